/** Takes what a better plan decided over into a plan: all of it, or some channels and teams alone. */
import { completePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";

/** Channels and teams by name. */
export interface Parts {
  readonly channels: readonly string[];
  readonly teams: readonly string[];
}

/**
 * The plan with the spend of channels, the hires of teams and the budget of a better one. Where the spend of a channel
 * changes, the adstock from before the plan is said as it was (if any of it is carried over), so that the figures are those that the search found.
 */
export function adopt(plan: Plan, better: Plan, parts?: Parts): Plan {
  const complete = completePlan(plan);
  const theirs = completePlan(better);
  const channels = plan.channels.map((channel, index) => {
    const position = better.channels.findIndex(({ name }) => name === channel.name);
    const spend = better.channels[position]?.spend;
    const isTaken = parts?.channels.includes(channel.name) ?? true;
    const isSame = equal(theirs.channels[position]?.spend, complete.channels[index]?.spend);
    if (spend === undefined || !isTaken || isSame) return channel;
    const { carryIn = 0, carryoverRate = 0 } = complete.channels[index] ?? {};
    return { ...channel, spend, ...(carryoverRate > 0 && { carryIn }) };
  });
  const teams = plan.teams.map((team, index) => {
    const position = better.teams.findIndex(({ name }) => name === team.name);
    const isTaken = position >= 0 && (parts?.teams.includes(team.name) ?? true);
    const isSame = equal(theirs.teams[position]?.hires, complete.teams[index]?.hires);
    return isTaken && !isSame ? { ...team, hires: better.teams[position]?.hires ?? 0 } : team;
  });
  return { ...plan, channels, teams, ...(better.budget !== undefined && { budget: better.budget }) };
}

function equal(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return one?.length === other?.length && (one ?? []).every((each, period) => each === other?.[period]);
}
