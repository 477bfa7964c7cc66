/** The workbook as an .xlsx file. */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Book, Sheet } from "../book/book";
import { writeConditionalFormats } from "./file-conditional";
import { finishParts } from "./finish-parts";
import { fileFormula } from "./formula-text";
import type { LeftOut } from "./left-out";
import { writeChart } from "./write-chart";
import { writeSheet } from "./write-sheet";

/** The file's bytes, and what is not in it. */
export async function writeBook(book: Book): Promise<{ readonly bytes: Uint8Array; readonly leftOut: LeftOut }> {
  installChartSupport();
  const leftOut: string[] = [];
  const workbook = new Workbook();
  const charts = new Map<Sheet, readonly string[]>();
  for (const sheet of book.sheets) {
    const printed = workbook.addWorksheet(sheet.name);
    writeSheet(printed, sheet);
    if (writeConditionalFormats(printed, sheet.conditionalFormats)) {
      leftOut.push(`Icon sets and data bars on ${sheet.name}`);
    }
  }
  // Charts read formats and places of cells on other sheets, so they come when all cells are there.
  for (const sheet of book.sheets) {
    const printed = workbook.getWorksheet(sheet.name);
    const written = sheet.charts.filter((chart) => printed && writeChart(printed, sheet, chart));
    charts.set(
      sheet,
      written.map(({ name }) => name),
    );
    for (const { name } of sheet.charts.filter((chart) => !written.includes(chart))) {
      leftOut.push(`The chart ${name} on ${sheet.name}`);
    }
    if (sheet.protection) leftOut.push(`The protection of ${sheet.name}`);
  }
  writeNames(workbook, book);
  const activeTab = book.activeSheet.position;
  workbook.views = [{ x: 0, y: 0, width: 28800, height: 17000, firstSheet: 0, activeTab, visibility: "visible" }];
  // Excel calculates anew what it opens; the values in the file are for programs that only show it.
  workbook.calcProperties.fullCalcOnLoad = true;
  const bytes = await workbook.xlsx.writeBuffer({ validate: false });
  return { bytes: await finishParts(bytes, book, charts), leftOut };
}

/** The library sorts names into kinds, of which only the unknown one keeps every formula as it is. */
function writeNames(workbook: Workbook, book: Book): void {
  workbook.definedNames.model = book.names.map(({ name, scope, formula, visible }) => {
    const sheet = scope === undefined ? undefined : book.findSheet(scope);
    return {
      name,
      ranges: [],
      rawText: fileFormula(formula),
      kind: "opaque" as const,
      ...(sheet && { localSheetId: sheet.position }),
      ...(!visible && { hidden: true }),
    };
  });
}
