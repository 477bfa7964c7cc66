import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { noteColumn, periodColumn } from "../../../src/core/sheets/columns";
import type { GridValue, SheetGrid } from "../../../src/core/sheets/grid";
import { inputPages } from "../../../src/core/sheets/inputPages";
import { pageGrid } from "../../../src/core/sheets/pageGrid";
import { startSerial } from "../../../src/core/sheets/periods";
import { readInputs } from "../../../src/core/sheets/readInputs";
import { rosterTitle, type Seat } from "../../../src/core/sheets/roster";
import { nextSeatName, seatChanges, seatSentences } from "../../../src/core/sheets/rosterChanges";
import { planSeats } from "../../../src/core/sheets/rosterSeats";
import { sheetProblemText } from "../../../src/core/sheets/sheetProblem";
import { golden } from "../goldenPlans";

const { plan } = golden("sample.json");
const startHint = "type the first day, such as 2027-03-01; of an open seat, the day by which it shall be filled";
const endHint = "type the last day that is worked, or leave the cell empty while nobody leaves";
const shareHint = "type 1 for a full time, 0.5 for half of it";

describe("the seats of a plan", () => {
  test("are as many as its reps, a part of one as a share", () => {
    const team = { ...sdr(), openingHeadcount: 2.6, openingRamping: [1, 0, 0.5] };
    const seats = planSeats(completePlan({ ...plan, teams: [team] }));
    expect(seats.map(({ seat, start, share }) => [seat, start, share])).toEqual([
      ["SDR-01", "2025-11-01", 1],
      ["SDR-02", "2025-11-01", 1],
      ["SDR-03", "2025-11-01", 0.6],
      ["SDR-04", "2027-01-01", 1],
      ["SDR-05", "2026-11-01", 0.5],
    ]);
  });

  test("bear the letters of their team, and a number where two teams have the same", () => {
    const names = ["Sales development", "AE", "Scaling deals", "Client success EMEA", "!"];
    const teams = names.map((name) => ({ ...sdr(), name, openingHeadcount: 1 }));
    const seats = planSeats(completePlan({ ...plan, teams }));
    expect(seats.map(({ seat }) => seat)).toEqual(["SD-01", "AE-01", "SD2-01", "CSEMEA-01", "SEAT-01"]);
  });

  test.each([0.3, 1.1, 7.6, 12.37, 0.1 + 0.2, 99])("of %d reps add up to exactly that", (reps) => {
    const seats = planSeats(completePlan({ ...plan, teams: [{ ...sdr(), openingHeadcount: reps }] }));
    expect(seats.reduce((sum, { share }) => sum + share, 0)).toBe(reps);
    expect(seats.every(({ share }) => share > 0 && share <= 1)).toBe(true);
  });

  test("of a team without reps are none: the table keeps an empty row", () => {
    const none = { ...plan, teams: plan.teams.map((team) => ({ ...team, openingHeadcount: 0, openingRamping: [] })) };
    const [, , sales] = inputPages(none);
    expect(sales?.tables[0]?.area.rows).toBe(2);
    const read = readInputs(inputPages(none).map(pageGrid));
    expect(read.kind === "plan" && read.roster).toEqual([]);
  });
});

