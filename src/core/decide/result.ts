/** The answer of the optimizer, from the best that its search found. */
import { withDecisions } from "./decisions";
import type { LimitName, Reason } from "./reason";
import type { OptimizeResult, Status } from "./request";
import { isBroken, isHolding, standings } from "./standings";
import { stops, type Stop } from "./stops";
import { whyPlan } from "./why";
import { gapOf, type Judged, type Task } from "./task";

/** A gap this small counts as proven: far below what any curve is known to. */
const provenGap = 1e-4;

/** No result, and why. */
export function refused(status: Exclude<Status, "optimal" | "feasible">, why: readonly Reason[]): OptimizeResult {
  const none = { plan: undefined, objective: undefined, bound: undefined, gap: undefined, unspent: undefined };
  return { ...none, status, spend: {}, hires: {}, why };
}

/** The best found, with its certificate. */
export function resultOf(task: Task): OptimizeResult {
  const { judge, start } = task;
  const best = bestOf(task);
  if (best === undefined) {
    return noneFound(task);
  }
  const { decisions, judgment } = best;
  const { channels, teams, budget } = judge.plan;
  const plan = withDecisions(task.plan, decisions);
  const bound = Math.max(task.bound, judgment.score);
  const gap = gapOf(judgment.score, bound);
  const isKept = best === start && start !== task.best;
  const decidedTeams = new Set(task.hireLevers.map(({ team }) => team));
  return {
    status: gap <= provenGap ? "optimal" : "feasible",
    plan,
    objective: task.said(judgment.score),
    bound: task.said(bound),
    gap,
    spend: Object.fromEntries(channels.map(({ name }, index) => [name, decisions.spend[index] ?? []])),
    hires: Object.fromEntries(
      teams.flatMap(({ name }, index) => (decidedTeams.has(index) ? [[name, decisions.hires[index] ?? []]] : [])),
    ),
    unspent: budget === undefined ? undefined : Math.max(0, budget.total - judgment.cost),
    why: [
      ...(task.isStartOutside ? [{ code: "startOutside" } as const] : []),
      ...(isKept ? [{ code: "planKept" } as const] : []),
      ...whyPlan(plan, { ...task.request, from: task.plan }),
    ],
  };
}

/** The best of the search, or the plan itself where no split of the kind that was asked for beats it. */
function bestOf({ best, start, isStartOutside }: Task): Judged | undefined {
  if (isStartOutside || (best !== undefined && best.judgment.score >= start.judgment.score)) return best;
  return start;
}

/** Nothing within the limits was found: proven so, or not in the time. Told by the plan that comes nearest. */
function noneFound({ plan, judge, bound, leading, start, request }: Task): OptimizeResult {
  const { decisions, judgment } = leading ?? start;
  const all = standings(judge, decisions);
  const broken = all.filter(isBroken);
  const outside = broken.map((standing): Reason => ({ code: "outside", ...standing }));
  const by = judgment.outside;
  if (bound > -Infinity) return refused("notFound", [{ code: "noneFound", outside: by }, ...outside]);
  const holding = all.filter((standing) => !isBroken(standing) && isHolding(standing));
  const { spend, limits: asked = {} } = request;
  const held = stops(plan, withDecisions(plan, decisions), { spend, limits: asked }).map(limitOf);
  const limits = [...new Set([...[...broken, ...holding].map(({ limit }) => limit), ...held])];
  return refused("infeasible", [{ code: "clash", limits, by, unit: "share" }, ...outside]);
}

function limitOf({ limit, end }: Stop): LimitName {
  if (limit !== "own") return limit;
  return end === "most" ? "maxSpend" : "minSpend";
}
