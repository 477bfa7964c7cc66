/** Prints what may be typed into cells, and looks that depend on their values. */
import { areaAddress } from "../core/sheets/address";
import { lookStyles } from "../core/sheets/roles";
import type { ConditionalLook, Validation } from "../core/sheets/page";

/** Excel's limits for the parts of a validation. */
const longestTitle = 32;
const longestMessage = 255;
const longestChoices = 255;

export function printValidation(sheet: Excel.Worksheet, { area, rule, title, message }: Validation): void {
  const { dataValidation } = sheet.getRange(areaAddress(area));
  const words = { title: title.slice(0, longestTitle), message: message.slice(0, longestMessage) };
  dataValidation.rule = validationRule(rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { ...words, showPrompt: true };
  dataValidation.errorAlert = { ...words, showAlert: true, style: "Stop" };
}

/** Where there is nothing to check, the rule that is always true carries the sentence. */
const anything: Excel.DataValidationRule = { custom: { formula: "=TRUE" } };

function validationRule(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return choiceRule(rule.choices);
    case "custom":
      return { custom: { formula: rule.formula } };
    case "decimal": {
      const limits = limitRule(rule);
      return limits === undefined ? anything : { decimal: limits };
    }
    case "whole": {
      const limits = limitRule(rule);
      return limits === undefined ? anything : { wholeNumber: limits };
    }
  }
}

/** Choices stand in the rule with commas between them; where that cannot be, the sentence alone must do. */
function choiceRule(choices: readonly string[]): Excel.DataValidationRule {
  const source = choices.join(",");
  const fits = source.length <= longestChoices && choices.every((choice) => !choice.includes(","));
  return fits ? { list: { inCellDropDown: true, source } } : anything;
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

function limitRule({ min, max }: Limits): Excel.BasicDataValidation | undefined {
  if (min !== undefined && max !== undefined) return { formula1: min, formula2: max, operator: "Between" };
  if (min !== undefined) return { formula1: min, operator: "GreaterThanOrEqualTo" };
  return max === undefined ? undefined : { formula1: max, operator: "LessThanOrEqualTo" };
}

export function printLook(sheet: Excel.Worksheet, { area, formula, look }: ConditionalLook): void {
  const { custom } = sheet.getRange(areaAddress(area)).conditionalFormats.add("Custom");
  const { fill, color, bold } = lookStyles[look];
  custom.rule.formula = formula;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (color !== undefined) custom.format.font.color = color;
  if (bold !== undefined) custom.format.font.bold = bold;
}
