/** The pane's own way back, which outlives the pane: what it needs is kept in the workbook. */
import { canRevert, revertLastWrite } from "../../src/excel/revertLastWrite";
import { printPages } from "../../src/excel/printPages";
import { listSheets } from "../../src/excel/sheetList";
import { writeCells } from "../../src/excel/writeCells";
import type { Book } from "../../src/workbench/book/book";
import { bookState, sheetNamed, sheetNames } from "./bookState";
import { inExcel } from "./openExcel";
import { smallPage } from "./smallPage";

const change = { sheet: "Small", row: 2, column: 1, content: 150, expected: 100 };
const others = { rows: smallPage().rows.slice(1), charts: [], groups: [{ from: 1, to: 2 }] };

/** A workbook with one sheet of ours and one figure of the user's on it. */
async function prepared(): Promise<Book> {
  return inExcel(async ({ book }) => {
    await printPages([smallPage()], { onTakenName: "refuse" });
    book.edit("user", () => sheetNamed(book, "Small").type(2, 2, "222"));
    return book;
  });
}

test("there is nothing to take back in a new workbook", async () => {
  await inExcel(async () => {
    expect(await canRevert()).toBeUndefined();
    expect(await revertLastWrite()).toEqual({ kind: "nothing" });
  });
});

describe("after a reload of the pane", () => {
  test("new sheets go again", async () => {
    const book = await prepared();
    const before = seen(book);
    await inExcel(
      () =>
        printPages([smallPage({ name: "A" }), smallPage({ name: "B" })], { onTakenName: "refuse", what: "Two saved" }),
      { book },
    );
    await inExcel(
      async () => {
        const write = await canRevert();
        expect(write).toMatchObject({ what: "Two saved", sheets: ["A", "B"] });
        expect(await revertLastWrite()).toEqual({ kind: "reverted", write });
        expect(seen(book)).toEqual(before);
        expect(await canRevert()).toBeUndefined();
      },
      { book },
    );
  });

  test("a sheet printed anew is as it was, with what the user had typed, its looks, charts and groups", async () => {
    const book = await prepared();
    const before = seen(book);
    await inExcel(() => printPages([smallPage(others)], { onTakenName: "refuse", replace: ["Small"] }), { book });
    expect(seen(book)).not.toEqual(before);
    await inExcel(
      async () => {
        expect(await revertLastWrite()).toMatchObject({ kind: "reverted", write: { sheets: ["Small"] } });
        expect(seen(book)).toEqual(before);
        const { stamp } = (await listSheets())[1] ?? {};
        expect(stamp).toEqual(smallPage().stamp);
      },
      { book },
    );
  });

  test("cells hold what they held, formulas too", async () => {
    const book = await prepared();
    const before = seen(book);
    await inExcel(() => writeCells([change, { ...change, row: 5, column: 2, content: 1, expected: "=B3" }]), { book });
    await inExcel(() => revertLastWrite(), { book });
    expect(seen(book)).toEqual(before);
  });
});

describe("when somebody worked on the sheets since", () => {
  test("nothing is done, and the sheets are named", async () => {
    await inExcel(async ({ book }) => {
      await printPages([smallPage(), smallPage({ name: "Other" })], { onTakenName: "refuse" });
      book.edit("user", () => sheetNamed(book, "Other").type(2, 1, "1"));
      const before = bookState(book);
      expect(await revertLastWrite()).toMatchObject({ kind: "changed", sheets: ["Other"] });
      expect(bookState(book)).toEqual(before);
      await revertLastWrite({ evenIfChanged: true });
      expect(sheetNames(book)).toEqual(["Sheet1"]);
    });
  });

  test("a cell that got yet another figure counts", async () => {
    await inExcel(async ({ book }) => {
      await printPages([smallPage()], { onTakenName: "refuse" });
      await writeCells([change]);
      book.edit("user", () => sheetNamed(book, "Small").type(2, 1, "151"));
      expect(await revertLastWrite()).toMatchObject({ kind: "changed", sheets: ["Small"] });
      expect(sheetNamed(book, "Small").value(2, 1)).toBe(151);
    });
  });

  test("a renamed sheet is still found, a deleted one is passed over", async () => {
    await inExcel(async ({ book }) => {
      await printPages([smallPage(), smallPage({ name: "Other" })], { onTakenName: "refuse" });
      book.edit("user", () => {
        sheetNamed(book, "Small").rename("Klein");
        book.deleteSheet(sheetNamed(book, "Other"));
      });
      expect(await revertLastWrite()).toMatchObject({ kind: "reverted" });
      expect(sheetNames(book)).toEqual(["Sheet1"]);
    });
  });
});

test("a sheet of the user's that has got the name of one of ours stays", async () => {
  await inExcel(async ({ book }) => {
    await printPages([smallPage(), smallPage({ name: "Other" })], { onTakenName: "refuse" });
    book.edit("user", () => {
      book.deleteSheet(sheetNamed(book, "Other"));
      book.addSheet("Other");
    });
    await revertLastWrite();
    expect(sheetNames(book)).toEqual(["Sheet1", "Other"]);
  });
});

test("all of it works in the oldest Excel that Headroom supports", async () => {
  await inExcel(
    async ({ book }) => {
      const before = seen(book);
      await printPages([smallPage()], { onTakenName: "refuse" });
      await printPages([smallPage(others)], { onTakenName: "refuse", replace: ["Small"] });
      await revertLastWrite();
      await writeCells([change]);
      await revertLastWrite();
      await printPages([smallPage()], { onTakenName: "refuse", replace: ["Small"] });
      expect(sheetNamed(book, "Small").value(2, 1)).toBe(100);
      book.edit("user", () => book.deleteSheet(sheetNamed(book, "Small")));
      expect(seen(book)).toEqual(before);
    },
    { requirementSets: { ExcelApi: "1.12" } },
  );
});

test("a protected sheet stays as it is, and is named", async () => {
  await inExcel(async ({ book }) => {
    await printPages([smallPage()], { onTakenName: "refuse" });
    await writeCells([change]);
    book.edit("user", () => sheetNamed(book, "Small").protect({ password: undefined, options: {} }));
    await expect(revertLastWrite()).rejects.toMatchObject({ kind: "protected", sheets: ["Small"] });
    expect(await canRevert()).toBeDefined();
  });
});

test("Excel keeps one sheet: an empty one comes when ours were the only ones", async () => {
  await inExcel(async ({ book }) => {
    await printPages([smallPage()], { onTakenName: "refuse" });
    book.edit("user", () => book.deleteSheet(sheetNamed(book, "Sheet1")));
    await revertLastWrite();
    expect(book.sheets.map((sheet) => sheet.usedArea())).toEqual([undefined]);
  });
});

/** All but the notes that the workbook keeps for this. */
function seen(book: Book): unknown {
  return { ...(bookState(book) as object), parts: [] };
}
