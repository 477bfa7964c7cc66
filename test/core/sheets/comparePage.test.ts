import { bridge } from "../../../src/core/model/bridge";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { comparePage } from "../../../src/core/sheets/comparePage";
import type { Formula } from "../../../src/core/sheets/page";
import { ScenarioGrid } from "../../../src/core/sheets/scenarioGrid";
import { golden } from "../goldenPlans";
import { pageGrid } from "../../../src/core/sheets/pageGrid";
import { brokenRules } from "./pageRules";
import { changedPlan, scenarioOf } from "./scenarioOf";

const { plan } = golden("sample.json");
const lean: Plan = { ...plan, channels: plan.channels.map((channel) => ({ ...channel, spend: 5000 })) };
const plans: readonly (readonly [string, Plan])[] = [
  ["Base", plan],
  ["Half", changedPlan(plan)],
  ["Lean spend", lean],
];

function compared(base = 0) {
  const scenarios = plans.map(([name, own]) => {
    const sheet = new ScenarioGrid(pageGrid(scenarioOf(plan, own, name)));
    return { name, sheet, plan: own };
  });
  const options = { title: "Three plans", base, bridgeTo: 2, comparedAt: "2026-11-25T08:00:00.000Z" };
  return comparePage(scenarios, options, "Compare");
}

function cells(label: string) {
  const page = compared();
  return page.rows.find(([first]) => first?.content === label) ?? [];
}

const value = (cell: { content?: unknown } | undefined) => (cell?.content as Formula | undefined)?.value;

describe("the comparison", () => {
  test("keeps the rules of generated sheets", () => {
    const kinds = [undefined, "difference", "mark"];
    expect(brokenRules(compared(), (column) => (column < 4 ? undefined : kinds[(column - 4) % 3]))).toEqual([]);
  });

  test("shows each scenario's figure by a live reference, its difference and whether that is better", () => {
    const row = cells("Bookings");
    const bookings = plans.map(([, own]) => evaluatePlan(own).outcome.totals.bookings);
    expect([4, 7, 10].map((column) => value(row[column]))).toEqual(bookings);
    expect(row[10]?.content).toMatchObject({ formula: expect.stringMatching(/^='Lean spend'!D\d+$/) as string });
    expect(value(row[11])).toBe(Math.round((bookings[2] ?? 0) - (bookings[0] ?? 0)));
    expect([5, 6].map((column) => value(row[column]))).toEqual([0, ""]);
    expect(value(row[12])).toBe("✗");
    expect(value(row[2])).toBe(plan.goals?.bookings);
  });

  test("marks less as better where less is better, and nothing where no direction is agreed", () => {
    expect(value(cells("Never called")[12])).toBe("✓");
    expect(cells("Marketing cost")[12]).toBeUndefined();
  });

  test("has bookings by quarter", () => {
    expect(value(cells("Bookings, Q1 2027")[4])).toBeGreaterThan(0);
  });

  test("the bridge's steps add up to the whole difference", () => {
    const { from, steps, to } = bridge(plan, changedPlan(plan));
    const sum = steps.reduce((total, { bookings }) => total + bookings, from.bookings);
    expect(sum).toBeCloseTo(to.bookings, 4);
    expect(to.bookings).toBe(evaluatePlan(changedPlan(plan)).outcome.totals.bookings);
    expect(steps.map(({ label }) => label)).toEqual([plan.channels[0]?.name, "AE: work"]);
  });
});
