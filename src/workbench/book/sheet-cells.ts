/** Reading and writing the cells of a sheet. */
import { formatColorOf, formatValue, looksSpecial, readTyped, showsDate } from "../engine/number-format";
import { numberText } from "../engine/operand";
import { assertOnSheet, boundingArea, cellArea, type Area } from "./area";
import type { Cell } from "./book";
import { BookError } from "./book-error";
import type { MemorySheet } from "./memory-sheet";
import { assertAllowed, assertUnlocked } from "./protection";
import { PLAIN, type StylePatch } from "./style";
import { growTableOver, namesFollowHeaders } from "./sheet-tables";
import { ErrorValue, isFormula, isLiteral, type CellInput } from "./value";

export type Inputs = readonly (readonly (CellInput | undefined)[])[];

/** Writes what is typed; all or nothing. */
export function setInputs(sheet: MemorySheet, area: Area, inputs: Inputs): void {
  assertOnSheet(area);
  assertShape(area, inputs);
  assertUnlocked(sheet.protection, area, sheet.grid, sheet.styles);
  const isSingle = area.rows === 1 && area.columns === 1;
  const before = isSingle ? sheet.value(area.row, area.column) : undefined;
  const previous = write(sheet, area, inputs);
  sheet.book.calculateTyped(sheet, area);
  sheet.book.log.record(() => setInputs(sheet, area, previous));
  const after = isSingle ? sheet.value(area.row, area.column) : undefined;
  sheet.book.log.note({ kind: "cells", sheetId: sheet.id, area, ...(isSingle && { before, after }) });
  namesFollowHeaders(sheet, area);
}

function assertShape(area: Area, inputs: Inputs): void {
  const fits = inputs.length === area.rows && inputs.every((line) => line.length === area.columns);
  if (!fits) {
    throw new BookError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

/** Writes and returns what was there; puts everything back when a formula cannot be read. */
function write(sheet: MemorySheet, area: Area, inputs: Inputs): (CellInput | undefined)[][] {
  const previous: (CellInput | undefined)[][] = [];
  try {
    inputs.forEach((line, down) => {
      const old: (CellInput | undefined)[] = [];
      previous.push(old);
      line.forEach((input, right) => old.push(writeCell(sheet, area.row + down, area.column + right, input)));
    });
  } catch (error) {
    previous.forEach((line, down) =>
      line.forEach((input, right) => writeCell(sheet, area.row + down, area.column + right, input)),
    );
    throw error;
  }
  return previous;
}

function writeCell(
  sheet: MemorySheet,
  row: number,
  column: number,
  input: CellInput | undefined,
): CellInput | undefined {
  if (input === undefined) return undefined;
  const old = sheet.grid.find(row, column)?.input ?? null;
  if (old === null && input === null) return undefined;
  sheet.book.calculator.setInput(sheet.grid, row, column, input);
  return old;
}

/** What a person types into one cell. */
export function typeInto(sheet: MemorySheet, row: number, column: number, text: string): void {
  const format = sheet.style(row, column).numberFormat ?? "General";
  const typed = readTyped(text, format);
  setInputs(sheet, cellArea(row, column), [[typed.input]]);
  if (typed.input !== null) growTableOver(sheet, row, column);
  if (typed.numberFormat !== undefined && format === "General") {
    changeStyle(sheet, cellArea(row, column), { numberFormat: typed.numberFormat });
  }
}

/** The text for the formula bar: typing it again gives the same cell. */
export function editText(sheet: MemorySheet, row: number, column: number): string {
  const input = sheet.input(row, column);
  if (input === null) return "";
  if (isLiteral(input)) return `'${input.text}`;
  if (input instanceof ErrorValue) return input.code;
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  if (typeof input === "string") {
    const text: string = input;
    return !isFormula(input) && looksSpecial(text) ? `'${text}` : text;
  }
  const format = sheet.style(row, column).numberFormat ?? "General";
  if (showsDate(format)) return formatValue(input, Number.isInteger(input) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss");
  return format.includes("%") ? `${numberText(input * 100)}%` : numberText(input);
}

export function cellText(sheet: MemorySheet, row: number, column: number): string {
  return formatValue(sheet.value(row, column), sheet.style(row, column).numberFormat ?? "General");
}

export function cellTextColor(sheet: MemorySheet, row: number, column: number): string | undefined {
  return formatColorOf(sheet.value(row, column), sheet.style(row, column).numberFormat ?? "General");
}

/** Smallest area around all contents, and around cells with a look of their own unless only values count. */
export function usedArea(sheet: MemorySheet, within: Area, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  sheet.grid.forEach(within, (cell, row, column) => {
    const isUsed = cell.input !== null || (!valuesOnly && cell.style !== undefined && cell.style !== PLAIN);
    if (!isUsed) return;
    const here = cellArea(row, column);
    used = used ? boundingArea(used, here) : here;
  });
  return used;
}

export function forEachCell(sheet: MemorySheet, area: Area, visit: (cell: Cell) => void): void {
  sheet.book.refresh();
  sheet.grid.forEach(area, ({ input, value, style }, row, column) => {
    if (input !== null || style !== undefined) visit({ row, column, input, value, style: sheet.style(row, column) });
  });
}

export function changeStyle(sheet: MemorySheet, area: Area, patch: StylePatch): void {
  withStyles(sheet, area, () => sheet.styles.patch(area, patch));
}

/** Changes styles of an area as one step that can be taken back. */
export function withStyles(sheet: MemorySheet, area: Area, change: () => void): void {
  assertOnSheet(area);
  assertAllowed(sheet.protection, "allowFormatCells");
  if (sheet.book.log.isUndoable) {
    const saved = sheet.styles.save(area);
    sheet.book.log.record(() => withStyles(sheet, area, () => sheet.styles.restore(area, saved)));
  }
  change();
  sheet.book.log.note({ kind: "format", sheetId: sheet.id, area });
}

export function clearCells(sheet: MemorySheet, area: Area, what: "All" | "Contents" | "Formats"): void {
  if (what !== "Formats") clearContents(sheet, area);
  if (what !== "Contents") withStyles(sheet, area, () => sheet.styles.reset(area));
  if (what === "All") {
    sheet.setValidation(area, undefined);
    sheet.deleteConditionalFormats({ area });
  }
}

/** Empties the cells that have contents, without touching the empty rest of large areas. */
function clearContents(sheet: MemorySheet, area: Area): void {
  const filled = usedArea(sheet, area, true);
  if (!filled) return;
  const blank = Array.from({ length: filled.rows }, () => new Array<CellInput>(filled.columns).fill(null));
  setInputs(sheet, filled, blank);
}
