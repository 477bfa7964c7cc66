/**
 * The best split of spend, and the best hires, within a plan's limits: proven where the problem allows it, else with the
 * gap that is left. The result is always judged by the exact model and never worse than the plan it started from.
 */
import type { Plan } from "../plan/plan";
import { clashes, unlimitedChannels } from "./clashes";
import { searchJointly } from "./jointSearch";
import { pulled } from "./levers";
import { withBudgetLimit } from "./limits";
import type { OptimizeRequest, OptimizeResult, OptimizeTools } from "./request";
import { refused, resultOf } from "./result";
import { bestSplit } from "./separable";
import { separableProblem, type SeparableProblem } from "./separableProblem";
import { Task } from "./task";

/** Where one budget is all that channels share, the search goes on until the bound is this close. */
const separableGap = 1e-10;

/** Where capacity and hires play a part, until it is this close. */
const jointGap = 1e-5;

/** The best plan within the limits, with its certificate. */
export async function optimize(plan: Plan, request: OptimizeRequest, tools: OptimizeTools): Promise<OptimizeResult> {
  const task = new Task(withBudgetLimit(plan, request.limits ?? {}), request, tools);
  const clash = clashes(task);
  if (clash.length > 0) return refused("infeasible", clash);
  const unlimited = unlimitedChannels(task);
  if (unlimited.length > 0) return refused("unlimited", [{ code: "unlimited", channels: unlimited }]);
  const problem = separableProblem(task);
  if (problem !== undefined) splitAlone(task, problem);
  else searchJointly(task, await tools.solver(), jointGap);
  return resultOf(task);
}

function splitAlone(task: Task, { units, money, otherLeads }: SeparableProblem): void {
  const split = bestSplit(units, money, { gap: separableGap, isOver: () => task.isOver });
  if (split === undefined) return;
  task.consider(pulled(task.base, task.levers, split.xs));
  task.prove(split.bound + otherLeads);
}
