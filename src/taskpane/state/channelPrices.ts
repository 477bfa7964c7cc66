/** What a channel's leads cost: on average over the reported periods, and the next one at its mean spend that still works. */
import { marginalLeads } from "../../core/model/responseCurve";
import type { PlanView } from "./planView";

export interface ChannelPrices {
  readonly leads: number;
  readonly average: number;
  /** undefined: more spend brings no further lead. */
  readonly next: number | undefined;
}

/** undefined for a channel that is cost without leads. */
export function channelPrices({ evaluation, reported }: PlanView, index: number): ChannelPrices | undefined {
  const channel = evaluation.plan.channels[index];
  const outcome = channel === undefined ? undefined : evaluation.outcome.channels[channel.name];
  if (channel === undefined || outcome === undefined || channel.curve.kind === "none") return undefined;
  const over = (series: readonly number[]) => reported.reduce((sum, period) => sum + (series[period] ?? 0), 0);
  const leads = over(outcome.leads);
  const season = over(channel.seasonality) / Math.max(reported.length, 1);
  const adstock = over(outcome.adstock) / Math.max(reported.length, 1);
  const [slope = 0] = marginalLeads(channel, [Math.max(adstock, 1)]);
  return {
    leads,
    average: leads > 0 ? over(channel.spend) / leads : 0,
    next: slope * season > 1e-9 ? 1 / (slope * season) : undefined,
  };
}
