/** What a strategy brings by the model, without what was there before it: the counts that a test compares. */
import { feedersOf } from "../model/chain";
import { evaluatePlan } from "../model/evaluatePlan";
import type { Plan } from "../plan/plan";

/** Counts over all periods of the plan; leads by period. */
export interface StrategyVolume {
  /** Leads by period, those without spend included unless strategies take turns. */
  readonly leads: readonly number[];
  /** Items that the first teams pass on. */
  readonly passed: number;
  /** Wins of these leads, those still under way at the end included. */
  readonly wins: number;
  /** Spend of all channels, money. */
  readonly spend: number;
}

/** The volume of a plan; for tests in turns without the leads that no spend causes, as they come in every turn alike. */
export function planVolume(plan: Plan, kind: "split" | "turns"): StrategyVolume {
  const { plan: complete, outcome } = evaluatePlan(withoutOpening(plan, kind));
  const firstTeams = complete.teams.filter((_, index) => feedersOf(complete.teams, index).length === 0);
  const leads = Array.from({ length: complete.periods }, (_, period) => {
    const caused = Object.values(outcome.channels).reduce((sum, channel) => sum + (channel.leads[period] ?? 0), 0);
    return firstTeams.reduce((sum, team) => sum + (team.baselineItems[period] ?? 0), caused);
  });
  return {
    leads,
    passed: firstTeams.reduce((sum, { name }) => sum + total(outcome.teams[name]?.passed ?? []), 0),
    wins: total(outcome.wins) + outcome.totals.inFlightWins,
    spend: complete.channels.reduce((sum, { spend }) => sum + total(spend), 0),
  };
}

function withoutOpening(plan: Plan, kind: "split" | "turns"): Plan {
  return {
    ...plan,
    teams: plan.teams.map((team) => ({
      ...team,
      openingPipeline: [],
      openingBacklog: 0,
      ...(kind === "turns" && { baselineItems: 0 }),
    })),
  };
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
