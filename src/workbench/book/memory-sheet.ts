/** One sheet of the workbook in memory: its cells, and the parts around them. Each kind of part has a file of its own. */
import { ALL, assertOnSheet, contains, intersection, type Area } from "./area";
import type { Cell, Sheet, SheetVisibility } from "./book";
import { BookError } from "./book-error";
import type { Change } from "./change";
import type { Chart } from "./chart";
import { moveCells } from "./cell-moves";
import type { ConditionalFormat } from "./conditional-format";
import { copyCells, type CopyPart } from "./copy-cells";
import type { DataValidation } from "./data-validation";
import type { MemoryBook } from "./memory-book";
import { assertAllowed } from "./protection";
import * as cells from "./sheet-cells";
import * as charts from "./sheet-charts";
import * as lines from "./sheet-lines";
import type { SheetParts } from "./sheet-parts";
import { SheetState } from "./sheet-state";
import * as rules from "./sheet-rules";
import { SheetStyles } from "./sheet-styles";
import * as tables from "./sheet-tables";
import { type CellStyle, type StylePatch } from "./style";
import type { Table } from "./table";
import type { CellInput, CellValue } from "./value";

export class MemorySheet extends SheetState implements Sheet {
  readonly styles: SheetStyles;

  constructor(
    readonly book: MemoryBook,
    id: string,
    name: string,
  ) {
    super(book.log, id, name);
    this.styles = new SheetStyles(this.grid);
  }

  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  rename(name: string): void {
    this.book.renameSheet(this, name);
  }

  moveTo(position: number): void {
    this.book.moveSheet(this, position);
  }

  setVisibility(visibility: SheetVisibility): void {
    this.book.setVisibility(this, visibility);
  }

  override replace(parts: Partial<SheetParts>, change: Change): void {
    const before = this.tables;
    super.replace(parts, change);
    if (this.tables !== before) this.book.calculator.redefine();
  }

  input(row: number, column: number): CellInput {
    return this.grid.find(row, column)?.input ?? null;
  }

  value(row: number, column: number): CellValue {
    this.book.refresh();
    return this.grid.value(row, column);
  }

  text(row: number, column: number): string {
    return cells.cellText(this, row, column);
  }

