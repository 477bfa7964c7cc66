import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { golden } from "../goldenPlans";

const { plan } = golden("sample.json");

/** The plan with other spend on its first channel. */
function withSpend(spend: readonly number[]): Plan {
  return { ...plan, channels: plan.channels.map((channel, index) => (index === 0 ? { ...channel, spend } : channel)) };
}

const spend = plan.channels.map((channel) => channel.spend)[0] as readonly number[];
const carryIn = spend[0] ?? 0;
const more = spend.map((money) => money + 1000);

test("valueIf tells what a figure would be with other figures in one input row", () => {
  const changed = withSpend(more);
  const frozen = {
    ...changed,
    channels: changed.channels.map((one, index) => (index === 0 ? { ...one, carryIn } : one)),
  };
  const expected = evaluatePlan(frozen).outcome.totals;
  const { valueIf } = bound(plan);
  expect(valueIf("channel1.spend", more, "result.planValue")).toBe(expected.planValue);
  expect(valueIf("channel1.spend", more, "result.contribution")).toBe(expected.contribution);
});

test("valueIf leaves the evaluation as it is, and one change does not touch the next", () => {
  const evaluation = bound(plan);
  const { planValue } = evaluation.outcome.totals;
  evaluation.valueIf("channel1.spend", more, "result.planValue");
  evaluation.valueIf("channel2.spend", 0, "result.planValue");
  expect(evaluation.valueOf("result.planValue")).toBe(planValue);
  expect(evaluation.valueIf("channel1.spend", spend, "result.planValue")).toBe(planValue);
});

test("valueIf of two plans of one structure, turn by turn", () => {
  const [first, second] = [bound(plan), bound(withSpend(more))];
  const answers = [first, second, first, second].map((one) => one.valueIf("team1.hires", 0, "result.planValue"));
  expect(answers[0]).toBe(answers[2]);
  expect(answers[1]).toBe(answers[3]);
  expect(answers[0]).not.toBe(answers[1]);
});

test("valueIf after figures that were refused starts afresh", () => {
  const evaluation = bound(plan);
  expect(() => evaluation.valueIf("channel1.spend", [1], "result.planValue")).toThrow(
    /channel1.spend must be a number/,
  );
  expect(evaluation.valueIf("channel1.spend", spend, "result.planValue")).toBe(evaluation.outcome.totals.planValue);
});

test("valueIf changes input rows only", () => {
  expect(() => bound(plan).valueIf("channel1.leads", 0, "result.planValue")).toThrow(/not an input row/);
});

test("an evaluation that is read after another of the same structure still tells its own figures", () => {
  const first = evaluatePlan(plan);
  const second = evaluatePlan(withSpend(more));
  expect(first.valueOf("channel1.spend", 0)).toBe(42_000);
  expect(second.valueOf("channel1.spend", 0)).toBe(43_000);
  expect(first.outcome.channels["Paid search"]?.leads).toEqual(
    golden("sample.json").expected.channels["Paid search"]?.leads.map((leads) => expect.closeTo(leads, 6) as number),
  );
  expect(first.explain("channel1.spend", 0).value).toBe(42_000);
});

test("a figure that is not finite is refused, naming its row", () => {
  const huge = { ...plan, dealValue: Number.MAX_VALUE, valueYears: Number.MAX_VALUE };
  expect(() => evaluatePlan(huge)).toThrow(/evaluatePlan: [\w.]+ is not a number in every period/);
  expect(evaluatePlan(plan).outcome.totals.wins).toBeGreaterThan(0);
});

test("plans that differ in names, kinds of curve or lengths have rows of their own", () => {
  const { model } = evaluatePlan(plan);
  expect(evaluatePlan(withSpend(more)).model).toBe(model);
  const renamed = {
    ...plan,
    channels: plan.channels.map((one, index) => (index === 0 ? { ...one, name: "Search" } : one)),
  };
  expect(evaluatePlan(renamed).model).not.toBe(model);
  const ramped = { ...plan, teams: plan.teams.map((team) => ({ ...team, ramp: [0.5] })) };
  expect(evaluatePlan(ramped).model).not.toBe(model);
});

/** An evaluation whose valueIf takes its words one by one. */
function bound(of: Plan) {
  const evaluation = evaluatePlan(of);
  const valueIf = (key: string, figures: number | readonly number[], read: string) =>
    evaluation.valueIf({ key, figures }, read);
  return { outcome: evaluation.outcome, valueOf: (key: string) => evaluation.valueOf(key), valueIf };
}
