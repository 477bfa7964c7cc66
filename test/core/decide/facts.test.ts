/** The optimizer on a re-forecast: months that are facts stay, indexes of facts are in every bound. */
import { decisionsOf, withDecisions } from "../../../src/core/decide/decisions";
import { optimize } from "../../../src/core/decide/optimize";
import { reforecast } from "../../../src/core/actuals/reforecast";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import { loadSolver } from "../../../src/worker/highsSolver";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { sampleActuals } from "../sheets/sampleReview";

const { plan } = reforecast(samplePlan, sampleActuals);
const complete = completePlan(plan);

test("spend and hires of closed months stay; no other plan with the same past beats the bound", async () => {
  const request = { objective: "planValue", spend: "perPeriod", hires: true, seconds: 6 } as const;
  const result = await optimize(plan, request, { solver: loadSolver, clock: () => performance.now() });
  const best = result.plan === undefined ? undefined : completePlan(result.plan);
  expect(best?.channels.map(({ spend }) => spend.slice(0, 2))).toEqual(
    complete.channels.map(({ spend }) => spend.slice(0, 2)),
  );
  expect(best?.teams.map(({ hires }) => hires.slice(0, 2))).toEqual(
    complete.teams.map(({ hires }) => hires.slice(0, 2)),
  );
  expect(evaluatePlan(result.plan ?? plan).outcome.totals.planValue).toBe(result.objective);
  for (const factor of [0.4, 0.7, 1, 1.2]) {
    const { spend, hires } = decisionsOf(complete);
    const moved = complete.channels.map(({ minSpend, maxSpend = Infinity, locked }, index) =>
      (spend[index] ?? []).map((money, period) =>
        locked || period < 2 || period >= 12 ? money : Math.min(maxSpend, Math.max(minSpend, money * factor)),
      ),
    );
    const { outcome, plan: other } = evaluatePlan(withDecisions(plan, { spend: moved, hires }));
    const { planValue, marketingCost, salesCost } = outcome.totals;
    if (marketingCost + salesCost > (other.budget?.total ?? Infinity)) continue;
    expect(planValue).toBeLessThanOrEqual((result.bound ?? Infinity) * (1 + 1e-9));
  }
}, 120_000);
