/** Remedies: what they promise is what the exact model says of their plan, within every limit, and never at the cost of people in post. */
import fc from "fast-check";
import { remedies } from "../../../src/core/decide/remedies";
import type { Remedy } from "../../../src/core/decide/remedy";
import { changesOf, copyLever } from "../../../src/core/levers/change";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Flag, FlagCode } from "../../../src/core/model/flag";
import { planFlags } from "../../../src/core/model/flags";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { readPlan } from "../../../src/core/plan/readPlan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { golden, goldenFiles } from "../goldenPlans";
import { randomPlan } from "../randomPlan";

const goldenPlans = goldenFiles.map((file) => [file, golden(file).plan] as const);
const plans: readonly (readonly [string, Plan])[] = [
  ["over budget", { ...samplePlan, budget: { total: 5_200_000 } }],
  ["a third of the year over", { ...samplePlan, factPeriods: 4 }],
  ["many reps", { ...samplePlan, budget: undefined, teams: samplePlan.teams.map(withReps(1.6)) }],
  ["payback", { ...samplePlan, goals: { ...samplePlan.goals, paybackMonths: 12 } }],
  ["saturated", { ...samplePlan, channels: samplePlan.channels.map(withSpend("Webinars", 20_000)) }],
  ...goldenPlans,
];

describe.each(plans)("%s", (_, plan) => {
  const flags = planFlags(evaluatePlan(plan));
  const all = flags.flatMap((flag) => remedies(plan, flag).map((remedy) => ({ flag, remedy })));

  test("every effect is what the exact model says of the changed plan", () => {
    for (const { flag, remedy } of all) {
      const before = figuresOf(plan, flag);
      const after = figuresOf(remedy.plan, flag);
      const { lost, lostFit, planValue, cost } = remedy.effect;
      expect([lost.from, lostFit.from, planValue.from, cost.from].map(rounded)).toEqual(before.map(rounded));
      expect([lost.to, lostFit.to, planValue.to, cost.to].map(rounded)).toEqual(after.map(rounded));
    }
  });

  test("where it says that it is enough, the flag is gone or no longer critical", () => {
    for (const { flag, remedy } of all.filter((each) => each.remedy.isEnough)) {
      const left = planFlags(evaluatePlan(remedy.plan)).find((each) => isSame(each, flag));
      const isGone = left === undefined || (flag.severity === "critical" && left.severity !== "critical");
      expect([flag.code, remedy.action.kind, isGone]).toEqual([flag.code, remedy.action.kind, true]);
    }
  });

  test("it is a plan that can be read, within bounds, budget and time to fill; departures and facts stay", () => {
    for (const { flag, remedy } of all) {
      expect(readPlan(JSON.parse(JSON.stringify(remedy.plan))).status).toBe("ok");
      expect(brokenBounds(plan, remedy)).toEqual([]);
      expect(newlyOverBudget(plan, remedy.plan)).toBe(false);
      expect(tooSoon(plan, remedy.plan)).toEqual([]);
      expect(remedy.plan.teams.map(({ departures }) => departures)).toEqual(
        plan.teams.map(({ departures }) => departures),
      );
      expect(openingsOf(remedy.plan)).toEqual(openingsOf(plan));
      expect(factsOf(remedy.plan, plan)).toEqual(factsOf(plan, plan));
      if (flag.code === "idleCapacity") expect(remedy.action.kind).not.toBe("hireFewer");
    }
  });

  test("its draft shows as changes of levers, and taking them back gives the plan", () => {
    for (const { remedy } of all) {
      const changes = changesOf(plan, remedy.plan);
      expect(changes.length).toBeGreaterThan(0);
      const back = changes.reduce((draft, { lever }) => copyLever(draft, plan, lever), remedy.plan);
      expect(evaluatePlan(back).outcome.totals).toEqual(evaluatePlan(plan).outcome.totals);
    }
  });

  test("there are at most three, no two alike, the one worth most first", () => {
    for (const flag of flags) {
      const own = all.flatMap((each) => (each.flag === flag ? [each.remedy] : []));
      expect(own.length).toBeLessThanOrEqual(3);
      expect(new Set(own.map(({ action }) => JSON.stringify(action))).size).toBe(own.length);
      const values = own.map(({ effect }) => effect.planValue.to);
      expect([...values].sort((a, b) => b - a)).toEqual(values);
    }
  });
});

