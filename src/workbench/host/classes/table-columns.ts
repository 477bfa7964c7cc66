/** Excel.TableColumnCollection and TableColumn. */
import type { Area } from "../../book/area";
import { dataBody, type Table } from "../../book/table";
import { anything, integer, optional, text } from "../argument";
import { plainValue, table as tableOfValues, writeContents } from "../cell-contents";
import { CellRange } from "../cell-range";
import { HostError } from "../office-error";
import {
  collectionMembers,
  method,
  OfficeClass,
  readOnly,
  value,
  type Method,
  type OfficeObject,
} from "../office-object";
import type { Session } from "../session";
import { range } from "./range";
import { headerRow, tableOf, totalRow, type TableOf } from "./tables";

interface ColumnOf extends TableOf {
  readonly columnId: number;
}

const members = collectionMembers<TableOf>(
  (of) => tableOf(of).columns.map(({ id }) => tableColumn.of({ ...of, columnId: id })),
  (of, key) => {
    const found = tableOf(of).columns.find(
      ({ id, name }) => String(id) === key || name.toLowerCase() === key.toLowerCase(),
    );
    return found && tableColumn.of({ ...of, columnId: found.id });
  },
);

export const tableColumns: OfficeClass<TableOf> = new OfficeClass("TableColumnCollection", {
  scalars: { count: readOnly((of) => tableOf(of).columns.length) },
  methods: {
    add: method([optional(integer), optional(anything), optional(text)], addColumn),
    getCount: members.getCount,
    getItemAt: members.getItemAt,
    getItemOrNullObject: members.getItemOrNullObject,
  },
  items: members.items,
  itemClass: () => tableColumn,
  item: members.item,
});

/** Adds a column with its header and cells; nothing or -1 as place is the end. */
function addColumn(
  of: TableOf,
  [place, values, name]: readonly [number | undefined, unknown, string | undefined],
  session: Session,
): OfficeObject {
  const { area, columns } = tableOf(of);
  const index = place === undefined || place === -1 ? columns.length : place;
  const target = { ...area, column: area.column + index, columns: 1 };
  of.sheet.addTableColumn(of.id, index, undefined, name);
  session.moveRanges(of.sheet, target, "Right");
  if (values !== undefined) writeContents(new CellRange(of.sheet, target), values);
  const added = tableOf(of).columns[index];
  if (!added) throw new HostError("GeneralException");
  return tableColumn.of({ ...of, columnId: added.id });
}

function indexOf({ columnId, ...of }: ColumnOf): number {
  const index = tableOf(of).columns.findIndex(({ id }) => id === columnId);
  if (index < 0) throw new HostError("ItemNotFound");
  return index;
}

/** The column's cells in some rows of the table. */
function cellsIn(of: ColumnOf, rows: Area | undefined): CellRange {
  if (!rows) throw new HostError("ItemNotFound");
  return new CellRange(of.sheet, { ...rows, column: rows.column + indexOf(of), columns: 1 });
}

function cellsMethod(rows: (table: Table) => Area | undefined): Method<ColumnOf> {
  return method([], (of) => range.of(cellsIn(of, rows(tableOf(of)))));
}

const tableColumn: OfficeClass<ColumnOf> = new OfficeClass("TableColumn", {
  identity: ({ columnId }) => ({ Id: columnId }),
  scalars: {
    id: readOnly(({ columnId }) => columnId),
    index: readOnly(indexOf),
    name: value(
      text,
      (of) => tableOf(of).columns[indexOf(of)]?.name ?? "",
      ({ sheet, id, columnId }, name) => sheet.renameTableColumn(id, columnId, name),
    ),
    values: value(
      anything,
      (of) =>
        tableOfValues(cellsIn(of, tableOf(of).area), (sheet, row, column) => plainValue(sheet.value(row, column))),
      (of, written) => writeContents(cellsIn(of, tableOf(of).area), written),
    ),
  },
  methods: {
    getRange: cellsMethod(({ area }) => area),
    getDataBodyRange: cellsMethod(dataBody),
    getHeaderRowRange: cellsMethod(headerRow),
    getTotalRowRange: cellsMethod(totalRow),
    delete: method([], (of, _none, session) => {
      const { area } = cellsIn(of, tableOf(of).area);
      of.sheet.deleteTableColumn(of.id, of.columnId);
      session.moveRanges(of.sheet, area, "Left");
    }),
  },
});

export const tableColumnClasses = [tableColumns, tableColumn];
