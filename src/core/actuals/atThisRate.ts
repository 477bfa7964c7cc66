/** Where the year ends at this rate, and from when on it falls behind. */
import type { Evaluation } from "../model/evaluatePlan";

export interface AtThisRate {
  /** Over the reported periods: facts, and the re-forecast for the rest. */
  readonly bookings: number;
  /** The goal, or what the plan would bring where there is none. */
  readonly target: number;
  readonly hasGoal: boolean;
  /** target − bookings; negative: above it. */
  readonly gap: number;
  /** The period from which on bookings so far stay behind their share of the target; undefined when they do not at the end. */
  readonly opensIn: number | undefined;
  /** Bookings so far by reported period, and the share of the target that the plan would have brought by then. */
  readonly soFar: readonly number[];
  readonly due: readonly number[];
}

/** Behind by less than this share of the target is on track. */
const onTrack = 0.01;

/** A re-forecast against its plan. The target is due in the proportions in which the plan brings bookings. */
export function atThisRate(plan: Evaluation, forecast: Evaluation): AtThisRate {
  const reported = plan.plan.periods - plan.plan.runOn;
  const planned = runningSum(plan.outcome.bookings.slice(0, reported));
  const soFar = runningSum(forecast.outcome.bookings.slice(0, reported));
  const whole = planned.at(-1) ?? 0;
  const goal = plan.plan.goals.bookings;
  const target = goal ?? whole;
  const due = planned.map((money, period) => target * (whole > 0 ? money / whole : (period + 1) / reported));
  const isBehind = soFar.map((money, period) => (due[period] ?? 0) - money > onTrack * target);
  const bookings = soFar.at(-1) ?? 0;
  const opensIn = isBehind.at(-1) === true ? isBehind.lastIndexOf(false) + 1 : undefined;
  return { bookings, target, hasGoal: goal !== undefined, gap: target - bookings, opensIn, soFar, due };
}

function runningSum(figures: readonly number[]): number[] {
  let sum = 0;
  return figures.map((figure) => (sum += figure));
}
