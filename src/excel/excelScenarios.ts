/** Scenario sheets of the workbook: opened, renamed, copied, updated, frozen, removed and compared. */
import type { Plan } from "../core/plan/plan";
import { problemText, type PlanPath, type Problem } from "../core/plan/problem";
import { comparePage, comparePageKind } from "../core/sheets/comparePage";
import { copyInputs } from "../core/sheets/copyInputs";
import type { ComparedScenario } from "../core/sheets/comparedScenario";
import { stampKey, type SheetGrid } from "../core/sheets/grid";
import type { InputPlaces } from "../core/sheets/inputPlaces";
import type { Page } from "../core/sheets/page";
import { readScenario, type ScenarioRead } from "../core/sheets/readScenario";
import { ScenarioGrid } from "../core/sheets/scenarioGrid";
import { scenarioPage } from "../core/sheets/scenarioPage";
import { scenarioHead, scenarioStamp, type ScenarioHead } from "../core/sheets/scenarioStamp";
import { tabName } from "../core/sheets/tabName";
import type { ActionOptions } from "./attempt";
import { changedSentence } from "./changedCells";
import { changedScenarioCells, withKeptCells } from "./changedScenario";
import { deleteSheet, renameSheet } from "./changeSheets";
import { printPages } from "./printPages";
import { listSheets, type SheetSummary } from "./sheetList";
import { readBook } from "./readSheets";
import { activateSheet } from "./showCell";
import { inWords } from "./inWords";
import type { OpenedScenario, ScenarioSheets } from "./scenarioSheets";
import { ChangedMeanwhile, type ChangedCell } from "./undecidedWrite";
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
  readonly inputCells: ReadonlyMap<string, PlanPath>;
}

/** How many sheets are read with one request: a scenario's cells are about 150 kB, and Excel on the web answers with at most 5 MB. */
const sheetsAtOnce = 10;

/** Where the purpose of a scenario stands on its sheet. */
const purposePlace = { row: 4, column: 1 };

export class ExcelScenarios implements ScenarioSheets {
  /** Sheets as they were when they were opened last: what the user has seen. */
  private readonly seen = new Map<string, SheetGrid>();

  /** `inputs` gives the plan of the input sheets, or throws a WorkbookError while they cannot be used. */
  constructor(
    private readonly inputs: () => Inputs,
    private readonly options: ActionOptions = {},
  ) {}

  async open(id: string): Promise<OpenedScenario> {
    const opened = (await this.openAll([id])).get(id);
    if (opened === undefined) throw gone();
    return opened;
  }

  async openAll(ids: readonly string[]): Promise<ReadonlyMap<string, OpenedScenario>> {
    const opened = new Map<string, OpenedScenario>();
    for (let first = 0; first < ids.length; first += sheetsAtOnce) {
      const { plan: base } = this.inputs();
      for (const grid of await this.grids(ids.slice(first, first + sheetsAtOnce))) {
        const id = scenarioHead(grid.stamp)?.id ?? "";
        const read = readScenario(grid, base);
        this.seen.set(id, grid);
        opened.set(id, read.kind === "scenario" ? { ...read, kind: "plan" } : read);
      }
    }
    return opened;
  }

  async rename(id: string, name: string): Promise<void> {
    const sheets = await inWords(listSheets(this.options));
    const sheet = sheets.find(({ stamp }) => scenarioHead(stamp)?.id === id);
    const head = sheet === undefined ? undefined : scenarioHead(sheet.stamp);
    if (sheet === undefined || head === undefined) throw gone();
    const others = sheets.filter((each) => each !== sheet).map((each) => each.name);
    const stamp = scenarioStamp({ ...head, name });
    const to = { name: tabName(name, others), stamp, titleCell: { row: 0, column: 0 }, title: name };
    await inWords(renameSheet(sheet.name, to, this.options));
    this.seen.delete(id);
  }

  async duplicate(id: string, name: string): Promise<void> {
    const { grid, head, plan } = await this.read(id);
    const copy = { ...head, id: crypto.randomUUID(), name, savedAt: now() };
    await this.print(grid, copy, plan, { what: `Scenario ${name} copied` });
  }

  async update(id: string, plan: Plan): Promise<void> {
    await this.updateFrom(id, plan, { seen: this.seen.get(id), kept: [] });
  }

  async reset(id: string, paths: readonly PlanPath[]): Promise<void> {
    const { grid, head, plan } = await this.read(id);
    const copied = copyInputs(plan, this.inputs().plan, paths);
    if (copied.status !== "ok") throw unfit(copied.problems);
    const what = `Overrides of ${head.name} reset`;
    await this.print(grid, { ...head, savedAt: now() }, copied.plan, { what, replace: grid });
  }

  async refresh(id: string): Promise<void> {
    const { grid, head, plan } = await this.read(id);
    const what = `Scenario ${head.name} refreshed`;
    await this.print(grid, { ...head, savedAt: now() }, plan, { what, replace: grid });
  }

