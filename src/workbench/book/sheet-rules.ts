/** Conditional formats and data validation of a sheet. */
import { intersection, type Area } from "./area";
import { BookError } from "./book-error";
import type { ConditionalFormat, ConditionalRule } from "./conditional-format";
import type { DataValidation, ValidationRule } from "./data-validation";
import type { MemorySheet } from "./memory-sheet";
import { assertAllowed } from "./protection";
import { ErrorValue, type CellValue } from "./value";

export function addConditionalFormat(
  sheet: MemorySheet,
  format: Omit<ConditionalFormat, "id" | "priority">,
): ConditionalFormat {
  assertAllowed(sheet.protection, "allowFormatCells");
  const added = { ...format, id: `{${sheet.book.nextId().padStart(8, "0")}-CF}`, priority: 0 };
  replaceFormats(sheet, [added, ...sheet.conditionalFormats]);
  return added;
}

export function updateConditionalFormat(
  sheet: MemorySheet,
  id: string,
  change: Partial<Omit<ConditionalFormat, "id">>,
): ConditionalFormat {
  assertAllowed(sheet.protection, "allowFormatCells");
  const before = sheet.conditionalFormats.find((format) => format.id === id);
  if (!before) throw new BookError("ItemNotFound", "The conditional format doesn't exist.");
  const changed = { ...before, ...change };
  const others = sheet.conditionalFormats.filter((format) => format.id !== id);
  others.splice(Math.min(changed.priority, others.length), 0, changed);
  replaceFormats(sheet, others);
  return changed;
}

/** Removes one, or takes the area out of all formats. */
export function deleteConditionalFormats(sheet: MemorySheet, which: { id: string } | { area: Area }): void {
  assertAllowed(sheet.protection, "allowFormatCells");
  const kept =
    "id" in which
      ? sheet.conditionalFormats.filter((format) => format.id !== which.id)
      : sheet.conditionalFormats.map((format) => ({
          ...format,
          areas: format.areas.flatMap((area) => without(area, which.area)),
        }));
  replaceFormats(
    sheet,
    kept.filter(({ areas }) => areas.length > 0),
  );
}

function replaceFormats(sheet: MemorySheet, formats: readonly ConditionalFormat[]): void {
  if (formats.length === 0 && sheet.conditionalFormats.length === 0) return;
  sheet.replace(
    { conditionalFormats: formats.map((format, priority) => ({ ...format, priority })) },
    { kind: "conditionalFormats", sheetId: sheet.id },
  );
}

/** What is left of an area when another is taken out: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  return [
    { ...area, rows: shared.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: shared.row, rows: shared.rows, column: area.column, columns: shared.column - area.column },
    { row: shared.row, rows: shared.rows, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** A rule with all its formulas changed. */
export function withRuleFormulas(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  switch (rule.type) {
    case "Custom":
      return { ...rule, formula: change(rule.formula) };
    case "CellValue":
      return {
        ...rule,
        formula1: change(rule.formula1),
        ...(rule.formula2 !== undefined && { formula2: change(rule.formula2) }),
      };
    default:
      return rule;
  }
}

export function setValidation(
  sheet: MemorySheet,
  area: Area,
  validation: Omit<DataValidation, "area"> | undefined,
): void {
  assertAllowed(sheet.protection, undefined);
  if (!validation && !sheet.validations.some((one) => intersection(one.area, area))) return;
  const kept = sheet.validations.flatMap((one) => without(one.area, area).map((left) => ({ ...one, area: left })));
  const validations = validation ? [...kept, { ...validation, area }] : kept;
  sheet.replace({ validations }, { kind: "validation", sheetId: sheet.id });
}

export function withValidationFormulas(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const follow = <Limit extends string | number | undefined>(limit: Limit): Limit =>
    (typeof limit === "string" ? change(limit) : limit) as Limit;
  if (rule.type === "List") return { ...rule, source: follow(rule.source) };
  if (rule.type === "Custom") return { ...rule, formula: follow(rule.formula) };
  return { ...rule, formula1: follow(rule.formula1), formula2: follow(rule.formula2) };
}

/** Whether the validation at a cell accepts a value. */
export function accepts(sheet: MemorySheet, row: number, column: number, value: CellValue): boolean {
  const validation = sheet.validationAt(row, column);
  if (!validation || (validation.ignoreBlanks && (value === null || value === ""))) return true;
  const { rule, area } = validation;
  const limit = (formula: string | number | undefined): CellValue => {
    if (typeof formula !== "string" || !formula.startsWith("=")) return formula === undefined ? null : Number(formula);
    return sheet.book.evaluate(formula, sheet, { row, column }, area);
  };
  switch (rule.type) {
    case "List":
      return listItems(sheet, rule.source, row, column, area).some((item) => isSameItem(item, value));
    case "Custom":
      return limit(rule.formula) === true || (typeof limit(rule.formula) === "number" && limit(rule.formula) !== 0);
    default:
      return fitsLimits(rule, value, limit(rule.formula1), limit(rule.formula2));
  }
}

function isSameItem(item: CellValue, value: CellValue): boolean {
  return String(item ?? "") === String(value ?? "");
}

/** The choices of a list rule. */
export function listItems(sheet: MemorySheet, source: string, row: number, column: number, area: Area): CellValue[] {
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const range = sheet.book.resolve(source, sheet, { row, column }, area);
  if (!range) return [];
  const items: CellValue[] = [];
  for (let down = 0; down < range.area.rows; down++) {
    for (let right = 0; right < range.area.columns; right++) {
      items.push(range.sheet.value(range.area.row + down, range.area.column + right));
    }
  }
  return items;
}

function fitsLimits(
  rule: Extract<ValidationRule, { operator: string }>,
  value: CellValue,
  first: CellValue,
  second: CellValue,
): boolean {
  const measured = rule.type === "TextLength" ? String(value ?? "").length : value;
  if (typeof measured !== "number" || first instanceof ErrorValue) return false;
  if (rule.type === "WholeNumber" && !Number.isInteger(measured)) return false;
  const low = Number(first);
  const high = Number(second);
  switch (rule.operator) {
    case "Between":
      return measured >= low && measured <= high;
    case "NotBetween":
      return measured < low || measured > high;
    case "EqualTo":
      return measured === low;
    case "NotEqualTo":
      return measured !== low;
    case "GreaterThan":
      return measured > low;
    case "LessThan":
      return measured < low;
    case "GreaterThanOrEqualTo":
      return measured >= low;
    case "LessThanOrEqualTo":
      return measured <= low;
  }
}
