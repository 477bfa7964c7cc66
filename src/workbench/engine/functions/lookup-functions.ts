/** Finding values by position or by what stands beside them. */
import type { CellValue } from "../../book/value";
import { columnLetters, quoteSheet } from "../../book/area";
import {
  ArrayGrid,
  NA_ERROR,
  REF_ERROR,
  RangeGrid,
  VALUE_ERROR,
  isError,
  isGrid,
  toBoolean,
  toNumber,
  type Grid,
  type Operand,
} from "../operand";
import { compareValues } from "../operators";
import { wildcard } from "./criteria";
import { firstOf, listOf, ofOperands, ofValues } from "./declare";
import type { FunctionGroup } from "./function-table";

function part(grid: Grid, row: number, column: number, rows: number, columns: number): Operand {
  if (grid instanceof RangeGrid) {
    const area = { row: grid.area.row + row, column: grid.area.column + column, rows, columns };
    return new RangeGrid(grid.source, area);
  }
  const values = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => grid.at(row + down, column + right)),
  );
  return rows === 1 && columns === 1 ? (values[0]?.[0] ?? null) : new ArrayGrid(values);
}

/** INDEX(range, row, column): 0 means all of that way; in a single row or column one number counts along it. */
function index([source = null, first = null, second]: readonly Operand[]): Operand {
  const grid = asGrid(source);
  if (!grid) return source;
  const position = toNumber(firstOf(first));
  const across = second === undefined ? undefined : toNumber(firstOf(second));
  if (isError(position)) return position;
  if (isError(across)) return across;
  const alongRow = across === undefined && grid.rows === 1;
  const row = alongRow ? 1 : Math.trunc(position);
  const column = alongRow ? Math.trunc(position) : Math.trunc(across ?? (grid.columns === 1 ? 1 : 0));
  if (row < 0 || column < 0) return VALUE_ERROR;
  if (row > grid.rows || column > grid.columns) return REF_ERROR;
  return part(
    grid,
    Math.max(0, row - 1),
    Math.max(0, column - 1),
    row === 0 ? grid.rows : 1,
    column === 0 ? grid.columns : 1,
  );
}

function asGrid(operand: Operand): Grid | undefined {
  if (isGrid(operand)) return operand;
  return isError(operand) ? undefined : new ArrayGrid([[operand]]);
}

function isEqual(value: CellValue, target: CellValue, pattern: RegExp | undefined): boolean {
  if (pattern) return typeof value === "string" && pattern.test(value);
  return value !== null && !isError(value) && typeof value === typeof target && compareValues(value, target) === 0;
}

function exactPosition(list: readonly CellValue[], target: CellValue, withWildcards = true): number {
  const pattern = withWildcards && typeof target === "string" && /[*?~]/.test(target) ? wildcard(target) : undefined;
  return list.findIndex((value) => isEqual(value, target, pattern));
}

/** Last position whose value is not above the target in a list sorted upward (`direction` 1) or downward (-1). */
function sortedPosition(list: readonly CellValue[], target: CellValue, direction: 1 | -1): number {
  let found = -1;
  for (let position = 0; position < list.length; position++) {
    const value = list[position] ?? null;
    if (value === null || isError(value) || typeof value !== typeof target) continue;
    if (compareValues(value, target) * direction > 0) break;
    found = position;
  }
  return found;
}

function match([target = null, source = null, kind]: readonly Operand[]): CellValue {
  const wanted = firstOf(target);
  if (isError(wanted)) return wanted;
  const mode = kind === undefined ? 1 : toNumber(firstOf(kind));
  if (isError(mode)) return mode;
  if (isGrid(source) && source.rows > 1 && source.columns > 1) return NA_ERROR;
  const list = listOf(source);
  const sought = wanted ?? 0;
  const position = mode === 0 ? exactPosition(list, sought) : sortedPosition(list, sought, mode > 0 ? 1 : -1);
  return position < 0 ? NA_ERROR : position + 1;
}

function lookup(vertical: boolean) {
  return ofOperands(3, 4, ([target = null, source = null, offset = null, approximate]) => {
    const grid = asGrid(source);
    const wanted = firstOf(target);
    const step = toNumber(firstOf(offset));
    const loose = approximate === undefined ? true : toBoolean(firstOf(approximate));
    if (!grid) return source;
    for (const value of [wanted, step, loose]) if (isError(value)) return value;
    const at = Math.trunc(step as number) - 1;
    if (at < 0) return VALUE_ERROR;
    if (at >= (vertical ? grid.columns : grid.rows)) return REF_ERROR;
    const bounded = grid instanceof RangeGrid ? grid.clipped() : grid;
    const length = vertical ? bounded.rows : bounded.columns;
    const keys = Array.from({ length }, (_, i) => (vertical ? bounded.at(i, 0) : bounded.at(0, i)));
    const found = loose === true ? sortedPosition(keys, wanted ?? 0, 1) : exactPosition(keys, wanted ?? 0);
    if (found < 0) return NA_ERROR;
    return vertical ? bounded.at(found, at) : bounded.at(at, found);
  });
}

