/** Data validation as the XML of a sheet. The library's own reader loses limits that are formulas. */
import { xmlEncode, xmlEncodeAttr } from "@cj-tech-master/excelts/xml";
import { addressOf, parseAddress } from "../book/area";
import type { DataValidation, ValidationOperator, ValidationRule } from "../book/data-validation";
import { bookFormula, fileFormula } from "./formula-text";
import { keyOf } from "./key-of";
import { childrenOf, isOn, numberOf, rootOf, textOf, type Element } from "./xml-element";

const TYPES = {
  WholeNumber: "whole",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
} as const;

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Record<ValidationOperator, string>;

const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

/** The element with all validations of a sheet; an empty text when it has none. */
export function validationXml(validations: readonly DataValidation[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(oneXml).join("")}</dataValidations>`;
}

function oneXml({ area, rule, ignoreBlanks, prompt, errorAlert }: DataValidation): string {
  const { type, operator, limits } = ruleParts(rule);
  const attributes = Object.entries({
    type,
    errorStyle: STYLES[errorAlert.style],
    operator,
    allowBlank: flag(ignoreBlanks),
    // The file's word means the opposite of its name.
    showDropDown: flag(rule.type === "List" && !rule.inCellDropDown),
    showInputMessage: flag(prompt.showPrompt),
    showErrorMessage: flag(errorAlert.showAlert),
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    promptTitle: prompt.title,
    prompt: prompt.message,
    sqref: addressOf(area),
  });
  const written = attributes.flatMap(([name, value]) => (value ? [` ${name}="${xmlEncodeAttr(value)}"`] : []));
  const formulas = limits.map((limit, index) => `<formula${index + 1}>${xmlEncode(limit)}</formula${index + 1}>`);
  return `<dataValidation${written.join("")}>${formulas.join("")}</dataValidation>`;
}

interface RuleParts {
  readonly type: string;
  readonly operator?: string;
  readonly limits: readonly string[];
}

function ruleParts(rule: ValidationRule): RuleParts {
  switch (rule.type) {
    case "List": {
      const { source } = rule;
      return { type: "list", limits: [source.startsWith("=") ? fileFormula(source) : quoted(source)] };
    }
    case "Custom":
      return { type: "custom", limits: [fileFormula(rule.formula)] };
    default: {
      const limits = [rule.formula1, rule.formula2].flatMap((limit) =>
        limit === undefined || limit === "" ? [] : [typeof limit === "number" ? String(limit) : fileFormula(limit)],
      );
      return { type: TYPES[rule.type], operator: OPERATORS[rule.operator], limits };
    }
  }
}

function flag(isSet: boolean): string {
  return isSet ? "1" : "";
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The validations in the XML of a sheet; a rule over several areas becomes one for each. */
export function readValidations(sheetXml: string): readonly DataValidation[] {
  const found = /<(?:\w+:)?dataValidations\b[^]*?<\/(?:\w+:)?dataValidations>/.exec(sheetXml);
  if (!found) return [];
  return childrenOf(rootOf(found[0]), "dataValidation").flatMap((element) => {
    const areas = (element.attributes.sqref ?? "").split(/\s+/).flatMap((address) => parseAddress(address) ?? []);
    const [written] = areas;
    const rule = written && ruleOf(element);
    return rule ? areas.map((area) => ({ area, ...rulesAround(element), rule })) : [];
  });
}

function rulesAround({ attributes }: Element): Omit<DataValidation, "area" | "rule"> {
  const { promptTitle = "", prompt = "", errorTitle = "", error = "", errorStyle } = attributes;
  return {
    ignoreBlanks: isOn(attributes.allowBlank),
    prompt: { title: promptTitle, message: prompt, showPrompt: isOn(attributes.showInputMessage) },
    errorAlert: {
      title: errorTitle,
      message: error,
      showAlert: isOn(attributes.showErrorMessage),
      style: keyOf(STYLES, errorStyle) ?? "Stop",
    },
  };
}

/** Nothing for "any value", which allows all and only shows a prompt. */
function ruleOf(element: Element): ValidationRule | undefined {
  const { type, operator = "between", showDropDown } = element.attributes;
  const first = textOf(element, "formula1") ?? "";
  if (type === "list") {
    const list = /^"([^]*)"$/.exec(first)?.[1]?.replaceAll('""', '"');
    return { type: "List", source: list ?? bookFormula(first), inCellDropDown: !isOn(showDropDown) };
  }
  if (type === "custom") return { type: "Custom", formula: bookFormula(first) };
  const basic = keyOf(TYPES, type);
  const compare = keyOf(OPERATORS, operator);
  if (!basic || !compare) return undefined;
  const second = textOf(element, "formula2");
  const hasTwo = compare === "Between" || compare === "NotBetween";
  return {
    type: basic,
    operator: compare,
    formula1: limitOf(first),
    ...(hasTwo && second !== undefined && { formula2: limitOf(second) }),
  };
}

function limitOf(text: string): string | number {
  return numberOf(text) ?? bookFormula(text);
}
