/** The workbook in memory: sheets, names and settings, one edit at a time, formulas always up to date. */
import { Calculator, type CellPosition } from "../engine/calculator";
import type { CellGrid } from "../engine/cell-grid";
import { compileNamed } from "../engine/compile";
import type { Environment } from "../engine/environment";
import { removeSheetIn, renameSheetIn } from "../engine/rewrite";
import { cellArea, type Area } from "./area";
import type { Book, CellPlace, DefinedName, NewName, Selection, Sheet, SheetVisibility } from "./book";
import { BookError } from "./book-error";
import { changedAreas } from "./changed-areas";
import { withFormulas } from "./cell-moves";
import type { BookListener, Change, EditSource } from "./change";
import { bookEnvironment } from "./book-environment";
import { BookState } from "./book-state";
import { lookUpName, mapNames, withChangedName, withName, withoutName, type NameMap } from "./defined-names";
import { EditLog } from "./edit-log";
import { MemorySheet } from "./memory-sheet";
import { oppositeOf } from "./opposite-change";
import { resolveReference } from "./resolve-reference";
import { assertSheetName, freeSheetName } from "./sheet-names";
import type { Table } from "./table";
import { isFormula, type CellInput, type CellValue } from "./value";

/** A workbook with one empty sheet. */
export function createBook(): Book {
  return new MemoryBook();
}

export class MemoryBook extends BookState implements Book {
  override readonly log = new EditLog(() => this.settle());
  readonly calculator: Calculator;
  readonly environment: Environment;
  isCalculationSuspended = false;
  private active: MemorySheet;
  private readonly selections = new Map<string, readonly Area[]>();
  private mode: Book["calculationMode"] = "Automatic";
  /** Formulas whose value changed during the running edit. */
  private recalculated: CellPosition[] = [];
  private needsRebuild = false;
  private lastId = 0;

  constructor() {
    super();
    this.environment = bookEnvironment(this);
    this.calculator = new Calculator(this.environment);
    this.active = new MemorySheet(this, this.nextSheetId(), "Sheet1");
    this.parts = { ...this.parts, sheets: [this.active] };
  }

