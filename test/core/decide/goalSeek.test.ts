/** Questions turned around: budget for a goal, marketing for a team, reps for a plan. */
import { largestWorkableMarketing, leastBudget } from "../../../src/core/decide/goalSeek";
import { repsNeeded } from "../../../src/core/decide/repsNeeded";
import type { OptimizeResult } from "../../../src/core/decide/request";
import { hiresAt, setHires } from "../../../src/core/levers/hires";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { loadSolver } from "../../../src/worker/highsSolver";
import { golden, goldenFiles } from "../goldenPlans";
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

describe("leastBudget of the sample", () => {
  const search = { spend: "scaled" as const, hires: false, seconds: 3 };

  test("a higher goal costs no less, each is reached by the exact model, and none costs less than its bound", async () => {
    const amounts = [360, 380, 400];
    const found: OptimizeResult[] = [];
    for (const amount of amounts) {
      found.push(await leastBudget(samplePlan, { ...search, goal: { of: "wins", amount } }, tools));
    }
    found.forEach(({ plan, objective, bound }, index) => {
      const { totals } = evaluatePlan(plan ?? samplePlan).outcome;
      expect(totals.wins).toBeGreaterThanOrEqual((amounts[index] ?? NaN) * (1 - 1e-9));
      expect(totals.marketingCost + totals.salesCost).toBeCloseTo(objective ?? NaN, 2);
      expect(bound).toBeLessThanOrEqual((objective ?? NaN) * (1 + 1e-9));
    });
    const costs = found.map(({ objective = NaN }) => objective);
    const bounds = found.map(({ bound = NaN }) => bound);
    costs.slice(1).forEach((cost, index) => expect(cost).toBeGreaterThanOrEqual(bounds[index] ?? NaN));
    expect(costs[2]).toBeGreaterThan(costs[0] ?? NaN);
  }, 30_000);

  test("the plan that comes back is the one that went in, but for spend: its budget and bounds stay", async () => {
    const { plan } = await leastBudget(samplePlan, { ...search, goal: { of: "wins", amount: 380 } }, tools);
    expect(plan?.budget).toEqual(samplePlan.budget);
    const bare = (each: Plan | undefined) => each?.channels.map((own) => ({ ...own, spend: 0, carryIn: 0 }));
    expect(bare(plan)).toEqual(bare(samplePlan));
    expect(plan?.teams).toEqual(samplePlan.teams);
  }, 20_000);
});

describe.each(goldenFiles)("%s", (file) => {
  const { plan } = golden(file);
  const { maxOverflowShare } = completePlan(plan).goals;
  const needed = repsNeeded(plan);

  test("reps needed: every team but those that it names loses no more than is accepted", () => {
    const late = lateTeams(needed.plan);
    expect(late.filter((name) => !needed.stillShort.includes(name))).toEqual([]);
  });

  test("reps needed: no single one of them can be left out", () => {
    for (const { team, start } of needed.openings) {
      const without = lateTeams(withHire(needed.plan, team, start, -1));
      const isShortAnyway = needed.stillShort.includes(team);
      expect(isShortAnyway || without.length > needed.stillShort.length).toBe(true);
    }
  });

  test("reps needed: the plan is the current one with the hires it names, and costs what it says", () => {
    const hires = completePlan(needed.plan).teams.map((team) => team.hires);
    const expected = needed.openings.reduce((from, { team, start, reps }) => withHire(from, team, start, reps), plan);
    expect(hires).toEqual(completePlan(expected).teams.map((team) => team.hires));
    const more = salesCost(needed.plan) - salesCost(plan);
    expect(needed.cost).toBeCloseTo(more, 3);
    for (const { start, openBy } of needed.openings) expect([openBy >= 0, start >= openBy]).toEqual([true, true]);
  });

  test("most marketing: workable as it is, and a thousandth more is not where a team stops it", () => {
    const most = largestWorkableMarketing(plan);
    if (!most.isWorkable) return expect(lateTeams(most.plan)).not.toEqual([]);
    expect(lostShare(most.plan)).toBeLessThanOrEqual(maxOverflowShare + 1e-9);
    if (most.stoppedBy === undefined) return;
    const more = largestWorkableMarketing(most.plan);
    expect(more.spend).toBeLessThanOrEqual(most.spend * (1 + 1e-6) + 1e-6);
  });
});

/** Teams that lose more of their fitting items than is accepted. */
function lateTeams(plan: Plan): string[] {
  const evaluation = evaluatePlan(plan);
  const { goals } = evaluation.plan;
  return plan.teams.flatMap(({ name }, index) =>
    evaluation.valueOf(`summary.lostFitShare${index + 1}`) > goals.maxOverflowShare * (1 + 1e-9) + 1e-12 ? [name] : [],
  );
}

function withHire(plan: Plan, name: string, start: number, reps: number): Plan {
  const index = plan.teams.findIndex((team) => team.name === name);
  return setHires(plan, index, start, hiresAt(plan, index, start) + reps);
}

/** Without commission. */
function salesCost(plan: Plan): number {
  const { totals } = evaluatePlan(plan).outcome;
  return totals.salesCost - (plan.commissionRate ?? 0) * totals.bookings;
}

/** The largest share of fitting items that a team loses. */
function lostShare(plan: Plan): number {
  const evaluation = evaluatePlan(plan);
  return Math.max(...plan.teams.map((_, index) => evaluation.valueOf(`summary.lostFitShare${index + 1}`)));
}
