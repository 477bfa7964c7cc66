/** Pages through the genuine Office.js client into a workbook. */
import { inputPages } from "../../src/core/sheets/inputPages";
import { pageGrid } from "../../src/core/sheets/pageGrid";
import { readInputs } from "../../src/core/sheets/readInputs";
import { workbookPages } from "../../src/core/sheets/workbookPages";
import { printPages } from "../../src/excel/printPages";
import { readSheets } from "../../src/excel/readSheets";
import { listSheets } from "../../src/excel/sheetList";
import { golden } from "../core/goldenPlans";
import { bookState, sheetNamed, sheetNames } from "./bookState";
import { inExcel } from "./openExcel";
import { smallPage, textPage } from "./smallPage";

jest.setTimeout(60_000);

const { plan } = golden("sample.json");

test("input pages, printed and read back, hold what was printed and give the same plan", async () => {
  await inExcel(async () => {
    const pages = inputPages(plan);
    await printPages(pages, { onTakenName: "refuse" });
    const grids = await readSheets(({ Headroom }) => Headroom !== undefined);
    expect(grids.map(({ name, stamp }) => ({ name, stamp }))).toEqual(
      pages.map(({ name, stamp }) => ({ name, stamp })),
    );
    for (const [index, page] of pages.entries()) {
      const printed = pageGrid(page);
      expect(trimmed(grids[index]?.formulas)).toEqual(trimmed(printed.formulas));
      expect(trimmed(grids[index]?.values)).toEqual(trimmed(printed.values));
    }
    expect(readInputs(grids)).toEqual(readInputs(pages.map(pageGrid)));
    expect(readInputs(grids).kind).toBe("plan");
  });
});

test("printing takes two syncs, and so does reading; a request stays under 5 MB", async () => {
  await inExcel(async ({ host: { traffic } }) => {
    const pages = workbookPages(plan, [{ ...plan, name: "Second" }], {
      author: "Dana",
      savedAt: "2026-11-12T14:05:00Z",
    });
    await printPages(pages, { onTakenName: "refuse" });
    expect(traffic.syncs).toBe(2);
    expect(traffic.bytesIn).toBeLessThan(5_000_000);
    traffic.reset();
    const grids = await readSheets(() => true);
    expect([traffic.syncs, grids.length]).toEqual([2, 1 + pages.length]);
    traffic.reset();
    await listSheets();
    expect(traffic.syncs).toBe(1);
  });
});

test("what would be too large for one request goes in several", async () => {
  await inExcel(async ({ host, book }) => {
    const long = "x".repeat(30_000);
    const pages = ["One", "Two", "Three", "Four"].map((name) => ({
      ...textPage(Array.from({ length: 60 }, () => long)),
      name,
    }));
    const printed = await printPages(pages, { onTakenName: "refuse" });
    expect(printed.map(({ sheet }) => sheet)).toEqual(["One", "Two", "Three", "Four"]);
    expect(host.traffic.syncs).toBe(3);
    expect(sheetNamed(book, "Four").value(59, 0)).toBe(long);
  });
});

test("text stays text, whatever it looks like", async () => {
  const texts = [
    "=1+1",
    "+49 30 1234",
    "-x",
    "@home",
    "'quoted",
    "#N/A",
    "TRUE",
    "10%",
    "2027-01",
    "Mai 2027",
    "1e5",
    " 12",
    "Search",
  ];
  await inExcel(async ({ book }) => {
    await printPages([textPage(texts)], { onTakenName: "refuse" });
    const sheet = sheetNamed(book, "Small");
    expect(texts.map((_, row) => sheet.value(row, 0))).toEqual(texts);
    const [grid] = await readSheets(({ Headroom }) => Headroom === "Small");
    expect(grid?.values.flat()).toEqual(texts);
  });
});

describe("names", () => {
  test("a taken name is refused, and nothing is written", async () => {
    await inExcel(async ({ book }) => {
      book.edit("user", () => book.addSheet("SMALL"));
      const before = bookState(book);
      const printing = printPages([smallPage({ name: "First" }), smallPage()], { onTakenName: "refuse" });
      await expect(printing).rejects.toMatchObject({ kind: "nameTaken", sheets: ["Small"], canRetry: false });
      expect(bookState(book)).toEqual(before);
    });
  });

  test("a taken name gets a number, and what Excel refuses in names is replaced", async () => {
    await inExcel(async ({ book }) => {
      book.edit("user", () => book.addSheet("Small"));
      const names = ["Small", "Small", "History", "'Q1/Q2'", "A name that is much longer than Excel allows"];
      const printed = await printPages(
        names.map((name) => smallPage({ name })),
        { onTakenName: "number" },
      );
      expect(printed.map(({ sheet }) => sheet)).toEqual([
        "Small (2)",
        "Small (3)",
        "History of the plan",
        "Q1 Q2",
        "A name that is much longer than",
      ]);
      expect(printed.map(({ page }) => page)).toEqual(names);
      expect(sheetNames(book).slice(2)).toEqual(printed.map(({ sheet }) => sheet));
    });
  });

  test("pages may be made from the names that are taken, within the same two syncs", async () => {
    await inExcel(async ({ book, host }) => {
      const pages = (sheets: readonly { readonly name: string }[]) => [
        smallPage({ name: `${sheets.map(({ name }) => name).join("+")} and more` }),
      ];
      await printPages(pages, { onTakenName: "refuse" });
      expect(sheetNames(book)).toEqual(["Sheet1", "Sheet1 and more"]);
      expect(host.traffic.syncs).toBe(2);
    });
  });
});

