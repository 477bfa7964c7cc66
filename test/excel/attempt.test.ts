/** What happens when Excel does not answer at once. */
import { printPages } from "../../src/excel/printPages";
import { readSheets } from "../../src/excel/readSheets";
import { listSheets } from "../../src/excel/sheetList";
import { writeCells } from "../../src/excel/writeCells";
import { sheetNamed, sheetNames } from "./bookState";
import { inExcel } from "./openExcel";
import { smallPage } from "./smallPage";

const printSmall = () => printPages([smallPage()], { onTakenName: "refuse" });

/** The real one, also while a test simulates the clock. */
const soon = setImmediate;

afterEach(() => {
  jest.useRealTimers();
});

test("while a cell is being edited a write waits, says so, and goes on by itself", async () => {
  await inExcel(async ({ host, book }) => {
    host.editing = true;
    const told = new Promise<string>((onWaiting) => {
      void printPages([smallPage()], { onTakenName: "refuse", onWaiting });
    });
    expect(await told).toBe("editing");
    expect(sheetNames(book)).toEqual(["Sheet1"]);
    host.editing = false;
    await listSheets();
    expect(sheetNames(book)).toEqual(["Sheet1", "Small"]);
  });
});

test("an Excel that does not wait is asked again, until it is given up", async () => {
  await inExcel(async ({ host }) => {
    jest.useFakeTimers();
    for (let sync = 1; sync <= 22; sync++) host.failAt({ sync, code: 5004 });
    const waits: string[] = [];
    const reading = readSheets(() => true, { onWaiting: (reason) => waits.push(reason) });
    const failed = expect(reading).rejects.toMatchObject({ kind: "editing", canRetry: true });
    await untilDone(failed);
    expect(waits).toHaveLength(21);
    expect(waits.every((reason) => reason === "editing")).toBe(true);
  });
});

test("a busy Excel is given time", async () => {
  await inExcel(async ({ host }) => {
    jest.useFakeTimers();
    host.failAt({ sync: 1, code: "ActivityLimitReached" });
    host.failAt({ sync: 2, code: 5102 });
    const waits: string[] = [];
    const listing = listSheets({ onWaiting: (reason) => waits.push(reason) });
    await untilDone(listing);
    expect((await listing).map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(waits).toEqual(["busy", "busy"]);
  });
});

test("a write that is refused because a cell is edited begins again, and is done once", async () => {
  await inExcel(async ({ host, book }) => {
    host.failAt({ sync: 2, code: 5004 });
    const waits: string[] = [];
    await printPages([smallPage()], { onTakenName: "refuse", onWaiting: (reason) => waits.push(reason) });
    expect(waits).toEqual(["editing"]);
    expect(sheetNames(book)).toEqual(["Sheet1", "Small"]);
  });
});

test.each([
  [5012, "sessionLost", false],
  [5103, "tooLarge", false],
  [5104, "tooLarge", false],
  [5016, "dialogOpen", true],
  [7000, "protected", false],
  ["ItemNotFound", "gone", true],
  ["ApiNotFound", "unsupported", false],
  ["GeneralException", "failed", true],
  ["InvalidArgument", "failed", false],
])("the failure %s is told as %s", async (code, kind, canRetry) => {
  await inExcel(async ({ host }) => {
    host.failAt({ sync: 1, code });
    const problem: unknown = await listSheets().catch((error: unknown) => error);
    expect(problem).toMatchObject({ name: "ExcelProblem", kind, canRetry });
    expect((problem as Error).message).toMatch(/^[A-Z].*\.$/);
  });
});

test("a mistake in a caller's function is no problem with Excel, and leaves nothing behind", async () => {
  await inExcel(async ({ book }) => {
    const pages = () => {
      throw new RangeError("no such page");
    };
    await expect(printPages(pages, { onTakenName: "refuse" })).rejects.toThrow(RangeError);
    expect(sheetNames(book)).toEqual(["Sheet1"]);
  });
});

test("actions that begin together are done one after the other", async () => {
  await inExcel(async ({ book }) => {
    const change = { sheet: "Small", row: 2, column: 1 };
    await Promise.all([
      printSmall(),
      writeCells([{ ...change, content: 1, expected: 100 }]),
      writeCells([{ ...change, content: 2, expected: 1 }]),
    ]);
    expect(sheetNamed(book, "Small").value(2, 1)).toBe(2);
  });
});

/** Lets the pane's pauses pass while Excel answers in its own time. */
async function untilDone(work: Promise<unknown>): Promise<void> {
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await jest.advanceTimersByTimeAsync(100);
    await new Promise((resolve) => soon(resolve));
  }
}