  async freeze(id: string): Promise<void> {
    const { grid, head, plan } = await this.read(id);
    const frozen = { ...head, frozenAt: now() };
    await this.print(grid, frozen, plan, { what: `Scenario ${head.name} frozen`, replace: grid });
  }

  async remove(id: string): Promise<void> {
    const [grid] = await this.grids([id]);
    await inWords(deleteSheet(this.known(grid).name, this.options));
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
      comparedAt: now(),
    };
    const earlier = sheets.find(({ stamp }) => stamp[stampKey] === comparePageKind);
    const page = comparePage(scenarios, options, earlier?.name ?? comparePageKind);
    const [printed] = await inWords(
      printPages([page], {
        onTakenName: "number",
        replace: earlier === undefined ? [] : [earlier.name],
        what: "Comparison written",
        ...this.options,
      }),
    );
    if (printed !== undefined) await inWords(activateSheet(printed.sheet, this.options));
  }

  /** Writes a plan over what the user has seen; cells that are kept stay as they are. */
  private async updateFrom(
    id: string,
    plan: Plan,
    { seen, kept }: { readonly seen: SheetGrid | undefined; readonly kept: readonly ChangedCell[] },
  ): Promise<void> {
    const { grid, head, plan: theirs, inputCells } = await this.read(id);
    const { plan: base, places } = this.inputs();
    const wanted = () => scenarioPage({ ...head, purpose: "", plan, base, places }, grid.name);
    const cells = seen === undefined ? [] : changedScenarioCells(seen, grid, wanted);
    if (cells.length > 0) {
      const earlier = kept.filter((one) => !cells.some(({ cell }) => cell === one.cell));
      const settle = (more: readonly ChangedCell[]) =>
        this.updateFrom(id, plan, { seen: grid, kept: [...earlier, ...more] });
      throw new ChangedMeanwhile(changedSentence(cells), cells, settle);
    }
    const paths = kept.map(({ cell }) => inputCells.get(cell)).filter((path) => path !== undefined);
    const merged = copyInputs(plan, theirs, paths);
    if (merged.status !== "ok") throw unfit(merged.problems);
    const others = kept.filter(({ cell }) => !inputCells.has(cell));
    const what = `Scenario ${head.name} updated`;
    await this.print(grid, { ...head, savedAt: now() }, merged.plan, { what, replace: grid, kept: others });
  }

  /** Prints a scenario as a new sheet, or over its own. */
  private async print(
    grid: SheetGrid,
    head: ScenarioHead,
    plan: Plan,
    { what, replace, kept = [] }: Printing,
  ): Promise<void> {
    const { plan: base, places } = this.inputs();
    const { row, column } = purposePlace;
    const purpose = String(grid.values[row]?.[column] ?? "");
    const pages = (sheets: readonly SheetSummary[]): Page[] => {
      const taken = sheets.map(({ name }) => name);
      const tab = replace === undefined ? tabName(head.name, taken) : replace.name;
      return [withKeptCells(scenarioPage({ ...head, purpose, plan, base, places }, tab), grid, kept)];
    };
    const over = replace === undefined ? {} : { replace: [replace.name], seen: [replace] };
    await inWords(printPages(pages, { onTakenName: "number", what, ...over, ...this.options }));
    this.seen.delete(head.id);
  }

  private async read(id: string): Promise<ReadScenarioSheet> {
    const [grid] = await this.grids([id]);
    return this.scenarioOn(this.known(grid));
  }

  private scenarioOn(grid: SheetGrid): ReadScenarioSheet {
    const read: ScenarioRead = readScenario(grid, this.inputs().plan);
    if (read.kind === "scenario") return { ...read, grid };
    const [problem] = read.problems;
    throw new WorkbookError(`${grid.name} cannot be used yet. ${problem?.cell ?? ""}: ${problem?.sentence ?? ""}`);
  }

  private async grids(ids: readonly string[]): Promise<readonly SheetGrid[]> {
    return (await this.readBook(ids)).grids;
  }

  private readBook(ids: readonly string[]) {
    return inWords(readBook((stamp) => ids.includes(scenarioHead(stamp)?.id ?? ""), this.options));
  }

  private known(grid: SheetGrid | undefined): SheetGrid {
    if (grid === undefined) throw gone();
    return grid;
  }
}

interface Printing {
  /** What the write was, for the user who may take it back. */
  readonly what: string;
  /** The sheet to print over, as it was read; absent: a new one. */
  readonly replace?: SheetGrid;
  /** Cells that are no inputs and stay as they are. */
  readonly kept?: readonly ChangedCell[];
}

function now(): string {
  return new Date().toISOString();
}

function unfit(problems: readonly Problem[]): WorkbookError {
  return new WorkbookError(problems.map(problemText).join(" "));
}

function gone(): WorkbookError {
  return new WorkbookError("The sheet of this scenario is no longer in the workbook.");
}
