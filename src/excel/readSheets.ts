/** Reads sheets of the workbook as plain tables, for the readers of our pages. */
import type { GridValue, SheetGrid } from "../core/sheets/grid";
import { attempt, inTurn, type ActionOptions } from "./attempt";
import { sheetsToList, summary, type SheetSummary, type Stamp } from "./sheetList";

export interface ReadBook {
  /** The sheets that are wanted, in the order of their tabs. */
  readonly grids: readonly SheetGrid[];
  /** All sheets, without their cells. */
  readonly sheets: readonly SheetSummary[];
}

/** The list of all sheets, and the cells of the wanted ones. */
export function readBook(
  wanted: (stamp: Stamp, name: string) => boolean,
  options: ActionOptions = {},
): Promise<ReadBook> {
  return inTurn(() =>
    attempt(async (context) => {
      const sheets = sheetsToList(context);
      await context.sync();
      const chosen = sheets().filter(({ stamp, name }) => wanted(stamp, name));
      const read = chosen.map(({ id, name, stamp }) => {
        return { name, stamp, cells: new SheetCells(context.workbook.worksheets.getItem(id)) };
      });
      if (read.length > 0) await context.sync();
      const grids = read.map(({ name, stamp, cells: { values, formulas } }) => ({ name, stamp, values, formulas }));
      return { grids, sheets: sheets().map(summary) };
    }, options),
  );
}

/** The cells of the wanted sheets. */
export async function readSheets(
  wanted: (stamp: Stamp, name: string) => boolean,
  options: ActionOptions = {},
): Promise<readonly SheetGrid[]> {
  return (await readBook(wanted, options)).grids;
}

/** The cells of a sheet: asked for at once, to be read after the next sync. */
export class SheetCells {
  private readonly used: Excel.Range;

  constructor(sheet: Excel.Worksheet) {
    this.used = sheet.getUsedRangeOrNullObject(true);
    this.used.load("values,formulas,rowIndex,columnIndex");
  }

  get isEmpty(): boolean {
    return this.used.isNullObject;
  }

  get values(): readonly (readonly GridValue[])[] {
    return this.isEmpty ? [] : this.fromFirstCell(this.used.values as GridValue[][]);
  }

  get formulas(): readonly (readonly GridValue[])[] {
    return this.isEmpty ? [] : this.fromFirstCell(this.used.formulas as GridValue[][]);
  }

  /** The used cells may begin further down or to the right. */
  private fromFirstCell(cells: readonly (readonly GridValue[])[]): readonly (readonly GridValue[])[] {
    const { rowIndex, columnIndex } = this.used;
    const empty = (count: number) => new Array<GridValue>(count).fill("");
    const width = columnIndex + (cells[0]?.length ?? 0);
    const above = Array.from({ length: rowIndex }, () => empty(width));
    return [...above, ...cells.map((line) => [...empty(columnIndex), ...line])];
  }
}
