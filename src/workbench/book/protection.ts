/** What a protected sheet refuses. */
import { BookError } from "./book-error";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import type { CellGrid } from "../engine/cell-grid";
import type { SheetStyles } from "./sheet-styles";
import type { SheetProtection } from "./book";

/** Ways to change a protected sheet that its options may allow, by their Office.js names. */
export type Allowance =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowEditObjects";

const REFUSED = "The sheet is protected. To make a change, unprotect the sheet first.";

/** Throws AccessDenied when the sheet is protected and does not allow this. */
export function assertAllowed(protection: SheetProtection | undefined, allowance: Allowance | undefined): void {
  if (!protection) return;
  if (allowance !== undefined && protection.options[allowance] === true) return;
  throw new BookError("AccessDenied", REFUSED);
}

/** Throws AccessDenied when the sheet is protected and the area holds a locked cell. */
export function assertUnlocked(
  protection: SheetProtection | undefined,
  area: Area,
  grid: CellGrid,
  styles: SheetStyles,
): void {
  if (!protection) return;
  const bounded = {
    ...area,
    rows: area.rows === MAX_ROWS ? grid.rows.length + 1 : area.rows,
    columns: area.columns === MAX_COLUMNS ? 64 : area.columns,
  };
  for (let row = bounded.row; row < bounded.row + bounded.rows; row++) {
    for (let column = bounded.column; column < bounded.column + bounded.columns; column++) {
      if (styles.at(row, column).locked !== false) throw new BookError("AccessDenied", REFUSED);
    }
  }
}
