/** Changes the references inside formula texts when sheets are renamed or deleted, cells move, or a formula is copied. */
import {
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  tokenize,
  type RangeA1,
  type ReferenceA1,
} from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../book/area";

/** Cells pushed or pulled: the inserted or deleted area, and the way the cells beyond it go. */
export interface CellMove {
  readonly sheet: string;
  readonly area: Area;
  readonly shift: "Down" | "Right" | "Up" | "Left";
}

type RewriteRange = (reference: ReferenceA1) => ReferenceA1 | undefined;

/** The formula with every range reference rewritten; undefined from `rewrite` becomes #REF!. */
function rewriteRanges(formula: string, rewrite: RewriteRange): string {
  return rewriteTokens(formula, (value, type) => {
    if (type !== "range" && type !== "range_beam" && type !== "range_ternary") return value;
    const parsed = parseA1Ref(value);
    if (!parsed || !("range" in parsed) || !parsed.range) return value;
    const next = rewrite(parsed);
    return next === undefined ? "#REF!" : next === parsed ? value : stringifyA1Ref(next);
  });
}

function rewriteTokens(formula: string, rewrite: (value: string, type: string) => string): string {
  if (!formula.startsWith("=")) return formula;
  return tokenize(formula, { withLocation: false, mergeRefs: true })
    .map((token) => rewrite(token.value, token.type))
    .join("");
}

function sheetOf(reference: { context?: string[] }): string | undefined {
  return reference.context?.at(-1);
}

/** The formula after a sheet got another name. */
export function renameSheetIn(formula: string, before: string, after: string): string {
  if (!mentions(formula, before)) return formula;
  return rewriteTokens(formula, (value, type) => {
    if (!type.startsWith("range") && type !== "structured") return value;
    const parsed = parseA1Ref(value);
    if (!parsed || sheetOf(parsed)?.toLowerCase() !== before.toLowerCase()) return value;
    return stringifyA1Ref({ ...parsed, context: [after] });
  });
}

/** The formula after a sheet was deleted: references to it become #REF!. */
export function removeSheetIn(formula: string, sheet: string): string {
  if (!mentions(formula, sheet)) return formula;
  return rewriteRanges(formula, (reference) =>
    sheetOf(reference)?.toLowerCase() === sheet.toLowerCase() ? undefined : reference,
  );
}

function mentions(formula: string, sheet: string): boolean {
  return formula.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"));
}

/** The formula, which stands on `own`, after cells moved on a sheet. */
export function moveCellsIn(formula: string, own: string, move: CellMove): string {
  if (own.toLowerCase() !== move.sheet.toLowerCase() && !mentions(formula, move.sheet)) return formula;
  return rewriteRanges(formula, (reference) => {
    const sheet = sheetOf(reference) ?? own;
    if (sheet.toLowerCase() !== move.sheet.toLowerCase()) return reference;
    const range = moveRange(reference.range, move);
    return range && (range === reference.range ? reference : { ...reference, range });
  });
}

/** The area after the move, or undefined when all of it was deleted. */
export function moveArea(area: Area, move: CellMove): Area | undefined {
  const range = moveRange(
    {
      top: area.rows === MAX_ROWS ? null : area.row,
      bottom: area.rows === MAX_ROWS ? null : area.row + area.rows - 1,
      left: area.columns === MAX_COLUMNS ? null : area.column,
      right: area.columns === MAX_COLUMNS ? null : area.column + area.columns - 1,
      $top: false,
      $left: false,
      $bottom: false,
      $right: false,
    },
    move,
  );
  if (!range) return undefined;
  const row = range.top ?? 0;
  const column = range.left ?? 0;
  return {
    row,
    column,
    rows: (range.bottom ?? MAX_ROWS - 1) - row + 1,
    columns: (range.right ?? MAX_COLUMNS - 1) - column + 1,
  };
}

function moveRange(range: RangeA1, move: CellMove): RangeA1 | undefined {
  const { area } = move;
  const isVertical = move.shift === "Down" || move.shift === "Up";
  const [crossStart, crossEnd] = isVertical ? [range.left, range.right] : [range.top, range.bottom];
  const [bandStart, bandSize] = isVertical ? [area.column, area.columns] : [area.row, area.rows];
  const crossLimit = isVertical ? MAX_COLUMNS : MAX_ROWS;
  const inBand = (crossStart ?? 0) >= bandStart && (crossEnd ?? crossLimit - 1) < bandStart + bandSize;
  const [start, end] = isVertical ? [range.top, range.bottom] : [range.left, range.right];
  if (!inBand || start === null || start === undefined || end === null || end === undefined) return range;
  const moved = moveSpan(start, end, isVertical ? [area.row, area.rows] : [area.column, area.columns], move.shift);
  if (moved === undefined) return undefined;
  if (moved[0] === start && moved[1] === end) return range;
  return isVertical ? { ...range, top: moved[0], bottom: moved[1] } : { ...range, left: moved[0], right: moved[1] };
}

function moveSpan(
  start: number,
  end: number,
  [at, count]: readonly [number, number],
  shift: CellMove["shift"],
): readonly [number, number] | undefined {
  if (shift === "Down" || shift === "Right") {
    return [start >= at ? start + count : start, end >= at ? end + count : end];
  }
  const first = start >= at + count ? start - count : Math.min(start, at);
  const last = end >= at + count ? end - count : end >= at ? at - 1 : end;
  return last < first ? undefined : [first, last];
}

/** A copied formula: relative references move along; off the sheet they become #REF!. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteRanges(formula, (reference) => {
    const range = shifted(reference.range, rows, columns);
    return range && { ...reference, range };
  });
}

function shifted(range: RangeA1, rows: number, columns: number): RangeA1 | undefined {
  const by = (at: number | null | undefined, fixed: boolean | null | undefined, distance: number): number | null =>
    at === null || at === undefined ? null : fixed ? at : at + distance;
  const top = by(range.top, range.$top, rows);
  const bottom = by(range.bottom, range.$bottom, rows);
  const left = by(range.left, range.$left, columns);
  const right = by(range.right, range.$right, columns);
  const isOff = [top, bottom].some((at) => at !== null && (at < 0 || at >= MAX_ROWS));
  const isOut = [left, right].some((at) => at !== null && (at < 0 || at >= MAX_COLUMNS));
  return isOff || isOut ? undefined : { ...range, top, bottom, left, right };
}

/** The formula after a table, or one of its columns, got another name. */
export function renameTableIn(
  formula: string,
  table: string,
  change: { readonly name?: string; readonly column?: { readonly before: string; readonly after: string } },
): string {
  if (!formula.toLowerCase().includes(table.toLowerCase())) return formula;
  return rewriteTokens(formula, (value, type) => {
    if (type === "range_named") return value.toLowerCase() === table.toLowerCase() ? (change.name ?? value) : value;
    const parsed = type === "structured" ? parseStructRef(value) : undefined;
    if (!parsed || parsed.table?.toLowerCase() !== table.toLowerCase()) return value;
    const { column } = change;
    const columns = (parsed.columns ?? []).map((name) =>
      column && name.toLowerCase() === column.before.toLowerCase() ? column.after : name,
    );
    return stringifyStructRef({ ...parsed, table: change.name ?? parsed.table, columns });
  });
}