/** XLOOKUP with exact match (0), next smaller (-1), next larger (1) or wildcards (2). */
function xlookup([target = null, keys = null, results = null, missing, mode = null]: readonly Operand[]): Operand {
  const wanted = firstOf(target);
  const source = asGrid(results);
  const kind = toNumber(firstOf(mode));
  if (isError(wanted)) return wanted;
  if (isError(kind)) return kind;
  if (!source) return results;
  const found = xposition(listOf(keys), wanted ?? 0, kind);
  if (found < 0) return missing === undefined ? NA_ERROR : missing;
  const isRow = isGrid(keys) && keys.rows === 1 && keys.columns > 1;
  return isRow ? part(source, 0, found, source.rows, 1) : part(source, found, 0, 1, source.columns);
}

function xposition(list: readonly CellValue[], target: CellValue, mode: number): number {
  const exact = exactPosition(list, target, mode === 2);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  let best = -1;
  list.forEach((value, position) => {
    if (value === null || isError(value) || typeof value !== typeof target) return;
    const order = compareValues(value, target) * mode;
    const isCloser = best < 0 || compareValues(value, list[best] ?? null) * mode < 0;
    if (order > 0 && isCloser) best = position;
  });
  return best;
}

function looseLookup([target = null, keys = null, results]: readonly Operand[]): Operand {
  const wanted = firstOf(target);
  if (isError(wanted)) return wanted;
  const list = listOf(keys);
  const found = sortedPosition(list, wanted ?? 0, 1);
  if (found < 0) return NA_ERROR;
  return listOf(results ?? keys)[found] ?? null;
}

/** Row or column numbers of a range, one for each of its lines; of the formula's own cell without one. */
function lineNumbers(by: "row" | "column") {
  return ofOperands(0, 1, ([operand], place) => {
    if (operand === undefined) return place[by] + 1;
    if (!(operand instanceof RangeGrid)) return VALUE_ERROR;
    const { area } = operand.clipped();
    const numbers = Array.from({ length: by === "row" ? area.rows : area.columns }, (_, line) => area[by] + line + 1);
    if (numbers.length === 1) return area[by] + 1;
    return new ArrayGrid(by === "row" ? numbers.map((number) => [number]) : [numbers]);
  });
}

function size(measure: (grid: Grid) => number) {
  return ofOperands(1, 1, ([operand = null]) => (isGrid(operand) ? measure(operand) : isError(operand) ? operand : 1));
}

function transpose([operand = null]: readonly Operand[]): Operand {
  const grid = asGrid(operand);
  if (!grid) return operand;
  const bounded = grid instanceof RangeGrid ? grid.clipped() : grid;
  return new ArrayGrid(
    Array.from({ length: bounded.columns }, (_, column) =>
      Array.from({ length: bounded.rows }, (__, row) => bounded.at(row, column)),
    ),
  );
}

function address(values: readonly CellValue[]): CellValue {
  const [row, column, kind] = values.map((value) => toNumber(value));
  if (typeof row !== "number" || typeof column !== "number" || row < 1 || column < 1) return VALUE_ERROR;
  const form = typeof kind === "number" ? kind : 1;
  const letters = (form === 1 || form === 3 ? "$" : "") + columnLetters(column - 1);
  const text = letters + (form <= 2 ? "$" : "") + row;
  const sheet = values[4];
  return typeof sheet === "string" ? `${quoteSheet(sheet)}!${text}` : text;
}

export const LOOKUP_FUNCTIONS: FunctionGroup = {
  INDEX: ofOperands(2, 3, index),
  MATCH: ofOperands(2, 3, match),
  VLOOKUP: lookup(true),
  HLOOKUP: lookup(false),
  XLOOKUP: ofOperands(3, 5, xlookup),
  LOOKUP: ofOperands(2, 3, looseLookup),
  ROW: lineNumbers("row"),
  COLUMN: lineNumbers("column"),
  ROWS: size((grid) => grid.rows),
  COLUMNS: size((grid) => grid.columns),
  TRANSPOSE: ofOperands(1, 1, transpose),
  ADDRESS: ofValues(2, 5, address),
};
