/**
 * Levers on spend: one channel, or all free ones together. They move the reported periods and keep the proportions of the
 * periods; spend of run-on periods stays, as it does for the optimizer. Brand and other locked channels stay.
 */
import { spreadSeries } from "../plan/completePlan";
import type { Channel, Plan } from "../plan/plan";
import { shareOut, type Money, type Portion } from "./shareOut";
import { sum } from "./sum";

/** A plan that a lever moved, and what it could not place. */
export interface Moved {
  readonly plan: Plan;
  /** Money that found no place inside bounds and steps; negative: what lower bounds take beyond what was asked. */
  readonly left: Money;
}

/** Spend without a step of its own moves in whole units of the currency. */
const wholeUnit = 1;

/** How many periods are reported: the levers move these. */
export function reportedPeriods({ periods, runOn = 0 }: Pick<Plan, "periods" | "runOn">): number {
  return periods - runOn;
}

/** How many of the reported periods are facts: no lever moves these. */
export function factPeriods(plan: Pick<Plan, "periods" | "runOn" | "factPeriods">): number {
  return Math.min(plan.factPeriods ?? 0, reportedPeriods(plan));
}

/** What a channel spends over the reported periods. */
export function spendOf(plan: Plan, index: number): Money {
  return sum(reportedSpend(plan, plan.channels[index]));
}

/** What all channels spend over the reported periods. */
export function totalSpend(plan: Plan): Money {
  return plan.channels.reduce((total, _, index) => total + spendOf(plan, index), 0);
}

/** The least and the most that a channel may spend over the reported periods; no upper bound: undefined. */
export function spendBounds(plan: Plan, index: number): { readonly min: Money; readonly max: Money | undefined } {
  const channel = plan.channels[index];
  if (channel === undefined) return { min: 0, max: 0 };
  const portions = portionsOf(plan, channel, channel);
  const isEmpty = portions.every(({ money }) => money <= 0);
  const max = sum(portions.map((each) => (each.money > 0 || isEmpty ? each.max : each.min)));
  const spent = spentOf(plan, index);
  return { min: spent + sum(portions.map(({ min }) => min)), max: Number.isFinite(max) ? spent + max : undefined };
}

/** One channel at another total; proportions are those of the plan, or of `shape` where the plan spends nothing. */
export function setChannelSpend(plan: Plan, index: number, total: Money, shape: Plan = plan): Moved {
  if (!(total >= 0)) throw new RangeError(`setChannelSpend: total must be >= 0, got ${total}`);
  if (plan.channels[index] === undefined) throw new RangeError(`setChannelSpend: no channel ${index}`);
  return total === spendOf(plan, index) ? { plan, left: 0 } : moveSpend(plan, [index], total, shape);
}

/** All channels at another total: locked ones keep theirs, free ones keep their proportions. */
export function setTotalSpend(plan: Plan, total: Money, shape: Plan = plan): Moved {
  if (!(total >= 0)) throw new RangeError(`setTotalSpend: total must be >= 0, got ${total}`);
  const free = freeChannels(plan);
  const freeTotal = sum(free.map((index) => spendOf(plan, index)));
  const target = total - (totalSpend(plan) - freeTotal);
  return target === freeTotal ? { plan, left: 0 } : moveSpend(plan, free, target, shape);
}

/** Positions of the channels that levers may move. */
export function freeChannels(plan: Plan): readonly number[] {
  return plan.channels.flatMap(({ locked }, index) => (locked === true ? [] : [index]));
}

function moveSpend(plan: Plan, indexes: readonly number[], total: Money, shape: Plan): Moved {
  const spent = sum(indexes.map((index) => spentOf(plan, index)));
  const isEmpty = indexes.every((index) => spendOf(plan, index) - spentOf(plan, index) <= 0);
  const source = isEmpty ? shape : plan;
  const portions = indexes.map((index) => {
    const channel = plan.channels[index];
    return channel === undefined ? [] : portionsOf(plan, channel, shapeOf(source, channel));
  });
  const rest = total - spent;
  const shared = shareOut(portions.flat(), Math.max(rest, 0));
  const length = reportedPeriods(plan) - factPeriods(plan);
  const channels = plan.channels.map((channel, index) => {
    const position = indexes.indexOf(index);
    if (position < 0) return channel;
    return withOpenSpend(plan, channel, shared.portions.slice(position * length, (position + 1) * length));
  });
  return { plan: { ...plan, channels }, left: shared.left + Math.min(rest, 0) };
}

/** The channel of the same name in the plan that gives the proportions. */
function shapeOf(source: Plan, channel: Channel): Channel {
  return source.channels.find(({ name }) => name === channel.name) ?? channel;
}

function portionsOf(plan: Plan, channel: Channel, shape: Channel): Portion[] {
  const { minSpend = 0, maxSpend = Infinity, spendStep = wholeUnit } = channel;
  const spend = spreadSeries(shape.spend, plan.periods).slice(factPeriods(plan), reportedPeriods(plan));
  return spend.map((money) => ({ money, min: minSpend, max: maxSpend, step: spendStep }));
}

/** What a channel spent in the periods that are facts. */
function spentOf(plan: Plan, index: number): Money {
  return sum(reportedSpend(plan, plan.channels[index]).slice(0, factPeriods(plan)));
}

function reportedSpend(plan: Plan, channel: Channel | undefined): readonly Money[] {
  return channel === undefined ? [] : spreadSeries(channel.spend, plan.periods).slice(0, reportedPeriods(plan));
}

/** One figure stays one figure where nothing else is needed. */
function withOpenSpend(plan: Plan, channel: Channel, open: readonly Money[]): Channel {
  const before = spreadSeries(channel.spend, plan.periods);
  const spend = [...before.slice(0, factPeriods(plan)), ...open, ...before.slice(reportedPeriods(plan))];
  const first = spend[0] ?? 0;
  return { ...channel, spend: spend.every((money) => money === first) ? first : spend };
}
