/** Next steps: the best of all remedies, told once. */
import { nextSteps } from "../../../src/core/decide/nextSteps";
import { remedies } from "../../../src/core/decide/remedies";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { planFlags } from "../../../src/core/model/flags";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";

const steps = nextSteps(samplePlan);
const valueOf = (plan: Plan) => evaluatePlan(plan).outcome.totals.planValue;

test("are at most three, each worth what it says, the one worth most first", () => {
  expect(steps.length).toBeGreaterThan(1);
  expect(steps.length).toBeLessThanOrEqual(3);
  const gains = steps.map(({ remedy }) => valueOf(remedy.plan) - valueOf(samplePlan));
  steps.forEach(({ remedy: { effect } }, index) =>
    expect(effect.planValue.to - effect.planValue.from).toBeCloseTo(gains[index] ?? NaN, 3),
  );
  expect([...gains].sort((a, b) => b - a)).toEqual(gains);
  expect(Math.min(...gains)).toBeGreaterThan(0);
});

test("no remedy of any flag that makes nothing else critical adds more than the first", () => {
  const all = planFlags(evaluatePlan(samplePlan)).flatMap((flag) => remedies(samplePlan, flag));
  const values = all.filter(({ raises }) => raises.length === 0).map(({ effect }) => effect.planValue.to);
  expect(steps[0]?.remedy.effect.planValue.to).toBe(Math.max(...values));
});

test("two sizes of one change are one step", () => {
  const hires = steps.filter(({ remedy }) => remedy.action.kind === "hire" && remedy.action.team === "SDR");
  expect(hires.length).toBeLessThanOrEqual(1);
});

test("a plan without flags needs nothing", () => {
  const calm: Plan = { ...samplePlan, goals: {}, budget: undefined, channels: [], teams: [] };
  expect(nextSteps(calm)).toEqual([]);
});
