/** The grid on the page: draws the workbook and types into it. The workbook is the only truth; Univer is canvas, editor and tabs. */
import {
  EDITOR_ACTIVATED,
  IContextService,
  InterceptorEffectEnum,
  LocaleType,
  type IRange,
  type IWorkbookData,
} from "@univerjs/core";
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { ScrollToRangeOperation } from "@univerjs/sheets-ui";
import { sameArea, type Area } from "../../book/area";
import type { Book, Sheet } from "../../book/book";
import type { BookChange, Change } from "../../book/change";
import { isFormula } from "../../book/value";
import { CellLooks } from "./cell-look";
import { emptyWorksheet, Painter } from "./painter";
import { areaOf, rangeOf } from "./range";
import { Surface } from "./surface";
import { createUniverGrid, UNIT, type UniverGrid } from "./univer-grid";
import { UserEdits, type EditWays } from "./user-edits";

/** Univer's name for a selection that is finished, as against one being dragged. */
const SELECTION_END = 2;

export class Grid {
  readonly surface: Surface;
  private readonly looks = new CellLooks();
  private readonly painter: Painter;
  private readonly stops: (() => void)[] = [];

  private constructor(
    private readonly book: Book,
    private readonly univer: UniverGrid,
    ways: EditWays,
  ) {
    this.painter = new Painter(book, univer);
    this.surface = new Surface(univer);
    this.showBook();
    const edits = new UserEdits(book, univer, this.painter, ways).listen();
    const followed = univer.commands.onCommandExecuted((command) => this.follow(command.id, command.params));
    const editing = univer.injector
      .get(IContextService)
      .subscribeContextValue$(EDITOR_ACTIVATED)
      .subscribe((isEditing) => ways.edits(isEditing));
    this.stops.push(
      () => editing.unsubscribe(),
      () => edits.dispose(),
      () => followed.dispose(),
      book.subscribe((change) => this.repaint(change)),
      () => univer.dispose(),
    );
    this.painter.activate(book.activeSheet);
    this.showSelection(book.selection.sheet, book.selection.areas);
  }

  /** Puts a grid for the workbook into the element. */
  static async create(container: HTMLElement, book: Book, ways: EditWays): Promise<Grid> {
    return new Grid(book, await createUniverGrid(container, workbookData(book)), ways);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  /** Lets Univer ask the workbook what its cells look like and what the editor begins with. */
  private showBook(): void {
    const interceptors = this.univer.injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 100,
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = this.book.findSheet(subUnitId);
        return next(sheet ? this.looks.drawn(sheet, row, col) : cell);
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = this.book.findSheet(subUnitId);
        if (!sheet || !cell) return next(cell);
        const input = sheet.input(row, col);
        const content = isFormula(input) ? { f: input } : { f: undefined, v: sheet.editText(row, col) };
        return next({ ...cell, customRender: undefined, ...content });
      },
    });
  }

  /** Repaints what an edit changed: cells as such, other changes by filling the sheet in again. */
  private repaint({ changes }: BookChange): void {
    this.looks.reset();
    for (const change of changes) this.apply(change);
    this.painter.repaint();
  }

  private apply(change: Change): void {
    const sheet = "sheetId" in change ? this.book.findSheet(change.sheetId) : undefined;
    if (change.kind === "sheetDeleted") this.painter.removeSheet(change.sheetId);
    if (!sheet) return;
    switch (change.kind) {
      case "cells":
        return this.painter.refresh(sheet, [change.area]);
      case "values":
        return this.painter.refresh(sheet, change.areas);
      case "merge":
      case "inserted":
      case "deleted":
      case "sizes":
        return this.painter.invalidate(sheet);
      case "sheetLook":
        this.painter.setTabColor(sheet);
        return this.painter.invalidate(sheet);
      case "sheetAdded":
        return this.painter.addSheet(sheet);
      case "sheetRenamed":
        return this.painter.renameSheet(sheet);
      case "sheetMoved":
        return this.painter.moveSheet(sheet);
      case "sheetVisibility":
        return this.painter.setVisibility(sheet);
      case "sheetActivated":
        this.painter.activate(sheet);
        return this.showSelection(sheet, this.book.selection.areas);
      case "selection":
        this.painter.extend(sheet);
        return this.showSelection(sheet, change.areas);
      default:
    }
  }

  /** Selects in the grid what is selected in the workbook and brings it into view, unless the grid shows it already. */
  private showSelection(sheet: Sheet, areas: readonly Area[]): void {
    const worksheet = this.painter.worksheet(sheet);
    if (!worksheet || sheet !== this.book.activeSheet) return;
    const size = { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
    const ranges = areas.map((area) => rangeOf(area, size));
    const now = this.univer.injector.get(SheetsSelectionsService).getCurrentSelections();
    if (
      sameAreas(
        now.map(({ range }) => areaOf(range)),
        ranges.map(areaOf),
      )
    )
      return;
    this.painter.paint(() => {
      const selections = ranges.map((range) => ({ range, primary: primaryOf(range), style: null }));
      this.run(SetSelectionsOperation.id, { subUnitId: sheet.id, selections, type: SELECTION_END });
      this.run(ScrollToRangeOperation.id, { range: ranges[0] });
    });
  }

  /** Tells the workbook what a person selected and which tab is open. */
  private follow(command: string, params: unknown): void {
    if (command === SetSelectionsOperation.id)
      this.followSelection(params as { subUnitId: string; type?: number; selections: readonly { range: IRange }[] });
    if (command !== SetWorksheetActiveOperation.id || this.painter.isPainting) return;
    const sheet = this.book.findSheet((params as { subUnitId: string }).subUnitId);
    if (sheet && sheet !== this.book.activeSheet) this.book.edit("user", () => this.book.activate(sheet));
  }

  private followSelection({
    subUnitId,
    type,
    selections,
  }: {
    subUnitId: string;
    type?: number;
    selections: readonly { range: IRange }[];
  }): void {
    const sheet = this.book.findSheet(subUnitId);
    const areas = selections.map(({ range }) => areaOf(range));
    if (!sheet || sheet !== this.book.activeSheet || areas.length === 0) return;
    if (this.painter.isPainting || (type !== undefined && type !== SELECTION_END)) return;
    if (!sameAreas(areas, this.book.selection.areas)) this.book.edit("user", () => this.book.select(sheet, areas));
  }

  private run(id: string, params: object): void {
    this.univer.commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, { onlyLocal: true });
  }
}

function workbookData(book: Book): IWorkbookData {
  return {
    id: UNIT,
    name: "Workbook",
    appVersion: "1",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, emptyWorksheet(sheet)])),
  };
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area, index) => sameArea(area, b[index] as Area));
}

function primaryOf({ startRow, startColumn }: IRange) {
  return {
    startRow,
    endRow: startRow,
    startColumn,
    endColumn: startColumn,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
}
