/** One sheet of a file put into a sheet of the workbook: cells, looks, sizes, groups, panes, merges and tables. */
import {
  dateToExcel,
  type Cell as FileCell,
  type CellValue as FileValue,
  type Worksheet,
} from "@cj-tech-master/excelts";
import { ALL, contains, parseAddress, type Area } from "../book/area";
import { BookError } from "../book/book-error";
import type { MemorySheet } from "../book/memory-sheet";
import type { CellStyle } from "../book/style";
import type { Table } from "../book/table";
import { ErrorValue, type CellInput } from "../book/value";
import { bookColor } from "./file-color";
import { readPageSetup } from "./file-page-setup";
import { bookStyle } from "./file-style";
import { pointsOfCharacters } from "./file-units";
import { bookFormula } from "./formula-text";

type TableModel = Worksheet["tables"][string]["model"];

/** What Excel writes for columns of its usual width, when it writes anything. */
const USUAL_ROW_HEIGHT = 15;

/** Fills the sheet; returns how many formulas could not be read and stand there as their last values. */
export function readSheet(file: Worksheet, sheet: MemorySheet): number {
  readLook(file, sheet);
  readLines(file, sheet);
  const tables = Object.values(file.tables).flatMap(({ model }) => {
    const area = parseAddress(model.tableRef ?? model.ref);
    return area ? [{ model, area }] : [];
  });
  const nameAt = (row: number, column: number) =>
    tables.find(({ area }) => contains(area, row, column))?.model.name ?? "";
  const unread = readCells(file, sheet, nameAt);
  for (const { model, area } of tables) readTable(sheet, model, area);
  for (const { top, left, bottom, right } of file.mergedRegions) {
    sheet.merge({ row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 });
  }
  return unread;
}

function readLook(file: Worksheet, sheet: MemorySheet): void {
  sheet.setTabColor(bookColor(file.properties.tabColor) ?? "");
  const [view] = file.views;
  sheet.setShowGridlines(view?.showGridLines !== false);
  sheet.setShowHeadings(view?.showRowColHeaders !== false);
  if (view?.state === "frozen") sheet.freeze({ rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 });
  sheet.setPageSetup(readPageSetup(file));
}

function readLines(file: Worksheet, sheet: MemorySheet): void {
  const { defaultColWidth, defaultRowHeight = USUAL_ROW_HEIGHT } = file.properties;
  if (defaultColWidth !== undefined) sheet.setStandardWidth(pointsOfCharacters(defaultColWidth));
  if (defaultRowHeight !== USUAL_ROW_HEIGHT) sheet.setRowHeight(ALL, defaultRowHeight);
  for (const { min, max, width, hidden, outlineLevel = 0, style } of file.model.cols ?? []) {
    const area = { ...ALL, column: min - 1, columns: max - min + 1 };
    if (width !== undefined) sheet.setColumnWidth(area, pointsOfCharacters(width));
    if (hidden === true) sheet.setColumnsHidden(area, true);
    for (let depth = 0; depth < outlineLevel; depth++) sheet.group(area, "columns");
    putStyle(sheet, area, bookStyle(style ?? {}));
  }
  file.eachRow({ includeEmpty: true }, ({ height, hidden, outlineLevel, style }, number) => {
    const area = { ...ALL, row: number - 1, rows: 1 };
    if (height !== undefined && height !== defaultRowHeight) sheet.setRowHeight(area, height);
    if (hidden) sheet.setRowsHidden(area, true);
    for (let depth = 0; depth < outlineLevel; depth++) sheet.group(area, "rows");
    putStyle(sheet, area, bookStyle(style));
  });
}

function putStyle(sheet: MemorySheet, area: Area, style: CellStyle): void {
  if (Object.keys(style).length > 0) sheet.setStyle(area, style);
}

function readCells(file: Worksheet, sheet: MemorySheet, tableAt: (row: number, column: number) => string): number {
  let unread = 0;
  file.eachRow({ includeEmpty: true }, (line, rowNumber) => {
    const row = rowNumber - 1;
    const inputs: (CellInput | undefined)[] = [];
    line.eachCell((cell, columnNumber) => {
      const column = columnNumber - 1;
      const hasContent = cell.master === cell;
      const input = hasContent ? inputOf(cell, tableAt(row, column)) : null;
      while (inputs.length < column) inputs.push(undefined);
      inputs[column] = input ?? undefined;
    });
    if (inputs.length > 0) unread += writeRow(sheet, row, inputs, line.getCell.bind(line));
    line.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const style = bookStyle(cell.style);
      const area = { row, column: columnNumber - 1, rows: 1, columns: 1 };
      if (Object.keys(style).length > 0) sheet.setStyle(area, style);
    });
  });
  return unread;
}

/** Writes a row at once; where a formula cannot be read, cell by cell. */
function writeRow(
  sheet: MemorySheet,
  row: number,
  inputs: readonly (CellInput | undefined)[],
  cellAt: (column: number) => FileCell,
): number {
  const write = (column: number, part: readonly (CellInput | undefined)[]) =>
    sheet.setInputs({ row, column, rows: 1, columns: part.length }, [part]);
  try {
    write(0, inputs);
    return 0;
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
  }
  let unread = 0;
  inputs.forEach((input, column) => {
    try {
      write(column, [input]);
    } catch (error) {
      if (!(error instanceof BookError)) throw error;
      write(column, [constantOf(cellAt(column + 1).result)]);
      unread++;
    }
  });
  return unread;
}

/** LibreOffice writes a typed TRUE as the function of that name. */
function inputOf(cell: FileCell, table: string): CellInput {
  const { formula } = cell;
  if (formula === undefined || formula === "") return constantOf(cell.value);
  const truth = /^(TRUE|FALSE)\(\)$/.exec(formula)?.[1];
  return truth === undefined ? bookFormula(formula, table) : truth === "TRUE";
}

function constantOf(value: FileValue): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return textInput(value);
  if (typeof value !== "object") return value;
  if (value instanceof Date) return dateToExcel(value);
  if ("error" in value) return ErrorValue.parse(value.error) ?? value.error;
  if ("checkbox" in value) return value.checkbox;
  if ("richText" in value && value.richText) return textInput(value.richText.map(({ text }) => text).join(""));
  if ("text" in value) return textInput(value.text);
  return "result" in value ? constantOf(value.result) : null;
}

/** Text that would turn into something else when its cell is edited is kept as a text that was typed with an apostrophe. */
function textInput(text: string): CellInput {
  return text.startsWith("=") && text.length > 1 ? { text } : text;
}

/** Put there as it is: adding a table as a person does would write its headings anew. */
function readTable(sheet: MemorySheet, model: TableModel, area: Area): void {
  const { name, headerRow = true, totalsRow = false, style, columns } = model;
  const table: Table = {
    id: sheet.book.nextId(),
    name,
    area,
    showHeaders: headerRow,
    showTotals: totalsRow,
    style: style?.theme ?? "",
    showBandedRows: style?.showRowStripes ?? false,
    showBandedColumns: style?.showColumnStripes ?? false,
    highlightFirstColumn: style?.showFirstColumn ?? false,
    highlightLastColumn: style?.showLastColumn ?? false,
    showFilterButton: columns.some(({ filterButton }) => filterButton !== false),
    columns: columns.map((column, index) => ({ id: index + 1, name: column.name })),
  };
  const added = { kind: "tableAdded", sheetId: sheet.id, tableId: table.id } as const;
  sheet.replace({ tables: [...sheet.tables, table] }, added);
}
