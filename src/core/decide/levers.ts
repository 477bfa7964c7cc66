/** What may move: one figure for each channel, or for each channel and period, between bounds. */
import type { CompleteChannel, CompletePlan } from "../plan/completePlan";
import type { Decisions } from "./decisions";
import { channelLimits, type Limits } from "./limits";
import type { Money, SpendMode } from "./request";

export interface Lever {
  readonly channel: number;
  /** Spend for each unit of the lever, a figure a period; 0 in periods that it does not move. */
  readonly shape: readonly number[];
  readonly low: number;
  /** Infinity: no upper bound. */
  readonly high: number;
  readonly step: number | undefined;
}

/** The levers of a plan. Locked channels, and those whose leads nobody can know, have none; periods that are facts and run-on periods do not move. */
export function leversOf(plan: CompletePlan, mode: SpendMode, limits: Limits): readonly Lever[] {
  const reported = plan.periods - plan.runOn;
  const first = plan.factPeriods;
  if (first >= reported) return [];
  return plan.channels.flatMap((channel, index) => {
    if (channel.locked || channel.curve.kind === "none") return [];
    const spends = channel.spend.slice(first, reported);
    const bounds = spends.map((spend) => boundsAt(channel, spend, limits));
    const periods = channel.spend.map((_, period) => period);
    if (mode === "perPeriod") {
      return bounds.map(({ low, high }, offset) => {
        const shape = periods.map((each) => (each === first + offset ? 1 : 0));
        return { channel: index, shape, low, high, step: channel.spendStep };
      });
    }
    const isScaled = mode === "scaled" && spends.some((spend) => spend > 0);
    const mean = spends.reduce((sum, spend) => sum + spend, 0) / spends.length;
    const lever = isScaled
      ? scaledLever(spends, bounds, channel.spendStep)
      : { ...boundsAt(channel, mean, limits), shape: spends.map(() => 1), step: channel.spendStep };
    return [{ channel: index, ...lever, shape: periods.map((period) => lever.shape[period - first] ?? 0) }];
  });
}

interface Bounds {
  readonly low: Money;
  readonly high: Money;
}

function boundsAt(channel: CompleteChannel, spend: Money, limits: Limits): Bounds {
  const { changeShare, seenFactor } = channelLimits(limits, channel.name);
  const seen = Math.max(...channel.spend);
  const low = changeShare === undefined ? 0 : spend * (1 - changeShare);
  const high = changeShare === undefined ? Infinity : spend * (1 + changeShare);
  const largest = seenFactor === undefined ? Infinity : seen * seenFactor;
  return {
    low: Math.max(channel.minSpend, low),
    high: Math.min(channel.maxSpend ?? Infinity, high, largest),
  };
}

type LeverShape = Omit<Lever, "channel">;

/** x is a factor on the spend of the plan. Bounds of periods without spend say nothing about it. */
function scaledLever(shape: readonly Money[], bounds: readonly Bounds[], step: Money | undefined): LeverShape {
  const factors = bounds.flatMap(({ low, high }, period) => {
    const spend = shape[period] ?? 0;
    return spend > 0 ? [{ low: low / spend, high: high / spend }] : [];
  });
  const low = Math.max(...factors.map((each) => each.low));
  const high = Math.min(...factors.map((each) => each.high));
  return { shape, low, high, step: factorStep(shape, step) };
}

/** The factors that keep every spend on a whole step are multiples of this. */
function factorStep(shape: readonly number[], step: Money | undefined): number | undefined {
  if (step === undefined) return undefined;
  const counts = shape.map((spend) => Math.round(spend / step));
  const isOnSteps = shape.every((spend, index) => Math.abs(spend - (counts[index] ?? 0) * step) < 1e-6 * step);
  return isOnSteps ? 1 / counts.reduce(greatestDivisor, 0) : 1;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The decisions with the levers at these figures. */
export function pulled(base: Decisions, levers: readonly Lever[], xs: readonly number[]): Decisions {
  const spend = base.spend.map((series) => [...series]);
  levers.forEach(({ channel, shape }, index) => {
    const series = spend[channel] ?? [];
    shape.forEach((each, period) => {
      if (each > 0) series[period] = each * (xs[index] ?? 0);
    });
  });
  return { spend, hires: base.hires };
}

/** Money for each unit of a lever. */
export function leverCost({ shape }: Lever): Money {
  return shape.reduce((sum, each) => sum + each, 0);
}

/** Where the decisions have a lever; undefined when no figure of it gives their spend. */
export function leverAt({ spend }: Decisions, { channel, shape }: Lever): number | undefined {
  const series = spend[channel] ?? [];
  const ratios = shape.flatMap((each, period) => (each > 0 ? [(series[period] ?? 0) / each] : []));
  const [first = 0] = ratios;
  return ratios.every((ratio) => Math.abs(ratio - first) <= 1e-9 * Math.max(1, Math.abs(first))) ? first : undefined;
}

/** Whether a figure is a whole number of steps, to the digits of a sum. */
export function isOnStep(x: number, step: number | undefined): boolean {
  return step === undefined || Math.abs(x / step - Math.round(x / step)) < 1e-9;
}
