/** The roster by seat in a workbook: what a sales manager types there, and what follows, with the genuine Office.js client. */
import { completePlan, type CompleteTeam } from "../../src/core/plan/completePlan";
import type { Plan, Team } from "../../src/core/plan/plan";
import { constantColumn, periodColumn } from "../../src/core/sheets/columns";
import { startSerial } from "../../src/core/sheets/periods";
import { rosterTable, rosterTitle, type Seat } from "../../src/core/sheets/roster";
import { closedSeat } from "../../src/core/sheets/rosterChanges";
import { excelWorkbook, type ExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { Book, Sheet } from "../../src/workbench/book/book";
import type { Headless } from "../../src/workbench/headless";
import { golden } from "../core/goldenPlans";
import { inExcel } from "./openExcel";

jest.setTimeout(60_000);

const { plan } = golden("sample.json");
const [sdr, ae] = completePlan(plan).teams as readonly [CompleteTeam, CompleteTeam];

describe("a seat that a sales manager adds", () => {
  test("below the table is a hire of the period that it starts in, and every scenario follows", () =>
    onSheets(async ({ book, workbook }) => {
      const base = await planOf(workbook);
      await workbook.saveScenario({ name: "Base", purpose: "", author: "Dana", plan: base, base });
      addSeat(book, ["SDR-09", "SDR", "2027-03-15", "", 0.5]);
      const teams = completePlan(await planOf(workbook)).teams;
      expect(teams[0]?.hires).toEqual(sdr.hires.map((reps, period) => (period === 2 ? reps + 0.5 : reps)));
      expect(teams[0]?.openingHeadcount).toBe(8);
      expect(teams[1]).toEqual(ae);
      const scenario = sheetNamed(book, "Base");
      expect(scenario.value(rowOf(scenario, "Hires: SDR"), periodColumn(2))).toBe(1.5);
    }));

  test("as a row of the native table counts the same", () =>
    onSheets(async ({ opened, workbook }) => {
      await opened.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem(rosterTable);
        table.rows.add(undefined, [["AE-10", "AE", startSerial("2027-12-31"), "", 1, "agency"]]);
        table.rows.load("count");
        await context.sync();
        expect(table.rows.count).toBe(18);
      });
      const teams = completePlan(await planOf(workbook)).teams;
      expect(teams[1]?.hires[11]).toBe(1);
      expect(teams[0]).toEqual(sdr);
    }));

  test("on the plan's first day or before is there at the start, in the period of its ramp", () =>
    onSheets(async ({ book, workbook }) => {
      addSeat(book, ["SDR-09", "SDR", "2027-01-01", "", 1]);
      addSeat(book, ["SDR-10", "SDR", "2026-12-31", "", 0.8]);
      addSeat(book, ["SDR-11", "SDR", "2026-11-01", "", 1]);
      addSeat(book, ["SDR-12", "SDR", "2026-10-31", "", 1]);
      addSeat(book, ["SDR-13", "SDR", "2027-01-02", "", 1]);
      const [team] = completePlan(await planOf(workbook)).teams;
      expect(team).toMatchObject({ openingRamping: [1, 0.8, 1], openingHeadcount: 9 });
      expect(team?.hires[0]).toBe(1);
    }));

  test("and that ends, works its last day; what ended before the plan is not there at all", () =>
    onSheets(async ({ book, workbook }) => {
      addSeat(book, ["SDR-09", "SDR", "2024-01-01", "2026-12-31", 1]);
      addSeat(book, ["SDR-10", "SDR", "2024-01-01", "2027-01-30", 1]);
      addSeat(book, ["SDR-11", "SDR", "2024-01-01", "2027-01-31", 1]);
      addSeat(book, ["SDR-12", "SDR", "2027-02-10", "2027-05-14", 1]);
      addSeat(book, ["SDR-13", "SDR", "2026-12-01", "2026-12-20", 1]);
      const [team] = completePlan(await planOf(workbook)).teams;
      expect(team?.openingHeadcount).toBe(10);
      expect(team?.openingRamping).toEqual([0, 0, 0]);
      expect(team?.departures.slice(0, 6)).toEqual([1, 1, 0, 0, 1, 0]);
      expect(team?.hires.slice(0, 3)).toEqual([0, 1, 1]);
    }));
});

