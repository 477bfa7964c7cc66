/** Excel.Range. */
import { addressOf, quoteSheet, type Area } from "../../book/area";
import { anything, flag, integer, oneOf, optional } from "../argument";
import {
  DOES_NOT_FIT,
  formulaOrValue,
  formulaR1C1,
  isUnbounded,
  plainValue,
  table,
  valueType,
  writeContents,
  writeFormulasR1C1,
  writeNumberFormats,
} from "../cell-contents";
import { CellRange } from "../cell-range";
import { HostError } from "../office-error";
import { method, OfficeClass, readOnly, value, type Method, type OfficeObject } from "../office-object";
import { cellsOn, rangeOrAddress, type Cells } from "../range-argument";
import type { Session, Shift } from "../session";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { navigation } from "./range-navigation";
import { rangeFormat } from "./range-format";
import { worksheet } from "./worksheet";

const COPIES = ["All", "Formulas", "Values", "Formats"] as const;

/** A Range object for cells. */
export function rangeOf({ sheet, area }: Cells): OfficeObject {
  return range.of(new CellRange(sheet, area));
}

/** "Sheet!A1:B2". */
export function fullAddress({ sheet, area }: Cells): string {
  return `${quoteSheet(sheet.name)}!${addressOf(area)}`;
}

export const range: OfficeClass<CellRange> = new OfficeClass("Range", {
  scalars: {
    values: value(
      anything,
      (cells) => table(cells, (sheet, row, column) => plainValue(sheet.value(row, column))),
      writeContents,
    ),
    formulas: value(anything, (cells) => table(cells, formulaOrValue), writeContents),
    formulasLocal: value(anything, (cells) => table(cells, formulaOrValue), writeContents),
    formulasR1C1: value(anything, (cells) => table(cells, formulaR1C1), writeFormulasR1C1),
    numberFormat: value(anything, numberFormats, writeNumberFormats),
    numberFormatLocal: value(anything, numberFormats, writeNumberFormats),
    text: readOnly((cells) => table(cells, (sheet, row, column) => sheet.text(row, column))),
    valueTypes: readOnly((cells) => table(cells, (sheet, row, column) => valueType(sheet.value(row, column)))),
    address: readOnly(fullAddress),
    addressLocal: readOnly(fullAddress),
    rowIndex: readOnly(({ area }) => area.row),
    columnIndex: readOnly(({ area }) => area.column),
    rowCount: readOnly(({ area }) => area.rows),
    columnCount: readOnly(({ area }) => area.columns),
    cellCount: readOnly(({ area }) => cellCount(area)),
    isEntireColumn: readOnly(({ area }) => isUnbounded({ ...area, columns: 1 })),
    isEntireRow: readOnly(({ area }) => isUnbounded({ ...area, rows: 1 })),
    rowHidden: value(
      flag,
      ({ sheet, area }) => whetherAll(area.rows, (line) => sheet.isRowHidden(area.row + line)),
      ({ sheet, area }, hidden) => sheet.setRowsHidden(area, hidden),
    ),
    columnHidden: value(
      flag,
      ({ sheet, area }) => whetherAll(area.columns, (line) => sheet.isColumnHidden(area.column + line)),
      ({ sheet, area }, hidden) => sheet.setColumnsHidden(area, hidden),
    ),
    hidden: readOnly(({ sheet, area }) => {
      const rows = whetherAll(area.rows, (line) => sheet.isRowHidden(area.row + line));
      const columns = whetherAll(area.columns, (line) => sheet.isColumnHidden(area.column + line));
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    }),
    left: readOnly(({ sheet, area }) => sheet.place(area).left),
    top: readOnly(({ sheet, area }) => sheet.place(area).top),
    width: readOnly(({ sheet, area }) => sheet.place(area).width),
    height: readOnly(({ sheet, area }) => sheet.place(area).height),
  },
  objects: {
    worksheet: ({ sheet }) => worksheet.of(sheet),
    format: (cells) => rangeFormat.of(cells),
    dataValidation: (cells) => dataValidation.of(cells),
    conditionalFormats: (cells) => conditionalFormats.of(cells),
  },
  methods: {
    ...navigation,
    clear: method([optional(oneOf("All", "Contents", "Formats"))], ({ sheet, area }, [what = "All"]) =>
      sheet.clear(area, what),
    ),
    insert: method([oneOf("Down", "Right")], (cells, [shift], session) => {
      cells.sheet.insert(cells.area, shift);
      const inserted = { sheet: cells.sheet, area: cells.area };
      session.moveRanges(cells.sheet, cells.area, shift);
      return rangeOf(inserted);
    }),
    delete: method([oneOf("Up", "Left")], deleteCells),
    merge: method([optional(flag)], ({ sheet, area }, [across]) => sheet.merge(area, across)),
    unmerge: method([], ({ sheet, area }) => sheet.unmerge(area)),
    group: outline((cells, by) => cells.sheet.group(cells.area, by)),
    ungroup: outline((cells, by) => cells.sheet.ungroup(cells.area, by)),
    hideGroupDetails: outline((cells, by) => hideGrouped(cells, by, true)),
    showGroupDetails: outline((cells, by) => hideGrouped(cells, by, false)),
    select: method([], ({ sheet, area }) => {
      sheet.book.activate(sheet);
      sheet.book.select(sheet, [area]);
    }),
    copyFrom: method(
      [rangeOrAddress, optional(oneOf(...COPIES)), optional(flag), optional(flag)],
      (cells, [source, what = "All", skipBlanks = false, transpose = false]) => {
        if (skipBlanks || transpose) throw new HostError("ApiNotFound", "The workbench copies cells only as they are.");
        const from = cellsOn(cells.sheet, source);
        cells.sheet.copy(from, cells.area, what);
      },
    ),
    calculate: method([], ({ sheet }) => sheet.book.calculate()),
    _ValidateArraySize: method([integer, integer], ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) throw new HostError("InvalidArgument", DOES_NOT_FIT);
    }),
  },
});

