/** Flags of a channel: saturation, spend that lowers the plan's value, spend outside its bounds. */
import type { CompleteChannel } from "../plan/completePlan";
import { channelKey } from "./demand";
import type { Evaluation } from "./evaluatePlan";
import type { Flag } from "./flag";
import { marginalLeads } from "./responseCurve";

/** The next lead costs this many times the average one: saturated. */
export const saturatedFrom = 3;

/** Every flag of the plan's channels. */
export function channelFlags(evaluation: Evaluation): Flag[] {
  const gains = marginalPlanValues(evaluation);
  return evaluation.plan.channels.flatMap((channel, index) => [
    ...saturatedFlag(evaluation, channel, index),
    ...notWorthItFlag(channel, gains[index] ?? 0),
    ...boundsFlag(channel),
  ]);
}

/**
 * What one more unit of money on each channel does to planValue, spread over the channel's spend in proportion (evenly
 * if it has none), capacity included. Adstock from before the plan stays as it is.
 */
export function marginalPlanValues(evaluation: Evaluation): number[] {
  const { plan, outcome } = evaluation;
  return plan.channels.map(({ spend }, index) => {
    const change = { key: `${channelKey(index)}.spend`, figures: withOneMore(spend) };
    return evaluation.valueIf(change, "result.planValue") - outcome.totals.planValue;
  });
}

/** One more unit of money, in proportion to the spend; evenly if there is none. */
export function withOneMore(spend: readonly number[]): readonly number[] {
  const total = spend.reduce((sum, money) => sum + money, 0);
  return spend.map((money) => (total > 0 ? money + money / total : money + 1 / spend.length));
}

/** What the next lead costs against the average one, in periods with spend that still works; Infinity where there is no next lead. */
export function priceFactors(
  channel: CompleteChannel,
  adstock: readonly number[],
  leadsAt: readonly number[],
): readonly number[] {
  const slopes = marginalLeads(channel, adstock);
  return adstock.map((money, position) => {
    const average = (leadsAt[position] ?? 0) / money;
    return average === 0 ? 1 : average / Math.max(slopes[position] ?? 0, 0);
  });
}

function saturatedFlag(evaluation: Evaluation, channel: CompleteChannel, index: number): Flag[] {
  if (channel.curve.kind === "none") return [];
  const adstock = evaluation.seriesOf(`${channelKey(index)}.adstock`);
  const leadsAt = evaluation.seriesOf(`${channelKey(index)}.leadsAt`);
  const reported = evaluation.plan.periods - evaluation.plan.runOn;
  const spending = adstock.flatMap((money, period) => (money > 0 && period < reported ? [period] : []));
  const at = (series: readonly number[]) => spending.map((period) => series[period] ?? 0);
  const factors = priceFactors(channel, at(adstock), at(leadsAt));
  const periods = spending.filter((_, position) => (factors[position] ?? 0) > saturatedFrom);
  if (periods.length === 0) return [];
  const spend = periods.reduce((sum, period) => sum + (channel.spend[period] ?? 0), 0);
  const worst = Math.max(...factors);
  const size = { spend, number: Number.isFinite(worst) ? worst : undefined };
  const subject = { kind: "channel", name: channel.name } as const;
  return [{ code: "saturated", severity: "information", subject, owner: channel.owner, periods, size }];
}

function notWorthItFlag(channel: CompleteChannel, gain: number): Flag[] {
  if (channel.curve.kind === "none" || channel.locked || gain >= 0) return [];
  const size = { number: gain, spend: channel.spend.reduce((sum, money) => sum + money, 0) };
  const subject = { kind: "channel", name: channel.name } as const;
  return [{ code: "notWorthIt", severity: "warning", subject, owner: channel.owner, periods: [], size }];
}

function boundsFlag(channel: CompleteChannel): Flag[] {
  const { minSpend, maxSpend = Infinity } = channel;
  const beyond = channel.spend.map((money) => Math.max(money - maxSpend, minSpend - money));
  const periods = beyond.flatMap((money, period) => (money > 0 ? [period] : []));
  if (periods.length === 0) return [];
  const size = { money: Math.max(...beyond) };
  const subject = { kind: "channel", name: channel.name } as const;
  return [{ code: "outOfBounds", severity: "critical", subject, owner: channel.owner, periods, size }];
}
