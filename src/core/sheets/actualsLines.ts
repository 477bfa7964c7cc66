/** The lines of the Actuals sheet: which measure stands under which heading, by what label. */
import { measuresOf, type Measure, type MeasureField } from "../actuals/actuals";
import type { Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";

/** What the stamp of the sheet says, and how its tab is called. */
export const actualsPageKind = "Actuals";

export interface ActualsLine {
  readonly measure: Measure;
  /** The name of its channel or team, or the measure's own. */
  readonly label: string;
  /** Where that name stands in the plan; undefined for lines of the whole plan. */
  readonly namePath: PlanPath | undefined;
}

export interface ActualsSection {
  readonly title: string;
  /** What belongs here, and who knows it. */
  readonly note: string;
  readonly lines: readonly ActualsLine[];
}

/** The line that says how many periods are closed. */
export const closedTitle = "Closed periods";
export const closedLabel = "Periods that are facts";

/** Rows that the sheet works out begin so; the reader passes them over. */
export const workedOut = "…";

const titles: Readonly<Record<MeasureField, readonly [title: string, note: string]>> = {
  spend: ["Spend", "Marketing. Beyond the closed periods: what is committed."],
  leads: ["Leads", "Marketing"],
  items: ["Handed over", "Sales. Leads handed over, opportunities passed on."],
  worked: ["Worked", "Sales"],
  backlog: ["Still waiting at the end", "Sales. The last closed period counts."],
  headcount: ["Reps in seat at the end", "Sales"],
  onTheWay: ["On the way to the next step", "Sales. The last closed period counts."],
  wins: ["Won", "Finance"],
  bookings: ["Won", "Finance"],
};

const planLabels: Readonly<Partial<Record<MeasureField, string>>> = { wins: "Wins", bookings: "Bookings" };

/** The sections in the order of the funnel. */
export function actualsSections(plan: Pick<Plan, "channels" | "teams">): readonly ActualsSection[] {
  const lines = measuresOf(plan).map((measure) => ({ measure, ...lineOf(measure, plan) }));
  const fields = Object.keys(titles) as MeasureField[];
  const named = [...new Set(fields.map((field) => titles[field][0]))];
  return named.map((title) => ({
    title,
    note: titles[fields.find((field) => titles[field][0] === title) ?? "spend"][1],
    lines: lines.filter(({ measure }) => titles[measure.field][0] === title),
  }));
}

function lineOf({ of, field }: Measure, { channels, teams }: Pick<Plan, "channels" | "teams">) {
  if (of.kind === "plan") return { label: planLabels[field] ?? field, namePath: undefined };
  const list = of.kind === "channel" ? channels : teams;
  const index = list.findIndex(({ name }) => name === of.name);
  return { label: of.name, namePath: [of.kind === "channel" ? "channels" : "teams", index, "name"] };
}
