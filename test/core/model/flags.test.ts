/** Each flag by a plan that provokes it and one that does not; sizes by hand. */
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Flag, FlagCode } from "../../../src/core/model/flag";
import { planFlags } from "../../../src/core/model/flags";
import type { Channel, Plan, Team } from "../../../src/core/plan/plan";
import { golden, goldenFiles } from "../goldenPlans";

const channel: Channel = { name: "Search", team: "Callers", spend: 5000, curve: { kind: "linear", costPerLead: 50 } };

/** 100 items of 1.4 hours a period for 200 hours: a load of 70 %. */
const team: Team = {
  name: "Callers",
  owner: "Head of calls",
  passesTo: null,
  openingHeadcount: 2,
  hoursPerRep: 100,
  handleHours: 1.4,
  passRate: 0.2,
  shelfLife: 0,
};

const calm: Plan = {
  name: "Calm",
  currency: "EUR",
  period: "month",
  start: "2027-01",
  periods: 6,
  businessHours: 160,
  dealValue: 9000,
  channels: [channel],
  teams: [team],
};

const withTeam = (change: Partial<Team>, plan: Partial<Plan> = {}) => ({
  ...calm,
  ...plan,
  teams: [{ ...team, ...change }],
});
const withChannel = (change: Partial<Channel>, plan: Partial<Plan> = {}) => ({
  ...calm,
  ...plan,
  channels: [{ ...channel, ...change }],
});
const everyPeriod = [0, 1, 2, 3, 4, 5];

test("a plan in which all fits has no flags", () => expect(flagsOf(calm)).toEqual([]));

describe("overflow", () => {
  const short = withTeam({ openingHeadcount: 1 });

  test("is critical when more fitting items are lost than agreed", () => {
    const flag = only(short, "overflow");
    expect(flag).toMatchObject({ severity: "critical", owner: "Head of calls", periods: everyPeriod });
    expect(flag?.subject).toEqual({ kind: "team", name: "Callers" });
    expect(flag?.size.items).toBeCloseTo(6 * (100 - 100 / 1.4), 9);
    expect(flag?.size.share).toBeCloseTo(1 - 1 / 1.4, 9);
    expect(flag?.size.reps).toBeCloseTo(1.4 / 0.85 - 1, 9);
    expect(flag?.size.money).toBeCloseTo(6 * (100 - 100 / 1.4) * 0.2 * 9000, 6);
    expect(flag?.size.spend).toBeCloseTo(30_000 * (1 - 1 / 1.4), 6);
  });

  test("is a warning up to the share that is agreed", () => {
    expect(only(withTeam({ openingHeadcount: 1.35 }), "overflow")?.severity).toBe("warning");
    expect(only({ ...short, goals: { maxOverflowShare: 0.3 } }, "overflow")?.severity).toBe("warning");
  });

  test("counts fitting items only", () => {
    expect(codesOf({ ...withChannel({ fitShare: 0 }), teams: short.teams })).not.toContain("overflow");
  });

  test("is not told of a team that has time for all", () => expect(codesOf(calm)).not.toContain("overflow"));
});

describe("full", () => {
  test("is told of load above the target without overflow", () => {
    const flag = only(withTeam({ openingHeadcount: 1.5 }), "full");
    expect(flag).toMatchObject({ severity: "warning", periods: everyPeriod });
    expect(flag?.size.share).toBeCloseTo(1.4 / 1.5, 9);
    expect(flag?.size.items).toBeCloseTo(100 - (150 / 1.4) * 0.85, 9);
    expect(flag?.size.reps).toBeCloseTo(1.4 / 0.85 - 1.5, 9);
  });

  test("is not told beside overflow of the same periods", () => {
    expect(codesOf(withTeam({ openingHeadcount: 1 }))).not.toContain("full");
  });

  test("depends on the target load", () => {
    expect(codesOf({ ...calm, goals: { maxUtilization: 0.69 } })).toContain("full");
    expect(codesOf({ ...calm, goals: { maxUtilization: 0.71 } })).not.toContain("full");
  });
});

