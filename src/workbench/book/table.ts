/** A table (list object) on a sheet. */
import type { Area } from "./area";

export interface Table {
  readonly id: string;
  readonly name: string;
  /** Header row, data rows and total row together. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** A table style name: "TableStyleMedium2". */
  readonly style: string;
  /** Names and lasting ids of the columns, left to right. A name equals the header cell's text. */
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

/** The area of the table's data rows; a table keeps at least one. */
export function dataBody(table: Table): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: Math.max(1, table.area.rows - top - bottom) };
}
