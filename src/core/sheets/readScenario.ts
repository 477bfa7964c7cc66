/** From a scenario sheet back to its plan: a formula follows the input sheets, a constant is the scenario's own value. */
import { modelOf, inputValue } from "../model/evaluatePlan";
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { fieldAt, readPlan } from "../plan/readPlan";
import { pathText, type PlanPath } from "../plan/problem";
import type { Row } from "../rows/row";
import { cellAddress } from "./address";
import { constantColumn, periodColumn } from "./columns";
import type { GridValue, SheetGrid } from "./grid";
import { defaultLink } from "./inputDefaults";
import { gridValue } from "./inputRows";
import { putAt } from "./jsonPath";
import { ScenarioGrid } from "./scenarioGrid";
import { scenarioHead, type ScenarioHead } from "./scenarioStamp";
import type { SheetProblem } from "./sheetProblem";

export type ScenarioRead =
  | {
      readonly kind: "scenario";
      readonly head: ScenarioHead;
      readonly plan: Plan;
      /** Inputs with values of their own. */
      readonly overrides: readonly PlanPath[];
      /** Inputs of the plan that the sheet does not know: it was made before a channel or team was added. */
      readonly unknown: readonly PlanPath[];
      /** Which input stands in a cell, by its address; a period's path ends with the period. */
      readonly inputCells: ReadonlyMap<string, PlanPath>;
    }
  | { readonly kind: "problems"; readonly problems: readonly SheetProblem[] };

/** The scenario on a sheet, over the plan of the input sheets. */
export function readScenario(grid: SheetGrid, base: Plan): ScenarioRead {
  const head = scenarioHead(grid.stamp);
  if (head === undefined) throw new RangeError(`readScenario: "${grid.name}" is no scenario sheet`);
  return new ScenarioReader(new ScenarioGrid(grid), base, head).read();
}

class ScenarioReader {
  private readonly base: CompletePlan;
  private readonly json: unknown;
  private readonly overrides: PlanPath[] = [];
  private readonly unknown: PlanPath[] = [];
  private readonly cells = new Map<string, string>();
  private readonly inputCells = new Map<string, PlanPath>();

  constructor(
    private readonly sheet: ScenarioGrid,
    base: Plan,
    private readonly head: ScenarioHead,
  ) {
    this.base = completePlan(base);
    this.json = JSON.parse(JSON.stringify(base));
  }

  read(): ScenarioRead {
    for (const { title, rows } of modelOf(this.base).blocks) {
      for (const row of rows) if (row.input !== undefined) this.readRow(title, row, row.input.path);
    }
    const read = readPlan(this.json);
    if (read.status === "ok") {
      const { head, overrides, unknown, inputCells } = this;
      return { kind: "scenario", head, plan: read.plan, overrides, unknown, inputCells };
    }
    const problems = read.problems.map(({ path, value, rule, instead }): SheetProblem => {
      const cell = this.cells.get(pathText(path)) ?? this.cells.get(pathText(path.slice(0, -1)));
      return { sheet: this.sheet.grid.name, cell, sentence: `“${String(value)}” ${rule}; ${instead}.` };
    });
    return { kind: "problems", problems };
  }

  private readRow(title: string, row: Row, path: PlanPath): void {
    const at = this.sheet.rowOf(title, row.label);
    if (at === undefined) {
      this.unknown.push(path);
      return;
    }
    const count = row.place === "period" ? this.base.periods : 1;
    const columns = Array.from({ length: count }, (_, period) =>
      row.place === "period" ? periodColumn(period) : constantColumn,
    );
    this.cells.set(pathText(path), cellAddress({ row: at, column: columns[0] ?? constantColumn }));
    columns.forEach((column, period) => {
      this.inputCells.set(cellAddress({ row: at, column }), row.place === "period" ? [...path, period] : path);
    });
    const own = columns.map((column) => !isFormula(gridValue(this.sheet.grid.formulas, at, column)));
    if (!own.includes(true)) return this.follow(at, path);
    const typed = columns.map((column) => gridValue(this.sheet.grid.values, at, column));
    this.overrides.push(path);
    if (row.input?.word !== undefined) return this.putWord(path, row.input.word, typed[0]);
    if (row.place !== "period") return putAt(this.json, path, blankIsNothing(typed[0]));
    const base = inputValue(this.base, row) as readonly number[];
    typed.forEach((_, period) => {
      this.cells.set(pathText([...path, period]), cellAddress({ row: at, column: periodColumn(period) }));
    });
    putAt(
      this.json,
      path,
      typed.map((value, period) => (own[period] === true ? blankIsNothing(value) : base[period])),
    );
  }

  /** A cell that follows another one of its own sheet, and not the input sheets, leaves its input to the default. */
  private follow(at: number, path: PlanPath): void {
    if (defaultLink(path) === undefined) return;
    const formula = String(gridValue(this.sheet.grid.formulas, at, constantColumn));
    if (!formula.includes("!")) putAt(this.json, path, undefined);
  }

  private putWord(path: PlanPath, word: string, value: GridValue | undefined): void {
    const other = fieldAt(path)?.choices?.find((choice) => choice !== word);
    putAt(this.json, path, Number(value) === 1 ? word : other);
  }
}

function isFormula(value: GridValue): boolean {
  return typeof value === "string" && value.startsWith("=");
}

/** An emptied cell is told as missing, not as an empty text. */
function blankIsNothing(value: GridValue | undefined): GridValue | null {
  return value === undefined || value === "" ? null : value;
}
