/** The cells of one sheet: a sparse table of records, with what it takes to know which formulas read a cell. */
import type { CellStyle } from "../book/style";
import type { CellInput, CellValue } from "../book/value";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../book/area";
import type { FormulaNode, RangeWatch } from "./formula-node";

/** One cell. A record may be empty: it then only carries a style, or the formulas that read it. */
export interface CellRecord {
  input: CellInput;
  value: CellValue;
  style: CellStyle | undefined;
  node: FormulaNode | undefined;
  /** Formulas with a direct reference to this cell; may hold some that are gone. */
  readers: FormulaNode[] | undefined;
}

/** Ranges of at most this many rows are indexed row by row; taller ones in one list. */
const INDEXED_ROWS = 64;

export class CellGrid {
  /** rows[row][column]; both sparse. */
  rows: (CellRecord | undefined)[][] = [];
  private watches = new Map<string, RangeWatch>();
  private watchesByRow: (RangeWatch[] | undefined)[] = [];
  private tallWatches: RangeWatch[] = [];

  constructor(
    readonly sheetId: string,
    public name: string,
  ) {}

  find(row: number, column: number): CellRecord | undefined {
    return this.rows[row]?.[column];
  }

  value(row: number, column: number): CellValue {
    const cell = this.rows[row]?.[column];
    return cell === undefined ? null : cell.value;
  }

  /** The record of a cell, made when there is none. */
  ensure(row: number, column: number): CellRecord {
    const cells = (this.rows[row] ??= []);
    return (cells[column] ??= { input: null, value: null, style: undefined, node: undefined, readers: undefined });
  }

  /** Visits the existing records of an area row by row, skipping holes. */
  forEach(area: Area, visit: (cell: CellRecord, row: number, column: number) => void): void {
    const bottom = Math.min(area.row + area.rows, this.rows.length);
    for (let row = area.row; row < bottom; row++) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      const right = Math.min(area.column + area.columns, cells.length);
      for (let column = area.column; column < right; column++) {
        const cell = cells[column];
        if (cell !== undefined) visit(cell, row, column);
      }
    }
  }

  /** The part of an area that can hold contents: clips whole rows and columns to the rows and columns in use. */
  clip(area: Area): Area {
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
    const width = this.rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 1);
    return {
      ...area,
      rows: area.rows === MAX_ROWS ? Math.max(1, this.rows.length) : area.rows,
      columns: area.columns === MAX_COLUMNS ? width : area.columns,
    };
  }

  /** The watch on an area, shared by all formulas that read exactly this area. */
  watch(area: Area): RangeWatch {
    const key = `${area.row},${area.column},${area.rows},${area.columns}`;
    const known = this.watches.get(key);
    if (known) return known;
    const watch: RangeWatch = { area, readers: [] };
    this.watches.set(key, watch);
    if (area.rows > INDEXED_ROWS) this.tallWatches.push(watch);
    else for (let row = area.row; row < area.row + area.rows; row++) (this.watchesByRow[row] ??= []).push(watch);
    return watch;
  }

  /** Adds the formulas that read this cell, directly or inside a range, to the list. */
  collectReaders(row: number, column: number, readers: FormulaNode[]): void {
    const direct = this.rows[row]?.[column]?.readers;
    if (direct) for (const node of direct) if (!node.isGone) readers.push(node);
    const near = this.watchesByRow[row];
    if (near) for (const watch of near) addWatching(watch, column, readers);
    for (const watch of this.tallWatches) {
      if (row >= watch.area.row && row < watch.area.row + watch.area.rows) addWatching(watch, column, readers);
    }
  }

  /** Forgets who reads what; formulas are linked anew afterwards. */
  forgetReaders(): void {
    this.watches = new Map();
    this.watchesByRow = [];
    this.tallWatches = [];
    for (const cells of this.rows) for (const cell of cells ?? []) if (cell) cell.readers = undefined;
  }
}

function addWatching(watch: RangeWatch, column: number, readers: FormulaNode[]): void {
  if (column < watch.area.column || column >= watch.area.column + watch.area.columns) return;
  for (const node of watch.readers) if (!node.isGone) readers.push(node);
}
