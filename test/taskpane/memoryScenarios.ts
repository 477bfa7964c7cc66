/** Saved scenarios in memory, for tests of the pane: what they hold, and which were compared. */
import { changesOf, leverPath } from "../../src/core/levers/change";
import { copyInputs } from "../../src/core/sheets/copyInputs";
import type { Plan } from "../../src/core/plan/plan";
import type { PlanPath } from "../../src/core/plan/problem";
import type { OpenedScenario, ScenarioSheets } from "../../src/excel/scenarioSheets";
import { WorkbookError, type NewScenario, type SavedScenario } from "../../src/excel/workbook";

export interface MemoryScenario extends SavedScenario {
  readonly plan: Plan;
  /** Inputs that the sheet does not know yet. */
  readonly unknown: readonly PlanPath[];
}

export class MemoryScenarios implements ScenarioSheets {
  sheets: readonly MemoryScenario[] = [];
  /** The scenarios of the last comparison, and its base. */
  compared: { readonly ids: readonly string[]; readonly base: string } | undefined;
  private count = 0;

  constructor(
    private readonly base: () => Plan | undefined,
    private readonly write: <Result>(action: () => Result) => Promise<Result>,
  ) {}

  add({ name, author, plan }: Pick<NewScenario, "name" | "author" | "plan">): SavedScenario {
    this.count += 1;
    const savedAt = `2026-11-${10 + this.count}T14:05:00Z`;
    const added = { id: `scenario-${this.count}`, name, author, savedAt, isFrozen: false, plan, unknown: [] };
    this.sheets = [...this.sheets, added];
    return added;
  }

  edit(id: string, change: Partial<MemoryScenario>): void {
    this.sheets = this.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet));
  }

  async open(id: string): Promise<OpenedScenario> {
    const opened = (await this.openAll([id])).get(id);
    if (opened === undefined) throw new WorkbookError("The sheet of this scenario is no longer in the workbook.");
    return opened;
  }

  openAll(ids: readonly string[]): Promise<ReadonlyMap<string, OpenedScenario>> {
    const base = this.base();
    if (base === undefined) return Promise.reject(new WorkbookError("The input sheets cannot be used yet."));
    const found = this.sheets.filter(({ id }) => ids.includes(id));
    return Promise.resolve(new Map(found.map(({ id, plan, unknown }) => [id, { ...opened(base, plan), unknown }])));
  }

  rename(id: string, name: string): Promise<void> {
    return this.write(() => this.edit(id, { name }));
  }

  duplicate(id: string, name: string): Promise<void> {
    return this.write(() => void this.add({ ...this.found(id), name }));
  }

  update(id: string, plan: Plan): Promise<void> {
    return this.write(() => this.edit(id, { plan }));
  }

  reset(id: string, paths: readonly PlanPath[]): Promise<void> {
    return this.write(() => {
      const copied = copyInputs(this.found(id).plan, this.base() ?? this.found(id).plan, paths);
      if (copied.status === "ok") this.edit(id, { plan: copied.plan });
    });
  }

  refresh(id: string): Promise<void> {
    return this.write(() => this.edit(id, { unknown: [] }));
  }

  freeze(id: string): Promise<void> {
    return this.write(() => this.edit(id, { isFrozen: true }));
  }

  remove(id: string): Promise<void> {
    return this.write(() => {
      this.sheets = this.sheets.filter((sheet) => sheet.id !== id);
    });
  }

  compare(ids: readonly string[], base: string): Promise<void> {
    return this.write(() => {
      this.compared = { ids, base };
    });
  }

  private found(id: string): MemoryScenario {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (found === undefined) throw new WorkbookError("The sheet of this scenario is no longer in the workbook.");
    return found;
  }
}

function opened(base: Plan, plan: Plan): Extract<OpenedScenario, { kind: "plan" }> {
  const overrides = changesOf(base, plan).map(({ lever }) => leverPath(plan, lever));
  return { kind: "plan", plan, overrides, unknown: [] };
}
