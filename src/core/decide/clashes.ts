/** Limits that no split can meet together, told before any search. */
import type { CompleteChannel } from "../plan/completePlan";
import { quartersOf } from "./judge";
import { leverCost, leversOf, pulled, type Lever } from "./levers";
import { channelLimits, type ChannelLimits } from "./limits";
import type { LimitName, Reason } from "./reason";
import { hired, type Task } from "./task";

/** Empty when some split may meet all limits that concern money, bounds and hires. */
export function clashes(task: Task): Reason[] {
  const bounds = [...channelClashes(task), ...hireClashes(task)];
  return bounds.length > 0 ? bounds : budgetClash(task);
}

/** Channels whose least is above their most, and the limits that say so. */
function channelClashes(task: Task): Reason[] {
  const { levers, judge } = task;
  const crossed = levers.filter(isCrossed);
  const channels = [...new Set(crossed.map(({ channel }) => channel))];
  return channels.map((channel): Reason => {
    const own = crossed.filter((lever) => lever.channel === channel);
    const by = Math.max(...own.map((lever) => ((lever.low - lever.high) * leverCost(lever)) / periodsOf(lever.shape)));
    const { name = "" } = judge.plan.channels[channel] ?? {};
    return { code: "clash", limits: crossedLimits(task, channel), by, unit: "money", channel: name };
  });
}

function isCrossed({ low, high }: Lever): boolean {
  return low > high * (1 + 1e-12);
}

/** The limits of a channel without which there would be room: each of them where it takes more than one. */
function crossedLimits({ judge, request }: Task, channel: number): readonly LimitName[] {
  const { plan } = judge;
  const limits = request.limits ?? {};
  const { name = "", minSpend = 0, maxSpend } = plan.channels[channel] ?? {};
  const own = limits.channels?.[name];
  const { changeShare, seenFactor } = channelLimits(limits, name);
  const isFreeWith = (bounds: Pick<CompleteChannel, "minSpend" | "maxSpend">, lifted: ChannelLimits) => {
    const channels = plan.channels.map((each, index) => (index === channel ? { ...each, ...bounds } : each));
    const relieved = { ...limits, channels: { ...limits.channels, [name]: { ...own, ...lifted } } };
    const levers = leversOf({ ...plan, channels }, request.spend, relieved);
    return !levers.some((lever) => lever.channel === channel && isCrossed(lever));
  };
  const holding = [
    { limit: "minSpend", isSet: minSpend > 0, bounds: { minSpend: 0, maxSpend }, lifted: {} },
    { limit: "maxSpend", isSet: maxSpend !== undefined, bounds: { minSpend, maxSpend: undefined }, lifted: {} },
    { limit: "changeShare", isSet: changeShare !== undefined, bounds: {}, lifted: { changeShare: Infinity } },
    { limit: "seenFactor", isSet: seenFactor !== undefined, bounds: {}, lifted: { seenFactor: Infinity } },
  ] as const;
  const set = holding.filter(({ isSet }) => isSet);
  const decisive = set.filter(({ bounds, lifted }) => isFreeWith({ minSpend, maxSpend, ...bounds }, lifted));
  return (decisive.length > 0 ? decisive : set).map(({ limit }) => limit);
}

/** Teams that must hire more than they may: in a period, or in a quarter. */
function hireClashes(task: Task): Reason[] {
  const { hireLevers, judge, request } = task;
  const least = leastDecisions(task).hires;
  return judge.plan.teams.flatMap(({ name, hireLimits }, team): Reason[] => {
    const crossed = hireLevers.filter((lever) => lever.team === team && lever.low > lever.high);
    const byPeriod = Math.max(0, ...crossed.map(({ low, high }) => low - high));
    const most = hireLimits === undefined ? Infinity : (request.limits?.hiresPerQuarter ?? Infinity);
    const quarters = quartersOf(judge.plan).map((periods) =>
      periods.reduce((sum, period) => sum + (least[team]?.[period] ?? 0), 0),
    );
    const byQuarter = Math.max(0, ...quarters.map((count) => count - most));
    const clash = { code: "clash", unit: "reps", team: name } as const;
    return [
      ...(byPeriod > 0 ? [{ ...clash, limits: ["hireLimits"], by: byPeriod } as const] : []),
      ...(byQuarter > 0 ? [{ ...clash, limits: ["hiresPerQuarter", "hireLimits"], by: byQuarter } as const] : []),
    ];
  });
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
  const limits: readonly LimitName[] = [
    "budget",
    "minSpend",
    ...(task.request.limits?.changeShare === undefined ? [] : (["changeShare"] as const)),
    ...(task.hireLevers.length > 0 ? (["hireLimits"] as const) : []),
  ];
  return [{ code: "clash", limits, by, unit: "money" }];
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
