/** Cell addresses: from zero-based rows and columns to "A1" and back. */
import type { Area, Place } from "./page";

/** "A" for column 0, "AA" for column 26. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** "B3" for row 2, column 1. */
export function cellAddress({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B3:D4" for an area; "B3" for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** The sheet's name as a formula needs it: quoted unless it is a plain word that cannot be taken for a cell ("Q1", "R2C3"). */
export function sheetPrefix(sheet: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*|[Rr]?\d*[Cc]\d*)$/.test(sheet);
  return isPlain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** The place that "B3" or "$B$3" names. */
export function placeOf(address: string): Place {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address);
  if (found === null) throw new RangeError(`placeOf: expected a cell address such as "B3", got "${address}"`);
  const [, letters = "", digits = ""] = found;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
