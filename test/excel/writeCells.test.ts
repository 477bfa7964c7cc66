/** Single cells, beside co-workers who change them too. */
import { printPages } from "../../src/excel/printPages";
import { writeCells, type CheckedChange } from "../../src/excel/writeCells";
import type { Book } from "../../src/workbench/book/book";
import { bookState, sheetNamed } from "./bookState";
import { inExcel } from "./openExcel";
import { smallPage } from "./smallPage";

const printSmall = () => printPages([smallPage()], { onTakenName: "refuse" });

/** B3 and C3 hold 100 and 200, B5 their sum with the row below, C6 =B3. */
function change(row: number, column: number, content: CheckedChange["content"], expected: CheckedChange["expected"]) {
  return { sheet: "Small", row, column, content, expected };
}

function typed(book: Book, row: number, column: number, text: string): void {
  book.edit("user", () => sheetNamed(book, "Small").type(row, column, text));
}

test("cells get figures, texts and formulas, and lose what they held, in two syncs", async () => {
  await inExcel(async ({ book, host }) => {
    await printSmall();
    host.traffic.reset();
    const written = await writeCells([
      change(2, 2, 250, 200),
      change(2, 1, "=secret", 100),
      change(5, 2, { formula: "=SUM(B3:C3)", value: 250 }, "=B3"),
      change(3, 1, undefined, 300),
    ]);
    expect(written).toEqual({ kind: "written" });
    expect(host.traffic.syncs).toBe(2);
    const sheet = sheetNamed(book, "Small");
    expect([sheet.value(2, 1), sheet.value(2, 2), sheet.value(5, 2), sheet.value(3, 1)]).toEqual([
      "=secret",
      250,
      250,
      null,
    ]);
  });
});

test("what a co-worker changed meanwhile is shown, and nothing is written", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    typed(book, 2, 1, "77");
    typed(book, 5, 2, "5");
    typed(book, 2, 2, "");
    const before = bookState(book);
    const written = await writeCells([
      change(2, 1, 150, 100),
      change(2, 2, 150, 200),
      change(3, 1, 150, 300),
      change(5, 2, 1, "=B3"),
    ]);
    expect(written).toEqual({
      kind: "changed",
      differences: [
        { sheet: "Small", cell: "B3", expected: 100, found: 77 },
        { sheet: "Small", cell: "C3", expected: 200, found: "" },
        { sheet: "Small", cell: "C6", expected: "=B3", found: 5 },
      ],
    });
    expect(bookState(book)).toEqual(before);
  });
});

test("spaces and case that Excel changes in a formula are no change", async () => {
  await inExcel(async () => {
    await printSmall();
    expect(await writeCells([change(4, 1, 0, "= sum( b3:b4 )")])).toEqual({ kind: "written" });
  });
});

test("nothing to write is written without a trace", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    const before = bookState(book);
    expect(await writeCells([])).toEqual({ kind: "written" });
    expect(bookState(book)).toEqual(before);
  });
});

test("a sheet that somebody deleted is named", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    book.edit("user", () => book.deleteSheet(sheetNamed(book, "Small")));
    const writing = writeCells([change(2, 1, 150, 100)]);
    await expect(writing).rejects.toMatchObject({ kind: "gone", sheets: ["Small"] });
    await expect(writing).rejects.toThrow("Small is no longer in the workbook.");
  });
});

test("a protected sheet is named, unless its protection leaves the cells free", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    const sheet = sheetNamed(book, "Small");
    book.edit("user", () => {
      sheet.setStyle({ row: 2, column: 1, rows: 1, columns: 1 }, { locked: false });
      sheet.protect({ password: undefined, options: {} });
    });
    const before = bookState(book);
    const writing = writeCells([change(2, 1, 150, 100), change(2, 2, 150, 200)]);
    await expect(writing).rejects.toMatchObject({ kind: "protected", sheets: ["Small"] });
    expect(bookState(book)).toEqual(before);
    await writeCells([change(2, 1, 150, 100)]);
    expect(sheet.value(2, 1)).toBe(150);
  });
});
