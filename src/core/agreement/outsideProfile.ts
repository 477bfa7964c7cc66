/** Leads outside the profile as the capacity that they eat, and what raising the hand-over bar would do about it. */
import { tiersOf } from "../model/chain";
import { evaluatePlan, type Evaluation } from "../model/evaluatePlan";
import { teamKey } from "../model/people";
import type { Plan } from "../plan/plan";

/** Of a team, over the reported periods. */
export interface OutsideProfile {
  readonly team: string;
  /** Leads handed over that do not fit. */
  readonly items: number;
  /** Rep hours that sorting them out takes: items × triageHours. */
  readonly hours: number;
  /** Full-strength reps whose whole time that is, on average. */
  readonly reps: number;
}

/** One for each team that gets leads outside the profile. */
export function outsideProfile({ plan, ...evaluation }: Evaluation): readonly OutsideProfile[] {
  const reported = Array.from({ length: plan.periods - plan.runOn }, (_, period) => period);
  return plan.teams.flatMap((team, index): OutsideProfile[] => {
    const unfit = tiersOf(plan, index).map((tier) => evaluation.seriesOf(`${teamKey(index)}.tier${tier}.unfit`));
    const items = reported.reduce(
      (sum, period) => sum + unfit.reduce((all, series) => all + (series[period] ?? 0), 0),
      0,
    );
    if (items <= 0) return [];
    const hours = items * team.triageHours;
    const given = reported.reduce((sum, period) => sum + (team.hoursPerRep[period] ?? 0), 0);
    return [{ team: team.name, items, hours, reps: given > 0 ? hours / given : 0 }];
  });
}

/** What other figures a plan has when fewer of the leads that do not fit are handed over. */
export interface RaisedBar {
  /** Share of them that is still handed over, by channel at most. */
  readonly keepUnfit: number;
  readonly plan: Plan;
  /** Changes over the reported periods: leads never called, bookings; and of the plan's value. */
  readonly overflow: number;
  readonly bookings: number;
  readonly planValue: number;
}

/** The plan with no more than this share of leads outside the profile handed over, by the exact model. */
export function raisedBar(plan: Plan, keepUnfit: number): RaisedBar {
  const channels = plan.channels.map((channel) => ({
    ...channel,
    keepUnfit: Math.min(channel.keepUnfit ?? 1, keepUnfit),
  }));
  const raised = { ...plan, channels };
  const before = evaluatePlan(plan).outcome.totals;
  const after = evaluatePlan(raised).outcome.totals;
  return {
    keepUnfit,
    plan: raised,
    overflow: after.overflow - before.overflow,
    bookings: after.bookings - before.bookings,
    planValue: after.planValue - before.planValue,
  };
}
