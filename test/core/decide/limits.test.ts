/** Limits in plain words: kept by the plan that comes back, told when they clash, and never by a bound that is too low. */
import fc from "fast-check";
import { channelLimits, usualLimits, type Limits } from "../../../src/core/decide/limits";
import { Judge } from "../../../src/core/decide/judge";
import { leversOf, leverAt } from "../../../src/core/decide/levers";
import { decisionsOf } from "../../../src/core/decide/decisions";
import { optimize } from "../../../src/core/decide/optimize";
import { Relaxation } from "../../../src/core/decide/relaxation";
import type { OptimizeRequest, OptimizeResult } from "../../../src/core/decide/request";
import { isBroken, standings } from "../../../src/core/decide/standings";
import { Task } from "../../../src/core/decide/task";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { loadSolver } from "../../../src/worker/highsSolver";
import { randomPlan } from "../randomPlan";

const tools = { solver: loadSolver, clock: () => performance.now() };
const ask = (plan: Plan, limits: Limits, request: Partial<OptimizeRequest> = {}) =>
  optimize(plan, { objective: "planValue", spend: "scaled", hires: true, seconds: 4, ...request, limits }, tools);

/** Stops as soon as something within the limits is known. */
function askFirst(plan: Plan, limits: Limits): Promise<OptimizeResult> {
  let isFound = false;
  const request = { objective: "planValue", spend: "scaled", hires: true, seconds: 30, limits } as const;
  return optimize(plan, request, {
    ...tools,
    onProgress: ({ objective }) => (isFound ||= objective !== undefined),
    isCancelled: () => isFound,
  });
}

describe("the plan that comes back keeps", () => {
  const roomy = { ...samplePlan, budget: undefined, teams: samplePlan.teams.map(withMoreReps) };
  const hiring = {
    ...samplePlan,
    teams: samplePlan.teams.map((team) => ({ ...team, hires: inPeriod(2, 2) })),
  };
  test.each<readonly [string, Plan, Limits, (plan: Plan) => number, number]>([
    ["leads never called", samplePlan, { neverCalledShare: 0.03 }, (plan) => worstOf(plan, "lostFitShare"), 0.03],
    ["load", roomy, { maxLoad: 0.87 }, (plan) => worstOf(plan, "loadWorst"), 0.87],
    ["payback", samplePlan, { paybackMonths: 13.8 }, paybackOf, 13.8],
    ["hires a quarter", hiring, { hiresPerQuarter: 1, hiresTakeTime: false }, mostHiresInQuarter, 1],
    ["the budget", samplePlan, { budgetTotal: 5_300_000 }, costOf, 5_300_000],
  ])(
    "%s",
    async (_, start, limits, figure, most) => {
      expect(figure(start)).toBeGreaterThan(most);
      const { plan, bound, objective } = await askFirst(start, { ...usualLimits, ...limits });
      expect(figure(plan ?? start)).toBeLessThanOrEqual(most * (1 + 1e-9));
      expect(bound).toBeGreaterThanOrEqual(objective ?? NaN);
    },
    60_000,
  );

  test("each channel within its share, one of them within its own, and none far above what was seen", async () => {
    const limits: Limits = { ...usualLimits, channels: { "Paid social": { changeShare: 0.1 } } };
    const { plan } = await ask(samplePlan, limits, { spend: "perPeriod" });
    const [before, after] = [completePlan(samplePlan), completePlan(plan ?? samplePlan)];
    before.channels.forEach(({ name, spend }, index) => {
      const share = name === "Paid social" ? 0.1 : 0.3;
      spend.forEach((money, period) => {
        const now = after.channels[index]?.spend[period] ?? NaN;
        expect(now).toBeLessThanOrEqual(Math.min(money * (1 + share), 1.5 * Math.max(...spend)) + 1e-6);
        expect(now).toBeGreaterThanOrEqual(money * (1 - share) - 1e-6);
      });
    });
  }, 30_000);

  test("the time that a job takes to fill: nobody starts sooner than the plan says already", async () => {
    const { plan } = await ask(samplePlan, usualLimits);
    const [before, after] = [completePlan(samplePlan), completePlan(plan ?? samplePlan)];
    before.teams.forEach(({ hires, timeToFill }, team) => {
      expect(after.teams[team]?.hires.slice(0, timeToFill)).toEqual(hires.slice(0, timeToFill));
    });
  }, 30_000);

  test("the budget that was asked for, in the plan itself", async () => {
    const { plan, unspent } = await ask(samplePlan, { ...usualLimits, budgetTotal: 5_600_000 });
    expect(plan?.budget).toEqual({ total: 5_600_000 });
    expect(unspent).toBeCloseTo(5_600_000 - costOf(plan ?? samplePlan), 4);
  }, 30_000);
});

