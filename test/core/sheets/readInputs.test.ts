import { completePlan } from "../../../src/core/plan/completePlan";
import { placeOf } from "../../../src/core/sheets/address";
import type { GridValue, SheetGrid } from "../../../src/core/sheets/grid";
import { inputPages } from "../../../src/core/sheets/inputPages";
import { startSerial, startText } from "../../../src/core/sheets/periods";
import { readInputs } from "../../../src/core/sheets/readInputs";
import { sheetProblemText } from "../../../src/core/sheets/sheetProblem";
import { golden, goldenFiles } from "../goldenPlans";
import { pageGrid } from "../../../src/core/sheets/pageGrid";

const { plan: sample } = golden("sample.json");

function sampleGrids(): SheetGrid[] {
  return inputPages(sample).map(pageGrid);
}

/** The row number (from 1) of the n-th line with a label on a sheet. */
function rowOf(grids: readonly SheetGrid[], sheet: string, label: string, occurrence = 1): number {
  const rows = grids.find(({ name }) => name === sheet)?.values ?? [];
  const found = rows.flatMap((cells, row) => (cells[0] === label ? [row + 1] : []))[occurrence - 1];
  if (found === undefined) throw new Error(`no row ${label} on ${sheet}`);
  return found;
}

/** The sheets after somebody typed values into cells. */
function typed(grids: readonly SheetGrid[], sheet: string, cells: Readonly<Record<string, GridValue>>): SheetGrid[] {
  return edited(grids, sheet, (rows) => {
    for (const [address, value] of Object.entries(cells)) {
      const { row, column } = placeOf(address);
      (rows[row] ?? [])[column] = value;
    }
    return rows;
  });
}

function edited(grids: readonly SheetGrid[], sheet: string, edit: (rows: GridValue[][]) => GridValue[][]): SheetGrid[] {
  const copy = (rows: SheetGrid["values"]) => edit(rows.map((row) => [...row]));
  return grids.map((grid) =>
    grid.name === sheet ? { ...grid, values: copy(grid.values), formulas: copy(grid.formulas) } : grid,
  );
}

function problemsOf(grids: readonly SheetGrid[]): string[] {
  const read = readInputs(grids);
  return read.kind === "problems" ? read.problems.map(sheetProblemText) : [];
}

describe("reading the input sheets back", () => {
  test.each(goldenFiles)("%s comes back as it was", (file) => {
    const { plan } = golden(file);
    const read = readInputs(inputPages(plan).map(pageGrid));
    if (read.kind !== "plan") throw new Error(JSON.stringify(read, undefined, 1));
    const start = startText(startSerial(plan.start), plan.period);
    expect(completePlan(read.plan)).toEqual(completePlan({ ...plan, start }));
  });

  test("what was left to its default is still left to it", () => {
    const read = readInputs(inputPages(golden("edge-required-fields-only.json").plan).map(pageGrid));
    if (read.kind !== "plan") throw new Error("no plan");
    expect(read.plan.channels[0]).not.toHaveProperty("fitShare");
    expect(read.plan).not.toHaveProperty("selfServeDealValue");
  });

  test("no sheets of ours", () => {
    expect(readInputs([])).toEqual({ kind: "noInputs" });
  });

  test("rows may be inserted and moved", () => {
    const grids = sampleGrids();
    const width = grids[1]?.values[0]?.length ?? 0;
    const note: GridValue[] = ["a note of mine", ...new Array<GridValue>(width - 1).fill("")];
    const moved = edited(grids, "Goals", (rows) => [...rows.slice(0, 3), note, ...rows.slice(3).reverse()]);
    const read = readInputs(moved);
    if (read.kind !== "plan") throw new Error(problemsOf(moved).join("\n"));
    expect(completePlan(read.plan)).toEqual(completePlan(sample));
    expect(read.places.at(["currency"])).not.toEqual({ sheet: "Goals", row: 5 });
  });
});

