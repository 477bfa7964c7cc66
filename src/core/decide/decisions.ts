/** What the optimizer decides: spend by channel and hires by team, a figure a period; all else stays as in the plan. */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";

export interface Decisions {
  readonly spend: readonly (readonly number[])[];
  readonly hires: readonly (readonly number[])[];
}

/** What a plan has decided. */
export function decisionsOf({ channels, teams }: CompletePlan): Decisions {
  return { spend: channels.map(({ spend }) => spend), hires: teams.map(({ hires }) => hires) };
}

/** A plan whose adstock from before is said, so that other spend in its first period does not change the past. */
export function withFrozenPast(plan: Plan): Plan {
  const { channels } = completePlan(plan);
  return {
    ...plan,
    channels: plan.channels.map((channel, index) => ({ ...channel, carryIn: channels[index]?.carryIn ?? 0 })),
  };
}

/** The plan with other decisions. */
export function withDecisions(plan: Plan, { spend, hires }: Decisions): Plan {
  return {
    ...plan,
    channels: plan.channels.map((channel, index) => ({ ...channel, spend: spend[index] ?? channel.spend })),
    teams: plan.teams.map((team, index) => {
      const decided = hires[index];
      const isSame = team.hires === undefined && decided?.every((count) => count === 0) === true;
      return isSame || decided === undefined ? team : { ...team, hires: decided };
    }),
  };
}
