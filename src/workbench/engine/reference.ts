/** References inside a formula: relative or absolute corners, moved to the cell in which the formula stands. */
import { parseA1Ref } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../book/area";

/** One side of a reference: a fixed row or column number, or a distance from the formula's cell. */
interface Side {
  readonly at: number;
  readonly isRelative: boolean;
}

export interface CompiledReference {
  /** Lower-case sheet name; undefined is the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly top: Side;
  readonly left: Side;
  readonly bottom: Side;
  readonly right: Side;
  readonly isSingleCell: boolean;
}

/** Reads "'My sheet'!$A1:B$2" as seen from a cell; undefined when it is no range on a sheet of this book. */
export function compileReference(text: string, row: number, column: number): CompiledReference | undefined {
  const parsed = parseA1Ref(text);
  const context = parsed?.context ?? [];
  if (!parsed || !("range" in parsed) || !parsed.range || context.length > 1) return undefined;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
  const side = (at: number | null | undefined, fixed: unknown, base: number, open: number): Side => {
    if (at === null || at === undefined) return { at: open, isRelative: false };
    return fixed === true ? { at, isRelative: false } : { at: at - base, isRelative: true };
  };
  return {
    sheet: context[0]?.toLowerCase(),
    top: side(top, $top, row, 0),
    left: side(left, $left, column, 0),
    bottom: side(bottom, $bottom, row, MAX_ROWS - 1),
    right: side(right, $right, column, MAX_COLUMNS - 1),
    isSingleCell: !text.includes(":"),
  };
}

/** The area a reference means for a formula in this cell; undefined when it falls off the sheet. */
export function areaFrom(reference: CompiledReference, row: number, column: number): Area | undefined {
  const top = reference.top.isRelative ? reference.top.at + row : reference.top.at;
  const bottom = reference.bottom.isRelative ? reference.bottom.at + row : reference.bottom.at;
  const left = reference.left.isRelative ? reference.left.at + column : reference.left.at;
  const right = reference.right.isRelative ? reference.right.at + column : reference.right.at;
  const area = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  const isInside =
    area.row >= 0 && area.column >= 0 && area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS;
  return isInside ? area : undefined;
}
