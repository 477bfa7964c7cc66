/** The rules of conditional formats, one class per kind. */
import type { CellValueOperator, ConditionalRule, IconCriterion, ScaleCriterion } from "../../book/conditional-format";
import { color, flag, listOf, oneOf, optional, record, text, type Reader } from "../argument";
import { invalidArgument } from "../office-error";
import { OfficeClass, readOnly, value } from "../office-object";
import { formatOf, type FormatOf } from "./conditional-formats";
import { conditionalStyle } from "./conditional-style";

type RuleOf<Type extends ConditionalRule["type"]> = Extract<ConditionalRule, { readonly type: Type }>;

function ruleOf<Type extends ConditionalRule["type"]>(of: FormatOf, type: Type): RuleOf<Type> {
  const { rule } = formatOf(of);
  if (rule.type !== type) throw invalidArgument(`the format is not of type ${type}`);
  return rule as RuleOf<Type>;
}

function setRule(of: FormatOf, rule: ConditionalRule): void {
  of.sheet.updateConditionalFormat(of.id, { rule });
}

/** Numbers are written as formulas, as Excel gives them back. */
const formulaText: Reader<string> = (given) => (typeof given === "number" ? `=${given}` : text(given));

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

interface CellValueShape {
  readonly formula1: string;
  readonly formula2?: string | undefined;
  readonly operator: CellValueOperator;
}

const cellValueShape = record<CellValueShape>({
  formula1: formulaText,
  formula2: optional(formulaText),
  operator: oneOf(...OPERATORS),
});

export const cellValueRule: OfficeClass<FormatOf> = new OfficeClass("CellValueConditionalFormat", {
  scalars: {
    rule: value(
      cellValueShape,
      (of) => {
        const { formula1, formula2, operator } = ruleOf(of, "CellValue");
        return { formula1, formula2, operator };
      },
      (of, { operator, formula1, formula2 }) => {
        const needsTwo = operator === "Between" || operator === "NotBetween";
        if (needsTwo && formula2 === undefined) throw invalidArgument("the operator needs formula2");
        setRule(of, { type: "CellValue", operator, formula1, ...(formula2 !== undefined && { formula2 }) });
      },
    ),
  },
  objects: { format: (of) => conditionalStyle.of(of) },
});

export const customRule: OfficeClass<FormatOf> = new OfficeClass("CustomConditionalFormat", {
  objects: { format: (of) => conditionalStyle.of(of), rule: (of) => formulaRule.of(of) },
});

const formulaRule: OfficeClass<FormatOf> = new OfficeClass("ConditionalFormatRule", {
  scalars: {
    formula: value(
      text,
      (of) => ruleOf(of, "Custom").formula,
      (of, formula) => {
        if (!formula.startsWith("=")) throw invalidArgument("a formula is expected");
        setRule(of, { type: "Custom", formula });
      },
    ),
  },
});

const textShape = record<{
  readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
  readonly text: string;
}>({
  operator: oneOf("Contains", "NotContains", "BeginsWith", "EndsWith"),
  text,
});

export const textRule: OfficeClass<FormatOf> = new OfficeClass("TextConditionalFormat", {
  scalars: {
    rule: value(
      textShape,
      (of) => {
        const { operator, text: sought } = ruleOf(of, "ContainsText");
        return { operator, text: sought };
      },
      (of, shape) => setRule(of, { type: "ContainsText", ...shape }),
    ),
  },
  objects: { format: (of) => conditionalStyle.of(of) },
});

const CRITERIA = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;

const scaleCriterion = record<{
  readonly type: ScaleCriterion["type"];
  readonly formula?: string | undefined;
  readonly color?: string | undefined;
}>({ type: oneOf(...CRITERIA), formula: optional(formulaText), color: optional(color) });

const scaleShape = record<{
  readonly minimum: ReturnType<typeof scaleCriterion>;
  readonly midpoint?: ReturnType<typeof scaleCriterion> | undefined;
  readonly maximum: ReturnType<typeof scaleCriterion>;
}>({ minimum: scaleCriterion, midpoint: optional(scaleCriterion), maximum: scaleCriterion });

export const colorScaleRule: OfficeClass<FormatOf> = new OfficeClass("ColorScaleConditionalFormat", {
  scalars: {
    criteria: value(
      scaleShape,
      (of) => {
        const { minimum, midpoint, maximum } = ruleOf(of, "ColorScale");
        return { minimum, midpoint, maximum };
      },
      (of, { minimum, midpoint, maximum }) => {
        const middle = midpoint && { midpoint: criterion(midpoint) };
        setRule(of, { type: "ColorScale", minimum: criterion(minimum), maximum: criterion(maximum), ...middle });
      },
    ),
    threeColorScale: readOnly((of) => ruleOf(of, "ColorScale").midpoint !== undefined),
  },
});

