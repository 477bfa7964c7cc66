/** A search for the best split as it goes: what was asked, how far it is, what it found, and what of that matters. Pure. */
import type { Reason } from "../../core/decide/reason";
import type { OptimizeRequest, OptimizeResult, Progress, Status } from "../../core/decide/request";
import type { Plan } from "../../core/plan/plan";
import type { Weighed } from "../../worker/decideJob";
import type { SplitForm } from "./splitForm";

export interface SearchQuestion {
  readonly form: SplitForm;
  /** The plan of the sheets at that time. */
  readonly base: Plan;
  /** The plan that is to be bettered. */
  readonly from: Plan;
  /** The same with the budget that is allowed. */
  readonly plan: Plan;
  readonly request: OptimizeRequest;
}

/** How far the search was at a time; no objective: nothing within the limits yet. */
export interface SearchPoint {
  readonly seconds: number;
  readonly objective: number | undefined;
  readonly bound: number;
}

export interface Best {
  readonly plan: Plan;
  readonly objective: number;
  /** No split within the limits can beat this; Infinity as long as nothing is proven. */
  readonly bound: number;
  /** As a share of the objective. */
  readonly gap: number;
}

export type Search = SearchQuestion & {
  /** Milliseconds of the page's clock; tells searches apart. */
  readonly begun: number;
  readonly points: readonly SearchPoint[];
  readonly best: Best | undefined;
  /** What the search itself had to say of its result. */
  readonly said: readonly Reason[];
} & (
    | { readonly phase: "searching" | "weighing" }
    | { readonly phase: "done"; readonly isStopped: boolean; readonly weighed: Weighed }
    /** There is no plan within the limits, and why. */
    | { readonly phase: "none"; readonly status: Status | "stopped"; readonly why: readonly Reason[] }
    | { readonly phase: "failed"; readonly message: string }
  );

export type SearchAction =
  | { readonly kind: "start"; readonly question: SearchQuestion; readonly begun: number }
  | { readonly kind: "progress"; readonly progress: Progress; readonly seconds: number }
  | { readonly kind: "found"; readonly result: OptimizeResult; readonly seconds: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "weighed"; readonly weighed: Weighed; readonly isStopped: boolean }
  | { readonly kind: "failed"; readonly message: string };

export function searchReducer(search: Search | undefined, action: SearchAction): Search | undefined {
  if (action.kind === "start") {
    return { ...action.question, begun: action.begun, phase: "searching", points: [], best: undefined, said: [] };
  }
  if (search === undefined) return undefined;
  const { form, base, from, plan, request, begun, points, best, said } = search;
  const same = { form, base, from, plan, request, begun, points, best, said };
  switch (action.kind) {
    case "progress": {
      const { objective, bound } = action.progress;
      const point = { seconds: action.seconds, objective, bound };
      return { ...same, phase: "searching", points: [...points, point], best: bestOf(action.progress) ?? best };
    }
    case "found": {
      const { result, seconds } = action;
      const found = bestOf(result);
      if (found === undefined) return { ...same, phase: "none", status: result.status, why: result.why };
      const point = { seconds, objective: found.objective, bound: found.bound };
      return { ...same, phase: "weighing", points: [...points, point], best: found, said: result.why };
    }
    case "stopped":
      return best === undefined
        ? { ...same, phase: "none", status: "stopped", why: [] }
        : { ...same, phase: "weighing" };
    case "weighed":
      return { ...same, phase: "done", weighed: action.weighed, isStopped: action.isStopped };
    case "failed":
      return { ...same, phase: "failed", message: action.message };
  }
}

type Found = Pick<Progress, "plan" | "objective"> & {
  readonly bound: number | undefined;
  readonly gap: number | undefined;
};

function bestOf({ plan, objective, bound = Infinity, gap = Infinity }: Found): Best | undefined {
  return plan === undefined || objective === undefined ? undefined : { plan, objective, bound, gap };
}
