/**
 * Turns what a person does in the grid into edits of the workbook. Univer announces every command before it runs: those that would change
 * the workbook are stopped here and done by the workbook instead, which recalculates and repaints. A change nobody here knows is just stopped.
 */
import {
  BooleanNumber,
  CanceledError,
  CellValueType,
  CommandType,
  IUniverInstanceService,
  RedoCommandId,
  UndoCommandId,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type IRange,
  type Nullable,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  ClearSelectionFormatCommand,
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetBorderBasicCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesCommand,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { SheetOnlyPasteFormulaCommand } from "@univerjs/sheets-formula-ui";
import {
  SheetPasteCommand,
  SheetPasteFormatCommand,
  SheetPasteShortKeyCommand,
  SheetPasteValueCommand,
  SheetCopyCommand,
  SheetCutCommand,
} from "@univerjs/sheets-ui";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";
import type { Book, Sheet } from "../../book/book";
import { setBorders, type BorderChoice } from "./border-command";
import { CellClipboard, type PasteKind } from "./clipboard";
import { fill } from "./fill";
import { PIXELS, type Painter } from "./painter";
import { areaOf } from "./range";
import { stylePatchOf } from "./style-command";
import { UNIT, type UniverGrid } from "./univer-grid";

/** What the commands carry; each has the part that its own kind needs. */
interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly value?: unknown;
  readonly style?: { readonly type: string; readonly value: unknown };
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly textContent?: string;
  readonly colWidth?: number | Readonly<Record<number, Nullable<number>>>;
  readonly rowHeight?: number | Readonly<Record<number, Nullable<number>>>;
  readonly xSplit?: number;
  readonly ySplit?: number;
  readonly name?: string;
  readonly color?: string;
  readonly hidden?: BooleanNumber;
  readonly toOrder?: number;
  readonly index?: number;
  readonly showGridlines?: BooleanNumber;
}

type Handler = (sheet: Sheet, params: Params) => void;

/** How the page carries out what a person does. */
export interface EditWays {
  /** Makes a change, or says why the workbook refuses it. */
  attempt(change: () => void): void;
  /** Types a text into cells after asking what their data validation says. */
  type(sheet: Sheet, area: Area, text: string): void;
}

export class UserEdits {
  private readonly clipboard: CellClipboard;
  private readonly handlers: ReadonlyMap<string, Handler>;

  constructor(
    private readonly book: Book,
    private readonly grid: UniverGrid,
    private readonly painter: Painter,
    private readonly ways: EditWays,
  ) {
    this.clipboard = new CellClipboard(book);
    this.handlers = new Map([...this.contentHandlers(), ...this.structureHandlers(), ...this.tabHandlers()]);
  }

  /** Begins to listen; dispose to stop. */
  listen(): IDisposable {
    return this.grid.commands.beforeCommandExecuted((command) => this.before(command));
  }

  private before(command: Readonly<ICommandInfo>): void {
    if (this.painter.isPainting) return;
    const params = (command.params ?? {}) as Params;
    const handler = this.handlers.get(command.id);
    const isChange = command.type === CommandType.MUTATION && command.id.startsWith("sheet.");
    if (!isChange && (!handler || !this.concernsWorkbook(params))) return;
    if (handler) this.run(handler, this.book.findSheet(params.subUnitId ?? "") ?? this.book.activeSheet, params);
    throw new CanceledError();
  }

  /** False while a text is being edited: undo, copy and paste then belong to that editor. */
  private concernsWorkbook(params: Params): boolean {
    return (
      params.unitId === UNIT || this.grid.injector.get(IUniverInstanceService).getFocusedUnit()?.getUnitId() === UNIT
    );
  }

  private run(handler: Handler, sheet: Sheet, params: Params): void {
    this.ways.attempt(() => handler(sheet, params));
  }

  private edit(change: (sheet: Sheet, params: Params) => void): Handler {
    return (sheet, params) => this.book.edit("user", () => change(sheet, params));
  }

  private areas(params: Params): readonly Area[] {
    const ranges = params.ranges ?? (params.range ? [params.range] : undefined);
    return ranges ? ranges.map(areaOf) : this.book.selection.areas;
  }