  nextId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  private nextSheetId(): string {
    return `{${this.nextId().padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  // Edits

  edit<Result>(source: EditSource, change: () => Result): Result {
    return this.log.run(source, change);
  }

  subscribe(listener: BookListener): () => void {
    return this.log.subscribe(listener);
  }

  undo(): boolean {
    return this.log.undo();
  }

  redo(): boolean {
    return this.log.redo();
  }

  get canUndo(): boolean {
    return this.log.canUndo;
  }

  get canRedo(): boolean {
    return this.log.canRedo;
  }

  // Calculation

  /** Cells moved, or sheets came, went or changed name: all formulas are linked anew before the next value is read. */
  structureChanged(): void {
    this.needsRebuild = true;
  }

  get calculationMode(): Book["calculationMode"] {
    return this.mode;
  }

  /** Back in automatic mode, what waited is calculated. */
  set calculationMode(mode: Book["calculationMode"]) {
    this.edit("user", () => (this.mode = mode));
  }

  /** In manual mode a formula is calculated once, when it is typed. */
  calculateTyped(sheet: MemorySheet, area: Area): void {
    if (this.mode === "Manual") this.calculator.calculateOnce(sheet.grid, area);
  }

  /** Brings values up to date, unless calculation waits for the user or for the add-in. */
  refresh(): void {
    if (this.mode === "Manual" || this.isCalculationSuspended) return;
    if (this.needsRebuild || this.calculator.isDirty) this.recalculate(false);
  }

  calculate(full = false): void {
    this.edit("user", () => this.recalculate(full));
  }

  private recalculate(full: boolean): void {
    if (this.needsRebuild) {
      this.calculator.rebuild(this.sheets.map(({ grid }) => grid));
      this.needsRebuild = false;
    }
    const changed = full ? this.calculator.recalculateAll() : this.calculator.recalculate();
    this.recalculated = this.recalculated.length === 0 ? changed : this.recalculated.concat(changed);
  }

  private settle(): void {
    this.keepActiveShown();
    this.refresh();
    const changed = this.recalculated;
    this.recalculated = [];
    for (const [sheetId, areas] of changedAreas(changed)) this.log.note({ kind: "values", sheetId, areas });
  }

  evaluate(formula: string, sheet: Sheet, at: CellPlace, written: CellPlace = at): CellValue {
    this.refresh();
    return this.calculator.evaluate(formula, this.own(sheet).grid, at, written);
  }

  resolve(formula: string, sheet?: Sheet, at?: CellPlace, written?: CellPlace): Selected | undefined {
    return resolveReference(this, formula, sheet === undefined ? this.active : this.own(sheet), at, written);
  }

  /** Changes every formula of the book; `change` gets the text and the name of the sheet that it stands on. */
  rewriteFormulas(change: (formula: string, sheet: string) => string): void {
    for (const sheet of this.sheets) {
      const texts: [row: number, column: number, input: CellInput][] = [];
      sheet.grid.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell === undefined || !isFormula(cell.input)) return;
          const next = change(cell.input, sheet.name);
          if (next !== cell.input) texts.push([row, column, next]);
        }),
      );
      if (texts.length > 0) this.putTexts(sheet, texts);
      const parts = withFormulas(sheet.parts, (formula) => change(formula, sheet.name));
      if (parts) sheet.replace(parts, { kind: "conditionalFormats", sheetId: sheet.id });
    }
    const names = mapNames(this.parts.names, (name) => ({ ...name, formula: change(name.formula, this.active.name) }));
    if (this.names.some((name) => lookUpName(names, name.name, name.scope)?.formula !== name.formula)) {
      this.replace({ names }, { kind: "names" });
    }
    this.structureChanged();
  }

  private putTexts(sheet: MemorySheet, texts: readonly (readonly [number, number, CellInput])[]): void {
    const before = texts.map(([row, column, input]) => {
      const cell = sheet.grid.ensure(row, column);
      const old = cell.input;
      cell.input = input;
      return [row, column, old] as const;
    });
    this.log.record(() => this.putTexts(sheet, before));
    this.structureChanged();
  }

  // Sheets

  get sheets(): readonly MemorySheet[] {
    return this.parts.sheets;
  }

  get activeSheet(): MemorySheet {
    return this.active;
  }

  get selection(): Selection {
    return { sheet: this.active, areas: this.selections.get(this.active.id) ?? [cellArea(0, 0)] };
  }

  findSheet(idOrName: string): MemorySheet | undefined {
    const name = idOrName.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === idOrName || sheet.name.toLowerCase() === name);
  }

  /** The sheet as one of this book. */
  own(sheet: Sheet): MemorySheet {
    const found = this.sheets.find((one) => one === sheet);
    if (!found) throw new BookError("ItemNotFound", "The sheet is not in this workbook.");
    return found;
  }

  gridNamed(name: string): CellGrid | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted)?.grid;
  }

  addSheet(name?: string, position = this.sheets.length): MemorySheet {
    this.assertUnprotected();
    const chosen = name ?? freeSheetName(this.sheets);
    assertSheetName(chosen, this.sheets);
    const sheet = new MemorySheet(this, this.nextSheetId(), chosen);
    const sheets = [...this.sheets];
    sheets.splice(position, 0, sheet);
    this.putSheets(sheets, { kind: "sheetAdded", sheetId: sheet.id }, sheet);
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    this.assertUnprotected();
    const own = this.own(sheet);
    this.assertOtherVisible(own);
    const { position } = own;
    this.rewriteFormulas((formula) => removeSheetIn(formula, own.name));
    const names = mapNames(this.parts.names, (name) => (name.scope === own.id ? undefined : name));
    if (names.size < this.parts.names.size) this.replace({ names }, { kind: "names" });
    this.putSheets(
      this.sheets.filter((one) => one !== own),
      { kind: "sheetDeleted", sheetId: own.id },
    );
    this.keepActiveShown(position);
  }

  /** Formulas need not all be linked anew for a sheet that is new and empty. */
  private putSheets(sheets: readonly MemorySheet[], change: Change, fresh?: MemorySheet): void {
    const before = this.sheets;
    this.parts = { ...this.parts, sheets };
    this.log.record(() => this.putSheets(before, oppositeOf(change)));
    this.log.note(change);
    if (fresh) this.calculator.addGrid(fresh.grid);
    else this.structureChanged();
  }

  /** When the active sheet went or was hidden, the next visible one is active, or the last. */
  private keepActiveShown(position = this.active.position): void {
    if (this.sheets.includes(this.active) && this.active.visibility === "Visible") return;
    const visible = this.sheets.filter((one) => one.visibility === "Visible");
    const next = visible.find((one) => one.position >= position) ?? visible.at(-1);
    if (next) this.activate(next);
  }

  /** Throws when hiding or deleting the sheet would leave no visible one. */
  private assertOtherVisible(sheet: MemorySheet): void {
    if (this.sheets.some((one) => one !== sheet && one.visibility === "Visible")) return;
    throw new BookError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }

  setVisibility(sheet: MemorySheet, visibility: SheetVisibility): void {
    this.assertUnprotected();
    if (visibility !== "Visible") this.assertOtherVisible(sheet);
    sheet.replace({ visibility }, { kind: "sheetVisibility", sheetId: sheet.id });
    this.keepActiveShown();
  }

  renameSheet(sheet: MemorySheet, name: string): void {
    this.assertUnprotected();
    const before = sheet.name;
    if (before === name) return;
    assertSheetName(
      name,
      this.sheets.filter((one) => one !== sheet),
    );
    this.rewriteFormulas((formula) => renameSheetIn(formula, before, name));
    this.putName(sheet, name);
  }

  private putName(sheet: MemorySheet, after: string): void {
    const before = sheet.name;
    sheet.grid.name = after;
    this.log.record(() => this.putName(sheet, before));
    this.log.note({ kind: "sheetRenamed", sheetId: sheet.id, before, after });
    this.structureChanged();
  }

  moveSheet(sheet: MemorySheet, position: number): void {
    this.assertUnprotected();
    if (position < 0 || position >= this.sheets.length) {
      throw new BookError("InvalidArgument", "The position lies outside the workbook.");
    }
    const before = sheet.position;
    const sheets = this.sheets.filter((one) => one !== sheet);
    sheets.splice(position, 0, sheet);
    this.replace({ sheets }, { kind: "sheetMoved", sheetId: sheet.id, before, after: position });
  }

  activate(sheet: Sheet): void {
    const own = this.own(sheet);
    if (own.visibility !== "Visible") throw new BookError("InvalidOperation", "A hidden sheet cannot be active.");
    if (own === this.active) return;
    this.active = own;
    this.log.note({ kind: "sheetActivated", sheetId: own.id });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    this.selections.set(sheet.id, areas);
    this.log.note({ kind: "selection", sheetId: sheet.id, areas });
  }

  get tables(): readonly { readonly sheet: MemorySheet; readonly table: Table }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  // Names

  get names(): readonly DefinedName[] {
    return [...this.parts.names.values()];
  }

  findName(name: string, scope?: Sheet): DefinedName | undefined {
    return lookUpName(this.parts.names, name, scope?.id);
  }

  addName(name: NewName): DefinedName {
    compileNamed(name.formula);
    const names = withName(this.parts.names, name);
    this.putNames(names);
    const added = lookUpName(names, name.name, name.scope?.id);
    if (!added) throw new BookError("GeneralException", "The name was not added.");
    return added;
  }

  updateName(name: DefinedName, change: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): DefinedName {
    const changed = { ...name, ...change };
    compileNamed(changed.formula);
    this.putNames(withChangedName(this.parts.names, changed));
    return changed;
  }

  deleteName(name: DefinedName): void {
    this.putNames(withoutName(this.parts.names, name));
  }

  private putNames(names: NameMap): void {
    const before = this.parts.names;
    this.parts = { ...this.parts, names };
    this.log.record(() => this.putNames(before));
    this.log.note({ kind: "names" });
    this.calculator.redefine();
  }

  nameValue(name: DefinedName): CellValue | undefined {
    const sheet = this.sheets.find(({ id }) => id === name.scope) ?? this.active;
    const target = this.resolve(name.formula, sheet);
    if (!target) return this.evaluate(name.formula, sheet, { row: 0, column: 0 });
    const { area } = target;
    return area.rows === 1 && area.columns === 1 ? target.sheet.value(area.row, area.column) : undefined;
  }
}

/** Cells of a sheet of this book. */
export interface Selected {
  readonly sheet: MemorySheet;
  readonly area: Area;
}
