/** What can be done with saved scenarios, on the workbook, with the genuine Office.js client. */
import { evaluatePlan } from "../../src/core/model/evaluatePlan";
import { completePlan } from "../../src/core/plan/completePlan";
import type { Plan } from "../../src/core/plan/plan";
import { excelWorkbook, type ExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { Book, Sheet } from "../../src/workbench/book/book";
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

function cell(sheet: Sheet, label: string, column: number): unknown {
  const row = Array.from({ length: 1200 }, (_, at) => at).find((at) => sheet.value(at, 0) === label) ?? -1;
  return sheet.value(row, column);
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
