/** What can be done with saved scenarios, as the pane sees it. `excelScenarios.ts` is the real one. */
import type { Plan } from "../core/plan/plan";
import type { SheetProblem } from "../core/sheets/sheetProblem";

/** A scenario read from its sheet. */
export type OpenedScenario =
  | {
      readonly kind: "plan";
      readonly plan: Plan;
      /** Paths of inputs that have values of their own. */
      readonly overrides: readonly string[];
      /** Paths of inputs that were added since: `refresh` takes them in. */
      readonly unknown: readonly string[];
    }
  | { readonly kind: "problems"; readonly problems: readonly SheetProblem[] };

/** Every method rejects with a WorkbookError whose message can be shown. */
export interface ScenarioSheets {
  open(id: string): Promise<OpenedScenario>;
  rename(id: string, name: string): Promise<void>;
  /** A second sheet with the same values, under another name. */
  duplicate(id: string, name: string): Promise<void>;
  /** Gives the scenario the values of a plan; what equals the input sheets follows them again. */
  update(id: string, plan: Plan): Promise<void>;
  /** Prints the sheet anew with its own values, taking in channels and teams that were added since. */
  refresh(id: string): Promise<void>;
  /** Turns its links into values. */
  freeze(id: string): Promise<void>;
  /** Deletes the sheet; Excel cannot undo this. */
  remove(id: string): Promise<void>;
  /** Prints the comparison of these scenarios against one of them and opens it; an earlier comparison is printed over. */
  compare(ids: readonly string[], base: string): Promise<void>;
}
