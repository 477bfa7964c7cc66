/** The workbook as the pane and the ribbon see it: plans and scenarios, not cells. `excelWorkbook.ts` is the real one. */
import type { Plan } from "../core/plan/plan";
import type { PlanPath } from "../core/plan/problem";
import type { InputNote } from "../core/sheets/inputNotes";
import type { SheetProblem } from "../core/sheets/sheetProblem";
import type { UserTable } from "../core/sheets/userTable/userTable";
import type { RosterSheet, Seat } from "./rosterSheet";
import type { ReviewSheets } from "./reviewSheets";
import type { ScenarioSheets } from "./scenarioSheets";
import type { StrategyTests } from "./strategyTests";
import type { WaitingReason } from "./undecidedWrite";
import type { ListedTable, TableSource } from "./userTables";

export type { ListedTable, TableSource };
export type { SheetProblem };

/** The input sheets as they are now. */
export type InputsRead =
  | { readonly kind: "noInputs" }
  | {
      readonly kind: "plan";
      readonly plan: Plan;
      /** The roster by seat, in the order of the Sales sheet. */
      readonly roster: readonly Seat[];
    }
  | { readonly kind: "problems"; readonly problems: readonly SheetProblem[] };

/** A saved scenario, as far as its sheet tells without reading all of it. */
export interface SavedScenario {
  readonly id: string;
  readonly name: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly isFrozen: boolean;
}

export interface BookRead {
  readonly inputs: InputsRead;
  readonly scenarios: readonly SavedScenario[];
  /** There is an Actuals sheet. */
  readonly hasActuals?: boolean;
}

/** A draft to be saved: the plan with the draft's values, and the plan of the input sheets that it departs from. */
export interface NewScenario {
  readonly name: string;
  readonly purpose: string;
  readonly author: string;
  readonly plan: Plan;
  readonly base: Plan;
}

/** A cell as people name it: the tab, and "N6". */
export interface SheetCell {
  readonly sheet: string;
  readonly cell: string;
}

/** A write that could not be done or was stopped, in words for the user. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    message: string,
    /** True when doing the same again may work: a cell was being edited, Excel was busy. */
    readonly canRetry = false,
  ) {
    super(message);
  }
}

/** Every method rejects with a WorkbookError whose message can be shown. */
export interface Workbook {
  readonly scenarios: ScenarioSheets;
  readonly roster: RosterSheet;
  readonly tests: StrategyTests;
  readonly reviews: ReviewSheets;
  read(): Promise<BookRead>;
  /** Lays out Goals, Marketing and Sales for this plan; refuses when sheets with these names exist that are not ours. */
  writeInputs(plan: Plan, notes?: readonly InputNote[]): Promise<void>;
  /** Changes only the input cells that differ between the plan that was read and this one; refuses what a co-worker changed meanwhile. */
  updateInputs(base: Plan, plan: Plan, notes?: readonly InputNote[]): Promise<void>;
  saveScenario(scenario: NewScenario): Promise<SavedScenario>;
  /** Takes back the last write of the pane; false when there is none. */
  revertLastWrite(): Promise<boolean>;
  canRevert(): Promise<boolean>;
  /** Shows the input cell of a path of the plan, or the sheet of a scenario. */
  showInput(path: PlanPath): Promise<void>;
  /** The cell that `showInput` selects, as far as the last read tells; undefined: the input stands on no sheet. */
  inputCell(path: PlanPath): SheetCell | undefined;
  showScenario(id: string): Promise<void>;
  showCell(sheet: string, cell: string | undefined): Promise<void>;
  /** The user's own tables, and the cells of one of them or of the selection. */
  listTables(): Promise<readonly ListedTable[]>;
  readTable(source: TableSource): Promise<UserTable>;
  /** Calls the listener (debounced) after somebody else than the pane changed the workbook; returns the function that stops it. */
  watch(listener: () => void): Promise<() => void>;
  /** Calls the listener whenever something has to wait; returns the function that stops it. */
  onWaiting(listener: (reason: WaitingReason) => void): () => void;
  /** Excel's language, such as "de-DE": for words, numbers and dates. */
  readonly locale: string;
}
