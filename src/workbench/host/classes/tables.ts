/** Excel.TableCollection and Table. */
import { addressOf, type Area } from "../../book/area";
import type { Book, Sheet } from "../../book/book";
import { dataBody, type Table } from "../../book/table";
import { flag, label, text } from "../argument";
import type { CellRange } from "../cell-range";
import { eventMethods } from "../events/event-members";
import { WORKBOOK } from "../events/registrations";
import { HostError } from "../office-error";
import {
  collectionMembers,
  method,
  OfficeClass,
  readOnly,
  value,
  type Members,
  type Method,
  type OfficeObject,
  type Scalar,
} from "../office-object";
import { cellsIn, cellsOn, rangeOrAddress, type Cells } from "../range-argument";
import { rangeOf } from "./range";
import { tableColumns } from "./table-columns";
import { tableRows } from "./table-rows";
import { worksheet } from "./worksheet";

/** A table is looked up on every use, since it is replaced when it changes. */
export interface TableOf {
  readonly sheet: Sheet;
  readonly id: string;
}

export function tableOf({ sheet, id }: TableOf): Table {
  const found = sheet.tables.find((one) => one.id === id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

type Placed = readonly { readonly sheet: Sheet; readonly table: Table }[];

/** The same class over the tables of a sheet, or of the whole workbook. */
function tableCollection<Target>(
  tables: (target: Target) => Placed,
  cells: (target: Target, given: CellRange | string) => Cells,
  eventTarget: (target: Target) => string,
): Members<Target> {
  const members = collectionMembers<Target>(
    (target) => tables(target).map(({ sheet, table: { id } }) => table.of({ sheet, id })),
    (target, key) => {
      const wanted = key.toLowerCase();
      const found = tables(target).find((one) => one.table.id === key || one.table.name.toLowerCase() === wanted);
      return found && table.of({ sheet: found.sheet, id: found.table.id });
    },
  );
  return {
    scalars: { count: readOnly((target) => tables(target).length) },
    methods: {
      add: method([rangeOrAddress, flag], (target, [given, hasHeaders]): OfficeObject => {
        const { sheet, area } = cells(target, given);
        return table.of({ sheet, id: sheet.addTable(area, hasHeaders).id });
      }),
      getCount: members.getCount,
      getItemAt: members.getItemAt,
      getItemOrNullObject: members.getItemOrNullObject,
      ...eventMethods<Target>(
        { DataChanged: "tableChanged", Added: "tableAdded", Deleted: "tableDeleted" },
        eventTarget,
      ),
    },
    items: members.items,
    itemClass: () => table,
    item: members.item,
  };
}

export const bookTables: OfficeClass<Book> = new OfficeClass(
  "TableCollection",
  tableCollection(
    ({ tables }: Book) => tables,
    cellsIn,
    () => WORKBOOK,
  ),
);

export const sheetTables: OfficeClass<Sheet> = new OfficeClass(
  "TableCollection",
  tableCollection(
    (sheet: Sheet) => sheet.tables.map((one) => ({ sheet, table: one })),
    cellsOn,
    ({ id }) => id,
  ),
);

type Settable = Omit<Table, "id" | "columns" | "area">;

function part<Key extends keyof Settable>(key: Key, read: (given: unknown) => Settable[Key]): Scalar<TableOf> {
  return value(
    read,
    (of: TableOf) => tableOf(of)[key],
    ({ sheet, id }, chosen) => sheet.updateTable(id, { [key]: chosen }),
  );
}

/** A method that gives cells of the table; undefined cells are not there. */
function cellsMethod(area: (found: Table) => Area | undefined): Method<TableOf> {
  return method([], (of) => {
    const cells = area(tableOf(of));
    if (!cells) throw new HostError("ItemNotFound");
    return rangeOf({ sheet: of.sheet, area: cells });
  });
}

/** The header row; undefined when it is hidden. */
export function headerRow({ showHeaders, area }: Table): Area | undefined {
  return showHeaders ? { ...area, rows: 1 } : undefined;
}

/** The total row; undefined when it is hidden. */
export function totalRow({ showTotals, area }: Table): Area | undefined {
  return showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
}

const table: OfficeClass<TableOf> = new OfficeClass("Table", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: readOnly(({ id }) => id),
    legacyId: readOnly(({ id }) => id),
    name: part("name", text),
    style: part("style", label),
    showHeaders: part("showHeaders", flag),
    showTotals: part("showTotals", flag),
    showBandedRows: part("showBandedRows", flag),
    showBandedColumns: part("showBandedColumns", flag),
    showFilterButton: part("showFilterButton", flag),
    highlightFirstColumn: part("highlightFirstColumn", flag),
    highlightLastColumn: part("highlightLastColumn", flag),
  },
  objects: {
    columns: (of) => tableColumns.of(of),
    rows: (of) => tableRows.of(of),
    worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  methods: {
    getRange: cellsMethod(({ area }) => area),
    getDataBodyRange: cellsMethod(dataBody),
    getHeaderRowRange: cellsMethod(headerRow),
    getTotalRowRange: cellsMethod(totalRow),
    resize: method([rangeOrAddress], (of, [given]) => {
      const { area } = cellsOn(of.sheet, given);
      if (area.row !== tableOf(of).area.row) {
        throw new HostError("InvalidArgument", `${addressOf(area)} doesn't begin at the table's header row.`);
      }
      of.sheet.updateTable(of.id, { area });
    }),
    convertToRange: method([], (of) => {
      const { area } = tableOf(of);
      of.sheet.deleteTable(of.id, true);
      return rangeOf({ sheet: of.sheet, area });
    }),
    delete: method([], ({ sheet, id }) => sheet.deleteTable(id, false)),
    ...eventMethods<TableOf>(
      { DataChanged: "tableChanged", SelectionChanged: "tableSelectionChanged" },
      ({ id }) => id,
    ),
  },
});

export const tableClasses = [bookTables, sheetTables, table];
