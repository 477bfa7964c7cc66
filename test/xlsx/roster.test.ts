/** The roster in a file: LibreOffice counts a seat that was added as ours does, and leaves table and names whole. */
import { completePlan } from "../../src/core/plan/completePlan";
import { periodColumn } from "../../src/core/sheets/columns";
import type { Cell, Page } from "../../src/core/sheets/page";
import { startSerial } from "../../src/core/sheets/periods";
import { readInputs } from "../../src/core/sheets/readInputs";
import { seatContents } from "../../src/core/sheets/rosterChanges";
import { workbookPages } from "../../src/core/sheets/workbookPages";
import { readBook } from "../../src/workbench/files/read-book";
import { readWorkbookFile } from "../../src/xlsx/readWorkbookFile";
import { workbookFile } from "../../src/xlsx/workbookFile";
import { golden } from "../core/goldenPlans";
import { recalculatedFiles } from "../setup/libreOffice";

const { plan } = golden("sample.json");
const about = { title: "Roster", author: "", modified: new Date(0) };
const pages = workbookPages(plan, [], { author: "Dana", savedAt: "2026-11-12T14:05:00.000Z" });

/** One row below the table, which does not know of it. */
function withSeat(page: Page): Page {
  if (page.name !== "Sales") return page;
  const seat = { seat: "SDR-09", team: "SDR", start: "2027-03-15", end: "2027-08-31", share: 0.5, note: "" };
  const cells = seatContents(seat).map((content): Cell => ({ role: "input", content }));
  return { ...page, rows: [...page.rows, cells] };
}

test("a seat below the table flows into the plan and the scenario when LibreOffice calculates", async () => {
  const [saved = new Uint8Array()] = await recalculatedFiles([await workbookFile(pages.map(withSeat), about)]);
  const grids = await readWorkbookFile(saved);
  const read = readInputs(grids);
  if (read.kind !== "plan") throw new Error(JSON.stringify(read));
  const [before] = completePlan(plan).teams;
  const [team] = completePlan(read.plan).teams;
  expect(team?.hires).toEqual(before?.hires.map((reps, period) => (period === 2 ? reps + 0.5 : reps)));
  expect(team?.departures[8]).toBe(0.5);
  expect(team?.openingHeadcount).toBe(8);
  expect(read.roster).toHaveLength(18);
  const scenario = grids.find(({ name }) => name === pages[3]?.name);
  const hires = scenario?.values.find(([label]) => label === "Hires: SDR");
  expect(hires?.[periodColumn(2)]).toBe(1.5);
}, 120_000);

test("the native table and the names of its columns are in the file", async () => {
  const { book } = await readBook(await workbookFile(pages, about));
  const sales = book.findSheet("Sales");
  expect(sales?.tables.map(({ name, area }) => [name, area.rows, area.columns])).toEqual([["HeadroomRoster", 18, 6]]);
  const names = book.names.filter(({ scope }) => scope === sales?.id).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Team", "Start", "End", "Share"]));
  const start = sales?.tables[0]?.area.row ?? 0;
  expect(sales?.value(start + 1, 2)).toBe(startSerial("2025-11-01"));
});
