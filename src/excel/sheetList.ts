/** Which sheets a workbook has, and which of them are ours: the stamp that they carry says it. */
import { stampKey } from "../core/sheets/grid";
import { attempt, inTurn, type ActionOptions } from "./attempt";
import { carriedStamp, stampLoads, type CarriedStamp, type Stamp } from "./sheetStamp";

export type { Stamp };

export interface SheetSummary {
  readonly name: string;
  /** Says which page it is; empty for a sheet that somebody else made. */
  readonly stamp: Stamp;
  readonly isOurs: boolean;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
}

/** A sheet with what only this folder needs. */
export interface ListedSheet extends SheetSummary {
  readonly id: string;
  readonly carried: CarriedStamp;
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

/** Gives sheets that came back from LibreOffice the properties that it dropped: for every write, since it is one of ours from then on. */
export function renewStamps(context: Excel.RequestContext, sheets: readonly ListedSheet[]): void {
  for (const { id, isOurs, stamp, carried } of sheets) {
    const lost = Object.entries(stamp).filter(([key]) => !(key in carried.properties));
    if (!isOurs || lost.length === 0) continue;
    const { customProperties } = context.workbook.worksheets.getItem(id);
    for (const [key, value] of lost) customProperties.add(key, value);
  }
}

/** Asks for the list; the function that comes back gives it after the next sync. */
export function sheetsToList(context: Excel.RequestContext): () => readonly ListedSheet[] {
  const { worksheets } = context.workbook;
  const parts = ["id", "name", "visibility", "protection/protected", ...stampLoads];
  worksheets.load(parts.map((part) => `items/${part}`).join(","));
  return () => worksheets.items.map(listedSheet);
}

function listedSheet(sheet: Excel.Worksheet): ListedSheet {
  const { properties, names } = carriedStamp(sheet);
  const { [printKey]: print, ...own }: Readonly<Record<string, string | undefined>> = properties;
  const stamp = { ...names, ...(own as Stamp) };
  return {
    id: sheet.id,
    name: sheet.name,
    carried: { properties: own as Stamp, names },
    stamp,
    isOurs: stampKey in stamp,
    isVisible: sheet.visibility === "Visible",
    isProtected: sheet.protection.protected,
    print: print?.replace(unfinished, ""),
    isWhole: print !== undefined && !print.endsWith(unfinished),
  };
}
