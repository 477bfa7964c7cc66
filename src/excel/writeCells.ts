/** Changes single cells, if they still hold what the caller saw: a co-worker's change is never written over unseen. */
import { areaAddress, cellAddress } from "../core/sheets/address";
import type { GridValue } from "../core/sheets/grid";
import type { Area, Content, Place } from "../core/sheets/page";
import type { ActionOptions } from "./attempt";
import { contentOf, entryOf, formulaOf, isSameContent } from "./cellContent";
import { ExcelProblem, listed, protectedProblem } from "./problem";
import { rectangles } from "./rectangles";
import { sheetsToList, type ListedSheet } from "./sheetList";
import { writeAction } from "./writeAction";
import type { WrittenCell } from "./written";

export interface CellChange {
  readonly sheet: string;
  readonly cell: Place;
  /** What the cell shall hold; undefined empties it. */
  readonly content: Content | undefined;
  /** What it held when it was read: its formula or its constant, "" when it was empty. */
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
export function writeCells(changes: readonly CellChange[], options: CellOptions = {}): Promise<CellsWritten> {
  return writeAction(async (context, store) => {
    const sheets = sheetsToList(context);
    const blocks = blocksOf(changes).map((block) => new CellBlock(context, block));
    await context.sync();

    refuseMissing(blocks);
    const differences = blocks.flatMap((block) => block.differences);
    if (differences.length > 0) return { kind: "changed", differences };
    refuseProtected(blocks, sheets());
    if (blocks.length === 0) return { kind: "written" };
    const what = options.what ?? `Cells of ${listed([...new Set(blocks.map(({ sheet }) => sheet))])} changed`;
    const cells = blocks.flatMap((block) => block.written);
    store.begin({ what, at: new Date().toISOString(), added: [], rewritten: [], cells });
    for (const block of blocks) block.write();
    await context.sync();
    return { kind: "written" };
  }, options);
}

/** Changes whose cells form a rectangle of one sheet, by row and column. */
interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly changes: readonly (readonly CellChange[])[];
}

function blocksOf(changes: readonly CellChange[]): readonly Block[] {
  const sheets = new Map<string, Map<string, CellChange>>();
  for (const change of changes) {
    const cells = sheets.get(change.sheet) ?? new Map<string, CellChange>();
    sheets.set(change.sheet, cells.set(cellAddress(change.cell), change));
  }
  return [...sheets].flatMap(([sheet, cells]) => {
    const places = [...cells.values()].map(({ cell }) => cell);
    places.sort((one, other) => one.row - other.row || one.column - other.column);
    return rectangles(places).map((area) => ({ sheet, area, changes: changesIn(area, cells) }));
  });
}

function changesIn({ row, column, rows, columns }: Area, cells: ReadonlyMap<string, CellChange>): CellChange[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => {
      const change = cells.get(cellAddress({ row: row + down, column: column + across }));
      return change === undefined ? [] : [change];
    }).flat(),
  );
}

class CellBlock {
  private readonly worksheet: Excel.Worksheet;
  private readonly range: Excel.Range;

  constructor(
    context: Excel.RequestContext,
    private readonly block: Block,
  ) {
    this.worksheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
    this.range = this.worksheet.getRange(areaAddress(block.area));
    this.range.load("values,formulas,format/protection/locked");
  }

  get sheet(): string {
    return this.block.sheet;
  }

  get isMissing(): boolean {
    return this.worksheet.isNullObject;
  }

  /** True when a protected sheet refuses the cells; cells that differ in this give null. */
  get isLocked(): boolean {
    return (this.range.format.protection.locked as boolean | null) !== false;
  }

  get differences(): readonly CellDifference[] {
    return this.each(({ sheet, cell, expected }, now) => {
      const found = formulaOf(now);
      return isSameContent(expected, found) ? [] : [{ sheet, cell: cellAddress(cell), expected, found }];
    });
  }

  get written(): readonly WrittenCell[] {
    return this.each(({ sheet, cell, content }, now) => [
      { sheet, ...cell, before: now ?? null, after: content ?? null },
    ]);
  }

  write(): void {
    this.range.formulas = this.block.changes.map((row) => row.map(({ content }) => entryOf(content)));
  }

  private each<Item>(see: (change: CellChange, now: Content | undefined) => readonly Item[]): readonly Item[] {
    const formulas = this.range.formulas as GridValue[][];
    const values = this.range.values as GridValue[][];
    return this.block.changes.flatMap((row, down) =>
      row.flatMap((change, across) =>
        see(change, contentOf(formulas[down]?.[across] ?? "", values[down]?.[across] ?? "")),
      ),
    );
  }
}

function refuseMissing(blocks: readonly CellBlock[]): void {
  const missing = [...new Set(blocks.filter(({ isMissing }) => isMissing).map(({ sheet }) => sheet))];
  if (missing.length === 0) return;
  const message = `${listed(missing)} ${missing.length === 1 ? "is" : "are"} no longer in the workbook.`;
  throw new ExcelProblem("gone", message, { sheets: missing });
}

function refuseProtected(blocks: readonly CellBlock[], sheets: readonly ListedSheet[]): void {
  const names = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name.toLowerCase()));
  const refused = blocks.filter(({ sheet, isLocked }) => isLocked && names.has(sheet.toLowerCase()));
  if (refused.length > 0) throw protectedProblem([...new Set(refused.map(({ sheet }) => sheet))]);
}
