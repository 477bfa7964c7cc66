/** The lever on the whole budget: what marketing and sales may cost over the reported periods. */
import type { Plan } from "../plan/plan";
import type { Money } from "./shareOut";
import { setTotalSpend, totalSpend, type Moved } from "./spend";

/**
 * The plan with another budget: free channels take the difference in proportion, sales keeps its people. `cost` is what
 * the plan costs now; it stands for the budget of a plan that has none.
 */
export function setTotalBudget(plan: Plan, total: Money, cost: Money, shape: Plan = plan): Moved {
  if (!(total >= 0)) throw new RangeError(`setTotalBudget: total must be >= 0, got ${total}`);
  const change = total - (plan.budget?.total ?? cost);
  const spend = totalSpend(plan) + change;
  const moved = setTotalSpend(plan, Math.max(spend, 0), shape);
  return { plan: { ...moved.plan, budget: { total } }, left: moved.left + Math.min(spend, 0) };
}
