/** What can be done with saved scenarios, on the workbook, with the genuine Office.js client. */
import { evaluatePlan } from "../../src/core/model/evaluatePlan";
import { completePlan } from "../../src/core/plan/completePlan";
import type { Plan } from "../../src/core/plan/plan";
import { pathText } from "../../src/core/plan/problem";
import { excelWorkbook, type ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { ChangedMeanwhile } from "../../src/excel/undecidedWrite";
import type { Book, Sheet } from "../../src/workbench/book/book";
import type { Headless } from "../../src/workbench/headless";
import { golden } from "../core/goldenPlans";
import { changedPlan } from "../core/sheets/scenarioOf";
import { inExcel } from "./openExcel";

jest.setTimeout(120_000);

const { plan } = golden("sample.json");

/** A workbook with the sample plan and the scenario "Half". */
async function withScenario(): Promise<{ workbook: ExcelWorkbook; base: Plan; id: string }> {
  const workbook = await excelWorkbook();
  await workbook.writeInputs(plan);
  const { inputs } = await workbook.read();
  if (inputs.kind !== "plan") throw new Error("no plan");
  const base = inputs.plan;
  const words = { name: "Half", purpose: "To see", author: "Dana" };
  const { id } = await workbook.saveScenario({ ...words, plan: changedPlan(base), base });
  return { workbook, base, id };
}

function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.findSheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function rowOf(sheet: Sheet, label: string): number {
  return Array.from({ length: 1200 }, (_, at) => at).find((at) => sheet.value(at, 0) === label) ?? -1;
}

/** The row of the last team's pass rate. */
function passRateRow(sheet: Sheet, { teams }: Plan): number {
  const section = rowOf(sheet, `Hours and habits: ${teams.at(-1)?.name}`);
  return (
    section + Array.from({ length: 30 }, (_, at) => at).findIndex((at) => sheet.value(section + at, 0) === "Pass rate")
  );
}

function cell(sheet: Sheet, label: string, column: number): unknown {
  return sheet.value(rowOf(sheet, label), column);
}

async function planOf(workbook: ExcelWorkbook, id: string): Promise<Plan> {
  const opened = await workbook.scenarios.open(id);
  if (opened.kind !== "plan") throw new Error(JSON.stringify(opened));
  return opened.plan;
}

test("open, rename, copy and update", () =>
  inExcel(async ({ book }) => {
    const { workbook, base, id } = await withScenario();
    expect(completePlan(await planOf(workbook, id))).toEqual(completePlan(changedPlan(base)));

    await workbook.scenarios.rename(id, "Half: less/more");
    expect(sheetNamed(book, "Half less more").value(0, 0)).toBe("Half: less/more");
    expect((await workbook.read()).scenarios).toMatchObject([{ id, name: "Half: less/more" }]);

    await workbook.scenarios.duplicate(id, "Copy");
    await workbook.scenarios.update(id, base);
    const copy = (await workbook.read()).scenarios.find(({ name }) => name === "Copy");
    expect(completePlan(await planOf(workbook, copy?.id ?? ""))).toEqual(completePlan(changedPlan(base)));
    expect(completePlan(await planOf(workbook, id))).toEqual(completePlan(base));
    const half = sheetNamed(book, "Half less more");
    expect(cell(half, "Purpose", 1)).toBe("To see");
    expect(Number(cell(half, "Bookings", 3)) / evaluatePlan(base).outcome.totals.bookings).toBeCloseTo(1, 9);
  }));

test("several are opened in one go, with their overrides; one that is gone is left out", () =>
  inExcel(async ({ host }) => {
    const { workbook, base, id } = await withScenario();
    const { id: same } = await workbook.saveScenario({ name: "Same", purpose: "", author: "", plan: base, base });
    host.traffic.reset();
    const opened = await workbook.scenarios.openAll([id, "gone", same]);
    expect(host.traffic.syncs).toBe(2);
    expect([...opened.keys()]).toEqual([id, same]);
    const overrides = (one: string) => {
      const scenario = opened.get(one);
      return scenario?.kind === "plan" ? scenario.overrides.map(pathText) : undefined;
    };
    expect(overrides(id)).toEqual(["channels[0].spend", "teams[1].passRate", "teams[1].workOrder"]);
    expect(overrides(same)).toEqual([]);
  }));

test("an override that is reset follows the input sheets again", () =>
  inExcel(async ({ book }) => {
    const { workbook, base, id } = await withScenario();
    await workbook.scenarios.reset(id, [["teams", 1, "passRate"]]);
    const opened = await workbook.scenarios.open(id);
    expect(opened).toMatchObject({
      overrides: [
        ["channels", 0, "spend"],
        ["teams", 1, "workOrder"],
      ],
    });
    const half = sheetNamed(book, "Half");
    const row = passRateRow(half, base);
    expect(half.input(row, 2)).toMatch(/^=Sales!/);
  }));

describe("a scenario that a co-worker changed since it was opened", () => {
  /** Somebody types another pass rate, and a remark beside the results. */
  async function changed({ book }: Headless) {
    const opened = await withScenario();
    await opened.workbook.scenarios.open(opened.id);
    const half = sheetNamed(book, "Half");
    const row = passRateRow(half, opened.base);
    const remark = rowOf(half, "Purpose");
    book.edit("user", () => {
      half.type(row, 2, "0.26");
      half.type(remark, 7, "Ask Tom");
    });
    const update = opened.workbook.scenarios.update(opened.id, opened.base);
    const error: unknown = await update.catch((reason: unknown) => reason);
    if (!(error instanceof ChangedMeanwhile)) throw new Error("The update did not ask.");
    return { ...opened, half, row, remark, error };
  }

  test("is shown cell by cell, and nothing is written", () =>
    inExcel(async (excel) => {
      const { error, half, row, remark } = await changed(excel);
      expect(error.cells).toMatchObject([
        { sheet: "Half", cell: `H${remark + 1}`, was: "", now: "Ask Tom", wanted: "" },
        { sheet: "Half", cell: `C${row + 1}`, unit: "share", was: 0.31, now: 0.26 },
      ]);
      expect([half.value(row, 2), half.value(remark, 7)]).toEqual([0.26, "Ask Tom"]);
    }));

  test("keeps what the user lets stay", () =>
    inExcel(async (excel) => {
      const { error, half, row, remark, workbook, base, id } = await changed(excel);
      await error.settle(error.cells);
      expect(half.value(remark, 7)).toBe("Ask Tom");
      expect(half.value(row, 2)).toBe(0.26);
      expect(await workbook.scenarios.open(id)).toMatchObject({ overrides: [["teams", 1, "passRate"]] });
      expect(completePlan(await planOf(workbook, id)).channels).toEqual(completePlan(base).channels);
    }));

  test("gets the user's values where these shall count", () =>
    inExcel(async (excel) => {
      const { error, half, remark, workbook, base, id } = await changed(excel);
      await error.settle([]);
      expect(half.value(remark, 7)).toBeNull();
      expect(completePlan(await planOf(workbook, id))).toEqual(completePlan(base));
    }));

  test("asks again when it changed once more", () =>
    inExcel(async (excel) => {
      const { error, half, row, workbook, base, id } = await changed(excel);
      excel.book.edit("user", () => half.type(row, 2, "0.27"));
      const again: unknown = await error.settle(error.cells).catch((reason: unknown) => reason);
      if (!(again instanceof ChangedMeanwhile)) throw new Error("It did not ask again.");
      expect(again.cells).toMatchObject([{ was: 0.26, now: 0.27 }]);
      await again.settle([]);
      expect(completePlan(await planOf(workbook, id))).toEqual(completePlan(base));
    }));
});

test("a frozen scenario no longer follows the input sheets", () =>
  inExcel(async ({ book }) => {
    const { workbook, id } = await withScenario();
    await workbook.scenarios.freeze(id);
    expect((await workbook.read()).scenarios).toMatchObject([{ id, isFrozen: true }]);
    const before = cell(sheetNamed(book, "Half"), "Bookings", 3);
    const goals = sheetNamed(book, "Goals");
    const row = Array.from({ length: 60 }, (_, at) => at).find((at) => goals.value(at, 0) === "Deal value") ?? -1;
    book.edit("user", () => goals.type(row, 2, "1"));
    expect(cell(sheetNamed(book, "Half"), "Bookings", 3)).toBe(before);
  }));

test("scenarios side by side, live, printed over the earlier comparison", () =>
  inExcel(async ({ book }) => {
    const { workbook, base, id } = await withScenario();
    const asPlanned = await workbook.saveScenario({ name: "As planned", purpose: "", author: "", plan: base, base });
    await workbook.scenarios.compare([id, asPlanned.id], asPlanned.id);
    await workbook.scenarios.compare([asPlanned.id, id], asPlanned.id);
    expect(book.sheets.filter(({ name }) => name.startsWith("Compare"))).toHaveLength(1);
    const compare = sheetNamed(book, "Compare");
    const row = Array.from({ length: 80 }, (_, at) => at).find((at) => compare.value(at, 0) === "Bookings") ?? -1;
    const [chosen, half, planned] = [3, 4, 7].map((column) => compare.value(row, column));
    expect(chosen).toBe(planned);
    expect(half).toBe(cell(sheetNamed(book, "Half"), "Bookings", 3));
    book.edit("user", () => compare.type(3, 3, "Half"));
    expect(compare.value(row, 3)).toBe(half);
    expect(compare.value(0, 3)).toBe("All checks pass");
  }));

test("a removed scenario is gone", () =>
  inExcel(async ({ book }) => {
    const { workbook, id } = await withScenario();
    await workbook.scenarios.remove(id);
    expect(book.findSheet("Half")).toBeUndefined();
    await expect(workbook.scenarios.open(id)).rejects.toThrow("no longer in the workbook");
  }));
