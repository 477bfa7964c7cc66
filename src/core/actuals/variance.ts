/** Actuals against plan: what each line says by now, and how far apart they are. */
import type { Evaluation } from "../model/evaluatePlan";
import { factAt, figuresOf, measuresOf, type Actuals, type Measure } from "./actuals";

export interface Variance {
  readonly measure: Measure;
  /** Closed periods that have a fact: flows are summed over these, stocks are those of the last one. */
  readonly periods: readonly number[];
  readonly plan: number;
  readonly actual: number;
  /** actual − plan. */
  readonly difference: number;
}

/** One for each line with at least one fact. */
export function variances(evaluation: Evaluation, actuals: Actuals): readonly Variance[] {
  return measuresOf(evaluation.plan).flatMap((measure): Variance[] => {
    const known = Array.from({ length: Math.min(actuals.periods, evaluation.plan.periods) }, (_, period) => period);
    const periods = known.filter((period) => factAt(actuals, measure, period) !== undefined);
    if (periods.length === 0) return [];
    const counted = measure.kind === "flow" ? periods : periods.slice(-1);
    const plan = sumOver(counted, (period) => evaluation.valueOf(measure.key, period));
    const actual = sumOver(counted, (period) => factAt(actuals, measure, period) ?? 0);
    return [{ measure, periods, plan, actual, difference: actual - plan }];
  });
}

export interface CommittedSpend {
  /** Money of closed periods. */
  readonly spent: number;
  /** Money of open reported periods that cannot be taken back. */
  readonly committed: number;
  /** Money of the re-forecast in open reported periods that is not committed: what is still free to decide. */
  readonly free: number;
}

/** What of a re-forecast's spend over the reported periods is spent, committed, and free. */
export function committedSpend({ plan }: Evaluation, actuals: Actuals): CommittedSpend {
  const parts = { spent: 0, committed: 0, free: 0 };
  const spends = measuresOf(plan).filter(({ field }) => field === "spend");
  plan.channels.forEach(({ spend }, channel) => {
    const measure = spends[channel];
    const given = measure === undefined ? [] : figuresOf(actuals, measure);
    spend.slice(0, plan.periods - plan.runOn).forEach((money, period) => {
      if (period < actuals.periods) {
        parts.spent += money;
        return;
      }
      const committed = Math.min(money, given[period] ?? 0);
      parts.committed += committed;
      parts.free += money - committed;
    });
  });
  return parts;
}

function sumOver(periods: readonly number[], figure: (period: number) => number): number {
  return periods.reduce((sum, period) => sum + figure(period), 0);
}
