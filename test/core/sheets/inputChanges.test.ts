import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import type { GridValue, SheetGrid } from "../../../src/core/sheets/grid";
import { inputChanges, type CellChange } from "../../../src/core/sheets/inputChanges";
import { inputPages } from "../../../src/core/sheets/inputPages";
import { InputPlaces, placeSections } from "../../../src/core/sheets/inputPlaces";
import { pageGrid } from "../../../src/core/sheets/pageGrid";
import { readInputs } from "../../../src/core/sheets/readInputs";
import { golden, goldenFiles } from "../goldenPlans";
import { changedPlan } from "./scenarioOf";

function changes(base: Plan, plan: Plan): readonly CellChange[] {
  return inputChanges(base, plan, InputPlaces.of(placeSections(completePlan(base))));
}

/** The sheets after the changes; formulas show their own value, as no other cell depends on the changed ones here. */
function written(grids: readonly SheetGrid[], cells: readonly CellChange[]): SheetGrid[] {
  return grids.map((grid) => {
    const [values, formulas] = [grid.values.map((row) => [...row]), grid.formulas.map((row) => [...row])];
    for (const { sheet, row, column, content } of cells) {
      if (sheet !== grid.name) continue;
      const isFormula = typeof content === "object";
      const put = (rows: GridValue[][], value: GridValue) => ((rows[row] ?? [])[column] = value);
      put(values, isFormula ? content.value : (content ?? ""));
      put(formulas, isFormula ? content.formula : (content ?? ""));
    }
    return { ...grid, values, formulas };
  });
}

describe("writing a draft into the input sheets", () => {
  test.each(goldenFiles)("%s: the changed cells give the changed plan", (file) => {
    const { plan } = golden(file);
    const draft = changedPlan(plan);
    const read = readInputs(written(inputPages(plan).map(pageGrid), changes(plan, draft)));
    if (read.kind !== "plan") throw new Error(JSON.stringify(read));
    const { channels, teams } = completePlan(read.plan);
    const { channels: wantedChannels, teams: wantedTeams } = completePlan(draft);
    // A carry-in that follows the spend is recalculated by the workbook, not written.
    const withoutCarryIn = (list: typeof channels) => list.map((channel) => ({ ...channel, carryIn: 0 }));
    expect(withoutCarryIn(channels)).toEqual(withoutCarryIn(wantedChannels));
    expect(teams).toEqual(wantedTeams);
  });

  const { plan } = golden("sample.json");

  test("nothing changed, nothing written", () => {
    expect(changes(plan, plan)).toEqual([]);
  });

  test("one month of spend is one cell, and its note", () => {
    const [first, ...others] = plan.channels;
    if (first === undefined) throw new Error("no channel");
    const spend = completePlan(plan).channels[0]?.spend.map((money, period) => (period === 2 ? 1 : money));
    const draft = { ...plan, channels: [{ ...first, spend: spend ?? 0 }, ...others] };
    expect(changes(plan, draft)).toEqual([
      { sheet: "Marketing", row: 4, column: 7, content: 1 },
      { sheet: "Marketing", row: 4, column: 4, content: "judged" },
    ]);
  });
});
