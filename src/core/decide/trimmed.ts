/** Takes back what rounding, or commission on more bookings than were reckoned with, puts above the budget. */
import type { Decisions } from "./decisions";
import type { Judge } from "./judge";
import { leverAt, leverCost, pulled, type Lever } from "./levers";

const rounds = 8;

/** The decisions with less spend where there is most to spare, until the exact cost is within the budget; else as near as it gets. */
export function trimmed(judge: Judge, levers: readonly Lever[], decisions: Decisions): Decisions {
  const total = judge.plan.budget?.total;
  if (total === undefined) return decisions;
  let kept = decisions;
  for (let round = 0; round < rounds; round += 1) {
    const over = judge.judge(kept).cost - total;
    if (over <= 0) return kept;
    const spare = levers.map((lever) => {
      const x = leverAt(kept, lever) ?? 0;
      return lever.step === undefined ? (x - lever.low) * leverCost(lever) : 0;
    });
    const most = spare.reduce((sum, each) => sum + Math.max(0, each), 0);
    if (most <= 0) return kept;
    const share = Math.min(1, (over * (1 + 1e-6) + 1e-12 * total) / most);
    const xs = levers.map((lever, index) => {
      const x = leverAt(kept, lever) ?? 0;
      return x - (share * Math.max(0, spare[index] ?? 0)) / leverCost(lever);
    });
    kept = pulled(kept, levers, xs);
  }
  return kept;
}
