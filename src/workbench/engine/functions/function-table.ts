/** Which functions formulas know, by name, and how each wants its arguments. */
import type { CellValue } from "../../book/value";
import type { Evaluate, Place } from "../environment";
import type { Operand } from "../operand";
import { DATE_FUNCTIONS } from "./date-functions";
import { INFORMATION_FUNCTIONS } from "./information-functions";
import { LOGIC_FUNCTIONS } from "./logic-functions";
import { LOOKUP_FUNCTIONS } from "./lookup-functions";
import { MATH_FUNCTIONS } from "./math-functions";
import { MONEY_FUNCTIONS } from "./money-functions";
import { STATISTICS_FUNCTIONS } from "./statistics-functions";
import { SUM_FUNCTIONS } from "./sum-functions";
import { TEXT_FUNCTIONS } from "./text-functions";

interface Common {
  readonly min: number;
  readonly max: number;
  readonly isVolatile?: boolean;
}

/** Works on single values; a range or array as argument gives an array of results; errors pass through unless it takes them. */
export interface ValueFunction extends Common {
  readonly kind: "values";
  readonly takesErrors?: boolean;
  readonly call: (values: readonly CellValue[], place: Place) => CellValue;
}

/** Gets ranges as ranges. */
export interface OperandFunction extends Common {
  readonly kind: "operands";
  readonly call: (operands: readonly Operand[], place: Place) => Operand;
}

/** Evaluates only the arguments it needs. */
export interface LazyFunction extends Common {
  readonly kind: "lazy";
  readonly call: (args: readonly Evaluate[], place: Place) => Operand;
}

export type SheetFunction = ValueFunction | OperandFunction | LazyFunction;
export type FunctionGroup = Readonly<Record<string, SheetFunction>>;

const byName = new Map<string, SheetFunction>(
  [
    SUM_FUNCTIONS,
    MATH_FUNCTIONS,
    LOGIC_FUNCTIONS,
    INFORMATION_FUNCTIONS,
    LOOKUP_FUNCTIONS,
    TEXT_FUNCTIONS,
    DATE_FUNCTIONS,
    STATISTICS_FUNCTIONS,
    MONEY_FUNCTIONS,
  ].flatMap((group) => Object.entries(group)),
);

/** The function of this name (any letter case, also with Excel's file prefix "_xlfn."), or undefined. */
export function sheetFunction(name: string): SheetFunction | undefined {
  return byName.get(name.toUpperCase().replace(/^_XLFN\./, ""));
}

/** All function names, for completion and documentation. */
export function functionNames(): readonly string[] {
  return [...byName.keys()].sort();
}
