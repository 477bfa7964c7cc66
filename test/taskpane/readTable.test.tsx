import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { spendOf } from "../../src/core/levers/spend";
import { evaluatePlan } from "../../src/core/model/evaluatePlan";
import { readPlan } from "../../src/core/plan/readPlan";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { App } from "../../src/taskpane/App";
import { tableOf } from "../core/sheets/userTable/tables";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(60_000);

beforeEach(() => sessionStorage.clear());

const media = tableOf([
  ["Channel", "Month", "Spend", "Leads", "Owner"],
  ["Google Ads", "Jan 27", "€30k", 400, "Kim"],
  ["Paid social", "Jan 27", 20000, 250, "Lee"],
  ["Paid social", "Feb 27", "tbc", "", "Lee"],
  ["Total", "", 50000, 650, ""],
]);

test("a table becomes a draft: names chosen, what changes before and after, what was not used by cell", async () => {
  const workbook = MemoryWorkbook.with(samplePlan);
  addTable(workbook, media);
  render(<App workbook={workbook} />);
  await openFromMenu();
  await userEvent.click(await screen.findByRole("button", { name: "Read" }));
  const owner = await screen.findByRole("combobox", { name: "Owner (E1)" });
  expect(owner).toHaveProperty("value", "other");
  screen.getByText("“tbc” is not a number; type one, such as 1200 or 1.2k.", { exact: false });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Google Ads" }), "Paid search");
  const changes = screen.getByRole("region", { name: "What changes" });
  within(changes).getByLabelText("from €42,000 to €30,000");
  within(changes).getByLabelText("from €25,000 to €20,000");
  expect(within(changes).getAllByText(/The curve keeps its shape/)).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: "C4" }));
  expect(workbook.shown).toBe("Data!C4");
  await userEvent.click(screen.getByRole("button", { name: "Take into the draft" }));
  await screen.findByText("4 changes, not on the sheets yet");
  expect(workbook.plan).toEqual(samplePlan);
  await userEvent.click(screen.getByRole("button", { name: "Write to the sheets" }));
  await waitFor(() => expect(workbook.plan && spendOf(workbook.plan, 0)).toBe(spendOf(samplePlan, 0) - 12000));
  const { channels } = evaluatePlan(workbook.plan ?? samplePlan).outcome;
  expect(channels["Paid search"]?.leads[0]).toBeCloseTo(400, 6);
  expect(workbook.notes).toContainEqual({
    path: ["channels", 0, "spend"],
    value: workbook.plan?.channels[0]?.spend,
    note: "judged, from Data!C2",
  });
});

test("undo takes the whole table back", async () => {
  const workbook = MemoryWorkbook.with(samplePlan);
  addTable(workbook, media);
  render(<App workbook={workbook} />);
  await openFromMenu();
  await userEvent.click(await screen.findByRole("button", { name: "Read" }));
  await userEvent.click(await screen.findByRole("button", { name: "Take into the draft" }));
  await screen.findByText(/not on the sheets yet/);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(screen.queryByText(/not on the sheets yet/)).toBeNull());
});

test("in an empty workbook the table writes the input sheets, and what it does not say is a default", async () => {
  const workbook = new MemoryWorkbook();
  addTable(workbook, media);
  render(<App workbook={workbook} />);
  await userEvent.click(await screen.findByRole("button", { name: /^Read my table/ }));
  await userEvent.click(await screen.findByRole("radio", { name: "What is selected in Excel" }));
  await userEvent.click(screen.getByRole("button", { name: "Read" }));
  const changes = await screen.findByRole("region", { name: "What changes" });
  within(changes).getAllByText("Google Ads (new)");
  await userEvent.click(screen.getByRole("button", { name: "Write the input sheets" }));
  await screen.findByRole("tab", { name: "Levers" });
  const { plan } = workbook;
  expect(readPlan(plan).status).toBe("ok");
  expect(plan).toMatchObject({
    start: "2027-01",
    channels: [{ name: "Google Ads", team: "SDR" }, { name: "Paid social" }],
  });
  expect(workbook.notes).toContainEqual({ path: ["dealValue"], value: 15000, note: "default" });
  expect(workbook.notes).toContainEqual({
    path: ["channels", 0, "curve", "halfSaturation"],
    value: 30000,
    note: "default",
  });
});

test("a column with another role changes what is read; a table without headings says so", async () => {
  const workbook = MemoryWorkbook.with(samplePlan, "de-DE");
  addTable(
    workbook,
    tableOf([
      ["Kanal", "Wert"],
      ["Paid search", "12 Tsd. €"],
    ]),
  );
  addTable(workbook, tableOf([["Paid search", 12]]), "Bare");
  render(<App workbook={workbook} />);
  await screen.findByText(/ruft niemand an/);
  await userEvent.click(screen.getByRole("button", { name: "Mehr" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Meine Tabelle lesen" }));
  await userEvent.click(await screen.findByRole("button", { name: "Lesen" }));
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Wert (B1)" }), "Ausgaben");
  screen.getByLabelText("von 518.000 € auf 144.000 €");
  await userEvent.click(screen.getByRole("button", { name: "Andere Tabelle wählen" }));
  await userEvent.click(await screen.findByRole("radio", { name: "Bare, auf Data" }));
  await userEvent.click(screen.getByRole("button", { name: "Lesen" }));
  await screen.findByText(/^Keine Überschriften gefunden/);
});

async function openFromMenu(): Promise<void> {
  await screen.findByText("About 1,390 leads will never be called,");
  await userEvent.click(screen.getByRole("button", { name: "More" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Read my table" }));
}

function addTable(workbook: MemoryWorkbook, table: ReturnType<typeof tableOf>, name = "Media"): void {
  workbook.tables.push({ listed: { id: name, name, sheet: table.sheet }, table });
}