describe("what is wrong on the roster is named by cell, all at once", () => {
  const first = seatRow(salesOf(plan), 0);

  test("nothing, as printed: seats with their rows", () => {
    const read = readInputs(inputPages(plan).map(pageGrid));
    if (read.kind !== "plan") throw new Error(JSON.stringify(read));
    expect(read.roster).toHaveLength(17);
    expect(read.roster[0]).toEqual({
      row: first,
      seat: "SDR-01",
      team: "SDR",
      start: "2025-11-01",
      share: 1,
      note: "made from the plan: type the real first day",
    });
  });

  const cases: readonly (readonly [string, number, GridValue, string])[] = [
    ["an unknown team", 1, "Callers", "Team: “Callers” is not a team of this plan; choose SDR, AE."],
    ["a team with a space behind it", 1, "SDR ", "Team: “SDR ” is not a team of this plan; choose SDR, AE."],
    ["no team", 1, "", "Team: nothing is typed here; choose SDR, AE."],
    ["no start", 2, "", `Start: nothing is typed here; ${startHint}.`],
    ["a start in words", 2, "in March", `Start: “in March” is not a day; ${startHint}.`],
    ["a start that is no day of our time", 2, 27, `Start: 27 is not a day; ${startHint}.`],
    ["an end in words", 3, "soon", `End: “soon” is not a day; ${endHint}.`],
    [
      "an end before the start",
      3,
      startSerial("2025-10-31"),
      `End: ${startSerial("2025-10-31")} (2025-10-31) is before the start on 2025-11-01; ${endHint}.`,
    ],
    ["no share", 4, "", `Share of a full time: nothing is typed here; ${shareHint}.`],
    ["a share of 0", 4, 0, `Share of a full time: 0 is not a share above 0 and up to 1; ${shareHint}.`],
    ["a share of 120 %", 4, 1.2, `Share of a full time: 1.2 is not a share above 0 and up to 1; ${shareHint}.`],
    ["an error", 4, "#REF!", `Share of a full time: “#REF!” is not a share above 0 and up to 1; ${shareHint}.`],
  ];

  test.each(cases)("%s", (_, column, value, sentence) => {
    const cell = `${String.fromCharCode(65 + column)}${first + 1}`;
    expect(problemsOf(withCells([[first, column, value]]))).toEqual([`Sales!${cell}: SDR-01, ${sentence}`]);
  });

  test("several cells of several seats", () => {
    const cells: Cells = [
      [first, 1, "Callers"],
      [first, 4, 0],
      [first + 3, 2, ""],
      [first + 3, 0, ""],
    ];
    expect(problemsOf(withCells(cells)).map((text) => text.slice(0, 45))).toEqual([
      "Sales!B" + (first + 1) + ": SDR-01, Team: “Callers” is not a te".slice(0, 45 - `Sales!B${first + 1}`.length),
      ("Sales!E" + (first + 1) + ": SDR-01, Share of a full time: 0 is not a share").slice(0, 45),
      ("Sales!C" + (first + 4) + ": A seat without a name, Start: nothing is typed").slice(0, 45),
    ]);
  });

  test("the table is gone, or a head of it", () => {
    const rows = (edit: (rows: GridValue[][]) => GridValue[][]) => edited(edit);
    expect(problemsOf(rows((all) => all.slice(0, first - 2)))).toContain(
      "Sales: the table “Roster by seat” is missing; undo its deletion, or write the input sheets again from the pane.",
    );
    expect(problemsOf(withCells([[first - 1, 4, "FTE"]]))[0]).toContain(
      `Sales!E${first}: the column “Share of a full time” of the roster should stand here`,
    );
  });

  test("an empty row between seats is none, a row below them is one", () => {
    const all = withCells([
      [first + 2, 0, ""],
      [first + 2, 1, ""],
      [first + 2, 2, ""],
      [first + 2, 4, ""],
      [first + 2, 5, ""],
    ]);
    const read = readInputs(all);
    expect(read.kind === "plan" && read.roster.length).toBe(16);
  });
});

describe("lines that inputs are worked out from", () => {
  test("text where reps are planned is told in its own cell, not as an error of the sum", () => {
    const sales = salesOf(plan);
    const planned = rowOf(sales, "Planned hires") + 1;
    const hires = rowOf(sales, "Hires") + 1;
    const broken = withCells([
      [planned, periodColumn(1), "two"],
      [hires, periodColumn(1), "#VALUE!"],
    ]);
    expect(problemsOf(broken)).toEqual([
      `Sales!G${planned + 1}: SDR, Planned hires: “two” is not a number of 0 or more; type a number of 0 or more.`,
    ]);
  });

  test("an error of the formula itself is told where it stands", () => {
    const hires = rowOf(salesOf(plan), "Hires") + 1;
    expect(problemsOf(withCells([[hires, periodColumn(1), "#NAME?"]]))).toEqual([
      `Sales!G${hires + 1}: SDR, Hires, entry 2: “#NAME?” is an error, not a figure; mend the formula or type a number of 0 or more.`,
    ]);
  });

  test("a figure typed over a formula counts", () => {
    const hires = rowOf(salesOf(plan), "Hires") + 1;
    const read = readInputs(withCells([[hires, periodColumn(0), 4]]));
    expect(read.kind === "plan" && completePlan(read.plan).teams[0]?.hires.slice(0, 3)).toEqual([4, 0, 1]);
  });

  test("nothing planned is no hires, and may be left to the default", () => {
    const rest = { ...sdr(), hires: undefined };
    const read = readInputs(inputPages({ ...plan, teams: [rest, ...plan.teams.slice(1)] }).map(pageGrid));
    expect(read.kind === "plan" && read.plan.teams[0]).not.toHaveProperty("hires");
  });

  test("marks are choices: measured, judged or default", () => {
    const [, , sales] = inputPages(plan);
    const marks = (sales?.validations ?? []).filter(({ title }) => title === "How sure this is");
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.every(({ area }) => area.column === noteColumn)).toBe(true);
    for (const { rule } of marks) expect(rule).toEqual({ kind: "list", choices: ["measured", "judged", "default"] });
    const marked = marks.flatMap(({ area }) => Array.from({ length: area.rows }, (_, at) => area.row + at));
    for (const row of marked) {
      expect(["judged", "default", undefined]).toContain(sales?.rows[row]?.[noteColumn]?.content);
    }
  });
});

