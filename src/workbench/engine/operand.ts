/** What flows between the parts of a formula: single values, and grids of them (ranges of a sheet or computed arrays). */
import { parseNumber } from "numfmt";
import type { Area } from "../book/area";
import { ErrorValue, type CellValue } from "../book/value";
import type { CellGrid } from "./cell-grid";

export type Operand = CellValue | Grid;

/** A rectangle of values. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): CellValue;
}

/** Cells of a sheet, read when asked for. */
export class RangeGrid implements Grid {
  constructor(
    readonly source: CellGrid,
    readonly area: Area,
  ) {}

  get rows(): number {
    return this.area.rows;
  }

  get columns(): number {
    return this.area.columns;
  }

  at(row: number, column: number): CellValue {
    return this.source.value(this.area.row + row, this.area.column + column);
  }

  /** The same range without the endless empty part of whole rows and columns. */
  clipped(): RangeGrid {
    const area = this.source.clip(this.area);
    return area === this.area ? this : new RangeGrid(this.source, area);
  }
}

/** Values computed inside a formula. */
export class ArrayGrid implements Grid {
  constructor(readonly values: readonly (readonly CellValue[])[]) {}

  get rows(): number {
    return this.values.length;
  }

  get columns(): number {
    return this.values[0]?.length ?? 0;
  }

  at(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }
}

export const VALUE_ERROR = ErrorValue.of("#VALUE!");
export const NUM_ERROR = ErrorValue.of("#NUM!");
export const NA_ERROR = ErrorValue.of("#N/A");
export const REF_ERROR = ErrorValue.of("#REF!");
export const DIV_ERROR = ErrorValue.of("#DIV/0!");
export const NAME_ERROR = ErrorValue.of("#NAME?");
export const SPILL_ERROR = ErrorValue.of("#SPILL!");

export function isGrid(operand: Operand): operand is Grid {
  return typeof operand === "object" && operand !== null && !(operand instanceof ErrorValue);
}

export function isError(value: unknown): value is ErrorValue {
  return value instanceof ErrorValue;
}

/** A number as arithmetic reads it: empty is 0, TRUE is 1, text counts when it spells a number. */
export function toNumber(value: CellValue): number | ErrorValue {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return textToNumber(value);
  return value;
}

function textToNumber(text: string): number | ErrorValue {
  const trimmed = text.trim();
  if (trimmed === "") return VALUE_ERROR;
  const plain = Number(trimmed);
  if (!Number.isNaN(plain) && /^[-+\d.eE]+$/.test(trimmed)) return plain;
  const parsed = parseNumber(trimmed);
  return parsed ? Number(parsed.v) : VALUE_ERROR;
}

/** A truth value: empty and 0 are false, other numbers true, text only when it says TRUE or FALSE. */
export function toBoolean(value: CellValue): boolean | ErrorValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    const upper = value.toUpperCase();
    return upper === "TRUE" ? true : upper === "FALSE" ? false : VALUE_ERROR;
  }
  return value;
}

/** Text as & joins it: numbers in their shortest form with at most 15 digits. */
export function toText(value: CellValue): string | ErrorValue {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** A number as General shows it with unlimited width: up to 15 significant digits. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const digits = Number(value.toPrecision(15));
  const size = Math.abs(digits);
  if (size >= 1e-9 && size < 1e21) return plainDecimal(digits);
  return scientific(digits);
}

function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toFixed(20).replace(/0+$/, "").replace(/\.$/, "");
}

function scientific(value: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** The single value of an operand: a 1×1 grid gives its cell, a larger one is undefined. */
export function singleValue(operand: Operand): CellValue | undefined {
  if (!isGrid(operand)) return operand;
  return operand.rows === 1 && operand.columns === 1 ? operand.at(0, 0) : undefined;
}

/** Applies an operation cell by cell over single values and grids; a single row, column or value repeats as Excel does. */
export function broadcast(operands: readonly Operand[], apply: (values: CellValue[]) => CellValue): Operand {
  let rows = 1;
  let columns = 1;
  const grids = operands.map((operand) => (operand instanceof RangeGrid ? operand.clipped() : operand));
  for (const operand of grids) {
    if (!isGrid(operand)) continue;
    rows = Math.max(rows, operand.rows);
    columns = Math.max(columns, operand.columns);
  }
  if (rows === 1 && columns === 1) return apply(grids.map((operand) => singleValue(operand) ?? null));
  const values: CellValue[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: CellValue[] = [];
    for (let column = 0; column < columns; column++) {
      line.push(apply(grids.map((operand) => repeatedAt(operand, row, column))));
    }
    values.push(line);
  }
  return new ArrayGrid(values);
}

function repeatedAt(operand: Operand, row: number, column: number): CellValue {
  if (!isGrid(operand)) return operand;
  const fromRow = operand.rows === 1 ? 0 : row;
  const fromColumn = operand.columns === 1 ? 0 : column;
  return fromRow < operand.rows && fromColumn < operand.columns ? operand.at(fromRow, fromColumn) : NA_ERROR;
}
