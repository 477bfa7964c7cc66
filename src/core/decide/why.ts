/**
 * Why a split is what it is: what the next unit of money brings on each channel, what one more rep brings, what holds spend
 * where it is. All of it asked of the exact model: a little more of something, and the difference.
 */
import { completePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { decisionsOf, withFrozenPast, type Decisions } from "./decisions";
import { Judge } from "./judge";
import { leversOf } from "./levers";
import { withBudgetLimit } from "./limits";
import type { Reason } from "./reason";
import type { Goal, Limits, Objective, SpendMode } from "./request";
import { stops } from "./stops";

export interface WhyRequest {
  readonly objective: Objective;
  readonly limits?: Limits;
  readonly goal?: Goal;
  /** The plan from which limits are measured, and how spend may move from there; default the plan itself, period by period. */
  readonly from?: Plan;
  readonly spend?: SpendMode;
}

/** Less than this share of a budget is left over, not left. */
const smallRest = 1e-4;

/** Below this share of what it would bring with hands for every lead, the next unit of money is lost on capacity. */
const lostOnCapacity = 0.5;

/** Hands for every lead: hours per rep times this. */
const ample = 1000;

/** The reasons behind a plan as it stands, most telling first: the budget, channels, reps. */
export function whyPlan(plan: Plan, { objective, limits = {}, goal, from, spend }: WhyRequest): readonly Reason[] {
  const frozen = withFrozenPast(withBudgetLimit(plan, limits));
  const judge = new Judge(frozen, objective, limits, goal);
  const decisions = decisionsOf(judge.plan);
  const ends = channelEnds(from ?? frozen, frozen, { spend: spend ?? "perPeriod", limits });
  const channels = channelReasons(frozen, judge, decisions, ends);
  return [...budgetReasons(judge, decisions, channels, ends), ...channels, ...repReasons(judge, decisions)];
}

type ChannelReason = Extract<Reason, { readonly code: "channel" }>;

/** What more money on a channel brings, for each unit of it, in proportion to its spend (evenly if it has none); facts and run-on periods stay. */
export function nextUnit(judge: Judge, decisions: Decisions, channel: number, money: number): number {
  const { runOn, periods, factPeriods } = judge.plan;
  const isOpen = (period: number) => period >= factPeriods && period < periods - runOn;
  const series = decisions.spend[channel] ?? [];
  const total = series.reduce((sum, each, period) => (isOpen(period) ? sum + each : sum), 0);
  const open = Math.max(1, periods - runOn - factPeriods);
  const more = series.map((each, period) => {
    if (!isOpen(period)) return each;
    return each + money * (total > 0 ? each / total : 1 / open);
  });
  const spend = decisions.spend.map((own, index) => (index === channel ? more : own));
  return (judge.judge({ ...decisions, spend }).score - judge.judge(decisions).score) / money;
}

/** Where a channel stands: whether anything may move it, which limit holds it, and whether that keeps it from taking more. */
interface ChannelEnd {
  readonly isLocked: boolean;
  readonly limit: Exclude<ChannelReason["binding"], "locked" | "capacity">;
  readonly isAtMost: boolean;
}

function channelEnds(
  from: Plan,
  plan: Plan,
  question: { readonly spend: SpendMode; readonly limits: Limits },
): readonly ChannelEnd[] {
  const start = completePlan(from);
  const levers = leversOf(start, question.spend, question.limits);
  const known = stops(from, plan, question);
  return start.channels.map(({ name, minSpend }, channel): ChannelEnd => {
    const own = levers.filter((lever) => lever.channel === channel);
    const stop = known.find((each) => each.channel === name);
    const isPinned = own.length > 0 && own.every(({ low, high }) => high <= low);
    const isAtMost = isPinned || stop?.end === "most";
    const ownLimit = isAtMost ? "maxSpend" : stop !== undefined && minSpend > 0 ? "minSpend" : undefined;
    const limit = stop === undefined || stop.limit === "own" ? ownLimit : stop.limit;
    return { isLocked: own.length === 0, limit, isAtMost };
  });
}

function channelReasons(plan: Plan, judge: Judge, decisions: Decisions, ends: readonly ChannelEnd[]): ChannelReason[] {
  const { objective, limits } = judge;
  const rich = { ...plan, teams: plan.teams.map((team) => ({ ...team, hoursPerRep: timesAmple(team.hoursPerRep) })) };
  const unhindered = new Judge(rich, objective, limits);
  return judge.plan.channels.flatMap(({ name, curve }, channel): ChannelReason[] => {
    if (curve.kind === "none") return [];
    const noise = 1e-6 * ownCost(objective);
    const next = nextUnit(judge, decisions, channel, 1);
    const total = (decisions.spend[channel] ?? []).reduce((sum, each) => sum + each, 0);
    const last = total > 1 ? nextUnit(judge, decisions, channel, -1) : undefined;
    const gross = next + ownCost(objective);
    const couldBe = nextUnit(unhindered, decisions, channel, 1) + ownCost(objective);
    const isLost = couldBe > noise && gross < lostOnCapacity * couldBe;
    const { isLocked = false, limit } = ends[channel] ?? {};
    const binding = isLocked ? "locked" : (limit ?? (isLost ? "capacity" : undefined));
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

/** What one more unit of budget would bring, and why money is left. */
function budgetReasons(
  judge: Judge,
  decisions: Decisions,
  channels: readonly ChannelReason[],
  ends: readonly ChannelEnd[],
): Reason[] {
  const { budget } = judge.plan;
  if (budget === undefined) return [];
  const left = budget.total - judge.judge(decisions).cost;
  const isAtMost = (name: string) =>
    ends[judge.plan.channels.findIndex((each) => each.name === name)]?.isAtMost ?? false;
  const movable = channels.filter(({ binding }) => binding !== "locked");
  const free = movable.filter(({ channel }) => !isAtMost(channel));
  const best = Math.max(0, ...free.map(({ next }) => next));
  const isSpent = left <= smallRest * Math.max(1, budget.total);
  if (isSpent) return [{ code: "budget", worth: best }];
  const cause = free.length > 0 ? "notWorthIt" : movable.length > 0 ? "maxSpend" : "nothingToMove";
  return [{ code: "unspent", money: left, cause, next: best }];
}

/** What one more starter brings, by the period of the start; nobody starts in a period that is a fact. */
function repReasons(judge: Judge, decisions: Decisions): Reason[] {
  const { score } = judge.judge(decisions);
  const reported = judge.plan.periods - judge.plan.runOn;
  return judge.plan.teams.map(({ name }, team) => {
    const worth = Array.from({ length: reported }, (_, start) => {
      if (start < judge.plan.factPeriods) return 0;
      const hires = decisions.hires.map((series, index) =>
        index === team ? series.map((count, period) => (period === start ? count + 1 : count)) : series,
      );
      return judge.judge({ ...decisions, hires }).score - score;
    });
    return { code: "rep", team: name, worth };
  });
}