test("of any plan: what is promised holds, in a plan that can be read", () => {
  fc.assert(
    fc.property(limitedPlan, (plan) => {
      for (const flag of planFlags(evaluatePlan(plan))) {
        for (const remedy of remedies(plan, flag)) {
          expect(readPlan(JSON.parse(JSON.stringify(remedy.plan))).status).toBe("ok");
          const { totals } = evaluatePlan(remedy.plan).outcome;
          expect(rounded(remedy.effect.planValue.to)).toBe(rounded(totals.planValue));
          expect(factsOf(remedy.plan, plan)).toEqual(factsOf(plan, plan));
          const left = planFlags(evaluatePlan(remedy.plan)).find((each) => isSame(each, flag));
          const isLeft = left?.periods.some((period) => period >= (plan.factPeriods ?? 0)) ?? false;
          if (remedy.isEnough && isLeft) expect([flag.severity, left?.severity]).toEqual(["critical", "warning"]);
        }
      }
    }),
    { seed: 3, numRuns: 40 },
  );
}, 60_000);

describe("the sample", () => {
  const sidesOf = (code: FlagCode, plan: Plan = samplePlan) => {
    const flag = flagOf(plan, code);
    return new Set(remedies(plan, flag).map(({ side }) => side));
  };

  test.each(["overflow", "goalShortfall", "notWorthIt"] as const)("%s has a remedy on each side", (code) => {
    expect(sidesOf(code)).toEqual(new Set(["marketing", "sales"]));
  });

  test("too little budget is for marketing, sales and finance", () => {
    expect(sidesOf("overBudget", { ...samplePlan, budget: { total: 5_200_000 } })).toEqual(
      new Set(["marketing", "sales", "finance"]),
    );
  });

  test("the hire is the least that is enough: with one rep fewer the flag stays", () => {
    const [hire] = remedies(samplePlan, flagOf(samplePlan, "overflow"));
    expect(hire?.action).toMatchObject({ kind: "hire", team: "SDR", starters: [{ reps: 1, start: 2, openBy: 0 }] });
    expect(hire?.isEnough).toBe(true);
  });

  test("the bar is the least that is enough: a twentieth lower, and the flag stays critical", () => {
    const bar = remedies(samplePlan, flagOf(samplePlan, "overflow")).find(({ action }) => action.kind === "raiseBar");
    if (bar?.action.kind !== "raiseBar") throw new Error("no bar");
    const { channel, keepFit, keepUnfit } = bar.action;
    const less = {
      ...bar.plan,
      channels: bar.plan.channels.map((own) =>
        own.name !== channel
          ? own
          : keepFit.to < keepFit.from
            ? { ...own, keepFit: keepFit.to + 0.05 }
            : { ...own, keepUnfit: keepUnfit.to + 0.05 },
      ),
    };
    expect(flagOf(less, "overflow").severity).toBe("critical");
  });

  test("an event that alone floods a month moves to a quiet one", () => {
    const plan: Plan = {
      ...samplePlan,
      budget: undefined,
      channels: samplePlan.channels
        .filter(({ name }) => name === "Events" || name === "Brand" || name === "Partner referrals")
        .map((own) => (own.name === "Events" ? { ...own, carryoverRate: 0, spend: inMarch(80_000) } : own)),
      teams: samplePlan.teams.map((team) => (team.name === "SDR" ? { ...team, baselineItems: quietJuly } : team)),
    };
    const moved = remedies(plan, flagOf(plan, "overflow")).filter(({ side }) => side === "marketing");
    expect(moved.map(({ action }) => action.kind)).toContain("moveEvent");
  });

  test("hires beyond the limit of a team say which limit they lift, and the draft has it lifted", () => {
    const plan: Plan = {
      ...samplePlan,
      budget: undefined,
      teams: samplePlan.teams.map((team) => ({ ...team, hires: 0, hireLimits: { min: 0, max: 0 } })),
    };
    const hire = remedies(plan, flagOf(plan, "overflow")).find(({ action }) => action.kind === "hire");
    if (hire?.action.kind !== "hire") throw new Error("no hire");
    const most = Math.max(...hire.action.starters.map(({ reps }) => reps));
    expect(hire.action.lift).toEqual({ from: 0, to: most });
    expect(hire.plan.teams[0]?.hireLimits).toEqual({ min: 0, max: most });
  });

  test("what costs much more than it brings is not offered: eight reps for eighty leads", () => {
    const plan: Plan = { ...samplePlan, budget: undefined, teams: samplePlan.teams.map(withReps(1.35)) };
    for (const flag of planFlags(evaluatePlan(plan))) {
      for (const { effect } of remedies(plan, flag)) {
        expect(effect.planValue.to).toBeGreaterThan(0.99 * effect.planValue.from);
      }
    }
  });

  test("a flag that has nothing to search for has no remedy", () => {
    const flag = flagOf(samplePlan, "overflow");
    expect(remedies(samplePlan, { ...flag, code: "saturated" })).toEqual([]);
  });
});

