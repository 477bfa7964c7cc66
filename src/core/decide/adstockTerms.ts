/** How the levers move the spend that still works: read off the exact rows, which are linear up to there. */
import { channelKey } from "../model/demand";
import type { Decisions } from "./decisions";
import type { Judge } from "./judge";
import { pulled, type Lever } from "./levers";

/** Adstock of a channel in a period: shift + sum of slope * lever. */
export interface AdstockTerm {
  readonly channel: number;
  readonly period: number;
  readonly shift: number;
  /** Positions of the levers that move it, with their slopes. */
  readonly levers: readonly { readonly index: number; readonly slope: number }[];
}

/** Every channel and period, in this order. */
export function adstockTerms(judge: Judge, base: Decisions, levers: readonly Lever[]): readonly AdstockTerm[] {
  const none = pulled(
    base,
    levers,
    levers.map(() => 0),
  );
  return judge.plan.channels.flatMap((_, channel) => {
    const key = `${channelKey(channel)}.adstock`;
    const shifts = judge.seriesOf(none, key);
    const moved = levers.flatMap((lever, index) => {
      if (lever.channel !== channel) return [];
      const size = sizeOf(lever);
      const series = judge.seriesOf(pulled(none, [lever], [size]), key);
      return [{ index, slopes: series.map((adstock, period) => (adstock - (shifts[period] ?? 0)) / size) }];
    });
    return shifts.map((shift, period) => ({
      channel,
      period,
      shift,
      levers: moved.flatMap(({ index, slopes }) => {
        const slope = slopes[period] ?? 0;
        return slope > 0 ? [{ index, slope }] : [];
      }),
    }));
  });
}

/** A size at which the digits of a lever are not lost beside what stands there anyway. */
function sizeOf({ high, low }: Lever): number {
  if (Number.isFinite(high) && high > 0) return high;
  return Math.max(low, 1);
}
