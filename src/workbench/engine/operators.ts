/** The operators of formulas on single values: arithmetic, comparison, joining; errors pass through, the left one first. */
import type { CellValue, ErrorValue } from "../book/value";
import { DIV_ERROR, NUM_ERROR, isError, toNumber, toText } from "./operand";

export type BinaryOperation = (left: CellValue, right: CellValue) => CellValue;

/** A finite number, or #NUM!. */
export function finite(value: number): number | ErrorValue {
  return Number.isFinite(value) ? value : NUM_ERROR;
}

function arithmetic(apply: (left: number, right: number) => number | ErrorValue): BinaryOperation {
  return (left, right) => {
    if (typeof left === "number" && typeof right === "number") return apply(left, right);
    const a = toNumber(left);
    if (isError(a)) return a;
    const b = toNumber(right);
    return isError(b) ? b : apply(a, b);
  };
}

/** base ^ exponent: 0 ^ 0 and a negative base with a fraction are #NUM!, 0 to a negative power is #DIV/0!. */
export function power(base: number, exponent: number): number | ErrorValue {
  if (base === 0 && exponent === 0) return NUM_ERROR;
  if (base === 0 && exponent < 0) return DIV_ERROR;
  return finite(base ** exponent);
}

/** Order of two values: numbers before text before truth values; text ignores letter case; empty is the other's zero. */
export function compareValues(left: CellValue, right: CellValue): number {
  const a = left ?? zeroLike(right);
  const b = right ?? zeroLike(left);
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return Number(a) - Number(b);
}

function compareText(a: string, b: string): number {
  const left = a.toUpperCase();
  const right = b.toUpperCase();
  return left === right ? 0 : left < right ? -1 : 1;
}

function zeroLike(other: CellValue): CellValue {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rankOf(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function comparison(accept: (order: number) => boolean): BinaryOperation {
  return (left, right) => {
    if (typeof left === "number" && typeof right === "number") return accept(left - right);
    if (isError(left)) return left;
    return isError(right) ? right : accept(compareValues(left, right));
  };
}

function join(left: CellValue, right: CellValue): CellValue {
  const a = toText(left);
  if (isError(a)) return a;
  const b = toText(right);
  return isError(b) ? b : a + b;
}

export const BINARY_OPERATIONS: Readonly<Record<string, BinaryOperation>> = {
  "+": arithmetic((a, b) => finite(a + b)),
  "-": arithmetic((a, b) => finite(a - b)),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? DIV_ERROR : finite(a / b))),
  "^": arithmetic(power),
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
  "&": join,
};

function numeric(apply: (value: number) => number): (value: CellValue) => CellValue {
  return (value) => {
    const number = toNumber(value);
    return isError(number) ? number : apply(number);
  };
}

export const UNARY_OPERATIONS: Readonly<Record<string, (value: CellValue) => CellValue>> = {
  "-": numeric((value) => -value),
  "+": (value) => value,
  "%": numeric((value) => value / 100),
};
