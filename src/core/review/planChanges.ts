/** What changed from one plan to another, input by input: what, from what, to what, and which role decides on it. */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import { curveSchemas } from "../plan/curve";
import { channelFields, goalFields, planFields, responseDecayFields, teamFields, type Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { fieldAt, valueAt } from "../plan/readPlan";
import type { Unit } from "../plan/unit";
import { roleOf } from "./roles";

export type ChangedValue = number | string | undefined;

export interface PlanChange {
  /** "Paid search", "SDR"; "" for the plan's own inputs. */
  readonly of: string;
  /** The input's label; "added" or "removed" for a channel or team. */
  readonly what: string;
  readonly unit: Unit;
  /** Of a series: its sum over the reported periods where that means something, else its mean. */
  readonly from: ChangedValue;
  readonly to: ChangedValue;
  /** In how many periods a series differs; undefined for single figures. */
  readonly periods: number | undefined;
  /** Where the input stands in the later plan; in the earlier one for what was removed. */
  readonly path: PlanPath;
  readonly role: string;
}

const addedUp = [
  "spend",
  "hires",
  "departures",
  "baselineItems",
  "openingPipeline",
  "otherMarketingCost",
  "otherSalesCost",
];

/** Every input that differs; channels and teams are told apart by name. A default that follows another input is no change of its own. */
export function planChanges(before: Plan, after: Plan): readonly PlanChange[] {
  const [from, to] = [before, after].map((given): Sides => ({ given, complete: completePlan(given) })) as [
    Sides,
    Sides,
  ];
  const own = planPaths().flatMap((path) => changeAt(from, to, { from: path, to: path }, ""));
  return [...own, ...listChanges(from, to, "channels"), ...listChanges(from, to, "teams")];
}

/** A plan as it was given and with its defaults. */
interface Sides {
  readonly given: Plan;
  readonly complete: CompletePlan;
}

function planPaths(): PlanPath[] {
  const nested = ["name", "goals", "budget", "channels", "teams"];
  const plain = Object.keys(planFields).filter((field) => !nested.includes(field));
  return [
    ["budget", "total"],
    ...Object.keys(goalFields).map((field) => ["goals", field]),
    ...plain.map((field) => [field]),
  ];
}

const curveFields = [...new Set(Object.values(curveSchemas).flatMap((schema) => Object.keys(schema.shape)))];

const channelPaths: readonly PlanPath[] = Object.keys(channelFields).flatMap((field): PlanPath[] => {
  if (field === "name") return [];
  return field === "curve" ? curveFields.map((name) => ["curve", name]) : [[field]];
});

const teamPaths: readonly PlanPath[] = Object.keys(teamFields).flatMap((field): PlanPath[] => {
  if (field === "name") return [];
  if (field === "responseDecay") return Object.keys(responseDecayFields).map((name) => [field, name]);
  return field === "hireLimits" ? ["min", "max"].map((name) => [field, name]) : [[field]];
});

function listChanges(from: Sides, to: Sides, list: "channels" | "teams"): PlanChange[] {
  const paths = list === "channels" ? channelPaths : teamPaths;
  const kept = to.complete[list].flatMap(({ name }, index): PlanChange[] => {
    const earlier = from.complete[list].findIndex((each) => each.name === name);
    if (earlier < 0) return [wholeChange(to.complete, [list, index], name, "added")];
    return paths.flatMap((path) =>
      changeAt(from, to, { from: [list, earlier, ...path], to: [list, index, ...path] }, name),
    );
  });
  const gone = from.complete[list].flatMap(({ name }, index) =>
    to.complete[list].some((each) => each.name === name)
      ? []
      : [wholeChange(from.complete, [list, index], name, "removed")],
  );
  return [...kept, ...gone];
}

function wholeChange(plan: CompletePlan, path: PlanPath, name: string, what: "added" | "removed"): PlanChange {
  return {
    of: name,
    what,
    unit: "text",
    from: undefined,
    to: undefined,
    periods: undefined,
    path,
    role: roleOf(plan, path),
  };
}

function changeAt(
  from: Sides,
  to: Sides,
  paths: { readonly from: PlanPath; readonly to: PlanPath },
  name: string,
): PlanChange[] {
  const isDefault = valueAt(from.given, paths.from) === undefined && valueAt(to.given, paths.to) === undefined;
  const [before, after] = [valueAt(from.complete, paths.from), valueAt(to.complete, paths.to)];
  if (isDefault || JSON.stringify(before) === JSON.stringify(after)) return [];
  const info = fieldAt(paths.to);
  const field = String(paths.to.at(-1));
  const values = [before, after].map((value, index) => shownValue(value, field, (index === 0 ? from : to).complete));
  return [
    {
      of: name,
      what: info?.label ?? words[field] ?? field,
      unit: info?.unit ?? "text",
      from: values[0],
      to: values[1],
      periods: differing(before, after),
      path: paths.to,
      role: roleOf(to.complete, paths.to),
    },
  ];
}

/** Words of the plan that its schema gives no label. */
const words: Readonly<Record<string, string>> = {
  kind: "Response curve",
  start: "First period",
  currency: "Currency",
  tier: "Tier",
};

function shownValue(value: unknown, field: string, { periods, runOn }: CompletePlan): ChangedValue {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" || typeof value === "string") return value;
  if (!isFigures(value)) return undefined;
  const reported = value.length === periods ? value.slice(0, periods - runOn) : value;
  const sum = reported.reduce((total, figure) => total + figure, 0);
  return addedUp.includes(field) || reported.length === 0 ? sum : sum / reported.length;
}

function differing(before: unknown, after: unknown): number | undefined {
  if (!isFigures(before) || !isFigures(after)) return undefined;
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => index).filter((index) => before[index] !== after[index]).length;
}

function isFigures(value: unknown): value is readonly number[] {
  return Array.isArray(value);
}
