/**
 * Turns what a person does in the grid into edits of the workbook. Univer announces every command before it runs: those that would change
 * the workbook are stopped here and done by the workbook instead, which recalculates and repaints. A change nobody here knows is just stopped.
 */
import {
  CanceledError,
  CellValueType,
  CommandType,
  IUniverInstanceService,
  RedoCommandId,
  UndoCommandId,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type Nullable,
} from "@univerjs/core";
import {
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  ClearSelectionFormatCommand,
  SetBorderBasicCommand,
  SetRangeValuesCommand,
  SetStyleCommand,
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
import type { Area } from "../../book/area";
import type { Book, Sheet } from "../../book/book";
import { PLAIN } from "../../book/style";
import { setBorders, type BorderChoice } from "./border-command";
import { CellClipboard, type PasteKind } from "./clipboard";
import { fill } from "./fill";
import type { Painter } from "./painter";
import { areaOf } from "./range";
import { STRUCTURE_EDITS } from "./structure-edits";
import { stylePatchOf } from "./style-command";
import { TAB_EDITS } from "./tab-edits";
import { UNIT, type UniverGrid } from "./univer-grid";
import {
  areasOf,
  editing,
  editingAreas,
  type CommandHandler,
  type CommandHandlers,
  type CommandParams,
} from "./user-command";

/** How the page carries out what a person does. */
export interface EditWays {
  /** Makes a change, or says why the workbook refuses it. */
  attempt(change: () => void): void;
  /** Types a text into cells after asking what their data validation says. */
  type(sheet: Sheet, area: Area, text: string): void;
  /** Hears when a person begins and ends to edit the text of a cell; Excel refuses add-ins in between. */
  edits(isEditing: boolean): void;
}

export class UserEdits {
  private readonly clipboard: CellClipboard;
  private readonly handlers: ReadonlyMap<string, CommandHandler>;

  constructor(
    private readonly book: Book,
    private readonly grid: UniverGrid,
    private readonly painter: Painter,
    private readonly ways: EditWays,
  ) {
    this.clipboard = new CellClipboard(book);
    this.handlers = new Map([...this.contentHandlers(), ...STRUCTURE_EDITS, ...TAB_EDITS]);
  }

  /** Begins to listen; dispose to stop. */
  listen(): IDisposable {
    return this.grid.commands.beforeCommandExecuted((command) => this.before(command));
  }

  private before(command: Readonly<ICommandInfo>): void {
    if (this.painter.isPainting) return;
    const params = (command.params ?? {}) as CommandParams;
    const handler = this.handlers.get(command.id);
    const isChange = command.type === CommandType.MUTATION && command.id.startsWith("sheet.");
    if (!isChange && (!handler || !this.concernsWorkbook(params))) return;
    if (handler) this.run(handler, this.book.findSheet(params.subUnitId ?? "") ?? this.book.activeSheet, params);
    throw new CanceledError();
  }

  /** False while a text is being edited: undo, copy and paste then belong to that editor. */
  private concernsWorkbook(params: CommandParams): boolean {
    return (
      params.unitId === UNIT || this.grid.injector.get(IUniverInstanceService).getFocusedUnit()?.getUnitId() === UNIT
    );
  }

  private run(handler: CommandHandler, sheet: Sheet, params: CommandParams): void {
    this.ways.attempt(() => handler(sheet, params));
  }

  private contentHandlers(): CommandHandlers {
    return [
      [SetRangeValuesCommand.id, (sheet, params) => this.setValues(sheet, params)],
      [ClearSelectionContentCommand.id, editingAreas((sheet, area) => sheet.clear(area, "Contents"))],
      [ClearSelectionFormatCommand.id, editingAreas((sheet, area) => sheet.clear(area, "Formats"))],
      [ClearSelectionAllCommand.id, editingAreas((sheet, area) => sheet.clear(area, "All"))],
      [SetStyleCommand.id, editing(setStyle)],
      [
        SetBorderBasicCommand.id,
        editingAreas((sheet, area, { value }) => setBorders(sheet, area, value as BorderChoice)),
      ],
      [
        AutoFillCommand.id,
        editing(
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

  private setValues(sheet: Sheet, params: CommandParams): void {
    const { value } = params;
    const single = value as Nullable<ICellData>;
    const text = single && typedText(single);
    if (text !== undefined && text !== null)
      for (const area of areasOf(sheet, params)) this.ways.type(sheet, area, text);
  }

  private async pasteFromSystem(kind: PasteKind): Promise<void> {
    const text = await navigator.clipboard.readText();
    this.run(() => this.clipboard.paste(text, kind), this.book.activeSheet, {});
  }
}

function setStyle(sheet: Sheet, params: CommandParams): void {
  const [active] = sheet.book.selection.areas;
  const style = active ? sheet.style(active.row, active.column) : PLAIN;
  const patch = params.style && stylePatchOf(params.style.type, params.style.value, style);
  if (patch) areasOf(sheet, params).forEach((area) => sheet.setStyle(area, patch));
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
