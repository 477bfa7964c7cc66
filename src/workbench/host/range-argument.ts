/** Arguments that name cells: a Range object, or an address or defined name as text. */
import { ALL, parseAddress, splitSheet, type Area } from "../book/area";
import type { Book, Sheet } from "../book/book";
import { text, type Reader } from "./argument";
import { CellRange, type CellSet } from "./cell-range";
import { invalidArgument } from "./office-error";

export interface Cells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A Range object that was passed. */
export const rangeObject: Reader<CellRange> = (given) => {
  if (typeof given === "object" && given !== null && "target" in given && given.target instanceof CellRange) {
    return given.target;
  }
  throw invalidArgument("a range is expected");
};

/** A Range object, or a text that `cellsOn` or `cellsIn` can find. */
export const rangeOrAddress: Reader<CellRange | string> = (given) => {
  return typeof given === "string" ? given : rangeObject(given);
};

/** The cells of an address or name on this sheet; undefined when the text names none there. */
export function findOnSheet(sheet: Sheet, address: string): Cells | undefined {
  const parts = splitSheet(address);
  const named = parts.sheet === undefined ? sheet : sheet.book.findSheet(parts.sheet);
  if (!named || named.id !== sheet.id) return undefined;
  const area = parseAddress(parts.address);
  if (area) return { sheet, area };
  const name = sheet.book.findName(address, sheet);
  const found = name && sheet.book.resolve(name.formula, sheet);
  return found && found.sheet.id === sheet.id ? found : undefined;
}

/** The cells a range argument means on this sheet; nothing given is the whole sheet. */
export function cellsOn(sheet: Sheet, given: CellRange | string | undefined): Cells {
  if (given === undefined) return { sheet, area: ALL };
  if (given instanceof CellRange) return { sheet: given.sheet, area: given.area };
  const found = findOnSheet(sheet, given);
  if (!found) throw invalidArgument(`no cells are named ${given}`);
  return found;
}

/** The same anywhere in the workbook; without a sheet's name the active sheet is meant. */
export function cellsIn(book: Book, given: CellRange | string): Cells {
  if (given instanceof CellRange) return { sheet: given.sheet, area: given.area };
  const { sheet: name } = splitSheet(given);
  const sheet = name === undefined ? book.activeSheet : book.findSheet(name);
  if (!sheet) throw invalidArgument(`there is no sheet ${name}`);
  return cellsOn(sheet, given);
}

/** Areas of an address such as "A1:B2,D4"; a text is expected. */
export function cellSetOn(sheet: Sheet, address: string | undefined): CellSet {
  if (address === undefined) return { sheet, areas: [ALL] };
  return {
    sheet,
    areas: text(address)
      .split(",")
      .map((part) => cellsOn(sheet, part.trim()).area),
  };
}
