/** Which sheets a workbook has, and which of them are ours: the stamp that they carry says it. */
import { stampKey } from "../core/sheets/grid";
import { attempt, inTurn, type ActionOptions } from "./attempt";

export type Stamp = Readonly<Record<string, string>>;

export interface SheetSummary {
  readonly name: string;
  /** The custom properties of the sheet; none for a sheet that somebody else made. */
  readonly stamp: Stamp;
  readonly isOurs: boolean;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
}

/** A sheet with what only this folder needs. */
export interface ListedSheet extends SheetSummary {
  readonly id: string;
  /** Names the print that the sheet shows; see `layout.ts`. */
  readonly print: string | undefined;
  /** False when the print stopped in the middle. */
  readonly isWhole: boolean;
}

/** The custom property that names the print of a sheet; it is no part of the stamp. */
export const printKey = "HeadroomPrint";

/** Stands behind the name of a print as long as it is being written. */
const unfinished = " unfinished";

/** Names the print of a sheet whose writing begins. */
export function beginPrint(sheet: Excel.Worksheet, print: string): void {
  sheet.customProperties.add(printKey, print + unfinished);
}

/** Says that all of the print is there. */
export function finishPrint(sheet: Excel.Worksheet, print: string): void {
  sheet.customProperties.add(printKey, print);
}

/** All sheets in the order of their tabs. */
export function listSheets(options: ActionOptions = {}): Promise<readonly SheetSummary[]> {
  return inTurn(() =>
    attempt(async (context) => {
      const sheets = sheetsToList(context);
      await context.sync();
      return sheets().map(summary);
    }, options),
  );
}

/** The sheet as callers may see it. */
export function summary({ name, stamp, isOurs, isVisible, isProtected }: ListedSheet): SheetSummary {
  return { name, stamp, isOurs, isVisible, isProtected };
}

/** Asks for the list; the function that comes back gives it after the next sync. */
export function sheetsToList(context: Excel.RequestContext): () => readonly ListedSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected,items/customProperties/items/key,items/customProperties/items/value",
  );
  return () => worksheets.items.map(listedSheet);
}

function listedSheet(sheet: Excel.Worksheet): ListedSheet {
  const { [printKey]: print, ...stamp }: Record<string, string | undefined> = Object.fromEntries(
    sheet.customProperties.items.map(({ key, value }) => [key, value]),
  );
  return {
    id: sheet.id,
    name: sheet.name,
    stamp: stamp as Stamp,
    isOurs: stampKey in stamp,
    isVisible: sheet.visibility === "Visible",
    isProtected: sheet.protection.protected,
    print: print?.replace(unfinished, ""),
    isWhole: print !== undefined && !print.endsWith(unfinished),
  };
}
