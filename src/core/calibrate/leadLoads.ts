/**
 * The load of teams in the months that lead data speaks of, by the rows of the model: a plan of those months alone, whose
 * channels bring exactly the leads of the table and whose people are the plan's. Before the plan starts they are those of
 * its first period; hours and items without spend are those of the same calendar month.
 */
import { evaluatePlan } from "../model/evaluatePlan";
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Channel, Plan, Team } from "../plan/plan";
import { monthsAfter, type LeadCohort } from "./leadCohorts";

export interface MonthLoad {
  readonly month: string;
  /** Hours worked ÷ hours there are. */
  readonly load: number;
  /** Full-strength reps. */
  readonly reps: number;
}

/** Weeks in a month, for plans that count weeks. */
const weeksInMonth = 52 / 12;

/** Loads by team and month; `channelOf` says whose channel a source is. Empty without months. */
export function leadLoads(
  plan: Plan,
  cohorts: readonly LeadCohort[],
  channelOf: (source: string) => string | undefined,
): Readonly<Record<string, readonly MonthLoad[]>> {
  const months = cohorts.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return {};
  const past = pastPlan(
    plan,
    { first, count: monthsAfter(first, last) + 1 },
    (channel, month) => {
      const own = cohorts.filter((cohort) => cohort.month === month && channelOf(cohort.source) === channel);
      return own.reduce((sum, { counts }) => sum + (counts.handedOver ?? counts.leads ?? 0), 0);
    },
    cohorts.some(({ counts }) => counts.handedOver !== undefined),
  );
  const { outcome } = evaluatePlan(past);
  return Object.fromEntries(
    past.teams.map(({ name }) => {
      const { utilization = [], rampedHeadcount = [] } = outcome.teams[name] ?? {};
      const loads = utilization.map((load, index) => {
        return { month: monthAt(first, index), load, reps: rampedHeadcount[index] ?? 0 };
      });
      return [name, loads];
    }),
  );
}

interface Stretch {
  readonly first: string;
  readonly count: number;
}

function pastPlan(
  plan: Plan,
  { first, count }: Stretch,
  leadsIn: (channel: string, month: string) => number,
  areHandedOver: boolean,
): Plan {
  const complete = completePlan(plan);
  const { outcome } = evaluatePlan(plan);
  const months = Array.from({ length: count }, (_, index) => monthAt(first, index));
  const alike = months.map((month) => periodAlike(complete, month));
  const scale = plan.period === "week" ? weeksInMonth : 1;
  const over = (series: readonly number[], factor = scale) => alike.map((period) => (series[period] ?? 0) * factor);
  const channels = complete.channels.map((channel): Channel => {
    const { name, team, tier, fitShare, selfServeShare, keepFit, keepUnfit, conversionIndex, dealValue } = channel;
    const handOver = areHandedOver ? { selfServeShare: 0 } : { selfServeShare, keepFit, keepUnfit };
    const spend = months.map((month) => leadsIn(name, month));
    const curve = { kind: "linear", costPerLead: 1 } as const;
    return { name, team, tier, fitShare, conversionIndex, dealValue, ...handOver, spend, curve, carryIn: 0 };
  });
  const teams = complete.teams.map((team): Team => {
    const { name, passesTo, handleHours, triageHours, workOrder, shelfLife, survivalRate, lateConversion } = team;
    const own = { name, passesTo, handleHours, triageHours, workOrder, shelfLife, survivalRate, lateConversion };
    const ramped = outcome.teams[name]?.rampedHeadcount ?? [];
    const reps = months.map(
      (month) => ramped[Math.min(Math.max(0, periodIn(complete, month)), complete.periods - 1)] ?? 0,
    );
    const steps = reps.map((now, index) => now - (reps[index - 1] ?? now));
    return {
      ...own,
      passRate: team.passRate,
      arrivalShares: team.arrivalShares,
      responseDecay: team.responseDecay,
      openingHeadcount: reps[0] ?? 0,
      hires: steps.map((step) => Math.max(0, step)),
      departures: steps.map((step) => Math.max(0, -step)),
      hoursPerRep: over(team.hoursPerRep),
      baselineItems: over(team.baselineItems),
      openingPipeline: team.openingPipeline.slice(0, count),
    };
  });
  const { name, currency, dealValue } = plan;
  const businessHours = over(complete.businessHours);
  return { name, currency, dealValue, period: "month", start: first, periods: count, businessHours, channels, teams };
}

/** The period of the plan that a month lies in, by its first day; negative before the plan. */
function periodIn({ start, period }: CompletePlan, month: string): number {
  const months = monthsAfter(start.slice(0, 7), month);
  return period === "month" ? months : Math.floor(months * weeksInMonth);
}

/** The period whose hours stand for a month: its own, else the first of the same calendar month, else the first of all. */
function periodAlike(plan: CompletePlan, month: string): number {
  const own = periodIn(plan, month);
  if (own >= 0 && own < plan.periods) return own;
  const later = periodIn(
    plan,
    monthAt(plan.start.slice(0, 7), ((monthsAfter(plan.start.slice(0, 7), month) % 12) + 12) % 12),
  );
  return later < plan.periods ? later : 0;
}

/** The month so many months after the first: 14 after "2026-01" is "2027-03". */
export function monthAt(first: string, months: number): string {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}
