/** Reps of a team who start: how many, and when in words. */
import { hiresAt } from "../../core/levers/hires";
import type { Plan } from "../../core/plan/plan";
import type { NumberWords } from "../../core/words/numberWords";
import type { PeriodWords } from "../../core/words/periodWords";

/** How many start in these periods. */
export function startersIn(plan: Plan, team: string, periods: readonly number[]): number {
  const index = teamIndex(plan, team);
  return periods.reduce((sum, period) => sum + hiresAt(plan, index, period), 0);
}

/** "Mar, Aug ×2"; "" for nobody. */
export function startersText(
  plan: Plan,
  team: string,
  periods: readonly number[],
  { names, numbers }: { readonly names: PeriodWords; readonly numbers: NumberWords },
): string {
  const index = teamIndex(plan, team);
  const starts = periods.flatMap((period) => {
    const count = hiresAt(plan, index, period);
    if (count === 0) return [];
    return [count === 1 ? names.short(period) : `${names.short(period)} ×${numbers.decimal(count)}`];
  });
  return starts.join(", ");
}

function teamIndex({ teams }: Plan, name: string): number {
  return teams.findIndex((team) => team.name === name);
}
