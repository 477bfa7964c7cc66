import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import type { SheetGrid } from "../../../src/core/sheets/grid";
import { pathText } from "../../../src/core/plan/problem";
import { readScenario } from "../../../src/core/sheets/readScenario";
import { sheetProblemText } from "../../../src/core/sheets/sheetProblem";
import { golden, goldenFiles } from "../goldenPlans";
import { pageGrid } from "../../../src/core/sheets/pageGrid";
import { changedPlan, scenarioOf } from "./scenarioOf";

function scenario(grid: SheetGrid, base: Plan) {
  const read = readScenario(grid, base);
  if (read.kind !== "scenario") throw new Error(read.problems.map(sheetProblemText).join("\n"));
  return read;
}

describe("a scenario sheet read back", () => {
  test.each(goldenFiles)("%s: its own values over the input sheets", (file) => {
    const { plan } = golden(file);
    const changed = changedPlan(plan);
    const read = scenario(pageGrid(scenarioOf(plan, changed)), plan);
    expect(completePlan(read.plan)).toEqual(completePlan(changed));
    expect(read.unknown).toEqual([]);
  });

  const { plan } = golden("sample.json");

  test("without overrides it is the plan of the input sheets, whatever that becomes", () => {
    const grid = pageGrid(scenarioOf(plan, plan));
    const later = { ...plan, dealValue: plan.dealValue + 1 };
    expect(scenario(grid, plan)).toMatchObject({ overrides: [], head: { name: "Test", author: "Finance" } });
    expect(completePlan(scenario(grid, later).plan)).toEqual(completePlan(later));
  });

  test("a frozen one has values where links stood, and stays what it was", () => {
    const page = scenarioOf(plan, changedPlan(plan), "Frozen", "2026-11-26T09:30:00.000Z");
    const links = page.rows.flatMap((row) =>
      row.flatMap((cell) => (typeof cell?.content === "object" && cell.content.formula.includes("!") ? [cell] : [])),
    );
    expect(links).toEqual([]);
    const { head, plan: read } = scenario(pageGrid(page), { ...plan, dealValue: 1 });
    expect(head.frozenAt).toBe("2026-11-26T09:30:00.000Z");
    expect(completePlan(read)).toEqual(completePlan(changedPlan(plan)));
  });

  test("overrides are named", () => {
    const { overrides } = scenario(pageGrid(scenarioOf(plan, changedPlan(plan))), plan);
    expect(overrides.map(pathText)).toEqual(["channels[0].spend", "teams[1].passRate", "teams[1].workOrder"]);
  });

  test("a channel added since is told", () => {
    const grid = pageGrid(scenarioOf(plan, plan));
    const [first] = plan.channels;
    if (first === undefined) throw new Error("no channel");
    const later: Plan = { ...plan, channels: [...plan.channels, { ...first, name: "Radio" }] };
    expect(scenario(grid, later).unknown).toContainEqual(["channels", 7, "spend"]);
  });

  test("what is typed wrong is named by its cell", () => {
    const grid = pageGrid(scenarioOf(plan, plan));
    const row = grid.values.findIndex((cells) => cells[0] === "Attrition in a year");
    const typed = (rows: SheetGrid["values"]) =>
      rows.map((cells, at) => (at === row ? cells.map((cell, column) => (column === 2 ? 1.4 : cell)) : cells));
    const read = readScenario({ ...grid, values: typed(grid.values), formulas: typed(grid.formulas) }, plan);
    if (read.kind !== "problems") throw new Error("no problem found");
    expect(read.problems.map(sheetProblemText)).toEqual([
      `Test!C${row + 1}: “1.4” is not a share from 0 to 1; type a share from 0 to 1, such as 0.25 or 25%.`,
    ]);
  });
});
