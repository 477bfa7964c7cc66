/** Methods of Excel.Range that give other ranges. */
import { assertOnSheet, boundingArea, cellArea, intersection, MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";
import { flag, integer, optional } from "../argument";
import type { CellRange } from "../cell-range";
import { HostError } from "../office-error";
import { method, type Method, type OfficeObject } from "../office-object";
import { cellsOn, rangeOrAddress, type Cells } from "../range-argument";
import { rangeOf } from "./range";

/** A method without arguments that gives the area made from the range's own. */
function area(make: (area: Area) => Area): Method<CellRange> {
  return method([], (cells) => on(cells, make(cells.area)));
}

function on({ sheet }: CellRange, made: Area): OfficeObject {
  return rangeOf({ sheet, area: assertOnSheet(made) });
}

/** A method with one other range. */
function withOther(make: (cells: Cells, other: Area) => Area | undefined): Method<CellRange> {
  return method([rangeOrAddress], (cells, [given]) => {
    const other = cellsOn(cells.sheet, given);
    if (other.sheet.id !== cells.sheet.id) throw new HostError("InvalidArgument", "Both ranges must be on one sheet.");
    const made = make(cells, other.area);
    return made ? on(cells, made) : null;
  });
}

function found(object: OfficeObject | null): OfficeObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}

/** The part of the range that is in use; null when nothing in it is. */
function used({ sheet, area: within }: CellRange, valuesOnly = false): OfficeObject | null {
  const all = sheet.usedArea(valuesOnly);
  const shared = all && intersection(within, all);
  return shared ? rangeOf({ sheet, area: shared }) : null;
}

export const navigation: Readonly<Record<string, Method<CellRange>>> = {
  getCell: method([integer, integer], (cells, [row, column]) =>
    on(cells, cellArea(cells.area.row + row, cells.area.column + column)),
  ),
  getRow: method([integer], (cells, [row]) => on(cells, { ...cells.area, row: cells.area.row + row, rows: 1 })),
  getColumn: method([integer], (cells, [column]) =>
    on(cells, { ...cells.area, column: cells.area.column + column, columns: 1 }),
  ),
  getLastCell: area(({ row, column, rows, columns }) => cellArea(row + rows - 1, column + columns - 1)),
  getLastRow: area((cells) => ({ ...cells, row: cells.row + cells.rows - 1, rows: 1 })),
  getLastColumn: area((cells) => ({ ...cells, column: cells.column + cells.columns - 1, columns: 1 })),
  getEntireRow: area((cells) => ({ ...cells, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: area((cells) => ({ ...cells, row: 0, rows: MAX_ROWS })),
  getOffsetRange: method([integer, integer], (cells, [rows, columns]) =>
    on(cells, { ...cells.area, row: cells.area.row + rows, column: cells.area.column + columns }),
  ),
  getResizedRange: method([integer, integer], (cells, [rows, columns]) =>
    on(cells, { ...cells.area, rows: cells.area.rows + rows, columns: cells.area.columns + columns }),
  ),
  getAbsoluteResizedRange: method([integer, integer], (cells, [rows, columns]) =>
    on(cells, { ...cells.area, rows, columns }),
  ),
  getRowsAbove: method([optional(integer)], (cells, [count = 1]) => beside(cells, "rows", -count)),
  getRowsBelow: method([optional(integer)], (cells, [count = 1]) => beside(cells, "rows", count)),
  getColumnsBefore: method([optional(integer)], (cells, [count = 1]) => beside(cells, "columns", -count)),
  getColumnsAfter: method([optional(integer)], (cells, [count = 1]) => beside(cells, "columns", count)),
  getBoundingRect: withOther((cells, other) => boundingArea(cells.area, other)),
  getIntersection: withOther((cells, other) => {
    const shared = intersection(cells.area, other);
    if (!shared) throw new HostError("ItemNotFound");
    return shared;
  }),
  getIntersectionOrNullObject: withOther((cells, other) => intersection(cells.area, other)),
  getUsedRange: method([optional(flag)], (cells, [valuesOnly]) => found(used(cells, valuesOnly))),
  getUsedRangeOrNullObject: method([optional(flag)], (cells, [valuesOnly]) => used(cells, valuesOnly)),
};

/** Rows or columns next to the range: before it for a negative count, after it for a positive one. */
function beside(cells: CellRange, by: "rows" | "columns", count: number): OfficeObject {
  if (count === 0) throw new HostError("InvalidArgument");
  const size = Math.abs(count);
  const { area: own } = cells;
  if (by === "rows") return on(cells, { ...own, row: count < 0 ? own.row - size : own.row + own.rows, rows: size });
  return on(cells, { ...own, column: count < 0 ? own.column - size : own.column + own.columns, columns: size });
}
