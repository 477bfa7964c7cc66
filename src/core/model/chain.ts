/** Who passes to whom: the order in which teams work, and the sources of a team's items. */
import type { CompletePlan, CompleteTeam } from "../plan/completePlan";

/** Positions of the teams, feeders before the teams that they pass to. */
export function chainOrder(teams: readonly CompleteTeam[]): readonly number[] {
  const ordered: number[] = [];
  const place = (index: number): void => {
    if (ordered.includes(index)) return;
    feedersOf(teams, index).forEach(place);
    ordered.push(index);
  };
  teams.forEach((_, index) => place(index));
  return ordered;
}

/** Positions of the teams that pass to one. */
export function feedersOf(teams: readonly CompleteTeam[], index: number): readonly number[] {
  const name = teams[index]?.name;
  return teams.flatMap((team, position) => (team.passesTo === name ? [position] : []));
}

/** Position of the team that gets what this one passes; undefined when passed items are wins. */
export function nextTeam(teams: readonly CompleteTeam[], index: number): number | undefined {
  const position = teams.findIndex((team) => team.name === teams[index]?.passesTo);
  return position < 0 ? undefined : position;
}

export type TierNumber = 1 | 2;

/** The tiers that a team has: 1, and 2 when one of its channels has it. */
export function tiersOf(plan: CompletePlan, index: number): readonly TierNumber[] {
  return channelsOf(plan, index, 2).length > 0 ? [1, 2] : [1];
}

/** Positions of the channels whose leads a team works in a tier. */
export function channelsOf(plan: CompletePlan, index: number, tier: TierNumber): readonly number[] {
  const name = plan.teams[index]?.name;
  return plan.channels.flatMap((channel, position) =>
    channel.team === name && channel.tier === tier ? [position] : [],
  );
}
