/** One page as a sheet of the file. */
import type {
  AddWorksheetOptions,
  CellValueInput,
  TableColumnProperties,
  Workbook,
  Worksheet,
} from "@cj-tech-master/excelts";
import { areaAddress, cellAddress } from "../core/sheets/address";
import type { Area, Cell, Content, Page, PrintSetup, Table } from "../core/sheets/page";
import { isSumRow } from "../core/sheets/roles";
import { CellStyles, lookStyle } from "./cellStyle";
import { errorValue } from "./errorValue";
import { printChart } from "./printChart";
import { printValidation } from "./printValidation";

/** A column of n pixels is n ÷ 7 characters wide in a file, whose default font has digits of 7 pixels. */
const pixelsPerCharacter = 7;
const a4Paper = 9;
const centimeter = 1 / 2.54;

/** Adds a page to the workbook. */
export function printPage(workbook: Workbook, page: Page): void {
  const sheet = workbook.addWorksheet(page.name, {
    views: [view(page.frozen)],
    properties: {
      outlineLevelRow: page.groups.length > 0 ? 1 : 0,
      outlineProperties: { summaryBelow: false, summaryRight: true },
    },
    pageSetup: pageSetup(page.print),
  });
  page.widths.forEach((pixels, column) => {
    sheet.getColumn(column + 1).width = pixels / pixelsPerCharacter;
  });
  for (const table of page.tables) addTable(sheet, page, table);
  printCells(sheet, page);
  for (const { from, to } of page.groups) {
    for (let row = from; row <= to; row++) sheet.getRow(row + 1).outlineLevel = 1;
  }
  for (const validation of page.validations) {
    sheet.dataValidations.add(`range:${areaAddress(validation.area)}`, printValidation(validation));
  }
  page.looks.forEach(({ area, formula, look }, index) => {
    const style = lookStyle(look);
    const rule = { type: "expression" as const, priority: index + 1, formulae: [formula.replace(/^=/, "")], style };
    sheet.addConditionalFormatting({ ref: areaAddress(area), rules: [rule] });
  });
  for (const chart of page.charts) printChart(sheet, page, chart);
}

function view({ rows, columns }: Page["frozen"]): Worksheet["views"][number] {
  const frozen = rows > 0 || columns > 0;
  return frozen ? { state: "frozen", xSplit: columns, ySplit: rows, showGridLines: false } : { showGridLines: false };
}

function pageSetup(setup: PrintSetup): AddWorksheetOptions["pageSetup"] {
  const { orientation, pagesWide, pagesTall, titleRows, area } = setup;
  const margin = centimeter;
  return {
    orientation,
    paperSize: a4Paper,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: pagesTall,
    ...(area === undefined ? {} : { printArea: areaAddress(area) }),
    ...(titleRows === undefined ? {} : { printTitlesRow: `${titleRows.from + 1}:${titleRows.to + 1}` }),
    margins: { left: margin, right: margin, top: margin, bottom: margin, header: margin / 2, footer: margin / 2 },
  };
}

function printCells(sheet: Worksheet, page: Page): void {
  const styles = new CellStyles();
  page.rows.forEach((cells, row) => {
    const inSumRow = isSumRow(cells);
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const printed = sheet.getCell(row + 1, column + 1);
      const value = cellValue(cell.content, () => `${page.name}!${cellAddress({ row, column })}`);
      if (value !== undefined) printed.value = value;
      printed.style = styles.of(cell, inSumRow);
    });
  });
}

/** A string is text whatever it begins with; nothing for an empty cell. */
function cellValue(content: Content | undefined, where: () => string): CellValueInput | undefined {
  if (content === undefined || content === "") return undefined;
  if (typeof content !== "object") return finite(content, where);
  const result = finite(content.value, where);
  return { formula: content.formula.replace(/^=/, ""), result: errorValue(result) ?? result };
}

function finite<Value>(value: Value, where: () => string): Value {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  throw new RangeError(`workbookFile: ${where()} must hold a finite number, got ${value}`);
}

/** The library wants a table's cells along with it; headings are always text. */
function addTable(sheet: Worksheet, page: Page, { name, area }: Table): void {
  const content = (row: number, column: number): Cell["content"] => page.rows[row]?.[column]?.content;
  const columns = indexes(area.column, area.columns);
  const heads = columns.map((column): TableColumnProperties => {
    const head = content(area.row, column);
    return { name: String(typeof head === "object" ? head.value : (head ?? "")), filterButton: true };
  });
  const rows = indexes(area.row + 1, area.rows - 1).map((row) =>
    columns.map((column) => {
      const value = cellValue(content(row, column), () => `${page.name}!${cellAddress({ row, column })}`);
      return (value ?? null) as null;
    }),
  );
  const style = { theme: "TableStyleLight1" as const, showRowStripes: false };
  sheet.addTable({ name, ref: cellAddress(firstCell(area)), headerRow: true, style, columns: heads, rows });
}

function indexes(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function firstCell({ row, column }: Area): { readonly row: number; readonly column: number } {
  return { row, column };
}
