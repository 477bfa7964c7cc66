/** Recalculated cells as areas to repaint: runs of neighbors in a row, and equal runs of consecutive rows as one. */
import type { CellPosition } from "../engine/calculator";
import type { Area } from "./area";

/** Areas by the id of their sheet. */
export function changedAreas(cells: readonly CellPosition[]): Map<string, Area[]> {
  const bySheet = new Map<string, CellPosition[]>();
  for (const cell of cells) {
    const known = bySheet.get(cell.grid.sheetId);
    if (known) known.push(cell);
    else bySheet.set(cell.grid.sheetId, [cell]);
  }
  return new Map([...bySheet].map(([sheetId, own]) => [sheetId, areasOf(own)]));
}

function areasOf(cells: CellPosition[]): Area[] {
  const sorted = cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && column <= last.column + last.columns) {
      runs[runs.length - 1] = { ...last, columns: Math.max(last.columns, column - last.column + 1) };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs.reduce<Area[]>((areas, run) => {
    const last = areas.at(-1);
    const follows = last?.column === run.column && last.columns === run.columns && last.row + last.rows === run.row;
    if (follows) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push(run);
    return areas;
  }, []);
}
