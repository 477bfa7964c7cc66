/** What happened so far, period by period: typed, pasted or read from the Actuals sheet. A figure that nobody gave is undefined, not 0. */
import { channelKey } from "../model/demand";
import { teamKey } from "../model/people";
import type { Plan } from "../plan/plan";
import type { Unit } from "../plan/unit";

/** One figure a period; undefined where none was given. */
export type Figures = readonly (number | undefined)[];

export interface ChannelActuals {
  readonly name: string;
  /** Money. In periods that are not closed yet: what is committed and cannot be taken back. */
  readonly spend: Figures;
  readonly leads: Figures;
}

export interface TeamActuals {
  readonly name: string;
  /** Items that arrived: leads handed over, opportunities passed on. */
  readonly items: Figures;
  readonly worked: Figures;
  /** Items still waiting at the period's end. */
  readonly backlog: Figures;
  /** Reps in seat at the period's end, ramped or not. */
  readonly headcount: Figures;
  /** Passed on by the end of the period and still to arrive at the next step: the open pipeline, in items that will come. */
  readonly onTheWay: Figures;
}

export interface Actuals {
  /** The first periods that are closed: their figures are facts. */
  readonly periods: number;
  readonly channels: readonly ChannelActuals[];
  readonly teams: readonly TeamActuals[];
  readonly wins: Figures;
  readonly bookings: Figures;
}

/** One line of actuals, and the row of the model that says the same for a plan. */
export interface Measure {
  /** "channel1.spend", "result.wins": the key of that row. */
  readonly key: string;
  readonly of: { readonly kind: "channel" | "team"; readonly name: string } | { readonly kind: "plan" };
  readonly field: MeasureField;
  readonly unit: Unit;
  /** Flows add up over periods; stocks stand at the end of one. */
  readonly kind: "flow" | "stock";
}

export type MeasureField = keyof Omit<ChannelActuals & TeamActuals, "name"> | "wins" | "bookings";

const channelMeasures = [
  { field: "spend", unit: "money", kind: "flow" },
  { field: "leads", unit: "leads", kind: "flow" },
] as const;

const teamMeasures = [
  { field: "items", unit: "items", kind: "flow" },
  { field: "worked", unit: "items", kind: "flow" },
  { field: "backlog", unit: "items", kind: "stock" },
  { field: "headcount", unit: "reps", kind: "stock" },
  { field: "onTheWay", unit: "items", kind: "stock" },
] as const;

const planMeasures = [
  { field: "wins", unit: "wins", kind: "flow" },
  { field: "bookings", unit: "money", kind: "flow" },
] as const;

/** Every line that actuals of a plan have: by field, then by channel or team. */
export function measuresOf({ channels, teams }: Pick<Plan, "channels" | "teams">): readonly Measure[] {
  return [
    ...channelMeasures.flatMap((measure) =>
      channels.map(({ name }, index): Measure => {
        return { ...measure, key: `${channelKey(index)}.${measure.field}`, of: { kind: "channel", name } };
      }),
    ),
    ...teamMeasures.flatMap((measure) =>
      teams.map(({ name }, index): Measure => {
        return { ...measure, key: `${teamKey(index)}.${measure.field}`, of: { kind: "team", name } };
      }),
    ),
    ...planMeasures.map((measure): Measure => {
      return { ...measure, key: `result.${measure.field}`, of: { kind: "plan" } };
    }),
  ];
}

/** The figures of a line; empty where nobody gave any. */
export function figuresOf(actuals: Actuals, { of, field }: Measure): Figures {
  if (of.kind === "plan") return field === "wins" ? actuals.wins : field === "bookings" ? actuals.bookings : [];
  const holders = of.kind === "channel" ? actuals.channels : actuals.teams;
  const holder: Partial<Record<MeasureField, Figures>> | undefined = holders.find(({ name }) => name === of.name);
  return holder?.[field] ?? [];
}

/** The fact of a line in a period; undefined in periods that are not closed. */
export function factAt(actuals: Actuals, measure: Measure, period: number): number | undefined {
  return isFact(actuals, period) ? figuresOf(actuals, measure)[period] : undefined;
}

/** True for a closed period: no lever moves it any more. */
export function isFact({ periods }: Pick<Actuals, "periods">, period: number): boolean {
  return period < periods;
}

/** Actuals of a plan with nothing given yet. */
export function noActuals({ channels, teams }: Pick<Plan, "channels" | "teams">): Actuals {
  const none: Figures = [];
  return {
    periods: 0,
    channels: channels.map(({ name }) => ({ name, spend: none, leads: none })),
    teams: teams.map(({ name }) => {
      return { name, items: none, worked: none, backlog: none, headcount: none, onTheWay: none };
    }),
    wins: none,
    bookings: none,
  };
}