describe("lateResponse", () => {
  test("is told when too few items are contacted within the agreed hours", () => {
    const flag = only({ ...calm, goals: { responseHours: 0.5 } }, "lateResponse");
    expect(flag).toMatchObject({ severity: "warning", subject: { name: "Callers", tier: 1 }, periods: everyPeriod });
    expect(flag?.size.share).toBeLessThan(0.8);
  });

  test("is told by tier", () => {
    const second: Channel = { ...channel, name: "Social", tier: 2, spend: 2500 };
    const plan = { ...withTeam({ openingHeadcount: 1.9 }), channels: [channel, second] };
    expect(
      flagsOf(plan)
        .filter(({ code }) => code === "lateResponse")
        .map(({ subject }) => subject),
    ).toEqual([{ kind: "team", name: "Callers", tier: 2 }]);
  });

  test("is not told of a team without channels", () => {
    const plan = { ...withTeam({ baselineItems: 100 }), channels: [], goals: { responseHours: 0.5 } };
    expect(codesOf(plan)).not.toContain("lateResponse");
  });
});

describe("idleCapacity", () => {
  test("is told of two periods in a row below the least load", () => {
    const flag = only(withTeam({ hoursPerRep: [100, 300, 300, 100, 100, 100] }), "idleCapacity");
    expect(flag).toMatchObject({ severity: "warning", periods: [1, 2] });
    expect(flag?.size.share).toBeCloseTo(140 / 600, 9);
    expect(flag?.size.reps).toBeCloseTo(140 / (300 * 0.85) - 2, 9);
  });

  test("is not told of a single period, nor of a team without reps", () => {
    expect(codesOf(withTeam({ hoursPerRep: [100, 300, 100, 100, 300, 100] }))).not.toContain("idleCapacity");
    expect(codesOf({ ...withTeam({ openingHeadcount: 0 }), channels: [] })).not.toContain("idleCapacity");
  });
});

describe("lateHire", () => {
  const hires = [0, 0, 1, 0, 0, 0];

  test("is told of a hire after whose ramp there is headroom that was missing before", () => {
    const flag = only(withTeam({ openingHeadcount: 1.5, hires, ramp: [0.5] }), "lateHire");
    expect(flag).toMatchObject({ severity: "warning", periods: [0, 1], size: { number: 3 } });
  });

  test("is not told when headroom is missing after the hire too, or was never missing", () => {
    expect(codesOf(withTeam({ openingHeadcount: 0.5, hires, ramp: [0.5] }))).not.toContain("lateHire");
    expect(codesOf(withTeam({ hires, ramp: [0.5] }))).not.toContain("lateHire");
    expect(codesOf(withTeam({ openingHeadcount: 1.5, hires: [0, 0, 0, 0, 0, 1], ramp: [0.5] }))).not.toContain(
      "lateHire",
    );
  });
});

describe("saturated", () => {
  const curve = (halfSaturation: number) => ({ kind: "hill", maxLeads: 140, halfSaturation, slope: 1 }) as const;

  test("is told when the next lead costs three times the average one: (spend + half-saturation) / half-saturation", () => {
    const flag = only(withChannel({ curve: curve(2000) }), "saturated");
    expect(flag).toMatchObject({
      severity: "information",
      subject: { kind: "channel", name: "Search" },
      periods: everyPeriod,
    });
    expect(flag?.size.number).toBeCloseTo(3.5, 5);
    expect(flag?.size.spend).toBe(30_000);
  });

  test("is not told below that, nor without spend", () => {
    expect(codesOf(withChannel({ curve: curve(2600) }))).not.toContain("saturated");
    expect(codesOf(withChannel({ curve: curve(2000), spend: 0 }))).not.toContain("saturated");
  });

  test("is told of a channel whose leads are at their ceiling", () => {
    expect(codesOf(withChannel({ curve: { kind: "linear", costPerLead: 25, maxLeads: 100 } }))).toContain("saturated");
  });
});

describe("notWorthIt", () => {
  const short = withTeam({ openingHeadcount: 1 });

  test("is told of a channel whose next leads nobody has time for", () => {
    const flag = only(short, "notWorthIt");
    expect(flag).toMatchObject({
      severity: "warning",
      owner: "Marketing",
      subject: { kind: "channel", name: "Search" },
    });
    expect(flag?.size.number).toBeCloseTo(-1, 6);
  });

  test("is told of a channel whose leads cost more than they bring", () => {
    expect(codesOf(withChannel({ curve: { kind: "linear", costPerLead: 1900 } }))).toContain("notWorthIt");
    expect(codesOf(withChannel({ curve: { kind: "linear", costPerLead: 1700 } }))).not.toContain("notWorthIt");
  });

  test("is not told of locked channels and of those that win no leads", () => {
    expect(codesOf({ ...short, channels: [{ ...channel, locked: true }] })).not.toContain("notWorthIt");
    expect(codesOf(withChannel({ curve: { kind: "none" } }))).not.toContain("notWorthIt");
  });
});

