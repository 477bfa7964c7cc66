/**
 * The workbook in memory: what Excel would hold. The grid draws it and types into it, the host answers Office.js from it.
 * All changes happen inside `edit`; when the outermost edit ends, formulas are recalculated and listeners hear once what changed.
 * `createBook()` in `memory-book.ts` makes one.
 */
import type { Area } from "./area";
import type { BookListener, EditSource } from "./change";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import type { PageSetup } from "./page-setup";
import type { CellStyle, StylePatch } from "./style";
import type { Table } from "./table";
import type { CellInput, CellValue } from "./value";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface Book {
  /** Sheets in tab order, hidden ones too. */
  readonly sheets: readonly Sheet[];
  /** The sheet with this id or name (any letter case), or undefined. */
  findSheet(idOrName: string): Sheet | undefined;
  readonly activeSheet: Sheet;
  /** What is selected on the active sheet; the first area's top left cell is the active cell. */
  readonly selection: Selection;

  /** Runs changes as one edit. Throws BookError for what Excel refuses; changes made before the error stay, as in Excel. */
  edit<Result>(source: EditSource, change: () => Result): Result;
  /** Calls the listener after every edit that changed something; returns the function that stops it. */
  subscribe(listener: BookListener): () => void;

  addSheet(name?: string, position?: number): Sheet;
  /** Refuses the last visible sheet. Formulas that pointed there become #REF!. */
  deleteSheet(sheet: Sheet): void;
  activate(sheet: Sheet): void;
  select(sheet: Sheet, areas: readonly Area[]): void;

  /** Takes back the last edit of the person in the grid (an add-in's edit empties the list, as Excel often does); false when there is none. */
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;

  /** Tables of all sheets. */
  readonly tables: readonly { readonly sheet: Sheet; readonly table: Table }[];
  readonly names: readonly DefinedName[];
  findName(name: string, scope?: Sheet): DefinedName | undefined;
  addName(name: NewName): DefinedName;
  updateName(name: DefinedName, change: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): DefinedName;
  deleteName(name: DefinedName): void;
  /** Value of a name: of its cell, or of its formula; an area gives undefined, as it has no single value. */
  nameValue(name: DefinedName): CellValue | undefined;

  /**
   * Value of a formula as if it stood in a cell of the sheet; used for conditional formats, validation and linked titles.
   * `written` is the cell for which the text was written (relative references move from there to the cell).
   */
  evaluate(formula: string, sheet: Sheet, at: CellPlace, written?: CellPlace): CellValue;
  /** The cells a reference formula ("='My sheet'!$B$2:$B$13" or a name) points to, or undefined when it points nowhere. */
  resolve(formula: string, sheet?: Sheet): { readonly sheet: Sheet; readonly area: Area } | undefined;

  /** Recalculates now; `full` does every formula. Needed by hand only in manual mode. */
  calculate(full?: boolean): void;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** While true, nothing is recalculated (Office.js suspendApiCalculationUntilNextSync). */
  isCalculationSuspended: boolean;

  /** Workbook settings of the add-in (Office.js `workbook.settings`), JSON values. */
  readonly settings: ReadonlyMap<string, unknown>;
  setSetting(key: string, value: unknown): void;
  deleteSetting(key: string): void;
  /** Built-in document properties: title, author, subject, … */
  readonly properties: ReadonlyMap<string, string | number>;
  setProperty(key: string, value: string | number): void;
  /** Custom document properties. */
  readonly customProperties: ReadonlyMap<string, string | number | boolean | Date>;
  setCustomProperty(key: string, value: string | number | boolean | Date): void;
  deleteCustomProperty(key: string): void;
  /** Custom XML parts by id. */
  readonly xmlParts: ReadonlyMap<string, string>;
  setXmlPart(id: string, xml: string): void;
  deleteXmlPart(id: string): void;
  /** Structure protection of the workbook. */
  readonly isProtected: boolean;
  protect(password?: string): void;
  unprotect(password?: string): void;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface DefinedName {
  readonly name: string;
  /** Sheet id for a name of one sheet; undefined for the workbook's. */
  readonly scope: string | undefined;
  /** "=Goals!$B$3", "=0.25", … */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface NewName {
  readonly name: string;
  readonly formula: string;
  readonly scope?: Sheet;
  readonly comment?: string;
  readonly visible?: boolean;
}

export interface SheetProtection {
  readonly password: string | undefined;
  /** Office.js WorksheetProtectionOptions as given: allowFormatCells, … */
  readonly options: Readonly<Record<string, unknown>>;
}

/** One cell as a grid wants it. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  readonly value: CellValue;
  readonly style: CellStyle;
}

export interface Sheet {
  readonly id: string;
  readonly book: Book;
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetVisibility;
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Rows and columns frozen at the top and the left; 0 is none. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly pageSetup: PageSetup;
  readonly protection: SheetProtection | undefined;
  /** Worksheet custom properties (Office.js), text by key. */
  readonly customProperties: ReadonlyMap<string, string>;
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  /** By priority, the winner first. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  readonly merges: readonly Area[];

  rename(name: string): void;
  moveTo(position: number): void;
  setVisibility(visibility: SheetVisibility): void;
  setTabColor(color: string): void;
  setShowGridlines(show: boolean): void;
  setShowHeadings(show: boolean): void;
  freeze(panes: { readonly rows: number; readonly columns: number }): void;
  setPageSetup(change: Partial<PageSetup>): void;
  protect(protection: SheetProtection): void;
  unprotect(password?: string): void;
  setCustomProperty(key: string, value: string): void;
  deleteCustomProperty(key: string): void;

  // Cells

  /** What was typed; null when empty. */
  input(row: number, column: number): CellInput;
  /** The calculated value; always up to date, also inside an edit (unless calculation is manual or suspended). */
  value(row: number, column: number): CellValue;
  /** The value as the cell shows it by its number format; no "####" for narrow columns. */
  text(row: number, column: number): string;
  /** The color that the number format gives ("[Red]"), or undefined. */
  textColor(row: number, column: number): string | undefined;
  /** The whole style, from cell, row, column and sheet. */
  style(row: number, column: number): CellStyle;
  /** Formula for the formula bar, or the constant as it would be typed. */
  editText(row: number, column: number): string;
  /** Smallest area that holds all contents (and styles unless `valuesOnly`), or undefined on an empty sheet. */
  usedArea(valuesOnly?: boolean): Area | undefined;
  /** Visits the cells of the area that have contents or a style of their own, row by row. */
  forEachCell(area: Area, visit: (cell: Cell) => void): void;

  /** What a person types into a cell: formula, number, date, percent, text; as Excel reads it. May set the number format. */
  type(row: number, column: number, text: string): void;
  /** Writes what is typed, one input per cell of the area; undefined leaves a cell as it is. Throws for a formula that cannot be read. */
  setInputs(area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void;
  /** Changes style over the area; whole rows, columns or the whole sheet are stored once. */
  setStyle(area: Area, patch: StylePatch): void;
  clear(area: Area, what: "All" | "Contents" | "Formats"): void;
  /** Copies onto the target as Excel's paste does: relative references shift, the source repeats when the target is a multiple. */
  copy(
    from: { readonly sheet: Sheet; readonly area: Area },
    to: Area,
    what: "All" | "Formulas" | "Values" | "Formats",
  ): void;
  /** Inserts cells; whole rows and columns when the area spans the sheet. All formulas and names in the book follow. */
  insert(area: Area, shift: "Down" | "Right"): void;
  delete(area: Area, shift: "Up" | "Left"): void;
  merge(area: Area, across?: boolean): void;
  unmerge(area: Area): void;

  // Rows and columns

  /** Points. */
  readonly standardWidth: number;
  setStandardWidth(points: number): void;
  /** Points; a hidden column or row keeps its size here, see `isColumnHidden`. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  setColumnWidth(area: Area, points: number): void;
  setRowHeight(area: Area, points: number): void;
  autofitColumns(area: Area): void;
  autofitRows(area: Area): void;
  isColumnHidden(column: number): boolean;
  isRowHidden(row: number): boolean;
  setColumnsHidden(area: Area, hidden: boolean): void;
  setRowsHidden(area: Area, hidden: boolean): void;
  /** Outline depth; 0 is no group. */
  rowOutline(row: number): number;
  columnOutline(column: number): number;
  group(area: Area, by: "rows" | "columns"): void;
  ungroup(area: Area, by: "rows" | "columns"): void;
  /** Points from the sheet's corner to the area's, and its size, hidden rows and columns counting 0. */
  place(area: Area): { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

  // Objects

  addTable(area: Area, hasHeaders: boolean, name?: string): Table;
  updateTable(id: string, change: Partial<Omit<Table, "id" | "columns">>): Table;
  /** Inserts data rows at the index (at the end when undefined); the cells below move down. */
  addTableRows(id: string, index: number | undefined, rows: readonly (readonly (CellInput | undefined)[])[]): void;
  deleteTableRows(id: string, index: number, count: number): void;
  addTableColumn(
    id: string,
    index: number | undefined,
    cells: readonly (CellInput | undefined)[] | undefined,
    name?: string,
  ): void;
  renameTableColumn(id: string, columnId: number, name: string): void;
  deleteTableColumn(id: string, columnId: number): void;
  /** Removes the table; its cells stay when `keepCells`. */
  deleteTable(id: string, keepCells: boolean): void;

  /** Adds a chart with one series per column or row of the area, as Excel reads labels and names from its edges. */
  addChart(type: string, area: Area, source: Sheet, seriesBy: "Auto" | "Columns" | "Rows"): Chart;
  updateChart(id: string, change: Partial<Omit<Chart, "id">>): Chart;
  deleteChart(id: string): void;

  addConditionalFormat(format: Omit<ConditionalFormat, "id" | "priority">): ConditionalFormat;
  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, "id">>): ConditionalFormat;
  /** Removes one, or all that touch the area. */
  deleteConditionalFormats(which: { readonly id: string } | { readonly area: Area }): void;

  /** Sets the validation of the area's cells, replacing what they had; undefined removes it. */
  setValidation(area: Area, validation: Omit<DataValidation, "area"> | undefined): void;
  validationAt(row: number, column: number): DataValidation | undefined;
  /** Whether the rule at the cell accepts a value; no rule accepts everything. */
  isValid(row: number, column: number, value: CellValue): boolean;
}