describe("limits that clash are told before any search", () => {
  const search = samplePlan.channels[0]?.name ?? "";
  const withSearch = (change: Partial<Plan["channels"][number]>): Plan => ({
    ...samplePlan,
    channels: samplePlan.channels.map((channel) => (channel.name === search ? { ...channel, ...change } : channel)),
  });

  test("the most that a channel may spend, and how far it may move", async () => {
    const result = await ask(withSearch({ spend: 40_000, maxSpend: 20_000, minSpend: 0 }), { changeShare: 0.3 });
    expect(result.status).toBe("infeasible");
    expect(clashOf(result)).toEqual({ limits: ["maxSpend", "changeShare"], by: 8_000, who: search });
  });

  test("the least spend and the largest spend seen", async () => {
    const result = await ask(withSearch({ spend: 10_000, minSpend: 20_000, maxSpend: undefined }), { seenFactor: 1.5 });
    expect(clashOf(result)).toEqual({ limits: ["minSpend", "seenFactor"], by: 5_000, who: search });
  });

  test("hires of the plan, and fewer in a quarter", async () => {
    const result = await ask(samplePlan, { hiresPerQuarter: 0 }, { hires: false });
    expect(result.why).toContainEqual({
      code: "clash",
      limits: ["hiresPerQuarter", "hireLimits"],
      by: 1,
      unit: "reps",
      team: "SDR",
    });
  });

  test("a budget below what the least spend and the people in post cost", async () => {
    const result = await ask(samplePlan, { changeShare: 0.3, budgetTotal: 3_000_000 });
    expect(result.status).toBe("infeasible");
    const [clash] = result.why;
    expect(clash).toMatchObject({
      code: "clash",
      limits: ["budget", "minSpend", "changeShare", "hireLimits"],
      unit: "money",
    });
    const by = clash?.code === "clash" ? clash.by : NaN;
    expect((await ask(samplePlan, { changeShare: 0.3, budgetTotal: 3_000_000 + 1.3 * by })).status).not.toBe(
      "infeasible",
    );
  }, 20_000);

  test("a limit that is lifted for one channel does not clash there", async () => {
    const plan = withSearch({ spend: 40_000, maxSpend: 20_000, minSpend: 0 });
    const channels = { [search]: { changeShare: Infinity } };
    expect((await ask(plan, { changeShare: 0.3, channels }, { seconds: 2 })).status).not.toBe("infeasible");
  }, 20_000);
});

describe("limits that nothing can keep", () => {
  const flooded: Plan = {
    ...samplePlan,
    teams: samplePlan.teams.map((team) => ({ ...team, hireLimits: undefined, openingHeadcount: 2, hires: 0 })),
  };

  test("the nearest plan says which limit it breaks, and by how much", async () => {
    const result = await ask(flooded, { ...usualLimits, neverCalledShare: 0.01 }, { hires: false });
    expect(["infeasible", "notFound"]).toContain(result.status);
    const outside = result.why.filter((each) => each.code === "outside");
    expect(outside).toContainEqual(expect.objectContaining({ limit: "neverCalledShare", allowed: 0.01, team: "SDR" }));
    for (const each of outside) if (each.code === "outside") expect(each.value).toBeGreaterThan(each.allowed);
  }, 20_000);

  test("proven so: the limits that hold the nearest plan back, those of channels among them", async () => {
    const result = await ask(samplePlan, { changeShare: 0.1, paybackMonths: 11 }, { hires: false });
    expect(result.status).toBe("infeasible");
    const [clash] = result.why;
    expect(clash?.code === "clash" ? clash.limits : []).toEqual(
      expect.arrayContaining(["paybackMonths", "changeShare"]),
    );
    expect(result.why).toContainEqual(
      expect.objectContaining({ code: "outside", limit: "paybackMonths", allowed: 11 }),
    );
  }, 20_000);

  test("standings say what the exact model says", () => {
    const judge = new Judge(samplePlan, "planValue", { neverCalledShare: 0.05, maxLoad: 0.9, paybackMonths: 14 });
    const all = standings(judge, decisionsOf(judge.plan));
    const { totals } = evaluatePlan(samplePlan).outcome;
    const valueOf = (limit: string, team?: string) =>
      all.find((each) => each.limit === limit && each.team === team)?.value;
    expect(valueOf("budget")).toBeCloseTo(totals.marketingCost + totals.salesCost, 4);
    expect(valueOf("paybackMonths")).toBeCloseTo(totals.paybackMonths ?? NaN, 9);
    expect(valueOf("neverCalledShare", "SDR")).toBeCloseTo(worstOf(samplePlan, "lostFitShare"), 9);
    expect(all.filter(isBroken).map(({ limit, team }) => [limit, team])).toEqual([
      ["neverCalledShare", "SDR"],
      ["maxLoad", "SDR"],
      ["paybackMonths", undefined],
    ]);
  });
});

