/** The pane's state joined to the workbook: reads, watches, writes, and keeps the draft. The only place that calls the workbook. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { changesOf, type Lever } from "../../core/levers/change";
import type { Plan } from "../../core/plan/plan";
import type { PlanPath } from "../../core/plan/problem";
import type { InputNote } from "../../core/sheets/inputNotes";
import type { NewSeat, Seat } from "../../excel/rosterSheet";
import type { ReviewSheets } from "../../excel/reviewSheets";
import type { StrategyTests } from "../../excel/strategyTests";
import type { NewScenario, SheetCell, Workbook } from "../../excel/workbook";
import type { Move } from "./draft";
import { keepDraft, keptDraft } from "./keptDraft";
import { keepNotes, keptNotes } from "./keptNotes";
import { baseOf, paneReducer, startState, type Activity, type Notice, type PaneState } from "./paneState";
import { doInReview, type ReviewAction } from "./reviewActions";
import { doWithScenario, type ScenarioAction } from "./scenarioActions";
import { decided, failureNotice, type Decision } from "./undecided";

export interface PaneActions {
  readonly reload: () => Promise<void>;
  /** Writes the input sheets of a new plan; the notes say where its inputs come from. */
  readonly start: (plan: Plan, notes?: readonly InputNote[]) => Promise<void>;
  readonly write: () => Promise<void>;
  readonly save: (scenario: Pick<NewScenario, "name" | "purpose" | "author">) => Promise<boolean>;
  readonly revert: () => Promise<void>;
  /** Decides a write that did not go through: whose cells count, or how to get out of one that is half done. */
  readonly decide: (decision: Decision) => Promise<boolean>;
  /** Reads the saved scenarios with their plans. */
  readonly openScenarios: () => Promise<void>;
  readonly withScenario: (action: ScenarioAction) => Promise<boolean>;
  /** Puts the plan of a scenario into the draft, as one step of undo. */
  readonly load: (name: string, plan: Plan) => void;
  readonly retry: () => void;
  readonly closeNotice: () => void;
  readonly showInput: (path: PlanPath) => void;
  /** The cell that `showInput` selects. */
  readonly inputCell: (path: PlanPath) => SheetCell | undefined;
  readonly showCell: (sheet: string, cell: string | undefined) => void;
  readonly showScenario: (id: string) => void;
  /** Adds a seat to the roster, or gives one other days, share or name; on the Sales sheet at once. */
  readonly addSeat: (seat: NewSeat) => Promise<boolean>;
  readonly changeSeat: (seat: Seat, to: NewSeat) => Promise<boolean>;
  readonly readReview: ReviewSheets["read"];
  /** Makes or changes a sheet of the review. */
  readonly inReview: (action: ReviewAction) => Promise<boolean>;
  readonly listTests: StrategyTests["list"];
  /** Adds the sheet of a test and opens it. */
  readonly makeTest: (...made: Parameters<StrategyTests["make"]>) => Promise<boolean>;
  readonly listTables: Workbook["listTables"];
  readonly readTable: Workbook["readTable"];
  /** Puts a plan into the draft, as one step of undo; the notes say where its inputs come from. */
  readonly take: (plan: Plan, notes: readonly InputNote[]) => void;
  /** The draft's plan by now, for what is drawn a little later. */
  readonly latestPlan: () => Plan | undefined;
  readonly move: (by: string, move: Move) => void;
  readonly settle: () => void;
  readonly cancel: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
  readonly reset: (lever: Lever) => void;
}

