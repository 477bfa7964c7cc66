/** What kind of value it is. */
import type { CellValue } from "../../book/value";
import { NA_ERROR, RangeGrid, VALUE_ERROR, isError, toNumber } from "../operand";
import { ofOperands, ofValues } from "./declare";
import type { FunctionGroup, ValueFunction } from "./function-table";

function asks(test: (value: CellValue) => boolean): ValueFunction {
  return { ...ofValues(1, 1, ([value = null]) => test(value)), takesErrors: true };
}

function whole(test: (value: number) => boolean): ValueFunction {
  return ofValues(1, 1, ([value = null]) => {
    const number = toNumber(value);
    return isError(number) ? number : test(Math.trunc(number));
  });
}

const ERROR_NUMBERS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

export const INFORMATION_FUNCTIONS: FunctionGroup = {
  ISERROR: asks(isError),
  ISERR: asks((value) => isError(value) && value !== NA_ERROR),
  ISNA: asks((value) => value === NA_ERROR),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISBLANK: asks((value) => value === null),
  ISREF: ofOperands(1, 1, ([operand]) => operand instanceof RangeGrid),
  ISFORMULA: ofOperands(1, 1, ([operand]) =>
    operand instanceof RangeGrid
      ? operand.source.find(operand.area.row, operand.area.column)?.node !== undefined
      : VALUE_ERROR,
  ),
  ISEVEN: whole((value) => value % 2 === 0),
  ISODD: whole((value) => value % 2 !== 0),
  N: ofValues(1, 1, ([value = null]) => (typeof value === "number" ? value : value === true ? 1 : 0)),
  T: ofValues(1, 1, ([value = null]) => (typeof value === "string" ? value : "")),
  NA: ofValues(0, 0, () => NA_ERROR),
  "ERROR.TYPE": {
    ...ofValues(1, 1, ([value = null]) => {
      const index = isError(value) ? ERROR_NUMBERS.indexOf(value.code) : -1;
      return index < 0 ? NA_ERROR : index + 1;
    }),
    takesErrors: true,
  },
};
