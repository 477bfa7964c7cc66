/** Conditional formats: which cells, which rule, and what it changes. Rules keep the shape Office.js gives them. */
import type { Area } from "./area";
import type { Border, BorderEdge, FontStyle } from "./style";

/** What a rule changes in a cell that it hits. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly font?: Pick<FontStyle, "color" | "bold" | "italic" | "underline" | "strikethrough">;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
  readonly numberFormat?: string;
}

export type CellValueOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

export type CriterionType =
  "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile" | "Automatic" | "Invalid";

export interface ScaleCriterion {
  readonly type: CriterionType;
  readonly formula?: string | null;
  readonly color?: string;
}

export interface IconCriterion {
  readonly type: "Number" | "Percent" | "Formula" | "Percentile" | "Invalid";
  readonly operator: "GreaterThan" | "GreaterThanOrEqual" | "Invalid";
  readonly formula: string;
}

export type ConditionalRule =
  /** Formula as for the top left cell of the first area. */
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "CellValue";
      readonly operator: CellValueOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly type: "ContainsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
    }
  | {
      readonly type: "ColorScale";
      readonly minimum: ScaleCriterion;
      readonly midpoint?: ScaleCriterion;
      readonly maximum: ScaleCriterion;
    }
  | {
      readonly type: "IconSet";
      readonly style: string;
      readonly criteria: readonly IconCriterion[];
      readonly reverse: boolean;
      readonly showIconOnly: boolean;
    }
  | {
      readonly type: "DataBar";
      readonly lower: ScaleCriterion;
      readonly upper: ScaleCriterion;
      readonly positiveFill: string;
      readonly negativeFill: string;
      readonly gradient: boolean;
      readonly showBarOnly: boolean;
      readonly direction: "Context" | "LeftToRight" | "RightToLeft";
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** 0 comes first and wins. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
  /** For Custom, CellValue and ContainsText. */
  readonly style: ConditionalStyle;
}
