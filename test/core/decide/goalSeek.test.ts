/** Questions turned around: budget for a goal, marketing for a team, reps for a plan. */
import { largestWorkableMarketing, leastBudget } from "../../../src/core/decide/goalSeek";
import { repsNeeded } from "../../../src/core/decide/repsNeeded";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { loadSolver } from "../../../src/worker/highsSolver";
import { instanceOf } from "./instances";

const tools = { solver: loadSolver, clock: () => performance.now() };

describe("leastBudget", () => {
  test("reaches the wins of the sample for less than they cost, without losing more leads than is accepted", async () => {
    const goal = { of: "wins" as const, amount: 380 };
    const result = await leastBudget(samplePlan, { goal, spend: "scaled", hires: false, seconds: 5 }, tools);
    const { totals } = evaluatePlan(result.plan ?? samplePlan).outcome;
    const now = evaluatePlan(samplePlan).outcome.totals;
    expect(totals.wins).toBeGreaterThanOrEqual(380);
    expect(totals.marketingCost + totals.salesCost).toBeLessThan((now.marketingCost + now.salesCost) * 0.95);
    expect(lostShare(result.plan ?? samplePlan)).toBeLessThanOrEqual(0.05 + 1e-9);
    expect(result.bound).toBeLessThanOrEqual(result.objective ?? NaN);
  }, 20_000);

  test("one channel on a known curve: the budget is the spend that brings the goal", async () => {
    const { plan } = instanceOf("concave-static");
    const search: Plan = { ...plan, channels: plan.channels.slice(0, 1) };
    const result = await leastBudget(
      search,
      {
        goal: { of: "leads", amount: 210 },
        spend: "constant",
        hires: false,
        seconds: 5,
        limits: { neverCalledShare: 1 },
      },
      tools,
    );
    expect(result.objective).toBeCloseTo(20_794.4154168, 2);
  });

  test("a goal beyond every bound is infeasible", async () => {
    const goal = { of: "wins" as const, amount: 5_000 };
    const result = await leastBudget(samplePlan, { goal, spend: "scaled", hires: false, seconds: 3 }, tools);
    expect(result.status).toBe("infeasible");
    const [clash, ...outside] = result.why;
    expect(clash?.code === "clash" ? clash.limits : []).toContain("goal");
    expect(outside).toContainEqual(expect.objectContaining({ code: "outside", limit: "goal", allowed: 5_000 }));
  }, 20_000);
});

describe("largestWorkableMarketing", () => {
  test("the sample's team stops it just where it loses the share that is accepted", () => {
    const { plan, spend, stoppedBy, isWorkable, factor } = largestWorkableMarketing(samplePlan);
    expect(isWorkable).toBe(true);
    expect(stoppedBy).toBe("SDR");
    expect(lostShare(plan)).toBeCloseTo(0.05, 6);
    expect(spend).toBeLessThan(evaluatePlan(samplePlan).outcome.totals.marketingCost);
    expect(factor).toBeLessThan(1);
  });

  test("with hands for every lead all channels go to their most", () => {
    const rich = { ...samplePlan, teams: samplePlan.teams.map((team) => ({ ...team, openingHeadcount: 500 })) };
    const { plan, stoppedBy } = largestWorkableMarketing(rich);
    expect(stoppedBy).toBeUndefined();
    expect(Math.max(...[plan.channels[0]?.spend ?? []].flat().slice(0, 12))).toBe(70_000);
    expect(Math.min(...[plan.channels[0]?.spend ?? []].flat().slice(0, 12))).toBe(70_000);
  });

  test("where not even the least spend is workable, it says so and leaves the plan", () => {
    const empty = {
      ...samplePlan,
      teams: samplePlan.teams.map((team) => ({ ...team, openingHeadcount: 0, hires: 0 })),
    };
    const { plan, isWorkable } = largestWorkableMarketing(empty);
    expect(isWorkable).toBe(false);
    expect(plan.channels.map(({ spend }) => spend)[0]).toEqual(samplePlan.channels[0]?.spend);
  });
});

describe("repsNeeded", () => {
  const needed = repsNeeded(samplePlan);

  test("with the reps it names, no team loses more than is accepted; with one fewer it does", () => {
    expect(needed.stillShort).toEqual([]);
    expect(lostShare(samplePlan)).toBeGreaterThan(0.05);
    expect(lostShare(needed.plan)).toBeLessThanOrEqual(0.05);
    expect(needed.openings.reduce((sum, { reps }) => sum + reps, 0)).toBe(1);
  });

  test("jobs are opened the time to fill before the start, and never before today", () => {
    expect(needed.openings.length).toBeGreaterThan(0);
    for (const { team, start, openBy } of needed.openings) {
      expect(openBy).toBe(start - (samplePlan.teams.find(({ name }) => name === team)?.timeToFill ?? 0));
      expect(openBy).toBeGreaterThanOrEqual(0);
    }
  });

  test("a plan that is workable needs nobody", () => {
    expect(repsNeeded(needed.plan).openings).toEqual([]);
    expect(repsNeeded(needed.plan).cost).toBe(0);
  });

  test("where nobody can start early enough, it names the team", () => {
    const { plan } = instanceOf("capacity-concave");
    const flooded: Plan = {
      ...plan,
      channels: plan.channels.map((channel) => ({ ...channel, spend: channel.maxSpend ?? 0 })),
      teams: plan.teams.map((team) => ({ ...team, timeToFill: 11 })),
    };
    expect(repsNeeded(flooded).stillShort).toEqual(["sales"]);
  });
});

/** The largest share of fitting items that a team loses. */
function lostShare(plan: Plan): number {
  const evaluation = evaluatePlan(plan);
  return Math.max(...plan.teams.map((_, index) => evaluation.valueOf(`summary.lostFitShare${index + 1}`)));
}
