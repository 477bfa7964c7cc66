/** The real workbook behind the pane and the ribbon: layouts from core/sheets, printed and read through Office.js by excel/. */
import type { Plan } from "../core/plan/plan";
import type { PlanPath } from "../core/plan/problem";
import { actualsPageKind } from "../core/sheets/actualsLines";
import { stampKey, type GridValue, type SheetGrid } from "../core/sheets/grid";
import { inputChanges, type CellChange } from "../core/sheets/inputChanges";
import { inputSheets } from "../core/sheets/inputLines";
import { notedChanges, notedPages, type InputNote } from "../core/sheets/inputNotes";
import type { InputPlaces } from "../core/sheets/inputPlaces";
import { inputPages } from "../core/sheets/inputPages";
import { readInputs, type InputsRead } from "../core/sheets/readInputs";
import { refusedChanges } from "../core/sheets/salesChanges";
import { typedPath } from "../core/sheets/salesFields";
import { scenarioPage } from "../core/sheets/scenarioPage";
import { scenarioHead } from "../core/sheets/scenarioStamp";
import { tabName } from "../core/sheets/tabName";
import type { UserTable } from "../core/sheets/userTable/userTable";
import type { ActionOptions } from "./attempt";
import { changedCells, changedSentence, settledChanges } from "./changedCells";
import { locale } from "./locale";
import { printPages } from "./printPages";
import { readBook } from "./readSheets";
import { canRevert, revertLastWrite } from "./revertLastWrite";
import type { SheetSummary } from "./sheetList";
import { activateSheet, selectCell } from "./showCell";
import { listUserTables, readUserTable, type ListedTable, type TableSource } from "./userTables";
import { ChangedMeanwhile, type ChangedCell, type WaitingReason } from "./undecidedWrite";
import { watchSheets } from "./watchSheets";
import { writeCells, type CheckedChange } from "./writeCells";
import { ExcelStrategyTests } from "./strategyTests";
import { ExcelRoster } from "./excelRoster";
import { LazyReviews } from "./lazyReviews";
import { ExcelScenarios } from "./excelScenarios";
import { inWords } from "./inWords";
import {
  WorkbookError,
  type BookRead,
  type NewScenario,
  type SavedScenario,
  type SheetCell,
  type Workbook,
} from "./workbook";

type UsableInputs = Extract<InputsRead, { readonly kind: "plan" }>;

/** Changes come in bursts: a paste, a fill, a row inserted. */
const quietMilliseconds = 300;

/** The workbook that Excel has open; resolves when Excel answers. */
export async function excelWorkbook(): Promise<ExcelWorkbook> {
  const { language } = await inWords(locale());
  return new ExcelWorkbook(language);
}

/** `scenarios` are the saved ones. */
export class ExcelWorkbook implements Workbook {
  private readonly waiting = new Set<(reason: WaitingReason) => void>();
  private readonly options: ActionOptions = {
    onWaiting: (reason) => this.waiting.forEach((listener) => listener(reason)),
  };
  readonly scenarios = new ExcelScenarios(() => this.usableInputs(), this.options);
  private readonly hooks = {
    inputs: () => this.usableInputs(),
    held: (change: CellChange) => this.held(change),
    write: (changes: readonly CheckedChange[], what: string) => this.writeChanges(changes, what),
    options: this.options,
  };
  readonly roster = new ExcelRoster(this.hooks);
  readonly reviews = new LazyReviews(this.hooks);
  readonly tests = new ExcelStrategyTests(this.options);
  private grids: readonly SheetGrid[] = [];
  private sheets: readonly SheetSummary[] = [];
  private inputs: InputsRead = { kind: "noInputs" };

  constructor(readonly locale: string) {}

  async read(): Promise<BookRead> {
    const isInput = (stamp: SheetSummary["stamp"]) => inputSheets.some((sheet) => stamp[stampKey] === sheet);
    const { grids, sheets } = await inWords(readBook(isInput, this.options));
    this.grids = grids;
    this.sheets = sheets;
    this.inputs = readInputs(grids);
    const hasActuals = sheets.some(({ stamp }) => stamp[stampKey] === actualsPageKind);
    return { inputs: this.inputs, scenarios: sheets.flatMap(savedScenario), hasActuals };
  }

  async writeInputs(plan: Plan, notes: readonly InputNote[] = []): Promise<void> {
    await inWords(
      printPages(notedPages(inputPages(plan), plan, notes), {
        onTakenName: "refuse",
        what: "Input sheets written",
        ...this.options,
      }),
    );
  }

