/** Single cells of several sheets as few ranges: read and written in rectangles. */
import { areaAddress, cellAddress } from "../core/sheets/address";
import type { GridValue } from "../core/sheets/grid";
import type { Area, Content, Place } from "../core/sheets/page";
import { contentOf, entryOf } from "./cellContent";
import { rectangles } from "./rectangles";

/** A cell of a sheet. */
export interface SheetPlace extends Place {
  readonly sheet: string;
}

/** Cells that form a rectangle of one sheet, asked for at once, to be read after the next sync. */
export class CellBlock<Item extends SheetPlace> {
  private readonly worksheet: Excel.Worksheet;
  private readonly range: Excel.Range;

  constructor(
    context: Excel.RequestContext,
    readonly sheet: string,
    area: Area,
    private readonly items: readonly (readonly Item[])[],
  ) {
    this.worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    this.range = this.worksheet.getRange(areaAddress(area));
    this.range.load("values,formulas,format/protection/locked");
  }

  /** True when there is no such sheet; then nothing else can be asked. */
  get isMissing(): boolean {
    return this.worksheet.isNullObject;
  }

  /** True when the sheet's protection would refuse some of the cells; cells that differ in this give null. */
  get isLocked(): boolean {
    return (this.range.format.protection.locked as boolean | null) !== false;
  }

  /** What `see` makes of each item and of what its cell holds. */
  map<Result>(see: (item: Item, now: Content | undefined) => Result): readonly Result[] {
    const formulas = this.range.formulas as GridValue[][];
    const values = this.range.values as GridValue[][];
    return this.items.flatMap((row, down) =>
      row.map((item, across) => see(item, contentOf(formulas[down]?.[across] ?? "", values[down]?.[across] ?? ""))),
    );
  }

  write(content: (item: Item) => Content | undefined): void {
    this.range.formulas = this.items.map((row) => row.map((item) => entryOf(content(item))));
  }
}

/** The cells in as few blocks as a simple search finds; of two items for one cell the later one counts. */
export function cellBlocks<Item extends SheetPlace>(
  context: Excel.RequestContext,
  items: readonly Item[],
): readonly CellBlock<Item>[] {
  const sheets = new Map<string, Map<string, Item>>();
  for (const item of items) {
    const cells = sheets.get(item.sheet) ?? new Map<string, Item>();
    sheets.set(item.sheet, cells.set(cellAddress(item), item));
  }
  return [...sheets].flatMap(([sheet, cells]) => {
    const places = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
    return rectangles(places).map((area) => new CellBlock(context, sheet, area, itemsIn(area, cells)));
  });
}

function itemsIn<Item>({ row, column, rows, columns }: Area, cells: ReadonlyMap<string, Item>): Item[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => {
      const item = cells.get(cellAddress({ row: row + down, column: column + across }));
      return item === undefined ? [] : [item];
    }).flat(),
  );
}
