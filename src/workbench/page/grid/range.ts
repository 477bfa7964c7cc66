/** Cells in Univer's terms and back. Univer knows the rows and columns it draws; a whole row or column is marked by its range type. */
import { RANGE_TYPE, type IRange } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";

/** The area of a Univer range; whole rows and columns reach to the sheet's edge. */
export function areaOf(range: IRange): Area {
  const all = range.rangeType === RANGE_TYPE.ALL;
  const wholeRows = all || range.rangeType === RANGE_TYPE.ROW || Number.isNaN(range.startColumn);
  const wholeColumns = all || range.rangeType === RANGE_TYPE.COLUMN || Number.isNaN(range.startRow);
  return {
    row: wholeColumns ? 0 : range.startRow,
    column: wholeRows ? 0 : range.startColumn,
    rows: wholeColumns ? MAX_ROWS : range.endRow - range.startRow + 1,
    columns: wholeRows ? MAX_COLUMNS : range.endColumn - range.startColumn + 1,
  };
}

/** The Univer range of an area, cut to the rows and columns that are drawn. */
export function rangeOf(area: Area, drawn: { readonly rows: number; readonly columns: number }): IRange {
  const wholeRows = area.columns === MAX_COLUMNS;
  const wholeColumns = area.rows === MAX_ROWS;
  const type = wholeRows
    ? wholeColumns
      ? RANGE_TYPE.ALL
      : RANGE_TYPE.ROW
    : wholeColumns
      ? RANGE_TYPE.COLUMN
      : RANGE_TYPE.NORMAL;
  return {
    startRow: Math.min(area.row, drawn.rows - 1),
    endRow: Math.min(area.row + area.rows, drawn.rows) - 1,
    startColumn: Math.min(area.column, drawn.columns - 1),
    endColumn: Math.min(area.column + area.columns, drawn.columns) - 1,
    rangeType: type,
  };
}
