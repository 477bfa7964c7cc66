import { setHires } from "../../src/core/levers/hires";
import { setChannelSpend, spendOf } from "../../src/core/levers/spend";
import { samplePlan } from "../../src/core/plan/samplePlan";
import type { Move } from "../../src/taskpane/state/draft";
import { baseOf, paneReducer, startState, type PaneAction, type PaneState } from "../../src/taskpane/state/paneState";

const social: (total: number) => Move = (total) => (from) => setChannelSpend(from, 1, total);
const opened = after(startState, readAction(samplePlan, 1));

test("the first read gives a draft that is the sheets", () => {
  expect(opened.sheets).toEqual({ kind: "ready", base: samplePlan, readAt: 1 });
  expect(opened.draft?.plan).toBe(samplePlan);
  expect(opened.draft?.past).toEqual([]);
});

test("moves of one lever start from where it was taken hold of, and are one step of undo", () => {
  const dragged = after(
    opened,
    move("social", social(200_000)),
    move("social", social(100_000)),
    move("social", social(250_000)),
  );
  expect(spend(dragged)).toBe(250_000);
  expect(dragged.draft?.past).toEqual([samplePlan]);
  const undone = after(dragged, { kind: "settle" }, { kind: "undo" });
  expect(undone.draft?.plan).toBe(samplePlan);
  expect(spend(after(undone, { kind: "redo" }))).toBe(250_000);
});

test("after settling, a lever's next move is a step of its own", () => {
  const twice = after(opened, move("social", social(200_000)), { kind: "settle" }, move("social", social(100_000)));
  expect(twice.draft?.past.map((plan) => spendOf(plan, 1))).toEqual([309_000, 200_000]);
});

test("a cancelled move never happened, and a new move forgets what was undone", () => {
  const cancelled = after(opened, move("social", social(200_000)), { kind: "cancel" });
  expect([cancelled.draft?.plan, cancelled.draft?.past]).toEqual([samplePlan, []]);
  const undone = after(opened, move("a", social(200_000)), { kind: "settle" }, { kind: "undo" });
  expect(after(undone, move("b", social(100_000))).draft?.future).toEqual([]);
});

test("undo and redo at the ends of the history change nothing", () => {
  expect(after(opened, { kind: "undo" }).draft?.plan).toBe(samplePlan);
  expect(after(opened, { kind: "redo" }).draft?.plan).toBe(samplePlan);
});

test("one lever goes back to the sheets, or all of them, and either can be undone", () => {
  const both = after(opened, move("social", social(200_000)), { kind: "settle" }, hire(), { kind: "settle" });
  const one = after(both, { kind: "reset", lever: { kind: "spend", channel: "Paid social" } });
  expect([spend(one), one.draft?.plan.teams[0]?.hires]).toEqual([309_000, expect.arrayContaining([1])]);
  const all = after(both, { kind: "discard" });
  expect(all.draft?.plan).toBe(samplePlan);
  expect(spend(after(all, { kind: "undo" }))).toBe(200_000);
});

test("cells that cannot be used leave the last good figures, and say since when", () => {
  const problems = [{ sheet: "Marketing", cell: "J5", sentence: "“tbc” is not an amount." }];
  const broken = after(opened, {
    kind: "read",
    book: { inputs: { kind: "problems", problems }, scenarios: [] },
    at: 9,
    canRevert: false,
  });
  expect(broken.sheets).toEqual({ kind: "problems", problems, base: samplePlan, readAt: 1 });
  expect(broken.draft).toBe(opened.draft);
  expect(after(broken, readAction(samplePlan, 12)).sheets).toEqual({ kind: "ready", base: samplePlan, readAt: 12 });
});

test("cells that cannot be used at the first read leave no figures", () => {
  const problems = [{ sheet: "Goals", sentence: "is missing." }];
  const broken = after(startState, {
    kind: "read",
    book: { inputs: { kind: "problems", problems }, scenarios: [] },
    at: 1,
    canRevert: false,
  });
  expect([broken.draft, baseOf(broken)]).toEqual([undefined, undefined]);
});

test("changed sheets move the levers without a draft and keep those with one, history included", () => {
  const drafted = after(opened, move("social", social(200_000)), { kind: "settle" });
  const changed = after(drafted, readAction(setChannelSpend(samplePlan, 0, 600_000).plan, 5));
  expect([spendOf(planOf(changed), 0), spend(changed)]).toEqual([600_000, 200_000]);
  const undone = planOf(after(changed, { kind: "undo" }));
  expect([spendOf(undone, 0), spendOf(undone, 1)]).toEqual([600_000, 309_000]);
});

test("reading back what was just written ends the draft", () => {
  const drafted = after(opened, move("social", social(200_000)), { kind: "settle" });
  const written = after(drafted, readAction(JSON.parse(JSON.stringify(planOf(drafted))) as typeof samplePlan, 5));
  expect(written.draft?.plan).toBe(baseOf(written));
  expect(written.draft?.past).toEqual([]);
});

test("a kept draft comes back on top of the sheets, as one step that can be undone", () => {
  const kept = setChannelSpend(samplePlan, 1, 200_000).plan;
  const restored = after(opened, { kind: "restore", base: samplePlan, plan: kept });
  expect([spend(restored), restored.notice]).toEqual([200_000, { kind: "restored" }]);
  expect(after(restored, { kind: "undo" }).draft?.plan).toBe(samplePlan);
});

test("sheets that are removed end the draft", () => {
  const gone = after(opened, {
    kind: "read",
    book: { inputs: { kind: "noInputs" }, scenarios: [] },
    at: 2,
    canRevert: false,
  });
  expect([gone.sheets.kind, gone.draft]).toEqual(["noInputs", undefined]);
});

test("a new action takes the old message away; its end says what came of it", () => {
  const failed = after(opened, {
    kind: "ended",
    notice: { kind: "failed", message: "Sales is protected.", canRetry: false },
  });
  const began = after(failed, { kind: "began", activity: "writing" });
  expect([began.notice, began.activity]).toEqual([undefined, "writing"]);
  const ended = after(began, { kind: "ended", notice: { kind: "written", count: 2 } });
  expect([ended.notice, ended.activity]).toEqual([{ kind: "written", count: 2 }, undefined]);
});

function after(state: PaneState, ...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(paneReducer, state);
}

function readAction(plan: typeof samplePlan, at: number): PaneAction {
  return { kind: "read", book: { inputs: { kind: "plan", plan, roster: [] }, scenarios: [] }, at, canRevert: false };
}

function move(by: string, each: Move): PaneAction {
  return { kind: "move", by, move: each };
}

function hire(): PaneAction {
  return move("hires", (from) => ({ plan: setHires(from, 0, 0, 1) }));
}

function planOf(state: PaneState): typeof samplePlan {
  if (state.draft === undefined) throw new Error("there is no draft");
  return state.draft.plan;
}

function spend(state: PaneState): number {
  return spendOf(planOf(state), 1);
}
