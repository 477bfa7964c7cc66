import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setChannelSpend, spendOf } from "../../src/core/levers/spend";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { App } from "../../src/taskpane/App";
import { WorkbookError } from "../../src/excel/workbook";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(60_000);

beforeEach(() => sessionStorage.clear());

/** jsdom lays nothing out; what looks for something to focus in a dialog takes elements without a parent for invisible. */
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentElement;
    },
  });
});

test("an empty workbook offers the sample, and shows its verdict once it is written", async () => {
  const workbook = new MemoryWorkbook();
  render(<App workbook={workbook} />);
  await userEvent.click(await screen.findByRole("button", { name: "Start with the sample plan" }));
  await screen.findByText("About 1,390 leads will never be called,");
  expect(workbook.plan).toEqual(samplePlan);
});

test("the first screen: verdict, chart, four figures against goal and the flags that matter most", async () => {
  await open();
  screen.getByRole("figure", { name: "Leads against SDR capacity" });
  const figures = ["Bookings", "Payback", "Leads never called", "On-time share"].map((name) => figure(name));
  expect(figures).toEqual(["€5.81m", "14.4 months", "1,390", "81%"]);
  screen.getByText("2 critical, 5 warnings");
});

test("the chart is walked by arrow keys and can be a table", async () => {
  await open();
  const chart = screen.getByRole("slider", { name: "Leads against SDR capacity" });
  chart.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(chart.getAttribute("aria-valuetext")).toMatch(/^March: 1,500 arrive, .*328 never called/);
  await userEvent.click(screen.getByRole("button", { name: "Show as a table" }));
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows).toHaveLength(13);
  expect(rows[3]?.textContent).toMatch(/^Mar1,498/);
});

test("a flag shows its input on the sheet and its place in the chart", async () => {
  const workbook = await open();
  await userEvent.click(screen.getByRole("button", { name: "SDR cannot work all its leads" }));
  expect(workbook.shown).toBe("teams[0].hires[0]");
  screen.getByText(/^January: 1,110 arrive/);
});

test("typing a channel's spend updates verdict, figures and draft; undo takes it back", async () => {
  await open();
  await openLevers();
  await type("Spend on Paid social", "150k");
  await screen.findByText("1 change, not on the sheets yet");
  expect(field("Spend on Paid social").value).toBe("€150,000");
  within(changeRow("Paid social")).getByLabelText("from €309,000 to €150,000");
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(field("Spend on Paid social").value).toBe("€309,000"));
  await userEvent.click(screen.getByRole("button", { name: "Redo" }));
  await waitFor(() => expect(field("Spend on Paid social").value).toBe("€150,000"));
});

test("a slider moves by keys, Ctrl+Z and Ctrl+Y walk its steps", async () => {
  await open();
  await openLevers();
  const slider = screen.getByRole("slider", { name: "Spend on Paid social" });
  slider.focus();
  await userEvent.keyboard("{ArrowLeft}");
  await waitFor(() => expect(field("Spend on Paid social").value).toBe("€305,000"));
  await userEvent.keyboard("{ArrowLeft}");
  await waitFor(() => expect(field("Spend on Paid social").value).toBe("€300,000"));
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(field("Spend on Paid social").value).toBe("€305,000"));
  await userEvent.keyboard("{Control>}y{/Control}");
  await waitFor(() => expect(field("Spend on Paid social").value).toBe("€300,000"));
  expect(slider.getAttribute("aria-valuetext")).toBe("€300,000, Jan 27 – Dec 27, on the sheet €309,000");
});

test("what is no amount is said, and Esc brings the old one back", async () => {
  await open();
  await openLevers();
  await type("Spend on Events", "a lot");
  await screen.findByText("Type an amount, such as 250000 or 250k.");
  await userEvent.keyboard("{Escape}");
  expect(field("Spend on Events").value).toBe("€220,000");
});

test("a spend that its steps cannot reach says what found no place", async () => {
  await open();
  await openLevers();
  await type("Spend on Events", "250000");
  await screen.findByText(/^€10,000 finds no place/);
});

test("hires are stepped by buttons and by arrow keys, and say when the job must be open", async () => {
  await open();
  await openLevers();
  const hires = screen.getByRole("group", { name: "Hires of SDR" });
  await userEvent.click(within(hires).getByRole("spinbutton", { name: "SDR, May" }));
  await userEvent.click(within(hires).getByRole("button", { name: "One SDR more" }));
  within(hires).getByText("open the job by March; full strength in August");
  within(hires).getByRole("spinbutton", { name: "SDR, May" }).focus();
  await userEvent.keyboard("{ArrowUp}{ArrowDown}{ArrowDown}");
  expect(within(hires).getByRole("spinbutton", { name: "SDR, May" }).getAttribute("aria-valuenow")).toBe("0");
});

test("writing puts the draft on the sheets and ends it", async () => {
  const workbook = await open();
  await openLevers();
  await type("Spend on Paid social", "150000");
  await userEvent.click(await screen.findByRole("button", { name: "Write to the sheets" }));
  await screen.findByText("1 change is on the input sheets.");
  expect(workbook.plan && spendOf(workbook.plan, 1)).toBe(150_000);
  expect(screen.queryByRole("button", { name: "Write to the sheets" })).toBeNull();
});

