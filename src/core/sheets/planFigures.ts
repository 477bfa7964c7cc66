/** Figures of a plan on a page: live references to the rows of its scenario sheet where there is one, else the values as they are. */
import type { Evaluation } from "../model/evaluatePlan";
import type { Row } from "../rows/row";
import { areaAddress, cellAddress, sheetPrefix } from "./address";
import { constantColumn, periodColumn, totalColumn } from "./columns";
import type { Content } from "./page";
import type { ScenarioGrid } from "./scenarioGrid";

export class PlanFigures {
  private readonly rows: ReadonlyMap<string, { readonly row: Row; readonly title: string }>;

  constructor(
    readonly evaluation: Evaluation,
    /** The scenario sheet that holds this plan. */
    private readonly sheet: ScenarioGrid | undefined,
  ) {
    this.rows = new Map(
      evaluation.model.blocks.flatMap(({ title, rows }) => rows.map((row) => [row.key, { row, title }] as const)),
    );
  }

  /** Whether formulas follow a sheet. */
  get isLive(): boolean {
    return this.sheet !== undefined;
  }

  /** A row's figure in a period. */
  at(key: string, period: number): Content {
    const value = this.evaluation.valueOf(key, period);
    return this.content(key, value, periodColumn(period));
  }

  /** A row's figure over the plan: its total, its constant or its only figure. */
  over(key: string): Content {
    const row = this.rows.get(key)?.row;
    const isTotal = row?.place === "period";
    return this.content(
      key,
      isTotal ? this.total(key) : this.evaluation.valueOf(key),
      row?.place === "constant" ? constantColumn : totalColumn,
    );
  }

  /** The highest figure of a row over the reported periods. */
  highest(key: string): Content {
    const { periods, runOn } = this.evaluation.plan;
    const value = Math.max(...this.evaluation.seriesOf(key).slice(0, periods - runOn));
    const row = this.rowOf(key);
    if (this.sheet === undefined || row === undefined) return value;
    const across = areaAddress({ row, column: periodColumn(0), rows: 1, columns: periods - runOn });
    return { formula: `=MAX(${sheetPrefix(this.sheet.grid.name)}${across})`, value };
  }

  private content(key: string, value: number, column: number): Content {
    const at = this.rowOf(key);
    if (this.sheet === undefined || at === undefined) return value;
    return { formula: `=${sheetPrefix(this.sheet.grid.name)}${cellAddress({ row: at, column })}`, value };
  }

  private total(key: string): number {
    const { periods, runOn } = this.evaluation.plan;
    const reported = this.evaluation.seriesOf(key).slice(0, periods - runOn);
    return reported.reduce((sum, figure) => sum + figure, 0);
  }

  private rowOf(key: string): number | undefined {
    const found = this.rows.get(key);
    return found === undefined ? undefined : this.sheet?.rowOf(found.title, found.row.label);
  }
}