describe("goals and limits of the plan", () => {
  test("goalShortfall: bookings below the goal, by how much", () => {
    const flag = only({ ...calm, goals: { bookings: 1_200_000 } }, "goalShortfall");
    expect(flag).toMatchObject({ severity: "critical", owner: "Finance", subject: { kind: "plan" } });
    expect(flag?.size.money).toBeCloseTo(120_000, 6);
    expect(flag?.size.share).toBeCloseTo(0.1, 9);
    expect(codesOf({ ...calm, goals: { bookings: 1_000_000 } })).not.toContain("goalShortfall");
  });

  test("payback: 12 × cost ÷ margin of the bookings, in months", () => {
    const flag = only({ ...calm, goals: { paybackMonths: 0.3 } }, "payback");
    expect(flag).toMatchObject({ severity: "warning" });
    expect(flag?.size.number).toBeCloseTo((12 * 30_000) / 1_080_000, 9);
    expect(codesOf({ ...calm, goals: { paybackMonths: 0.34 } })).not.toContain("payback");
  });

  test("overBudget: cost above the budget, by how much; a budget of 0 is a budget", () => {
    expect(only({ ...calm, budget: { total: 29_000 } }, "overBudget")?.size.money).toBeCloseTo(1000, 6);
    expect(codesOf({ ...calm, budget: { total: 30_000 } })).not.toContain("overBudget");
    expect(only({ ...calm, budget: { total: 0 } }, "overBudget")).toMatchObject({
      severity: "critical",
      size: { money: 30_000 },
    });
  });

  test("outOfBounds: spend below or above its bounds", () => {
    expect(only(withChannel({ minSpend: 6000 }), "outOfBounds")).toMatchObject({
      severity: "critical",
      periods: everyPeriod,
      size: { money: 1000 },
    });
    const spend = [5000, 5500, 5000, 5000, 5000, 5000];
    expect(only(withChannel({ spend, maxSpend: 5000 }), "outOfBounds")).toMatchObject({
      periods: [1],
      size: { money: 500 },
    });
    expect(codesOf(withChannel({ minSpend: 5000, maxSpend: 5000 }))).not.toContain("outOfBounds");
  });

  test("outOfBounds: hires outside their limits", () => {
    const hires = [0, 0, 0, 3, 0, 0];
    const flag = only(withTeam({ hires, hireLimits: { min: 0, max: 1 } }), "outOfBounds");
    expect(flag).toMatchObject({ severity: "critical", periods: [3], size: { reps: 2 }, subject: { kind: "team" } });
    expect(codesOf(withTeam({ hires, hireLimits: { min: 0, max: 3 } }))).not.toContain("outOfBounds");
    expect(codesOf(withTeam({ hires }))).not.toContain("outOfBounds");
  });
});

test("periods after the reported ones are left out", () => {
  expect(only({ ...withTeam({ openingHeadcount: 1 }), runOn: 2 }, "overflow")?.periods).toEqual([0, 1, 2, 3]);
});

test("critical flags come first, and among equals those with more money", () => {
  const flags = flagsOf({
    ...withTeam({ openingHeadcount: 1 }),
    budget: { total: 1000 },
    goals: { bookings: 2_000_000 },
  });
  expect(flags.map(({ code }) => code)).toEqual([
    "goalShortfall",
    "overflow",
    "overBudget",
    "lateResponse",
    "notWorthIt",
  ]);
});

test.each(goldenFiles)("every flag of %s has finite sizes and periods of the plan", (file) => {
  const { plan } = golden(file);
  for (const flag of flagsOf(plan)) {
    expect(Object.values(flag.size).every((size) => size === undefined || Number.isFinite(size))).toBe(true);
    expect(flag.periods.every((period) => period >= 0 && period < plan.periods)).toBe(true);
  }
});

function flagsOf(plan: Plan): readonly Flag[] {
  return planFlags(evaluatePlan(plan));
}

function codesOf(plan: Plan): FlagCode[] {
  return flagsOf(plan).map(({ code }) => code);
}

/** The plan's one flag of a kind. */
function only(plan: Plan, code: FlagCode): Flag | undefined {
  const found = flagsOf(plan).filter((flag) => flag.code === code);
  expect(found).toHaveLength(1);
  return found[0];
}
