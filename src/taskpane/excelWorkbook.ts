/** The real workbook behind the pane: layouts from core/sheets, printed and read through Office.js by excel/. */
import type { Plan } from "../core/plan/plan";
import type { PlanPath } from "../core/plan/problem";
import { cellAddress } from "../core/sheets/address";
import { constantColumn } from "../core/sheets/columns";
import { stampKey, type GridValue, type SheetGrid } from "../core/sheets/grid";
import { inputChanges, type CellChange } from "../core/sheets/inputChanges";
import { inputSheets } from "../core/sheets/inputLines";
import { inputPages } from "../core/sheets/inputPages";
import type { InputPlaces } from "../core/sheets/inputPlaces";
import { readInputs, type InputsRead } from "../core/sheets/readInputs";
import { scenarioPage } from "../core/sheets/scenarioPage";
import { scenarioHead } from "../core/sheets/scenarioStamp";
import { tabName } from "../core/sheets/tabName";
import { locale } from "../excel/locale";
import { ExcelProblem } from "../excel/problem";
import { printPages } from "../excel/printPages";
import { readBook } from "../excel/readSheets";
import { canRevert, revertLastWrite } from "../excel/revertLastWrite";
import type { SheetSummary } from "../excel/sheetList";
import { activateSheet, selectCell } from "../excel/showCell";
import { watchSheets } from "../excel/watchSheets";
import { writeCells, type CellDifference } from "../excel/writeCells";
import { WorkbookError, type BookRead, type NewScenario, type SavedScenario, type Workbook } from "./workbook";

/** Changes come in bursts: a paste, a fill, a row inserted. */
const quietMilliseconds = 300;

/** The workbook that Excel has open; resolves when Excel answers. */
export async function excelWorkbook(): Promise<Workbook> {
  const { language } = await inWords(locale());
  return new ExcelWorkbook(language);
}

class ExcelWorkbook implements Workbook {
  private grids: readonly SheetGrid[] = [];
  private sheets: readonly SheetSummary[] = [];
  private inputs: InputsRead = { kind: "noInputs" };

  constructor(readonly locale: string) {}

  async read(): Promise<BookRead> {
    const isInput = (stamp: SheetSummary["stamp"]) => inputSheets.some((sheet) => stamp[stampKey] === sheet);
    const { grids, sheets } = await inWords(readBook(isInput));
    this.grids = grids;
    this.sheets = sheets;
    this.inputs = readInputs(grids);
    return { inputs: this.inputs, scenarios: sheets.flatMap(savedScenario) };
  }

  async writeInputs(plan: Plan): Promise<void> {
    await inWords(printPages(inputPages(plan), { onTakenName: "refuse", what: "Input sheets written" }));
  }

  async updateInputs(base: Plan, plan: Plan): Promise<void> {
    const changes = inputChanges(base, plan, this.places()).map((change) => {
      return { ...change, expected: this.held(change) };
    });
    const written = await inWords(writeCells(changes, { what: "Changes of the draft written" }));
    if (written.kind === "changed") throw new WorkbookError(changedSince(written.differences), true);
  }

  async saveScenario({ name, purpose, author, plan, base }: NewScenario): Promise<SavedScenario> {
    const places = this.places();
    const head = { id: crypto.randomUUID(), name, author, savedAt: new Date().toISOString() };
    const page = (sheets: readonly SheetSummary[]) => {
      const tab = tabName(
        name,
        sheets.map((sheet) => sheet.name),
      );
      return [scenarioPage({ ...head, purpose, plan, base, places }, tab)];
    };
    await inWords(printPages(page, { onTakenName: "number", what: `Scenario ${name} saved` }));
    return { id: head.id, name, savedAt: head.savedAt, isFrozen: false };
  }

  async revertLastWrite(): Promise<boolean> {
    const reverted = await inWords(revertLastWrite());
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
    const places = this.places();
    const { sheet, row } = places.at(path);
    await inWords(selectCell(places.tab(sheet), cellAddress({ row, column: constantColumn })));
  }

  async showScenario(id: string): Promise<void> {
    const sheet = this.sheets.find(({ stamp }) => scenarioHead(stamp)?.id === id);
    if (sheet === undefined) throw new WorkbookError("The sheet of this scenario is no longer in the workbook.");
    await inWords(activateSheet(sheet.name));
  }

  async showCell(sheet: string, cell: string | undefined): Promise<void> {
    await inWords(cell === undefined ? activateSheet(sheet) : selectCell(sheet, cell));
  }

  async watch(listener: () => void): Promise<() => void> {
    const stop = await inWords(watchSheets(listener, { quietMilliseconds }));
    return () => void stop();
  }

  /** Where the inputs stand; known once the input sheets have been read without a problem. */
  private places(): InputPlaces {
    if (this.inputs.kind === "plan") return this.inputs.places;
    throw new WorkbookError("The input sheets cannot be used yet. Mend the cells that the pane names, then try again.");
  }

  /** What a cell of an input sheet held when it was last read. */
  private held({ sheet, row, column }: CellChange): GridValue {
    return this.grids.find(({ name }) => name === sheet)?.formulas[row]?.[column] ?? "";
  }
}

function savedScenario({ stamp }: SheetSummary): SavedScenario[] {
  const head = scenarioHead(stamp);
  return head === undefined ? [] : [{ id: head.id, name: head.name, savedAt: head.savedAt, isFrozen: false }];
}

/** Names up to three cells that a co-worker changed. */
function changedSince(differences: readonly CellDifference[]): string {
  const named = differences.slice(0, 3).map(({ sheet, cell, found }) => `${sheet}!${cell} is now ${String(found)}`);
  const more = differences.length > named.length ? ` and ${differences.length - named.length} more` : "";
  return `Nothing was written: ${named.join(", ")}${more}. Somebody changed the sheets meanwhile; look at the new figures, then write again.`;
}

/** An action whose failure is told in words. */
async function inWords<Result>(action: Promise<Result>): Promise<Result> {
  try {
    return await action;
  } catch (error) {
    if (error instanceof ExcelProblem) throw new WorkbookError(error.message, error.canRetry);
    throw error;
  }
}
