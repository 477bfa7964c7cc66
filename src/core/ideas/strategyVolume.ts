/** What a strategy brings by the model, without what was there before it: the counts that a test compares. */
import { feedersOf } from "../model/chain";
import { evaluatePlan } from "../model/evaluatePlan";
import type { Plan } from "../plan/plan";

/** Counts over all periods of the plan; leads by period. */
export interface StrategyVolume {
  /** Leads by period: all, those without spend included; in turns those of the channels that differ. */
  readonly leads: readonly number[];
  /** Spend of the channels whose leads are counted, money. */
  readonly leadSpend: number;
  /** Items that the first teams pass on. */
  readonly passed: number;
  /** Wins of these leads, those still under way at the end included. */
  readonly wins: number;
  /** Spend of all channels, money. */
  readonly spend: number;
}

/**
 * The volume of a plan. With `differing`, the names of channels that take turns, their leads alone are counted, and leads
 * that no spend causes are left out of the wins: they come in every turn alike.
 */
export function planVolume(plan: Plan, differing?: readonly string[]): StrategyVolume {
  const { plan: complete, outcome } = evaluatePlan(withoutOpening(plan, differing !== undefined));
  const counted = complete.channels.filter(({ name }) => differing?.includes(name) ?? true);
  const firstTeams = complete.teams.filter((_, index) => feedersOf(complete.teams, index).length === 0);
  const leads = Array.from({ length: complete.periods }, (_, period) => {
    const caused = counted.reduce((sum, { name }) => sum + (outcome.channels[name]?.leads[period] ?? 0), 0);
    return firstTeams.reduce((sum, team) => sum + (team.baselineItems[period] ?? 0), caused);
  });
  return {
    leads,
    leadSpend: counted.reduce((sum, { spend }) => sum + total(spend), 0),
    passed: firstTeams.reduce((sum, { name }) => sum + total(outcome.teams[name]?.passed ?? []), 0),
    wins: total(outcome.wins) + outcome.totals.inFlightWins,
    spend: complete.channels.reduce((sum, { spend }) => sum + total(spend), 0),
  };
}

function withoutOpening(plan: Plan, withoutBaseline: boolean): Plan {
  return {
    ...plan,
    teams: plan.teams.map((team) => ({
      ...team,
      openingPipeline: [],
      openingBacklog: 0,
      ...(withoutBaseline && { baselineItems: 0 }),
    })),
  };
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
