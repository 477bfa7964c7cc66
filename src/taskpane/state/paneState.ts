/** Everything the pane knows, and how it changes. Pure: the workbook, storage and clock are in usePane. */
import { changesOf, type Lever } from "../../core/levers/change";
import type { Plan } from "../../core/plan/plan";
import type { Seat } from "../../excel/rosterSheet";
import type { OpenedScenario } from "../../excel/scenarioSheets";
import type { WaitingReason } from "../../excel/undecidedWrite";
import type { BookRead, SavedScenario, SheetProblem } from "../../excel/workbook";
import {
  cancelled,
  discarded,
  leverReset,
  moved,
  newDraft,
  rebased,
  redone,
  settled,
  undone,
  type Draft,
  type Move,
} from "./draft";
import type { ScenarioDone } from "./scenarioActions";
import type { FailureNotice } from "./undecided";

/** What the sheets say. `base` is the last plan that could be read. */
export type Sheets =
  | { readonly kind: "loading" }
  | { readonly kind: "unreachable"; readonly message: string }
  | { readonly kind: "noInputs" }
  | { readonly kind: "ready"; readonly base: Plan; readonly readAt: number }
  | {
      readonly kind: "problems";
      readonly problems: readonly SheetProblem[];
      readonly base: Plan | undefined;
      /** When the last good figures were read. */
      readonly readAt: number;
    };

/** Saved scenarios with their plans: read when their tab is opened, and kept until the workbook says something else. */
export type OpenedScenarios =
  | { readonly kind: "closed" }
  | { readonly kind: "opened"; readonly scenarios: ReadonlyMap<string, OpenedScenario> }
  | { readonly kind: "failed"; readonly message: string };

export type Activity = "starting" | "writing" | "saving" | "reverting" | "showing" | "changingScenario";

export type Notice =
  | { readonly kind: "written"; readonly count: number }
  | { readonly kind: "saved"; readonly scenario: SavedScenario }
  | { readonly kind: "reverted" | "nothingToRevert" | "restored" | "putBack" }
  /** A write went on, without the cells that stay as somebody else wants them. */
  | { readonly kind: "settled"; readonly kept: number }
  | { readonly kind: "loaded"; readonly name: string }
  | ScenarioDone
  | FailureNotice;

export interface PaneState {
  readonly sheets: Sheets;
  readonly draft: Draft | undefined;
  /** The seats of the Sales sheet as they were last read. */
  readonly roster: readonly Seat[];
  readonly scenarios: readonly SavedScenario[];
  /** The workbook has an Actuals sheet. */
  readonly hasActuals: boolean;
  readonly opened: OpenedScenarios;
  readonly activity: Activity | undefined;
  readonly notice: Notice | undefined;
  /** Why the workbook makes the pane wait at the moment. */
  readonly waiting: WaitingReason | undefined;
  readonly canRevert: boolean;
}

export type PaneAction =
  | { readonly kind: "read"; readonly book: BookRead; readonly at: number; readonly canRevert: boolean }
  | { readonly kind: "unreachable"; readonly message: string }
  | { readonly kind: "restore"; readonly base: Plan; readonly plan: Plan }
  | { readonly kind: "move"; readonly by: string; readonly move: Move }
  | { readonly kind: "settle" | "cancel" | "undo" | "redo" | "discard" }
  | { readonly kind: "reset"; readonly lever: Lever }
  | { readonly kind: "began"; readonly activity: Activity }
  | { readonly kind: "ended"; readonly notice: Notice | undefined }
  | { readonly kind: "opened"; readonly opened: OpenedScenarios }
  | { readonly kind: "waiting"; readonly reason: WaitingReason }
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "closeNotice" };

export const startState: PaneState = {
  sheets: { kind: "loading" },
  draft: undefined,
  roster: [],
  scenarios: [],
  hasActuals: false,
  opened: { kind: "closed" },
  activity: undefined,
  notice: undefined,
  waiting: undefined,
  canRevert: false,
};

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case "read":
      return {
        ...afterRead(state, action.book, action.at),
        hasActuals: action.book.hasActuals === true,
        canRevert: action.canRevert,
        waiting: undefined,
      };
    case "opened":
      return { ...state, opened: action.opened, waiting: undefined };
    case "waiting":
      return { ...state, waiting: action.reason };
    case "notice":
      return { ...state, notice: action.notice };
    case "unreachable":
      return { ...state, waiting: undefined, sheets: { kind: "unreachable", message: action.message } };
    case "restore":
      return restored(state, action.base, action.plan);
    case "began":
      return { ...state, activity: action.activity, notice: undefined };
    case "ended":
      return { ...state, activity: undefined, notice: action.notice, waiting: undefined };
    case "closeNotice":
      return { ...state, notice: undefined };
    default:
      return { ...state, draft: state.draft && afterLever(state.draft, baseOf(state), action) };
  }
}

/** The last plan that the sheets gave. */
export function baseOf({ sheets }: Pick<PaneState, "sheets">): Plan | undefined {
  return sheets.kind === "ready" || sheets.kind === "problems" ? sheets.base : undefined;
}

type LeverAction = Extract<PaneAction, { kind: "move" | "settle" | "cancel" | "undo" | "redo" | "discard" | "reset" }>;

function afterLever(draft: Draft, base: Plan | undefined, action: LeverAction): Draft {
  switch (action.kind) {
    case "move":
      return moved(draft, action.by, action.move);
    case "settle":
      return settled(draft);
    case "cancel":
      return cancelled(draft);
    case "undo":
      return undone(draft);
    case "redo":
      return redone(draft);
    case "discard":
      return base === undefined ? draft : discarded(draft, base);
    case "reset":
      return base === undefined ? draft : leverReset(draft, base, action.lever);
  }
}

/** Levers without a draft move with the sheets, those with one keep it; cells that cannot be used leave the last good figures. */
function afterRead(state: PaneState, { inputs, scenarios }: BookRead, at: number): PaneState {
  const before = baseOf(state);
  switch (inputs.kind) {
    case "noInputs":
      return { ...state, sheets: inputs, draft: undefined, scenarios };
    case "problems": {
      const readAt = "readAt" in state.sheets ? state.sheets.readAt : at;
      return { ...state, sheets: { ...inputs, base: before, readAt }, scenarios };
    }
    case "plan": {
      const base = before !== undefined && isEqual(before, inputs.plan) ? before : inputs.plan;
      const known = state.draft !== undefined && before !== undefined;
      const draft = known ? (base === before ? state.draft : onto(state.draft, before, base)) : newDraft(base);
      return { ...state, sheets: { kind: "ready", base, readAt: at }, draft, roster: inputs.roster, scenarios };
    }
  }
}

function onto(draft: Draft | undefined, from: Plan, base: Plan): Draft {
  if (draft === undefined || draft.plan === from) return newDraft(base);
  const kept = rebased(draft, from, base);
  return changesOf(base, kept.plan).length === 0 ? newDraft(base) : kept;
}

function restored(state: PaneState, from: Plan, plan: Plan): PaneState {
  const base = baseOf(state);
  if (base === undefined) return state;
  const draft = moved(newDraft(base), "restore", () => ({ plan: rebased(newDraft(plan), from, base).plan }));
  return { ...state, draft: settled(draft), notice: { kind: "restored" } };
}

/** Plans are plain data in the order of the sheets. */
function isEqual(a: Plan, b: Plan): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