/** Plans with bounds, budgets, goals and facts. */
const limitedPlan: fc.Arbitrary<Plan> = fc
  .tuple(randomPlan, fc.nat({ max: 3 }), fc.boolean())
  .map(([plan, facts, isTight]) => ({
    ...plan,
    factPeriods: Math.min(facts, plan.periods - (plan.runOn ?? 0)),
    ...(isTight && { budget: { total: 500_000 } }),
    goals: { ...plan.goals, bookings: 1_000_000, paybackMonths: 12 },
    channels: plan.channels.map((channel, index) => ({
      ...channel,
      minSpend: index % 3 === 2 ? 2_000 : 0,
      ...(index % 2 === 1 && { maxSpend: 50_000 }),
      ...(index % 4 === 1 && { spendStep: 5_000 }),
    })),
    teams: plan.teams.map((team, index) => (index % 2 === 1 ? team : { ...team, hireLimits: { min: 0, max: 2 } })),
  }));

function withReps(factor: number) {
  return (team: Plan["teams"][number]) => ({ ...team, openingHeadcount: team.openingHeadcount * factor });
}

function withSpend(name: string, spend: number) {
  return (channel: Plan["channels"][number]) => (channel.name === name ? { ...channel, spend } : channel);
}

const quietJuly = Array.from({ length: 18 }, (_, period) => (period === 6 ? 100 : 500));

function inMarch(money: number): number[] {
  return Array.from({ length: 18 }, (_, period) => (period === 2 ? money : 0));
}

function flagOf(plan: Plan, code: FlagCode): Flag {
  const flag = planFlags(evaluatePlan(plan)).find((each) => each.code === code);
  if (flag === undefined) throw new Error(`no ${code}`);
  return flag;
}

/** Lost items, those that fit, value and cost; of the flag's team, else of the teams at which leads enter. */
function figuresOf(plan: Plan, { subject }: Flag): number[] {
  const evaluation = evaluatePlan(plan);
  const { outcome, plan: complete } = evaluation;
  const reported = complete.periods - complete.runOn;
  const sum = (series: readonly number[]) => series.slice(0, reported).reduce((total, each) => total + each, 0);
  const counted = complete.teams.flatMap(({ name }, index) => {
    const isEntry = complete.teams.every(({ passesTo }) => passesTo !== name);
    return (subject.kind === "team" ? subject.name === name : isEntry) ? [index] : [];
  });
  const over = (of: (index: number) => number) => counted.reduce((total, index) => total + of(index), 0);
  return [
    over((index) => sum(outcome.teams[complete.teams[index]?.name ?? ""]?.overflow ?? [])),
    over((index) => sum(evaluation.seriesOf(`summary.lostFit${index + 1}`))),
    outcome.totals.planValue,
    outcome.totals.marketingCost + outcome.totals.salesCost,
  ];
}

/** To the digits that the order of a sum can change. */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}

function isSame(one: Flag, other: Flag): boolean {
  return one.code === other.code && JSON.stringify(one.subject) === JSON.stringify(other.subject);
}

/** Channels and teams that the remedy takes outside bounds in which they were. */
function brokenBounds(plan: Plan, remedy: Remedy): string[] {
  const bounds = (each: Plan) =>
    planFlags(evaluatePlan(each)).flatMap(({ code, subject, periods }) =>
      code === "outOfBounds" && subject.kind !== "plan" ? periods.map((period) => `${subject.name} ${period}`) : [],
    );
  const before = bounds(plan);
  return bounds(remedy.plan).filter((each) => !before.includes(each));
}

/** Over a budget that held; where it did not hold, more spent than commission on more sales explains. */
function newlyOverBudget(plan: Plan, draft: Plan): boolean {
  const costOf = (each: Plan) => {
    const { totals } = evaluatePlan(each).outcome;
    return { cost: totals.marketingCost + totals.salesCost, commission: (plan.commissionRate ?? 0) * totals.bookings };
  };
  const [before, after] = [costOf(plan), costOf(draft)];
  const total = draft.budget?.total ?? Infinity;
  if (after.cost <= total * (1 + 1e-9)) return false;
  return before.cost <= total || after.cost - after.commission > (before.cost - before.commission) * (1 + 1e-9);
}

/** Starts that are new and before a job opened today is filled. */
function tooSoon(plan: Plan, draft: Plan): string[] {
  const before = completePlan(plan);
  return completePlan(draft).teams.flatMap(({ name, hires, timeToFill }, index) =>
    hires.flatMap((count, period) => {
      const isMore = count > (before.teams[index]?.hires[period] ?? 0);
      return isMore && period < before.factPeriods + timeToFill ? [`${name} ${period}`] : [];
    }),
  );
}

function openingsOf({ teams }: Plan) {
  return teams.map(({ openingHeadcount, openingRamping }) => ({ openingHeadcount, openingRamping }));
}

/** Spend and hires of the periods that are facts. */
function factsOf(draft: Plan, plan: Plan) {
  const { channels, teams } = completePlan(draft);
  const facts = plan.factPeriods ?? 0;
  return [channels.map(({ spend }) => spend.slice(0, facts)), teams.map(({ hires }) => hires.slice(0, facts))];
}
