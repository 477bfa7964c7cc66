/** A plan as the pane shows it: evaluated once, with flags, verdict and the figures of the first screen. */
import { changesOf, type Change } from "../../core/levers/change";
import { splitStart, type SplitStart } from "../../core/levers/split";
import { evaluatePlan, type Evaluation } from "../../core/model/evaluatePlan";
import type { Flag } from "../../core/model/flag";
import { planFlags } from "../../core/model/flags";
import type { Plan } from "../../core/plan/plan";
import { arrivalsOf, isEntryTeam, type Arrivals } from "../../core/words/arrivals";
import { verdictOf, type Verdict } from "../../core/words/verdict";

export interface PlanView {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly flags: readonly Flag[];
  readonly verdict: Verdict;
  readonly reported: readonly number[];
}

/** The view of a plan in a locale; the work of one frame of a drag. */
export function planViewOf(plan: Plan, locale: string): PlanView {
  const evaluation = evaluatePlan(plan);
  const flags = planFlags(evaluation);
  const { periods, runOn } = evaluation.plan;
  const reported = Array.from({ length: periods - runOn }, (_, period) => period);
  return { plan, evaluation, flags, verdict: verdictOf(evaluation, flags, locale), reported };
}

/** What the chart of a team shows, over the reported periods. */
export interface CapacityView {
  readonly team: string;
  readonly isEntry: boolean;
  readonly arrivals: Arrivals;
  readonly capacity: readonly number[];
  readonly headroom: readonly number[];
  /** Full-strength reps short; negative: to spare. */
  readonly repsShort: readonly number[];
}

export function capacityViewOf({ evaluation, reported }: PlanView, team: number): CapacityView | undefined {
  const name = evaluation.plan.teams[team]?.name;
  const outcome = name === undefined ? undefined : evaluation.outcome.teams[name];
  if (name === undefined || outcome === undefined) return undefined;
  const over = (series: readonly number[]) => reported.map((period) => series[period] ?? 0);
  const arrivals = arrivalsOf(evaluation, team);
  return {
    team: name,
    isEntry: isEntryTeam(evaluation.plan, team),
    arrivals: {
      items: over(arrivals.items),
      workedFresh: over(arrivals.workedFresh),
      workedLater: over(arrivals.workedLater),
      lost: over(arrivals.lost),
      waiting: over(arrivals.waiting),
    },
    capacity: over(outcome.capacity),
    headroom: over(outcome.headroom),
    repsShort: over(outcome.repsNeeded.map((needed, period) => needed - (outcome.rampedHeadcount[period] ?? 0))),
  };
}

/** The team whose chart comes first: the entry team that loses most, else the first one. */
export function chartTeam({ evaluation, reported }: PlanView): number {
  const lost = evaluation.plan.teams.map(({ name }, index) => {
    const overflow = evaluation.outcome.teams[name]?.overflow ?? [];
    const items = reported.reduce((sum, period) => sum + (overflow[period] ?? 0), 0);
    return isEntryTeam(evaluation.plan, index) ? items : -1;
  });
  return Math.max(0, lost.indexOf(Math.max(...lost)));
}

/** The four figures of the first screen. */
export interface KeyFigures {
  readonly bookings: number;
  /** null: bookings earn no margin. */
  readonly paybackMonths: number | null;
  readonly neverCalled: number;
  /** Of the fitting leads that enter, those never called: what the goal limits. The worst entry team's. */
  readonly neverCalledShare: number;
  /** Of all leads that enter, those called in time. */
  readonly onTimeShare: number;
  readonly planValue: number;
  readonly cost: number;
}

export function keyFiguresOf({ evaluation, flags, reported }: PlanView): KeyFigures {
  const { plan, outcome } = evaluation;
  let items = 0;
  let onTime = 0;
  let neverCalled = 0;
  plan.teams.forEach(({ name }, index) => {
    const team = outcome.teams[name];
    if (team === undefined || !isEntryTeam(plan, index)) return;
    for (const period of reported) {
      items += team.items[period] ?? 0;
      onTime += (team.items[period] ?? 0) * (team.onTime[period] ?? 1);
      neverCalled += team.overflow[period] ?? 0;
    }
  });
  const entry = plan.teams.flatMap(({ name }, index) => (isEntryTeam(plan, index) ? [name] : []));
  const shares = flags.map(({ code, subject, size }) =>
    code === "overflow" && subject.kind === "team" && entry.includes(subject.name) ? (size.share ?? 0) : 0,
  );
  const { bookings, paybackMonths, planValue, marketingCost, salesCost } = outcome.totals;
  return {
    bookings,
    paybackMonths,
    neverCalled,
    neverCalledShare: Math.max(0, ...shares),
    onTimeShare: items === 0 ? 1 : onTime / items,
    planValue,
    cost: marketingCost + salesCost,
  };
}

const starts = new WeakMap<Plan, SplitStart>();

/** Where a move of the split starts at this plan; hires that it weighed are remembered. */
export function splitStartOf(plan: Plan): SplitStart {
  const start = starts.get(plan) ?? splitStart(plan, evaluatePlan(plan));
  starts.set(plan, start);
  return start;
}

/** What the draft changes on the sheets. */
export function draftChanges(base: Plan | undefined, plan: Plan | undefined): readonly Change[] {
  return base === undefined || plan === undefined ? [] : changesOf(base, plan);
}
