/** Data validation of one area: the rule in the shape of Office.js, the prompt and the alert. */
import type { Area } from "./area";

export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export type BasicValidationType = "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time";

export type ValidationRule =
  /** Limits are numbers or formulas. */
  | {
      readonly type: BasicValidationType;
      readonly operator: ValidationOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  /** Source is "a,b,c" or a formula such as "=Goals!$B$2:$B$9". */
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string };

export interface ValidationPrompt {
  readonly title: string;
  readonly message: string;
  readonly showPrompt: boolean;
}

export interface ValidationAlert {
  readonly title: string;
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
}

export interface DataValidation {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly errorAlert: ValidationAlert;
}
