/**
 * What waiting leaves of fresh work, at best: lines above (fresh hours that count) as a function of fresh hours and the hours
 * there are, drawn over samples of the exact response rows. With more work beside, or older items first, speed is less.
 */
import type { CompletePlan, CompleteTeam } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { evaluatePlan } from "../model/evaluatePlan";

/** Fresh hours that count <= ofHours * hours there are + ofFresh * fresh hours. */
export interface SpeedLine {
  readonly ofHours: number;
  readonly ofFresh: number;
}

const samples = 60;

/** Lines for a team whose reps number at most this many in a period, for items of at least these hours. */
export function speedLines(
  plan: CompletePlan,
  team: CompleteTeam,
  period: number,
  reps: number,
  handleHours: number,
): readonly SpeedLine[] {
  if (team.responseDecay === undefined || !(reps > 0) || !((team.hoursPerRep[period] ?? 0) > 0)) return [];
  const loads = Array.from({ length: samples }, (_, index) => (index + 1) / samples);
  const speeds = speedAt(plan, team, period, reps, handleHours, loads);
  // Speed falls with load: over each step of load it is at most what it is at the step's start.
  const corners = loads.map((load, index) => ({ load, counts: load * (index === 0 ? 1 : (speeds[index - 1] ?? 1)) }));
  return upperHull([{ load: 0, counts: 0 }, ...corners]);
}

/** The exact speed factor at each load, with nothing waiting. */
function speedAt(
  plan: CompletePlan,
  team: CompleteTeam,
  period: number,
  reps: number,
  handleHours: number,
  loads: readonly number[],
): readonly number[] {
  const hours = team.hoursPerRep[period] ?? 0;
  const probe: Plan = {
    name: "Response at each load",
    currency: plan.currency,
    period: plan.period,
    start: plan.start,
    periods: loads.length,
    businessHours: plan.businessHours[period] ?? 0,
    maxQueueUtilization: plan.maxQueueUtilization,
    dealValue: 0,
    channels: [],
    teams: [
      {
        name: team.name,
        passesTo: null,
        openingHeadcount: reps,
        hoursPerRep: hours,
        handleHours,
        workOrder: team.workOrder,
        shelfLife: 0,
        responseDecay: team.responseDecay,
        passRate: 0,
        baselineItems: loads.map((load) => (load * reps * hours) / handleHours),
      },
    ],
  };
  return evaluatePlan(probe).outcome.teams[team.name]?.tiers[0]?.speedFactor ?? [];
}

interface Corner {
  readonly load: number;
  readonly counts: number;
}

/** The lines of the lowest concave function above the corners, and over the steps between them. */
function upperHull(corners: readonly Corner[]): readonly SpeedLine[] {
  const hull: Corner[] = [];
  for (const corner of corners) {
    for (
      let last = hull.at(-1), other = hull.at(-2);
      last !== undefined && other !== undefined;
      last = hull.at(-1), other = hull.at(-2)
    ) {
      if (slope(other, last) > slope(last, corner)) break;
      hull.pop();
    }
    hull.push(corner);
  }
  return hull.slice(1).map((to, index) => {
    const from = hull[index] ?? to;
    const ofFresh = slope(from, to);
    return { ofFresh, ofHours: to.counts - ofFresh * to.load };
  });
}

function slope(from: Corner, to: Corner): number {
  return (to.counts - from.counts) / (to.load - from.load);
}
