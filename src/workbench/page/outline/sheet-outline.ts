/** The outline of a sheet's rows and columns, and the room that their brackets take in the headings. */
import { MAX_COLUMNS, MAX_ROWS } from "../../book/area";
import type { Sheet } from "../../book/book";
import { outlineDepth, type OutlinedLines } from "./outline-groups";

export type Axis = "rows" | "columns";

/** Pixels that one depth of brackets takes. */
export const BRACKET = 15;
const ROW_HEADING = 40;
const COLUMN_HEADING = 20;

/** The lines of a sheet that can be in groups: those in use, and one more for the last button. */
export function outlinedLines(sheet: Sheet, axis: Axis): OutlinedLines {
  const used = sheet.usedArea();
  if (axis === "rows")
    return {
      count: used ? used.row + used.rows + 1 : 0,
      depthOf: (row) => sheet.rowOutline(row),
      isHidden: (row) => sheet.isRowHidden(row),
    };
  return {
    count: used ? used.column + used.columns + 1 : 0,
    depthOf: (column) => sheet.columnOutline(column),
    isHidden: (column) => sheet.isColumnHidden(column),
  };
}

/** Width of the row headings and height of the column headings, brackets included. */
export function headingSize(sheet: Sheet): { readonly width: number; readonly height: number } {
  const room = (axis: Axis): number => outlineDepth(outlinedLines(sheet, axis)) * BRACKET;
  return { width: ROW_HEADING + room("rows"), height: COLUMN_HEADING + room("columns") };
}

/** Folds lines away or shows them again. */
export function setFolded(sheet: Sheet, axis: Axis, start: number, end: number, fold: boolean): void {
  if (axis === "rows") sheet.setRowsHidden({ row: start, column: 0, rows: end - start, columns: MAX_COLUMNS }, fold);
  else sheet.setColumnsHidden({ row: 0, column: start, rows: MAX_ROWS, columns: end - start }, fold);
}