  private clear(what: "All" | "Contents" | "Formats"): Handler {
    return this.edit((sheet, params) => this.areas(params).forEach((area) => sheet.clear(area, what)));
  }

  private contentHandlers(): [string, Handler][] {
    return [
      [SetRangeValuesCommand.id, (sheet, params) => this.setValues(sheet, params)],
      [ClearSelectionContentCommand.id, this.clear("Contents")],
      [ClearSelectionFormatCommand.id, this.clear("Formats")],
      [ClearSelectionAllCommand.id, this.clear("All")],
      [SetStyleCommand.id, this.edit((sheet, params) => this.setStyle(sheet, params))],
      [
        SetBorderBasicCommand.id,
        this.edit((sheet, params) =>
          this.areas(params).forEach((area) => setBorders(sheet, area, params.value as BorderChoice)),
        ),
      ],
      [
        AutoFillCommand.id,
        this.edit(
          (sheet, { sourceRange, targetRange }) =>
            sourceRange && targetRange && fill(sheet, areaOf(sourceRange), areaOf(targetRange)),
        ),
      ],
      [UndoCommandId, () => void this.book.undo()],
      [RedoCommandId, () => void this.book.redo()],
      [SheetCopyCommand.id, () => void this.clipboard.copy(false)],
      [SheetCutCommand.id, () => void this.clipboard.copy(true)],
      [SheetPasteShortKeyCommand.id, (_sheet, { textContent }) => this.clipboard.paste(textContent ?? "")],
      [SheetPasteCommand.id, () => void this.pasteFromSystem("All")],
      [SheetPasteValueCommand.id, () => void this.pasteFromSystem("Values")],
      [SheetOnlyPasteFormulaCommand.id, () => void this.pasteFromSystem("Formulas")],
      [SheetPasteFormatCommand.id, () => void this.pasteFromSystem("Formats")],
    ];
  }

  private structureHandlers(): [string, Handler][] {
    const all = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    const rows = ({ range }: Params): Area => ({
      ...all,
      row: range?.startRow ?? 0,
      rows: count(range?.startRow, range?.endRow),
    });
    const columns = ({ range }: Params): Area => ({
      ...all,
      column: range?.startColumn ?? 0,
      columns: count(range?.startColumn, range?.endColumn),
    });
    const cells = ({ range }: Params): Area =>
      range ? areaOf(range) : (this.book.selection.areas[0] ?? { ...all, rows: 1, columns: 1 });
    return [
      [InsertRowMutation.id, this.edit((sheet, params) => sheet.insert(rows(params), "Down"))],
      [InsertColMutation.id, this.edit((sheet, params) => sheet.insert(columns(params), "Right"))],
      [RemoveRowMutation.id, this.edit((sheet, params) => sheet.delete(rows(params), "Up"))],
      [RemoveColMutation.id, this.edit((sheet, params) => sheet.delete(columns(params), "Left"))],
      [InsertRangeMoveDownCommand.id, this.edit((sheet, params) => sheet.insert(cells(params), "Down"))],
      [InsertRangeMoveRightCommand.id, this.edit((sheet, params) => sheet.insert(cells(params), "Right"))],
      [DeleteRangeMoveUpCommand.id, this.edit((sheet, params) => sheet.delete(cells(params), "Up"))],
      [DeleteRangeMoveLeftCommand.id, this.edit((sheet, params) => sheet.delete(cells(params), "Left"))],
      [
        SetWorksheetColWidthMutation.id,
        this.edit((sheet, params) =>
          this.areas(params).forEach((area) =>
            sheet.setColumnWidth({ ...area, row: 0, rows: MAX_ROWS }, sizeOf(params.colWidth, area.column) / PIXELS),
          ),
        ),
      ],
      [
        SetWorksheetRowHeightMutation.id,
        this.edit((sheet, params) =>
          this.areas(params).forEach((area) =>
            sheet.setRowHeight(
              { ...area, column: 0, columns: MAX_COLUMNS },
              sizeOf(params.rowHeight, area.row) / PIXELS,
            ),
          ),
        ),
      ],
      [
        SetColHiddenMutation.id,
        this.edit((sheet, params) => this.areas(params).forEach((area) => sheet.setColumnsHidden(area, true))),
      ],
      [
        SetColVisibleMutation.id,
        this.edit((sheet, params) => this.areas(params).forEach((area) => sheet.setColumnsHidden(area, false))),
      ],
      [
        SetRowHiddenMutation.id,
        this.edit((sheet, params) => this.areas(params).forEach((area) => sheet.setRowsHidden(area, true))),
      ],
      [
        SetRowVisibleMutation.id,
        this.edit((sheet, params) => this.areas(params).forEach((area) => sheet.setRowsHidden(area, false))),
      ],
      [
        SetFrozenMutation.id,
        this.edit((sheet, { xSplit, ySplit }) => sheet.freeze({ rows: ySplit ?? 0, columns: xSplit ?? 0 })),
      ],
      [
        AddWorksheetMergeMutation.id,
        this.edit((sheet, params) => this.areas(params).forEach((area) => sheet.merge(area))),
      ],
      [
        RemoveWorksheetMergeMutation.id,
        this.edit((sheet, params) => this.areas(params).forEach((area) => sheet.unmerge(area))),
      ],
      [
        ToggleGridlinesMutation.id,
        this.edit((sheet, { showGridlines }) => sheet.setShowGridlines(showGridlines === BooleanNumber.TRUE)),
      ],
    ];
  }