describe("what is wrong on the input sheets is named by sheet and cell", () => {
  const grids = sampleGrids();
  const channel = sample.channels[0]?.name ?? "";
  const spendRow = rowOf(grids, "Marketing", channel);
  const fitRow = rowOf(grids, "Marketing", "Share of leads that fit the profile");
  const teamRow = rowOf(grids, "Marketing", "Team");
  const valueRow = rowOf(grids, "Goals", "Deal value");

  test("text in a spend cell", () => {
    expect(problemsOf(typed(grids, "Marketing", { [`J${spendRow}`]: "tbc" }))).toEqual([
      `Marketing!J${spendRow}: ${channel}, Spend, entry 5: “tbc” is not an amount of 0 or more; type an amount of 0 or more.`,
    ]);
  });

  test("a rate of 140 %", () => {
    expect(problemsOf(typed(grids, "Marketing", { [`C${fitRow}`]: 1.4 }))).toEqual([
      `Marketing!C${fitRow}: ${channel}, Share of leads that fit the profile: 1.4 is not a share from 0 to 1; type a share from 0 to 1, such as 0.25 or 25%.`,
    ]);
  });

  test("an unknown team", () => {
    const [problem] = problemsOf(typed(grids, "Marketing", { [`C${teamRow}`]: "Outbound" }));
    expect(problem).toBe(
      `Marketing!C${teamRow}: ${channel}, Team: “Outbound” is not a team of this plan; choose ${sample.teams.map(({ name }) => name).join(", ")}.`,
    );
  });

  test("an error value", () => {
    expect(problemsOf(typed(grids, "Goals", { [`C${valueRow}`]: "#DIV/0!" }))).toEqual([
      `Goals!C${valueRow}: Deal value: “#DIV/0!” is an error, not a figure; mend the formula or type an amount of 0 or more.`,
    ]);
  });

  test("an emptied cell that formulas would take for 0", () => {
    const [problem, ...others] = problemsOf(typed(grids, "Marketing", { [`C${fitRow}`]: "" }));
    expect(problem).toContain(
      `Marketing!C${fitRow}: ${channel}, Share of leads that fit the profile: nothing is typed`,
    );
    expect(others).toEqual([]);
  });

  test("one empty month", () => {
    const [problem, ...others] = problemsOf(typed(grids, "Marketing", { [`H${spendRow}`]: "" }));
    expect(problem).toContain(
      `Marketing!H${spendRow}: ${channel}, Spend, entry 3: nothing is typed here; type an amount of 0 or more`,
    );
    expect(others).toEqual([]);
  });

  test("a deleted month", () => {
    const without = edited(grids, "Marketing", (rows) => rows.map((row) => row.filter((_, column) => column !== 7)));
    const [problem, ...others] = problemsOf(without);
    expect(problem).toContain("Marketing!H3: column H should be Mar 27");
    expect(others).toEqual([]);
  });

  test("a deleted column before the periods", () => {
    const without = edited(grids, "Sales", (rows) => rows.map((row) => row.filter((_, column) => column !== 3)));
    expect(problemsOf(without)[0]).toContain("Sales!D3: the column “Total” should stand here");
  });

  test("a deleted month on the sheet that counts the months", () => {
    const broken = typed(grids, "Goals", { H3: "#REF!", I3: "#REF!" });
    expect(problemsOf(broken)[0]).toContain("Goals!H3: the head gives #REF! where Mar 27 should stand");
  });

  test("a deleted row and a deleted sheet", () => {
    const without = edited(grids, "Marketing", (rows) => rows.filter((_, row) => row !== fitRow - 1));
    expect(problemsOf(without)).toEqual([
      `Marketing: the row “Share of leads that fit the profile” of ${channel} is missing; undo its deletion, or insert it again with this label.`,
    ]);
    expect(problemsOf(grids.slice(0, 2))[0]).toContain("Sales: this input sheet is missing");
  });

  test("all at once", () => {
    const bad = typed(typed(grids, "Marketing", { [`J${spendRow}`]: "tbc", [`C${fitRow}`]: 1.4 }), "Goals", {
      [`C${valueRow}`]: -1,
    });
    expect(problemsOf(bad)).toHaveLength(3);
  });
});