function numberFormats(cells: CellRange): string[][] | null {
  return table(cells, (sheet, row, column) => sheet.style(row, column).numberFormat ?? "General");
}

/** Excel answers -1 for more cells than fit a signed 32-bit number. */
function cellCount({ rows, columns }: Area): number {
  return rows * columns > 2 ** 31 - 1 ? -1 : rows * columns;
}

/** True or false when all of the first lines agree, else null; so many lines stand for whole sheets. */
function whetherAll(count: number, test: (line: number) => boolean): boolean | null {
  const first = test(0);
  for (let line = 1; line < Math.min(count, 5_000); line++) if (test(line) !== first) return null;
  return first;
}

function deleteCells(cells: CellRange, [shift]: readonly [Shift & ("Up" | "Left")], session: Session): void {
  const { sheet, area } = cells;
  sheet.delete(area, shift);
  session.moveRanges(sheet, area, shift);
}

function outline(change: (cells: CellRange, by: "rows" | "columns") => void): Method<CellRange> {
  return method([oneOf("ByRows", "ByColumns")], (cells, [by]) => change(cells, by === "ByRows" ? "rows" : "columns"));
}

/** Hides or shows the lines of the range that belong to a group. */
function hideGrouped({ sheet, area }: CellRange, by: "rows" | "columns", hidden: boolean): void {
  const [start, count] = by === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  const depth = (line: number) => (by === "rows" ? sheet.rowOutline(line) : sheet.columnOutline(line));
  const grouped = Array.from({ length: count }, (_, line) => start + line).filter((line) => depth(line) > 0);
  if (grouped.length === 0) throw new HostError("InvalidOperation", "The range has no group.");
  for (const line of grouped) {
    if (by === "rows") sheet.setRowsHidden({ ...area, row: line, rows: 1 }, hidden);
    else sheet.setColumnsHidden({ ...area, column: line, columns: 1 }, hidden);
  }
}
