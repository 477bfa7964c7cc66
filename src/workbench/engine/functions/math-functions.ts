/** Mathematics on single numbers. */
import type { CellValue } from "../../book/value";
import { DIV_ERROR, NUM_ERROR, isError } from "../operand";
import { finite, power } from "../operators";
import { ofNumbers, ofOperands, numbersIn, MANY } from "./declare";
import type { FunctionGroup } from "./function-table";

/** Rounds as Excel does: half away from zero, judged on 15 significant digits so that 2.675 at 2 digits gives 2.68. */
export function roundHalfAway(value: number, digits: number): number {
  return scaled(value, digits, (size) => Math.floor(size + 0.5));
}

function scaled(value: number, digits: number, apply: (size: number) => number): number {
  const places = Math.trunc(digits);
  if (places > 20 || value === 0) return value;
  const factor = 10 ** Math.abs(places);
  const size = Number((places >= 0 ? Math.abs(value) * factor : Math.abs(value) / factor).toPrecision(15));
  if (!Number.isFinite(size)) return value;
  const rounded = apply(size);
  return Math.sign(value) * (places >= 0 ? rounded / factor : rounded * factor);
}

/** Nearest multiple above (or below) by `round`; a step of 0 gives 0. */
function toMultiple(value: number, step: number, round: (count: number) => number): CellValue {
  if (step === 0) return 0;
  if (value > 0 && step < 0) return NUM_ERROR;
  return round(Number((value / step).toPrecision(15))) * step;
}

function modulo(value: number, divisor: number): CellValue {
  return divisor === 0 ? DIV_ERROR : value - divisor * Math.floor(value / divisor);
}

function logarithm(value: number, base = 10): CellValue {
  if (value <= 0 || base <= 0) return NUM_ERROR;
  if (base === 1) return DIV_ERROR;
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

function factorial(value: number): CellValue {
  if (value < 0) return NUM_ERROR;
  let product = 1;
  for (let factor = 2; factor <= Math.trunc(value); factor++) product *= factor;
  return finite(product);
}

function combinations(total: number, chosen: number): CellValue {
  const n = Math.trunc(total);
  const k = Math.trunc(chosen);
  if (n < 0 || k < 0 || k > n) return NUM_ERROR;
  let result = 1;
  for (let step = 1; step <= Math.min(k, n - k); step++) result = (result * (n - step + 1)) / step;
  return finite(Math.round(result));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

const wholeNumbers = (fold: (a: number, b: number) => number) =>
  ofOperands(1, MANY, (operands) => {
    const numbers = numbersIn(operands);
    if (isError(numbers)) return numbers;
    return numbers.some((number) => number < 0) ? NUM_ERROR : numbers.map(Math.trunc).reduce(fold);
  });

const positive = (apply: (value: number) => number) =>
  ofNumbers(1, 1, (value) => (Number.isNaN(apply(value)) ? NUM_ERROR : finite(apply(value))));

const one = (apply: (value: number) => CellValue) => ofNumbers(1, 1, (value = 0) => apply(value));
const two = (apply: (a: number, b: number) => CellValue) => ofNumbers(2, 2, (a = 0, b = 0) => apply(a, b));

export const MATH_FUNCTIONS: FunctionGroup = {
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  INT: one((value) => Math.floor(value)),
  TRUNC: ofNumbers(1, 2, (value = 0, digits = 0) => scaled(value, digits, Math.floor)),
  ROUND: two(roundHalfAway),
  ROUNDUP: two((value, digits) => scaled(value, digits, Math.ceil)),
  ROUNDDOWN: two((value, digits) => scaled(value, digits, Math.floor)),
  MROUND: two((value, step) => (value * step < 0 ? NUM_ERROR : toMultiple(value, step, Math.round))),
  CEILING: two((value, step) => toMultiple(value, step, Math.ceil)),
  FLOOR: two((value, step) => (step === 0 && value !== 0 ? DIV_ERROR : toMultiple(value, step, Math.floor))),
  "CEILING.MATH": ofNumbers(1, 2, (value = 0, step = 1) => toMultiple(value, Math.abs(step), Math.ceil)),
  "FLOOR.MATH": ofNumbers(1, 2, (value = 0, step = 1) => toMultiple(value, Math.abs(step), Math.floor)),
  EVEN: one((value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: one((value) => (value < 0 ? -1 : 1) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1)),
  MOD: two(modulo),
  QUOTIENT: two((a, b) => (b === 0 ? DIV_ERROR : Math.trunc(a / b))),
  POWER: two(power),
  SQRT: positive(Math.sqrt),
  EXP: one((value) => finite(Math.exp(value))),
  LN: one((value) => (value > 0 ? Math.log(value) : NUM_ERROR)),
  LOG10: one((value) => logarithm(value)),
  LOG: ofNumbers(1, 2, (value = 0, base = 10) => logarithm(value, base)),
  PI: ofNumbers(0, 0, () => Math.PI),
  SIN: one(Math.sin),
  COS: one(Math.cos),
  TAN: one(Math.tan),
  ASIN: positive(Math.asin),
  ACOS: positive(Math.acos),
  ATAN: one(Math.atan),
  ATAN2: two((x, y) => (x === 0 && y === 0 ? DIV_ERROR : Math.atan2(y, x))),
  SINH: one((value) => finite(Math.sinh(value))),
  COSH: one((value) => finite(Math.cosh(value))),
  TANH: one(Math.tanh),
  DEGREES: one((value) => (value * 180) / Math.PI),
  RADIANS: one((value) => (value * Math.PI) / 180),
  FACT: one(factorial),
  COMBIN: two(combinations),
  GCD: wholeNumbers(greatestCommonDivisor),
  LCM: wholeNumbers((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestCommonDivisor(a, b)) * b)),
  RAND: { ...ofNumbers(0, 0, () => Math.random()), isVolatile: true },
  RANDBETWEEN: {
    ...two((low, high) =>
      low > high ? NUM_ERROR : Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)) + Math.ceil(low),
    ),
    isVolatile: true,
  },
};
