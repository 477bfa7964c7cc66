/** A workbook in memory: it holds a plan, scenarios and who watches, and refuses what the real one refuses. */
import { completePlan } from "../../src/core/plan/completePlan";
import type { Plan } from "../../src/core/plan/plan";
import { pathText, type PlanPath } from "../../src/core/plan/problem";
import { InputPlaces, placeSections } from "../../src/core/sheets/inputPlaces";
import type { InputNote } from "../../src/core/sheets/inputNotes";
import type { UserTable } from "../../src/core/sheets/userTable/userTable";
import {
  WorkbookError,
  type BookRead,
  type InputsRead,
  type ListedTable,
  type NewScenario,
  type SavedScenario,
  type SheetCell,
  type SheetProblem,
  type TableSource,
  type Workbook,
} from "../../src/excel/workbook";
import type { WaitingReason } from "../../src/excel/undecidedWrite";
import { MemoryReviews } from "./memoryReviews";
import { MemoryRoster } from "./memoryRoster";
import { MemoryScenarios } from "./memoryScenarios";
import { MemoryTests } from "./memoryTests";

export class MemoryWorkbook implements Workbook {
  /** What was selected last: "channels[0].spend", a sheet's name, or "Marketing!J5". */
  shown: string | undefined;
  readonly saved: NewScenario[] = [];
  readonly scenarios = new MemoryScenarios(
    () => this.plan,
    (action) => this.write(action),
  );
  readonly tests = new MemoryTests();
  readonly reviews = new MemoryReviews(
    () => this.plan,
    (action) => this.write(action),
  );
  readonly roster = new MemoryRoster(
    () => (this.plan?.teams ?? []).map(({ name }) => name),
    (action) => this.write(action),
  );
  /** Tables that the user made; the first one is selected. */
  readonly tables: { readonly listed: ListedTable; readonly table: UserTable }[] = [];
  /** The notes of the last write. */
  notes: readonly InputNote[] = [];
  /** The next write fails with this, once. */
  nextFailure: WorkbookError | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Set<(reason: WaitingReason) => void>();
  private before: InputsRead | undefined;

  constructor(
    private inputs: InputsRead = { kind: "noInputs" },
    readonly locale = "en-GB",
  ) {}

  static with(plan: Plan, locale?: string): MemoryWorkbook {
    return new MemoryWorkbook({ kind: "plan", plan, roster: [] }, locale);
  }

  /** The plan on the sheets. */
  get plan(): Plan | undefined {
    return this.inputs.kind === "plan" ? this.inputs.plan : undefined;
  }

  /** Somebody else changes the sheets. */
  edit(inputs: Plan | readonly SheetProblem[]): void {
    this.inputs = "channels" in inputs ? this.planOnSheets(inputs) : { kind: "problems", problems: inputs };
    for (const listener of this.listeners) listener();
  }

  read(): Promise<BookRead> {
    const inputs = this.inputs.kind === "plan" ? this.planOnSheets(this.inputs.plan) : this.inputs;
    return Promise.resolve({
      inputs,
      scenarios: this.scenarios.sheets,
      hasActuals: this.reviews.actuals !== undefined,
    });
  }

  writeInputs(plan: Plan, notes: readonly InputNote[] = []): Promise<void> {
    return this.write(() => {
      this.notes = notes;
      if (this.inputs.kind !== "noInputs") throw new WorkbookError("A sheet named Goals exists already.");
      this.put(plan);
    });
  }

  updateInputs(base: Plan, plan: Plan, notes: readonly InputNote[] = []): Promise<void> {
    return this.write(() => {
      this.notes = notes;
      if (JSON.stringify(this.plan) !== JSON.stringify(base)) {
        throw new WorkbookError("The sheets changed since they were read.");
      }
      this.put(plan);
    });
  }

  saveScenario(scenario: NewScenario): Promise<SavedScenario> {
    return this.write(() => {
      this.saved.push(scenario);
      return this.scenarios.add(scenario);
    });
  }

  revertLastWrite(): Promise<boolean> {
    return this.write(() => {
      if (this.before === undefined) return false;
      this.inputs = this.before;
      this.before = undefined;
      return true;
    });
  }

  canRevert(): Promise<boolean> {
    return Promise.resolve(this.before !== undefined);
  }

  showInput(path: PlanPath): Promise<void> {
    return this.show(pathText(path));
  }

  /** Where freshly laid out sheets have it. */
  inputCell(path: PlanPath): SheetCell | undefined {
    if (this.plan === undefined) return undefined;
    const places = InputPlaces.of(placeSections(completePlan(this.plan)));
    if (!places.has(path)) return undefined;
    const [, cell = ""] = places.reference(path).split("!");
    return { sheet: places.tab(places.at(path).sheet), cell: cell.replaceAll("$", "") };
  }

  showScenario(id: string): Promise<void> {
    return this.show(id);
  }

  showCell(sheet: string, cell: string | undefined): Promise<void> {
    return this.show(cell === undefined ? sheet : `${sheet}!${cell}`);
  }

  listTables(): Promise<readonly ListedTable[]> {
    return Promise.resolve(this.tables.map(({ listed }) => listed));
  }

  readTable(source: TableSource): Promise<UserTable> {
    const found =
      source.kind === "selection" ? this.tables[0] : this.tables.find(({ listed }) => listed.id === source.id);
    if (found === undefined) return Promise.reject(new WorkbookError("Nothing is there."));
    return Promise.resolve(found.table);
  }

  watch(listener: () => void): Promise<() => void> {
    this.listeners.add(listener);
    return Promise.resolve(() => this.listeners.delete(listener));
  }

  onWaiting(listener: (reason: WaitingReason) => void): () => void {
    this.waiting.add(listener);
    return () => this.waiting.delete(listener);
  }

  /** Something makes the pane wait. */
  wait(reason: WaitingReason): void {
    for (const listener of this.waiting) listener(reason);
  }

  private show(what: string): Promise<void> {
    this.shown = what;
    return Promise.resolve();
  }

  private planOnSheets(plan: Plan): InputsRead {
    return { kind: "plan", plan, roster: this.roster.seats };
  }

  private put(plan: Plan): void {
    this.before = this.inputs;
    this.inputs = this.planOnSheets(plan);
  }

  private write<Result>(action: () => Result): Promise<Result> {
    const failure = this.nextFailure;
    this.nextFailure = undefined;
    if (failure !== undefined) return Promise.reject(failure);
    return Promise.resolve().then(action);
  }
}
