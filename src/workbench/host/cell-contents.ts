/** Contents of cells as Office.js gives and takes them: tables of values, formulas, formats, one row per row of the range. */
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { addressOf, cellArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../book/area";
import type { Sheet } from "../book/book";
import { ErrorValue, isFormula, isLiteral, type CellInput, type CellValue } from "../book/value";
import { isNumberFormat, readTyped } from "../engine/number-format";
import { text } from "./argument";
import type { CellRange } from "./cell-range";
import { HostError, invalidArgument } from "./office-error";

/** True for whole rows and columns: Excel answers null for their cells, and refuses to write them one by one. */
export function isUnbounded(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

/** A table with one entry per cell, or null for whole rows and columns. */
export function table<Entry>(
  range: CellRange,
  entry: (sheet: Sheet, row: number, column: number) => Entry,
): Entry[][] | null {
  const { sheet, area } = range;
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => entry(sheet, area.row + row, area.column + column)),
  );
}

/** A value in a message: empty is "", an error is its code. */
export function plainValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return value instanceof ErrorValue ? value.code : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof ErrorValue) return "Error";
  return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number" | "string" | "boolean"];
}

/** What `formulas` gives: the formula, or the constant. */
export function formulaOrValue(sheet: Sheet, row: number, column: number): number | string | boolean {
  const input = sheet.input(row, column);
  if (isFormula(input)) return input;
  return isLiteral(input) ? input.text : plainValue(input);
}

export function formulaR1C1(sheet: Sheet, row: number, column: number): number | string | boolean {
  const input = sheet.input(row, column);
  return isFormula(input)
    ? translateFormulaToR1C1(input, addressOf(cellArea(row, column)))
    : formulaOrValue(sheet, row, column);
}

/** Writes `values` or `formulas`: each entry is read as if typed, null leaves its cell alone, "" empties it. */
export function writeContents(range: CellRange, given: unknown): void {
  const { sheet, area } = range;
  const formats: { readonly cell: Area; readonly numberFormat: string }[] = [];
  const inputs = entries(area, given).map((line, down) =>
    line.map((entry, across): CellInput | undefined => {
      const row = area.row + down;
      const column = area.column + across;
      if (entry === null || entry === undefined) return undefined;
      if (typeof entry === "number" || typeof entry === "boolean") return entry;
      const typed = readTyped(text(entry), sheet.style(row, column).numberFormat ?? "General");
      if (typed.numberFormat !== undefined)
        formats.push({ cell: cellArea(row, column), numberFormat: typed.numberFormat });
      return typed.input;
    }),
  );
  sheet.setInputs(area, inputs);
  for (const { cell, numberFormat } of formats) {
    if (sheet.style(cell.row, cell.column).numberFormat === undefined) sheet.setStyle(cell, { numberFormat });
  }
}

/** Writes formulas that count cells from where they stand ("=RC[-1]"). */
export function writeFormulasR1C1(range: CellRange, given: unknown): void {
  const { area } = range;
  const formulas = entries(area, given).map((line, down) =>
    line.map((entry, across) => {
      if (typeof entry !== "string" || !entry.startsWith("=")) return entry;
      return translateFormulaToA1(entry, addressOf(cellArea(area.row + down, area.column + across)));
    }),
  );
  writeContents(range, formulas);
}

export function writeNumberFormats(range: CellRange, given: unknown): void {
  const { sheet, area } = range;
  const formats = entries(area, given).map((line) => line.map(numberFormat));
  const first = formats[0]?.[0];
  if (first !== undefined && formats.every((line) => line.every((format) => format === first))) {
    sheet.setStyle(area, { numberFormat: first });
    return;
  }
  for (const [down, line] of formats.entries()) {
    for (const [across, format] of line.entries()) {
      if (format !== undefined)
        sheet.setStyle(cellArea(area.row + down, area.column + across), { numberFormat: format });
    }
  }
}

function numberFormat(given: unknown): string | undefined {
  if (given === null || given === undefined) return undefined;
  const code = text(given);
  if (!isNumberFormat(code)) throw invalidArgument(`${code} is not a number format`);
  return code;
}

/** The written table checked against the range; a single value is written into every cell. */
function entries(area: Area, given: unknown): readonly (readonly unknown[])[] {
  if (isUnbounded(area)) throw invalidArgument("whole rows and columns take no values cell by cell");
  if (!Array.isArray(given)) {
    return Array.from({ length: area.rows }, () => new Array<unknown>(area.columns).fill(given));
  }
  const lines = given as unknown[];
  const fits = lines.length === area.rows && lines.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw new HostError("InvalidArgument", DOES_NOT_FIT);
  return lines as unknown[][];
}

export const DOES_NOT_FIT =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
