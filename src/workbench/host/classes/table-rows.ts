/** Excel.TableRowCollection and TableRow. */
import { dataBody } from "../../book/table";
import { anything, flag, integer, optional } from "../argument";
import { plainValue, table as tableOfValues, writeContents } from "../cell-contents";
import { CellRange } from "../cell-range";
import { HostError } from "../office-error";
import { collectionMembers, method, OfficeClass, readOnly, value } from "../office-object";
import type { Session } from "../session";
import { range } from "./range";
import { tableOf, type TableOf } from "./tables";

interface RowOf extends TableOf {
  readonly index: number;
}

const members = collectionMembers<TableOf>(
  (of) => Array.from({ length: dataBody(tableOf(of)).rows }, (_, index) => tableRow.of({ ...of, index })),
  () => undefined,
);

export const tableRows: OfficeClass<TableOf> = new OfficeClass("TableRowCollection", {
  scalars: { count: readOnly((of) => dataBody(tableOf(of)).rows) },
  methods: {
    add: method([optional(integer), optional(anything), optional(flag)], (of, [place, values], session) =>
      tableRow.of({ ...of, index: addRows(of, place, values, session) }),
    ),
    getCount: members.getCount,
    getItemAt: members.getItemAt,
  },
  items: members.items,
  itemClass: () => tableRow,
});

/** Inserts the rows and fills them; gives the place of the first. Nothing or -1 as place is the end. */
function addRows(of: TableOf, place: number | undefined, given: unknown, session: Session): number {
  const { columns, ...table } = tableOf(of);
  const body = dataBody({ columns, ...table });
  const lines = rowsOf(given, columns.length);
  const index = place === undefined || place === -1 ? body.rows : place;
  const area = { ...body, row: body.row + index, rows: lines.length };
  of.sheet.addTableRows(
    of.id,
    index,
    lines.map(() => columns.map(() => undefined)),
  );
  session.moveRanges(of.sheet, area, "Down");
  writeContents(new CellRange(of.sheet, area), lines);
  return index;
}

/** One row as a list, several as a list of lists; nothing is one empty row. */
function rowsOf(given: unknown, width: number): readonly (readonly unknown[])[] {
  if (given === undefined) return [new Array<unknown>(width).fill(null)];
  if (!Array.isArray(given) || given.length === 0) throw new HostError("InvalidArgument");
  const lines = (given as unknown[]).every((line) => Array.isArray(line))
    ? (given as unknown[][])
    : [given as unknown[]];
  if (lines.some((line) => line.length !== width)) {
    throw new HostError("InvalidArgument", "The number of values doesn't match the number of the table's columns.");
  }
  return lines;
}

function cells({ index, ...of }: RowOf): CellRange {
  const body = dataBody(tableOf(of));
  if (index >= body.rows) throw new HostError("ItemNotFound");
  return new CellRange(of.sheet, { ...body, row: body.row + index, rows: 1 });
}

const tableRow: OfficeClass<RowOf> = new OfficeClass("TableRow", {
  scalars: {
    index: readOnly(({ index }) => index),
    values: value(
      anything,
      (of) => tableOfValues(cells(of), (sheet, row, column) => plainValue(sheet.value(row, column))),
      (of, written) => writeContents(cells(of), written),
    ),
  },
  methods: {
    getRange: method([], (of) => range.of(cells(of))),
    delete: method([], (of, _none, session) => {
      const { area } = cells(of);
      const isLast = dataBody(tableOf(of)).rows === 1;
      of.sheet.deleteTableRows(of.id, of.index, 1);
      if (!isLast) session.moveRanges(of.sheet, area, "Up");
    }),
  },
});

export const tableRowClasses = [tableRows, tableRow];
