/** The element that holds the lever of an input, so that it can be brought before the user. */
import type { PlanPath } from "../../core/plan/problem";

const channelLevers: readonly unknown[] = ["spend", "keepFit", "keepUnfit", "tier", "locked"];

/** undefined: the input has no lever, only a cell. */
export function leverId([list, index, field]: PlanPath): string | undefined {
  if (list === "budget") return "lever-budget";
  if (list === "channels" && channelLevers.includes(field)) return `lever-channel-${index}`;
  return list === "teams" && field === "hires" ? `lever-hires-${index}` : undefined;
}
