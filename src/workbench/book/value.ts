/** What a cell can hold: what was typed into it, and the value it shows. Empty is null, an error is a value. */

export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!";

/** A spreadsheet error as a value that travels through formulas. One frozen instance per code, so `===` compares. */
export class ErrorValue {
  private constructor(readonly code: ErrorCode) {}

  private static readonly byCode = new Map<string, ErrorValue>(
    (["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"] as const).map((code) => [
      code,
      new ErrorValue(code),
    ]),
  );

  /** The error with this code. */
  static of(code: ErrorCode): ErrorValue {
    return ErrorValue.byCode.get(code) as ErrorValue;
  }

  /** The error that a text spells ("#N/A"), in any letter case, or undefined. */
  static parse(text: string): ErrorValue | undefined {
    return ErrorValue.byCode.get(text.toUpperCase());
  }

  toString(): string {
    return this.code;
  }
}

export type CellValue = number | string | boolean | ErrorValue | null;

/** What was typed: a formula ("=A1+1") or a constant. A text that begins with "=" but is not a formula is `Literal`. */
export type CellInput = number | boolean | ErrorValue | null | string | Literal;

/** Text kept exactly as it is, although it looks like a formula, a number or a date (typed with a leading apostrophe). */
export interface Literal {
  readonly text: string;
}

/** True for a formula: a string that begins with "=" and has more after it. */
export function isFormula(input: CellInput): input is string {
  return typeof input === "string" && input.length > 1 && input.charCodeAt(0) === 61;
}

/** True for text that was typed with a leading apostrophe. */
export function isLiteral(input: CellInput): input is Literal {
  return typeof input === "object" && input !== null && !(input instanceof ErrorValue);
}
