/** The rows of the model on a sheet: where each stands, and the cells that it becomes. */
import type { PlanPath } from "../plan/problem";
import { numberFormat, unitText } from "../plan/unit";
import type { Evaluation } from "../model/evaluatePlan";
import { printFormula, printTotal, type Placing } from "../rows/formula";
import type { Block, Row } from "../rows/row";
import { cellAddress, columnName } from "./address";
import { constantColumn, firstPeriodColumn, noteColumn, periodColumn, periodColumnNames, totalColumn } from "./columns";
import type { PageRow } from "./frame";
import type { Cell, Formula, Group } from "./page";
import type { ScenarioInputs } from "./scenarioInputs";

/** A block of the model with its rows on the sheet, zero-based. */
export interface PlacedBlock {
  readonly block: Block;
  readonly headingRow: number;
  readonly firstRow: number;
}

export class ModelSheet {
  readonly blocks: readonly PlacedBlock[];
  readonly placing: Placing;
  /** The first row after the last block. */
  readonly endRow: number;
  private readonly rows = new Map<string, { readonly row: Row; readonly at: number }>();

  /** Places the blocks from a row on, an empty row after each. */
  constructor(
    readonly evaluation: Evaluation,
    firstRow: number,
  ) {
    let at = firstRow;
    this.blocks = evaluation.model.blocks.map((block) => {
      const placed = { block, headingRow: at, firstRow: at + 1 };
      block.rows.forEach((row, index) => this.rows.set(row.key, { row, at: placed.firstRow + index }));
      at = placed.firstRow + block.rows.length + 1;
      return placed;
    });
    this.endRow = at;
    this.placing = {
      rowNumber: (key) => this.rowOf(key) + 1,
      row: (key) => this.found(key).row,
      constantColumn: columnName(constantColumn),
      totalColumn: columnName(totalColumn),
      noteColumn: columnName(noteColumn),
      periodColumns: periodColumnNames(evaluation.plan.periods),
    };
  }

  /** The row of the sheet, zero-based, in which a row of the model stands. */
  rowOf(key: string): number {
    return this.found(key).at;
  }

  /** The cell that holds a row's figure over the plan: its total, its constant or its only figure. */
  figureCell(key: string): string {
    const { row, at } = this.found(key);
    return cellAddress({ row: at, column: row.place === "constant" ? constantColumn : totalColumn });
  }

  /** That figure. */
  figure(key: string): number {
    const { row } = this.found(key);
    return row.place === "period" ? this.total(key) : this.evaluation.valueOf(key);
  }

  /** The key of the input row for a path of the plan, if the model has one. */
  keyOfInput(path: PlanPath): string | undefined {
    const text = path.join(".");
    for (const [key, { row }] of this.rows) if (row.input?.path.join(".") === text) return key;
    return undefined;
  }

  /** The cells of all blocks. */
  print(inputs: ScenarioInputs): PageRow[] {
    return this.blocks.flatMap(({ block }) => [
      sectionCells(block.title, this.evaluation.plan.periods),
      ...block.rows.map((row) => this.rowCells(row, inputs)),
      [],
    ]);
  }

  /** Each block can be folded away. */
  groups(): readonly Group[] {
    return this.blocks.map(({ block, firstRow }) => ({ from: firstRow, to: firstRow + block.rows.length - 1 }));
  }

  private rowCells(row: Row, inputs: ScenarioInputs): PageRow {
    const { plan } = this.evaluation;
    const cells: PageRow = [
      { role: "label", content: row.label },
      { role: "unit", content: unitText(row.unit, plan) },
    ];
    const format = numberFormat(row.unit);
    const role = row.unit === "check" ? "check" : "calculation";
    const columns = row.place === "period" ? plan.periods : 1;
    for (let period = 0; period < columns; period += 1) {
      cells[cellColumn(row, period)] = { role, ...this.cell(row, period, inputs), format };
    }
    if (row.hasTotal) {
      const content = { formula: printTotal(row.key, this.placing), value: this.total(row.key) };
      cells[totalColumn] = { role: "total", format, content };
    }
    const note = row.input === undefined ? row.note : inputs.note(row);
    if (note !== undefined) cells[noteColumn] = { role: "note", content: note };
    return cells;
  }

  private cell(row: Row, period: number, inputs: ScenarioInputs): Partial<Cell> {
    if (row.given !== undefined) return { content: row.given };
    if (row.formula === undefined) return this.followed(inputs.follows(row), row) ?? inputs.cell(row, period);
    const content: Formula = {
      formula: printFormula(row.formula, this.placing, period),
      value: this.evaluation.valueOf(row.key, period),
    };
    return { content, ...(row.place === "total" && row.unit !== "check" && { role: "total" }) };
  }

  /** A link to the input of this sheet that the row follows. */
  private followed(path: PlanPath | undefined, row: Row): Pick<Cell, "content"> | undefined {
    const key = path === undefined ? undefined : this.keyOfInput(path);
    if (key === undefined) return undefined;
    const column = this.found(key).row.place === "period" ? periodColumn(0) : constantColumn;
    const formula = `=${cellAddress({ row: this.rowOf(key), column })}`;
    return { content: { formula, value: this.evaluation.valueOf(row.key) } };
  }

  private total(key: string): number {
    const { periods, runOn } = this.evaluation.plan;
    return this.evaluation
      .seriesOf(key)
      .slice(0, periods - runOn)
      .reduce((sum, value) => sum + value, 0);
  }

  private found(key: string) {
    const found = this.rows.get(key);
    if (found === undefined) throw new RangeError(`ModelSheet: no row is called "${key}"`);
    return found;
  }
}

function cellColumn({ place }: Row, period: number): number {
  if (place === "period") return periodColumn(period);
  return place === "constant" ? constantColumn : totalColumn;
}

/** A heading across the sheet. */
export function sectionCells(title: string, periods: number): PageRow {
  return Array.from({ length: firstPeriodColumn + periods }, (_, column): Cell => {
    return column === 0 ? { role: "section", content: title } : { role: "section" };
  });
}
