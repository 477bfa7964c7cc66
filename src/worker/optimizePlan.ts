/** The optimizer with the solver and the clock of this machine: for the command line and for the worker of the pane. */
import { optimize } from "../core/decide/optimize";
import { reasonSentence } from "../core/decide/reasonSentence";
import type { OptimizeRequest, OptimizeResult, OptimizeTools } from "../core/decide/request";
import type { Plan } from "../core/plan/plan";
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

/** What the command line prints of a result. */
export function optimizeReport(
  { status, objective, bound, gap, spend, hires, unspent, why }: OptimizeResult,
  request: OptimizeRequest,
): OptimizeReport {
  return {
    status,
    objective: objective ?? null,
    bound: bound ?? null,
    gap: gap ?? null,
    spend,
    hires,
    unspent: unspent ?? null,
    why: why.map((reason) => reasonSentence(reason, request.objective)),
  };
}
