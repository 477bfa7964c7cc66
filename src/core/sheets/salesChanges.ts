/** How a draft changes what the Sales sheet works out: by what is typed beside the roster, never by the roster itself. */
import { completePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { valueAt } from "../plan/readPlan";
import { cellAddress } from "./address";
import { constantColumn, periodColumn } from "./columns";
import type { InputPlaces } from "./inputPlaces";
import type { Content } from "./page";
import { periodLabel, periodSerials } from "./periods";
import type { SalesSheet } from "./readSales";
import { typedPath } from "./salesFields";

/** A sheet whose roster has neither starts nor ends within the plan, and whose formulas are whole. */
export const plannedOnly: SalesSheet = { counts: () => [], isTypedOver: () => false };

/** A cell of a line; undefined empties it. */
export interface LineChange {
  readonly path: PlanPath;
  readonly column: number;
  readonly content: Content | undefined;
}

/** An input before and after: as it was given, and with a figure for each period. */
export interface SalesChange {
  readonly was: unknown;
  readonly now: unknown;
  readonly before: unknown;
  readonly after: unknown;
}

/** The cells that change with a calculated input; a figure that stands in the place of its formula is changed itself. */
export function salesChanges(
  path: PlanPath,
  change: SalesChange,
  places: InputPlaces,
  sales: SalesSheet,
): readonly LineChange[] {
  const typed = typedPath(path);
  const cell = (column: number, content: unknown): LineChange => {
    const at = sales.isTypedOver(path, column) ? path : typed;
    return { path: at, column, content: content as Content };
  };
  if (!Array.isArray(change.before) || !Array.isArray(change.after)) return [cell(constantColumn, change.after)];
  const [before, after] = [change.before as number[], change.after as number[]];
  if (isSteady(path, change.now, after, sales)) {
    const steady = { path: typed, column: constantColumn, content: change.now as number };
    return typeof change.was === "number" ? [steady] : [steady, ...repeated(path, after, places)];
  }
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, period) => period)
    .filter((period) => before[period] !== after[period])
    .map((period) => {
      const column = periodColumn(period);
      const counted = sales.isTypedOver(path, column) ? 0 : (sales.counts(path)[period] ?? 0);
      return cell(column, Number(((after[period] ?? 0) - counted).toPrecision(12)));
    });
}

/** One figure for all periods can be typed as one: the roster adds nothing to it, and every period has its formula. */
function isSteady(path: PlanPath, now: unknown, periods: readonly number[], sales: SalesSheet): boolean {
  const isWhole = periods.every((_, period) => !sales.isTypedOver(path, periodColumn(period)));
  return typeof now === "number" && isWhole && sales.counts(path).every((count) => count === 0);
}

/** The periods of a planned line link to its constant; those of typed hours are empty where the constant counts. */
function repeated(path: PlanPath, after: readonly number[], places: InputPlaces): LineChange[] {
  const typed = typedPath(path);
  const formula = `=$${cellAddress({ row: places.at(typed).row, column: constantColumn })}`;
  return after.map((value, period) => {
    const content = path[2] === "hoursPerRep" ? undefined : { formula, value };
    return { path: typed, column: periodColumn(period), content };
  });
}

/** What of a draft cannot be written because the roster says otherwise: one sentence each, with what to do instead. */
export function refusedChanges(base: Plan, plan: Plan, sales: SalesSheet): readonly string[] {
  const [before, after] = [completePlan(base), completePlan(plan)];
  return after.teams.flatMap(({ name }, index) => {
    const path = (field: string): PlanPath => ["teams", index, field];
    const isSame = (field: string) =>
      JSON.stringify(valueAt(before, path(field))) === JSON.stringify(valueAt(after, path(field)));
    const openings = [
      ["openingHeadcount", constantColumn],
      ["openingRamping", periodColumn(0)],
    ] as const;
    const opening = openings.filter(([field, column]) => !isSame(field) && !sales.isTypedOver(path(field), column));
    const sentence = `The reps of ${name} at the start come from the roster on the Sales sheet. Add a seat there, or give one an end.`;
    const counted = (["hires", "departures"] as const).flatMap((field) =>
      isSame(field) ? [] : belowRoster(name, field, path(field), after.teams[index]?.[field] ?? [], plan, sales),
    );
    return [...(opening.length > 0 ? [sentence] : []), ...counted];
  });
}

function belowRoster(
  team: string,
  field: "hires" | "departures",
  path: PlanPath,
  wanted: readonly number[],
  plan: Plan,
  sales: SalesSheet,
): string[] {
  const counts = sales.counts(path);
  const short = wanted.findIndex((reps, period) => {
    return reps < (counts[period] ?? 0) && !sales.isTypedOver(path, periodColumn(period));
  });
  if (short < 0) return [];
  const when = periodLabel(periodSerials(plan)[short] ?? 0, plan.period);
  const [reps, verb] = [counts[short] ?? 0, field === "hires" ? "start" : "end"];
  const seats = `${reps} ${reps === 1 ? "seat" : "seats"}`;
  return [
    `${team} has ${seats} on the roster that ${reps === 1 ? `${verb}s` : verb} in ${when}, more than the ${wanted[short] ?? 0} ${field} wanted. Change the roster on the Sales sheet.`,
  ];
}
