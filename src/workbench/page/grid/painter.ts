/**
 * Draws the workbook with Univer: sheets, sizes, panes, contents. Only the shown sheet is filled in; another one is when it is opened.
 * While `isPainting`, Univer's changes are ours; all others are a person's and are stopped before they happen (`user-edits.ts`).
 */
import { BooleanNumber, type ICellData, type IWorksheetData, type Worksheet } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { intersection, type Area } from "../../book/area";
import type { Book, Sheet } from "../../book/book";
import { PLAIN } from "../../book/style";
import { isFormula } from "../../book/value";
import { headingSize } from "../outline/sheet-outline";
import { kept } from "./cell-look";
import { drawnStyle } from "./drawn-style";
import { rangeOf } from "./range";
import { UNIT, type UniverGrid } from "./univer-grid";

/** Pixels in a point on screen. */
export const PIXELS = 96 / 72;
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
/** More than these are not drawn: each drawn row and column costs memory, used or not. */
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 500;

export class Painter {
  private depth = 0;
  /** Sheets whose contents Univer does not have yet. */
  private readonly stale = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly grid: UniverGrid,
  ) {
    for (const sheet of book.sheets) this.stale.add(sheet.id);
  }

  get isPainting(): boolean {
    return this.depth > 0;
  }

  /** Runs changes of Univer's model as ours. */
  paint(change: () => void): void {
    this.depth++;
    try {
      change();
    } finally {
      this.depth--;
    }
  }

  /** Marks a sheet's contents, sizes and panes as outdated; redrawn at once when it is shown. */
  invalidate(sheet: Sheet): void {
    this.stale.add(sheet.id);
    if (sheet === this.book.activeSheet) this.fill(sheet);
  }

  /** Fills a sheet in before it is shown, unless it is up to date. */
  fill(sheet: Sheet): void {
    const worksheet = this.worksheet(sheet);
    if (!worksheet || !this.stale.delete(sheet.id)) return;
    const { rows, columns } = drawnSize(sheet);
    this.paint(() => {
      setSizes(worksheet, sheet, rows, columns);
      worksheet.getCellMatrix().reset();
      this.setContents(worksheet, sheet, { row: 0, column: 0, rows, columns });
      const config = worksheet.getConfig();
      config.showGridlines = sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      config.rowHeader.hidden = config.columnHeader.hidden = sheet.showHeadings
        ? BooleanNumber.FALSE
        : BooleanNumber.TRUE;
      const heading = headingSize(sheet);
      config.rowHeader.width = heading.width;
      config.columnHeader.height = heading.height;
      this.setMerges(worksheet, sheet);
      this.run(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount: rows });
      this.freeze(worksheet, sheet);
    });
    this.repaint();
  }

  /** Draws more rows and columns when the selection has come near the last ones. */
  extend(sheet: Sheet): void {
    const worksheet = this.worksheet(sheet);
    if (worksheet && outgrows(worksheet, sheet)) this.invalidate(sheet);
  }

  /** Takes over contents that changed inside the areas of a sheet. */
  refresh(sheet: Sheet, areas: readonly Area[]): void {
    const worksheet = this.worksheet(sheet);
    if (!worksheet || this.stale.has(sheet.id)) return;
    if (sheet !== this.book.activeSheet || outgrows(worksheet, sheet)) {
      this.invalidate(sheet);
      return;
    }
    const drawn = { row: 0, column: 0, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
    for (const area of areas) {
      const part = intersection(area, drawn);
      if (part) this.setContents(worksheet, sheet, part);
    }
  }

  /** Lays out and paints the visible cells again. */
  repaint(): void {
    const render = this.grid.injector.get(IRenderManagerService).getRenderById(UNIT);
    if (!render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.makeDirty({ sheetId: this.book.activeSheet.id }, true);
    skeletons.reCalculate();
    render.components.forEach((component) => component.makeDirty());
    render.mainComponent?.makeDirty();
    render.scene.getViewports().forEach((viewport) => viewport.markForceDirty(true));
  }

  addSheet(sheet: Sheet): void {
    this.stale.add(sheet.id);
    this.paint(() => this.run(InsertSheetMutation.id, { index: sheet.position, sheet: emptyWorksheet(sheet) }));
  }

  removeSheet(sheetId: string): void {
    this.stale.delete(sheetId);
    if (!this.grid.workbook.getSheetBySheetId(sheetId)) return;
    this.paint(() => this.run(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: "" }));
  }

  renameSheet(sheet: Sheet): void {
    this.paint(() => this.run(SetWorksheetNameMutation.id, { subUnitId: sheet.id, name: sheet.name }));
  }

  moveSheet(sheet: Sheet): void {
    const fromOrder = this.grid.workbook.getConfig().sheetOrder.indexOf(sheet.id);
    this.paint(() =>
      this.run(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder, toOrder: sheet.position }),
    );
  }

  setVisibility(sheet: Sheet): void {
    const hidden = sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.paint(() => this.run(SetWorksheetHideMutation.id, { subUnitId: sheet.id, hidden }));
  }

  setTabColor(sheet: Sheet): void {
    this.paint(() => this.run(SetTabColorMutation.id, { subUnitId: sheet.id, color: sheet.tabColor }));
  }

  /** Shows a sheet, filled in. */
  activate(sheet: Sheet): void {
    if (this.grid.workbook.getActiveSheet()?.getSheetId() !== sheet.id)
      this.paint(() => this.run(SetWorksheetActiveOperation.id, { subUnitId: sheet.id }));
    this.fill(sheet);
  }

  worksheet(sheet: Sheet): Worksheet | undefined {
    return this.grid.workbook.getSheetBySheetId(sheet.id) ?? undefined;
  }

  private setContents(worksheet: Worksheet, sheet: Sheet, area: Area): void {
    const matrix = worksheet.getCellMatrix();
    const used = sheet.usedArea(true);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) matrix.realDeleteValue(row, column);
    const part = used && intersection(area, used);
    if (!part) return;
    sheet.forEachCell(part, ({ row, column, input, value }) => {
      const cell: ICellData | undefined = kept(value);
      if (cell) matrix.setValue(row, column, isFormula(input) ? { ...cell, f: input } : cell);
    });
  }

  private setMerges(worksheet: Worksheet, sheet: Sheet): void {
    const size = { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
    const old = [...worksheet.getMergeData()];
    if (old.length > 0) this.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheet.id, ranges: old });
    const ranges = sheet.merges.map((area) => rangeOf(area, size));
    if (ranges.length > 0) this.run(AddWorksheetMergeMutation.id, { subUnitId: sheet.id, ranges });
  }

  private freeze(worksheet: Worksheet, sheet: Sheet): void {
    const { rows, columns } = sheet.frozen;
    const now = worksheet.getConfig().freeze;
    const next = { xSplit: columns, ySplit: rows, startColumn: columns || -1, startRow: rows || -1 };
    const same = now.xSplit === next.xSplit && now.ySplit === next.ySplit;
    if (!same) this.run(SetFrozenMutation.id, { subUnitId: sheet.id, ...next });
  }

  private run(id: string, params: object): void {
    this.grid.commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, { onlyLocal: true });
  }
}

