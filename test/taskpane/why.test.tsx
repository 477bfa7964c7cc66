import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { App } from "../../src/taskpane/App";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(60_000);

beforeAll(() => {
  HTMLElement.prototype.scrollIntoView = jest.fn();
});

beforeEach(() => sessionStorage.clear());

test("a figure of the first screen is walked down to an input, which is shown on its sheet", async () => {
  const workbook = await open();
  await userEvent.click(screen.getByRole("button", { name: "1,390: why?" }));
  await screen.findByRole("heading", { name: "SDR: leads never called" });
  within(lines("SDR: leads never called")).getByRole("button", { name: /^plus October /, expanded: false });
  const last = steps().at(-1);
  expect(last?.textContent).toMatch(/: spend, \w+€[\d,]+ input/);
  expect(last?.textContent).toContain("Owner: Marketing");
  const show = screen.getByRole("button", { name: /^Show it on the Marketing sheet, cell [F-Q]\d+$/ });
  await userEvent.click(show);
  expect(workbook.shown).toMatch(/^channels\[\d\]\.spend\[\d+\]$/);
});

test("another line takes the walk another way, and the steps above stay", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "1,390: why?" }));
  await screen.findByRole("heading", { name: "SDR: leads never called" });
  await userEvent.click(screen.getByRole("button", { name: /^plus October / }));
  screen.getByRole("heading", { name: "SDR: leads never called, October" });
  expect(steps().length).toBeGreaterThan(4);
});

test("back brings the screen and the focus back to what opened the walk", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "14.4 months: why?" }));
  await screen.findByRole("heading", { name: "Payback" });
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "14.4 months: why?" }));
});

test("an input with a lever is changed there", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "1,390: why?" }));
  await userEvent.click(await screen.findByRole("button", { name: "Change this input" }));
  await screen.findByRole("slider", { name: "Spend on Paid social" });
  expect(document.activeElement?.closest("[role=group]")?.id).toMatch(/^lever-channel-\d$/);
});

test("an input without a lever is changed in its cell", async () => {
  const workbook = await open();
  await userEvent.click(screen.getByRole("button", { name: "€5.81m: why?" }));
  await screen.findByRole("heading", { name: "Bookings" });
  await userEvent.click(within(lines("Bookings")).getAllByRole("button")[0] as HTMLElement);
  for (let depth = 0; depth < 30 && screen.queryByText("Owner: Sales") === null; depth += 1) {
    const rate = screen.queryAllByRole("button", { name: /pass rate/i })[0];
    if (rate === undefined) break;
    await userEvent.click(rate);
  }
  await userEvent.click(screen.getByRole("button", { name: "Change this input" }));
  expect(workbook.shown).toMatch(/^teams\[\d\]\.passRate$/);
});

test("the chart opens the walk of a month by Enter, a flag its own, and a cell of the strip its headroom", async () => {
  await open();
  screen.getByRole("slider", { name: "Leads against SDR capacity" }).focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
  await screen.findByRole("heading", { name: "SDR: leads left over on arrival, March" });
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "SDR cannot work all its leads: why?" }));
  await screen.findByRole("heading", { name: "SDR: leads never called" });
  await userEvent.click(screen.getByRole("button", { name: "Back" }));
  await userEvent.click(screen.getByRole("tab", { name: "Teams" }));
  await userEvent.click(await screen.findByRole("button", { name: /^March: 1\d\d%$/ }));
  await screen.findByRole("heading", { name: "SDR: headroom at target load, March" });
});

test("in German the walk speaks German down to the input", async () => {
  render(<App workbook={MemoryWorkbook.with(samplePlan, "de-DE")} />);
  await userEvent.click(await screen.findByRole("button", { name: "1.390: warum?" }));
  await screen.findByRole("heading", { name: "SDR: nie angerufene Leads" });
  screen.getByText("die Summe von 12 Monaten");
  screen.getByRole("button", { name: /^Auf dem Blatt Marketing zeigen, Zelle/ });
  const text = screen.getByRole("main").textContent;
  expect(text).not.toMatch(/\b(spend|leads that|the smaller|share of)\b/);
});

async function open(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.with(samplePlan);
  render(<App workbook={workbook} />);
  await screen.findByText("About 1,390 leads will never be called,");
  return workbook;
}

function steps(): HTMLElement[] {
  return screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.closest("li") as HTMLElement);
}

function lines(step: string): HTMLElement {
  return screen.getByRole("list", { name: `What ${step} is made of` });
}