describe("a bound under limits", () => {
  test("is never below a plan that keeps them, run-on periods included", async () => {
    const solver = await loadSolver();
    fc.assert(
      fc.property(randomPlan, fc.double({ min: 0.2, max: 1, noNaN: true }), (plan, maxLoad) => {
        const limited = { ...plan, channels: plan.channels.map((channel) => ({ ...channel, maxSpend: 60_000 })) };
        const request = { objective: "planValue", spend: "perPeriod", hires: false, seconds: 60 } as const;
        const task = new Task(limited, { ...request, limits: { maxLoad } }, tools);
        const { score, outside } = task.start.judgment;
        if (outside > 0 || task.levers.length === 0) return;
        const { status, bound } = solver.maximize(new Relaxation(task).write().heldAt(task.base), {
          seconds: 20,
          gap: 0,
        });
        expect(status).toBe("optimal");
        expect(bound).toBeGreaterThanOrEqual(score - 1e-6 * Math.max(1, Math.abs(score)));
      }),
      { seed: 5, numRuns: 60 },
    );
  }, 120_000);
});

describe("load in run-on periods", () => {
  test("is nobody's limit: a bound holds plans that are full there", async () => {
    const solver = await loadSolver();
    const plan: Plan = {
      ...fullInRunOn,
      channels: [
        { name: "Search", team: "Sales", spend: 10_000, maxSpend: 20_000, curve: { kind: "linear", costPerLead: 100 } },
      ],
    };
    const request = { objective: "planValue", spend: "scaled", hires: false, seconds: 60 } as const;
    const task = new Task(plan, { ...request, limits: { maxLoad: 0.6 } }, tools);
    const { score, outside } = task.start.judgment;
    expect(outside).toBe(0);
    expect(evaluatePlan(plan).seriesOf("team1.utilization")).toEqual([0.5, 0.5, 0.5, 1, 1]);
    const { bound } = solver.maximize(new Relaxation(task).write().heldAt(task.base), { seconds: 20, gap: 0 });
    expect(bound).toBeGreaterThanOrEqual(score);
  });
});

describe("levers", () => {
  test("Infinity lifts a limit, also where a channel spends nothing", () => {
    const plan = completePlan({ ...samplePlan, channels: samplePlan.channels.map((each) => ({ ...each, spend: 0 })) });
    const levers = leversOf(plan, "perPeriod", { changeShare: Infinity, seenFactor: Infinity });
    expect(levers.every(({ low, high }) => low >= 0 && high > low)).toBe(true);
    expect(channelLimits({ changeShare: 0.3, channels: { Events: { changeShare: Infinity } } }, "Events")).toEqual({
      changeShare: undefined,
      seenFactor: undefined,
    });
  });

  test("the plan itself stands within the usual limits", () => {
    const plan = completePlan(samplePlan);
    for (const lever of leversOf(plan, "perPeriod", usualLimits)) {
      const x = leverAt(decisionsOf(plan), lever) ?? NaN;
      expect(x).toBeGreaterThanOrEqual(lever.low);
      expect(x).toBeLessThanOrEqual(lever.high);
    }
  });
});

/** The one clash of a result, with its figure to the cent. */
function clashOf({ why }: OptimizeResult) {
  const [clash] = why;
  if (why.length !== 1 || clash?.code !== "clash") throw new Error("not one clash");
  return { limits: clash.limits, by: Math.round(clash.by * 100) / 100, who: clash.channel ?? clash.team };
}

function withMoreReps(team: Plan["teams"][number]): Plan["teams"][number] {
  return { ...team, openingHeadcount: 1.4 * team.openingHeadcount, openingBacklog: 0 };
}

/** A hundred leads a month; reps have time for twice as many, in the run-on periods for half of them. */
const fullInRunOn: Omit<Plan, "channels"> = {
  name: "Full in run-on",
  currency: "EUR",
  period: "month",
  start: "2027-01",
  periods: 5,
  runOn: 2,
  businessHours: 160,
  dealValue: 5_000,
  teams: [
    {
      name: "Sales",
      passesTo: null,
      openingHeadcount: 2,
      hoursPerRep: [100, 100, 100, 25, 25],
      handleHours: 1,
      shelfLife: 0,
      passRate: 0.2,
    },
  ],
};

function inPeriod(period: number, count: number): number[] {
  return Array.from({ length: samplePlan.periods }, (_, at) => (at === period ? count : 0));
}

function paybackOf(plan: Plan): number {
  return evaluatePlan(plan).outcome.totals.paybackMonths ?? Infinity;
}

function costOf(plan: Plan): number {
  const { marketingCost, salesCost } = evaluatePlan(plan).outcome.totals;
  return marketingCost + salesCost;
}

function worstOf(plan: Plan, row: string): number {
  const evaluation = evaluatePlan(plan);
  return Math.max(...plan.teams.map((_, index) => evaluation.valueOf(`summary.${row}${index + 1}`)));
}

function mostHiresInQuarter(plan: Plan): number {
  const { teams } = completePlan(plan);
  const quarters = teams.flatMap(({ hires }) =>
    [0, 3, 6, 9].map((first) => hires.slice(first, first + 3).reduce((sum, each) => sum + each, 0)),
  );
  return Math.max(...quarters);
}
