/** The workbench in a browser as a person uses it: cells by address, sheets by their tabs, and the add-in's own window. */
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { parseAddress } from "../../src/workbench/book/area";

export interface WorkbenchPage {
  readonly page: Page;
  /** The task pane's window, where Office.js runs. */
  readonly pane: Frame;
  /** Errors and warnings on the console, and requests to any other address; empty when all is well. */
  readonly complaints: readonly string[];
}

/** Opens a new workbook and waits until grid and pane are there. */
export async function openWorkbench(browser: Browser): Promise<WorkbenchPage> {
  const address = process.env.HEADROOM_WORKBENCH ?? "";
  const context = await browser.newContext({ viewport: { width: 1400, height: 800 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) complaints.push(request.url());
  });
  await page.goto(address);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"));
  if (!pane) throw new Error("The workbench shows no task pane.");
  return { page, pane, complaints };
}

/** Selects cells through the name box. */
export async function selectCells(page: Page, address: string): Promise<void> {
  const nameBox = page.locator("[data-u-comp=defined-name] input");
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press("Enter");
}

/** Types a text into a cell, with Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await selectCells(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until a cell of the open sheet shows the text; a failure says what it showed instead. */
export async function waitForText(page: Page, address: string, text: string): Promise<void> {
  const { row, column } = cellOf(address);
  const shows = ([r, c, wanted]: readonly [number, number, string]): boolean =>
    window.workbench.book.activeSheet.text(r, c) === wanted;
  try {
    await page.waitForFunction(shows, [row, column, text] as const, { timeout: 5_000 });
  } catch (cause) {
    const shown = await page.evaluate(([r, c]) => window.workbench.book.activeSheet.text(r, c), [row, column] as const);
    throw new Error(`${address} should show "${text}" but shows "${shown}".`, { cause });
  }
}

/** What was typed into a cell of the open sheet. */
export function cellInput(page: Page, address: string): Promise<unknown> {
  const { row, column } = cellOf(address);
  return page.evaluate(([r, c]) => window.workbench.book.activeSheet.input(r, c), [row, column] as const);
}

/** A picture of a cell as it is painted; the sheet must not be scrolled. */
export async function cellPicture(page: Page, address: string): Promise<string> {
  const cell = cellOf(address);
  const place = await page.evaluate((area) => window.workbench.book.activeSheet.place(area), cell);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  const canvas = await page.locator("canvas[id^=univer-sheet-main]").boundingBox();
  if (!canvas) throw new Error("The grid is not drawn.");
  const inch = 96 / 72;
  const clip = {
    x: canvas.x + HEADINGS.width + place.left * inch + 2,
    y: canvas.y + HEADINGS.height + place.top * inch + 2,
    width: place.width * inch - 4,
    height: place.height * inch - 4,
  };
  return (await page.screenshot({ clip })).toString("base64");
}

/** The tab of a sheet. */
export function sheetTab(page: Page, name: string): Locator {
  return page.getByRole("tab", { name, exact: true });
}

/** Of the grid without outline groups, in pixels. */
const HEADINGS = { width: 40, height: 20 };

function cellOf(address: string): { row: number; column: number; rows: number; columns: number } {
  const area = parseAddress(address);
  if (!area) throw new Error(`${address} is no cell.`);
  return area;
}
