/** A quarter on the workbook, with the genuine Office.js client: plan, two months of actuals, re-forecast, a decision, reviews. */
import type { Plan } from "../../src/core/plan/plan";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { excelWorkbook, type ExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { Book, Sheet } from "../../src/workbench/book/book";
import { sampleActuals } from "../core/sheets/sampleReview";
import { inExcel } from "./openExcel";

jest.setTimeout(120_000);

const maker = { name: "Base", purpose: "", author: "" };

/** A workbook with the sample plan and a scenario that follows it. */
async function started(): Promise<{ workbook: ExcelWorkbook; plan: Plan }> {
  const workbook = await excelWorkbook();
  await workbook.writeInputs(samplePlan);
  const { inputs } = await workbook.read();
  if (inputs.kind !== "plan") throw new Error("no plan");
  await workbook.saveScenario({ ...maker, plan: inputs.plan, base: inputs.plan });
  await workbook.read();
  return { workbook, plan: inputs.plan };
}

function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.findSheet(name);
  if (sheet === undefined)
    throw new Error(`no sheet ${name}; there are ${book.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

const rows = Array.from({ length: 300 }, (_, row) => row);

/** The row of a label below a heading. */
function rowOf(sheet: Sheet, heading: string, label: string): number {
  const from = rows.find((row) => sheet.value(row, 0) === heading) ?? 0;
  return rows.slice(from).find((row) => sheet.value(row, 0) === label) ?? -1;
}

function texts(sheet: Sheet): string {
  return rows
    .map((row) => Array.from({ length: 11 }, (_, column) => sheet.value(row, column) ?? "").join(" "))
    .join("\n");
}

/** What a person types into a cell. */
function enter(sheet: Sheet, row: number, column: number, value: string | number): void {
  sheet.book.edit("user", () => sheet.type(row, column, String(value)));
}

/** Types the actuals of two months into the Actuals sheet. */
function type(sheet: Sheet): void {
  const put = (heading: string, label: string, figures: readonly (number | undefined)[]) => {
    const row = rowOf(sheet, heading, label);
    figures.forEach((figure, period) => enter(sheet, row, 5 + period, figure ?? ""));
  };
  enter(sheet, rowOf(sheet, "Closed periods", "Periods that are facts"), 2, 2);
  for (const { name, leads } of sampleActuals.channels) put("Leads", name, leads);
  put("Won", "Wins", sampleActuals.wins);
  put("Won", "Bookings", sampleActuals.bookings);
  put("Reps in seat at the end", "SDR", [8, 7]);
}

test("a quarter: actuals, re-forecast as a scenario, agreement, decision, and dated reviews that are kept", () =>
  inExcel(async ({ book }) => {
    const { workbook } = await started();
    const { reviews } = workbook;
    expect(await reviews.read()).toMatchObject({ actuals: { kind: "noActuals" }, forecast: undefined, reviews: [] });

    await reviews.writeActuals();
    type(sheetNamed(book, "Actuals"));
    const read = await reviews.read();
    expect(read.problems).toEqual([]);
    expect(read.forecast?.plan.factPeriods).toBe(2);
    expect(read.forecast?.unmet).toEqual([]);
    expect(read.forecast?.evaluation.outcome.bookings[1]).toBeCloseTo(sampleActuals.bookings[1] ?? 0, 4);

    await reviews.agree({ marketing: "Head of marketing", sales: "Head of sales" });
    await workbook.read();
    expect((await reviews.read()).agreement).toMatchObject({ agreed: { marketing: "Head of marketing" } });

    await reviews.openDecisions();
    const decisions = sheetNamed(book, "Decisions");
    [46057, "Open two SDR jobs", "Sales development", 46091, "", "open"].forEach((value, column) =>
      enter(decisions, 4, column, value),
    );

    await reviews.makeReview();
    const [first] = (await reviews.read()).reviews;
    const page = sheetNamed(book, first?.sheet ?? "");
    expect(first?.sheet).toMatch(/^Review \d{4}-\d{2}-\d{2}$/);
    expect(texts(page)).toContain("Open two SDR jobs");
    expect(texts(page)).toContain("✓ As agreed by Head of marketing and Head of sales");
    const bookings = rowOf(page, "Figures against goal", "Bookings");
    const forecast = sheetNamed(book, "Re-forecast Feb 27");
    expect(page.input(bookings, 3)).toMatch(/^='Re-forecast Feb 27'!D\d+$/);
    expect(page.value(bookings, 3)).toBeCloseTo(read.forecast?.evaluation.outcome.totals.bookings ?? 0, 2);
    expect(forecast.value(0, 4)).toBe("All 7 checks pass");

    const { inputs, scenarios } = await workbook.read();
    if (inputs.kind !== "plan") throw new Error("no plan");
    expect(scenarios.map(({ name }) => name)).toEqual(["Base", "Re-forecast Feb 27"]);
    await workbook.updateInputs(inputs.plan, { ...inputs.plan, goals: { ...inputs.plan.goals, bookings: 6_000_000 } });
    await workbook.read();
    const changed = await reviews.read();
    expect(changed.changes).toMatchObject([
      { scenario: "", change: { what: "Bookings goal", from: 6_600_000, to: 6_000_000 } },
    ]);

    await reviews.makeReview();
    const after = await reviews.read();
    expect(after.reviews).toHaveLength(2);
    expect(after.changes).toEqual([]);
    expect(texts(sheetNamed(book, after.reviews[0]?.sheet ?? ""))).toContain("Bookings goal");
    await workbook.revertLastWrite();
    expect((await reviews.read()).reviews.map(({ sheet }) => sheet)).toEqual([first?.sheet]);
  }));

test("a review is not made while a cell of actuals is wrong, and the cell is named", () =>
  inExcel(async ({ book }) => {
    const { workbook } = await started();
    await workbook.reviews.writeActuals();
    const sheet = sheetNamed(book, "Actuals");
    type(sheet);
    enter(sheet, rowOf(sheet, "Won", "Wins"), 5, "many");
    await expect(workbook.reviews.makeReview()).rejects.toThrow(
      /Actuals!F\d+: Won, Wins in Jan 27: “many” is not a number/,
    );
    await expect(workbook.reviews.saveForecast()).rejects.toThrow("No period is closed yet");
  }));

test("what was typed stays when the sheet of actuals is printed anew", () =>
  inExcel(async ({ book }) => {
    const { workbook } = await started();
    await workbook.reviews.writeActuals();
    type(sheetNamed(book, "Actuals"));
    await workbook.reviews.writeActuals();
    const { actuals } = await workbook.reviews.read();
    expect(actuals).toMatchObject({
      kind: "actuals",
      actuals: { periods: 2, wins: sampleActuals.wins.concat(new Array(16).fill(undefined)) },
    });
  }));
