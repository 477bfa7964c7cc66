/** A plan as other solvers see it: figures between bounds, one budget, and the exact model as a black box. */
import { pulled, leverCost } from "../../../src/core/decide/levers";
import type { OptimizeRequest } from "../../../src/core/decide/request";
import { hired, Task } from "../../../src/core/decide/task";
import type { Plan } from "../../../src/core/plan/plan";
import { loadSolver } from "../../../src/worker/highsSolver";

export interface RivalProblem {
  readonly plan: Plan;
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Money for each unit of a figure. */
  readonly cost: readonly number[];
  /** Money for all figures together. */
  readonly money: number;
  /** Hires are whole. */
  readonly isWhole: readonly boolean[];
  /** What the exact model says of these figures. */
  readonly value: (xs: readonly number[]) => number;
}

/** A plan's spend levers, then its hires. Cost has to be linear in them: no commission. */
export function rivalProblem(plan: Plan, request: OptimizeRequest): RivalProblem {
  if ((plan.commissionRate ?? 0) > 0) throw new RangeError("rivalProblem: commission makes cost depend on bookings");
  const { judge, base, levers, hireLevers } = new Task(plan, request, { solver: loadSolver, clock: () => 0 });
  const judged = (xs: readonly number[]) =>
    judge.judge(hired(pulled(base, levers, xs), hireLevers, xs.slice(levers.length)));
  const total = plan.budget?.total ?? Infinity;
  const low = [...levers, ...hireLevers].map((each) => each.low);
  const { cost: least } = judged(low);
  const cost = [
    ...levers.map(leverCost),
    ...hireLevers.map(
      (_, index) => judged(low.map((x, at) => (at === levers.length + index ? x + 1 : x))).cost - least,
    ),
  ];
  const atLow = low.reduce((sum, x, index) => sum + x * (cost[index] ?? 0), 0);
  const money = total - least + atLow;
  const high = [...levers, ...hireLevers].map((each, index) => Math.min(each.high, money / (cost[index] ?? 1)));
  return {
    plan,
    low,
    high: high.map((each, index) => Math.max(each, low[index] ?? 0)),
    cost,
    money,
    isWhole: [...levers.map(() => false), ...hireLevers.map(() => true)],
    value: (xs) => judged(xs).score,
  };
}

/** What figures cost together. */
export function costOf({ cost }: RivalProblem, xs: readonly number[]): number {
  return xs.reduce((sum, x, index) => sum + x * (cost[index] ?? 0), 0);
}
