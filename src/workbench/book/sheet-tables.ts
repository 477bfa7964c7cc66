/** Tables of a sheet: making, naming, growing and shrinking them. */
import { renameTableIn } from "../engine/rewrite";
import { cellArea, intersection, sameArea, type Area } from "./area";
import { BookError } from "./book-error";
import type { MemorySheet } from "./memory-sheet";
import { isDefinedName } from "./defined-names";
import { assertAllowed } from "./protection";
import { dataBody, type Table, type TableColumn } from "./table";
import type { CellInput } from "./value";

export function findTable(sheet: MemorySheet, id: string): Table {
  const table = sheet.tables.find((one) => one.id === id);
  if (!table) throw new BookError("ItemNotFound", "The table doesn't exist.");
  return table;
}

/** Makes a table; without headers, a header row is inserted above and the cells below move down. */
export function addTable(sheet: MemorySheet, area: Area, hasHeaders: boolean, name?: string): Table {
  assertAllowed(sheet.protection, undefined);
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw new BookError("InvalidOperation", "A table can't overlap another table.");
  }
  if (!hasHeaders) sheet.insert({ ...area, rows: 1 }, "Down");
  const full = hasHeaders ? area : { ...area, rows: area.rows + 1 };
  const whole = full.rows === 1 ? { ...full, rows: 2 } : full;
  const id = sheet.book.nextId();
  const table: Table = {
    id,
    name: name ?? freeName(sheet),
    area: whole,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "TableStyleMedium2",
    columns: columnsFrom(sheet, whole, []),
  };
  assertNameFree(sheet, table.name);
  replaceTables(sheet, [...sheet.tables, table], { kind: "tableAdded", id });
  writeHeaders(sheet, table);
  return table;
}

function freeName(sheet: MemorySheet): string {
  let number = 1;
  while (sheet.book.tables.some(({ table }) => table.name.toLowerCase() === `table${number}`)) number++;
  return `Table${number}`;
}

function assertNameFree(sheet: MemorySheet, name: string, own?: string): void {
  if (!isDefinedName(name)) throw new BookError("InvalidArgument", `"${name}" cannot be the name of a table.`);
  const isTaken =
    sheet.book.tables.some(({ table }) => table.id !== own && table.name.toLowerCase() === name.toLowerCase()) ||
    sheet.book.findName(name) !== undefined;
  if (isTaken) throw new BookError("InvalidArgument", `The name "${name}" is taken.`);
}

function replaceTables(
  sheet: MemorySheet,
  tables: readonly Table[],
  what: { readonly kind: "tableAdded" | "tableChanged" | "tableDeleted"; readonly id: string },
): void {
  sheet.replace({ tables }, { kind: what.kind, sheetId: sheet.id, tableId: what.id });
}

/** Column names from the header cells: empty ones are numbered, repeated ones too; kept ids follow position. */
function columnsFrom(sheet: MemorySheet, area: Area, known: readonly TableColumn[]): TableColumn[] {
  const used = new Set<string>();
  let nextId = Math.max(0, ...known.map(({ id }) => id));
  return Array.from({ length: area.columns }, (_, index) => {
    const text = sheet.text(area.row, area.column + index);
    const name = uniqueName(text === "" ? `Column${index + 1}` : text, used);
    return { id: known[index]?.id ?? ++nextId, name };
  });
}

function uniqueName(wanted: string, used: Set<string>): string {
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  used.add(name.toLowerCase());
  return name;
}

/** Header cells hold exactly the column names, as text. */
function writeHeaders(sheet: MemorySheet, table: Table): void {
  if (!table.showHeaders) return;
  const header = { ...table.area, rows: 1 };
  const isSame = table.columns.every(({ name }, index) => sheet.input(header.row, header.column + index) === name);
  if (!isSame) sheet.setInputs(header, [table.columns.map(({ name }) => name)]);
}

export function updateTable(sheet: MemorySheet, id: string, change: Partial<Omit<Table, "id" | "columns">>): Table {
  assertAllowed(sheet.protection, undefined);
  const before = findTable(sheet, id);
  if (change.name !== undefined && change.name !== before.name) {
    assertNameFree(sheet, change.name, id);
    sheet.book.rewriteFormulas((formula) => renameTableIn(formula, before.name, { name: change.name }));
  }
  const area = change.area ?? areaWithRows(sheet, before, change);
  const other = sheet.tables.find((table) => table.id !== id && intersection(table.area, area));
  if (other) throw new BookError("InvalidOperation", "A table can't overlap another table.");
  const merged: Table = { ...before, ...change, area };
  const columns = sameArea(area, before.area) ? before.columns : columnsFrom(sheet, headerArea(merged), before.columns);
  const table = { ...merged, columns };
  replaceTables(
    sheet,
    sheet.tables.map((one) => (one.id === id ? table : one)),
    { kind: "tableChanged", id },
  );
  writeHeaders(sheet, table);
  return table;
}

const headerArea = (table: Table): Area => ({ ...table.area, rows: 1 });

