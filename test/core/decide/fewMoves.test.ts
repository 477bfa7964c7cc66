/** What a planner can use of a best split: the few moves that matter, and how exactly each figure has to be met. */
import { bands } from "../../../src/core/decide/bands";
import { withFrozenPast } from "../../../src/core/decide/decisions";
import { fewMoves } from "../../../src/core/decide/fewMoves";
import { optimize } from "../../../src/core/decide/optimize";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { loadSolver } from "../../../src/worker/highsSolver";
import { optimized } from "./instances";

const request = { objective: "planValue", spend: "scaled", hires: true, seconds: 3 } as const;
const bestSample = optimize(samplePlan, request, { solver: loadSolver, clock: () => performance.now() });

describe("fewMoves", () => {
  test("a few moves bring 90 % of the gain, each with the effect that the exact model says", async () => {
    const best = await bestSample;
    const { moves, share, plan, gain } = fewMoves(samplePlan, best.plan ?? samplePlan, { objective: "planValue" });
    expect(share).toBeGreaterThanOrEqual(0.9);
    expect(moves.length).toBeLessThanOrEqual(8);
    expect(moves.reduce((sum, move) => sum + move.gain, 0)).toBeCloseTo(gain, 3);
    expect(planValue(plan) - planValue(samplePlan)).toBeCloseTo(gain, 3);
  }, 20_000);

  test("on the way nothing leaves the budget, and figures are rounded to steps or two digits", async () => {
    const best = await bestSample;
    const { plan } = fewMoves(samplePlan, best.plan ?? samplePlan, { objective: "planValue" });
    const { marketingCost, salesCost } = evaluatePlan(plan).outcome.totals;
    expect(marketingCost + salesCost).toBeLessThanOrEqual(samplePlan.budget?.total ?? 0);
    const before = completePlan(samplePlan).channels;
    const odd = completePlan(plan).channels.flatMap(({ spend, name, maxSpend, spendStep }, index) =>
      spend
        .filter((money, period) => {
          if (money === before[index]?.spend[period] || money === maxSpend || money === 0) return false;
          return spendStep === undefined ? Number(money.toPrecision(2)) !== money : money % spendStep !== 0;
        })
        .map((money) => `${name} ${money}`),
    );
    expect(odd).toEqual([]);
  }, 20_000);

  test("from a plan to itself there is nothing to move", () => {
    expect(fewMoves(samplePlan, samplePlan, { objective: "planValue" })).toMatchObject({
      moves: [],
      gain: 0,
      share: 1,
    });
  });
});

describe("bands", () => {
  test("at both ends of a channel's band the value is 1 % below, or the channel is at its bound", async () => {
    const { result } = await optimized("capacity-concave", 20);
    const plan = result.plan ?? samplePlan;
    const value = planValue(plan);
    const { channels } = bands(plan, "planValue");
    expect(channels.map(({ channel }) => channel)).toEqual(["search", "social", "video", "mail"]);
    channels.forEach(({ low, spend, high }, index) => {
      expect(low).toBeLessThanOrEqual(spend);
      expect(high).toBeGreaterThanOrEqual(spend);
      const losses = [low, high].map((total) => 1 - planValue(withSpend(plan, index, total / spend)) / value);
      losses.forEach((loss, end) => {
        const isAtBound = end === 0 && low === 0;
        if (!isAtBound && !touchesBound(plan, index, (end === 0 ? low : high) / spend))
          expect(loss).toBeCloseTo(0.01, 5);
      });
    });
  }, 30_000);

  test("a team's band ends where no single hire can be left out, or added, for 1 %", async () => {
    const { result } = await optimized("capacity-integer", 20);
    const plan = result.plan ?? samplePlan;
    const hires = completePlan(plan).teams[0]?.hires ?? [];
    const best = (change: number) =>
      Math.max(
        ...hires.flatMap((count, start) => {
          if (count + change < 0 || count + change > 3) return [];
          return [
            planValue(
              withHires(
                plan,
                hires.map((each, period) => (period === start ? each + change : each)),
              ),
            ),
          ];
        }),
      );
    const { teams } = bands(plan, "planValue");
    const floor = planValue(plan) * 0.99;
    expect(teams).toHaveLength(1);
    expect(teams[0]?.hires).toBe(7);
    expect((teams[0]?.low ?? NaN) < 7).toBe(best(-1) >= floor);
    expect((teams[0]?.high ?? NaN) > 7).toBe(best(1) >= floor);
  }, 30_000);
});

function planValue(plan: Plan): number {
  return evaluatePlan(plan).outcome.totals.planValue;
}

function withSpend(plan: Plan, index: number, factor: number): Plan {
  const frozen = withFrozenPast(plan);
  return {
    ...frozen,
    channels: frozen.channels.map((channel, at) => {
      if (at !== index || typeof channel.spend === "number") return channel;
      return { ...channel, spend: channel.spend.map((money) => money * factor) };
    }),
  };
}

function withHires(plan: Plan, hires: readonly number[]): Plan {
  return { ...plan, teams: plan.teams.map((team) => ({ ...team, hires })) };
}

function touchesBound(plan: Plan, index: number, factor: number): boolean {
  const { spend = [], maxSpend = Infinity } = completePlan(plan).channels[index] ?? {};
  return spend.some((money) => money * factor > maxSpend);
}