  textColor(row: number, column: number): string | undefined {
    return cells.cellTextColor(this, row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.styles.at(row, column);
  }

  editText(row: number, column: number): string {
    return cells.editText(this, row, column);
  }

  usedArea(valuesOnly = false): Area | undefined {
    return cells.usedArea(this, ALL, valuesOnly);
  }

  forEachCell(area: Area, visit: (cell: Cell) => void): void {
    cells.forEachCell(this, area, visit);
  }

  type(row: number, column: number, text: string): void {
    cells.typeInto(this, row, column, text);
  }

  setInputs(area: Area, inputs: cells.Inputs): void {
    cells.setInputs(this, area, inputs);
  }

  setStyle(area: Area, patch: StylePatch): void {
    cells.changeStyle(this, area, patch);
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    cells.clearCells(this, assertOnSheet(area), what);
  }

  copy(from: { readonly sheet: Sheet; readonly area: Area }, to: Area, what: CopyPart): void {
    copyCells({ sheet: this.book.own(from.sheet), area: from.area }, this, to, what);
  }

  insert(area: Area, shift: "Down" | "Right"): void {
    moveCells(this, area, shift);
  }

  delete(area: Area, shift: "Up" | "Left"): void {
    moveCells(this, area, shift);
  }

  /** Only the first cell of a merged area keeps its contents. */
  merge(area: Area, across = false): void {
    assertAllowed(this.protection, "allowFormatCells");
    const merged = across
      ? Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 }))
      : [area];
    const kept = this.merges.filter((one) => !intersection(one, area));
    for (const one of merged) {
      const rest = rules.without(one, { ...one, rows: 1, columns: 1 });
      for (const part of rest) this.clear(part, "Contents");
    }
    this.replace({ merges: [...kept, ...merged] }, { kind: "merge", sheetId: this.id, area });
  }

  unmerge(area: Area): void {
    assertAllowed(this.protection, "allowFormatCells");
    const merges = this.merges.filter((one) => !intersection(one, area));
    this.replace({ merges }, { kind: "merge", sheetId: this.id, area });
  }

  get standardWidth(): number {
    return this.parts.columnLines.standard;
  }

  setStandardWidth(standard: number): void {
    this.resize({ columnLines: { ...this.parts.columnLines, standard } }, "allowFormatColumns");
  }

  columnWidth(column: number): number {
    return lines.sizeOf(this.parts.columnLines, column);
  }

  rowHeight(row: number): number {
    return lines.sizeOf(this.parts.rowLines, row);
  }

  setColumnWidth(area: Area, points: number): void {
    const { first, count } = lines.span(area, "columns");
    this.resize({ columnLines: lines.withSize(this.parts.columnLines, first, count, points) }, "allowFormatColumns");
  }

  setRowHeight(area: Area, points: number): void {
    const { first, count } = lines.span(area, "rows");
    this.resize({ rowLines: lines.withSize(this.parts.rowLines, first, count, points) }, "allowFormatRows");
  }

  private resize(parts: Partial<SheetParts>, allowance: "allowFormatColumns" | "allowFormatRows"): void {
    assertAllowed(this.protection, allowance);
    this.replace(parts, { kind: "sizes", sheetId: this.id });
  }

  /** As wide as the longest text, by the usual width of a character of Calibri. */
  autofitColumns(area: Area): void {
    this.fit(area, "columns", (row, column) => {
      const { font } = this.style(row, column);
      const perCharacter = 0.5 * (font?.size ?? 11) * (font?.bold === true ? 1.07 : 1);
      return this.text(row, column).length * perCharacter + 8;
    });
  }

  autofitRows(area: Area): void {
    this.fit(area, "rows", (row, column) => {
      const { font, wrapText } = this.style(row, column);
      const size = font?.size ?? 11;
      const text = this.text(row, column);
      const perLine = Math.max(1, Math.floor(this.columnWidth(column) / (0.5 * size)));
      const count = wrapText === true ? Math.ceil(text.length / perLine) : text.split("\n").length;
      return Math.max(1, count) * size * 1.36;
    });
  }

  private fit(area: Area, by: "rows" | "columns", needed: (row: number, column: number) => number): void {
    const most = new Map<number, number>();
    this.forEachCell(area, ({ row, column, input }) => {
      const line = by === "rows" ? row : column;
      if (input !== null) most.set(line, Math.max(most.get(line) ?? 0, needed(row, column)));
    });
    const key = by === "rows" ? "rowLines" : "columnLines";
    const before = this.parts[key];
    const sizes = new Map(before.sizes);
    for (const [line, size] of most) sizes.set(line, Math.max(by === "rows" ? before.standard : 0, size));
    this.resize({ [key]: { ...before, sizes } }, by === "rows" ? "allowFormatRows" : "allowFormatColumns");
  }

  isColumnHidden(column: number): boolean {
    return this.parts.columnLines.hidden.has(column);
  }

  isRowHidden(row: number): boolean {
    return this.parts.rowLines.hidden.has(row);
  }

  setColumnsHidden(area: Area, hidden: boolean): void {
    const { first, count } = lines.span(area, "columns");
    this.resize({ columnLines: lines.withHidden(this.parts.columnLines, first, count, hidden) }, "allowFormatColumns");
  }

  setRowsHidden(area: Area, hidden: boolean): void {
    const { first, count } = lines.span(area, "rows");
    this.resize({ rowLines: lines.withHidden(this.parts.rowLines, first, count, hidden) }, "allowFormatRows");
  }

  rowOutline(row: number): number {
    return this.parts.rowLines.outline.get(row) ?? 0;
  }

  columnOutline(column: number): number {
    return this.parts.columnLines.outline.get(column) ?? 0;
  }

  group(area: Area, by: "rows" | "columns"): void {
    this.outline(area, by, 1);
  }

  ungroup(area: Area, by: "rows" | "columns"): void {
    this.outline(area, by, -1);
  }

  private outline(area: Area, by: "rows" | "columns", step: 1 | -1): void {
    const key = by === "rows" ? "rowLines" : "columnLines";
    const { first, count } = lines.span(area, by);
    const outlined = lines.withOutline(this.parts[key], first, count, step);
    if (!outlined) throw new BookError("InvalidOperation", "The outline cannot be that deep, or has no such group.");
    this.resize({ [key]: outlined }, by === "rows" ? "allowFormatRows" : "allowFormatColumns");
  }

  place(area: Area): { left: number; top: number; width: number; height: number } {
    const { rowLines, columnLines } = this.parts;
    const left = lines.offsetOf(columnLines, area.column);
    const top = lines.offsetOf(rowLines, area.row);
    const right = lines.offsetOf(columnLines, area.column + area.columns);
    const bottom = lines.offsetOf(rowLines, area.row + area.rows);
    return { left, top, width: right - left, height: bottom - top };
  }

  addTable(area: Area, hasHeaders: boolean, name?: string): Table {
    return tables.addTable(this, area, hasHeaders, name);
  }

  updateTable(id: string, change: Partial<Omit<Table, "id" | "columns">>): Table {
    return tables.updateTable(this, id, change);
  }

  addTableRows(id: string, index: number | undefined, rows: cells.Inputs): void {
    tables.addTableRows(this, id, index, rows);
  }

  deleteTableRows(id: string, index: number, count: number): void {
    tables.deleteTableRows(this, id, index, count);
  }

  addTableColumn(
    id: string,
    index: number | undefined,
    contents: readonly (CellInput | undefined)[] | undefined,
    name?: string,
  ): void {
    tables.addTableColumn(this, id, index, contents, name);
  }

  renameTableColumn(id: string, columnId: number, name: string): void {
    tables.renameTableColumn(this, id, columnId, name);
  }

  deleteTableColumn(id: string, columnId: number): void {
    tables.deleteTableColumn(this, id, columnId);
  }

  deleteTable(id: string, keepCells: boolean): void {
    tables.deleteTable(this, id, keepCells);
  }

  addChart(type: string, area: Area, source: Sheet, seriesBy: "Auto" | "Columns" | "Rows"): Chart {
    return charts.addChart(this, type, area, source, seriesBy);
  }

  updateChart(id: string, change: Partial<Omit<Chart, "id">>): Chart {
    return charts.updateChart(this, id, change);
  }

  deleteChart(id: string): void {
    charts.deleteChart(this, id);
  }

  addConditionalFormat(format: Omit<ConditionalFormat, "id" | "priority">): ConditionalFormat {
    return rules.addConditionalFormat(this, format);
  }

  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, "id">>): ConditionalFormat {
    return rules.updateConditionalFormat(this, id, change);
  }

  deleteConditionalFormats(which: { readonly id: string } | { readonly area: Area }): void {
    rules.deleteConditionalFormats(this, which);
  }

  setValidation(area: Area, validation: Omit<DataValidation, "area"> | undefined): void {
    rules.setValidation(this, area, validation);
  }

  validationAt(row: number, column: number): DataValidation | undefined {
    return this.validations.find(({ area }) => contains(area, row, column));
  }

  isValid(row: number, column: number, value: CellValue): boolean {
    return rules.accepts(this, row, column, value);
  }
}
