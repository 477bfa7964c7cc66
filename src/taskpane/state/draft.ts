/** A draft of a plan with its history. Moves of one lever that follow each other without settling are one step of undo. */
import { copyLever, rebase, type Lever } from "../../core/levers/change";
import type { Split } from "../../core/levers/split";
import type { Plan } from "../../core/plan/plan";

/** What a lever could not do, said beside it until the next move. */
export type LeverNote =
  | { readonly kind: "left"; readonly by: string; readonly money: number }
  | { readonly kind: "split"; readonly by: string; readonly split: Split };

/** A lever's move, from the plan at which it was taken hold of. */
export type Move = (from: Plan) => { readonly plan: Plan; readonly note?: LeverNote };

export interface Draft {
  readonly past: readonly Plan[];
  readonly plan: Plan;
  readonly future: readonly Plan[];
  /** The lever that is being moved, and the plan at which that began. */
  readonly gesture: { readonly by: string; readonly from: Plan } | undefined;
  readonly note: LeverNote | undefined;
}

/** More steps than this are forgotten. */
const keptSteps = 100;

export function newDraft(plan: Plan): Draft {
  return { past: [], plan, future: [], gesture: undefined, note: undefined };
}

/** The draft after a move of the lever `by`. */
export function moved(draft: Draft, by: string, move: Move): Draft {
  const isSame = draft.gesture?.by === by;
  const from = isSame ? (draft.gesture?.from ?? draft.plan) : draft.plan;
  const { plan, note } = move(from);
  if (!isSame && plan === draft.plan) return { ...draft, note };
  return {
    past: isSame ? draft.past : [...draft.past, draft.plan].slice(-keptSteps),
    plan,
    future: [],
    gesture: { by, from },
    note,
  };
}

/** The lever was let go: its next move is a step of its own. A move that came back to where it began is no step. */
export function settled(draft: Draft): Draft {
  if (draft.gesture === undefined) return draft;
  const isBack = draft.gesture.from === draft.plan;
  return { ...draft, past: isBack ? draft.past.slice(0, -1) : draft.past, gesture: undefined };
}

/** The move under way never happened. */
export function cancelled(draft: Draft): Draft {
  if (draft.gesture === undefined) return draft;
  return { ...draft, plan: draft.gesture.from, past: draft.past.slice(0, -1), gesture: undefined, note: undefined };
}

export function undone(draft: Draft): Draft {
  const { past, plan, future } = settled(draft);
  const before = past.at(-1);
  if (before === undefined) return draft;
  return { past: past.slice(0, -1), plan: before, future: [plan, ...future], gesture: undefined, note: undefined };
}

export function redone(draft: Draft): Draft {
  const [next, ...rest] = draft.future;
  if (next === undefined) return draft;
  return { past: [...draft.past, draft.plan], plan: next, future: rest, gesture: undefined, note: undefined };
}

/** One lever back where the sheets have it; undo brings the draft's figure back. */
export function leverReset(draft: Draft, base: Plan, lever: Lever): Draft {
  return settled(moved(settled(draft), "reset", (from) => ({ plan: copyLever(from, base, lever) })));
}

/** Everything back where the sheets have it. */
export function discarded(draft: Draft, base: Plan): Draft {
  return settled(moved(settled(draft), "discard", () => ({ plan: base })));
}

/** The draft and its history on top of sheets that changed. */
export function rebased(draft: Draft, from: Plan, onto: Plan): Draft {
  const each = (plan: Plan) => rebase(plan, from, onto);
  return {
    past: draft.past.map(each),
    plan: each(draft.plan),
    future: draft.future.map(each),
    gesture: draft.gesture && { ...draft.gesture, from: each(draft.gesture.from) },
    note: undefined,
  };
}
