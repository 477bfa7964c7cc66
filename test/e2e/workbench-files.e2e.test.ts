/** Files and the ribbon in the browser: what is downloaded is the workbook, and opened again it works with the pane as before. */
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { readBook } from "../../src/workbench/files/read-book";
import { launchBrowser } from "../setup/browser";
import { openWorkbench, sheetTab, typeInto, waitForText, type WorkbenchPage } from "../setup/workbench-page";

jest.setTimeout(120_000);

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
});

afterAll(async () => {
  await browser.close();
  await rm(file, { force: true });
  // Chromium's remark on a rule in Fluent's own style sheet.
  expect(workbench.complaints.filter((text) => !text.includes("slider-vertical"))).toEqual([]);
});

const file = join(tmpdir(), `headroom-workbench-${process.pid}.xlsx`);

test("the ribbon shows the add-in's buttons, and runs their functions without a pane", async () => {
  const { page, pane } = workbench;
  await pane.getByRole("button", { name: /Start with the sample plan/ }).click();
  await sheetTab(page, "Sales").waitFor();
  const ribbon = page.getByRole("group", { name: "Headroom" });
  expect(await ribbon.getByRole("button").allTextContents()).toEqual([
    "Open Headroom",
    "Save scenario",
    "Compare",
    "Check the plan",
  ]);
  await ribbon.getByRole("button", { name: "Save scenario" }).click();
  await sheetTab(page, "Base").waitFor({ timeout: 30_000 });
  await ribbon.getByRole("button", { name: "Compare" }).click();
  await sheetTab(page, "Compare").waitFor({ timeout: 30_000 });
});

test("the downloaded file holds the workbook's sheets and values", async () => {
  const { page } = workbench;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Workbook.xlsx");
  await download.saveAs(file);
  const { book, leftOut } = await readBook(await readFile(file));
  expect(leftOut).toEqual([]);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Goals", "Marketing", "Sales", "Base", "Compare"]);
  const shown = await page.evaluate(() => window.workbench.book.findSheet("Base")?.value(9, 3));
  expect(Number(shown)).toBeGreaterThan(1_000_000);
  expect(book.findSheet("Base")?.value(9, 3)).toBe(shown);
});

test("an opened file replaces the workbook, and the pane reads it", async () => {
  const { page } = workbench;
  const before = await page.evaluateHandle(() => window.workbench.book);
  await page.getByLabel("Workbook to open").setInputFiles(file);
  await page.waitForFunction((old) => window.workbench.book !== old, before);
  await page.evaluate(() => window.workbench.ready);
  const pane = page.frameLocator("iframe[title='Task pane']");
  await pane.getByText(/About 1,390 leads will never be called/).waitFor({ timeout: 20_000 });
  await sheetTab(page, "Goals").click();
  const row = await page.evaluate(() => {
    const goals = window.workbench.book.activeSheet;
    return Array.from({ length: 80 }, (_, at) => at).findIndex((at) => goals.value(at, 0) === "Deal value") + 1;
  });
  await typeInto(page, `C${row}`, "1000");
  await waitForText(page, `C${row}`, "1,000");
  await pane.getByText("€5.81M").first().waitFor({ state: "hidden", timeout: 15_000 });
});

test("a file that is no workbook is refused and leaves the workbook as it is", async () => {
  const { page } = workbench;
  await page.getByLabel("Workbook to open").setInputFiles({
    name: "notes.xlsx",
    mimeType: "text/plain",
    buffer: Buffer.from("no workbook"),
  });
  await page.getByRole("dialog", { name: "notes.xlsx could not be opened" }).waitFor();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await sheetTab(page, "Goals").waitFor();
});
