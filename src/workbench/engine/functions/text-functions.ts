/** Text: taking apart, putting together, and numbers as text. */
import type { CellValue } from "../../book/value";
import { formatValue } from "../number-format";
import { NA_ERROR, VALUE_ERROR, isError, isGrid, toBoolean, toNumber, toText, type Operand } from "../operand";
import { wildcard } from "./criteria";
import { MANY, firstOf, listOf, ofNumbers, ofOperands, ofTexts, ofValues } from "./declare";
import type { FunctionGroup } from "./function-table";
import { roundHalfAway } from "./math-functions";

/** Text pieces by count of characters: text first, then numbers with a default. */
function piece(min: number, max: number, cut: (text: string, first: number, second: number) => CellValue) {
  return ofValues(min, max, ([source = null, first, second]) => {
    const text = toText(source);
    const a = first === undefined ? 1 : toNumber(first);
    const b = second === undefined ? 1 : toNumber(second);
    if (isError(text)) return text;
    if (isError(a)) return a;
    if (isError(b)) return b;
    return a < 0 || b < 0 ? VALUE_ERROR : cut(text, Math.trunc(a), Math.trunc(b));
  });
}

function joinAll(operands: readonly Operand[], separator: string, skipEmpty: boolean): CellValue {
  const pieces: string[] = [];
  for (const operand of operands) {
    for (const value of listOf(operand)) {
      const text = toText(value);
      if (isError(text)) return text;
      if (text !== "" || !skipEmpty) pieces.push(text);
    }
  }
  return pieces.join(separator);
}

function textJoin([separator = null, skip = null, ...rest]: readonly Operand[]): CellValue {
  const between = toText(firstOf(separator));
  const skipEmpty = toBoolean(firstOf(skip));
  if (isError(between)) return between;
  return isError(skipEmpty) ? skipEmpty : joinAll(rest, between, skipEmpty);
}

/** FIXED(number, decimals, no commas) */
function fixed([value = null, places = 2, plain = false]: readonly CellValue[]): CellValue {
  const number = toNumber(value);
  const digits = toNumber(places);
  const noCommas = toBoolean(plain);
  if (isError(number)) return number;
  if (isError(digits)) return digits;
  if (isError(noCommas)) return noCommas;
  const rounded = roundHalfAway(number, digits);
  const decimals = Math.max(0, Math.trunc(digits));
  const format = (noCommas ? "0" : "#,##0") + (decimals > 0 ? `.${"0".repeat(decimals)}` : "");
  return formatValue(rounded, format);
}

function find(matchCase: boolean) {
  return ofValues(2, 3, ([wanted = null, source = null, from = 1]) => {
    const needle = toText(wanted);
    const text = toText(source);
    const start = toNumber(from);
    if (isError(needle)) return needle;
    if (isError(text)) return text;
    if (isError(start) || start < 1) return VALUE_ERROR;
    const rest = text.slice(Math.trunc(start) - 1);
    const position = matchCase ? rest.indexOf(needle) : looseIndex(rest, needle);
    return position < 0 ? VALUE_ERROR : position + Math.trunc(start);
  });
}

function looseIndex(text: string, needle: string): number {
  const pattern = new RegExp(wildcard(needle).source.slice(1, -1), "i");
  return text.search(pattern);
}

function substitute([source = null, old = null, fresh = null, instance]: readonly CellValue[]): CellValue {
  const [text, before, after] = [toText(source), toText(old), toText(fresh)];
  if (isError(text)) return text;
  if (isError(before)) return before;
  if (isError(after)) return after;
  if (before === "") return text;
  if (instance === undefined) return text.replaceAll(before, after);
  const which = toNumber(instance);
  if (isError(which) || which < 1) return VALUE_ERROR;
  const parts = text.split(before);
  const at = Math.trunc(which);
  if (at >= parts.length) return text;
  return parts.slice(0, at).join(before) + after + parts.slice(at).join(before);
}

