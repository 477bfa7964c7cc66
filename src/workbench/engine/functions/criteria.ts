/** The criteria of SUMIF and its kin: 5, ">=3", "<>", "a*", text in any letter case. */
import type { CellValue } from "../../book/value";
import { isError, toNumber } from "../operand";
import { compareValues } from "../operators";

export type Criterion = (value: CellValue) => boolean;

/** The test that a criterion spells. */
export function criterion(condition: CellValue): Criterion {
  if (typeof condition !== "string") return (value) => isSame(value, condition ?? 0);
  const [, operator = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(condition) ?? [];
  const target = typed(rest);
  if (operator === "" || operator === "=") return equalTo(target, operator === "=");
  if (operator === "<>") {
    const equal = equalTo(target, true);
    return (value) => !equal(value);
  }
  return (value) => sameKind(value, target) && ordered(operator, compareValues(value, target));
}

function ordered(operator: string, order: number): boolean {
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

function typed(text: string): CellValue {
  if (text === "") return "";
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const number = toNumber(text);
  return isError(number) ? text : number;
}

function equalTo(target: CellValue, emptyMatchesBlank: boolean): Criterion {
  if (target === "") return (value) => value === null || (!emptyMatchesBlank && value === "");
  if (typeof target !== "string") return (value) => isSame(value, target);
  const pattern = wildcard(target);
  return (value) => typeof value === "string" && pattern.test(value);
}

function isSame(value: CellValue, target: CellValue): boolean {
  if (typeof target === "number" && typeof value === "string") {
    const number = toNumber(value);
    return !isError(number) && number === target;
  }
  return sameKind(value, target) && compareValues(value, target) === 0;
}

function sameKind(value: CellValue, target: CellValue): boolean {
  return typeof value === typeof target && value !== null && !isError(value);
}

/** A whole-text pattern in which * and ? stand for anything, and ~ takes a sign literally. */
export function wildcard(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (sign) => {
    if (sign === "*") return "[\\s\\S]*";
    if (sign === "?") return "[\\s\\S]";
    return `\\${sign.startsWith("~") && sign.length === 2 ? sign[1] : sign}`;
  });
  return new RegExp(`^${source}$`, "i");
}
