/** Changes single cells, if they still hold what the caller saw: a co-worker's change is never written over unseen. */
import { cellAddress } from "../core/sheets/address";
import type { GridValue } from "../core/sheets/grid";
import type { CellChange } from "../core/sheets/inputChanges";
import type { ActionOptions } from "./attempt";
import { cellBlocks, type CellBlock } from "./cellBlocks";
import { formulaOf, isSameContent } from "./cellContent";
import { ExcelProblem, listed, protectedProblem } from "./problem";
import { renewStamps, sheetsToList, type ListedSheet } from "./sheetList";
import { writeAction } from "./writeAction";

/** A change with what the cell held when it was read: its formula or its constant, "" when it was empty. */
export interface CheckedChange extends CellChange {
  readonly expected: GridValue;
}

/** A cell that holds something else than expected. */
export interface CellDifference {
  readonly sheet: string;
  /** "B3". */
  readonly cell: string;
  readonly expected: GridValue;
  readonly found: GridValue;
}

export type CellsWritten =
  | { readonly kind: "written" }
  /** Nothing was written: the user chooses whose figures count. */
  | { readonly kind: "changed"; readonly differences: readonly CellDifference[] };

export interface CellOptions extends ActionOptions {
  /** What this is, for the user who may take it back: "Spend on Events changed". */
  readonly what?: string;
}

/** Writes all of the cells or none. */
export function writeCells(changes: readonly CheckedChange[], options: CellOptions = {}): Promise<CellsWritten> {
  return writeAction(async (context, store) => {
    const sheets = sheetsToList(context);
    const blocks = cellBlocks(context, changes);
    await context.sync();

    refuseMissing(blocks);
    const differences = blocks.flatMap(differencesIn);
    if (differences.length > 0) return { kind: "changed", differences };
    refuseProtected(blocks, sheets());
    if (blocks.length === 0) return { kind: "written" };
    const what = options.what ?? `Cells of ${listed(sheetsOf(blocks))} changed`;
    const cells = blocks.flatMap((block) =>
      block.map(({ sheet, row, column, content }, now) => {
        return { sheet, row, column, before: now ?? null, after: content ?? null };
      }),
    );
    store.begin({ what, at: new Date().toISOString(), added: [], rewritten: [], cells });
    renewStamps(context, sheets());
    for (const block of blocks) block.write(({ content }) => content);
    await context.sync();
    return { kind: "written" };
  }, options);
}

function differencesIn(block: CellBlock<CheckedChange>): readonly CellDifference[] {
  const all = block.map(({ sheet, row, column, expected }, now) => {
    return { sheet, cell: cellAddress({ row, column }), expected, found: formulaOf(now) };
  });
  return all.filter(({ expected, found }) => !isSameContent(expected, found));
}

function sheetsOf(blocks: readonly CellBlock<CheckedChange>[]): readonly string[] {
  return [...new Set(blocks.map(({ sheet }) => sheet))];
}

function refuseMissing(blocks: readonly CellBlock<CheckedChange>[]): void {
  const missing = sheetsOf(blocks.filter(({ isMissing }) => isMissing));
  if (missing.length === 0) return;
  const message = `${listed(missing)} ${missing.length === 1 ? "is" : "are"} no longer in the workbook.`;
  throw new ExcelProblem("gone", message, { sheets: missing });
}

function refuseProtected(blocks: readonly CellBlock<CheckedChange>[], sheets: readonly ListedSheet[]): void {
  const names = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name.toLowerCase()));
  const refused = sheetsOf(blocks.filter(({ sheet, isLocked }) => isLocked && names.has(sheet.toLowerCase())));
  if (refused.length > 0) throw protectedProblem(refused);
}
