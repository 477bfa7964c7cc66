/** By when a flag needs a decision, so that it can still be met. */
import type { Flag } from "../model/flag";
import type { CompletePlan } from "../plan/completePlan";

/**
 * The period at whose beginning the decision must have fallen: the flag's first open one, for a team as many earlier as a
 * job takes to fill. It is never before the first open period: what is late is due now.
 */
export function dueBy({ subject, periods }: Flag, { factPeriods, teams }: CompletePlan): number {
  const first = periods.find((period) => period >= factPeriods) ?? factPeriods;
  const team = subject.kind === "team" ? teams.find(({ name }) => name === subject.name) : undefined;
  return Math.max(factPeriods, first - (team?.timeToFill ?? 0));
}
