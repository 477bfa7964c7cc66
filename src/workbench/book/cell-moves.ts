/** Inserting and deleting cells: what stands beyond moves, and everything that points to it follows. */
import type { CellGrid, CellRecord } from "../engine/cell-grid";
import { moveArea, moveCellsIn, type CellMove } from "../engine/rewrite";
import { ALL, assertOnSheet, contains, intersection, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import { BookError } from "./book-error";
import type { Chart } from "./chart";
import type { MemorySheet } from "./memory-sheet";
import { isInsertion, movedParts } from "./moved-parts";
import { assertAllowed, type Allowance } from "./protection";
import { withChartFormulas } from "./sheet-charts";
import type { SheetParts } from "./sheet-parts";
import { withRuleFormulas, withValidationFormulas } from "./sheet-rules";
import type { SavedStyles } from "./sheet-styles";
import { deleteTable, namesFollowHeaders } from "./sheet-tables";

/** Moves cells of a sheet, and rewrites every reference of the book to them. */
export function moveCells(sheet: MemorySheet, area: Area, shift: CellMove["shift"]): void {
  assertOnSheet(area);
  assertAllowed(sheet.protection, allowance(area, shift));
  const move: CellMove = { sheet: sheet.name, area, shift };
  assertTablesMoveWhole(sheet, move);
  for (const { id, area: own } of sheet.tables) if (!moveArea(own, move)) deleteTable(sheet, id, true);
  sheet.book.rewriteFormulas((formula, own) => moveCellsIn(formula, own, move));
  restructure(sheet, move, () => {
    shiftRecords(sheet.grid, move);
    moveSheetLines(sheet, move);
  });
  sheet.replace(movedParts(sheet.parts, move), {
    kind: isInsertion(shift) ? "inserted" : "deleted",
    sheetId: sheet.id,
    area,
    shift,
  });
  sheet.book.structureChanged();
  for (const table of sheet.tables) namesFollowHeaders(sheet, { ...table.area, rows: 1 });
}

/** Whole rows and columns may be allowed on a protected sheet, blocks never. */
function allowance(area: Area, shift: CellMove["shift"]): Allowance | undefined {
  if (area.columns === MAX_COLUMNS) return isInsertion(shift) ? "allowInsertRows" : "allowDeleteRows";
  if (area.rows === MAX_ROWS) return isInsertion(shift) ? "allowInsertColumns" : "allowDeleteColumns";
  return undefined;
}

/** Cells beside a table cannot move away from it: a block that moves takes a table whole or leaves it. */
function assertTablesMoveWhole(sheet: MemorySheet, { area, shift }: CellMove): void {
  const isVertical = shift === "Down" || shift === "Up";
  const moving: Area = isVertical
    ? { ...area, rows: MAX_ROWS - area.row }
    : { ...area, columns: MAX_COLUMNS - area.column };
  for (const table of sheet.tables) {
    const shared = intersection(table.area, moving);
    if (!shared) continue;
    const isWhole = isVertical ? shared.columns === table.area.columns : shared.rows === table.area.rows;
    const losesHeaders = shift === "Up" && table.showHeaders && contains(area, table.area.row, table.area.column);
    const isGone = intersection(area, table.area)?.rows === table.area.rows;
    if (!isWhole || (losesHeaders && !isGone)) {
      throw new BookError(
        "InsertDeleteConflict",
        "This operation is not allowed. It would shift cells in a table on the sheet.",
      );
    }
  }
}

interface SheetState {
  readonly rows: readonly (readonly (CellRecord | undefined)[] | undefined)[];
  readonly styles: SavedStyles;
}

/** Changes which cell stands where; the way back puts all of them where they were. */
function restructure(sheet: MemorySheet, { area, shift }: CellMove, change: () => void): void {
  const { log } = sheet.book;
  if (log.isUndoable) {
    const before: SheetState = { rows: sheet.grid.rows.map((cells) => [...cells]), styles: sheet.styles.save(ALL) };
    log.record(() => restructure(sheet, { sheet: sheet.name, area, shift }, () => restore(sheet, before)));
  }
  change();
  sheet.book.structureChanged();
}

function restore(sheet: MemorySheet, { rows, styles }: SheetState): void {
  sheet.grid.rows = rows.map((cells) => (cells === undefined ? [] : [...cells]));
  sheet.styles.restore(ALL, styles);
}

function shiftRecords(grid: CellGrid, { area, shift }: CellMove): void {
  const isWhole = area.columns === MAX_COLUMNS;
  if (isWhole && shift === "Down") grid.rows.splice(area.row, 0, ...linesLike(grid, area));
  else if (isWhole && shift === "Up") grid.rows.splice(area.row, area.rows);
  else if (shift === "Down" || shift === "Up") shiftColumns(grid, area, shift);
  else {
    const bottom = Math.min(grid.rows.length, area.row + area.rows);
    for (let row = area.row; row < bottom; row++) shiftRow((grid.rows[row] ??= []), area, shift);
  }
}

/** New rows look like the row before them. */
function linesLike(grid: CellGrid, { row, rows }: Area): (CellRecord | undefined)[][] {
  const before = grid.rows[row - 1] ?? [];
  if (row > grid.rows.length) return [];
  return Array.from({ length: rows }, () => before.map(styledLike));
}

function styledLike(cell: CellRecord | undefined): CellRecord | undefined {
  if (cell?.style === undefined) return undefined;
  return { input: null, value: null, style: cell.style, node: undefined, readers: undefined };
}

function shiftRow(cells: (CellRecord | undefined)[], { column, columns }: Area, shift: "Right" | "Left"): void {
  if (shift === "Left") cells.splice(column, columns);
  else if (column < cells.length) {
    cells.splice(column, 0, ...Array.from({ length: columns }, () => styledLike(cells[column - 1])));
  }
}

function shiftColumns(grid: CellGrid, area: Area, shift: "Down" | "Up"): void {
  const length = grid.rows.length + (shift === "Down" ? area.rows : 0);
  while (grid.rows.length < length) grid.rows.push([]);
  const right = area.column + area.columns;
  const put = (row: number, from: number | undefined) => {
    const cells = (grid.rows[row] ??= []);
    const source = from === undefined ? undefined : grid.rows[from];
    for (let column = area.column; column < right; column++) cells[column] = source?.[column];
  };
  if (shift === "Up") {
    for (let row = area.row; row < length; row++) put(row, row + area.rows < length ? row + area.rows : undefined);
    return;
  }
  for (let row = length - 1; row >= area.row + area.rows; row--) put(row, row - area.rows);
  for (let row = area.row; row < area.row + area.rows; row++) {
    put(row, undefined);
    const before = grid.rows[area.row - 1] ?? [];
    const cells = (grid.rows[row] ??= []);
    for (let column = area.column; column < right; column++) cells[column] = styledLike(before[column]);
  }
}

function moveSheetLines(sheet: MemorySheet, { area, shift }: CellMove): void {
  if (area.columns === MAX_COLUMNS) sheet.styles.moveLines("rows", area.row, shift === "Down" ? area.rows : -area.rows);
  if (area.rows === MAX_ROWS)
    sheet.styles.moveLines("columns", area.column, shift === "Right" ? area.columns : -area.columns);
}

/** The parts of a sheet with all their formulas changed; undefined when none changed. */
export function withFormulas(
  parts: SheetParts,
  change: (formula: string) => string,
): Pick<SheetParts, "conditionalFormats" | "validations" | "charts"> | undefined {
  let isChanged = false;
  const follow = (formula: string): string => {
    const next = formula.startsWith("=") ? change(formula) : formula;
    isChanged ||= next !== formula;
    return next;
  };
  const next = {
    conditionalFormats: parts.conditionalFormats.map((format) => ({
      ...format,
      rule: withRuleFormulas(format.rule, follow),
    })),
    validations: parts.validations.map((one) => ({ ...one, rule: withValidationFormulas(one.rule, follow) })),
    charts: parts.charts.map((chart): Chart => withChartFormulas(chart, follow)),
  };
  return isChanged ? next : undefined;
}