describe("the roster", () => {
  test("may be sorted, and rows may be inserted above it", () =>
    onSheets(async ({ opened, book, workbook }) => {
      addSeat(book, ["SDR-09", "SDR", "2027-03-15", "", 0.5]);
      const before = completePlan(await planOf(workbook));
      await opened.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sales");
        sheet.getRange("20:21").insert("Down");
        await context.sync();
        const { row } = rosterArea(book);
        const body = sheet.getRangeByIndexes(row, 0, 17, 6);
        body.load("values");
        await context.sync();
        body.values = [...body.values].reverse();
        await context.sync();
      });
      expect(completePlan(await planOf(workbook))).toEqual(before);
    }));

  test("counts for a team under its new name once its seats bear it", () =>
    onSheets(async ({ book, workbook }) => {
      const sales = sheetNamed(book, "Sales");
      const row = rowOf(sales, "Team");
      type(sales, row, constantColumn, "Callers");
      expect(await problemsOf(workbook)).toContain(
        `SDR-01, Team: “SDR” is not a team of this plan; choose Callers, AE.`,
      );
    }));
});

describe("a draft", () => {
  test("with more hires than the roster has plans the rest", () =>
    onSheets(async ({ book, workbook }) => {
      addSeat(book, ["SDR-09", "SDR", "2027-02-15", "", 1]);
      const base = await planOf(workbook);
      await workbook.updateInputs(base, withTeam(base, { hires: sdr.hires.map((_, period) => (period < 3 ? 3 : 0)) }));
      const sales = sheetNamed(book, "Sales");
      const planned = rowOf(sales, "Planned hires") + 1;
      expect([0, 1, 2, 3].map((period) => sales.value(planned, periodColumn(period)))).toEqual([3, 2, 3, 0]);
      expect(completePlan(await planOf(workbook)).teams[0]?.hires.slice(0, 4)).toEqual([3, 3, 3, 0]);
    }));

  test("with fewer hires than the roster has, or with other reps at the start, is refused in a sentence", () =>
    onSheets(async ({ book, workbook }) => {
      addSeat(book, ["SDR-09", "SDR", "2027-03-15", "", 1]);
      const base = await planOf(workbook);
      await expect(workbook.updateInputs(base, withTeam(base, { hires: 0 }))).rejects.toThrow(
        "Nothing was written. SDR has 1 seat on the roster that starts in Mar 27, more than the 0 hires wanted. Change the roster on the Sales sheet.",
      );
      await expect(workbook.updateInputs(base, withTeam(base, { openingHeadcount: 9 }))).rejects.toThrow(
        "Nothing was written. The reps of SDR at the start come from the roster on the Sales sheet. Add a seat there, or give one an end.",
      );
    }));

  test("changes hours where they are typed", () =>
    onSheets(async ({ workbook }) => {
      const base = await planOf(workbook);
      await workbook.updateInputs(base, withTeam(base, { hoursPerRep: 90, handleHours: 1.5 }));
      const changed = await planOf(workbook);
      expect(changed.teams[0]).toMatchObject({ hoursPerRep: 90, handleHours: 1.5 });
      await workbook.updateInputs(changed, withTeam(changed, { hoursPerRep: sdr.hoursPerRep }));
      expect((await planOf(workbook)).teams[0]?.hoursPerRep).toEqual(sdr.hoursPerRep);
    }));
});

