import { planTests } from "../../../src/core/ideas/testPlan";
import { usualRisk } from "../../../src/core/ideas/testSize";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";

/** So many reps that nobody waits. */
const roomy: Plan = {
  ...samplePlan,
  teams: samplePlan.teams.map((team) => ({ ...team, openingHeadcount: 5 * team.openingHeadcount })),
};
const withPassRate = (plan: Plan, factor: number): Plan => ({
  ...plan,
  teams: plan.teams.map((team, index) => (index === 0 ? { ...team, passRate: team.passRate * factor } : team)),
});
const withSpend = (plan: Plan, name: string, factor: number): Plan => ({
  ...plan,
  channels: plan.channels.map((channel) => {
    const { spend } = channel;
    if (channel.name !== name) return channel;
    return { ...channel, spend: typeof spend === "number" ? spend * factor : spend.map((money) => money * factor) };
  }),
});

test("strategies with the same spend split the leads; half again as many passed are told apart quickly, wins later", () => {
  const [passed, wins] = planTests(roomy, withPassRate(roomy, 1.5));
  expect([passed?.kind, passed?.measure, wins?.measure]).toEqual(["split", "passed", "wins"]);
  expect(passed?.needed).toBeLessThan(1500);
  expect(passed?.isInTime).toBe(true);
  expect(passed?.crowded).toEqual([]);
  expect(wins?.waiting).toBeGreaterThan(0);
  expect(wins?.periods).toBeGreaterThan(3 * (passed?.periods ?? Infinity));
});

test("a smaller difference takes about the square of it longer", () => {
  const [large] = planTests(roomy, withPassRate(roomy, 1.2));
  const [small] = planTests(roomy, withPassRate(roomy, 1.1));
  const ratio = (small?.needed ?? 0) / (large?.needed ?? 1);
  expect(ratio).toBeGreaterThan(3.5);
  expect(ratio).toBeLessThan(4.5);
});

test("full reps are said: what is measured in those months is waiting", () => {
  const [passed] = planTests(samplePlan, withPassRate(samplePlan, 1.2));
  expect(passed?.crowded.length).toBeGreaterThan(0);
});

test("a test starts no earlier than the first period that is not a fact, and where the reps have time", () => {
  const [passed] = planTests(roomy, withPassRate(roomy, 1.5), usualRisk, 4);
  expect(passed?.start).toBe(4);
});

test("strategies that spend differently take turns, with a wait until the spend before has stopped working", () => {
  const [leads] = planTests(roomy, withSpend(roomy, "Paid social", 0.4));
  expect([leads?.kind, leads?.measure]).toEqual(["turns", "leads"]);
  const { carryoverRate = 0 } = roomy.channels.find(({ name }) => name === "Paid social") ?? {};
  expect(carryoverRate ** (leads?.washout ?? 0)).toBeLessThanOrEqual(0.1);
  expect(carryoverRate ** ((leads?.washout ?? 0) - 1)).toBeGreaterThan(0.1);
  expect((leads?.periods ?? 0) - 3 * (leads?.washout ?? 0)).toBeGreaterThanOrEqual(4);
  const [first = 0, second = 0] = leads?.rates ?? [];
  expect(second).toBeGreaterThan(first);
});

test("strategies that the model cannot tell apart cannot be tested", () => {
  const [passed, wins] = planTests(samplePlan, { ...samplePlan, name: "The same" });
  expect([passed?.needed, wins?.needed, passed?.isInTime]).toEqual([Infinity, Infinity, false]);
});