/** Showing or hiding the total row makes the table a row longer or shorter; hiding headers leaves the row out. */
function areaWithRows(sheet: MemorySheet, table: Table, change: Partial<Table>): Area {
  let { area } = table;
  if (change.showTotals === true && !table.showTotals) {
    sheet.insert({ ...area, row: area.row + area.rows, rows: 1 }, "Down");
    area = { ...area, rows: area.rows + 1 };
    sheet.setInputs(cellArea(area.row + area.rows - 1, area.column), [["Total"]]);
  }
  if (change.showTotals === false && table.showTotals) {
    const last = { ...area, row: area.row + area.rows - 1, rows: 1 };
    sheet.clear(last, "Contents");
    area = { ...area, rows: area.rows - 1 };
  }
  return area;
}

export function addTableRows(
  sheet: MemorySheet,
  id: string,
  index: number | undefined,
  rows: readonly (readonly (CellInput | undefined)[])[],
): void {
  const table = findTable(sheet, id);
  const body = dataBody(table);
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows) throw new BookError("InvalidArgument", "The row lies outside the table.");
  const target = { ...body, row: body.row + at, rows: rows.length };
  sheet.insert(target, "Down");
  const grown = { ...table.area, rows: table.area.rows + rows.length };
  updateTable(sheet, id, { area: grown });
  sheet.setInputs(target, rows);
}

export function deleteTableRows(sheet: MemorySheet, id: string, index: number, count: number): void {
  const table = findTable(sheet, id);
  const body = dataBody(table);
  if (index < 0 || count < 1 || index + count > body.rows) {
    throw new BookError("InvalidArgument", "The row lies outside the table.");
  }
  if (count === body.rows) {
    sheet.clear(body, "Contents");
    if (count > 1) deleteTableRows(sheet, id, 1, count - 1);
    return;
  }
  sheet.delete({ ...body, row: body.row + index, rows: count }, "Up");
}

export function addTableColumn(
  sheet: MemorySheet,
  id: string,
  index: number | undefined,
  cells: readonly (CellInput | undefined)[] | undefined,
  name: string | undefined,
): void {
  const table = findTable(sheet, id);
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length) throw new BookError("InvalidArgument", "The column lies outside the table.");
  const target = { ...table.area, column: table.area.column + at, columns: 1 };
  sheet.insert(target, "Right");
  const columns = [...table.columns];
  const newId = Math.max(0, ...columns.map((column) => column.id)) + 1;
  columns.splice(at, 0, { id: newId, name: "" });
  const area = { ...table.area, columns: table.area.columns + 1 };
  setTable(sheet, { ...table, area, columns });
  const filled = cells ?? new Array<CellInput>(target.rows).fill(null);
  sheet.setInputs(
    target,
    filled.map((cell) => [cell]),
  );
  if (name !== undefined) sheet.setInputs(cellArea(target.row, target.column), [[name]]);
  else namesFollowHeaders(sheet, target);
}

function setTable(sheet: MemorySheet, table: Table): void {
  replaceTables(
    sheet,
    sheet.tables.map((one) => (one.id === table.id ? table : one)),
    { kind: "tableChanged", id: table.id },
  );
}

export function renameTableColumn(sheet: MemorySheet, id: string, columnId: number, name: string): void {
  const table = findTable(sheet, id);
  const index = columnIndex(table, columnId);
  sheet.setInputs(cellArea(table.area.row, table.area.column + index), [[name]]);
}

export function columnIndex(table: Table, columnId: number): number {
  const index = table.columns.findIndex((column) => column.id === columnId);
  if (index < 0) throw new BookError("ItemNotFound", "The table has no such column.");
  return index;
}

export function deleteTableColumn(sheet: MemorySheet, id: string, columnId: number): void {
  const table = findTable(sheet, id);
  const index = columnIndex(table, columnId);
  if (table.columns.length === 1) throw new BookError("InvalidOperation", "A table keeps at least one column.");
  sheet.delete({ ...table.area, column: table.area.column + index, columns: 1 }, "Left");
}

export function deleteTable(sheet: MemorySheet, id: string, keepCells: boolean): void {
  assertAllowed(sheet.protection, undefined);
  const table = findTable(sheet, id);
  replaceTables(
    sheet,
    sheet.tables.filter((one) => one.id !== id),
    { kind: "tableDeleted", id },
  );
  if (!keepCells) sheet.clear(table.area, "All");
}

/** After header cells were written, the columns take their names, and formulas follow. */
export function namesFollowHeaders(sheet: MemorySheet, written: Area): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders || !intersection(headerArea(table), written)) continue;
    const columns = columnsFrom(sheet, table.area, table.columns);
    const renamed = columns.filter(({ name }, index) => table.columns[index]?.name !== name);
    if (renamed.length > 0) {
      for (const { id, name } of renamed) {
        const before = table.columns.find((column) => column.id === id)?.name ?? "";
        const column = { before, after: name };
        if (before !== "") sheet.book.rewriteFormulas((formula) => renameTableIn(formula, table.name, { column }));
      }
      setTable(sheet, { ...table, columns });
    }
    writeHeaders(sheet, { ...table, columns });
  }
}

/** Typing right below a table's last row makes the row part of the table, as in Excel. */
export function growTableOver(sheet: MemorySheet, row: number, column: number): void {
  const table = sheet.tables.find(
    ({ area, showTotals }) =>
      !showTotals && row === area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  if (!table) return;
  const line = { ...table.area, row, rows: 1 };
  const isFree = !sheet.tables.some((other) => other !== table && intersection(other.area, line));
  if (isFree) updateTable(sheet, table.id, { area: { ...table.area, rows: table.area.rows + 1 } });
}