test("a write that fails says why, keeps the draft, and is done again on request", async () => {
  const workbook = await open();
  await openLevers();
  await type("Spend on Paid social", "150000");
  workbook.nextFailure = new WorkbookError("A cell is being edited. Press Enter or Esc in Excel.", true);
  await userEvent.click(await screen.findByRole("button", { name: "Write to the sheets" }));
  await screen.findByText(/A cell is being edited/);
  expect(workbook.plan).toEqual(samplePlan);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(workbook.plan && spendOf(workbook.plan, 1)).toBe(150_000));
});

test("saving a scenario asks for a name, refuses one that is taken, and lists what was saved", async () => {
  const workbook = await open();
  await userEvent.click(screen.getByRole("tab", { name: "Scenarios" }));
  await save("Less social");
  await screen.findByText(/Saved as the sheet “Less social”/);
  expect(workbook.saved[0]).toMatchObject({ name: "Less social", base: samplePlan, plan: samplePlan });
  await userEvent.click(await screen.findByRole("button", { name: "Save as new" }));
  await fill("less SOCIAL");
  await screen.findByText("A scenario of this name exists. Choose another.");
  await userEvent.click(screen.getByRole("button", { name: "Cancel", hidden: true }));
  await userEvent.click(await screen.findByRole("button", { name: "What to do with Less social" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Open its sheet" }));
  expect(workbook.shown).toBe("scenario-1");
});

test("cells that cannot be used are named and shown; the last good figures stay until they are mended", async () => {
  const workbook = await open();
  act(() => workbook.edit([{ sheet: "Marketing", cell: "J5", sentence: "“tbc” is not an amount of 0 or more." }]));
  await screen.findByText("One cell cannot be used.");
  screen.getByText("About 1,390 leads will never be called,");
  screen.getByText("last good figures");
  await userEvent.click(screen.getByRole("button", { name: "Marketing!J5" }));
  expect(workbook.shown).toBe("Marketing!J5");
  act(() => workbook.edit(setChannelSpend(samplePlan, 0, 400_000).plan));
  await waitFor(() => expect(screen.queryByText("One cell cannot be used.")).toBeNull());
  expect(screen.queryByText("About 1,390 leads will never be called,")).toBeNull();
});

test("a workbook that cannot be read says why and is read again on request", async () => {
  const workbook = MemoryWorkbook.with(samplePlan);
  const read = workbook.read.bind(workbook);
  workbook.read = () => Promise.reject(new WorkbookError("Excel is busy."));
  render(<App workbook={workbook} />);
  await screen.findByText("Excel is busy.");
  workbook.read = read;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("About 1,390 leads will never be called,");
});

test("a reload brings the draft back", async () => {
  const first = await open();
  await openLevers();
  await type("Spend on Paid social", "150000");
  await screen.findByText("1 change, not on the sheets yet");
  document.body.innerHTML = "";
  render(<App workbook={first} />);
  await screen.findByText("Your draft from before is back.");
  screen.getByText("1 change, not on the sheets yet");
});

test("teams: who has more work than hours, and the months in figures", async () => {
  const workbook = await open();
  await userEvent.click(screen.getByRole("tab", { name: "Teams" }));
  await screen.findByText("SDR has more work than hours in 11 of 12 months;");
  await userEvent.click(screen.getByRole("button", { name: "Edit people on the Sales sheet" }));
  expect(workbook.shown).toBe("teams[0].hires");
});

test("in German: words, figures and typed decimal commas", async () => {
  const workbook = MemoryWorkbook.with(samplePlan, "de-DE");
  render(<App workbook={workbook} />);
  await screen.findByText("Rund 1.390 Leads ruft niemand an,");
  await userEvent.click(screen.getByRole("tab", { name: "Hebel" }));
  await screen.findByRole("slider", { name: "Ausgaben für Paid social" });
  await type("Ausgaben für Paid social", "150.000,00");
  await screen.findByText("1 Änderung, noch nicht auf den Blättern");
  expect(field("Ausgaben für Paid social").value).toBe("150.000\u00a0€");
});

test("something that breaks while drawing says what happened and what is kept", async () => {
  const broken = { ...samplePlan, teams: samplePlan.teams.map((team) => ({ ...team, handleHours: NaN })) };
  render(<App workbook={MemoryWorkbook.with(broken)} />, { onCaughtError: () => undefined });
  await screen.findByText("Headroom stopped on this page.");
  screen.getByRole("button", { name: "Reload Headroom" });
});

async function open(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.with(samplePlan);
  render(<App workbook={workbook} />);
  await screen.findByText("About 1,390 leads will never be called,");
  return workbook;
}

async function openLevers(): Promise<void> {
  await userEvent.click(screen.getByRole("tab", { name: "Levers" }));
  await screen.findByRole("slider", { name: "Spend on Paid social" });
}

function field(label: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>("textbox", { name: label });
}

async function type(label: string, text: string): Promise<void> {
  await userEvent.clear(field(label));
  await userEvent.type(field(label), `${text}{Enter}`);
}

async function save(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "Save scenario" }));
  await fill(name);
}

/** Also where jsdom, without layout and focus as in a browser, leaves the dialog hidden from its own tree of roles. */
async function fill(name: string): Promise<void> {
  const field = await screen.findByRole("textbox", { name: /^Name/, hidden: true });
  fireEvent.change(field, { target: { value: name } });
  await userEvent.click(screen.getByRole("button", { name: "Save", hidden: true }));
}

function figure(label: string): string | null | undefined {
  return screen.getByText(label, { selector: "dt *" }).closest("dt")?.nextElementSibling?.textContent;
}

function changeRow(name: string): HTMLElement {
  const row = screen.getByText(name, { selector: "li span" }).closest("li");
  if (row === null) throw new Error(`no change of ${name}`);
  return row;
}
