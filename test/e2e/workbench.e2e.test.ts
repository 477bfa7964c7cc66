/** The workbench by itself: the grid is typed into as in Excel, and what the genuine Office.js writes is drawn in it. */
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../setup/browser";
import {
  cellInput,
  cellPicture,
  openWorkbench,
  selectCells,
  sheetTab,
  typeInto,
  waitForText,
  type WorkbenchPage,
} from "../setup/workbench-page";

jest.setTimeout(60_000);

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  workbench = await openWorkbench(browser);
});

afterEach(async () => {
  await workbench.page.context().close();
  expect(workbench.complaints).toEqual([]);
});

describe("cells", () => {
  test("a formula shows its result, and repaints when what it points to changes", async () => {
    const { page } = workbench;
    await typeInto(page, "B2", "120.5");
    await typeInto(page, "B3", "=B2*2");
    await waitForText(page, "B3", "241");
    const before = await cellPicture(page, "B3");
    await typeInto(page, "B2", "7");
    await waitForText(page, "B3", "14");
    expect(await cellPicture(page, "B3")).not.toBe(before);
    expect(await cellInput(page, "B3")).toBe("=B2*2");
  });

  test("a percent is typed with its number format, a leading apostrophe keeps text", async () => {
    const { page } = workbench;
    await typeInto(page, "A1", "12.5%");
    await typeInto(page, "A2", "'007");
    await waitForText(page, "A1", "12.50%");
    await waitForText(page, "A2", "007");
    expect(await cellInput(page, "A1")).toBe(0.125);
  });

  test("undo takes the last entry back and redo repeats it", async () => {
    const { page } = workbench;
    await typeInto(page, "A1", "1");
    await typeInto(page, "A1", "2");
    await waitForText(page, "A1", "2");
    await page.keyboard.press("Control+z");
    await waitForText(page, "A1", "1");
    await page.getByRole("button", { name: "Redo" }).click();
    await waitForText(page, "A1", "2");
  });

  test("Delete empties the selected cells", async () => {
    const { page } = workbench;
    await typeInto(page, "A1", "1");
    await typeInto(page, "A2", "2");
    await selectCells(page, "A1:A2");
    await page.keyboard.press("Delete");
    await waitForText(page, "A1", "");
    await waitForText(page, "A2", "");
  });

  test("a copied formula is pasted with its references moved along", async () => {
    const { page } = workbench;
    await typeInto(page, "A1", "3");
    await typeInto(page, "A2", "5");
    await typeInto(page, "B1", "=A1*10");
    await selectCells(page, "B1");
    await page.keyboard.press("Control+c");
    await selectCells(page, "B2");
    await page.keyboard.press("Control+v");
    await waitForText(page, "B2", "50");
    expect(await cellInput(page, "B2")).toBe("=A2*10");
  });
});

describe("sheets", () => {
  test("a tab is renamed from its menu, and formulas follow the name", async () => {
    const { page } = workbench;
    await typeInto(page, "A1", "4");
    await page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
    await sheetTab(page, "Sheet2").waitFor();
    await typeInto(page, "A1", "=Sheet1!A1+1");
    await waitForText(page, "A1", "5");
    await renameTab(page, "Sheet1", "Goals");
    await sheetTab(page, "Sheet2").click();
    await waitForText(page, "A1", "5");
    expect(await cellInput(page, "A1")).toBe("=Goals!A1+1");
  });
});

describe("what Office.js writes", () => {
  test("values, a number format and a fill are painted", async () => {
    const { page, pane } = workbench;
    const empty = await cellPicture(page, "C3");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("C3");
        range.values = [[1234.5]];
        range.numberFormat = [["#,##0.00"]];
        range.format.fill.color = "#FFF2CC";
        await context.sync();
      }),
    );
    await waitForText(page, "C3", "1,234.50");
    expect(await cellPicture(page, "C3")).not.toBe(empty);
  });

  test("zeros after the point are painted when the number format asks for them", async () => {
    const { page, pane } = workbench;
    const show = (format: string) =>
      pane.evaluate(
        (code) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getActiveWorksheet().getRange("C3");
            range.values = [[100]];
            range.numberFormat = [[code]];
            await context.sync();
          }),
        format,
      );
    await show("0");
    await waitForText(page, "C3", "100");
    const whole = await cellPicture(page, "C3");
    await show("0.0");
    await waitForText(page, "C3", "100.0");
    expect(await cellPicture(page, "C3")).not.toBe(whole);
  });

  test("a chart is drawn and redrawn when a person changes its numbers", async () => {
    const { page, pane } = workbench;
    await pane.evaluate(addLeadsChart);
    const chart = page.locator("[data-chart='Leads by channel']");
    await chart.waitFor();
    expect(await chart.locator("text", { hasText: /^(Search|Events)$/ }).allTextContents()).toEqual(
      expect.arrayContaining(["Search", "Events"]),
    );
    const before = await chart.innerHTML();
    await typeInto(page, "B2", "900");
    await waitForText(page, "B2", "900");
    expect(await chart.innerHTML()).not.toBe(before);
  });

  test("a cell that is selected far away is scrolled into view", async () => {
    const { page, pane } = workbench;
    const before = await cellPicture(page, "A1");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("Z180");
        range.format.fill.color = "#C00000";
        range.select();
        await context.sync();
      }),
    );
    await page.waitForFunction(() => window.workbench.book.selection.areas[0]?.row === 179);
    expect(await cellPicture(page, "A1")).not.toBe(before);
  });

  test("a value that its data validation refuses is reported and not taken", async () => {
    const { page, pane } = workbench;
    await pane.evaluate(validateAmount);
    await selectCells(page, "B2");
    await page.getByText("Amount per month, in dollars.").waitFor();
    await page.keyboard.type("-5");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Not an amount" }).waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    expect(await cellInput(page, "B2")).toBeNull();
    await typeInto(page, "B2", "5");
    await waitForText(page, "B2", "5");
  });
});

/** From the menu of a tab. (Univer takes a double click with quick typing after it for the begin of dragging; no person is that quick.) */
async function renameTab(page: Page, from: string, to: string): Promise<void> {
  await sheetTab(page, from).click({ button: "right" });
  await page.getByRole("button", { name: "Rename" }).click();
  await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.isContentEditable === true);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(to);
  await page.keyboard.press("Enter");
  await sheetTab(page, to).waitFor();
}

function addLeadsChart(): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:C4");
    range.values = [
      ["Month", "Search", "Events"],
      ["Jan", 120, 40],
      ["Feb", 150, 60],
      ["Mar", 170, 30],
    ];
    const chart = sheet.charts.add("ColumnStacked", range, "Columns");
    chart.name = "Leads by channel";
    chart.title.text = "Leads by channel";
    chart.setPosition("E2", "K16");
    await context.sync();
  });
}

function validateAmount(): Promise<void> {
  return Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    dataValidation.prompt = { showPrompt: true, title: "Spend", message: "Amount per month, in dollars." };
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Not an amount",
      message: "Type an amount above 0.",
    };
    await context.sync();
  });
}
