/** Levers on people: hires of a team by period, and when a job must be opened for them. */
import { spreadSeries } from "../plan/completePlan";
import type { Plan, Team } from "../plan/plan";

/** Starters of the team at a position of the plan in a period. */
export function hiresAt(plan: Plan, team: number, period: number): number {
  return startersOf(plan.teams[team] ?? {}, period);
}

/** Starters of a team in a period. */
export function startersOf({ hires = 0 }: Pick<Team, "hires">, period: number): number {
  return typeof hires === "number" ? hires : (hires[period] ?? 0);
}

/** The team with another number of starters in one period; all other periods stay. Periods that are facts stay as they were. */
export function setHires(plan: Plan, team: number, period: number, starters: number): Plan {
  if (!(starters >= 0)) throw new RangeError(`setHires: starters must be >= 0, got ${starters}`);
  if (plan.teams[team] === undefined) throw new RangeError(`setHires: no team ${team}`);
  if (period < (plan.factPeriods ?? 0)) return plan;
  const teams = plan.teams.map((own, index) => (index === team ? withStarters(plan, own, period, starters) : own));
  return { ...plan, teams };
}

/** The period in which the job of a starter must be opened, and the first one at full strength: zero-based, may lie outside the plan. */
export function hiringCalendar(team: Team, period: number): { readonly opensIn: number; readonly fullFrom: number } {
  return { opensIn: period - (team.timeToFill ?? 2), fullFrom: period + (team.ramp ?? []).length };
}

function withStarters(plan: Plan, team: Team, period: number, starters: number): Team {
  const hires = spreadSeries(team.hires ?? 0, plan.periods).map((own, at) => (at === period ? starters : own));
  return { ...team, hires };
}
