/** The plan with measured ratios in place of what was assumed, and what the note column says of each. */
import type { Plan } from "../plan/plan";
import type { Problem } from "../plan/problem";
import { readPlan } from "../plan/readPlan";
import { putAt } from "../sheets/jsonPath";
import type { InputNote } from "../sheets/inputNotes";
import type { LeadRatio } from "./leadRatios";

export interface LeadSource {
  /** The table or tab that was read. */
  readonly name: string;
  /** The day of measuring, "2027-03-01". */
  readonly day: string;
}

/** `problems`: the ratios do not go together with what else the plan holds. */
export type LeadPlan =
  | { readonly status: "ok"; readonly plan: Plan; readonly notes: readonly InputNote[] }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

/** Takes the inputs of the ratios over; ratios that only inform change nothing. */
export function withLeadRatios(plan: Plan, ratios: readonly LeadRatio[], source: LeadSource): LeadPlan {
  const json: unknown = JSON.parse(JSON.stringify(plan));
  const notes = ratios.flatMap(({ inputs, count, of, months }) =>
    inputs.map(({ path, value }): InputNote => {
      putAt(json, path, value);
      const when = months.length > 1 ? `${months[0]} to ${months.at(-1)}` : (months[0] ?? "");
      const note = `measured ${source.day}: ${source.name}, ${when}, ${whole(count)} of ${whole(of)}`;
      return { path, value, note };
    }),
  );
  const read = readPlan(json);
  return read.status === "ok" ? { status: "ok", plan: read.plan, notes } : read;
}

function whole(figure: number): string {
  return String(Math.round(figure));
}