describe("changes of the roster", () => {
  const seat: Seat = { row: 120, seat: "SDR-03", team: "SDR", start: "2027-01-01", share: 1, note: "" };

  test("are the cells that differ", () => {
    expect(seatChanges("Sales", seat, { ...seat, end: "2027-06-30", share: 0.8 })).toEqual([
      { sheet: "Sales", row: 120, column: 3, content: startSerial("2027-06-30") },
      { sheet: "Sales", row: 120, column: 4, content: 0.8 },
    ]);
    expect(seatChanges("Sales", { ...seat, end: "2027-06-30" }, seat)).toEqual([
      { sheet: "Sales", row: 120, column: 3, content: undefined },
    ]);
  });

  test("are refused in words before they are written", () => {
    expect(seatSentences(seat, ["SDR"])).toEqual([]);
    expect(seatSentences({ ...seat, end: "2026-12-31" }, ["SDR"])).toEqual([
      { field: "end", sentence: `End (2026-12-31) is before the start on 2027-01-01; ${endHint}.` },
    ]);
  });

  test("name the next seat of a team", () => {
    expect(nextSeatName([seat, { ...seat, seat: "SDR-12" }], "sdr")).toBe("SDR-13");
    expect(nextSeatName([seat], "AE")).toBe("AE-01");
    expect(nextSeatName([{ ...seat, seat: "North" }], "SDR")).toBe("SDR-01");
  });
});

function sdr() {
  const [team] = plan.teams;
  if (team === undefined) throw new Error("no team");
  return team;
}

function salesOf(of: Plan): SheetGrid {
  const [, , sales] = inputPages(of).map(pageGrid);
  if (sales === undefined) throw new Error("no Sales sheet");
  return sales;
}

function rowOf({ values }: SheetGrid, label: string): number {
  return values.findIndex(([first]) => first === label);
}

function seatRow(sales: SheetGrid, index: number): number {
  return rowOf(sales, rosterTitle) + 2 + index;
}

type Cells = readonly (readonly [number, number, GridValue])[];

/** The sheets after somebody typed values into cells of Sales. */
function withCells(cells: Cells): SheetGrid[] {
  return edited((rows) => {
    for (const [row, column, value] of cells) (rows[row] ?? [])[column] = value;
    return rows;
  });
}

function edited(edit: (rows: GridValue[][]) => GridValue[][]): SheetGrid[] {
  const copy = (rows: SheetGrid["values"]) => edit(rows.map((row) => [...row]));
  return inputPages(plan)
    .map(pageGrid)
    .map((grid) =>
      grid.name === "Sales" ? { ...grid, values: copy(grid.values), formulas: copyFormulas(grid, copy) } : grid,
    );
}

/** An error stands for what the formula gives: the formula stays. */
function copyFormulas(grid: SheetGrid, copy: (rows: SheetGrid["values"]) => GridValue[][]): GridValue[][] {
  const formulas = copy(grid.formulas);
  return formulas.map((row, at) =>
    row.map((cell, column) =>
      typeof cell === "string" && cell.startsWith("#") ? (grid.formulas[at]?.[column] ?? "") : cell,
    ),
  );
}

function problemsOf(grids: readonly SheetGrid[]): string[] {
  const read = readInputs(grids);
  return read.kind === "problems" ? read.problems.map(sheetProblemText) : [];
}
