/** Flags of a team: items it loses, load, late response, idle reps, hires that come too late. */
import { channelsOf, tiersOf } from "./chain";
import type { Evaluation } from "./evaluatePlan";
import type { Flag, FlagSubject } from "./flag";
import type { TeamOutcome } from "./outcome";
import { teamKey } from "./people";

/** Fewer items than this are rounding, not leads. */
const noItems = 1e-6;
/** A load or share this close to its limit is at it. */
const atLimit = 1e-9;

interface TeamView {
  readonly evaluation: Evaluation;
  readonly index: number;
  readonly team: Evaluation["plan"]["teams"][number];
  readonly outcome: TeamOutcome;
  readonly subject: FlagSubject;
  /** The reported periods. */
  readonly periods: readonly number[];
}

/** Every flag of the team at a position of the plan. */
export function teamFlags(evaluation: Evaluation, index: number): Flag[] {
  const { plan } = evaluation;
  const team = plan.teams[index];
  const outcome = team === undefined ? undefined : evaluation.outcome.teams[team.name];
  if (team === undefined || outcome === undefined) return [];
  const periods = Array.from({ length: plan.periods - plan.runOn }, (_, period) => period);
  const view: TeamView = { evaluation, index, team, outcome, periods, subject: { kind: "team", name: team.name } };
  const overflow = overflowFlag(view);
  return [
    ...overflow,
    ...fullFlag(view, overflow[0]?.periods ?? []),
    ...lateResponseFlags(view),
    ...idleFlag(view),
    ...lateHireFlag(view),
    ...hireBoundsFlag(view),
  ];
}

function overTiers({ evaluation, index }: TeamView, name: string): readonly (readonly number[])[] {
  return tiersOf(evaluation.plan, index).map((tier) => evaluation.seriesOf(`${teamKey(index)}.tier${tier}.${name}`));
}

function sumOver(series: readonly (readonly number[])[], periods: readonly number[]): number {
  return series.reduce((sum, one) => periods.reduce((inner, period) => inner + (one[period] ?? 0), sum), 0);
}

function worst(series: readonly number[], periods: readonly number[], pick: "max" | "min"): number {
  return Math[pick](...periods.map((period) => series[period] ?? 0));
}

/** Full-strength reps short at target load, by period; negative where there are enough. */
function repsShort({ outcome }: TeamView): readonly number[] {
  return outcome.repsNeeded.map((needed, period) => needed - (outcome.rampedHeadcount[period] ?? 0));
}

function overflowFlag(view: TeamView): Flag[] {
  const { evaluation, outcome, periods, subject, team, index } = view;
  const lostFit = sumOver(overTiers(view, "lostFit"), periods);
  if (lostFit <= noItems) return [];
  const share = lostFit / sumOver(overTiers(view, "fit"), periods);
  const leftOver = overTiers(view, "remaining0");
  const inPeriods = periods.filter(
    (period) => (outcome.headroom[period] ?? 0) < 0 && leftOver.some((series) => (series[period] ?? 0) > noItems),
  );
  const size = {
    items: sumOver([outcome.overflow], periods),
    reps: inPeriods.length === 0 ? undefined : worst(repsShort(view), inPeriods, "max"),
    money: sumOver([outcome.atStake], periods),
    share,
    spend: evaluation.valueOf(`${teamKey(index)}.behind`),
  };
  const severity = share > evaluation.plan.goals.maxOverflowShare ? "critical" : "warning";
  return [{ code: "overflow", severity, subject, owner: team.owner, periods: inPeriods, size }];
}

function fullFlag(view: TeamView, overflowing: readonly number[]): Flag[] {
  const { evaluation, outcome, periods, subject, team } = view;
  const limit = evaluation.plan.goals.maxUtilization;
  const full = periods.filter(
    (period) =>
      (outcome.utilization[period] ?? 0) > limit + atLimit &&
      (outcome.overflow[period] ?? 0) <= noItems &&
      !overflowing.includes(period),
  );
  if (full.length === 0) return [];
  const size = {
    items: -worst(outcome.headroom, full, "min"),
    reps: worst(repsShort(view), full, "max"),
    share: worst(outcome.utilization, full, "max"),
  };
  return [{ code: "full", severity: "warning", subject, owner: team.owner, periods: full, size }];
}

function lateResponseFlags(view: TeamView): Flag[] {
  const { evaluation, outcome, periods, team, index } = view;
  const { plan } = evaluation;
  const tiers = tiersOf(plan, index);
  if (tiers.every((tier) => channelsOf(plan, index, tier).length === 0)) return [];
  return tiers.flatMap((tier, position): Flag[] => {
    const figures = outcome.tiers[position];
    if (figures === undefined) return [];
    const late = periods.filter((period) => (figures.onTime[period] ?? 1) < plan.goals.onTimeShare - atLimit);
    if (late.length === 0) return [];
    const items = late.reduce(
      (sum, period) => sum + (figures.items[period] ?? 0) * (1 - (figures.onTime[period] ?? 1)),
      0,
    );
    const size = { items, share: worst(figures.onTime, late, "min"), reps: worst(repsShort(view), late, "max") };
    const subject = { kind: "team", name: team.name, tier } as const;
    return [{ code: "lateResponse", severity: "warning", subject, owner: team.owner, periods: late, size }];
  });
}

function idleFlag(view: TeamView): Flag[] {
  const { evaluation, outcome, periods, subject, team } = view;
  const limit = evaluation.plan.goals.minUtilization;
  const isIdle = (period: number) =>
    periods.includes(period) &&
    (outcome.headcount[period] ?? 0) > 0 &&
    (outcome.utilization[period] ?? 0) < limit - atLimit;
  const idle = periods.filter((period) => isIdle(period) && (isIdle(period - 1) || isIdle(period + 1)));
  if (idle.length === 0) return [];
  const size = {
    items: sumOver([outcome.headroom], idle) / idle.length,
    reps: sumOver([repsShort(view)], idle) / idle.length,
    share: worst(outcome.utilization, idle, "min"),
  };
  return [{ code: "idleCapacity", severity: "warning", subject, owner: team.owner, periods: idle, size }];
}

/** The first hire from whose full strength on there is headroom, while there was too little before. */
function lateHireFlag(view: TeamView): Flag[] {
  const { outcome, periods, subject, team } = view;
  const short = periods.filter((period) => (outcome.headroom[period] ?? 0) < 0);
  const lastShort = short.at(-1);
  if (lastShort === undefined) return [];
  const hire = periods.find((period) => {
    const atFullStrength = period + team.ramp.length;
    return (team.hires[period] ?? 0) > 0 && atFullStrength > lastShort && atFullStrength < periods.length;
  });
  if (hire === undefined) return [];
  const size = {
    items: -worst(outcome.headroom, short, "min"),
    reps: worst(repsShort(view), short, "max"),
    number: hire + 1,
  };
  return [{ code: "lateHire", severity: "warning", subject, owner: team.owner, periods: short, size }];
}

function hireBoundsFlag({ evaluation, subject, team }: TeamView): Flag[] {
  const limits = team.hireLimits;
  if (limits === undefined) return [];
  const all = Array.from({ length: evaluation.plan.periods }, (_, period) => period);
  const beyond = (period: number) => {
    const hires = team.hires[period] ?? 0;
    return Math.max(hires - limits.max, limits.min - hires);
  };
  const outside = all.filter((period) => beyond(period) > 0);
  if (outside.length === 0) return [];
  const size = { reps: Math.max(...outside.map(beyond)) };
  return [{ code: "outOfBounds", severity: "critical", subject, owner: team.owner, periods: outside, size }];
}
