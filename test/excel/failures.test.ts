/** Every request of every write fails in turn: the workbook is as before, or the error says what is half done. */
import { inputPages } from "../../src/core/sheets/inputPages";
import { printPages } from "../../src/excel/printPages";
import { ExcelProblem, HalfWritten } from "../../src/excel/problem";
import { revertLastWrite } from "../../src/excel/revertLastWrite";
import { writeCells } from "../../src/excel/writeCells";
import type { Headless } from "../../src/workbench/headless";
import { golden } from "../core/goldenPlans";
import { bookState, sheetNamed, sheetNames } from "./bookState";
import { inExcel } from "./openExcel";
import { smallPage, textPage } from "./smallPage";

jest.setTimeout(30_000);

const { plan } = golden("sample.json");

interface Write {
  readonly name: string;
  readonly prepare: (opened: Headless) => Promise<unknown>;
  readonly write: () => Promise<unknown>;
  /** Those that fail. */
  readonly syncs: readonly number[];
}

const printSmall = () => printPages([smallPage()], { onTakenName: "refuse" });
/** The sheet is made anew with other rows, groups and charts. */
const printOver = () =>
  printPages(
    [smallPage({ rows: smallPage().rows.slice(2), charts: [], groups: [], frozen: { rows: 0, columns: 0 } }), other],
    { onTakenName: "refuse", replace: ["Small"] },
  );
const other = smallPage({ name: "Other", stamp: { Headroom: "Other" } });
const change = {
  sheet: "Small",
  row: 2,
  column: 1,
  content: 150,
  expected: 100,
};

const large = ["One", "Two"].map((name) => ({
  ...textPage(Array.from({ length: 70 }, () => "x".repeat(30_000))),
  name,
}));

const writes: readonly Write[] = [
  {
    name: "input sheets",
    prepare: printSmall,
    write: () => printPages(inputPages(plan), { onTakenName: "refuse" }),
    syncs: [1, 2],
  },
  { name: "a sheet printed anew beside a new one", prepare: printSmall, write: printOver, syncs: [1, 2] },
  {
    name: "cells",
    prepare: printSmall,
    write: () => writeCells([change, { ...change, row: 5, column: 2, content: undefined, expected: "=B3" }]),
    syncs: [1, 2],
  },
  {
    name: "pages in several requests",
    prepare: printSmall,
    write: () => printPages(large, { onTakenName: "refuse" }),
    syncs: [3],
  },
];

const faults = writes.flatMap(({ syncs, ...write }) =>
  syncs.flatMap((sync) => (["before", "after"] as const).map((when) => ({ ...write, sync, when }))),
);

test.each(faults)("$name: sync $sync fails $when it was done, and nothing has changed", async (fault) => {
  await inExcel(async (opened) => {
    const { book, host } = opened;
    await fault.prepare(opened);
    const before = bookState(book);
    host.failAt({ sync: fault.sync, when: fault.when });
    await expect(fault.write()).rejects.toMatchObject({ name: "ExcelProblem", kind: "failed", canRetry: true });
    expect(bookState(book)).toEqual(before);

    await fault.write();
    expect(bookState(book)).not.toEqual(before);
    await revertLastWrite();
    expect(sheetNames(book)).toEqual(["Sheet1", "Small"]);
  });
});

test("a write that breaks off in the middle, as Excel does at the first thing it refuses, is taken back", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    const before = bookState(book);
    const twice = smallPage({ name: "Other", tables: [table, table] });
    const printing = printPages([twice], { onTakenName: "refuse" });
    await expect(printing).rejects.toBeInstanceOf(ExcelProblem);
    expect(bookState(book)).toEqual(before);

    const over = printPages([{ ...twice, name: "Small" }], { onTakenName: "refuse", replace: ["Small"] });
    await expect(over).rejects.toBeInstanceOf(ExcelProblem);
    expect(bookState(book)).toEqual(before);
  });
});

const table = { name: "Spend", area: { row: 1, column: 0, rows: 3, columns: 3 } };

describe("when taking back fails too", () => {
  test("the error names the sheets, and everything can be put back", async () => {
    await inExcel(async ({ book, host }) => {
      await printSmall();
      const before = bookState(book);
      const problem = await halfWritten(host);
      expect(problem.sheets).toEqual(["Other", "Small"]);
      expect(problem.message).toContain("Other and Small may be half written.");
      expect(bookState(book)).not.toEqual(before);
      await problem.putBack();
      expect(bookState(book)).toEqual(before);
    });
  });

  test("the error names the sheets, and the write can be finished", async () => {
    await inExcel(async ({ book, host }) => {
      await printSmall();
      const problem = await halfWritten(host);
      await problem.finish();
      expect(sheetNames(book)).toEqual(["Sheet1", "Small", "Other"]);
      expect(sheetNamed(book, "Small").value(0, 0)).toBe("Search");
      await revertLastWrite();
      expect(sheetNames(book)).toEqual(["Sheet1", "Small"]);
      expect(sheetNamed(book, "Small").value(0, 0)).toBe("Two months");
    });
  });

  /** The write is done but reported as failed, and the request after it fails as well. */
  async function halfWritten(host: Headless["host"]): Promise<HalfWritten> {
    host.failAt({ sync: 2, when: "after" });
    host.failAt({ sync: 3, code: 5012 });
    const problem: unknown = await printOver().catch((error: unknown) => error);
    if (!(problem instanceof HalfWritten)) throw new Error("The print did not stop half way.");
    return problem;
  }
});

describe("taking back the last write", () => {
  test.each([1, 2])("changes nothing when sync %d fails, and can be done again", async (sync) => {
    await inExcel(async ({ book, host }) => {
      await printSmall();
      const first = bookState(book);
      await printOver();
      const before = bookState(book);
      host.failAt(sync);
      await expect(revertLastWrite()).rejects.toMatchObject({ kind: "failed", canRetry: true });
      expect(bookState(book)).toEqual(before);
      await revertLastWrite();
      expect(withoutNotes(bookState(book))).toEqual(withoutNotes(first));
    });
  });

  test.each(["before", "after"] as const)("goes on by itself when its last sync fails %s it was done", async (when) => {
    await inExcel(async ({ book, host }) => {
      await printSmall();
      const first = bookState(book);
      await printOver();
      host.failAt({ sync: 3, when });
      expect(await revertLastWrite()).toMatchObject({ kind: "reverted" });
      expect(withoutNotes(bookState(book))).toEqual(withoutNotes(first));
    });
  });
});

/** Our notes of earlier prints stay; they are not seen. */
function withoutNotes(state: unknown): unknown {
  return { ...(state as object), parts: [] };
}
