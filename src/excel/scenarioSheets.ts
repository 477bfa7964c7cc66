/** What can be done with saved scenarios, as the pane sees it. `excelScenarios.ts` is the real one. */
import type { Plan } from "../core/plan/plan";
import type { PlanPath } from "../core/plan/problem";
import type { SheetProblem } from "../core/sheets/sheetProblem";

/** A scenario read from its sheet. */
export type OpenedScenario =
  | {
      readonly kind: "plan";
      readonly plan: Plan;
      /** Inputs that have values of their own; all of them once the scenario is frozen. */
      readonly overrides: readonly PlanPath[];
      /** Inputs that were added since: `refresh` takes them in. */
      readonly unknown: readonly PlanPath[];
    }
  | { readonly kind: "problems"; readonly problems: readonly SheetProblem[] };

/** Every method rejects with a WorkbookError whose message can be shown. */
export interface ScenarioSheets {
  open(id: string): Promise<OpenedScenario>;
  /** Several at once, by id; one whose sheet is gone is left out. */
  openAll(ids: readonly string[]): Promise<ReadonlyMap<string, OpenedScenario>>;
  rename(id: string, name: string): Promise<void>;
  /** A second sheet with the same values, under another name. */
  duplicate(id: string, name: string): Promise<void>;
  /**
   * Gives the scenario the values of a plan; what equals the input sheets follows them again. Rejects with a
   * ChangedMeanwhile when somebody changed the sheet since it was opened.
   */
  update(id: string, plan: Plan): Promise<void>;
  /** Lets these inputs follow the input sheets again. */
  reset(id: string, paths: readonly PlanPath[]): Promise<void>;
  /** Prints the sheet anew with its own values, taking in channels and teams that were added since. */
  refresh(id: string): Promise<void>;
  /** Turns its links into values. */
  freeze(id: string): Promise<void>;
  /** Deletes the sheet; Excel cannot undo this. */
  remove(id: string): Promise<void>;
  /** Prints the comparison of these scenarios against one of them and opens it; an earlier comparison is printed over. */
  compare(ids: readonly string[], base: string): Promise<void>;
}
