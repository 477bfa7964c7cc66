/** Hints that somebody changed the workbook. */
import { printPages } from "../../src/excel/printPages";
import { watchSheets } from "../../src/excel/watchSheets";
import { writeCells } from "../../src/excel/writeCells";
import type { Book } from "../../src/workbench/book/book";
import { sheetNamed } from "./bookState";
import { inExcel } from "./openExcel";
import { smallPage } from "./smallPage";

const quietMilliseconds = 40;
const change = { sheet: "Small", row: 2, column: 1, content: 150, expected: 100 };

function typed(book: Book, text: string): void {
  book.edit("user", () => sheetNamed(book, "Sheet1").type(0, 0, text));
}

test("a burst of changes is one hint, after it has been quiet", async () => {
  await inExcel(async ({ book }) => {
    const hints = new Hints();
    const stop = await watchSheets(hints.hear, { quietMilliseconds });
    for (const text of ["1", "2", "3"]) typed(book, text);
    expect(hints.count).toBe(0);
    await hints.next();
    await quiet();
    expect(hints.count).toBe(1);
    typed(book, "4");
    await hints.next();
    expect(hints.count).toBe(2);
    await stop();
  });
});

test("new and deleted sheets are hints too", async () => {
  await inExcel(async ({ book }) => {
    const hints = new Hints();
    await watchSheets(hints.hear, { quietMilliseconds });
    book.edit("user", () => book.addSheet("More"));
    await hints.next();
    book.edit("user", () => book.deleteSheet(sheetNamed(book, "More")));
    await hints.next();
    expect(hints.count).toBe(2);
  });
});

test("what the pane writes itself is no hint; a co-worker's change right after it is one", async () => {
  await inExcel(async ({ book }) => {
    const hints = new Hints();
    await watchSheets(hints.hear, { quietMilliseconds });
    await printPages([smallPage()], { onTakenName: "refuse" });
    await writeCells([change]);
    await quiet();
    expect(hints.count).toBe(0);
    await writeCells([{ ...change, content: 160, expected: 150 }]);
    typed(book, "1");
    await hints.next();
    expect(hints.count).toBe(1);
  });
});

test("in an Excel that does not say who changed a cell, time tells the own writes", async () => {
  await inExcel(
    async ({ book }) => {
      await printPages([smallPage()], { onTakenName: "refuse" });
      const hints = new Hints();
      await watchSheets(hints.hear, { quietMilliseconds });
      await writeCells([change]);
      await quiet();
      expect(hints.count).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 350));
      typed(book, "1");
      await hints.next();
      expect(hints.count).toBe(1);
    },
    { requirementSets: { ExcelApi: "1.12" } },
  );
});

test("after it was stopped there are no more hints, not even one that was due", async () => {
  await inExcel(async ({ book }) => {
    const hints = new Hints();
    const stop = await watchSheets(hints.hear, { quietMilliseconds });
    typed(book, "1");
    await stop();
    typed(book, "2");
    await quiet();
    expect(hints.count).toBe(0);
  });
});

/** Longer than an event needs to arrive and to become a hint. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3 * quietMilliseconds));
}

class Hints {
  count = 0;
  private waiting: (() => void)[] = [];

  readonly hear = (): void => {
    this.count += 1;
    for (const done of this.waiting.splice(0)) done();
  };

  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
