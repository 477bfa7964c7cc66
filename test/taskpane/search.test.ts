/** The state of a search, and the question that its form asks. */
import { evaluatePlan } from "../../src/core/model/evaluatePlan";
import type { Plan } from "../../src/core/plan/plan";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { searchReducer, type Search, type SearchAction } from "../../src/taskpane/state/search";
import { questionOf, usualForm } from "../../src/taskpane/state/splitForm";

const form = usualForm({ evaluation: evaluatePlan(samplePlan) });
const question = { form, base: samplePlan, from: samplePlan, ...questionOf(form, samplePlan) };
const better: Plan = { ...samplePlan, name: "better" };

const progress = (objective: number | undefined, bound: number, seconds = 1): SearchAction => ({
  kind: "progress",
  progress: { objective, plan: objective === undefined ? undefined : better, bound, gap: 0.1 },
  seconds,
});

describe("questionOf", () => {
  test("asks for the highest value within ±30 %, 1.5 times the largest spend, the budget and the time that hires take", () => {
    const { plan, request } = questionOf(form, samplePlan);
    expect(plan.budget).toEqual(samplePlan.budget);
    expect(request).toMatchObject({ objective: "planValue", spend: "scaled", hires: true });
    expect(request.limits).toEqual({ changeShare: 0.3, seenFactor: 1.5, hiresTakeTime: true, channels: {} });
    expect(request.goal).toBeUndefined();
  });

  test("leaves out limits that are off, and lets one channel move by its own share", () => {
    const isOn = { ...form.isOn, budget: false, changeShare: false, maxLoad: true };
    const { plan, request } = questionOf({ ...form, isOn, ownShares: { Events: 0 } }, samplePlan);
    expect(plan.budget).toBeUndefined();
    expect(request.limits).toEqual({
      seenFactor: 1.5,
      maxLoad: 0.85,
      hiresTakeTime: true,
      channels: { Events: { changeShare: 0 } },
    });
  });

  test("gives the least cost its goal", () => {
    const { request } = questionOf({ ...form, objective: "leastCost", goal: 5_000_000 }, samplePlan);
    expect(request.goal).toEqual({ of: "bookings", amount: 5_000_000 });
  });
});

describe("searchReducer", () => {
  const started = after(undefined, { kind: "start", question, begun: 0 });

  test("keeps the best plan while only the bound moves", () => {
    const search = after(started, progress(10, 20), progress(undefined, 15, 2));
    expect(search?.best).toMatchObject({ plan: better, objective: 10, bound: 20 });
    expect(search?.points.map(({ bound }) => bound)).toEqual([20, 15]);
  });

  test("stopped with a plan it goes on to weigh it, without one there is none", () => {
    expect(after(started, progress(10, 20), { kind: "stopped" })?.phase).toBe("weighing");
    expect(after(started, progress(undefined, 20), { kind: "stopped" })).toMatchObject({
      phase: "none",
      status: "stopped",
    });
  });

  test("a result without a plan says why", () => {
    const why = [{ code: "unlimited", channels: ["Events"] }] as const;
    const result = {
      status: "unlimited",
      plan: undefined,
      objective: undefined,
      bound: undefined,
      gap: undefined,
    } as const;
    const found: SearchAction = {
      kind: "found",
      seconds: 1,
      result: { ...result, spend: {}, hires: {}, unspent: undefined, why },
    };
    expect(after(started, found)).toMatchObject({ phase: "none", status: "unlimited", why });
  });

  test("what is heard of a search that was never begun changes nothing", () => {
    expect(after(undefined, progress(10, 20))).toBeUndefined();
  });
});

function after(search: Search | undefined, ...actions: readonly SearchAction[]): Search | undefined {
  return actions.reduce(searchReducer, search);
}
