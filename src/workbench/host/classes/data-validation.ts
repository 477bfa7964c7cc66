/** Excel.DataValidation of a range. */
import { addressOf, intersection, quoteSheet, sameArea } from "../../book/area";
import type {
  BasicValidationType,
  DataValidation,
  ValidationAlert,
  ValidationPrompt,
  ValidationRule,
} from "../../book/data-validation";
import { either, flag, number, oneOf, optional, plainObject, record, text, type Reader } from "../argument";
import type { CellRange } from "../cell-range";
import { HostError, invalidArgument } from "../office-error";
import { method, OfficeClass, readOnly, value } from "../office-object";
import { rangeObject } from "../range-argument";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const BASIC: Readonly<Record<string, BasicValidationType>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
};

/** A range is meant by a formula that points to it. */
const formulaOfRange: Reader<string> = (given) => {
  const { sheet, area } = rangeObject(given);
  return `=${quoteSheet(sheet.name)}!${addressOf(area, true)}`;
};

const limit = either<number | string, string>(either(number, text), formulaOfRange);

interface BasicRule {
  readonly formula1: string | number;
  readonly formula2?: string | number | undefined;
  readonly operator: (typeof OPERATORS)[number];
}

const basicRule = record<BasicRule>({ formula1: limit, formula2: optional(limit), operator: oneOf(...OPERATORS) });
const listRule = record<{ readonly inCellDropDown: boolean; readonly source: string }>({
  inCellDropDown: flag,
  source: either(text, formulaOfRange),
});
const customRule = record<{ readonly formula: string }>({ formula: text });

/** Exactly one kind of rule, under its name. */
const rule: Reader<ValidationRule | undefined> = (given) => {
  const kinds = Object.entries(plainObject(given)).filter(([, one]) => one !== null && one !== undefined);
  const [kind, ...more] = kinds;
  if (more.length > 0) throw invalidArgument("a validation has one rule");
  if (!kind) return undefined;
  const [name, shape] = kind;
  if (name === "list") return { type: "List", ...listRule(shape) };
  if (name === "custom") return { type: "Custom", ...customRule(shape) };
  const type = Object.hasOwn(BASIC, name) ? BASIC[name] : undefined;
  if (!type) throw invalidArgument(`${name} is not known here`);
  return limits(type, basicRule(shape));
};

function limits(type: BasicValidationType, { operator, formula1, formula2 }: BasicRule): ValidationRule {
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (needsTwo && formula2 === undefined) throw invalidArgument("the operator needs formula2");
  return { type, operator, formula1, ...(formula2 !== undefined && { formula2 }) };
}

const NO_PROMPT: ValidationPrompt = { title: "", message: "", showPrompt: true };
const NO_ALERT: ValidationAlert = { title: "", message: "", showAlert: true, style: "Stop" };

const prompt = record<ValidationPrompt>({ title: text, message: text, showPrompt: flag });
const errorAlert = record<ValidationAlert>({
  title: text,
  message: text,
  showAlert: flag,
  style: oneOf("Stop", "Warning", "Information"),
});

export const dataValidation: OfficeClass<CellRange> = new OfficeClass("DataValidation", {
  scalars: {
    type: readOnly((cells) => (isMixed(cells) ? "Inconsistent" : (validationOf(cells)?.rule.type ?? "None"))),
    rule: value(
      rule,
      (cells) => (isMixed(cells) ? null : ruleShape(validationOf(cells)?.rule)),
      (cells, chosen) => {
        const before = validationOf(cells);
        const { ignoreBlanks = true, prompt: kept = NO_PROMPT, errorAlert: alert = NO_ALERT } = before ?? {};
        const next = chosen && { rule: chosen, ignoreBlanks, prompt: kept, errorAlert: alert };
        cells.sheet.setValidation(cells.area, next);
      },
    ),
    prompt: value(
      prompt,
      (cells) => validationOf(cells)?.prompt ?? NO_PROMPT,
      (cells, chosen) => change(cells, { prompt: chosen }),
    ),
    errorAlert: value(
      errorAlert,
      (cells) => validationOf(cells)?.errorAlert ?? NO_ALERT,
      (cells, chosen) => change(cells, { errorAlert: chosen }),
    ),
    ignoreBlanks: value(
      flag,
      (cells) => validationOf(cells)?.ignoreBlanks ?? true,
      (cells, ignoreBlanks) => change(cells, { ignoreBlanks }),
    ),
    valid: readOnly(areAllValid),
  },
  methods: { clear: method([], ({ sheet, area }) => sheet.setValidation(area, undefined)) },
});

/** The validation of the first cell. */
function validationOf({ sheet, area }: CellRange): DataValidation | undefined {
  return sheet.validationAt(area.row, area.column);
}

/** True when not all cells of the range have the first one's validation. */
function isMixed({ sheet, area }: CellRange): boolean {
  const touching = sheet.validations.filter((one) => intersection(one.area, area));
  const [only] = touching;
  if (touching.length > 1) return true;
  return only !== undefined && !sameArea(intersection(only.area, area) ?? only.area, area);
}

function change(cells: CellRange, part: Partial<Omit<DataValidation, "area" | "rule">>): void {
  const before = validationOf(cells);
  if (!before)
    throw new HostError("ApiNotFound", "The workbench keeps prompts and alerts only with a rule: set the rule first.");
  const { rule: kept, ignoreBlanks, prompt: shown, errorAlert: alert } = before;
  cells.sheet.setValidation(cells.area, { rule: kept, ignoreBlanks, prompt: shown, errorAlert: alert, ...part });
}

/** The rule as the add-in wrote it. */
function ruleShape(found: ValidationRule | undefined): Readonly<Record<string, unknown>> {
  if (!found) return {};
  const { type, ...shape } = found;
  return { [type.charAt(0).toLowerCase() + type.slice(1)]: shape };
}

/** True or false when all cells agree, else null. */
function areAllValid({ sheet, area }: CellRange): boolean | null {
  const found = new Set<boolean>();
  sheet.forEachCell(area, ({ row, column, value: held }) => found.add(sheet.isValid(row, column, held)));
  const [first = true] = found;
  return found.size > 1 ? null : first;
}
