/** The flags of a re-forecast that somebody can still do something about. */
import type { Flag } from "../model/flag";
import { planFlags } from "../model/flags";
import type { Evaluation } from "../model/evaluatePlan";

/** Flags of the whole plan, and those with a period that is no fact; of these only the open periods are named. */
export function openFlags(evaluation: Evaluation): readonly Flag[] {
  const { factPeriods } = evaluation.plan;
  return planFlags(evaluation).flatMap((flag): Flag[] => {
    const periods = flag.periods.filter((period) => period >= factPeriods);
    return flag.periods.length > 0 && periods.length === 0 ? [] : [{ ...flag, periods }];
  });
}
