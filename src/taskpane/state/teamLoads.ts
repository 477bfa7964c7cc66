/** People and load of every team over the reported periods. */
import { teamKey } from "../../core/model/people";
import type { PlanView } from "./planView";

export interface TeamLoads {
  readonly name: string;
  readonly owner: string;
  readonly headcount: readonly number[];
  readonly rampedHeadcount: readonly number[];
  /** Full-strength reps short at target load; 0 where there are enough. */
  readonly repsShort: readonly number[];
  /** Hours that arriving and waiting items need ÷ hours there are. */
  readonly load: readonly number[];
  readonly waiting: readonly number[];
  readonly overflow: readonly number[];
  readonly onTime: readonly number[];
}

export function teamLoads({ evaluation, reported }: PlanView): readonly TeamLoads[] {
  return evaluation.plan.teams.flatMap(({ name, owner }, index) => {
    const outcome = evaluation.outcome.teams[name];
    if (outcome === undefined) return [];
    const over = (series: readonly number[]) => reported.map((period) => series[period] ?? 0);
    const needed = evaluation.seriesOf(`${teamKey(index)}.neededHours`);
    return [
      {
        name,
        owner,
        headcount: over(outcome.headcount),
        rampedHeadcount: over(outcome.rampedHeadcount),
        repsShort: over(
          outcome.repsNeeded.map((reps, period) => Math.max(0, reps - (outcome.rampedHeadcount[period] ?? 0))),
        ),
        load: reported.map((period) => loadOf(needed[period] ?? 0, outcome.capacityHours[period] ?? 0)),
        waiting: over(outcome.backlog),
        overflow: over(outcome.overflow),
        onTime: over(outcome.onTime),
      },
    ];
  });
}

/** Work without hours is endless load; no work is none. */
function loadOf(needed: number, hours: number): number {
  if (hours > 0) return needed / hours;
  return needed > 0 ? Infinity : 0;
}
