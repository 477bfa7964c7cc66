/** Excel's errors as the values of cells. */
import type { CellErrorValue } from "@cj-tech-master/excelts";

const errors: ReadonlySet<unknown> = new Set<CellErrorValue["error"]>([
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
]);

/** The error that a text such as "#DIV/0!" stands for in a formula's result; undefined for all else. */
export function errorValue(value: unknown): CellErrorValue | undefined {
  return errors.has(value) ? ({ error: value } as CellErrorValue) : undefined;
}
