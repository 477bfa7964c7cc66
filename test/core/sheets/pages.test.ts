import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { inputPages } from "../../../src/core/sheets/inputPages";
import { InputPlaces, placeSections } from "../../../src/core/sheets/inputPlaces";
import type { Page } from "../../../src/core/sheets/page";
import { scenarioPage } from "../../../src/core/sheets/scenarioPage";
import { golden, goldenFiles } from "../goldenPlans";
import { brokenRules } from "./pageRules";

function scenarioOf(base: Plan, plan: Plan): Page {
  const places = InputPlaces.of(placeSections(completePlan(base)));
  const head = { id: "s1", name: "Test", author: "Finance", savedAt: "2026-11-25T08:00:00.000Z" };
  return scenarioPage({ ...head, purpose: "To see", plan, base, places }, "Test");
}

/** Half the spend of the first channel in its second period, and a better pass rate at the last team. */
function changed(plan: Plan): Plan {
  const { channels, teams, periods } = completePlan(plan);
  const [first, ...others] = plan.channels;
  const spend = (channels[0]?.spend ?? []).map((money, period) => (period === 1 ? money / 2 : money));
  return {
    ...plan,
    channels: first === undefined ? [] : [{ ...first, spend: periods > 1 ? spend : 7 }, ...others],
    teams: plan.teams.map((team, index) => (index === teams.length - 1 ? { ...team, passRate: 0.31 } : team)),
  };
}

describe("every generated sheet keeps the rules", () => {
  test.each(goldenFiles)("input and scenario sheets of %s", (file) => {
    const { plan } = golden(file);
    const pages = [...inputPages(plan), scenarioOf(plan, plan), scenarioOf(plan, changed(plan))];
    expect(pages.flatMap(brokenRules)).toEqual([]);
  });
});

describe("a scenario's inputs", () => {
  const { plan } = golden("sample.json");
  const spend = (page: Page) => page.rows.find((row) => row[0]?.content === `Spend: ${plan.channels[0]?.name}`) ?? [];

  test("link to the input sheets where it follows them", () => {
    const cells = spend(scenarioOf(plan, plan));
    expect(cells[6]).toMatchObject({ role: "link", content: { formula: "=Marketing!G5" } });
    expect(cells[4]?.content).toBe("Marketing");
  });

  test("hold their own value where it departs, and say what was there", () => {
    const cells = spend(scenarioOf(plan, changed(plan)));
    const [before, , ...later] = completePlan(plan).channels[0]?.spend ?? [];
    expect(before).toBeGreaterThan(0);
    expect(later.length).toBeGreaterThan(0);
    expect(cells[6]?.role).toBe("override");
    expect(cells[7]?.role).toBe("link");
    expect(cells[4]?.content).toMatch(/^● override: Feb 27 was [\d,]+$/);
  });
});
