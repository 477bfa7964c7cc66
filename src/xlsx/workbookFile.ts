/** Pages as an .xlsx file: what `excel/` prints through Office.js, for those who have the file alone. */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { sheetPrefix } from "../core/sheets/address";
import { locked } from "../core/sheets/frame";
import type { Area, Page } from "../core/sheets/page";
import { stampNames } from "../core/sheets/stampNames";
import { finishFile } from "./finishFile";
import { printPage } from "./printPage";

export interface WorkbookAbout {
  readonly title: string;
  readonly author: string;
  readonly modified: Date;
}

/**
 * The file of a workbook with one sheet for each page, in their order. Formulas carry the values of our own engine, so
 * that previews show figures; Excel calculates all of them anew when it opens the file.
 */
export async function workbookFile(pages: readonly Page[], about: WorkbookAbout): Promise<Uint8Array> {
  installChartSupport();
  const workbook = new Workbook();
  workbook.title = about.title;
  workbook.creator = about.author;
  workbook.lastModifiedBy = about.author;
  workbook.created = about.modified;
  workbook.modified = about.modified;
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [{ x: 0, y: 0, width: 28800, height: 17000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  for (const page of pages) printPage(workbook, page);
  workbook.definedNames.model = pages.flatMap((page, localSheetId) => [
    ...stampNames(page.stamp).map(({ name, formula }) => ({ ...sheetName(name, formula, localSheetId), hidden: true })),
    ...(page.names ?? []).map(({ name, area }) => sheetName(name, areaReference(page.name, area), localSheetId)),
  ]);
  const bytes = await workbook.xlsx.writeBuffer({ validate: false, zip: { modTime: about.modified } });
  return finishFile(bytes, pages);
}

function sheetName(name: string, rawText: string, localSheetId: number) {
  return { name, rawText, localSheetId, ranges: [], kind: "opaque" as const };
}

/** "Sales!$B$120:$B$1130". */
function areaReference(sheet: string, { row, column, rows, columns }: Area): string {
  return `${sheetPrefix(sheet)}${locked(row, column)}:${locked(row + rows - 1, column + columns - 1)}`;
}