function replace([source = null, from = null, count = null, fresh = null]: readonly CellValue[]): CellValue {
  const [text, after, start, length] = [toText(source), toText(fresh), toNumber(from), toNumber(count)];
  if (isError(text)) return text;
  if (isError(after)) return after;
  if (isError(start) || isError(length) || start < 1 || length < 0) return VALUE_ERROR;
  return text.slice(0, start - 1) + after + text.slice(start - 1 + length);
}

function textOf([value = null, format = null]: readonly CellValue[]): CellValue {
  const code = toText(format);
  if (isError(code)) return code;
  const number = typeof value === "string" ? toNumber(value) : value;
  return formatValue(isError(number) ? value : (number ?? 0), code === "" ? "" : code);
}

const properCase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function numberValue(text: string, decimal = ".", group = ","): CellValue {
  const plain = text.replaceAll(group, "").replaceAll(" ", "").replace(decimal, ".");
  return plain === "" ? 0 : toNumber(plain);
}

/** TEXTBEFORE and TEXTAFTER the first (or n-th) separator. */
function around(takeBefore: boolean) {
  return ofTexts(2, 3, (text = "", separator = "", instance = "1") => {
    const parts = text.split(separator);
    const at = Number(instance);
    if (separator === "" || at < 1 || parts.length <= at) return NA_ERROR;
    return takeBefore ? parts.slice(0, at).join(separator) : parts.slice(at).join(separator);
  });
}

export const TEXT_FUNCTIONS: FunctionGroup = {
  CONCATENATE: ofOperands(1, MANY, (operands) =>
    operands.some((operand) => isGrid(operand) && operand.rows * operand.columns > 1)
      ? VALUE_ERROR
      : joinAll(operands, "", false),
  ),
  CONCAT: ofOperands(1, MANY, (operands) => joinAll(operands, "", false)),
  TEXTJOIN: ofOperands(3, MANY, textJoin),
  LEFT: piece(1, 2, (text, count) => text.slice(0, count)),
  RIGHT: piece(1, 2, (text, count) => (count === 0 ? "" : text.slice(-count))),
  MID: piece(3, 3, (text, start, count) => (start < 1 ? VALUE_ERROR : text.slice(start - 1, start - 1 + count))),
  REPT: piece(2, 2, (text, count) => text.repeat(count)),
  LEN: ofTexts(1, 1, (text = "") => text.length),
  UPPER: ofTexts(1, 1, (text = "") => text.toUpperCase()),
  LOWER: ofTexts(1, 1, (text = "") => text.toLowerCase()),
  PROPER: ofTexts(1, 1, (text = "") => properCase(text)),
  TRIM: ofTexts(1, 1, (text = "") => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- CLEAN removes exactly the control characters
  CLEAN: ofTexts(1, 1, (text = "") => text.replace(/[\u0000-\u001f]/g, "")),
  EXACT: ofTexts(2, 2, (a = "", b = "") => a === b),
  FIND: find(true),
  SEARCH: find(false),
  SUBSTITUTE: ofValues(3, 4, substitute),
  REPLACE: ofValues(4, 4, replace),
  TEXT: ofValues(2, 2, textOf),
  FIXED: ofValues(1, 3, fixed),
  VALUE: ofValues(1, 1, ([value = null]) => toNumber(value)),
  NUMBERVALUE: ofTexts(1, 3, (text = "", decimal, group) => numberValue(text, decimal, group)),
  CHAR: ofNumbers(1, 1, (code = 0) => (code < 1 || code > 255 ? VALUE_ERROR : String.fromCharCode(code))),
  UNICHAR: ofNumbers(1, 1, (code = 0) => (code < 1 ? VALUE_ERROR : String.fromCodePoint(code))),
  CODE: ofTexts(1, 1, (text = "") => (text === "" ? VALUE_ERROR : text.charCodeAt(0))),
  UNICODE: ofTexts(1, 1, (text = "") => text.codePointAt(0) ?? VALUE_ERROR),
  TEXTBEFORE: around(true),
  TEXTAFTER: around(false),
};
