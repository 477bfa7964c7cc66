/** Order, spread and relation of numbers. */
import type { CellValue } from "../../book/value";
import { DIV_ERROR, NA_ERROR, NUM_ERROR, isError, toNumber, type Operand } from "../operand";
import { MANY, firstOf, listOf, numbersIn, ofNumbers, ofOperands } from "./declare";
import type { FunctionGroup } from "./function-table";

type Apply = (numbers: number[], parameter: number) => CellValue;

const average = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function ofSample(apply: (numbers: number[]) => CellValue) {
  return ofOperands(1, MANY, (operands) => {
    const numbers = numbersIn(operands);
    return isError(numbers) ? numbers : apply(numbers);
  });
}

/** A range and one number, such as LARGE(range, 2). */
function withParameter(apply: Apply) {
  return ofOperands(2, 2, ([range = null, parameter = null]) => {
    const numbers = numbersIn([range]);
    const number = toNumber(firstOf(parameter));
    if (isError(numbers)) return numbers;
    return isError(number) ? number : apply(numbers, number);
  });
}

function spread(numbers: readonly number[], less: number): number | undefined {
  if (numbers.length <= less) return undefined;
  const center = average(numbers);
  return numbers.reduce((sum, number) => sum + (number - center) ** 2, 0) / (numbers.length - less);
}

function median(numbers: number[]): CellValue {
  return numbers.length === 0 ? NUM_ERROR : percentile(numbers, 0.5);
}

function percentile(numbers: number[], share: number): CellValue {
  if (numbers.length === 0 || share < 0 || share > 1) return NUM_ERROR;
  const sorted = ascending(numbers);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}

function percentileExclusive(numbers: number[], share: number): CellValue {
  const position = share * (numbers.length + 1) - 1;
  if (position < 0 || position > numbers.length - 1) return NUM_ERROR;
  return percentile(numbers, position / Math.max(1, numbers.length - 1));
}

const quartile: Apply = (numbers, which) =>
  which < 0 || which > 4 ? NUM_ERROR : percentile(numbers, Math.trunc(which) / 4);
const largest: Apply = (numbers, rank) => ascending(numbers)[numbers.length - Math.ceil(rank)] ?? NUM_ERROR;
const smallest: Apply = (numbers, rank) => ascending(numbers)[Math.ceil(rank) - 1] ?? NUM_ERROR;

function rank([value = null, range = null, order]: readonly Operand[]): CellValue {
  const number = toNumber(firstOf(value));
  const numbers = numbersIn([range]);
  if (isError(number)) return number;
  if (isError(numbers)) return numbers;
  if (!numbers.includes(number)) return NA_ERROR;
  const upward = order !== undefined && toNumber(firstOf(order)) !== 0;
  return 1 + numbers.filter((other) => (upward ? other < number : other > number)).length;
}

interface Fit {
  readonly slope: number;
  readonly intercept: number;
  readonly correlation: number;
}

/** Straight line through the pairs in which both are numbers. */
function fit(ys: Operand, xs: Operand): Fit | undefined {
  const [first, second] = [listOf(ys), listOf(xs)];
  const pairs = first.flatMap((y, index) => {
    const x = second[index];
    return typeof y === "number" && typeof x === "number" ? [{ x, y }] : [];
  });
  if (pairs.length < 2) return undefined;
  const meanX = average(pairs.map(({ x }) => x));
  const meanY = average(pairs.map(({ y }) => y));
  const xx = pairs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const yy = pairs.reduce((sum, { y }) => sum + (y - meanY) ** 2, 0);
  const xy = pairs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  if (xx === 0) return undefined;
  return { slope: xy / xx, intercept: meanY - (xy / xx) * meanX, correlation: xy / Math.sqrt(xx * yy) };
}

function ofFit(pickFrom: (line: Fit) => number) {
  return ofOperands(2, 2, ([ys = null, xs = null]) => {
    const line = fit(ys, xs);
    if (!line) return DIV_ERROR;
    const value = pickFrom(line);
    return Number.isFinite(value) ? value : DIV_ERROR;
  });
}

function forecast([at = null, ys = null, xs = null]: readonly Operand[]): CellValue {
  const x = toNumber(firstOf(at));
  if (isError(x)) return x;
  const line = fit(ys, xs);
  return line ? line.intercept + line.slope * x : DIV_ERROR;
}

const root = (value: number | undefined): CellValue => (value === undefined ? DIV_ERROR : Math.sqrt(value));
const sampleDeviation = ofSample((numbers) => root(spread(numbers, 1)));
const populationDeviation = ofSample((numbers) => root(spread(numbers, 0)));
const sampleVariance = ofSample((numbers) => spread(numbers, 1) ?? DIV_ERROR);
const populationVariance = ofSample((numbers) => spread(numbers, 0) ?? DIV_ERROR);

/** Share of the standard normal distribution below x, by Marsaglia's series (Journal of Statistical Software 11(4), 2004). */
function normalBelow(x: number): number {
  if (Math.abs(x) > 9) return x < 0 ? 0 : 1;
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * Number.EPSILON; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-(x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

export const STATISTICS_FUNCTIONS: FunctionGroup = {
  MEDIAN: ofSample(median),
  LARGE: withParameter(largest),
  SMALL: withParameter(smallest),
  PERCENTILE: withParameter(percentile),
  "PERCENTILE.INC": withParameter(percentile),
  "PERCENTILE.EXC": withParameter(percentileExclusive),
  QUARTILE: withParameter(quartile),
  "QUARTILE.INC": withParameter(quartile),
  RANK: ofOperands(2, 3, rank),
  "RANK.EQ": ofOperands(2, 3, rank),
  STDEV: sampleDeviation,
  "STDEV.S": sampleDeviation,
  STDEVP: populationDeviation,
  "STDEV.P": populationDeviation,
  VAR: sampleVariance,
  "VAR.S": sampleVariance,
  VARP: populationVariance,
  "VAR.P": populationVariance,
  SLOPE: ofFit((line) => line.slope),
  INTERCEPT: ofFit((line) => line.intercept),
  CORREL: ofFit((line) => line.correlation),
  RSQ: ofFit((line) => line.correlation ** 2),
  FORECAST: ofOperands(3, 3, forecast),
  NORMSDIST: ofNumbers(1, 1, normalBelow),
  "FORECAST.LINEAR": ofOperands(3, 3, forecast),
};
