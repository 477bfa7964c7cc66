/** Values as their number format shows them, and typed text as Excel reads it; both by numfmt. */
import { format, formatColor, isDateFormat, isValidFormat, parseValue } from "numfmt";
import { ErrorValue, type CellInput, type CellValue } from "../book/value";

const OPTIONS = { nbsp: false, overflow: "########" };

/** The text of a value under a format code; General shows up to 11 characters of a number, as a cell does. */
export function formatValue(value: CellValue, code: string): string {
  if (value === null) return "";
  if (value instanceof ErrorValue) return value.code;
  return format(code === "" ? "General" : code, value, OPTIONS);
}

/** "#RRGGBB" or a color name that the format gives this value ("[Red]"), or undefined. */
export function formatColorOf(value: CellValue, code: string): string | undefined {
  if (value === null || value instanceof ErrorValue || !code.includes("[")) return undefined;
  const color = formatColor(code, value);
  return typeof color === "string" ? color : undefined;
}

/** True when Excel accepts the format code. */
export function isNumberFormat(code: string): boolean {
  return isValidFormat(code);
}

export interface TypedText {
  readonly input: CellInput;
  /** The number format that typing brings along ("12%" gives 0%), when the cell has none of its own. */
  readonly numberFormat?: string;
}

/**
 * What Excel makes of a text typed into a cell (or given to `range.values`): a formula, a number, a date, a truth value, an error,
 * or text. A leading apostrophe, or a cell formatted as text, keeps it text.
 */
export function readTyped(text: string, cellFormat: string): TypedText {
  if (text === "") return { input: null };
  if (text.startsWith("'")) return { input: { text: text.slice(1) } };
  if (cellFormat === "@") return { input: looksSpecial(text) ? { text } : text };
  if (text.startsWith("=") && text.length > 1) return { input: text };
  const error = ErrorValue.parse(text);
  if (error) return { input: error };
  const parsed = parseValue(text);
  if (!parsed || typeof parsed.v === "object") return { input: text };
  const value = parsed.v as number | boolean | string;
  if (typeof value === "string") return { input: text };
  return parsed.z && parsed.z !== "General" ? { input: value, numberFormat: parsed.z } : { input: value };
}

/** True for text that would be read as something else when typed. */
export function looksSpecial(text: string): boolean {
  if (/^['=]/.test(text) || ErrorValue.parse(text)) return true;
  const parsed = parseValue(text);
  return parsed !== null && typeof parsed.v !== "string";
}

/** True for formats that show dates or times. */
export function showsDate(code: string): boolean {
  return isDateFormat(code);
}
