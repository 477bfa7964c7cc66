/** Money over time; payments at the period's end unless `due` is 1. */
import type { CellValue } from "../../book/value";
import { NUM_ERROR, isError, toNumber, type Operand } from "../operand";
import { finite } from "../operators";
import { MANY, firstOf, numbersIn, ofNumbers, ofOperands } from "./declare";
import type { FunctionGroup } from "./function-table";

function presentValue(rate: number, flows: readonly number[]): number {
  return flows.reduce((sum, flow, index) => sum + flow / (1 + rate) ** (index + 1), 0);
}

function npv([rate = null, ...flows]: readonly Operand[]): CellValue {
  const discount = toNumber(firstOf(rate));
  const numbers = numbersIn(flows);
  if (isError(discount)) return discount;
  return isError(numbers) ? numbers : finite(presentValue(discount, numbers));
}

/** The rate at which the flows are worth 0, by halving a bracket; #NUM! when they never change sign. */
function irr([range = null]: readonly Operand[]): CellValue {
  const flows = numbersIn([range]);
  if (isError(flows)) return flows;
  let low = -0.999_999;
  let high = 10;
  const lowSign = Math.sign(presentValue(low, flows));
  if (lowSign === 0 || lowSign === Math.sign(presentValue(high, flows))) return NUM_ERROR;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (Math.sign(presentValue(middle, flows)) === lowSign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function pmt(rate: number, periods: number, present: number, future = 0, due = 0): CellValue {
  if (periods === 0) return NUM_ERROR;
  if (rate === 0) return -(present + future) / periods;
  const growth = (1 + rate) ** periods;
  return finite((-rate * (present * growth + future)) / ((growth - 1) * (1 + rate * due)));
}

function fv(rate: number, periods: number, payment: number, present = 0, due = 0): CellValue {
  if (rate === 0) return -(present + payment * periods);
  const growth = (1 + rate) ** periods;
  return finite(-(present * growth + (payment * (1 + rate * due) * (growth - 1)) / rate));
}

function pv(rate: number, periods: number, payment: number, future = 0, due = 0): CellValue {
  if (rate === 0) return -(future + payment * periods);
  const growth = (1 + rate) ** periods;
  return finite(-(future + (payment * (1 + rate * due) * (growth - 1)) / rate) / growth);
}

export const MONEY_FUNCTIONS: FunctionGroup = {
  NPV: ofOperands(2, MANY, npv),
  IRR: ofOperands(1, 2, irr),
  PMT: ofNumbers(3, 5, (rate = 0, periods = 0, present = 0, future, due) => pmt(rate, periods, present, future, due)),
  FV: ofNumbers(3, 5, (rate = 0, periods = 0, payment = 0, present, due) => fv(rate, periods, payment, present, due)),
  PV: ofNumbers(3, 5, (rate = 0, periods = 0, payment = 0, future, due) => pv(rate, periods, payment, future, due)),
};