  private tabHandlers(): [string, Handler][] {
    return [
      [
        InsertSheetMutation.id,
        this.edit((_sheet, { index }) => this.book.activate(this.book.addSheet(undefined, index))),
      ],
      [CopySheetCommand.id, this.edit((sheet) => this.copySheet(sheet))],
      [RemoveSheetMutation.id, this.edit((sheet) => this.book.deleteSheet(sheet))],
      [SetWorksheetNameMutation.id, this.edit((sheet, { name }) => sheet.rename(name ?? sheet.name))],
      [SetWorksheetOrderMutation.id, this.edit((sheet, { toOrder }) => sheet.moveTo(toOrder ?? sheet.position))],
      [
        SetWorksheetHideMutation.id,
        this.edit((sheet, { hidden }) => sheet.setVisibility(hidden === BooleanNumber.TRUE ? "Hidden" : "Visible")),
      ],
      [SetTabColorMutation.id, this.edit((sheet, { color }) => sheet.setTabColor(color ?? ""))],
    ];
  }

  private setValues(sheet: Sheet, params: Params): void {
    const { value } = params;
    const single = value as Nullable<ICellData>;
    const text = single && typedText(single);
    if (text !== undefined && text !== null) for (const area of this.areas(params)) this.ways.type(sheet, area, text);
  }

  private setStyle(sheet: Sheet, params: Params): void {
    const patch = params.style && stylePatchOf(params.style.type, params.style.value);
    if (patch) this.areas(params).forEach((area) => sheet.setStyle(area, patch));
  }

  private async pasteFromSystem(kind: PasteKind): Promise<void> {
    const text = await navigator.clipboard.readText();
    this.run(() => this.clipboard.paste(text, kind), this.book.activeSheet, {});
  }

  /** A copy of values, formulas, styles and sizes next to the sheet; tables and charts stay with the original. */
  private copySheet(sheet: Sheet): void {
    const copy = this.book.addSheet(freeName(this.book, sheet.name), sheet.position + 1);
    const used = sheet.usedArea();
    if (used) {
      copy.copy({ sheet, area: used }, used, "All");
      for (let column = 0; column < used.column + used.columns; column++)
        copy.setColumnWidth({ row: 0, column, rows: MAX_ROWS, columns: 1 }, sheet.columnWidth(column));
    }
    copy.freeze(sheet.frozen);
    copy.setShowGridlines(sheet.showGridlines);
    this.book.activate(copy);
  }
}

function count(start = 0, end = 0): number {
  return end - start + 1;
}

function sizeOf(size: Params["colWidth"], first: number): number {
  return (typeof size === "number" ? size : size?.[first]) ?? 0;
}

/** What was typed, from the cell that Univer made of it. */
function typedText(cell: ICellData): string | undefined {
  if (cell.f) return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r?\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === undefined || v === null) return v === null ? "" : undefined;
  return t === CellValueType.FORCE_STRING ? `'${String(v)}` : String(v);
}

function freeName(book: Book, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!book.findSheet(candidate)) return candidate;
  }
}
