/** What a formula can ask of the workbook around it, and where it stands. */
import type { Area } from "../book/area";
import type { CellGrid } from "./cell-grid";
import type { Operand } from "./operand";

export interface Environment {
  /** The cells of the sheet with this name (lower case), or undefined. */
  findGrid(sheetName: string): CellGrid | undefined;
  /** The formula of a defined name as seen from a sheet ("Rate", or "Goals!Rate" with `sheet`), or undefined. */
  findName(name: string, grid: CellGrid): string | undefined;
  findTable(name: string): TableShape | undefined;
  /** The table that a cell lies in; for references such as [@Spend]. */
  tableAt(grid: CellGrid, row: number, column: number): TableShape | undefined;
  /** Serial number of the present day and time. */
  now(): number;
}

/** A table as structured references need it. */
export interface TableShape {
  readonly grid: CellGrid;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** A cell in which a formula is evaluated. */
export interface Place {
  readonly environment: Environment;
  readonly grid: CellGrid;
  readonly row: number;
  readonly column: number;
}

export type Evaluate = (place: Place) => Operand;