describe("from the pane", () => {
  const seat = { seat: "SDR-09", team: "SDR", start: "2027-04-01", share: 1, note: "=open" };

  test("a seat is added as a row of the native table, and taken back", () =>
    onSheets(async ({ opened, book, workbook }) => {
      const before = await planOf(workbook);
      await workbook.roster.add([seat, { ...seat, seat: "SDR-10", end: "2027-09-30" }]);
      expect(await tableRows(opened)).toBe(19);
      const { row } = rosterArea(book);
      const sales = sheetNamed(book, "Sales");
      expect(sales.value(row + 17, 5)).toBe("=open");
      expect(sales.text(row + 17, 2)).toBe("2027-04-01");
      const read = await workbook.read();
      expect(read.inputs).toMatchObject({ kind: "plan" });
      expect(read.inputs.kind === "plan" && read.inputs.roster.at(-2)).toEqual({ ...seat, row: row + 17 });
      const [team] = completePlan(await planOf(workbook)).teams;
      expect([team?.hires[3], team?.departures[9]]).toEqual([2, 1]);

      expect(await workbook.revertLastWrite()).toBe(true);
      expect(await tableRows(opened)).toBe(17);
      expect(await planOf(workbook)).toEqual(before);
    }));

  test("a seat ends, keeps its row, and is refused where a co-worker was there before", () =>
    onSheets(async ({ book, workbook }) => {
      const [first] = await rosterOf(workbook);
      if (first === undefined) throw new Error("no seat");
      await workbook.roster.change(first, closedSeat(first, "2027-06-30"));
      expect(completePlan(await planOf(workbook)).teams[0]?.departures[6]).toBe(1);
      expect((await rosterOf(workbook))[0]).toMatchObject({ seat: "SDR-01", end: "2027-06-30" });
      type(sheetNamed(book, "Sales"), first.row, 4, "0.5");
      await expect(workbook.roster.change(first, { ...first, share: 0.9 })).rejects.toThrow(`Sales!E${first.row + 1}`);
    }));

  test("a seat that says nothing sensible is refused with all of its fields", () =>
    onSheets(async ({ workbook }) => {
      await planOf(workbook);
      await expect(workbook.roster.add([{ ...seat, team: "Callers", start: "soon", share: 2 }])).rejects.toThrow(
        "Nothing was written. SDR-09: Team is not a team of this plan; choose SDR, AE. SDR-09: Start is not a day; type the first day, such as 2027-03-01; of an open seat, the day by which it shall be filled. SDR-09: Share of a full time is not a share above 0 and up to 1; type 1 for a full time, 0.5 for half of it.",
      );
    }));

  test("a roster that is no table any more still takes seats", () =>
    onSheets(async ({ opened, workbook }) => {
      await opened.Excel.run(async (context) => {
        context.workbook.tables.getItem(rosterTable).convertToRange();
        await context.sync();
      });
      await planOf(workbook);
      await workbook.roster.add([seat]);
      expect(completePlan(await planOf(workbook)).teams[0]?.hires[3]).toBe(1);
    }));

  const faults = [1, 2].flatMap((sync) => (["before", "after"] as const).map((when) => [sync, when] as const));

  test.each(faults)("when sync %d fails %s its actions were done, all is as it was", (sync, when) =>
    onSheets(async ({ opened, workbook }) => {
      const before = await planOf(workbook);
      opened.host.failAt({ sync, when });
      await expect(workbook.roster.add([seat])).rejects.toThrow();
      expect(await tableRows(opened)).toBe(17);
      expect(await planOf(workbook)).toEqual(before);
    }),
  );
});

