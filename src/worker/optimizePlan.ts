/** The optimizer with the solver and the clock of this machine: for the command line and for the worker of the pane. */
import { optimize } from "../core/decide/optimize";
import type { OptimizeRequest, OptimizeResult, OptimizeTools } from "../core/decide/request";
import { completePlan } from "../core/plan/completePlan";
import type { Plan } from "../core/plan/plan";
import { reasonSentence } from "../core/words/reasonSentence";
import { loadSolver } from "./highsSolver";

type Watch = Pick<OptimizeTools, "onProgress" | "isCancelled">;

/** The best split of a plan; the solver is loaded only when the plan needs it. */
export function optimizePlan(plan: Plan, request: OptimizeRequest, watch: Watch = {}): Promise<OptimizeResult> {
  return optimize(plan, request, { ...watch, solver: loadSolver, clock: () => performance.now() });
}

/** A result as the command line prints it: figures, and sentences for the reasons; null for what there is not. */
export interface OptimizeReport {
  readonly status: OptimizeResult["status"];
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly spend: OptimizeResult["spend"];
  readonly hires: OptimizeResult["hires"];
  readonly unspent: number | null;
  readonly why: readonly string[];
}

/** The command line speaks English. */
const sentenceLocale = "en-US";

/** What the command line prints of a result of a plan. */
export function optimizeReport(
  { status, plan, objective, bound, gap, spend, hires, unspent, why }: OptimizeResult,
  start: Plan,
  request: OptimizeRequest,
): OptimizeReport {
  const { objective: sought, goal } = request;
  const context = {
    plan: completePlan(plan ?? start),
    objective: sought,
    ...(goal !== undefined && { goal: goal.of }),
  };
  return {
    status,
    objective: objective ?? null,
    bound: bound ?? null,
    gap: gap ?? null,
    spend,
    hires,
    unspent: unspent ?? null,
    why: why.map((reason) => reasonSentence(reason, context, sentenceLocale)),
  };
}
