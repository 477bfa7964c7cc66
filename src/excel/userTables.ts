/** Tables that the user made: which there are, and the cells of one of them, or of what is selected. */
import type { GridValue } from "../core/sheets/grid";
import type { UserTable } from "../core/sheets/userTable/userTable";
import { attempt, inTurn, type ActionOptions } from "./attempt";
import { ExcelProblem } from "./problem";
import { sheetsToList } from "./sheetList";

/** A table by its id, or the cells that are selected when they are read; of a single cell, all of its sheet. */
export type TableSource = { readonly kind: "table"; readonly id: string } | { readonly kind: "selection" };

export interface ListedTable {
  readonly id: string;
  readonly name: string;
  /** The name of the tab. */
  readonly sheet: string;
}

/** More cells than this are no plan's table; reading them would hold Excel up. */
const mostCells = 200_000;

/** The tables of the workbook, those on sheets of ours left out. */
export function listUserTables(options: ActionOptions = {}): Promise<readonly ListedTable[]> {
  return inTurn(() =>
    attempt(async (context) => {
      const sheets = sheetsToList(context);
      const { tables } = context.workbook;
      tables.load("items/id,items/name,items/worksheet/name");
      await context.sync();
      const ours = new Set(sheets().flatMap(({ name, isOurs }) => (isOurs ? [name] : [])));
      const listed = tables.items.map(({ id, name, worksheet }) => ({ id, name, sheet: worksheet.name }));
      return listed.filter(({ sheet }) => !ours.has(sheet));
    }, options),
  );
}

/** The cells of a table with its heads, or those that are selected. */
export function readUserTable(source: TableSource, options: ActionOptions = {}): Promise<UserTable> {
  return inTurn(() =>
    attempt(async (context) => {
      const range = source.kind === "table" ? await tableRange(context, source.id) : await selectedRange(context);
      range.load("address,rowCount,columnCount");
      await context.sync();
      if (range.isNullObject) throw nothingThere();
      if (range.rowCount * range.columnCount > mostCells) {
        throw new ExcelProblem(
          "tooLarge",
          "This is too large for a table of a plan. Select only the cells that matter.",
        );
      }
      range.load("values,numberFormat,rowIndex,columnIndex,worksheet/name");
      await context.sync();
      return {
        sheet: range.worksheet.name,
        row: range.rowIndex,
        column: range.columnIndex,
        values: range.values as GridValue[][],
        formats: range.numberFormat as string[][],
      };
    }, options),
  );
}

async function tableRange(context: Excel.RequestContext, id: string): Promise<Excel.Range> {
  const table = context.workbook.tables.getItemOrNullObject(id);
  table.load("id");
  await context.sync();
  if (table.isNullObject) throw new ExcelProblem("gone", "This table is no longer in the workbook. Choose again.");
  return table.getRange();
}

/** What of the selection is in use; a single cell stands for all of its sheet. */
async function selectedRange(context: Excel.RequestContext): Promise<Excel.Range> {
  const areas = context.workbook.getSelectedRanges();
  areas.load("areaCount,cellCount");
  await context.sync();
  if (areas.areaCount !== 1) {
    throw new ExcelProblem("failed", "More than one area is selected. Select the table as one area, then try again.");
  }
  const selected = context.workbook.getSelectedRange();
  const isOne = areas.cellCount === 1;
  return isOne ? selected.worksheet.getUsedRangeOrNullObject(true) : selected.getUsedRangeOrNullObject(true);
}

function nothingThere(): ExcelProblem {
  return new ExcelProblem(
    "failed",
    "Nothing is there. Select the cells of your table with its headings, then try again.",
  );
}
