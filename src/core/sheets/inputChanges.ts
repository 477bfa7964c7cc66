/** From a changed plan to the few input cells that must change, so that a draft can be written without touching anything else. */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { valueAt } from "../plan/readPlan";
import { cellAddress } from "./address";
import { constantColumn, noteColumn, periodColumn } from "./columns";
import { defaultFormula } from "./inputDefaults";
import { inputLine, inputSections, inputSheets, isByPeriod, type InputLine } from "./inputLines";
import type { InputPlaces } from "./inputPlaces";
import type { Content, Place } from "./page";
import { startSerial } from "./periods";
import type { SalesSheet } from "./readSales";
import { plannedOnly, salesChanges, type SalesChange } from "./salesChanges";
import { isCalculated, typedPath } from "./salesFields";

/** What an input cell shall hold; undefined empties it. */
export interface CellChange extends Place {
  /** The name of the tab. */
  readonly sheet: string;
  readonly content: Content | undefined;
}

/**
 * The cells in which the input sheets of `base` must change to hold `plan`. Both have the same channels and teams. What
 * formulas of the Sales sheet work out changes where it is typed; `refusedChanges` tells what cannot.
 */
export function inputChanges(
  base: Plan,
  plan: Plan,
  places: InputPlaces,
  sales: SalesSheet = plannedOnly,
): readonly CellChange[] {
  return new InputChanges(base, plan, places, sales).all();
}

class InputChanges {
  private readonly before: CompletePlan;
  private readonly after: CompletePlan;

  constructor(
    private readonly base: Plan,
    private readonly plan: Plan,
    private readonly places: InputPlaces,
    private readonly sales: SalesSheet,
  ) {
    this.before = completePlan(base);
    this.after = completePlan(plan);
  }

  all(): CellChange[] {
    const sections = inputSections(this.after);
    const lines = inputSheets.flatMap((sheet) => sections[sheet].flatMap((section) => section.lines));
    return lines.flatMap((line) => {
      const changes = this.lineChanges(line);
      if (changes.length === 0) return [];
      const isDefault = valueAt(this.plan, line.path) === undefined;
      const marked = inputLine(typedPath(line.path));
      return [...changes, this.change(marked, noteColumn, isDefault ? "default" : "judged")];
    });
  }

  private lineChanges(line: InputLine): CellChange[] {
    const [before, after] = [valueAt(this.before, line.path), valueAt(this.after, line.path)];
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    if (isSame && this.follows(line, this.base) === this.follows(line, this.plan)) return [];
    if (isCalculated(line.path)) return this.calculated(line.path, { before, after });
    if (isByPeriod(line)) return this.series(line, before as readonly number[], after as readonly number[]);
    if (line.info.shape === "list") return this.entries(line, before as readonly number[], after as readonly number[]);
    return [this.change(line, constantColumn, this.single(line, after))];
  }

  private calculated(path: PlanPath, { before, after }: Pick<SalesChange, "before" | "after">): CellChange[] {
    const [was, now] = [valueAt(this.base, path), valueAt(this.plan, path)];
    const changes = salesChanges(path, { was, now, before, after }, this.places, this.sales);
    return changes.map(({ path: at, column, content }) => this.change(inputLine(at), column, content));
  }

  /** Whether the cell links to the input that its default follows. */
  private follows({ path }: InputLine, plan: Plan): boolean {
    return valueAt(plan, path) === undefined && defaultFormula(path, this.places) !== undefined;
  }

  private single(line: InputLine, value: unknown): Content | undefined {
    const formula = this.follows(line, this.plan) ? defaultFormula(line.path, this.places) : undefined;
    if (formula !== undefined) return { formula, value: Number(value) };
    if (line.path[0] === "start") return startSerial(String(value));
    if (typeof value === "boolean") return value ? "yes" : "no";
    return typeof value === "number" || typeof value === "string" ? value : undefined;
  }

  /** One figure for all periods stays one cell; otherwise only the periods that differ. */
  private series(line: InputLine, before: readonly number[], after: readonly number[]): CellChange[] {
    const [was, now] = [valueAt(this.base, line.path), valueAt(this.plan, line.path)];
    if (typeof now === "number") {
      const { row } = this.places.at(line.path);
      const formula = `=$${cellAddress({ row, column: constantColumn })}`;
      const links =
        typeof was === "number" ? [] : after.map((value, period) => this.period(line, period, { formula, value }));
      return [this.change(line, constantColumn, now), ...links];
    }
    return after.flatMap((value, period) => (value === before[period] ? [] : [this.period(line, period, value)]));
  }

  private entries(line: InputLine, before: readonly number[], after: readonly number[]): CellChange[] {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) => index)
      .filter((index) => before[index] !== after[index])
      .map((index) => this.period(line, index, after[index]));
  }

  private period(line: InputLine, period: number, content: Content | undefined): CellChange {
    return this.change(line, periodColumn(period), content);
  }

  private change({ path }: InputLine, column: number, content: Content | undefined): CellChange {
    const { sheet, row } = this.places.at(path);
    return { sheet: this.places.tab(sheet), row, column, content };
  }
}
