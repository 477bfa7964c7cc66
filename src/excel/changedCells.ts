/** Cells that a co-worker changed while the pane meant to write them, for the user to choose whose content counts. */
import { cellAddress } from "../core/sheets/address";
import { labelColumn, noteColumn, unitColumn } from "../core/sheets/columns";
import type { SheetGrid } from "../core/sheets/grid";
import { gridValue } from "../core/sheets/inputRows";
import { formulaOf } from "./cellContent";
import type { ChangedCell } from "./undecidedWrite";
import type { CellDifference, CheckedChange } from "./writeCells";

/** The differences that a write of these changes found, on sheets as they were read. */
export function changedCells(
  differences: readonly CellDifference[],
  changes: readonly CheckedChange[],
  grids: readonly SheetGrid[],
): readonly ChangedCell[] {
  return differences.flatMap(({ sheet, cell, expected, found }) => {
    const change = changes.find((each) => isAt(each, { sheet, cell }));
    if (change === undefined) return [];
    const values = grids.find(({ name }) => name === sheet)?.values ?? [];
    const word = (column: number) => String(gridValue(values, change.row, column));
    const [label, unit] = [word(labelColumn), word(unitColumn)];
    return [{ sheet, cell, label, unit, was: expected, now: found, wanted: formulaOf(change.content) }];
  });
}

/** The changes without the cells that are kept; of the others it is known what they hold now. A row of which nothing is written keeps its note. */
export function settledChanges(
  changes: readonly CheckedChange[],
  cells: readonly ChangedCell[],
  kept: readonly ChangedCell[],
): readonly CheckedChange[] {
  const left = changes.filter((change) => !kept.some((cell) => isAt(change, cell)));
  const isNote = ({ column }: CheckedChange) => column === noteColumn;
  const hasFigure = ({ sheet, row }: CheckedChange) =>
    left.some((other) => other.sheet === sheet && other.row === row && !isNote(other));
  return left
    .filter((change) => !isNote(change) || hasFigure(change))
    .map((change) => ({ ...change, expected: cells.find((cell) => isAt(change, cell))?.now ?? change.expected }));
}

/** "Nothing was written: Marketing!G5 is now 77 and 3 more. …", naming up to three cells. */
export function changedSentence(cells: readonly ChangedCell[]): string {
  const named = cells.slice(0, 3).map(({ sheet, cell, now }) => `${sheet}!${cell} is now ${String(now)}`);
  const more = cells.length > named.length ? ` and ${cells.length - named.length} more` : "";
  return `Nothing was written: ${named.join(", ")}${more}. Somebody changed the sheets meanwhile; look at the new figures, then write again.`;
}

function isAt(change: CheckedChange, { sheet, cell }: Pick<ChangedCell, "sheet" | "cell">): boolean {
  return change.sheet === sheet && cellAddress(change) === cell;
}
