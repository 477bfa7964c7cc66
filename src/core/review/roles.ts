/** Who decides: every input and every flag has a role. Roles are the owners named on the sheets; people are not named. */
import type { CompletePlan } from "../plan/completePlan";
import type { PlanPath } from "../plan/problem";

/** Decides on goals, money and limits. */
export const financeRole = "Finance";

/** The role that decides on an input: the owner of its channel or team, else finance. */
export function roleOf(plan: Pick<CompletePlan, "channels" | "teams">, path: PlanPath): string {
  const [list, index] = path;
  if ((list !== "channels" && list !== "teams") || typeof index !== "number") return financeRole;
  return plan[list][index]?.owner ?? financeRole;
}

/** Every role of a plan, each once: finance first. */
export function rolesOf({ channels, teams }: Pick<CompletePlan, "channels" | "teams">): readonly string[] {
  return [...new Set([financeRole, ...channels.map(({ owner }) => owner), ...teams.map(({ owner }) => owner)])];
}
