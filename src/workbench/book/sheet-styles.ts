/** Styles of one sheet: of cells, of whole rows and columns, and of the whole sheet, the more special one winning. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import type { CellGrid } from "../engine/cell-grid";
import { PLAIN, patchStyle, type CellStyle, type StylePatch } from "./style";

/** Enough to put the styles of an area back. */
export interface SavedStyles {
  readonly cells: readonly (readonly [row: number, column: number, style: CellStyle | undefined])[];
  readonly rows: ReadonlyMap<number, CellStyle>;
  readonly columns: ReadonlyMap<number, CellStyle>;
  readonly sheet: CellStyle;
}

export class SheetStyles {
  private rows = new Map<number, CellStyle>();
  private columns = new Map<number, CellStyle>();
  private sheet: CellStyle = PLAIN;

  constructor(private readonly grid: CellGrid) {}

  at(row: number, column: number): CellStyle {
    return this.grid.find(row, column)?.style ?? this.inherited(row, column);
  }

  private inherited(row: number, column: number): CellStyle {
    return this.rows.get(row) ?? this.columns.get(column) ?? this.sheet;
  }

  patch(area: Area, patch: StylePatch): void {
    this.apply(area, (style) => patchStyle(style, patch));
  }

  /** Back to the default look. */
  reset(area: Area): void {
    this.apply(area, () => PLAIN);
  }

  private apply(area: Area, change: (style: CellStyle) => CellStyle): void {
    const known = new Map<CellStyle, CellStyle>();
    const changed = (style: CellStyle): CellStyle => {
      const next = known.get(style) ?? change(style);
      known.set(style, next);
      return next;
    };
    const wholeColumns = area.rows === MAX_ROWS;
    const wholeRows = area.columns === MAX_COLUMNS;
    if (!wholeColumns && !wholeRows) {
      this.applyToCells(area, changed);
      return;
    }
    this.grid.forEach(area, (cell) => {
      if (cell.style) cell.style = changed(cell.style);
    });
    if (wholeColumns && wholeRows) {
      this.sheet = changed(this.sheet);
      for (const [row, style] of this.rows) this.rows.set(row, changed(style));
      for (const [column, style] of this.columns) this.columns.set(column, changed(style));
    } else if (wholeColumns) this.applyToColumns(area, changed);
    else this.applyToRows(area, changed);
  }

  private applyToCells(area: Area, changed: (style: CellStyle) => CellStyle): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.grid.ensure(row, column);
        cell.style = changed(cell.style ?? this.inherited(row, column));
      }
    }
  }

  private applyToColumns(area: Area, changed: (style: CellStyle) => CellStyle): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      for (const [row, style] of this.rows) {
        const cell = this.grid.ensure(row, column);
        cell.style ??= changed(style);
      }
      this.columns.set(column, changed(this.columns.get(column) ?? this.sheet));
    }
  }

  private applyToRows(area: Area, changed: (style: CellStyle) => CellStyle): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const own = this.rows.get(row);
      if (own === undefined) {
        for (const [column, style] of this.columns) {
          const cell = this.grid.ensure(row, column);
          cell.style ??= changed(style);
        }
      }
      this.rows.set(row, changed(own ?? this.sheet));
    }
  }

  save(area: Area): SavedStyles {
    const cells: [number, number, CellStyle | undefined][] = [];
    this.grid.forEach(area, (cell, row, column) => cells.push([row, column, cell.style]));
    return { cells, rows: new Map(this.rows), columns: new Map(this.columns), sheet: this.sheet };
  }

  restore(area: Area, saved: SavedStyles): void {
    this.grid.forEach(area, (cell) => (cell.style = undefined));
    for (const [row, column, style] of saved.cells) this.grid.ensure(row, column).style = style;
    this.rows = new Map(saved.rows);
    this.columns = new Map(saved.columns);
    this.sheet = saved.sheet;
  }

  /** Row and column styles follow inserted and deleted lines; a new line looks like the one before it. */
  moveLines(by: "rows" | "columns", at: number, count: number): void {
    const moved = new Map<number, CellStyle>();
    for (const [line, style] of this[by]) {
      if (count < 0 && line >= at && line < at - count) continue;
      moved.set(line >= at ? line + count : line, style);
    }
    const before = this[by].get(at - 1);
    for (let line = at; before && line < at + count; line++) moved.set(line, before);
    this[by] = moved;
  }
}
