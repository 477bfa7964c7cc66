/** A table of the user's own, in whatever form it was kept: its cells as they were read, and where it stands. */
import { cellAddress } from "../address";
import type { GridValue } from "../grid";

export interface UserTable {
  /** The name of the tab. */
  readonly sheet: string;
  /** Row and column of its first cell on the sheet, zero-based. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly GridValue[])[];
  /** Number formats in English notation: they tell dates from numbers. */
  readonly formats: readonly (readonly string[])[];
}

/** The address on the sheet of a cell of the table, such as "C4". */
export function addressIn({ row, column }: Pick<UserTable, "row" | "column">, at: { row: number; column: number }) {
  return cellAddress({ row: row + at.row, column: column + at.column });
}

/** The value of a cell; "" for an empty one. Spaces around a text do not count. */
export function valueIn({ values }: UserTable, row: number, column: number): GridValue {
  const value = values[row]?.[column] ?? "";
  return typeof value === "string" ? value.trim() : value;
}

/** The number format of a cell. */
export function formatIn({ formats }: UserTable, row: number, column: number): string {
  return formats[row]?.[column] ?? "General";
}
