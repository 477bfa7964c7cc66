/** Brings sheets and cells before the user's eyes. */
import { cellAddress } from "../core/sheets/address";
import type { Place } from "../core/sheets/page";
import { attempt, inTurn, type ActionOptions } from "./attempt";
import { ExcelProblem } from "./problem";

/** Opens the tab of a sheet. */
export function activateSheet(sheet: string, options: ActionOptions = {}): Promise<void> {
  return show(sheet, (found) => found.activate(), options);
}

/** Opens the tab and selects the cell, by its place or by an address such as "B3". */
export function selectCell(sheet: string, cell: Place | string, options: ActionOptions = {}): Promise<void> {
  const address = typeof cell === "string" ? cell : cellAddress(cell);
  return show(
    sheet,
    (found) => {
      found.activate();
      found.getRange(address).select();
    },
    options,
  );
}

function show(name: string, bring: (sheet: Excel.Worksheet) => void, options: ActionOptions): Promise<void> {
  return inTurn(() =>
    attempt(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) {
        throw new ExcelProblem("gone", `${name} is no longer in the workbook.`, { sheets: [name] });
      }
      if (sheet.visibility !== "Visible") {
        throw new ExcelProblem("failed", `${name} is hidden. Show it in Excel first.`, { sheets: [name] });
      }
      bring(sheet);
      await context.sync();
    }, options),
  );
}
