/** Short ways to declare functions of the usual shapes. */
import type { CellValue, ErrorValue } from "../../book/value";
import type { Place } from "../environment";
import { RangeGrid, isError, isGrid, toNumber, toText, type Operand } from "../operand";
import type { LazyFunction, OperandFunction, ValueFunction } from "./function-table";

export const MANY = 255;

/** A function of single values. */
export function ofValues(
  min: number,
  max: number,
  call: (values: readonly CellValue[], place: Place) => CellValue,
): ValueFunction {
  return { kind: "values", min, max, call };
}

/** A function of numbers; every argument is read as a number. */
export function ofNumbers(min: number, max: number, call: (...numbers: number[]) => CellValue): ValueFunction {
  return ofValues(min, max, (values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return call(...numbers);
  });
}

/** A function of texts; every argument is read as text. */
export function ofTexts(min: number, max: number, call: (...texts: string[]) => CellValue): ValueFunction {
  return ofValues(min, max, (values) => {
    const texts: string[] = [];
    for (const value of values) {
      const text = toText(value);
      if (isError(text)) return text;
      texts.push(text);
    }
    return call(...texts);
  });
}

/** A function that gets ranges as ranges. */
export function ofOperands(
  min: number,
  max: number,
  call: (operands: readonly Operand[], place: Place) => Operand,
): OperandFunction {
  return { kind: "operands", min, max, call };
}

/** A function that evaluates only what it needs. */
export function lazy(min: number, max: number, call: LazyFunction["call"]): LazyFunction {
  return { kind: "lazy", min, max, call };
}

/** All numbers in the arguments as SUM counts them: in ranges only numbers, typed arguments also text and truth values. */
export function numbersIn(operands: readonly Operand[]): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const operand of operands) {
    const error = isGrid(operand) ? gridNumbers(operand, numbers) : typedNumber(operand, numbers);
    if (error) return error;
  }
  return numbers;
}

function typedNumber(value: CellValue, numbers: number[]): ErrorValue | undefined {
  const number = toNumber(value);
  if (isError(number)) return number;
  numbers.push(number);
  return undefined;
}

function gridNumbers(operand: Exclude<Operand, CellValue>, numbers: number[]): ErrorValue | undefined {
  let error: ErrorValue | undefined;
  eachValue(operand, (value) => {
    if (typeof value === "number") numbers.push(value);
    else if (error === undefined && isError(value)) error = value;
  });
  return error;
}

/** Visits every cell of a range that is in use, or every value of an array, row by row. */
export function eachValue(
  grid: Exclude<Operand, CellValue>,
  visit: (value: CellValue, row: number, column: number) => void,
): void {
  const bounded = grid instanceof RangeGrid ? grid.clipped() : grid;
  for (let row = 0; row < bounded.rows; row++) {
    for (let column = 0; column < bounded.columns; column++) visit(bounded.at(row, column), row, column);
  }
}

/** The values of an operand in reading order. */
export function listOf(operand: Operand): CellValue[] {
  if (!isGrid(operand)) return [operand];
  const values: CellValue[] = [];
  eachValue(operand, (value) => values.push(value));
  return values;
}

/** The first value of an operand, for arguments that must be single. */
export function firstOf(operand: Operand | undefined): CellValue {
  return operand === undefined ? null : isGrid(operand) ? operand.at(0, 0) : operand;
}
