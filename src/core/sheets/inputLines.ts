/** The lines of the input sheets: which input stands where, under which heading, on whose sheet. */
import type { CompletePlan } from "../plan/completePlan";
import { curveSchemas } from "../plan/curve";
import { fieldAt } from "../plan/readPlan";
import type { FieldInfo } from "../plan/field";
import { channelFields, goalFields, planFields, responseDecayFields, teamFields } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { calendarFields, calendarInfos, calendarPath, calendarTitle } from "./rosterCalendar";
import { salesFields } from "./salesFields";

export const inputSheets = ["Goals", "Marketing", "Sales"] as const;
export type InputSheet = (typeof inputSheets)[number];

/** One input: a line of an input sheet. */
export interface InputLine {
  readonly path: PlanPath;
  readonly label: string;
  readonly info: FieldInfo;
}

/** Lines under one heading. `of` says whose they are: a channel's, a team's, or one series of all of them. */
export interface InputSection {
  readonly title: string;
  readonly lines: readonly InputLine[];
  readonly of: "plan" | "channel" | "team" | "series";
}

/** Labels where the schema's would not stand alone, and the plan's words that have no range. */
const wordFields: Readonly<Record<string, FieldInfo>> = {
  currency: { label: "Currency", unit: "text", shape: "text", expects: "a currency by its three letters, such as EUR" },
  start: { label: "First period", unit: "text", shape: "text", expects: "a date" },
  tier: { label: "Tier", unit: "number", shape: "one", expects: "1 (worked first) or 2", min: 1, max: 2 },
  kind: {
    label: "Response curve",
    unit: "text",
    shape: "choice",
    expects: Object.keys(curveSchemas).join(", "),
    choices: Object.keys(curveSchemas),
  },
  ...salesFields,
  ...calendarInfos,
};

/** The line of one field. Throws when the plan's schema has no such field. */
export function inputLine(path: PlanPath): InputLine {
  const info = wordFields[String(path.at(-1))] ?? fieldAt(path);
  if (info === undefined) throw new RangeError(`inputLine: no field at ${path.join(".")}`);
  return { path, label: info.label, info };
}

/** True for inputs with one figure a period; the opening pipeline is a list in the plan and a row by period on the sheet. */
export function isByPeriod({ info, path }: InputLine): boolean {
  return info.shape === "series" || path.at(-1) === "openingPipeline";
}

/** A constant of the Goals sheet that is no input of the plan: the heads of weeks need it. */
export const daysInWeekPath: PlanPath = ["daysInWeek"];

const planSeries = ["businessHours", "bookingsIndex", "otherMarketingCost", "otherSalesCost"];
const planWords = ["name", "currency", "period", "start", "periods", "runOn", "factPeriods"];
export const channelSeries = ["spend", "seasonality"];
/** What is typed or counted, and below it what it comes to. */
export const teamSeries = [
  ...["plannedHires", "rosterStarts", "hires"],
  ...["plannedDepartures", "rosterEnds", "departures"],
  ...["typedHours", "workingDays", "workedOutHours", "hoursPerRep"],
  ...["arrivalIndex", "baselineItems", "openingPipeline"],
];

/** Lines of a team's own section that stand above an input which is worked out from them. */
const workedOutFrom: Readonly<Record<string, readonly string[]>> = {
  openingHeadcount: ["ramp", "rampPeriods", "fullStrengthBefore", "seatsStarted", "seatsGone"],
  handleHours: [
    ...["hoursPerDay", "availableShare", "workShare"],
    ...["typedHandleHours", "itemsPerRep", "workedOutHandleHours"],
  ],
};

/** Every parameter that a curve can have, in the order of the kinds. */
const curveParameters = [
  ...new Set(
    Object.values(curveSchemas).flatMap((schema) => Object.keys(schema.shape).filter((key) => key !== "kind")),
  ),
];

/** Fields of an object of the schema that stand as lines of their own, in the schema's order. */
function plainFields(fields: object, without: readonly string[]): string[] {
  return Object.keys(fields).filter((field) => !without.includes(field));
}

/** The field names of one channel's own section, as paths below the channel. */
export const channelLinePaths: readonly PlanPath[] = plainFields(channelFields, channelSeries).flatMap(
  (field): PlanPath[] =>
    field === "curve" ? [["curve", "kind"], ...curveParameters.map((name) => ["curve", name])] : [[field]],
);

/** The field names of one team's own section, as paths below the team. */
export const teamLinePaths: readonly PlanPath[] = plainFields(teamFields, [...teamSeries, "ramp"]).flatMap(
  (field): PlanPath[] => {
    if (field === "responseDecay") return Object.keys(responseDecayFields).map((name) => [field, name]);
    if (field === "hireLimits") return ["min", "max"].map((name) => [field, name]);
    return [...(workedOutFrom[field] ?? []), field].map((name) => [name]);
  },
);

const daysInWeek: InputLine = {
  path: daysInWeekPath,
  label: "Days in a week",
  info: { label: "Days in a week", unit: "number", shape: "text", expects: "7" },
};

/** The sections of the Goals sheet. */
export function goalsSections(): readonly InputSection[] {
  const nested = [...planWords, ...planSeries, "goals", "budget", "channels", "teams"];
  return [
    { title: "The plan", of: "plan", lines: [...planWords.map((field) => inputLine([field])), daysInWeek] },
    {
      title: "Goals and limits",
      of: "plan",
      lines: [["budget", "total"], ...Object.keys(goalFields).map((field) => ["goals", field])].map(inputLine),
    },
    { title: "Money", of: "plan", lines: plainFields(planFields, nested).map((field) => inputLine([field])) },
    { title: "By period", of: "plan", lines: planSeries.map((field) => inputLine([field])) },
  ];
}

/** The title of the section that holds one series of every channel or team. */
export function seriesTitle(list: "channels" | "teams", field: string): string {
  return inputLine([list, 0, field]).label;
}

function seriesSection(list: "channels" | "teams", field: string, count: number): InputSection {
  const lines = Array.from({ length: count }, (_, index) => inputLine([list, index, field]));
  return { title: seriesTitle(list, field), of: "series", lines };
}

function ownSections(list: "channels" | "teams", paths: readonly PlanPath[], names: readonly string[]): InputSection[] {
  return names.map((title, index) => ({
    title,
    of: list === "channels" ? "channel" : "team",
    lines: paths.map((path) => inputLine([list, index, ...path])),
  }));
}

/** The sections of each input sheet for the channels and teams of a plan. */
export function inputSections(
  plan: Pick<CompletePlan, "channels" | "teams">,
): Readonly<Record<InputSheet, readonly InputSection[]>> {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  return {
    Goals: goalsSections(),
    Marketing: [
      ...channelSeries.map((field) => seriesSection("channels", field, plan.channels.length)),
      ...ownSections("channels", channelLinePaths, names(plan.channels)),
    ],
    Sales: [
      ...teamSeries.map((field) => seriesSection("teams", field, plan.teams.length)),
      ...ownSections("teams", teamLinePaths, names(plan.teams)),
      { title: calendarTitle, of: "plan", lines: calendarFields.map(calendarPath).map(inputLine) },
    ],
  };
}
