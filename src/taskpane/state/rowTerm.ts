/** The term that a row of the model is about, where it has a page. */
import type { Term } from "../words/terms";

const rowTerms: Readonly<Record<string, Term>> = {
  "channel.carryoverRate": "adstock",
  "channel.adstock": "adstock",
  "channel.halfSaturation": "halfSaturation",
  "channel.leadsAt": "responseCurve",
  "channel.seasonality": "seasonality",
  "channel.keepFit": "handOver",
  "channel.keepUnfit": "handOver",
  "channel.handedFit": "handOver",
  "channel.handedUnfit": "handOver",
  "team.ramp": "ramp",
  "team.timeToFill": "timeToFill",
  "team.rampedHeadcount": "fullStrength",
  "team.repsNeeded": "fullStrength",
  "team.overflow": "neverCalled",
  "team.tier.overflow": "neverCalled",
  "team.utilization": "load",
  "team.headroom": "headroom",
  "team.onTime": "onTime",
  "team.tier.onTime": "onTime",
  "team.tier.wait": "waiting",
  "team.atStake": "atStake",
  "result.atStake": "atStake",
  "result.bookings": "bookings",
  "result.paybackMonths": "payback",
  "result.planValue": "planValue",
};

export function rowTerm(key: string): Term | undefined {
  return rowTerms[key.replace(/\d+/g, "")];
}
