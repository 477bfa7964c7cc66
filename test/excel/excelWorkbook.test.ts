/** The main job on the workbook: plan to sheets, sheets to plan, drafts and scenarios, with the genuine Office.js client. */
import { evaluatePlan } from "../../src/core/model/evaluatePlan";
import { completePlan } from "../../src/core/plan/completePlan";
import type { Plan } from "../../src/core/plan/plan";
import { placeOf } from "../../src/core/sheets/address";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { Workbook } from "../../src/excel/workbook";
import type { Book, Sheet } from "../../src/workbench/book/book";
import { golden } from "../core/goldenPlans";
import { changedPlan } from "../core/sheets/scenarioOf";
import { inExcel } from "./openExcel";

jest.setTimeout(60_000);

const { plan } = golden("sample.json");

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

function type(book: Book, sheet: string, cell: string, text: string): void {
  const { row, column } = placeOf(cell);
  book.edit("user", () => sheetNamed(book, sheet).type(row, column, text));
}

async function planOf(workbook: Workbook): Promise<Plan> {
  const { inputs } = await workbook.read();
  if (inputs.kind !== "plan") throw new Error(JSON.stringify(inputs));
  return inputs.plan;
}

async function problemsOf(workbook: Workbook): Promise<string[]> {
  const { inputs } = await workbook.read();
  return inputs.kind === "problems" ? inputs.problems.map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`) : [];
}

test("an empty workbook, then the sample plan on its sheets", () =>
  inExcel(async ({ book, host }) => {
    const workbook = await excelWorkbook();
    expect(await workbook.read()).toEqual({ inputs: { kind: "noInputs" }, scenarios: [], hasActuals: false });
    const before = host.traffic.syncs;
    await workbook.writeInputs(plan);
    expect(host.traffic.syncs - before).toBeLessThanOrEqual(2);
    expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Goals", "Marketing", "Sales"]));
    expect(completePlan(await planOf(workbook))).toEqual(completePlan(plan));
  }));

test("a saved scenario is a live model that agrees with the rows, and follows the cells", () =>
  inExcel(async ({ book, host }) => {
    const workbook = await excelWorkbook();
    await workbook.writeInputs(plan);
    const base = await planOf(workbook);
    const draft = changedPlan(base);
    const before = host.traffic.syncs;
    const saved = await workbook.saveScenario({ name: "Half", purpose: "To see", author: "Dana", plan: draft, base });
    expect(host.traffic.syncs - before).toBeLessThanOrEqual(2);
    expect((await workbook.read()).scenarios).toMatchObject([{ id: saved.id, name: "Half" }]);

    const sheet = sheetNamed(book, "Half");
    const figure = (label: string) => Number(sheet.value(rowOf(sheet, label), 3));
    const { bookings, overflow } = evaluatePlan(draft).outcome.totals;
    expect(figure("Bookings") / bookings).toBeCloseTo(1, 9);
    expect(figure("Never called") / overflow).toBeCloseTo(1, 9);
    expect(sheet.value(0, 4)).toBe("All 7 checks pass");

    const spend = rowOf(sheet, `Spend: ${plan.channels[1]?.name}`);
    book.edit("user", () => sheet.type(spend, 5, "1"));
    type(book, "Goals", `C${rowOf(sheetNamed(book, "Goals"), "Gross margin") + 1}`, "50%");
    const [first, second, ...others] = draft.channels;
    if (first === undefined || second === undefined) throw new Error("no channels");
    const money = completePlan(draft).channels[1]?.spend.map((each, period) => (period === 0 ? 1 : each)) ?? 0;
    const after = { ...draft, grossMargin: 0.5, channels: [first, { ...second, spend: money }, ...others] };
    const { planValue } = evaluatePlan(after).outcome.totals;
    expect(figure("Value over the years that count") / planValue).toBeCloseTo(1, 9);
    expect(sheet.value(0, 4)).toBe("All 7 checks pass");
  }));

test("a draft changes its cells alone, and not over a co-worker's change", () =>
  inExcel(async ({ book }) => {
    const workbook = await excelWorkbook();
    await workbook.writeInputs(plan);
    const base = await planOf(workbook);
    const draft = changedPlan(base);
    const spend = `G${rowOf(sheetNamed(book, "Marketing"), plan.channels[0]?.name ?? "") + 1}`;
    type(book, "Marketing", spend, "77");
    await expect(workbook.updateInputs(base, draft)).rejects.toThrow(`Marketing!${spend} is now 77`);
    const now = await planOf(workbook);
    expect(completePlan(now).channels[0]?.spend[1]).toBe(77);

    await workbook.updateInputs(now, changedPlan(now));
    expect(completePlan(await planOf(workbook))).toEqual(completePlan(changedPlan(now)));
    expect(await workbook.canRevert()).toBe(true);
    expect(await workbook.revertLastWrite()).toBe(true);
    expect(completePlan(await planOf(workbook))).toEqual(completePlan(now));
  }));

test("bad input is named by sheet and cell until it is mended", () =>
  inExcel(async ({ book }) => {
    const workbook = await excelWorkbook();
    await workbook.writeInputs(plan);
    const marketing = sheetNamed(book, "Marketing");
    const spend = rowOf(marketing, plan.channels[0]?.name ?? "") + 1;
    const fit = rowOf(marketing, "Share of leads that fit the profile") + 1;
    const team = rowOf(marketing, "Team") + 1;
    type(book, "Marketing", `J${spend}`, "tbc");
    type(book, "Marketing", `C${fit}`, "140%");
    type(book, "Marketing", `C${team}`, "Nobody");
    const value = rowOf(sheetNamed(book, "Goals"), "Deal value") + 1;
    type(book, "Goals", `C${value}`, "=1/0");
    const problems = await problemsOf(workbook);
    expect(problems.slice().sort()).toEqual(
      [`Goals!C${value}`, `Marketing!C${fit}`, `Marketing!C${team}`, `Marketing!J${spend}`].sort(),
    );
    book.edit("user", () => marketing.delete({ row: 0, column: 7, rows: 1_048_576, columns: 1 }, "Left"));
    expect(await problemsOf(workbook)).toContain("Marketing!H3");
    for (let step = 0; step < 5; step += 1) book.undo();
    expect(completePlan(await planOf(workbook))).toEqual(completePlan(plan));
  }));

test("a change by somebody else is heard, an own write is not", () =>
  inExcel(async ({ book }) => {
    const workbook = await excelWorkbook();
    await workbook.writeInputs(plan);
    let heard = 0;
    const stop = await workbook.watch(() => (heard += 1));
    const base = await planOf(workbook);
    await workbook.updateInputs(base, changedPlan(base));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(heard).toBe(0);
    type(book, "Goals", "C4", "Next year");
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(heard).toBe(1);
    stop();
  }));
