/** The oracle: what LibreOffice makes of our formulas, against the values that our own evaluation gave them. */
import type { Content, Formula, Page } from "../../src/core/sheets/page";
import { cellAddress } from "../../src/core/sheets/address";
import type { GridValue, SheetGrid } from "../../src/core/sheets/grid";
import { readWorkbookFile } from "../../src/xlsx/readWorkbookFile";
import { workbookFile } from "../../src/xlsx/workbookFile";
import { recalculatedFiles } from "../setup/libreOffice";

/** A formula cell whose recalculated value is not ours. */
export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly ours: Formula["value"];
  readonly theirs: GridValue | undefined;
}

export interface Recalculated {
  /** How many formulas were compared: a test says how many there must be. */
  readonly formulas: number;
  readonly differences: readonly Difference[];
  /** Cells that show an error, such as "Base!F12: #DIV/0!", whatever we expected of them. */
  readonly errors: readonly string[];
  readonly sheets: readonly SheetGrid[];
}

/** In every file instead of what a formula gives: a value that survives the recalculation is seen at once. */
const stale = -987654.25;

/**
 * Has LibreOffice calculate workbooks, in one start for all, and compares each formula cell with the value its page
 * carries: numbers to 1e-9 relative, all else exactly. No figure of ours reaches LibreOffice.
 */
export async function recalculated(books: readonly (readonly Page[])[]): Promise<readonly Recalculated[]> {
  const about = { title: "Oracle", author: "", modified: new Date(0) };
  const files: Uint8Array[] = [];
  for (const pages of books) files.push(await workbookFile(pages.map(withStaleValues), about));
  const saved = await recalculatedFiles(files);
  const results: Recalculated[] = [];
  for (const [index, pages] of books.entries()) {
    const file = saved[index];
    if (file !== undefined) results.push(compare(pages, await readWorkbookFile(file)));
  }
  return results;
}

function withStaleValues(page: Page): Page {
  const content = (content: Content | undefined) =>
    typeof content === "object" ? { ...content, value: stale } : content;
  const rows = page.rows.map((row) => row.map((cell) => cell && { ...cell, content: content(cell.content) }));
  return { ...page, rows };
}

function compare(pages: readonly Page[], sheets: readonly SheetGrid[]): Recalculated {
  const differences: Difference[] = [];
  const errors: string[] = [];
  let formulas = 0;
  for (const page of pages) {
    const values = sheets.find(({ name }) => name === page.name)?.values;
    page.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const place = `${page.name}!${cellAddress({ row, column })}`;
        const theirs = values?.[row]?.[column];
        if (typeof theirs === "string" && /^#[A-Z]/.test(theirs)) errors.push(`${place}: ${theirs}`);
        if (typeof cell?.content !== "object") return;
        const { formula, value: ours } = cell.content;
        formulas++;
        if (!agree(ours, theirs)) differences.push({ cell: place, formula, ours, theirs });
      });
    });
  }
  return { formulas, differences, errors, sheets };
}

/** What differences of large figures that should be 0 may leave: far below the smallest figure that means anything. */
const residue = 1e-10;

/** An empty text and an empty cell are one; beyond numbers nothing is rounded. */
function agree(ours: Formula["value"], theirs: GridValue | undefined): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === (theirs ?? "");
  return Math.abs(ours - theirs) <= residue + 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs));
}
