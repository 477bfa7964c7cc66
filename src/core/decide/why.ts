/**
 * Why a split is what it is: what the next unit of money brings on each channel, what one more rep brings, what holds spend
 * where it is. All of it asked of the exact model: a little more of something, and the difference.
 */
import type { Plan } from "../plan/plan";
import { decisionsOf, withFrozenPast, type Decisions } from "./decisions";
import { Judge } from "./judge";
import { leverAt, leversOf, type Lever } from "./levers";
import { withBudgetLimit } from "./limits";
import type { Reason } from "./reason";
import type { Goal, Limits, Objective } from "./request";

export interface WhyRequest {
  readonly objective: Objective;
  readonly limits?: Limits;
  readonly goal?: Goal;
}

/** A share of a range this close to its end is at the end. */
const atEnd = 1e-6;

/** Below this share of what it would bring with hands for every lead, the next unit of money is lost on capacity. */
const lostOnCapacity = 0.5;

/** Hands for every lead: hours per rep times this. */
const ample = 1000;

/** The reasons behind a plan as it stands, most telling first: the budget, channels, reps. */
export function whyPlan(plan: Plan, { objective, limits = {}, goal }: WhyRequest): readonly Reason[] {
  const frozen = withFrozenPast(withBudgetLimit(plan, limits));
  const judge = new Judge(frozen, objective, limits, goal);
  const decisions = decisionsOf(judge.plan);
  const channels = channelReasons(frozen, judge, decisions, { objective, limits });
  return [...budgetReasons(judge, decisions, channels), ...channels, ...repReasons(judge, decisions)];
}

type ChannelReason = Extract<Reason, { readonly code: "channel" }>;

/** What more money on a channel brings, for each unit of it, in proportion to its spend (evenly if it has none). */
export function nextUnit(judge: Judge, decisions: Decisions, channel: number, money: number): number {
  const { runOn, periods } = judge.plan;
  const reported = periods - runOn;
  const series = decisions.spend[channel] ?? [];
  const total = series.slice(0, reported).reduce((sum, each) => sum + each, 0);
  const more = series.map((each, period) => {
    if (period >= reported) return each;
    return each + money * (total > 0 ? each / total : 1 / reported);
  });
  const spend = decisions.spend.map((own, index) => (index === channel ? more : own));
  return (judge.judge({ ...decisions, spend }).score - judge.judge(decisions).score) / money;
}

function channelReasons(
  plan: Plan,
  judge: Judge,
  decisions: Decisions,
  { objective, limits = {} }: WhyRequest,
): ChannelReason[] {
  const rich = { ...plan, teams: plan.teams.map((team) => ({ ...team, hoursPerRep: timesAmple(team.hoursPerRep) })) };
  const unhindered = new Judge(rich, objective, limits);
  const levers = leversOf(judge.plan, "perPeriod", limits);
  return judge.plan.channels.flatMap(({ name, curve }, channel): ChannelReason[] => {
    if (curve.kind === "none") return [];
    const noise = 1e-6 * ownCost(objective);
    const next = nextUnit(judge, decisions, channel, 1);
    const total = (decisions.spend[channel] ?? []).reduce((sum, each) => sum + each, 0);
    const last = total > 1 ? nextUnit(judge, decisions, channel, -1) : undefined;
    const own = levers.filter((lever) => lever.channel === channel);
    const gross = next + ownCost(objective);
    const couldBe = nextUnit(unhindered, decisions, channel, 1) + ownCost(objective);
    const isLost = couldBe > noise && gross < lostOnCapacity * couldBe;
    const binding = bound(own, decisions) ?? (isLost ? "capacity" : undefined);
    return [{ code: "channel", channel: name, next, last, binding }];
  });
}

function timesAmple(hours: number | readonly number[]): number | readonly number[] {
  return typeof hours === "number" ? hours * ample : hours.map((each) => each * ample);
}

/** What a unit of money takes off the objective just by being spent. */
function ownCost(objective: Objective): number {
  return objective === "planValue" || objective === "contribution" || objective === "leastCost" ? 1 : 0;
}

/** The bound that all levers of a channel stand at. */
function bound(levers: readonly Lever[], decisions: Decisions): ChannelReason["binding"] {
  if (levers.length === 0) return "locked";
  const isAt = (end: "low" | "high") =>
    levers.every((lever) => {
      const x = leverAt(decisions, lever) ?? NaN;
      return Math.abs(x - lever[end]) <= atEnd * Math.max(1, Math.abs(lever[end]));
    });
  if (isAt("high")) return "maxSpend";
  return isAt("low") && levers.some(({ low }) => low > 0) ? "minSpend" : undefined;
}

/** What one more unit of budget would bring, and why money is left. */
function budgetReasons(judge: Judge, decisions: Decisions, channels: readonly ChannelReason[]): Reason[] {
  const { budget } = judge.plan;
  if (budget === undefined) return [];
  const left = budget.total - judge.judge(decisions).cost;
  const free = channels.filter(({ binding }) => binding !== "locked" && binding !== "maxSpend");
  const best = Math.max(0, ...free.map(({ next }) => next));
  const isSpent = left <= atEnd * Math.max(1, budget.total);
  if (isSpent) return [{ code: "budget", worth: best }];
  const cause =
    free.length > 0
      ? "notWorthIt"
      : channels.some(({ binding }) => binding === "maxSpend")
        ? "maxSpend"
        : "nothingToMove";
  return [{ code: "unspent", money: left, cause, next: best }];
}

/** What one more starter brings, by the period of the start. */
function repReasons(judge: Judge, decisions: Decisions): Reason[] {
  const { score } = judge.judge(decisions);
  const reported = judge.plan.periods - judge.plan.runOn;
  return judge.plan.teams.map(({ name }, team) => {
    const worth = Array.from({ length: reported }, (_, start) => {
      const hires = decisions.hires.map((series, index) =>
        index === team ? series.map((count, period) => (period === start ? count + 1 : count)) : series,
      );
      return judge.judge({ ...decisions, hires }).score - score;
    });
    return { code: "rep", team: name, worth };
  });
}
