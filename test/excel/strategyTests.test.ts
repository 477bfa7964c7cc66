/** The sheet of a test in the workbook, with the genuine Office.js client: set up, filled in by hand, read back. */
import { testVerdict } from "../../src/core/ideas/verdict";
import { ExcelStrategyTests } from "../../src/excel/strategyTests";
import { splitTest } from "../core/sheets/strategyTest";
import { inExcel } from "./openExcel";

jest.setTimeout(120_000);

test("a test is set up, results typed on its sheet reach the verdict there and here", () =>
  inExcel(async ({ book }) => {
    const tests = new ExcelStrategyTests();
    await tests.make(splitTest, ["Deal leads out at random."]);
    await tests.make(splitTest, []);
    const [first, second] = await tests.list();
    expect([first?.sheet, second?.sheet]).toEqual([splitTest.name, `${splitTest.name} (2)`]);
    expect(first?.test).toMatchObject({ design: splitTest.design, first: "Base", second: "Higher bar" });
    expect(first?.test.id).not.toBe(second?.test.id);

    const sheet = book.findSheet(splitTest.name);
    if (sheet === undefined) throw new Error("no sheet");
    const rowOf = (label: string) =>
      Array.from({ length: 60 }, (_, at) => at).find((at) => sheet.value(at, 0) === label) ?? -1;
    expect(sheet.value(1, 0)).toMatch(/^Too early to say/);
    const typed = [500, 50, 500, 95];
    const labels = ["leads dealt to it so far", "leads passed on so far"].map((what) => [
      `Base: ${what}`,
      `Higher bar: ${what}`,
    ]);
    const rows = [labels[0]?.[0], labels[1]?.[0], labels[0]?.[1], labels[1]?.[1]].map((label) => rowOf(label ?? ""));
    book.edit("user", () => rows.forEach((row, index) => sheet.type(row, 6, String(typed[index]))));
    expect(sheet.value(1, 0)).toBe("Higher bar is better than Base.");
    const [read] = await tests.list();
    expect(read?.problems).toEqual([]);
    expect(testVerdict(splitTest.design, read?.results ?? []).decision).toBe("second");
  }));
