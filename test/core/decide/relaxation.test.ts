/** The program behind every bound holds whatever the exact model can do: at any decisions, of any plan, with any feature. */
import fc from "fast-check";
import { leverAt, pulled } from "../../../src/core/decide/levers";
import type { MilpSolver } from "../../../src/core/decide/milp";
import { Relaxation } from "../../../src/core/decide/relaxation";
import { hired, Task } from "../../../src/core/decide/task";
import type { Plan } from "../../../src/core/plan/plan";
import { loadSolver } from "../../../src/worker/highsSolver";
import { randomPlan } from "../randomPlan";

const tools = { solver: loadSolver, clock: () => performance.now() };

/** Plans with bounds, some with steps or a least spend, and hire limits. */
const limitedPlan: fc.Arbitrary<Plan> = randomPlan.map((plan) => ({
  ...plan,
  channels: plan.channels.map((channel, index) => ({
    ...channel,
    minSpend: index % 3 === 2 ? 2_000 : 0,
    maxSpend: 60_000,
    ...(index % 4 === 1 ? { spendStep: 5_000 } : {}),
  })),
  teams: plan.teams.map((team) => ({ ...team, hireLimits: { min: 0, max: 2 } })),
}));

const objective = fc.constantFrom(
  "planValue" as const,
  "contribution" as const,
  "bookings" as const,
  "wins" as const,
  "leads" as const,
);
const spend = fc.constantFrom("constant" as const, "scaled" as const, "perPeriod" as const);
const place = fc.double({ min: 0, max: 1, noNaN: true });

describe("the relaxation", () => {
  test.each([
    ["as first drawn", 0],
    ["with parts, tangents and the order of work where its solutions ask for them", 3],
  ])(
    "%s: holds every decision, and values it no lower than the exact model",
    async (_, refinements) => {
      const solver = await loadSolver();
      fc.assert(
        fc.property(limitedPlan, objective, spend, fc.infiniteStream(place), (plan, objective, spend, places) => {
          const task = new Task(plan, { objective, spend, hires: true, seconds: 60 }, tools);
          if (task.levers.some(({ low, high }) => low > high)) return;
          const next = () => Number(places.next().value);
          const relaxation = new Relaxation(task);
          for (let round = 0; round < refinements; round += 1) refine(relaxation, solver);
          for (let trial = 0; trial < 3; trial += 1) {
            const decisions = decided(task, next);
            const { score } = task.judge.judge(decisions);
            const held = relaxation.write().heldAt(decisions);
            const { status, bound } = solver.maximize(held, { seconds: 20, gap: 0 });
            expect(status).toBe("optimal");
            expect(bound).toBeGreaterThanOrEqual(score - 1e-6 * Math.max(1, Math.abs(score)));
          }
        }),
        { seed: 17, numRuns: 40 },
      );
    },
    120_000,
  );
});

/** Draws the relaxation tighter where its best solution without whole numbers stands. */
function refine(relaxation: Relaxation, solver: MilpSolver): void {
  const { milp } = relaxation.write();
  const free = { ...milp, columns: milp.columns.map((column) => ({ ...column, isInteger: false })) };
  const { values } = solver.maximize(free, { seconds: 20, gap: 0 });
  if (values === undefined) return;
  relaxation.demand.standing(values).forEach(({ driver, at }) => {
    driver.cutAt(at);
    driver.touchAt(at);
  });
  relaxation.keepOrder(values);
}

/** Decisions anywhere within the bounds and on the steps, often at an end. */
function decided(task: Task, next: () => number) {
  const xs = task.levers.map(({ low, high, step }) => {
    const at = next();
    const x = at < 0.2 ? low : at > 0.8 ? high : low + ((at - 0.2) / 0.6) * (high - low);
    return step === undefined ? x : Math.floor(x / step + 1e-9) * step;
  });
  const spent = pulled(task.base, task.levers, xs);
  expect(task.levers.every((lever) => leverAt(spent, lever) !== undefined)).toBe(true);
  return hired(
    spent,
    task.hireLevers,
    task.hireLevers.map(({ low, high }) => low + Math.round(next() * (high - low))),
  );
}