/** A sheet as Univer first hears of it: its tab; the rest comes when it is opened. */
export function emptyWorksheet(sheet: Sheet): Partial<IWorksheetData> {
  const { rows, columns } = drawnSize(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: Math.round(sheet.standardWidth * PIXELS),
    defaultRowHeight: 20,
    defaultStyle: drawnStyle(PLAIN, null, undefined),
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowHeader: { width: headingSize(sheet).width },
    columnHeader: { height: headingSize(sheet).height },
  };
}

/** Rows and columns that are drawn: what is used or selected, and some room to go on. */
function drawnSize(sheet: Sheet): { rows: number; columns: number } {
  const { rows, columns } = neededSize(sheet);
  return { rows: Math.max(200, rows + SPARE_ROWS), columns: Math.max(26, columns + SPARE_COLUMNS) };
}

function neededSize(sheet: Sheet): { rows: number; columns: number } {
  const used = sheet.usedArea();
  const { selection } = sheet.book;
  const active = selection.sheet === sheet ? selection.areas[0] : undefined;
  return {
    rows: Math.min(MOST_ROWS, Math.max(used ? used.row + used.rows : 0, active ? active.row + 1 : 0)),
    columns: Math.min(MOST_COLUMNS, Math.max(used ? used.column + used.columns : 0, active ? active.column + 1 : 0)),
  };
}

/** True when what is needed comes so near to the last row or column drawn that one could not go on. */
function outgrows(worksheet: Worksheet, sheet: Sheet): boolean {
  const { rows, columns } = neededSize(sheet);
  return rows + SPARE_ROWS / 4 > worksheet.getRowCount() || columns + SPARE_COLUMNS / 4 > worksheet.getColumnCount();
}

function setSizes(worksheet: Worksheet, sheet: Sheet, rows: number, columns: number): void {
  const config = worksheet.getConfig();
  config.rowCount = rows;
  config.columnCount = columns;
  config.defaultColumnWidth = Math.round(sheet.standardWidth * PIXELS);
  for (let row = 0; row < rows; row++) {
    const data = worksheet.getRowManager().getRowOrCreate(row);
    data.h = Math.round(sheet.rowHeight(row) * PIXELS);
    data.ia = BooleanNumber.FALSE;
    data.hd = sheet.isRowHidden(row) ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  }
  for (let column = 0; column < columns; column++) {
    const data = worksheet.getColumnManager().getColumnOrCreate(column);
    data.w = Math.round(sheet.columnWidth(column) * PIXELS);
    data.hd = sheet.isColumnHidden(column) ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  }
}