/** State and actions of the pane over one workbook. */
export function usePane(workbook: Workbook): readonly [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(paneReducer, startState);
  const latest = useRef(state);
  const lastAction = useRef<() => Promise<unknown>>(undefined);
  const undecided = useRef<{ readonly error: unknown; readonly activity: Activity }>(undefined);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const read = useCallback(async () => {
    try {
      const book = await workbook.read();
      dispatch({ kind: "read", book, at: Date.now(), canRevert: await workbook.canRevert() });
    } catch (error) {
      dispatch({ kind: "unreachable", message: messageOf(error) });
    }
  }, [workbook]);

  useFirstRead(workbook, read, dispatch);
  useEffect(() => workbook.onWaiting((reason) => dispatch({ kind: "waiting", reason })), [workbook]);
  useKeptDraft(state);

  const run = useCallback(async (activity: Activity, action: () => Promise<Notice | undefined>): Promise<boolean> => {
    if (latest.current.activity !== undefined) return false;
    dispatch({ kind: "began", activity });
    try {
      dispatch({ kind: "ended", notice: await action() });
      return true;
    } catch (error) {
      undecided.current = { error, activity };
      dispatch({ kind: "ended", notice: failureNotice(error) });
      return false;
    }
  }, []);

  const actions = useMemo((): PaneActions => {
    const retried = async <T>(action: () => Promise<T>): Promise<T> => {
      lastAction.current = action;
      return action();
    };
    const show = (action: () => Promise<void>) => {
      void retried(() => run("showing", async () => (await action(), undefined)));
    };
    const onSheets = (activity: Activity, action: () => Promise<Notice | undefined>) =>
      retried(() =>
        run(activity, async () => {
          const notice = await action();
          await read();
          return notice;
        }),
      );
    return {
      reload: read,
      start: async (plan, notes) => {
        await onSheets("starting", async () => (await workbook.writeInputs(plan, notes), undefined));
      },
      write: async () => {
        await onSheets("writing", () => writeDraft(workbook, latest.current));
      },
      save: (words) => onSheets("saving", () => saveDraft(workbook, latest.current, words)),
      revert: async () => {
        await onSheets("reverting", async () => ({
          kind: (await workbook.revertLastWrite()) ? "reverted" : "nothingToRevert",
        }));
      },
      decide: async (decision) => {
        const { error, activity } = undecided.current ?? {};
        const action = decided(error, decision);
        if (action === undefined || activity === undefined) return false;
        const { draft } = latest.current;
        return onSheets(activity, async () => {
          await action();
          if (decision.kind === "putBack") return { kind: "putBack" };
          // Where theirs stay, the draft has done its work too.
          if (activity === "writing" && latest.current.draft?.plan === draft?.plan) dispatch({ kind: "discard" });
          return { kind: "settled", kept: decision.kind === "settle" ? decision.kept.length : 0 };
        });
      },
      openScenarios: async () => {
        try {
          const scenarios = await workbook.scenarios.openAll(latest.current.scenarios.map(({ id }) => id));
          dispatch({ kind: "opened", opened: { kind: "opened", scenarios } });
        } catch (error) {
          dispatch({ kind: "opened", opened: { kind: "failed", message: messageOf(error) } });
        }
      },
      withScenario: (action) =>
        onSheets("changingScenario", () => doWithScenario(workbook.scenarios, action, latest.current.draft?.plan)),
      load: (name, plan) => {
        dispatch({ kind: "settle" });
        dispatch({ kind: "move", by: "scenario", move: () => ({ plan }) });
        dispatch({ kind: "settle" });
        dispatch({ kind: "notice", notice: { kind: "loaded", name } });
      },
      retry: () => void lastAction.current?.(),
      closeNotice: () => dispatch({ kind: "closeNotice" }),
      showInput: (path) => show(() => workbook.showInput(path)),
      inputCell: (path) => workbook.inputCell(path),
      showCell: (sheet, cell) => show(() => workbook.showCell(sheet, cell)),
      showScenario: (id) => show(() => workbook.showScenario(id)),
      addSeat: (seat) =>
        onSheets("writing", async () => (await workbook.roster.add([seat]), { kind: "written", count: 1 })),
      changeSeat: (seat, to) =>
        onSheets("writing", async () => (await workbook.roster.change(seat, to), { kind: "written", count: 1 })),
      readReview: () => workbook.reviews.read(),
      inReview: (action) => onSheets("saving", async () => (await doInReview(workbook.reviews, action), undefined)),
      listTests: () => workbook.tests.list(),
      makeTest: (...made) => onSheets("saving", async () => (await workbook.tests.make(...made), undefined)),
      listTables: () => workbook.listTables(),
      readTable: (source) => workbook.readTable(source),
      take: (plan, notes) => {
        keepNotes(notes);
        dispatch({ kind: "settle" });
        dispatch({ kind: "move", by: "table", move: () => ({ plan }) });
        dispatch({ kind: "settle" });
      },
      latestPlan: () => latest.current.draft?.plan,
      move: (by, move) => dispatch({ kind: "move", by, move }),
      settle: () => dispatch({ kind: "settle" }),
      cancel: () => dispatch({ kind: "cancel" }),
      undo: () => dispatch({ kind: "undo" }),
      redo: () => dispatch({ kind: "redo" }),
      discard: () => dispatch({ kind: "discard" }),
      reset: (lever) => dispatch({ kind: "reset", lever }),
    };
  }, [workbook, read, run]);

  return [state, actions];
}

type Dispatch = (action: Parameters<typeof paneReducer>[1]) => void;

function useFirstRead(workbook: Workbook, read: () => Promise<void>, dispatch: Dispatch): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    const start = async () => {
      await read();
      const kept = keptDraft();
      if (kept !== undefined && !isGone) dispatch({ kind: "restore", ...kept });
      const stopWatching = await workbook.watch(() => void read());
      if (isGone) stopWatching();
      else stop = stopWatching;
    };
    start().catch((error: unknown) => dispatch({ kind: "ended", notice: failureNotice(error) }));
    return () => {
      isGone = true;
      stop?.();
    };
  }, [workbook, read, dispatch]);
}

/** Keeps the draft whenever it rests; forgets it when it says the same as the sheets. */
function useKeptDraft(state: PaneState): void {
  const base = baseOf(state);
  const plan = state.draft?.gesture === undefined ? state.draft?.plan : undefined;
  useEffect(() => {
    if (base !== undefined && plan !== undefined) keepDraft(plan === base ? undefined : { base, plan });
  }, [base, plan]);
}

async function writeDraft(workbook: Workbook, state: PaneState): Promise<Notice | undefined> {
  const base = baseOf(state);
  if (base === undefined || state.draft === undefined) return undefined;
  await workbook.updateInputs(base, state.draft.plan, keptNotes());
  keepNotes(undefined);
  return { kind: "written", count: changesOf(base, state.draft.plan).length };
}

async function saveDraft(
  workbook: Workbook,
  state: PaneState,
  words: Pick<NewScenario, "name" | "purpose" | "author">,
): Promise<Notice | undefined> {
  const base = baseOf(state);
  if (base === undefined || state.draft === undefined) return undefined;
  return { kind: "saved", scenario: await workbook.saveScenario({ ...words, base, plan: state.draft.plan }) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
