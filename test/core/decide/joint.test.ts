/** Spend, hires and capacity together: against certified optima, and the exact model itself as the judge of every bound. */
import fc from "fast-check";
import { decisionsOf, withFrozenPast, withDecisions } from "../../../src/core/decide/decisions";
import { optimize } from "../../../src/core/decide/optimize";
import type { OptimizeRequest } from "../../../src/core/decide/request";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { loadSolver } from "../../../src/worker/highsSolver";
import { jointPlan } from "../../bench/jointPlan";
import { randomPlan } from "../randomPlan";
import { instanceOf, optimized } from "./instances";

const tools = { solver: loadSolver, clock: () => performance.now() };

describe("optimize, with capacity", () => {
  test.each(["capacity-concave", "capacity-integer"])(
    "%s: reaches the certified optimum to 1e-4 with a bound that holds",
    async (name) => {
      const { expected } = instanceOf(name);
      const { result, told } = await optimized(name, 30);
      const best = expected.objective ?? NaN;
      expect(result.status).toBe("optimal");
      expect(result.objective).toBeGreaterThanOrEqual(best * (1 - 1e-4));
      expect(result.bound).toBeGreaterThanOrEqual(best * (1 - 1e-9));
      expect(result.gap).toBeLessThanOrEqual(1e-4);
      expect(told.every(({ bound }) => bound >= best * (1 - 1e-9))).toBe(true);
    },
    60_000,
  );

  test("the objective is what the exact model says of the plan, and its cost is within the budget", async () => {
    const { result } = await optimized("capacity-integer", 30);
    const { totals } = evaluatePlan(result.plan ?? samplePlan).outcome;
    expect(totals.planValue).toBe(result.objective);
    expect(totals.marketingCost + totals.salesCost).toBeLessThanOrEqual(
      instanceOf("capacity-integer").plan.budget?.total ?? 0,
    );
  }, 60_000);

  test("twelve months, six channels, two teams that may hire: proven to a thousandth, on what the exact model says", async () => {
    const plan = jointPlan({ channels: 6, periods: 12 });
    const result = await optimize(
      plan,
      { objective: "planValue", spend: "constant", hires: true, seconds: 120 },
      tools,
    );
    expect(result.gap).toBeLessThanOrEqual(1e-3);
    expect(evaluatePlan(result.plan ?? plan).outcome.totals.planValue).toBe(result.objective);
    expect(result.objective).toBeGreaterThan(1_560_000);
  }, 180_000);

  test("the sample with all its features comes out better, within budget, bounds and steps, run-on periods untouched", async () => {
    const before = evaluatePlan(samplePlan).outcome.totals.planValue;
    const result = await optimize(
      samplePlan,
      { objective: "planValue", spend: "perPeriod", hires: true, seconds: 6 },
      tools,
    );
    expect(result.objective).toBeGreaterThan(before * 1.1);
    expect(result.bound).toBeGreaterThanOrEqual(result.objective ?? NaN);
    samplePlan.channels.forEach(({ name, minSpend = 0, maxSpend = Infinity, spendStep, spend: now }) => {
      const spend = result.spend[name] ?? [];
      spend.slice(0, 12).forEach((money) => {
        expect(money).toBeGreaterThanOrEqual(minSpend);
        expect(money).toBeLessThanOrEqual(maxSpend);
        if (spendStep !== undefined) expect(money % spendStep).toBe(0);
      });
      if (typeof now !== "number") expect(spend.slice(12)).toEqual(now.slice(12));
    });
    const { marketingCost, salesCost } = evaluatePlan(result.plan ?? samplePlan).outcome.totals;
    expect(marketingCost + salesCost).toBeLessThanOrEqual(samplePlan.budget?.total ?? 0);
  }, 30_000);
});

describe("the bound", () => {
  const objectives = ["planValue", "contribution", "bookings", "wins", "leads"] as const;

  test("no plan at random within the limits beats it, whatever the features", async () => {
    await fc.assert(
      fc.asyncProperty(
        limitedPlan,
        fc.constantFrom(...objectives),
        fc.constantFrom("constant" as const, "perPeriod" as const),
        async (plan, objective, spend) => {
          const request: OptimizeRequest = { objective, spend, hires: true, seconds: 1.5 };
          const result = await optimize(plan, request, tools);
          const best = result.objective ?? NaN;
          const bound = result.bound ?? NaN;
          const slack = 1e-7 * Math.max(1, Math.abs(bound));
          expect(bound).toBeGreaterThanOrEqual(best - slack);
          for (const rival of rivals(plan, spend)) {
            const value = evaluatePlan(rival).outcome.totals[objective];
            expect(value).toBeLessThanOrEqual(bound + slack);
          }
        },
      ),
      { seed: 11, numRuns: 30 },
    );
  }, 180_000);
});

/** Plans of every feature with bounds on spend and hires, and no budget. */
const limitedPlan: fc.Arbitrary<Plan> = randomPlan.map((plan) => ({
  ...plan,
  channels: plan.channels.map((channel) => ({ ...channel, minSpend: 0, maxSpend: 60_000 })),
  teams: plan.teams.map((team) => ({ ...team, hireLimits: { min: 0, max: 2 } })),
}));

/** Plans that the optimizer may choose among: all at one end, at the other, and mixed by position. */
function rivals(plan: Plan, mode: "constant" | "perPeriod"): readonly Plan[] {
  const frozen = withFrozenPast(plan);
  const complete = completePlan(frozen);
  const base = decisionsOf(complete);
  const reported = complete.periods - complete.runOn;
  const moneyAt = (seed: number, channel: number, period: number) => {
    const place = mode === "constant" ? channel * 7 : channel * 7 + period * 3;
    return [0, 60_000, 4_000 * ((place + seed) % 16), 15_000, 500 * ((place * seed) % 9)][seed % 5] ?? 0;
  };
  return Array.from({ length: 10 }, (_, seed) =>
    withDecisions(frozen, {
      spend: base.spend.map((series, channel) => {
        const isFree = complete.channels[channel]?.curve.kind !== "none";
        return series.map((now, period) => (isFree && period < reported ? moneyAt(seed, channel, period) : now));
      }),
      hires: base.hires.map((series, team) =>
        series.map((now, period) => (period < reported ? (seed * 5 + team + period * (seed % 3)) % 3 : now)),
      ),
    }),
  );
}
