import fc from "fast-check";
import { hiresAt, hiringCalendar, setHires } from "../../../src/core/levers/hires";
import { setSplit, splitStart, type Split } from "../../../src/core/levers/split";
import { setTotalSpend, totalSpend } from "../../../src/core/levers/spend";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { golden } from "../goldenPlans";
import { randomPlan } from "./randomPlan";

const sample = golden("sample.json").plan;
const spend = totalSpend(sample);

test("money taken from marketing buys whole reps that add plan value, and the rest stays free", () => {
  const start = startOf(sample);
  const split = setSplit(start, spend - 60_000);
  expect(totalSpend(split.plan)).toBe(spend - 60_000);
  expect(split.direction).toBe("toSales");
  expect(split.steps.length).toBe(1);
  for (const step of split.steps) expect(step.gain).toBeGreaterThan(0);
  const paid = split.steps.reduce((sum, { price }) => sum + price, 0);
  expect(split.free).toBeCloseTo(start.free + 60_000 - paid, 6);
  expect(split.stop?.kind).toBe("nextRep");
  expect(split.stop?.kind === "nextRep" && split.stop.step.price > split.free).toBe(true);
});

test("the first rep bought adds the plan value that evaluating the plan with it adds", () => {
  const { buy } = startOf(sample);
  const first = buy.step(0);
  if (first === undefined) throw new Error("no rep is worth its money");
  const more = setHires(sample, first.team, first.period, hiresAt(sample, first.team, first.period) + 1);
  const before = evaluatePlan(sample).outcome;
  const after = evaluatePlan(more).outcome;
  expect(after.totals.planValue - before.totals.planValue).toBeCloseTo(first.gain, 4);
  const cost = (outcome: typeof before) =>
    Object.values(outcome.teams).reduce((sum, team) => sum + team.cost.slice(0, 12).reduce((a, b) => a + b, 0), 0);
  expect(cost(after) - cost(before)).toBeCloseTo(first.price, 4);
});

test("more marketing takes free money first, then planned hires, and stops at people in post", () => {
  const start = startOf(sample);
  const little = setSplit(start, spend + 10_000);
  expect([little.steps, totalSpend(little.plan)]).toEqual([[], spend + 10_000]);
  const all = setSplit(start, spend + 5_000_000);
  expect(all.stop).toEqual({ kind: "filledSeats" });
  expect(all.steps).toHaveLength(4);
  expect(hires(all.plan)).toBe(0);
  expect(totalSpend(all.plan)).toBeLessThan(spend + 5_000_000);
});

test("the place where the split stands changes nothing", () => {
  expect(setSplit(startOf(sample), spend)).toMatchObject({ plan: sample, direction: "none", steps: [] });
});

test("without limits for hires no rep is bought or given up, and the split says so", () => {
  const plan: Plan = { ...sample, teams: sample.teams.map(({ hireLimits, ...team }) => (hireLimits ? team : team)) };
  const toSales = setSplit(startOf(plan), spend - 300_000);
  expect([toSales.steps, toSales.stop]).toEqual([[], { kind: "noLimits" }]);
  const toMarketing = setSplit(startOf(plan), spend + 300_000);
  expect([toMarketing.steps, toMarketing.stop]).toEqual([[], { kind: "noLimits" }]);
});

test("a team with hours to spare gets no rep, although there is money", () => {
  const plan = { ...sample, teams: sample.teams.map((team) => ({ ...team, openingHeadcount: 60 })) };
  expect(setSplit(startOf(plan), spend - 300_000).stop).toEqual({ kind: "noGain" });
});

test("never spends more than it has: what both sides get is what marketing gave and what was free", () => {
  fc.assert(
    fc.property(randomPlan, fc.double({ min: 0, max: 2, noNaN: true }), (plan, share) => {
      const budget = { total: 4_000_000 };
      const start = startOf({ ...plan, budget });
      const split = setSplit(start, Math.round(totalSpend(plan) * share));
      expect(costOf(split, start.plan)).toBeLessThanOrEqual(start.free + 1e-3);
      expect(split.free).toBeGreaterThanOrEqual(-1e-3);
      split.plan.channels.forEach((channel, index) => {
        if (channel.locked === true) expect(channel).toBe(plan.channels[index]);
      });
      for (const team of split.plan.teams) {
        const series = typeof team.hires === "number" ? [team.hires] : (team.hires ?? []);
        for (const starters of series) expect(Number.isInteger(starters)).toBe(true);
      }
    }),
    { seed: 3, numRuns: 40 },
  );
});

test("a job must be opened as many periods before its start as it takes to fill, and the rep is at full strength after the ramp", () => {
  const [team] = sample.teams;
  if (team === undefined) throw new Error("no team");
  expect(hiringCalendar(team, 2)).toEqual({ opensIn: 0, fullFrom: 5 });
});

test("starters of one period do not touch other periods", () => {
  const plan = setHires(sample, 0, 0, 2);
  expect(plan.teams[0]?.hires).toEqual([2, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(plan.teams[1]).toBe(sample.teams[1]);
  expect(() => setHires(sample, 0, 0, -1)).toThrow("setHires: starters must be >= 0, got -1");
  expect(() => setHires(sample, 9, 0, 1)).toThrow("setHires: no team 9");
});

function startOf(plan: Plan) {
  return splitStart(plan, evaluatePlan(plan));
}

function hires(plan: Plan): number {
  return plan.teams.reduce(
    (sum, _, team) => sum + Array.from({ length: 12 }, (_, t) => hiresAt(plan, team, t)).reduce((a, b) => a + b, 0),
    0,
  );
}

/** What a split costs beyond the plan that it started from, commission left out. */
function costOf({ plan, steps, direction }: Split, before: Plan): number {
  const reps = steps.reduce((sum, { price }) => sum + price, 0) * (direction === "toSales" ? 1 : -1);
  return totalSpend(plan) - totalSpend(setTotalSpend(before, totalSpend(before)).plan) + reps;
}
