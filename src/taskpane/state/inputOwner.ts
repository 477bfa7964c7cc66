/** Who decides on an input: the owner of its channel or team; undefined for what finance decides. */
import type { CompletePlan } from "../../core/plan/completePlan";
import type { PlanPath } from "../../core/plan/problem";

export function inputOwner([list, index]: PlanPath, { channels, teams }: CompletePlan): string | undefined {
  if (typeof index !== "number") return undefined;
  if (list === "channels") return channels[index]?.owner;
  return list === "teams" ? teams[index]?.owner : undefined;
}
