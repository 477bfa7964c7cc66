/** Places on a sheet: rows and columns count from 0; addresses are A1 text. */
import { BookError } from "./book-error";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The whole sheet. */
export const ALL: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Column letters: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column number of letters: A is 0. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The address of an area without its sheet: "B2", "B2:C5", "3:4", "A:C". */
export function addressOf(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const left = mark + columnLetters(area.column);
  const right = mark + columnLetters(area.column + area.columns - 1);
  const top = mark + (area.row + 1);
  const bottom = mark + (area.row + area.rows);
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) return `${mark}1:${mark}${MAX_ROWS}`;
  if (area.rows === MAX_ROWS) return `${left}:${right}`;
  if (area.columns === MAX_COLUMNS) return `${top}:${bottom}`;
  return area.rows === 1 && area.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** A sheet name as it stands in a formula: quoted when it is not a plain word. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^(r|c|rc|r\d*c\d*)$/i.test(name);
  const isBoolean = /^(true|false)$/i.test(name);
  return plain && !looksLikeCell && !isBoolean ? name : `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** The area of an address without a sheet, or undefined when it is none: "B2", "$B$2:C5", "A:C", "3:4". */
export function parseAddress(address: string): Area | undefined {
  const [first = "", second = first, ...more] = address.split(":");
  if (more.length > 0) return undefined;
  const from = corner(first, address.includes(":"));
  const to = corner(second, address.includes(":"));
  if (!from || !to || from.kind !== to.kind) return undefined;
  const area = {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    rows: from.kind === "column" ? MAX_ROWS : Math.abs(to.row - from.row) + 1,
    columns: from.kind === "row" ? MAX_COLUMNS : Math.abs(to.column - from.column) + 1,
  };
  return isOnSheet(area) ? area : undefined;
}

function corner(
  text: string,
  open: boolean,
): { kind: "cell" | "row" | "column"; row: number; column: number } | undefined {
  const cell = CELL.exec(text);
  if (cell) return { kind: "cell", column: columnNumber(cell[1] as string), row: Number(cell[2]) - 1 };
  const column = open ? COLUMN.exec(text) : null;
  if (column) return { kind: "column", column: columnNumber(column[1] as string), row: 0 };
  const row = open ? ROW.exec(text) : null;
  return row ? { kind: "row", column: 0, row: Number(row[1]) - 1 } : undefined;
}

/** Splits "'My sheet'!A1:B2" into sheet name and address; a text without "!" has no sheet. */
export function splitSheet(address: string): { sheet: string | undefined; address: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, address };
  const name = address.slice(0, mark);
  const quoted = name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, address: address.slice(mark + 1) };
}

/** True when the area lies on the sheet and holds at least one cell. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

/** Throws InvalidArgument unless the area lies on the sheet. */
export function assertOnSheet(area: Area): Area {
  if (!isOnSheet(area)) throw new BookError("InvalidArgument", "The range lies outside the sheet.");
  return area;
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** True when the cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The cells two areas share, or undefined. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** True when both are the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
