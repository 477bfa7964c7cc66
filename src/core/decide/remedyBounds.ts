/** Spend and hires outside their limits, put back inside. */
import { setHires } from "../levers/hires";
import { evaluatePlan, type Evaluation } from "../model/evaluatePlan";
import { feedersOf } from "../model/chain";
import { teamKey } from "../model/people";
import type { Flag } from "../model/flag";
import { planFlags } from "../model/flags";
import type { Plan } from "../plan/plan";
import type { Remedy, RemedyEffect } from "./remedy";

/** What is planned goes back inside its limits, or the limits are set around what is planned. */
export function atBounds(plan: Plan, before: Evaluation, { subject, owner }: Flag): readonly Remedy[] {
  if (subject.kind === "plan") return [];
  const { kind, name } = subject;
  const isChannel = kind === "channel";
  const inside = isChannel ? spendInside(plan, before, name) : hiresInside(plan, before, name);
  const lifted = isChannel ? spendLifted(plan, before, name) : hiresLifted(plan, before, name);
  const made = [
    { kind: "backInside", plan: inside, side: isChannel ? "marketing" : "sales", owner },
    { kind: "liftLimits", plan: lifted, side: "finance", owner: "Finance" },
  ] as const;
  const remedies = made.map(({ kind: does, ...rest }): Remedy => {
    const after = evaluatePlan(rest.plan);
    const isLeft = planFlags(after).some((flag) => flag.code === "outOfBounds" && isAbout(flag, kind, name));
    const action = { kind: does, of: kind, name } as const;
    return { ...rest, action, effect: effectOf(before, after), isEnough: !isLeft, raises: [] };
  });
  return remedies.sort((a, b) => b.effect.planValue.to - a.effect.planValue.to);
}

function isAbout({ subject }: Flag, kind: "channel" | "team", name: string): boolean {
  return subject.kind === kind && subject.name === name;
}

function spendLifted(plan: Plan, { plan: complete }: Evaluation, name: string): Plan {
  const channels = plan.channels.map((channel, index) => {
    const own = complete.channels[index];
    if (channel.name !== name || own === undefined) return channel;
    const [least, most] = [Math.min(...own.spend), Math.max(...own.spend)];
    return {
      ...channel,
      ...(least < own.minSpend && { minSpend: least }),
      ...(most > (own.maxSpend ?? Infinity) && { maxSpend: most }),
    };
  });
  return { ...plan, channels };
}

function hiresLifted(plan: Plan, { plan: complete }: Evaluation, name: string): Plan {
  const teams = plan.teams.map((team, index) => {
    const { hires = [], hireLimits } = complete.teams[index] ?? {};
    if (team.name !== name || hireLimits === undefined) return team;
    const [min, max] = [Math.min(...hires, hireLimits.min), Math.max(...hires, hireLimits.max)];
    return { ...team, hireLimits: { min: Math.floor(min), max: Math.ceil(max) } };
  });
  return { ...plan, teams };
}

function spendInside(plan: Plan, { plan: complete }: Evaluation, name: string): Plan {
  const channels = plan.channels.map((channel, index) => {
    const own = complete.channels[index];
    if (channel.name !== name || own === undefined) return channel;
    const spend = own.spend.map((money, period) =>
      period < complete.factPeriods ? money : Math.min(Math.max(money, own.minSpend), own.maxSpend ?? Infinity),
    );
    return { ...channel, spend, ...(own.carryoverRate > 0 && { carryIn: own.carryIn }) };
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
