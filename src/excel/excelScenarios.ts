/** Scenario sheets of the workbook: opened, renamed, copied, updated, frozen, removed and compared. */
import type { Plan } from "../core/plan/plan";
import { comparePage, comparePageKind } from "../core/sheets/comparePage";
import type { ComparedScenario } from "../core/sheets/comparedScenario";
import { stampKey, type SheetGrid } from "../core/sheets/grid";
import type { InputPlaces } from "../core/sheets/inputPlaces";
import type { Page } from "../core/sheets/page";
import { readScenario, type ScenarioRead } from "../core/sheets/readScenario";
import { ScenarioGrid } from "../core/sheets/scenarioGrid";
import { scenarioPage } from "../core/sheets/scenarioPage";
import { scenarioHead, scenarioStamp, type ScenarioHead } from "../core/sheets/scenarioStamp";
import { tabName } from "../core/sheets/tabName";
import { deleteSheet, renameSheet } from "./changeSheets";
import { printPages } from "./printPages";
import { listSheets, type SheetSummary } from "./sheetList";
import { readBook } from "./readSheets";
import { activateSheet } from "./showCell";
import { inWords } from "./inWords";
import type { OpenedScenario, ScenarioSheets } from "./scenarioSheets";
import { WorkbookError } from "./workbook";

/** The input sheets as they were last read. */
export interface Inputs {
  readonly plan: Plan;
  readonly places: InputPlaces;
}

interface ReadScenarioSheet {
  readonly grid: SheetGrid;
  readonly head: ScenarioHead;
  readonly plan: Plan;
}

/** Where the purpose of a scenario stands on its sheet. */
const purposePlace = { row: 4, column: 1 };

export class ExcelScenarios implements ScenarioSheets {
  /** `inputs` gives the plan of the input sheets, or throws a WorkbookError while they cannot be used. */
  constructor(private readonly inputs: () => Inputs) {}

  async open(id: string): Promise<OpenedScenario> {
    const { plan: base } = this.inputs();
    const [grid] = await this.grids([id]);
    const read = readScenario(this.known(grid), base);
    return read.kind === "scenario" ? { ...read, kind: "plan" } : read;
  }

  async rename(id: string, name: string): Promise<void> {
    const sheets = await inWords(listSheets());
    const sheet = sheets.find(({ stamp }) => scenarioHead(stamp)?.id === id);
    const head = sheet === undefined ? undefined : scenarioHead(sheet.stamp);
    if (sheet === undefined || head === undefined) throw gone();
    const others = sheets.filter((each) => each !== sheet).map((each) => each.name);
    const stamp = scenarioStamp({ ...head, name });
    const to = { name: tabName(name, others), stamp, titleCell: { row: 0, column: 0 }, title: name };
    await inWords(renameSheet(sheet.name, to));
  }

  async duplicate(id: string, name: string): Promise<void> {
    const { grid, head, plan } = await this.read(id);
    const copy = { ...head, id: crypto.randomUUID(), name, savedAt: new Date().toISOString() };
    await this.print(grid, copy, plan, { what: `Scenario ${name} copied` });
  }

  async update(id: string, plan: Plan): Promise<void> {
    const { grid, head } = await this.read(id);
    const what = `Scenario ${head.name} updated`;
    await this.print(grid, { ...head, savedAt: new Date().toISOString() }, plan, { what, replace: grid });
  }

  async refresh(id: string): Promise<void> {
    const { grid, head, plan } = await this.read(id);
    const what = `Scenario ${head.name} refreshed`;
    await this.print(grid, { ...head, savedAt: new Date().toISOString() }, plan, { what, replace: grid });
  }

  async freeze(id: string): Promise<void> {
    const { grid, head, plan } = await this.read(id);
    const frozen = { ...head, frozenAt: new Date().toISOString() };
    await this.print(grid, frozen, plan, { what: `Scenario ${head.name} frozen`, replace: grid });
  }

  async remove(id: string): Promise<void> {
    const [grid] = await this.grids([id]);
    await inWords(deleteSheet(this.known(grid).name));
  }

  async compare(ids: readonly string[], base: string): Promise<void> {
    const { grids, sheets } = await this.readBook(ids);
    const scenarios = grids.map((grid): ComparedScenario => {
      const { head, plan } = this.scenarioOn(grid);
      return { name: head.name, sheet: new ScenarioGrid(grid), plan };
    });
    const position = Math.max(
      0,
      grids.findIndex((grid) => scenarioHead(grid.stamp)?.id === base),
    );
    const other = scenarios.filter((_, index) => index !== position).at(-1);
    const options = {
      title: `${scenarios.length} scenarios compared`,
      base: position,
      bridgeTo: other === undefined ? undefined : scenarios.indexOf(other),
      comparedAt: new Date().toISOString(),
    };
    const earlier = sheets.find(({ stamp }) => stamp[stampKey] === comparePageKind);
    const page = comparePage(scenarios, options, earlier?.name ?? comparePageKind);
    const [printed] = await inWords(
      printPages([page], {
        onTakenName: "number",
        replace: earlier === undefined ? [] : [earlier.name],
        what: "Comparison written",
      }),
    );
    if (printed !== undefined) await inWords(activateSheet(printed.sheet));
  }

  /** Prints a scenario as a new sheet, or over its own. */
  private async print(
    grid: SheetGrid,
    head: ScenarioHead,
    plan: Plan,
    { what, replace }: { readonly what: string; readonly replace?: SheetGrid },
  ): Promise<void> {
    const { plan: base, places } = this.inputs();
    const { row, column } = purposePlace;
    const purpose = String(grid.values[row]?.[column] ?? "");
    const pages = (sheets: readonly SheetSummary[]): Page[] => {
      const taken = sheets.map(({ name }) => name);
      const tab = replace === undefined ? tabName(head.name, taken) : replace.name;
      return [scenarioPage({ ...head, purpose, plan, base, places }, tab)];
    };
    const over = replace === undefined ? {} : { replace: [replace.name], seen: [replace] };
    await inWords(printPages(pages, { onTakenName: "number", what, ...over }));
  }

  private async read(id: string): Promise<ReadScenarioSheet> {
    const [grid] = await this.grids([id]);
    return this.scenarioOn(this.known(grid));
  }

  private scenarioOn(grid: SheetGrid): ReadScenarioSheet {
    const read: ScenarioRead = readScenario(grid, this.inputs().plan);
    if (read.kind === "scenario") return { grid, head: read.head, plan: read.plan };
    const [problem] = read.problems;
    throw new WorkbookError(`${grid.name} cannot be used yet. ${problem?.cell ?? ""}: ${problem?.sentence ?? ""}`);
  }

  private async grids(ids: readonly string[]): Promise<readonly SheetGrid[]> {
    return (await this.readBook(ids)).grids;
  }

  private readBook(ids: readonly string[]) {
    return inWords(readBook((stamp) => ids.includes(scenarioHead(stamp)?.id ?? "")));
  }

  private known(grid: SheetGrid | undefined): SheetGrid {
    if (grid === undefined) throw gone();
    return grid;
  }
}

function gone(): WorkbookError {
  return new WorkbookError("The sheet of this scenario is no longer in the workbook.");
}
