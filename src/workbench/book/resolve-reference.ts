/** The cells that a reference formula points to. */
import { compileReferring } from "../engine/compile";
import { RangeGrid, type Operand } from "../engine/operand";
import { BookError } from "./book-error";
import type { CellPlace } from "./book";
import type { MemoryBook, Selected } from "./memory-book";
import type { MemorySheet } from "./memory-sheet";

/**
 * Cells of "='My sheet'!$B$2:$B$13", of a name or of a table's column, as seen from a cell; undefined when it points to none.
 * Relative references move from the cell it was `written` for.
 */
export function resolveReference(
  book: MemoryBook,
  formula: string,
  sheet: MemorySheet,
  at: CellPlace = { row: 0, column: 0 },
  written: CellPlace = at,
): Selected | undefined {
  const operand = operandOf(formula.startsWith("=") ? formula : `=${formula}`, book, sheet, at, written);
  if (!(operand instanceof RangeGrid)) return undefined;
  const target = book.sheets.find(({ grid }) => grid === operand.source);
  return target && { sheet: target, area: operand.area };
}

function operandOf(
  formula: string,
  { environment }: MemoryBook,
  { grid }: MemorySheet,
  { row, column }: CellPlace,
  written: CellPlace,
): Operand | undefined {
  try {
    return compileReferring(formula, written.row, written.column).evaluate({ environment, grid, row, column });
  } catch (error) {
    if (error instanceof BookError) return undefined;
    throw error;
  }
}
