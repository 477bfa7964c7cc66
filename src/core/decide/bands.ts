/**
 * How exactly a best split has to be met: for each channel and team the range within which the objective stays within 1 % of
 * what it is, all else as decided. Wide bands are good news: there the precise figure does not matter.
 */
import type { Plan } from "../plan/plan";
import { decisionsOf, withFrozenPast, type Decisions } from "./decisions";
import { Judge } from "./judge";
import { leversOf, pulled, type Lever } from "./levers";
import type { Money, Objective } from "./request";

/** Share of the objective that may be lost. */
const tolerance = 0.01;

const steps = 24;
const halvings = 30;

/** Changing a team's hires further than this says nothing more. */
const mostHires = 20;

export interface ChannelBand {
  readonly channel: string;
  /** Spend over the reported periods, in the proportions that are decided: as it is, and the range. */
  readonly spend: Money;
  readonly low: Money;
  readonly high: Money;
}

export interface TeamBand {
  readonly team: string;
  /** Hires over the reported periods: as they are, and the range. */
  readonly hires: number;
  readonly low: number;
  readonly high: number;
}

/** The bands of a plan's channels that may move, and of its teams that may hire; the budget is left aside. */
export function bands(
  plan: Plan,
  objective: Objective,
): { readonly channels: readonly ChannelBand[]; readonly teams: readonly TeamBand[] } {
  const judge = new Judge(withFrozenPast({ ...plan, budget: undefined }), objective);
  const decisions = decisionsOf(judge.plan);
  const { score } = judge.judge(decisions);
  const isClose = (other: Decisions) => judge.judge(other).score >= score - tolerance * Math.abs(score);
  return {
    channels: judge.plan.channels.flatMap((_, channel) => channelBand(judge, decisions, channel, isClose)),
    teams: judge.plan.teams.flatMap((_, team) => teamBand(judge, decisions, team, isClose)),
  };
}

type IsClose = (decisions: Decisions) => boolean;

function channelBand(judge: Judge, decisions: Decisions, channel: number, isClose: IsClose): ChannelBand[] {
  const levers = leversOf(judge.plan, "perPeriod", {}).filter((lever) => lever.channel === channel);
  if (levers.length === 0) return [];
  const now = levers.map(({ shape }) => spendAt(decisions, channel, shape));
  const spend = now.reduce((sum, each) => sum + each, 0);
  const least = levers.reduce((sum, { low }) => sum + low, 0);
  const most = levers.reduce((sum, { high }) => sum + high, 0);
  const reach = Number.isFinite(most) ? most : Math.max(10 * spend, 1);
  const at = (total: Money) => pulled(decisions, levers, proportioned(levers, now, spend, total));
  const edge = (end: Money) => furthest(spend, end, (total) => isClose(at(total)));
  return [
    {
      channel: judge.plan.channels[channel]?.name ?? "",
      spend,
      low: edge(Math.min(least, spend)),
      high: edge(Math.max(reach, spend)),
    },
  ];
}

function spendAt({ spend }: Decisions, channel: number, shape: readonly number[]): Money {
  return shape.reduce((sum, each, period) => sum + each * (spend[channel]?.[period] ?? 0), 0);
}

/** Spend in the proportions that are decided (evenly if there is none), within bounds. */
function proportioned(levers: readonly Lever[], now: readonly number[], spend: Money, total: Money): readonly number[] {
  return levers.map(({ low, high }, index) => {
    const wanted = spend > 0 ? ((now[index] ?? 0) * total) / spend : total / levers.length;
    return Math.min(Math.max(wanted, low), high);
  });
}

/** How far one can go from one figure towards another before it is no longer close: the first such point. */
function furthest(from: number, to: number, isClose: (x: number) => boolean): number {
  let [good, bad] = [from, to];
  let isOut = false;
  for (let step = 1; step <= steps && !isOut; step += 1) {
    const x = from + ((to - from) * step) / steps;
    if (isClose(x)) good = x;
    else [bad, isOut] = [x, true];
  }
  if (!isOut) return to;
  for (let round = 0; round < halvings; round += 1) {
    const middle = (good + bad) / 2;
    if (isClose(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function teamBand(judge: Judge, decisions: Decisions, team: number, isClose: IsClose): TeamBand[] {
  const { hireLimits, name } = judge.plan.teams[team] ?? { hireLimits: undefined, name: "" };
  if (hireLimits === undefined) return [];
  const count = ({ hires }: Decisions) => {
    const reported = hires[team]?.slice(0, judge.plan.periods - judge.plan.runOn) ?? [];
    return reported.reduce((sum, each) => sum + each, 0);
  };
  const end = (change: 1 | -1) => {
    let kept = decisions;
    for (let round = 0; round < mostHires; round += 1) {
      const next = cheapestChange(judge, kept, team, change, hireLimits);
      if (next === undefined || !isClose(next)) return count(kept);
      kept = next;
    }
    return count(kept);
  };
  return [{ team: name, hires: count(decisions), low: end(-1), high: end(1) }];
}

/** One hire more or fewer, where it costs the objective least; undefined when the limits allow none. */
function cheapestChange(
  judge: Judge,
  decisions: Decisions,
  team: number,
  change: 1 | -1,
  { min, max }: { readonly min: number; readonly max: number },
): Decisions | undefined {
  const reported = judge.plan.periods - judge.plan.runOn;
  const tried = (decisions.hires[team] ?? []).slice(0, reported).flatMap((count, period) => {
    if (period < judge.plan.factPeriods || count + change < min || count + change > max) return [];
    const hires = decisions.hires.map((series, index) =>
      index === team ? series.map((each, at) => (at === period ? each + change : each)) : series,
    );
    const changed = { ...decisions, hires };
    return [{ changed, score: judge.judge(changed).score }];
  });
  return tried.sort((a, b) => b.score - a.score)[0]?.changed;
}
