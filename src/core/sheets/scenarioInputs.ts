/** The inputs of a scenario: links to the input sheets, and values of its own where it departs from them. */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { fieldAt, valueAt } from "../plan/readPlan";
import { numberFormat } from "../plan/unit";
import { inputValue } from "../model/evaluatePlan";
import type { Row } from "../rows/row";
import { defaultLink } from "./inputDefaults";
import type { InputPlaces } from "./inputPlaces";
import type { Cell } from "./page";
import { periodLabel, periodSerials } from "./periods";

/** More overridden periods than this are counted, not named. */
const mostNamed = 3;

/** A cell that holds something. */
export type FilledCell = Required<Pick<Cell, "content" | "role">>;

export class ScenarioInputs {
  private readonly serials: readonly number[];

  private readonly plan: CompletePlan;
  private readonly base: CompletePlan;

  constructor(
    private readonly given: Plan,
    /** The plan of the input sheets. */
    base: Plan,
    private readonly places: InputPlaces,
    /** Values stand where links stood. */
    private readonly isFrozen = false,
  ) {
    this.plan = completePlan(given);
    this.base = completePlan(base);
    this.serials = periodSerials(this.plan);
  }

  /** The other input of the scenario that this one follows as long as nobody decided on it. */
  follows({ input }: Row): PlanPath | undefined {
    const isOpen = !this.isFrozen && input !== undefined && valueAt(this.given, input.path) === undefined;
    return isOpen ? defaultLink(input.path) : undefined;
  }

  /** The cell of an input row in a period (any period for a constant): a link, or an override. */
  cell(row: Row, period: number): FilledCell {
    const value = figureAt(inputValue(this.plan, row), period);
    if (this.isFrozen) return { role: "calculation", content: value };
    if (this.isOverride(row, period)) return { role: "override", content: value };
    return { role: "link", content: { formula: this.link(row, period), value } };
  }

  /** A goal or limit that no row of the model holds: a link, an override, or nothing where there is none. */
  goal(path: PlanPath): FilledCell | undefined {
    const value = valueAt(this.plan, path);
    if (typeof value !== "number") return undefined;
    if (this.isFrozen) return { role: "calculation", content: value };
    if (valueAt(this.base, path) !== value || !this.places.has(path)) return { role: "override", content: value };
    return { role: "link", content: { formula: `=${this.places.reference(path)}`, value } };
  }

  /** A formula for the name of a channel or team, so that sentences follow it. */
  name(list: "channels" | "teams", index: number): string {
    const path = [list, index, "name"];
    if (!this.isFrozen && this.places.has(path)) return this.places.reference(path);
    return `"${String(valueAt(this.plan, path)).replaceAll('"', '""')}"`;
  }

  /** Which input rows depart from the input sheets. */
  overridden(rows: readonly Row[]): readonly Row[] {
    return rows.filter((row) => this.overriddenPeriods(row).length > 0);
  }

  /** Where the row's figures come from, or what they were. */
  note(row: Row): string | undefined {
    if (this.isFrozen) return undefined;
    const followed = this.follows(row);
    if (followed !== undefined) return `follows ${fieldAt(followed)?.label.toLowerCase() ?? "another input"}`;
    const periods = this.overriddenPeriods(row);
    if (periods.length === 0) return this.source(row);
    const base = this.baseValue(row);
    if (base === undefined) return "● override";
    if (typeof base === "number") return `● override, was ${figureText(base, row)}`;
    const figures = base;
    if (row.hasTotal && periods.length > mostNamed) {
      return `● override, was ${figureText(sum(figures), row)}`;
    }
    const named = periods.slice(0, mostNamed).map((period) => {
      return `${periodLabel(this.serials[period] ?? 0, this.plan.period)} was ${figureText(figures[period] ?? 0, row)}`;
    });
    const more = periods.length > mostNamed ? ` and ${periods.length - mostNamed} more` : "";
    return `● override: ${named.join(", ")}${more}`;
  }

  private source({ input }: Row): string {
    return input !== undefined && this.places.has(input.path) ? this.places.tab(this.places.at(input.path).sheet) : "";
  }

  private overriddenPeriods(row: Row): readonly number[] {
    if (this.follows(row) !== undefined) return [];
    const count = row.place === "period" ? this.plan.periods : 1;
    return Array.from({ length: count }, (_, period) => period).filter((period) => this.isOverride(row, period));
  }

  private isOverride(row: Row, period: number): boolean {
    const base = this.baseValue(row);
    if (base === undefined || row.input === undefined || !this.places.has(row.input.path)) return true;
    return figureAt(inputValue(this.plan, row), period) !== figureAt(base, period);
  }

  /** Undefined where the plan of the input sheets has no such input. */
  private baseValue(row: Row): number | readonly number[] | undefined {
    const known = row.input !== undefined && valueAt(this.base, row.input.path) !== undefined;
    return known ? inputValue(this.base, row) : undefined;
  }

  private link({ input, place, key }: Row, period: number): string {
    if (input === undefined) throw new RangeError(`ScenarioInputs: ${key} is no input`);
    if (place === "period") return `=${this.places.periodReference(input.path, period)}`;
    const reference = this.places.reference(input.path);
    return input.word === undefined ? `=${reference}` : `=IF(${reference}="${input.word}",1,0)`;
  }
}

function figureAt(value: number | readonly number[], period: number): number {
  return typeof value === "number" ? value : (value[period] ?? 0);
}

function figureText(value: number, { unit }: Row): string {
  if (unit === "share") return `${Number((100 * value).toFixed(1))}%`;
  const digits = numberFormat(unit)?.includes(".") === true ? 3 : 2;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