describe("printing anew", () => {
  test("keeps the sheet, so that formulas elsewhere go on pointing to it, and leaves nothing of what was there", async () => {
    await inExcel(async ({ book }) => {
      await printPages([smallPage()], { onTakenName: "refuse" });
      const sheet = sheetNamed(book, "Small");
      book.edit("user", () => {
        sheet.type(9, 9, "left over");
        sheetNamed(book, "Sheet1").type(0, 0, "=Small!B3*2");
      });
      const next = smallPage({ rows: [[], [], [undefined, { role: "input", content: 21 }]], charts: [], groups: [] });
      const printed = await printPages([next], { onTakenName: "refuse", replace: ["Small"] });
      expect(printed).toEqual([{ page: "Small", sheet: "Small", isNew: false }]);
      expect(sheetNamed(book, "Sheet1").value(0, 0)).toBe(42);
      expect(sheetNamed(book, "Small").id).toBe(sheet.id);
      expect([sheet.value(9, 9), sheet.value(2, 0), sheet.charts.length]).toEqual([null, null, 0]);
      expect([sheet.validations.length, sheet.conditionalFormats.length, sheet.rowOutline(2)]).toEqual([1, 1, 0]);
    });
  });

  test("the same page gives the same sheet", async () => {
    await inExcel(async ({ book }) => {
      const pages = inputPages(plan);
      const names = pages.map(({ name }) => name);
      await printPages([...pages, smallPage()], { onTakenName: "refuse" });
      const before = visible(book);
      await printPages([...pages, smallPage()], { onTakenName: "refuse", replace: [...names, "Small"] });
      expect(visible(book)).toEqual(before);
    });
  });

  test("a sheet that is not ours is never taken, and one of ours only for a page of its kind", async () => {
    await inExcel(async ({ book }) => {
      book.edit("user", () => book.addSheet("Small").type(0, 0, "mine"));
      await printPages([smallPage({ name: "Other", stamp: { Headroom: "Other" } })], { onTakenName: "refuse" });
      await printPages([smallPage()], { onTakenName: "number", replace: ["Small", "Other"] });
      expect(sheetNamed(book, "Small").value(0, 0)).toBe("mine");
      expect(sheetNames(book)).toEqual(["Sheet1", "Small", "Other", "Small (2)"]);
    });
  });

  test("what a co-worker typed since the sheet was read stops it", async () => {
    await inExcel(async ({ book }) => {
      await printPages([smallPage(), smallPage({ name: "Other" })], { onTakenName: "refuse" });
      const seen = await readSheets(({ Headroom }) => Headroom === "Small");
      const again = () => printPages([smallPage()], { onTakenName: "refuse", replace: ["Small"], seen });
      book.edit("user", () => sheetNamed(book, "Other").type(2, 1, "1"));
      await again();
      book.edit("user", () => sheetNamed(book, "Small").type(2, 1, "1"));
      const before = bookState(book);
      await expect(again()).rejects.toMatchObject({ kind: "changed", sheets: ["Small"] });
      expect(bookState(book)).toEqual(before);
    });
  });

  test("a sheet that the user renamed keeps the user's name", async () => {
    await inExcel(async ({ book }) => {
      await printPages([smallPage()], { onTakenName: "refuse" });
      book.edit("user", () => sheetNamed(book, "Small").rename("Klein"));
      const printed = await printPages([smallPage()], { onTakenName: "refuse", replace: ["Klein"] });
      expect(printed).toEqual([{ page: "Small", sheet: "Klein", isNew: false }]);
      expect(sheetNamed(book, "Klein").charts[0]?.title.formula).toBe("=Klein!$A$1");
    });
  });
});

describe("protection", () => {
  test("a protected sheet is named, and nothing is written", async () => {
    await inExcel(async ({ book }) => {
      await printPages([smallPage()], { onTakenName: "refuse" });
      book.edit("user", () => sheetNamed(book, "Small").protect({ password: undefined, options: {} }));
      const before = bookState(book);
      const printing = printPages([smallPage()], { onTakenName: "refuse", replace: ["Small"] });
      await expect(printing).rejects.toMatchObject({ kind: "protected", sheets: ["Small"] });
      await expect(printing).rejects.toThrow("Small is protected.");
      expect(bookState(book)).toEqual(before);
    });
  });

  test("a workbook protected against new sheets is said to be so", async () => {
    await inExcel(async ({ book }) => {
      book.edit("user", () => book.protect());
      const before = bookState(book);
      await expect(printPages([smallPage()], { onTakenName: "refuse" })).rejects.toMatchObject({ kind: "protected" });
      expect(bookState(book)).toEqual(before);
    });
  });
});

/** Without the name that each print gets, and our own notes. */
function visible(book: Parameters<typeof bookState>[0]): unknown {
  const { sheets } = bookState(book) as { readonly sheets: readonly { readonly properties: readonly unknown[] }[] };
  return sheets.map((sheet) => ({
    ...sheet,
    properties: sheet.properties.filter((property) => !String(property).startsWith("HeadroomPrint")),
  }));
}

/** Rows without the empty cells at their ends, and without empty rows at the end. */
function trimmed(rows: readonly (readonly unknown[])[] = []): unknown[][] {
  return withoutEnd(
    rows.map((row) => withoutEnd(row, (cell) => cell === "")),
    (row) => row.length === 0,
  );
}

function withoutEnd<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): Item[] {
  const kept = [...items];
  for (let last = kept.at(-1); last !== undefined && isEmpty(last); last = kept.at(-1)) kept.pop();
  return kept;
}
