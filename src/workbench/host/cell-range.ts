/** The cells a Range object stands for. They move along when cells before them are inserted or deleted. */
import { intersection, MAX_COLUMNS, MAX_ROWS, type Area } from "../book/area";
import type { Sheet } from "../book/book";
import { HostError } from "./office-error";
import type { Shift } from "./session";

/** Cells on one sheet, in one or more areas. */
export interface CellSet {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export class CellRange implements CellSet {
  private cells: Area | undefined;

  constructor(
    private readonly home: Sheet,
    area: Area,
  ) {
    this.cells = area;
  }

  /** The sheet; throws when it was deleted. */
  get sheet(): Sheet {
    if (!this.home.book.findSheet(this.home.id)) throw new HostError("InvalidReference");
    return this.home;
  }

  /** The area; throws when its cells were deleted. */
  get area(): Area {
    if (!this.cells) throw new HostError("InvalidReference");
    return this.cells;
  }

  get areas(): readonly Area[] {
    return [this.area];
  }

  /** Follows cells that were inserted at, or deleted from, the area. */
  move(sheet: Sheet, area: Area, shift: Shift): void {
    if (sheet.id !== this.home.id || !this.cells) return;
    this.cells = moved(this.cells, area, shift);
  }
}

interface Span {
  readonly start: number;
  readonly count: number;
}

/** Where cells are after an insertion or deletion; undefined when all of them were deleted. */
export function moved(cells: Area, area: Area, shift: Shift): Area | undefined {
  const isVertical = shift === "Down" || shift === "Up";
  const lane = isVertical ? { ...area, row: 0, rows: MAX_ROWS } : { ...area, column: 0, columns: MAX_COLUMNS };
  const shared = intersection(cells, lane);
  const isWhollyInLane = shared && (isVertical ? shared.columns === cells.columns : shared.rows === cells.rows);
  if (!isWhollyInLane) return cells;
  const along = isVertical ? { start: cells.row, count: cells.rows } : { start: cells.column, count: cells.columns };
  const by = isVertical ? { start: area.row, count: area.rows } : { start: area.column, count: area.columns };
  const limit = isVertical ? MAX_ROWS : MAX_COLUMNS;
  if (along.count === limit) return cells;
  const span = shift === "Down" || shift === "Right" ? pushed(along, by, limit) : pulled(along, by);
  if (!span) return undefined;
  return isVertical
    ? { ...cells, row: span.start, rows: span.count }
    : { ...cells, column: span.start, columns: span.count };
}

function pushed(span: Span, inserted: Span, limit: number): Span | undefined {
  if (inserted.start >= span.start + span.count) return span;
  const isBefore = inserted.start <= span.start;
  const start = isBefore ? span.start + inserted.count : span.start;
  const count = isBefore ? span.count : span.count + inserted.count;
  return start >= limit ? undefined : { start, count: Math.min(count, limit - start) };
}

function pulled(span: Span, deleted: Span): Span | undefined {
  const deletedBefore = Math.min(Math.max(span.start - deleted.start, 0), deleted.count);
  const overlapStart = Math.max(span.start, deleted.start);
  const overlapEnd = Math.min(span.start + span.count, deleted.start + deleted.count);
  const count = span.count - Math.max(0, overlapEnd - overlapStart);
  return count > 0 ? { start: span.start - deletedBefore, count } : undefined;
}
