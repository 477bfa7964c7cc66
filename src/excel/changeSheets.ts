/** Changes of whole sheets that the user asks for by name: another name, or away with it. */
import { cellAddress } from "../core/sheets/address";
import type { Place } from "../core/sheets/page";
import { attempt, inTurn, type ActionOptions } from "./attempt";
import { asOwnWrite } from "./ownWrites";
import { ExcelProblem, protectedProblem } from "./problem";
import { sheetsToList, type ListedSheet, type Stamp } from "./sheetList";
import { addToStamp } from "./sheetStamp";

/** A sheet's new tab, the stamp entries that change with it, and the cell that shows its name. */
export interface NewSheetName {
  readonly name: string;
  readonly stamp: Stamp;
  readonly titleCell: Place;
  readonly title: string;
}

/** Gives one of our sheets another name, on its tab, in its title and in its stamp. */
export function renameSheet(sheet: string, to: NewSheetName, options: ActionOptions = {}): Promise<void> {
  return onOwnSheet(sheet, options, (worksheet, { carried }) => {
    worksheet.name = to.name;
    worksheet.getRange(cellAddress(to.titleCell)).values = [[`'${to.title}`]];
    addToStamp(worksheet, to.stamp, carried);
  });
}

/** Deletes one of our sheets. Excel cannot undo this: the user has to be asked first. */
export function deleteSheet(sheet: string, options: ActionOptions = {}): Promise<void> {
  return onOwnSheet(sheet, options, (worksheet) => worksheet.delete());
}

function onOwnSheet(
  name: string,
  options: ActionOptions,
  change: (worksheet: Excel.Worksheet, found: ListedSheet) => void,
): Promise<void> {
  return inTurn(() =>
    asOwnWrite(() =>
      attempt(async (context) => {
        const sheets = sheetsToList(context);
        await context.sync();
        const found = ownSheet(sheets(), name);
        change(context.workbook.worksheets.getItem(found.id), found);
        await context.sync();
      }, options),
    ),
  );
}

function ownSheet(sheets: readonly ListedSheet[], name: string): ListedSheet {
  const found = sheets.find((sheet) => sheet.name === name && sheet.isOurs);
  if (found === undefined) throw new ExcelProblem("gone", `${name} is no longer in the workbook.`, { sheets: [name] });
  if (found.isProtected) throw protectedProblem([name]);
  return found;
}
