/** What somebody changed on a scenario sheet since it was opened, and how that stays when the sheet is printed anew. */
import { cellAddress, placeOf } from "../core/sheets/address";
import { labelColumn, unitColumn } from "../core/sheets/columns";
import type { GridValue, SheetGrid } from "../core/sheets/grid";
import { gridValue } from "../core/sheets/inputRows";
import type { Cell, Page } from "../core/sheets/page";
import { contentOf, formulaOf, isFormula } from "./cellContent";
import type { ChangedCell } from "./undecidedWrite";
import { WorkbookError } from "./workbook";

/** Cells with other constants, or a formula more or less; what formulas say does not count, since Excel rewrites them. */
export function changedScenarioCells(
  seen: SheetGrid,
  now: SheetGrid,
  /** The page that is to be printed over it; asked for only when something changed. */
  wanted: () => Page,
): readonly ChangedCell[] {
  const rows = Math.max(seen.formulas.length, now.formulas.length);
  const columns = Math.max(widthOf(seen), widthOf(now));
  const places = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({ row, column })),
  ).flat();
  const changed = places.filter(({ row, column }) => essence(seen, row, column) !== essence(now, row, column));
  if (changed.length === 0) return [];
  const page = wanted();
  return changed.map(({ row, column }) => ({
    sheet: now.name,
    cell: cellAddress({ row, column }),
    label: String(gridValue(now.values, row, labelColumn)),
    unit: String(gridValue(now.values, row, unitColumn)),
    was: gridValue(seen.formulas, row, column),
    now: gridValue(now.formulas, row, column),
    wanted: formulaOf(page.rows[row]?.[column]?.content),
  }));
}

/** The page with what the cells hold now. Throws a WorkbookError when the row of one has moved. */
export function withKeptCells(page: Page, grid: SheetGrid, kept: readonly ChangedCell[]): Page {
  if (kept.length === 0) return page;
  const rows = page.rows.map((row) => [...row]);
  for (const { cell } of kept) {
    const { row, column } = placeOf(cell);
    const printed = (rows[row] ??= []);
    const label = gridValue(grid.values, row, labelColumn);
    if (column !== labelColumn && labelOf(printed[labelColumn]) !== label) throw moved(grid.name, cell);
    const content = contentOf(gridValue(grid.formulas, row, column), gridValue(grid.values, row, column));
    printed[column] = { role: "text", ...printed[column], content };
  }
  return { ...page, rows: rows.map((row) => Array.from(row ?? [])) };
}

/** A formula counts as itself, whatever it says. */
function essence({ formulas, values }: SheetGrid, row: number, column: number): GridValue | null {
  const formula = gridValue(formulas, row, column);
  return isFormula(formula, gridValue(values, row, column)) ? null : formula;
}

function widthOf({ formulas }: SheetGrid): number {
  return Math.max(0, ...formulas.map((row) => row.length));
}

function labelOf(cell: Cell | undefined): GridValue {
  return typeof cell?.content === "object" ? cell.content.value : (cell?.content ?? "");
}

function moved(sheet: string, cell: string): WorkbookError {
  return new WorkbookError(
    `${sheet}!${cell} cannot stay: its row has another place on the new sheet. Nothing was written.`,
    true,
  );
}
