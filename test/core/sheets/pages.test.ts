import { completePlan } from "../../../src/core/plan/completePlan";
import { inputPages } from "../../../src/core/sheets/inputPages";
import type { Page } from "../../../src/core/sheets/page";
import { golden, goldenFiles } from "../goldenPlans";
import { brokenRules } from "./pageRules";
import { changedPlan, scenarioOf } from "./scenarioOf";

describe("every generated sheet keeps the rules", () => {
  test.each(goldenFiles)("input and scenario sheets of %s", (file) => {
    const { plan } = golden(file);
    const pages = [...inputPages(plan), scenarioOf(plan, plan), scenarioOf(plan, changedPlan(plan))];
    expect(pages.flatMap((page) => brokenRules(page))).toEqual([]);
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
    const cells = spend(scenarioOf(plan, changedPlan(plan)));
    const [before, , ...later] = completePlan(plan).channels[0]?.spend ?? [];
    expect(before).toBeGreaterThan(0);
    expect(later.length).toBeGreaterThan(0);
    expect(cells[6]?.role).toBe("override");
    expect(cells[7]?.role).toBe("link");
    expect(cells[4]?.content).toMatch(/^● override: Feb 27 was [\d,]+$/);
  });
});
