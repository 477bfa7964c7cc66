/** What may be typed into cells, as the file says it. */
import type { DataValidation, DataValidationOperator } from "@cj-tech-master/excelts";
import type { Validation } from "../core/sheets/page";

/** Excel's longest list of choices, written into the rule itself. */
const longestList = 255;
const longestTitle = 32;
const longestMessage = 255;

type Limits = Extract<Validation["rule"], { readonly min?: number }>;

/** The rule with its sentence, which shows when the cell is selected and when an entry is refused. */
export function printValidation({ rule, title, message }: Validation): DataValidation {
  const words = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    promptTitle: title.slice(0, longestTitle),
    prompt: message.slice(0, longestMessage),
    errorTitle: title.slice(0, longestTitle),
    error: message.slice(0, longestMessage),
    errorStyle: "stop",
  };
  switch (rule.kind) {
    case "list":
      return choiceRule(rule.choices, words);
    case "custom":
      return { ...words, type: "custom", formulae: [rule.formula.replace(/^=/, "")] };
    default:
      return limitRule(rule, words);
  }
}

/** Choices stand in the rule separated by commas; where they do not fit there, the sentence alone must do. */
function choiceRule(choices: readonly string[], words: Omit<DataValidation, "type">): DataValidation {
  const list = choices.join(",");
  const fits = list.length <= longestList && choices.every((choice) => !choice.includes(","));
  if (!fits) return { ...words, type: "any" };
  return { ...words, type: "list", formulae: [`"${list.replaceAll('"', '""')}"`] };
}

function limitRule({ kind, min, max }: Limits, words: Omit<DataValidation, "type">): DataValidation {
  if (min === undefined && max === undefined) return { ...words, type: "any" };
  const operator: DataValidationOperator =
    max === undefined ? "greaterThanOrEqual" : min === undefined ? "lessThanOrEqual" : "between";
  const formulae = [min, max].filter((limit) => limit !== undefined);
  return { ...words, type: kind, operator, formulae };
}
