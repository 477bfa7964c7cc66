/** Scenario pages for tests: of a golden plan, and of the same plan with a few inputs of its own. */
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { InputPlaces, placeSections } from "../../../src/core/sheets/inputPlaces";
import type { Page } from "../../../src/core/sheets/page";
import { scenarioPage } from "../../../src/core/sheets/scenarioPage";

/** The scenario `plan` over the input sheets of `base`. */
export function scenarioOf(base: Plan, plan: Plan, name = "Test", frozenAt?: string): Page {
  const places = InputPlaces.of(placeSections(completePlan(base)));
  const head = { id: name, name, author: "Finance", savedAt: "2026-11-25T08:00:00.000Z", frozenAt };
  return scenarioPage({ ...head, purpose: "To see", plan, base, places }, name);
}

/** Half the spend of the first channel in its second period, a better pass rate and the other work order at the last team. */
export function changedPlan(plan: Plan): Plan {
  const { channels, teams, periods } = completePlan(plan);
  const [first, ...others] = plan.channels;
  const spend = (channels[0]?.spend ?? []).map((money, period) => (period === 1 ? money / 2 : money));
  return {
    ...plan,
    channels: first === undefined ? [] : [{ ...first, spend: periods > 1 ? spend : 7 }, ...others],
    teams: plan.teams.map((team, index) => {
      if (index !== teams.length - 1) return team;
      return { ...team, passRate: 0.31, workOrder: teams[index]?.workOrder === "newest" ? "oldest" : "newest" };
    }),
  };
}
