/** Limits that a user states in plain words, beside those of the plan (its bounds and hire limits). A limit left out does not hold. */
import type { Plan } from "../plan/plan";

/** How far a channel may move. */
export interface ChannelLimits {
  /** It stays within this share of its spend in the plan: 0.3 is ±30 %. */
  readonly changeShare?: number;
  /** No spend above this many times the largest one of the channel in the plan. */
  readonly seenFactor?: number;
}

export interface Limits extends ChannelLimits {
  /** By the channel's name: limits in place of those for all; Infinity lifts one. */
  readonly channels?: Readonly<Record<string, ChannelLimits>>;
  /** Marketing and sales over the reported periods, in place of the plan's budget. */
  readonly budgetTotal?: number;
  /** Reps that a team may hire in three months. */
  readonly hiresPerQuarter?: number;
  /** Nobody starts before today (period 1) plus the time to fill the job. */
  readonly hiresTakeTime?: boolean;
  /** Fitting items that a team may lose, as a share of its fitting items. */
  readonly neverCalledShare?: number;
  /** Load of a team in a reported period. */
  readonly maxLoad?: number;
  readonly paybackMonths?: number;
}

/**
 * The limits that a search in the pane starts from: what a channel does is known near what it did, so each stays within
 * ±30 % (Meridian's default) and never above 1.5 times the largest spend seen; hires take their time to fill.
 */
export const usualLimits: Limits = { changeShare: 0.3, seenFactor: 1.5, hiresTakeTime: true };

/** What holds for one channel; undefined where a limit is lifted. */
export function channelLimits(
  limits: Limits,
  channel: string,
): Partial<Record<keyof ChannelLimits, number | undefined>> {
  const { changeShare, seenFactor } = { ...limits, ...limits.channels?.[channel] };
  return { changeShare: finite(changeShare), seenFactor: finite(seenFactor) };
}

function finite(limit: number | undefined): number | undefined {
  return limit === Infinity ? undefined : limit;
}

/** The plan with the budget that a search is asked to keep. */
export function withBudgetLimit(plan: Plan, { budgetTotal }: Limits): Plan {
  return budgetTotal === undefined ? plan : { ...plan, budget: { total: budgetTotal } };
}
