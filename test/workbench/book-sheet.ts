/** What the tests of the workbook share: cells by address, typed by a person or written at once. */
import { parseAddress, type Area } from "../../src/workbench/book/area";
import type { Book, Sheet } from "../../src/workbench/book/book";
import { createBook } from "../../src/workbench/book/memory-book";
import { ErrorValue, type CellInput } from "../../src/workbench/book/value";

/** The area of an address that must be one. */
export function at(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw new RangeError(`at: ${address} is no address`);
  return area;
}

/** A new workbook in which a person typed the texts into the first sheet, as one edit. */
export function typeIn(cells: Readonly<Record<string, string>>): { readonly book: Book; readonly sheet: Sheet } {
  const book = createBook();
  const sheet = book.activeSheet;
  book.edit("user", () => {
    for (const [address, text] of Object.entries(cells)) sheet.type(at(address).row, at(address).column, text);
  });
  return { book, sheet };
}

/** Writes inputs into single cells; to be called inside an edit. */
export function put(sheet: Sheet, cells: Readonly<Record<string, CellInput>>): void {
  for (const [address, input] of Object.entries(cells)) sheet.setInputs(at(address), [[input]]);
}

/** The value of a cell, an error as its code. */
export function shown(sheet: Sheet, address: string): unknown {
  const value = sheet.value(at(address).row, at(address).column);
  return value instanceof ErrorValue ? value.code : value;
}

/** What stands in the formula bar for a cell. */
export function typed(sheet: Sheet, address: string): string {
  return sheet.editText(at(address).row, at(address).column);
}

/** The values of an area, row by row, errors as their codes. */
export function table(sheet: Sheet, address: string): unknown[][] {
  const { row, column, rows, columns } = at(address);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => {
      const value = sheet.value(row + down, column + right);
      return value instanceof ErrorValue ? value.code : value;
    }),
  );
}

/** Runs each as an edit of its own. */
export function userEdits(book: Book, changes: readonly (() => void)[]): void {
  for (const change of changes) book.edit("user", change);
}

/** The code with which the workbook refuses a change by a person, or "done". */
export function refusal(book: Book, change: () => void): string {
  try {
    book.edit("user", change);
    return "done";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