  async updateInputs(base: Plan, plan: Plan, notes: readonly InputNote[] = []): Promise<void> {
    const { places, sales } = this.usableInputs();
    const refused = refusedChanges(base, plan, sales);
    if (refused.length > 0) throw new WorkbookError(`Nothing was written. ${refused.join(" ")}`);
    const all = notedChanges(inputChanges(base, plan, places, sales), { plan, notes, places });
    const changes = all.map((change) => {
      return { ...change, expected: this.held(change) };
    });
    await this.writeChanges(changes, "Changes of the draft written");
  }

  private async writeChanges(changes: readonly CheckedChange[], what: string): Promise<void> {
    const writing = writeCells(changes, { what, ...this.options });
    await inWords(writing, (written) => {
      if (written.kind === "written") return;
      const cells = changedCells(written.differences, changes, this.grids);
      const settle = (kept: readonly ChangedCell[]) => this.writeChanges(settledChanges(changes, cells, kept), what);
      throw new ChangedMeanwhile(changedSentence(cells), cells, settle);
    });
  }

  async saveScenario({ name, purpose, author, plan, base }: NewScenario): Promise<SavedScenario> {
    const places = this.usableInputs().places;
    const head = { id: crypto.randomUUID(), name, author, savedAt: new Date().toISOString() };
    const page = (sheets: readonly SheetSummary[]) => {
      const tab = tabName(
        name,
        sheets.map((sheet) => sheet.name),
      );
      return [scenarioPage({ ...head, purpose, plan, base, places }, tab)];
    };
    await inWords(printPages(page, { onTakenName: "number", what: `Scenario ${name} saved`, ...this.options }));
    return { ...head, isFrozen: false };
  }

  async revertLastWrite(): Promise<boolean> {
    const reverted = await inWords(revertLastWrite(this.options));
    if (reverted.kind !== "changed") return reverted.kind === "reverted";
    const sheets = reverted.sheets.join(", ");
    throw new WorkbookError(
      `Somebody changed ${sheets} since. Undo that in Excel first, or delete what you no longer need.`,
    );
  }

  async canRevert(): Promise<boolean> {
    return (await inWords(canRevert())) !== undefined;
  }

  async showInput(path: PlanPath): Promise<void> {
    const { sheet, cell } = cellOf(path, this.usableInputs().places);
    await inWords(selectCell(sheet, cell, this.options));
  }

  inputCell(path: PlanPath): SheetCell | undefined {
    if (this.inputs.kind !== "plan" || !this.inputs.places.has(path)) return undefined;
    return cellOf(path, this.inputs.places);
  }

  async showScenario(id: string): Promise<void> {
    const sheet = this.sheets.find(({ stamp }) => scenarioHead(stamp)?.id === id);
    if (sheet === undefined) throw new WorkbookError("The sheet of this scenario is no longer in the workbook.");
    await inWords(activateSheet(sheet.name, this.options));
  }

  async showCell(sheet: string, cell: string | undefined): Promise<void> {
    await inWords(cell === undefined ? activateSheet(sheet, this.options) : selectCell(sheet, cell, this.options));
  }

  listTables(): Promise<readonly ListedTable[]> {
    return inWords(listUserTables());
  }

  readTable(source: TableSource): Promise<UserTable> {
    return inWords(readUserTable(source));
  }

  async watch(listener: () => void): Promise<() => void> {
    const stop = await inWords(watchSheets(listener, { quietMilliseconds }));
    return () => void stop();
  }

  onWaiting(listener: (reason: WaitingReason) => void): () => void {
    this.waiting.add(listener);
    return () => void this.waiting.delete(listener);
  }

  /** The plan of the input sheets and where its inputs stand; known once they have been read without a problem. */
  private usableInputs(): UsableInputs {
    if (this.inputs.kind === "plan") return this.inputs;
    throw new WorkbookError("The input sheets cannot be used yet. Mend the cells that the pane names, then try again.");
  }

  /** What a cell of an input sheet held when it was last read. */
  private held({ sheet, row, column }: CellChange): GridValue {
    return this.grids.find(({ name }) => name === sheet)?.formulas[row]?.[column] ?? "";
  }
}

function savedScenario({ stamp }: SheetSummary): SavedScenario[] {
  const head = scenarioHead(stamp);
  return head === undefined ? [] : [{ ...head, isFrozen: head.frozenAt !== undefined }];
}

/** The cell of an input: its single figure, or its period's where the path ends with one. */
function cellOf(path: PlanPath, places: InputPlaces): SheetCell {
  const typed = typedPath(path);
  const reference = places.reference(typed);
  const cell = reference.slice(reference.lastIndexOf("!") + 1).replaceAll("$", "");
  return { sheet: places.tab(places.at(typed).sheet), cell };
}
