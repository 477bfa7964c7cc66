/** Conditional formats as rules of a file. Rules of kinds that are missing here stay out of the file. */
import type { ConditionalFormattingRule, Style, Worksheet } from "@cj-tech-master/excelts";
import { addressOf, parseAddress } from "../book/area";
import type {
  CellValueOperator,
  ConditionalFormat,
  ConditionalRule,
  ConditionalStyle,
  ScaleCriterion,
} from "../book/conditional-format";
import { bookBorders, fileBorders } from "./file-border";
import { bookColor, fileColor } from "./file-color";
import { bookFont, fileFont } from "./file-style";
import { bookFormula, fileFormula } from "./formula-text";
import { keyOf } from "./key-of";

/** The library's type lacks four of the operators, which it writes all the same. */
type FileOperator = NonNullable<Extract<ConditionalFormattingRule, { type: "cellIs" }>["operator"]>;

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const satisfies Record<CellValueOperator, string>;

type FilePoint = NonNullable<Extract<ConditionalFormattingRule, { type: "colorScale" }>["cfvo"]>[number];

const POINTS = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
} as const;

type BookFormat = Omit<ConditionalFormat, "id" | "priority">;

/** Puts the formats onto a sheet of a file; says whether one had to stay out. */
export function writeConditionalFormats(sheet: Worksheet, formats: readonly ConditionalFormat[]): boolean {
  for (const { areas, rule, style, priority } of formats) {
    const printed = fileRule(rule, addressOf({ ...(areas[0] ?? { row: 0, column: 0 }), rows: 1, columns: 1 }));
    if (!printed) continue;
    const whole = { ...printed, priority: priority + 1, style: fileLook(style) } as ConditionalFormattingRule;
    sheet.addConditionalFormatting({ ref: areas.map((area) => addressOf(area)).join(" "), rules: [whole] });
  }
  return formats.some(({ rule }) => rule.type === "IconSet" || rule.type === "DataBar");
}

function fileRule(rule: ConditionalRule, first: string): ConditionalFormattingRule | undefined {
  switch (rule.type) {
    case "Custom":
      return { type: "expression", formulae: [fileFormula(rule.formula)] };
    case "CellValue": {
      const formulae = [rule.formula1, rule.formula2].flatMap((limit) =>
        limit === undefined || limit === "" ? [] : [fileFormula(limit)],
      );
      return { type: "cellIs", operator: OPERATORS[rule.operator] as FileOperator, formulae };
    }
    case "ContainsText":
      return { type: "expression", formulae: [textTest(rule.operator, rule.text.replaceAll('"', '""'), first)] };
    case "ColorScale": {
      const criteria = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
      return {
        type: "colorScale",
        cfvo: criteria.map(filePoint),
        color: criteria.map(({ color }) => fileColor(color ?? "#FFFFFF")),
      };
    }
    default:
      return undefined;
  }
}

/** A test of text is written as the formula that it stands for. */
function textTest(
  operator: Extract<ConditionalRule, { type: "ContainsText" }>["operator"],
  text: string,
  cell: string,
): string {
  switch (operator) {
    case "Contains":
      return `NOT(ISERROR(SEARCH("${text}",${cell})))`;
    case "NotContains":
      return `ISERROR(SEARCH("${text}",${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN("${text}"))="${text}"`;
    case "EndsWith":
      return `RIGHT(${cell},LEN("${text}"))="${text}"`;
  }
}

function filePoint({ type, formula }: ScaleCriterion): FilePoint {
  const kind = type === "Automatic" || type === "Invalid" ? "min" : POINTS[type];
  return { type: kind, ...(formula && { value: Number(formula.replace(/^=/, "")) }) };
}

function fileLook({ fill, font, borders, numberFormat }: ConditionalStyle): Partial<Style> {
  return {
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", bgColor: fileColor(fill) } }),
    ...(font && { font: fileFont(font) }),
    ...(borders && { border: fileBorders(borders) }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
  };
}

/** The formats of a sheet of a file, the winner first; `stopping` holds the priorities of rules after which no other counts. */
export function readConditionalFormats(
  sheet: Worksheet,
  stopping: ReadonlySet<number>,
): { readonly formats: readonly BookFormat[]; readonly isWhole: boolean } {
  const found = sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({ ref, rule, priority: rule.priority ?? 0 })),
  );
  found.sort((a, b) => a.priority - b.priority);
  const formats = found.flatMap(({ ref, rule, priority }) => {
    const areas = ref.split(/\s+/).flatMap((address) => parseAddress(address) ?? []);
    const known = bookRule(rule);
    const stopIfTrue = stopping.has(priority);
    return known && areas.length > 0 ? [{ areas, stopIfTrue, rule: known, style: bookLook(rule.style ?? {}) }] : [];
  });
  return { formats, isWhole: formats.length === found.length };
}

function bookRule(rule: ConditionalFormattingRule): ConditionalRule | undefined {
  const formulas = "formulae" in rule ? (rule.formulae ?? []).map((text) => bookFormula(String(text))) : [];
  const [formula1, formula2] = formulas;
  switch (rule.type) {
    case "expression":
    case "containsText":
    case "timePeriod":
      return formula1 === undefined ? undefined : { type: "Custom", formula: formula1 };
    case "cellIs": {
      const operator = keyOf(OPERATORS, rule.operator);
      if (!operator || formula1 === undefined) return undefined;
      const hasTwo = operator === "Between" || operator === "NotBetween";
      return { type: "CellValue", operator, formula1, ...(hasTwo && formula2 !== undefined && { formula2 }) };
    }
    case "colorScale": {
      const criteria = (rule.cfvo ?? []).map((point, index) => bookPoint(point, bookColor(rule.color?.[index])));
      const [minimum, middle, maximum = middle] = criteria;
      if (!minimum || !maximum) return undefined;
      return { type: "ColorScale", minimum, ...(criteria.length > 2 && { midpoint: middle }), maximum };
    }
    default:
      return undefined;
  }
}

function bookPoint({ type, value }: FilePoint, color: string | undefined): ScaleCriterion {
  return {
    type: keyOf(POINTS, type) ?? "Invalid",
    ...(value !== undefined && { formula: String(value) }),
    ...(color !== undefined && { color }),
  };
}

/** What a rule changes stands as the background of a pattern, other than in the style of a cell. */
function bookLook({ fill, font, border, numFmt }: Partial<Style>): ConditionalStyle {
  const color = fill?.type === "pattern" ? bookColor(fill.bgColor ?? fill.fgColor) : undefined;
  const { color: letters, bold, italic, underline, strikethrough } = bookFont(font ?? {});
  const given = Object.entries({ color: letters, bold, italic, underline, strikethrough });
  const changed = given.filter(([, value]) => value !== undefined);
  const borders = bookBorders(border);
  const format = typeof numFmt === "object" ? numFmt.formatCode : numFmt;
  return {
    ...(color !== undefined && { fill: color }),
    ...(changed.length > 0 && { font: Object.fromEntries(changed) }),
    ...(Object.keys(borders).length > 0 && { borders }),
    ...(format !== undefined && { numberFormat: format }),
  };
}
