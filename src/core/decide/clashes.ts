/** Limits that no split can meet together, told before any search. */
import { hired, type Task } from "./task";
import { leverCost, pulled } from "./levers";
import type { Reason } from "./reason";

/** Empty when some split may meet all limits that concern money and bounds. */
export function clashes(task: Task): Reason[] {
  const bounds = boundClashes(task);
  return bounds.length > 0 ? bounds : budgetClash(task);
}

function boundClashes({ levers, judge, hireLevers }: Task): Reason[] {
  const crossed = levers.filter(({ low, high }) => low > high * (1 + 1e-12));
  const names = [...new Set(crossed.map(({ channel }) => channel))];
  const channels = names.map((channel): Reason => {
    const own = crossed.filter((lever) => lever.channel === channel);
    const by = Math.max(...own.map((lever) => ((lever.low - lever.high) * leverCost(lever)) / periodsOf(lever.shape)));
    return { code: "clash", limits: ["minSpend", "maxSpend"], by, channel: judge.plan.channels[channel]?.name ?? "" };
  });
  const hires = hireLevers.filter(({ low, high }) => low > high);
  if (hires.length === 0) return channels;
  return [
    ...channels,
    { code: "clash", limits: ["hireLimits"], by: Math.max(...hires.map(({ low, high }) => low - high)) },
  ];
}

function periodsOf(shape: readonly number[]): number {
  return Math.max(1, shape.filter((each) => each > 0).length);
}

/** What the least spend and the fewest hires cost, commission left out, against the budget. */
function budgetClash(task: Task): Reason[] {
  const { budget, commissionRate } = task.judge.plan;
  if (budget === undefined) return [];
  const least = leastDecisions(task);
  const bookings = commissionRate === 0 ? 0 : task.judge.totalOf(least, "result.bookings");
  const by = task.judge.judge(least).cost - commissionRate * bookings - budget.total;
  if (by <= 1e-9 * Math.max(1, budget.total)) return [];
  const limits = ["budget", "minSpend", ...(task.hireLevers.length > 0 ? (["hireLimits"] as const) : [])] as const;
  return [{ code: "clash", limits, by }];
}

/** All levers at their lower bounds. */
export function leastDecisions({ base, levers, hireLevers }: Task) {
  const least = pulled(
    base,
    levers,
    levers.map(({ low }) => low),
  );
  return hired(
    least,
    hireLevers,
    hireLevers.map(({ low }) => low),
  );
}

/** Channels whose spend nothing holds down. */
export function unlimitedChannels({ levers, judge }: Task): readonly string[] {
  if (judge.plan.budget !== undefined) return [];
  const open = new Set(levers.filter(({ high }) => high === Infinity).map(({ channel }) => channel));
  return [...open].map((channel) => judge.plan.channels[channel]?.name ?? "");
}
