/** One sheet of the workbook as a sheet of a file: cells, looks, sizes, groups, panes, merges and tables. */
import type { CellErrorValue, CellValueInput, TableColumnProperties, Worksheet } from "@cj-tech-master/excelts";
import { addressOf, contains, MAX_COLUMNS, MAX_ROWS } from "../book/area";
import type { Cell, Sheet } from "../book/book";
import { dataBody, type Table } from "../book/table";
import { ErrorValue, isFormula, isLiteral } from "../book/value";
import { fileColor } from "./file-color";
import { writePageSetup } from "./file-page-setup";
import { FileStyles } from "./file-style";
import { charactersOf } from "./file-units";
import { fileFormula } from "./formula-text";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
/** How far past the used cells a size or a fold is looked for. */
const SPARE = 100;

/** Fills a sheet of a file. Formulas carry their values, so that viewers that do not calculate show figures. */
export function writeSheet(printed: Worksheet, sheet: Sheet): void {
  const styles = new FileStyles();
  printed.state = STATES[sheet.visibility];
  if (sheet.tabColor !== "") printed.properties.tabColor = fileColor(sheet.tabColor);
  writeView(printed, sheet);
  writePageSetup(printed, sheet.pageSetup);
  // The library wants the cells of a table along with it and writes them: so tables come before cells.
  for (const table of sheet.tables) writeTable(printed, sheet, table);
  writeCells(printed, sheet, styles);
  writeLines(printed, sheet, styles);
  for (const area of sheet.merges) printed.mergeCellsWithoutStyle(addressOf(area));
}

function writeView(printed: Worksheet, sheet: Sheet): void {
  const { rows, columns } = sheet.frozen;
  const shown = { showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings };
  const isFrozen = rows > 0 || columns > 0;
  printed.views = [isFrozen ? { state: "frozen", xSplit: columns, ySplit: rows, ...shown } : shown];
}

function writeCells(printed: Worksheet, sheet: Sheet, styles: FileStyles): void {
  const used = sheet.usedArea();
  if (!used) return;
  sheet.forEachCell(used, (cell) => {
    const target = printed.getCell(cell.row + 1, cell.column + 1);
    target.value = fileValue(sheet, cell);
    target.style = styles.of(cell.style);
  });
}

function fileValue(sheet: Sheet, { input, value, row, column }: Cell): CellValueInput {
  if (input instanceof ErrorValue) return errorOf(input);
  if (isLiteral(input)) return input.text;
  if (!isFormula(input)) return input;
  const table = sheet.tables.find(({ area }) => contains(area, row, column));
  const result = value instanceof ErrorValue ? errorOf(value) : (value ?? undefined);
  return { formula: fileFormula(input, table?.name), result };
}

function errorOf({ code }: ErrorValue): CellErrorValue {
  return { error: code };
}

/** Sizes, hidden and grouped lines, and looks of whole rows and columns, which show in the cells at the far edges. */
function writeLines(printed: Worksheet, sheet: Sheet, styles: FileStyles): void {
  const used = sheet.usedArea() ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const { properties } = printed;
  properties.defaultColWidth = charactersOf(sheet.standardWidth);
  properties.defaultRowHeight = sheet.rowHeight(MAX_ROWS - 1);
  properties.outlineProperties = { summaryBelow: false, summaryRight: true };
  for (let column = 0; column < used.column + used.columns + SPARE; column++) {
    const width = sheet.columnWidth(column);
    const depth = sheet.columnOutline(column);
    const style = sheet.style(MAX_ROWS - 1, column);
    const hidden = sheet.isColumnHidden(column);
    if (width === sheet.standardWidth && depth === 0 && !hidden && isPlain(style)) continue;
    const line = printed.getColumn(column + 1);
    line.width = charactersOf(width);
    line.hidden = hidden;
    line.outlineLevel = depth;
    if (!isPlain(style)) line.style = styles.of(style);
  }
  for (let row = 0; row < used.row + used.rows + SPARE; row++) {
    const height = sheet.rowHeight(row);
    const depth = sheet.rowOutline(row);
    const style = sheet.style(row, MAX_COLUMNS - 1);
    const hidden = sheet.isRowHidden(row);
    if (height === properties.defaultRowHeight && depth === 0 && !hidden && isPlain(style)) continue;
    const line = printed.getRow(row + 1);
    // Without a height the library forgets a row that has no cells, with its fold.
    line.height = height;
    line.customHeight = height !== properties.defaultRowHeight;
    line.hidden = hidden;
    line.outlineLevel = depth;
    if (!isPlain(style)) line.style = styles.of(style);
  }
}

function isPlain(style: object): boolean {
  return Object.keys(style).length === 0;
}

function writeTable(printed: Worksheet, sheet: Sheet, table: Table): void {
  const { name, area, showHeaders, showTotals, showFilterButton } = table;
  const columns = table.columns.map(({ name: head }, index): TableColumnProperties => ({
    name: head,
    filterButton: showFilterButton,
    ...(showTotals && totalOf(sheet, table, index)),
  }));
  const body = dataBody(table);
  printed.addTable({
    name,
    ref: addressOf({ ...area, rows: 1, columns: 1 }),
    headerRow: showHeaders,
    totalsRow: showTotals,
    columns,
    rows: Array.from({ length: body.rows }, () => columns.map(() => null)),
    style: {
      theme: table.style,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
  });
}

/** Files say twice what stands in the totals row: in the cell, and in the table's column. */
function totalOf(sheet: Sheet, { name, area }: Table, index: number): Partial<TableColumnProperties> {
  const row = area.row + area.rows - 1;
  const input = sheet.input(row, area.column + index);
  if (!isFormula(input)) return { totalsRowLabel: sheet.text(row, area.column + index) };
  return { totalsRowFunction: "custom", totalsRowFormula: fileFormula(input, name) };
}
