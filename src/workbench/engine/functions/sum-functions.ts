/** Adding and counting, also under conditions. */
import type { CellValue } from "../../book/value";
import { DIV_ERROR, NA_ERROR, RangeGrid, VALUE_ERROR, isError, isGrid, type Grid, type Operand } from "../operand";
import { finite } from "../operators";
import { criterion } from "./criteria";
import { MANY, eachValue, firstOf, listOf, numbersIn, ofOperands } from "./declare";
import type { FunctionGroup } from "./function-table";

function overNumbers(apply: (numbers: number[]) => CellValue) {
  return ofOperands(1, MANY, (operands) => {
    const numbers = numbersIn(operands);
    return isError(numbers) ? numbers : apply(numbers);
  });
}

function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function extreme(numbers: readonly number[], better: (a: number, b: number) => boolean): number {
  let best: number | undefined;
  for (const number of numbers) if (best === undefined || better(number, best)) best = number;
  return best ?? 0;
}

function count(accept: (value: CellValue) => boolean) {
  return ofOperands(1, MANY, (operands) => {
    let found = 0;
    for (const operand of operands) for (const value of listOf(operand)) if (accept(value)) found++;
    return found;
  });
}

function countTyped(operands: readonly Operand[]): number {
  let found = 0;
  for (const operand of operands) {
    if (isGrid(operand)) eachValue(operand, (value) => (found += typeof value === "number" ? 1 : 0));
    else if (!isError(operand) && !isError(numbersIn([operand]))) found++;
  }
  return found;
}

/** Visits the cells at which all conditions hold: pairs of range and criterion, all of one size. */
function whereAll(pairs: readonly Operand[], visit: (row: number, column: number) => void): CellValue | undefined {
  const grids: Grid[] = [];
  const tests: ReturnType<typeof criterion>[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const range = pairs[index];
    if (range === undefined || !isGrid(range)) return VALUE_ERROR;
    grids.push(range);
    tests.push(criterion(firstOf(pairs[index + 1])));
  }
  const [first] = grids;
  if (!first || grids.some((grid) => grid.rows !== first.rows || grid.columns !== first.columns)) return VALUE_ERROR;
  eachValue(widest(grids), (_, row, column) => {
    if (tests.every((test, index) => test((grids[index] as Grid).at(row, column)))) visit(row, column);
  });
  return undefined;
}

/** Of several whole columns the one with most rows in use, so that no match is cut off. */
function widest(grids: readonly Grid[]): Grid {
  const clipped = grids.map((grid) => (grid instanceof RangeGrid ? grid.clipped() : grid));
  return clipped.reduce((most, grid) => (grid.rows * grid.columns > most.rows * most.columns ? grid : most));
}

/** Numbers of the sum range at the cells that meet the conditions. */
function numbersWhere(values: Operand, pairs: readonly Operand[]): number[] | CellValue {
  if (!isGrid(values)) return VALUE_ERROR;
  const numbers: number[] = [];
  let error: CellValue | undefined;
  const problem = whereAll(pairs, (row, column) => {
    const value = values.at(row, column);
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) error ??= value;
  });
  return problem ?? error ?? numbers;
}

/** SUMIF's sum range has the size of its criteria range, whatever was written. */
function resized(values: Operand | undefined, like: Operand): Operand {
  if (!(values instanceof RangeGrid) || !isGrid(like)) return values ?? like;
  return new RangeGrid(values.source, { ...values.area, rows: like.rows, columns: like.columns });
}

function conditional(apply: (numbers: number[]) => CellValue, plural: boolean) {
  return plural
    ? ofOperands(3, MANY, ([values, ...pairs]) => whereNumbers(values as Operand, pairs, apply))
    : ofOperands(2, 3, ([range, condition, values]) =>
        whereNumbers(resized(values, range as Operand), [range as Operand, condition as Operand], apply),
      );
}

function whereNumbers(values: Operand, pairs: readonly Operand[], apply: (numbers: number[]) => CellValue): CellValue {
  const numbers = numbersWhere(values, pairs);
  return Array.isArray(numbers) ? apply(numbers) : numbers;
}

function countWhere(pairs: readonly Operand[]): CellValue {
  let found = 0;
  return whereAll(pairs, () => found++) ?? found;
}

function mean(numbers: readonly number[]): CellValue {
  return numbers.length === 0 ? DIV_ERROR : total(numbers) / numbers.length;
}

/** Sum of products cell by cell; what is no number counts 0. */
function sumProduct(operands: readonly Operand[]): CellValue {
  const lists = operands.map((operand) =>
    isGrid(operand) ? operand : { rows: 1, columns: 1, at: (): CellValue => operand },
  );
  const [first] = lists;
  if (!first || lists.some((grid) => grid.rows !== first.rows || grid.columns !== first.columns)) return VALUE_ERROR;
  let sum = 0;
  let error: CellValue | undefined;
  eachValue(widest(lists), (_, row, column) => {
    let product = 1;
    for (const grid of lists) {
      const value = grid.at(row, column);
      if (isError(value)) error ??= value;
      product *= typeof value === "number" ? value : 0;
    }
    sum += product;
  });
  return error ?? finite(sum);
}

const total1 = (numbers: number[]): CellValue => finite(total(numbers));

/** Pairs of which one is no number are passed over. */
function sumSquaredDifferences([left = null, right = null]: readonly Operand[]): CellValue {
  const [a, b] = [listOf(left), listOf(right)];
  if (a.length !== b.length) return NA_ERROR;
  let sum = 0;
  for (const [index, x] of a.entries()) {
    const y = b[index] ?? null;
    if (isError(x)) return x;
    if (isError(y)) return y;
    if (typeof x === "number" && typeof y === "number") sum += (x - y) ** 2;
  }
  return finite(sum);
}

export const SUM_FUNCTIONS: FunctionGroup = {
  SUM: overNumbers(total1),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)))),
  SUMSQ: overNumbers((numbers) => finite(total(numbers.map((number) => number * number)))),
  AVERAGE: overNumbers(mean),
  MIN: overNumbers((numbers) => extreme(numbers, (a, b) => a < b)),
  MAX: overNumbers((numbers) => extreme(numbers, (a, b) => a > b)),
  COUNT: ofOperands(1, MANY, countTyped),
  COUNTA: count((value) => value !== null),
  COUNTBLANK: count((value) => value === null || value === ""),
  SUMIF: conditional(total1, false),
  SUMIFS: conditional(total1, true),
  AVERAGEIF: conditional(mean, false),
  AVERAGEIFS: conditional(mean, true),
  MINIFS: conditional((numbers) => extreme(numbers, (a, b) => a < b), true),
  MAXIFS: conditional((numbers) => extreme(numbers, (a, b) => a > b), true),
  COUNTIF: ofOperands(2, 2, countWhere),
  COUNTIFS: ofOperands(2, MANY, countWhere),
  SUMPRODUCT: ofOperands(1, MANY, sumProduct),
  SUMXMY2: ofOperands(2, 2, sumSquaredDifferences),
};
