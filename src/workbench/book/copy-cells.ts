/** Copying cells as Excel's paste does: contents, look, and the rules and merges that lie on them. */
import { copyFormula } from "../engine/rewrite";
import { assertOnSheet, intersection, sameArea, type Area } from "./area";
import type { Cell } from "./book";
import type { MemorySheet } from "./memory-sheet";
import { setInputs, withStyles } from "./sheet-cells";
import { withRuleFormulas, withValidationFormulas } from "./sheet-rules";
import { isFormula, type CellInput, type CellValue } from "./value";

interface Source {
  readonly sheet: MemorySheet;
  readonly area: Area;
}

export type CopyPart = "All" | "Formulas" | "Values" | "Formats";

/** Copies onto the target; the source repeats when the target is a multiple of it, otherwise the target takes its size. */
export function copyCells(from: Source, sheet: MemorySheet, to: Area, what: CopyPart): void {
  const { area } = from;
  const repeats = to.rows % area.rows === 0 && to.columns % area.columns === 0;
  const target = repeats ? to : { ...to, rows: area.rows, columns: area.columns };
  assertOnSheet(target);
  const source = readSource(from);
  if (what !== "Formats") setInputs(sheet, target, copiedInputs(source, from, target, what === "Values"));
  if (what === "Formulas" || what === "Values") return;
  copyStyles(source, sheet, target);
  if (what === "All") copyValidation(from, sheet, target);
  copyConditionalFormats(from, sheet, target);
  copyMerges(from, sheet, target);
}

function readSource({ sheet, area }: Source): Cell[][] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => {
      const row = area.row + down;
      const column = area.column + right;
      return {
        row,
        column,
        input: sheet.input(row, column),
        value: sheet.value(row, column),
        style: sheet.style(row, column),
      };
    }),
  );
}

function copiedInputs(source: Cell[][], from: Source, target: Area, asValues: boolean): CellInput[][] {
  return Array.from({ length: target.rows }, (_, row) =>
    Array.from({ length: target.columns }, (__, column) => {
      const cell = source[row % from.area.rows]?.[column % from.area.columns];
      if (!cell) return null;
      if (asValues) return frozen(cell.value);
      if (!isFormula(cell.input)) return cell.input;
      return copyFormula(cell.input, target.row + row - cell.row, target.column + column - cell.column);
    }),
  );
}

/** A value as something that can be typed: text that looks like a formula stays text. */
function frozen(value: CellValue): CellInput {
  return typeof value === "string" && value.startsWith("=") ? { text: value } : value;
}

function copyStyles(source: Cell[][], sheet: MemorySheet, target: Area): void {
  withStyles(sheet, target, () => {
    for (let row = 0; row < target.rows; row++) {
      const line = source[row % source.length] ?? [];
      for (let column = 0; column < target.columns; column++) {
        const cell = line[column % line.length];
        if (cell) sheet.grid.ensure(target.row + row, target.column + column).style = cell.style;
      }
    }
  });
}

/** Where a part of the source comes to lie: once for each time that the source fits, or everywhere when it is all of it. */
function landings(part: Area, source: Area, target: Area): Area[] {
  return sameArea(part, source) ? [target] : repeated(part, source, target);
}

function repeated(part: Area, source: Area, target: Area): Area[] {
  const places: Area[] = [];
  for (let row = target.row; row < target.row + target.rows; row += source.rows) {
    for (let column = target.column; column < target.column + target.columns; column += source.columns) {
      places.push({ ...part, row: part.row - source.row + row, column: part.column - source.column + column });
    }
  }
  return places;
}

/** Changes a formula written for one place so that it means the same at another. */
function moving(from: Area, to: Area): (formula: string) => string {
  return (formula) => copyFormula(formula, to.row - from.row, to.column - from.column);
}

function copyValidation(from: Source, sheet: MemorySheet, target: Area): void {
  const copies = from.sheet.validations.flatMap((validation) => {
    const part = intersection(validation.area, from.area);
    const areas = part ? landings(part, from.area, target) : [];
    return areas.map((area) => ({
      ...validation,
      area,
      rule: withValidationFormulas(validation.rule, moving(validation.area, area)),
    }));
  });
  const isTouched = sheet.validations.some(({ area }) => intersection(area, target));
  if (isTouched) sheet.setValidation(target, undefined);
  for (const { area, ...validation } of copies) sheet.setValidation(area, validation);
}

/** On its own sheet a format is stretched over the copies; on another one it is added behind those that are there. */
function copyConditionalFormats(from: Source, sheet: MemorySheet, target: Area): void {
  const copies = from.sheet.conditionalFormats.flatMap((format) => {
    const [first] = format.areas;
    const parts = format.areas.flatMap((area) => intersection(area, from.area) ?? []);
    const areas = parts.flatMap((part) => landings(part, from.area, target));
    const [landing] = areas;
    if (!first || !landing) return [];
    return [{ ...format, areas, rule: withRuleFormulas(format.rule, moving(first, landing)) }];
  });
  const isTouched = sheet.conditionalFormats.some(({ areas }) => areas.some((area) => intersection(area, target)));
  if (isTouched) sheet.deleteConditionalFormats({ area: target });
  for (const { id, areas, ...format } of copies) {
    const own = sheet.conditionalFormats.find((one) => one.id === id);
    if (own) sheet.updateConditionalFormat(id, { areas: [...own.areas, ...areas] });
    else {
      const added = sheet.addConditionalFormat({ ...format, areas });
      sheet.updateConditionalFormat(added.id, { priority: sheet.conditionalFormats.length });
    }
  }
}

function copyMerges(from: Source, sheet: MemorySheet, target: Area): void {
  const whole = from.sheet.merges.filter((merge) => {
    const part = intersection(merge, from.area);
    return part !== undefined && sameArea(part, merge);
  });
  if (sheet.merges.some((merge) => intersection(merge, target))) sheet.unmerge(target);
  for (const merge of whole) {
    for (const area of repeated(merge, from.area, target)) sheet.merge(area);
  }
}
