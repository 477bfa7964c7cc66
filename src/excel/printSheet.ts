/** Prints one page into one sheet: contents, looks, rules, charts, panes, print setup. */
import type { Group, Page } from "../core/sheets/page";
import { roleStyles } from "../core/sheets/roles";
import { entryOf } from "./cellContent";
import { printChart } from "./printChart";
import { printLook, printValidation } from "./printRules";
import { printStyles } from "./printStyles";

/** Column widths are given to Excel in points: 96 pixels are 72 of them. */
const pointsPerPixel = 0.75;
const marginCentimeters = 1;

/** Prints all but stamp and groups; `name` is the sheet's tab, which may differ from the page's wish. */
export function printSheet(sheet: Excel.Worksheet, page: Page, name: string): void {
  sheet.showGridlines = false;
  for (const { name, area } of page.names ?? []) {
    sheet.names.add(name, sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  }
  printCells(sheet, page);
  printWidths(sheet, page.widths);
  printStyles(sheet, page);
  fitRows(sheet, page);
  for (const table of page.tables) {
    const { row, column, rows, columns } = table.area;
    const printed = sheet.tables.add(sheet.getRangeByIndexes(row, column, rows, columns), true);
    printed.name = table.name;
    printed.style = "TableStyleLight1";
    printed.showBandedRows = false;
  }
  for (const validation of page.validations) printValidation(sheet, validation);
  for (const look of page.looks) printLook(sheet, look);
  printPanes(sheet, page.frozen);
  printSetup(sheet, page.print);
  for (const chart of page.charts) printChart(sheet, name, chart);
}

/** What stands on a sheet of ours beside its cells, by name: needed to clear it. */
export class SheetObjects {
  constructor(private readonly sheet: Excel.Worksheet) {
    sheet.charts.load("items/name");
    sheet.tables.load("items/name");
    sheet.names.load("items/name");
  }

  /** Empties the sheet for a page, but keeps it: formulas elsewhere go on pointing to it. Names of others stay. */
  clear({ names = [] }: Page): void {
    for (const chart of this.sheet.charts.items) chart.delete();
    for (const table of this.sheet.tables.items) table.convertToRange();
    const printed = new Set(names.map(({ name }) => name.toLowerCase()));
    for (const name of this.sheet.names.items) if (printed.has(name.name.toLowerCase())) name.delete();
    const all = this.sheet.getRange();
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    all.clear("All");
    this.sheet.freezePanes.unfreeze();
  }
}

/** Folds the rows of the page's groups. Excel cannot say which rows are in groups, so what the sheet had before must be known. */
export function regroup(sheet: Excel.Worksheet, before: readonly Group[], after: readonly Group[]): void {
  const isIn = (groups: readonly Group[], { from, to }: Group) =>
    groups.some((group) => group.from === from && group.to === to);
  for (const group of before) if (!isIn(after, group)) rowsOf(sheet, group).ungroup("ByRows");
  for (const group of after) if (!isIn(before, group)) rowsOf(sheet, group).group("ByRows");
}

/** Formats first, so that Excel keeps its own for none of the contents. */
function printCells(sheet: Excel.Worksheet, { rows }: Page): void {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return;
  const range = sheet.getRangeByIndexes(0, 0, rows.length, columns);
  const across = Array.from({ length: columns }, (_, column) => column);
  range.numberFormat = rows.map((row) => across.map((column) => row[column]?.format ?? null));
  range.formulas = rows.map((row) => across.map((column) => entryOf(row[column]?.content)));
}

function printWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  let first = 0;
  widths.forEach((pixels, column) => {
    if (pixels === widths[column + 1]) return;
    const range = sheet.getRangeByIndexes(0, first, 1, column + 1 - first);
    range.format.columnWidth = pixels * pointsPerPixel;
    first = column + 1;
  });
}

/** Text in a larger size needs a higher row. */
function fitRows(sheet: Excel.Worksheet, { rows }: Page): void {
  rows.forEach((cells, row) => {
    if (!cells.some((cell) => cell !== undefined && roleStyles[cell.role].size !== undefined)) return;
    rowsOf(sheet, { from: row, to: row }).format.autofitRows();
  });
}

function rowsOf(sheet: Excel.Worksheet, { from, to }: Group): Excel.Range {
  return sheet.getRange(`${from + 1}:${to + 1}`);
}

function printPanes(sheet: Excel.Worksheet, { rows, columns }: Page["frozen"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function printSetup(
  sheet: Excel.Worksheet,
  { orientation, pagesWide, pagesTall, titleRows, area }: Page["print"],
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = {
    horizontalFitToPages: pagesWide,
    ...(pagesTall === 0 ? {} : { verticalFitToPages: pagesTall }),
  };
  if (area !== undefined) {
    pageLayout.setPrintArea(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  }
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(rowsOf(sheet, titleRows));
  const margin = marginCentimeters;
  pageLayout.setPrintMargins("Centimeters", {
    top: margin,
    bottom: margin,
    left: margin,
    right: margin,
    header: margin / 2,
    footer: margin / 2,
  });
}
