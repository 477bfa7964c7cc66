/** Rows and columns of one sheet: sizes in points, hidden lines, outline depth. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";

export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

/** One direction: all rows, or all columns. Replaced as a whole on every change, so that an old state can be put back. */
export interface Lines {
  readonly standard: number;
  readonly sizes: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  readonly outline: ReadonlyMap<number, number>;
}

export function plainLines(standard: number): Lines {
  return { standard, sizes: new Map(), hidden: new Set(), outline: new Map() };
}

export function sizeOf(lines: Lines, line: number): number {
  return lines.sizes.get(line) ?? lines.standard;
}

/** First line and count that an area covers in a direction. */
export function span(area: Area, by: "rows" | "columns"): { readonly first: number; readonly count: number } {
  return by === "rows" ? { first: area.row, count: area.rows } : { first: area.column, count: area.columns };
}

/** All lines of a direction get one size when the span is the whole sheet. */
export function withSize(lines: Lines, first: number, count: number, size: number): Lines {
  if (count === MAX_ROWS || (count === MAX_COLUMNS && first === 0))
    return { ...lines, standard: size, sizes: new Map() };
  const sizes = new Map(lines.sizes);
  for (let line = first; line < first + count; line++) sizes.set(line, size);
  return { ...lines, sizes };
}

export function withHidden(lines: Lines, first: number, count: number, isHidden: boolean): Lines {
  const hidden = new Set(lines.hidden);
  for (let line = first; line < first + count; line++) {
    if (isHidden) hidden.add(line);
    else hidden.delete(line);
  }
  return { ...lines, hidden };
}

/** Deepens (or undoes) the outline by one; Excel allows eight levels. Returns undefined when that cannot be done. */
export function withOutline(lines: Lines, first: number, count: number, step: 1 | -1): Lines | undefined {
  const outline = new Map(lines.outline);
  for (let line = first; line < first + count; line++) {
    const depth = (outline.get(line) ?? 0) + step;
    if (depth < 0 || depth > 7) return undefined;
    if (depth === 0) outline.delete(line);
    else outline.set(line, depth);
  }
  return { ...lines, outline };
}

/** Lines after an insertion (count > 0) or a deletion (count < 0) at a line. */
export function movedLines(lines: Lines, at: number, count: number): Lines {
  const isKept = (line: number): boolean => !(count < 0 && line >= at && line < at - count);
  const moved = (line: number): number => (line >= at ? line + count : line);
  const move = (map: ReadonlyMap<number, number>): Map<number, number> =>
    new Map([...map].filter(([line]) => isKept(line)).map(([line, value]) => [moved(line), value]));
  return {
    standard: lines.standard,
    sizes: move(lines.sizes),
    outline: move(lines.outline),
    hidden: new Set([...lines.hidden].filter(isKept).map(moved)),
  };
}

/** Points from the first line's start to this line's start; hidden lines count 0. */
export function offsetOf(lines: Lines, line: number): number {
  let offset = line * lines.standard;
  for (const [at, size] of lines.sizes) if (at < line) offset += size - lines.standard;
  for (const at of lines.hidden) if (at < line) offset -= sizeOf(lines, at);
  return offset;
}

/** The line in which a distance in points falls. */
export function lineAt(lines: Lines, points: number): number {
  let line = 0;
  let rest = points;
  for (;;) {
    const size = lines.hidden.has(line) ? 0 : sizeOf(lines, line);
    if (rest < size || line >= MAX_ROWS - 1) return line;
    rest -= size;
    line++;
  }
}
