/** What conditional formats make of a cell. Formulas are evaluated by the workbook; scales look at all numbers of their areas once. */
import { contains } from "../../book/area";
import type { Sheet } from "../../book/book";
import type {
  CellValueOperator,
  ConditionalFormat,
  ConditionalRule,
  ConditionalStyle,
} from "../../book/conditional-format";
import type { CellValue } from "../../book/value";
import type { CellPaint } from "./cell-paint";
import { ColorScaleLook, DataBarLook, IconSetLook } from "./conditional-scale";

export interface ConditionalLook {
  readonly style?: ConditionalStyle;
  /** Draws a bar or an icon behind the text. */
  readonly paint?: CellPaint;
  readonly hidesValue?: boolean;
}

interface Rule {
  readonly format: ConditionalFormat;
  readonly look: (row: number, column: number, value: CellValue) => ConditionalLook | undefined;
}

/** The conditional formats of one sheet at one state of its values. */
export class ConditionalLooks {
  private readonly rules: readonly Rule[];

  constructor(private readonly sheet: Sheet) {
    this.rules = sheet.conditionalFormats.map((format) => ruleOf(sheet, format));
  }

  /** All rules that hit the cell, laid over each other; the first one wins where two say something. */
  at(row: number, column: number): ConditionalLook | undefined {
    let result: ConditionalLook | undefined;
    for (const { format, look } of this.rules) {
      if (!format.areas.some((area) => contains(area, row, column))) continue;
      const hit = look(row, column, this.sheet.value(row, column));
      if (!hit) continue;
      result = result ? merged(result, hit) : hit;
      if (format.stopIfTrue) break;
    }
    return result;
  }
}

function merged(first: ConditionalLook, second: ConditionalLook): ConditionalLook {
  const style: ConditionalStyle = {
    ...second.style,
    ...first.style,
    font: { ...second.style?.font, ...first.style?.font },
    borders: { ...second.style?.borders, ...first.style?.borders },
  };
  return { ...second, ...first, style };
}

function ruleOf(sheet: Sheet, format: ConditionalFormat): Rule {
  const { rule } = format;
  if (rule.type === "ColorScale") return scaleRule(format, new ColorScaleLook(sheet, format.areas, rule));
  if (rule.type === "DataBar") return scaleRule(format, new DataBarLook(sheet, format.areas, rule));
  if (rule.type === "IconSet") return scaleRule(format, new IconSetLook(sheet, format.areas, rule));
  const test = testOf(sheet, format, rule);
  return { format, look: (row, column, value) => (test(row, column, value) ? { style: format.style } : undefined) };
}

function scaleRule(format: ConditionalFormat, scale: { look(value: CellValue): ConditionalLook | undefined }): Rule {
  return { format, look: (_row, _column, value) => scale.look(value) };
}

type Test = (row: number, column: number, value: CellValue) => boolean;

function testOf(
  sheet: Sheet,
  format: ConditionalFormat,
  rule: Exclude<ConditionalRule, { type: "ColorScale" | "DataBar" | "IconSet" }>,
): Test {
  switch (rule.type) {
    case "Custom": {
      const formula = relativeFormula(sheet, format, rule.formula);
      return (row, column) => isTrue(formula(row, column));
    }
    case "CellValue": {
      const first = relativeFormula(sheet, format, rule.formula1);
      const second = rule.formula2 === undefined ? undefined : relativeFormula(sheet, format, rule.formula2);
      return (row, column, value) => compare(value, rule.operator, first(row, column), second?.(row, column) ?? null);
    }
    case "ContainsText":
      return (row, column) => textTest(sheet.text(row, column), rule.operator, rule.text);
  }
}

/** The formula's value at another cell: written for the first area's corner, relative references move along. */
function relativeFormula(
  sheet: Sheet,
  format: ConditionalFormat,
  formula: string,
): (row: number, column: number) => CellValue {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  return (row, column) => sheet.book.evaluate(text, sheet, { row, column }, format.areas[0]);
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function compare(value: CellValue, operator: CellValueOperator, first: CellValue, second: CellValue): boolean {
  const a = order(value, first);
  const b = second === null ? undefined : order(value, second);
  switch (operator) {
    case "Between":
      return a !== undefined && b !== undefined && a >= 0 && b <= 0;
    case "NotBetween":
      return a !== undefined && b !== undefined && (a < 0 || b > 0);
    case "EqualTo":
      return a === 0;
    case "NotEqualTo":
      return a !== 0;
    case "GreaterThan":
      return a !== undefined && a > 0;
    case "LessThan":
      return a !== undefined && a < 0;
    case "GreaterThanOrEqual":
      return a !== undefined && a >= 0;
    case "LessThanOrEqual":
      return a !== undefined && a <= 0;
  }
}

/** Below, equal or above zero as the value stands to the limit, in Excel's order numbers < text < truth values; an empty cell is 0 or "". */
function order(value: CellValue, limit: CellValue): number | undefined {
  const left = value ?? (typeof limit === "string" ? "" : 0);
  const right = limit ?? (typeof value === "string" ? "" : 0);
  if (typeof left === "object" || typeof right === "object") return left === right ? 0 : undefined;
  if (typeof left !== typeof right) return rank(left) - rank(right);
  if (typeof left === "string") return left.toLowerCase().localeCompare(String(right).toLowerCase());
  return Number(left) - Number(right);
}

function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function textTest(
  text: string,
  operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith",
  part: string,
): boolean {
  const whole = text.toLowerCase();
  const wanted = part.toLowerCase();
  if (operator === "BeginsWith") return whole.startsWith(wanted);
  if (operator === "EndsWith") return whole.endsWith(wanted);
  return whole.includes(wanted) === (operator === "Contains");
}