function criterion({ type, formula, color: chosen }: ReturnType<typeof scaleCriterion>): ScaleCriterion {
  return { type, formula: formula ?? null, ...(chosen !== undefined && { color: chosen }) };
}

const ICON_SETS = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
] as const;

interface IconShape {
  readonly type?: "Number" | "Percent" | "Formula" | "Percentile" | "Invalid" | undefined;
  readonly operator?: "GreaterThan" | "GreaterThanOrEqual" | "Invalid" | undefined;
  readonly formula?: string | undefined;
}

/** The first icon's criterion is empty: it stands for all values below the second's. */
const iconCriterion: Reader<IconCriterion> = (given) => {
  const shape = record<IconShape>({
    type: optional(oneOf("Number", "Percent", "Formula", "Percentile", "Invalid")),
    operator: optional(oneOf("GreaterThan", "GreaterThanOrEqual", "Invalid")),
    formula: optional(formulaText),
  });
  const { type = "Invalid", operator = "Invalid", formula = "" } = shape(given);
  return { type, operator, formula };
};

export const iconSetRule: OfficeClass<FormatOf> = new OfficeClass("IconSetConditionalFormat", {
  scalars: {
    style: value(
      oneOf(...ICON_SETS),
      (of) => ruleOf(of, "IconSet").style,
      (of, style) => setRule(of, { ...ruleOf(of, "IconSet"), style }),
    ),
    criteria: value(
      listOf(iconCriterion),
      (of) => ruleOf(of, "IconSet").criteria,
      (of, criteria) => setRule(of, { ...ruleOf(of, "IconSet"), criteria }),
    ),
    reverseIconOrder: value(
      flag,
      (of) => ruleOf(of, "IconSet").reverse,
      (of, reverse) => setRule(of, { ...ruleOf(of, "IconSet"), reverse }),
    ),
    showIconOnly: value(
      flag,
      (of) => ruleOf(of, "IconSet").showIconOnly,
      (of, showIconOnly) => setRule(of, { ...ruleOf(of, "IconSet"), showIconOnly }),
    ),
  },
});

const boundShape = record<{ readonly type: ScaleCriterion["type"]; readonly formula?: string | undefined }>({
  type: oneOf(...CRITERIA, "Automatic"),
  formula: optional(formulaText),
});

export const dataBarRule: OfficeClass<FormatOf> = new OfficeClass("DataBarConditionalFormat", {
  scalars: {
    showDataBarOnly: value(
      flag,
      (of) => ruleOf(of, "DataBar").showBarOnly,
      (of, showBarOnly) => setRule(of, { ...ruleOf(of, "DataBar"), showBarOnly }),
    ),
    barDirection: value(
      oneOf("Context", "LeftToRight", "RightToLeft"),
      (of) => ruleOf(of, "DataBar").direction,
      (of, direction) => setRule(of, { ...ruleOf(of, "DataBar"), direction }),
    ),
    lowerBoundRule: value(
      boundShape,
      (of) => ruleOf(of, "DataBar").lower,
      (of, lower) => setRule(of, { ...ruleOf(of, "DataBar"), lower: criterion(lower) }),
    ),
    upperBoundRule: value(
      boundShape,
      (of) => ruleOf(of, "DataBar").upper,
      (of, upper) => setRule(of, { ...ruleOf(of, "DataBar"), upper: criterion(upper) }),
    ),
  },
  objects: { positiveFormat: (of) => positiveBar.of(of), negativeFormat: (of) => negativeBar.of(of) },
});

const positiveBar: OfficeClass<FormatOf> = new OfficeClass("ConditionalDataBarPositiveFormat", {
  scalars: {
    fillColor: value(
      color,
      (of) => ruleOf(of, "DataBar").positiveFill,
      (of, positiveFill) => setRule(of, { ...ruleOf(of, "DataBar"), positiveFill }),
    ),
    gradientFill: value(
      flag,
      (of) => ruleOf(of, "DataBar").gradient,
      (of, gradient) => setRule(of, { ...ruleOf(of, "DataBar"), gradient }),
    ),
  },
});

const negativeBar: OfficeClass<FormatOf> = new OfficeClass("ConditionalDataBarNegativeFormat", {
  scalars: {
    fillColor: value(
      color,
      (of) => ruleOf(of, "DataBar").negativeFill,
      (of, negativeFill) => setRule(of, { ...ruleOf(of, "DataBar"), negativeFill }),
    ),
  },
});

export const conditionalRuleClasses = [
  cellValueRule,
  customRule,
  formulaRule,
  textRule,
  colorScaleRule,
  iconSetRule,
  dataBarRule,
  positiveBar,
  negativeBar,
];
