import fc from "fast-check";
import { setTotalBudget } from "../../../src/core/levers/budget";
import {
  reportedPeriods,
  setChannelSpend,
  setTotalSpend,
  spendBounds,
  spendOf,
  totalSpend,
} from "../../../src/core/levers/spend";
import { spreadSeries } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { readPlan } from "../../../src/core/plan/readPlan";
import { golden } from "../goldenPlans";
import { randomPlan } from "./randomPlan";

const sample = golden("sample.json").plan;
const settings = { seed: 7, numRuns: 300 };
const totals = fc.integer({ min: 0, max: 2_000_000 });

describe("setChannelSpend", () => {
  test("keeps the proportions of the periods and leaves run-on periods alone", () => {
    const { plan, left } = setChannelSpend(sample, 0, 414_400);
    expect(spendOf(sample, 0)).toBe(518_000);
    const expected = [33600, 33600, 36000];
    expect(spendSeries(plan, 0).slice(0, 3)).toEqual(expected);
    expect(spendSeries(plan, 0).slice(12)).toEqual([42000, 42000, 45000, 45000, 45000, 42000]);
    expect(spendOf(plan, 0)).toBe(414_400);
    expect(left).toBe(0);
  });

  test("halves every month when no bound is met", () => {
    const { plan } = setChannelSpend(sample, 4, 50_000);
    expect(spendSeries(plan, 4).slice(0, 12)).toEqual([
      4000, 4000, 4000, 5000, 5000, 4000, 2000, 2000, 5000, 6000, 6000, 3000,
    ]);
  });

  test("moves Events in whole steps of 20,000 and says what found no place", () => {
    const { plan, left } = setChannelSpend(sample, 2, 250_000);
    expect(
      spendSeries(plan, 2)
        .slice(0, 12)
        .every((money) => money % 20_000 === 0),
    ).toBe(true);
    expect([spendOf(plan, 2), left]).toEqual([240_000, 10_000]);
  });

  test("stops at the most that the channel may spend", () => {
    const { plan, left } = setChannelSpend(sample, 5, 200_000);
    expect([spendOf(plan, 5), left]).toEqual([126_000, 74_000]);
  });

  test("spends evenly in a channel that spent nothing, or in the shape of another plan", () => {
    const nothing = setChannelSpend(sample, 4, 0).plan;
    expect(spendOf(nothing, 4)).toBe(0);
    expect(spendSeries(setChannelSpend(nothing, 4, 24_000).plan, 4).slice(0, 12)).toEqual(Array(12).fill(2000));
    expect(setChannelSpend(nothing, 4, 100_000, sample).plan.channels[4]).toEqual(sample.channels[4]);
  });

  test("a total that is already there changes nothing", () => {
    expect(setChannelSpend(sample, 0, 518_000).plan).toBe(sample);
  });

  test.each([-1, NaN])("refuses a total of %p", (total) => {
    expect(() => setChannelSpend(sample, 0, total)).toThrow(`setChannelSpend: total must be >= 0, got ${total}`);
  });

  test("never spends more than asked beyond lower bounds, and says what is left to the cent", () => {
    fc.assert(
      fc.property(randomPlan, totals, (before, total) => {
        const { plan, left } = setChannelSpend(before, 0, total);
        expect(spendOf(plan, 0) + left).toBeCloseTo(total, 4);
        expect(left).toBeGreaterThanOrEqual(Math.min(0, total - spendBounds(before, 0).min) - 1e-4);
        expectStepsAndBounds(before, plan, [0]);
      }),
      settings,
    );
  });
});

describe("setTotalSpend", () => {
  test("scales free channels and leaves locked ones alone", () => {
    const { plan, left } = setTotalSpend(sample, totalSpend(sample) - 100_000);
    expect(plan.channels[6]).toBe(sample.channels[6]);
    expect(totalSpend(plan) + left).toBe(totalSpend(sample) - 100_000);
    expect(left).toBe(0);
  });

  test("keeps the budget, locked channels, bounds, steps and run-on periods of any plan", () => {
    fc.assert(
      fc.property(randomPlan, totals, (before, total) => {
        const { plan, left } = setTotalSpend(before, total);
        expect(totalSpend(plan) + left).toBeCloseTo(total, 4);
        const free = before.channels.flatMap(({ locked }, index) => (locked === true ? [] : [index]));
        before.channels.forEach((channel, index) => {
          if (!free.includes(index)) expect(plan.channels[index]).toBe(channel);
          const reported = reportedPeriods(before);
          expect(spendSeries(plan, index).slice(reported)).toEqual(spendSeries(before, index).slice(reported));
        });
        expectStepsAndBounds(before, plan, free);
        expect(readPlan(JSON.parse(JSON.stringify(plan)) as unknown).status).toBe("ok");
      }),
      settings,
    );
  });

  test("leaves less than the finest step that could still move", () => {
    const { plan, left } = setTotalSpend(sample, 1_583_000);
    expect([totalSpend(plan), left]).toEqual([1_583_000, 0]);
  });
});

describe("setTotalBudget", () => {
  test("marketing takes the difference and the budget is set", () => {
    const { plan, left } = setTotalBudget(sample, 5_400_000, 5_447_707);
    expect(plan.budget).toEqual({ total: 5_400_000 });
    expect([totalSpend(plan), left]).toEqual([totalSpend(sample) - 100_000, 0]);
  });

  test("a plan without a budget starts from its cost", () => {
    const { budget, ...rest } = sample;
    expect(budget).toBeDefined();
    const { plan } = setTotalBudget(rest, 5_000_000, 5_100_000);
    expect([plan.budget?.total, totalSpend(plan)]).toEqual([5_000_000, totalSpend(sample) - 100_000]);
  });

  test("says what even no spend at all does not save", () => {
    const { left } = setTotalBudget(sample, 0, 5_447_707);
    expect(left).toBeLessThan(-3_000_000);
  });
});

function spendSeries(plan: Plan, index: number): readonly number[] {
  return spreadSeries(plan.channels[index]?.spend ?? 0, plan.periods);
}

/** Every figure that moved stands on a step or at a bound, and inside its bounds. */
function expectStepsAndBounds(before: Plan, after: Plan, moved: readonly number[]): void {
  for (const index of moved) {
    const { minSpend = 0, maxSpend = Infinity, spendStep = 1 } = before.channels[index] ?? {};
    if (before.channels[index] === after.channels[index]) continue;
    for (const money of spendSeries(after, index).slice(0, reportedPeriods(before))) {
      const offStep = Math.abs(money / spendStep - Math.round(money / spendStep)) * spendStep;
      const atBound = money === minSpend || money === maxSpend;
      expect(atBound || offStep < 1e-6).toBe(true);
      expect(money).toBeGreaterThanOrEqual(minSpend);
      expect(money).toBeLessThanOrEqual(maxSpend);
    }
  }
}
