/** Levers on a team's work by period: hours per rep, arrivals that no spend causes, leavers known in advance. */
import { spreadSeries } from "../plan/completePlan";
import type { Plan, Team } from "../plan/plan";

export type TeamSeries = "hoursPerRep" | "baselineItems" | "departures";

/** A team's figure in one period; 0 where the plan says nothing. */
export function teamSeriesAt(team: Team, series: TeamSeries, period: number): number {
  const figures = team[series] ?? 0;
  return typeof figures === "number" ? figures : (figures[period] ?? 0);
}

export interface TeamSeriesPlace {
  readonly team: number;
  readonly series: TeamSeries;
  readonly period: number;
}

/** The plan with another figure in one period of a team's series; all other periods stay. Periods that are facts stay as they were. */
export function setTeamSeries(plan: Plan, { team, series, period }: TeamSeriesPlace, figure: number): Plan {
  const own = plan.teams[team];
  if (!(figure >= 0)) throw new RangeError(`setTeamSeries: ${series} must be >= 0, got ${figure}`);
  if (own === undefined) throw new RangeError(`setTeamSeries: no team ${team}`);
  if (period < (plan.factPeriods ?? 0) || teamSeriesAt(own, series, period) === figure) return plan;
  const figures = spreadSeries(own[series] ?? 0, plan.periods).map((each, at) => (at === period ? figure : each));
  return { ...plan, teams: plan.teams.map((each, index) => (index === team ? { ...each, [series]: figures } : each)) };
}