describe("hours", () => {
  test("come from days, hours and shares where none are typed; one typed period wins", () =>
    onSheets(async ({ book, workbook }) => {
      const sales = sheetNamed(book, "Sales");
      const typed = rowOf(sales, "Hours per rep, typed") + 1;
      const days = rowOf(sales, "Working days") + 1;
      for (let period = 0; period < plan.periods; period += 1) {
        type(sales, typed, periodColumn(period), period === 1 ? "77" : "");
        type(sales, days, periodColumn(period), "20");
      }
      expect(await problemsOf(workbook)).toEqual([
        "SDR, Hours per rep, typed: nothing is typed here; type hours, or working days, hours a day and both shares.",
      ]);
      type(sales, rowOf(sales, "Hours a day"), constantColumn, "8");
      type(sales, rowOf(sales, "Share of them at work, not on leave or in training"), constantColumn, "0.75");
      type(sales, rowOf(sales, "Share of that for this work"), constantColumn, "50%");
      const [team] = completePlan(await planOf(workbook)).teams;
      expect(team?.hoursPerRep.slice(0, 3)).toEqual([60, 77, 60]);
    }));

  test("for an item come from how many a rep works in a period", () =>
    onSheets(async ({ book, workbook }) => {
      const sales = sheetNamed(book, "Sales");
      type(sales, rowOf(sales, "Hours for a fitting item, typed"), constantColumn, "");
      expect(await problemsOf(workbook)).toContain(
        "SDR, Hours for a fitting item, typed: nothing is typed here; type hours, or how many fitting items a rep works in a period.",
      );
      type(sales, rowOf(sales, "Fitting items a rep works in a period"), constantColumn, "52");
      const average = sdr.hoursPerRep.reduce((total, hours) => total + hours, 0) / plan.periods;
      expect((await planOf(workbook)).teams[0]?.handleHours).toBeCloseTo(average / 52, 12);
    }));
});

interface OnSheets {
  readonly opened: Headless;
  readonly book: Book;
  readonly workbook: ExcelWorkbook;
}

/** The sample's input sheets in a new workbook. */
function onSheets(work: (on: OnSheets) => Promise<void>): Promise<void> {
  return inExcel(async (opened) => {
    const workbook = await excelWorkbook();
    await workbook.writeInputs(plan);
    await work({ opened, book: opened.book, workbook });
  });
}

function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.findSheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function rowOf(sheet: Sheet, label: string): number {
  const row = Array.from({ length: 1200 }, (_, at) => at).find((at) => sheet.value(at, 0) === label);
  if (row === undefined) throw new Error(`no row ${label} on ${sheet.name}`);
  return row;
}

/** The first seat's row, and how many there are. */
function rosterArea(book: Book): { readonly row: number; readonly seats: number } {
  const sales = sheetNamed(book, "Sales");
  const row = rowOf(sales, rosterTitle) + 2;
  const seats = Array.from({ length: 100 }, (_, at) => at).findIndex((at) => !sales.value(row + at, 0));
  return { row, seats };
}

function type(sheet: Sheet, row: number, column: number, text: string): void {
  sheet.book.edit("user", () => sheet.type(row, column, text));
}

/** Types a seat into the first free row below the roster. */
function addSeat(book: Book, cells: readonly (string | number)[]): void {
  const { row, seats } = rosterArea(book);
  cells.forEach((cell, column) => {
    if (cell !== "") type(sheetNamed(book, "Sales"), row + seats, column, String(cell));
  });
}

async function rosterOf(workbook: ExcelWorkbook): Promise<readonly Seat[]> {
  const { inputs } = await workbook.read();
  return inputs.kind === "plan" ? inputs.roster : [];
}

/** How many rows the native table has. */
function tableRows({ Excel }: Headless): Promise<number> {
  return Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem(rosterTable);
    rows.load("count");
    await context.sync();
    return rows.count;
  });
}

function withTeam(base: Plan, change: Partial<Team>): Plan {
  return { ...base, teams: base.teams.map((team, index) => (index === 0 ? { ...team, ...change } : team)) };
}

async function planOf(workbook: ExcelWorkbook): Promise<Plan> {
  const { inputs } = await workbook.read();
  if (inputs.kind !== "plan") throw new Error(JSON.stringify(inputs));
  return inputs.plan;
}

async function problemsOf(workbook: ExcelWorkbook): Promise<string[]> {
  const { inputs } = await workbook.read();
  return inputs.kind === "problems" ? inputs.problems.map(({ sentence }) => sentence) : [];
}
