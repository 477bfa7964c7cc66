/** Spend and hires outside their limits, put back inside. */
import { setHires } from "../levers/hires";
import { evaluatePlan, type Evaluation } from "../model/evaluatePlan";
import { feedersOf } from "../model/chain";
import { teamKey } from "../model/people";
import type { Flag } from "../model/flag";
import type { Plan } from "../plan/plan";
import type { Remedy, RemedyEffect } from "./remedy";

/** The one remedy of a bound that is broken. */
export function backInside(plan: Plan, before: Evaluation, { subject, owner }: Flag): readonly Remedy[] {
  if (subject.kind === "plan") return [];
  const isChannel = subject.kind === "channel";
  const inside = isChannel ? spendInside(plan, before, subject.name) : hiresInside(plan, before, subject.name);
  const action = isChannel
    ? ({ kind: "backInside", channel: subject.name } as const)
    : ({ kind: "backInside", team: subject.name } as const);
  const effect = effectOf(before, evaluatePlan(inside));
  return [{ action, side: isChannel ? "marketing" : "sales", owner, plan: inside, effect, isEnough: true, raises: [] }];
}

function spendInside(plan: Plan, { plan: complete }: Evaluation, name: string): Plan {
  const channels = plan.channels.map((channel, index) => {
    const own = complete.channels[index];
    if (channel.name !== name || own === undefined) return channel;
    const spend = own.spend.map((money) => Math.min(Math.max(money, own.minSpend), own.maxSpend ?? Infinity));
    return { ...channel, spend, carryIn: own.carryIn };
  });
  return { ...plan, channels };
}

function hiresInside(plan: Plan, { plan: complete }: Evaluation, name: string): Plan {
  const index = complete.teams.findIndex((team) => team.name === name);
  const { hires = [], hireLimits } = complete.teams[index] ?? {};
  if (hireLimits === undefined) return plan;
  return hires.reduce((inside, count, period) => {
    const allowed = Math.min(Math.max(count, hireLimits.min), hireLimits.max);
    return allowed === count ? inside : setHires(inside, index, period, allowed);
  }, plan);
}

function effectOf(before: Evaluation, after: Evaluation): RemedyEffect {
  const entry = before.plan.teams.flatMap((_, team) => (feedersOf(before.plan.teams, team).length === 0 ? [team] : []));
  const reported = before.plan.periods - before.plan.runOn;
  const over = (evaluation: Evaluation, keyOf: (team: number) => string) =>
    entry.reduce(
      (sum, team) =>
        evaluation
          .seriesOf(keyOf(team))
          .slice(0, reported)
          .reduce((total, each) => total + each, sum),
      0,
    );
  const shift = (figure: (evaluation: Evaluation) => number) => ({ from: figure(before), to: figure(after) });
  return {
    lost: shift((each) => over(each, (team) => `${teamKey(team)}.overflow`)),
    lostFit: shift((each) => over(each, (team) => `summary.lostFit${team + 1}`)),
    planValue: shift(({ outcome }) => outcome.totals.planValue),
    cost: shift(({ outcome }) => outcome.totals.marketingCost + outcome.totals.salesCost),
  };
}
