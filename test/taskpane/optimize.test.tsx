/** The pages that decide, over a workbook in memory and with the real worker on a thread of Node. */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { samplePlan } from "../../src/core/plan/samplePlan";
import type { Plan } from "../../src/core/plan/plan";
import { App } from "../../src/taskpane/App";
import { ThreadWorker } from "../setup/thread-worker";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(90_000);

const slow = { timeout: 40_000 };

beforeAll(() => Object.assign(globalThis, { Worker: ThreadWorker }));
beforeEach(() => sessionStorage.clear());

/** One channel without carry-over, more hands than leads: the best split is known by hand. */
const small: Plan = {
  name: "Small",
  currency: "EUR",
  period: "month",
  start: "2027-01",
  periods: 4,
  businessHours: 160,
  dealValue: 1000,
  budget: { total: 100_000 },
  channels: [
    {
      name: "Search",
      team: "Sales",
      spend: 1000,
      curve: { kind: "hill", maxLeads: 200, halfSaturation: 4000, slope: 1 },
    },
    { name: "Fairs", team: "Sales", spend: 1000, curve: { kind: "linear", costPerLead: 5000 } },
  ],
  teams: [{ name: "Sales", passesTo: null, openingHeadcount: 10, hoursPerRep: 100, handleHours: 1, passRate: 0.2 }],
};

test("a small plan is searched to the proof, within 30 % of it, and says what stops it", async () => {
  await openSearch(small);
  await screen.findByText(/of 1-year value, €[\d.]+k? more than your plan\./, {}, slow);
  screen.getByText(/none can be more than 0\.01% better, if the curves are right\./);
  screen.getByText("Counted over 4 months, with customers worth 1 year.");
  screen.getByText(/^Your ±30% limit holds Search; the next €1 there would still bring €/);
});

test("few moves are ticked and tried as a draft, and taken back with one click", async () => {
  await openSearch(small);
  await screen.findByRole("heading", { name: "Few moves" }, slow);
  const moves = screen.getAllByRole("checkbox", { name: /€.* → / });
  expect(
    moves.map((move) => move.getAttribute("aria-label") ?? (move as HTMLInputElement).labels?.[0]?.textContent),
  ).toEqual(["Search: €4.00k → €5.20k", "Fairs: €4.00k → €2.80k"]);
  await userEvent.click(screen.getByRole("checkbox", { name: /^Fairs/ }));
  await userEvent.click(screen.getByRole("button", { name: "Try these moves" }));
  await screen.findByText("1 change, not on the sheets yet");
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(screen.queryByText(/not on the sheets yet/)).toBeNull());
});

test("the whole split is tried, and marked on the levers", async () => {
  await openSearch(small);
  await userEvent.click(await screen.findByRole("button", { name: "Try the whole split" }, slow));
  await screen.findByText("2 changes, not on the sheets yet");
  await userEvent.click(screen.getByRole("button", { name: "Back" }));
  await userEvent.click(screen.getByRole("tab", { name: "Levers" }));
  const slider = await screen.findByRole("slider", { name: "Spend on Search" });
  expect(slider.getAttribute("aria-valuetext")).toMatch(/on the sheet €4,000, best split €5,200$/);
});

test("a lifted limit searches again, farther", async () => {
  await openSearch(small);
  await screen.findByRole("heading", { name: "Few moves" }, slow);
  await userEvent.click(screen.getByRole("button", { name: "Change" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Each channel within ± of your plan" }));
  await screen.findByText(/^The limit of 1\.5 times the largest spend holds Search/, {}, slow);
});

test("the least cost for the bookings of the plan is told as what it saves", async () => {
  await openSearch(small);
  await screen.findByRole("heading", { name: "Few moves" }, slow);
  await userEvent.click(screen.getByRole("button", { name: "Change" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "What is looked for" }), "leastCost");
  await screen.findByText(/The best so far is at most/, {}, slow);
  await userEvent.click(screen.getByRole("button", { name: "Stop and keep" }));
  await screen.findByText(/^€[\d.]+k? is enough, €[\d,.]+k? less than your plan costs\.$/, {}, slow);
  screen.getByRole("textbox", { name: "Bookings to reach" });
});

test("a channel moves by a share of its own, and more than was ever spent is marked as a guess", async () => {
  await openSearch(small);
  await screen.findByText(/^Your ±30% limit holds Search/, {}, slow);
  screen.getByText(/^† A month above any in your plan/);
  await userEvent.click(screen.getByRole("button", { name: "Change" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Search" }));
  await screen.findByText(/^Your ±15% limit holds Search/, {}, slow);
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  screen.getByText(/Search within ±15%\.$/);
});

test("limits that clash are a sentence with the reason", async () => {
  await openSearch({ ...small, budget: { total: 1000 } });
  await screen.findByText(/These limits cannot all hold\./, {}, slow);
});

test("a search is stopped and keeps the best so far", async () => {
  await openSearch(samplePlan);
  await screen.findByText(/^At most|The best so far is at most/, {}, slow);
  await userEvent.click(screen.getByRole("button", { name: "Stop and keep" }));
  await screen.findByText(/^Stopped early\. No better split found within your limits/, {}, slow);
});

test("a best split is saved as a scenario", async () => {
  const workbook = MemoryWorkbook.with(small);
  render(<App workbook={workbook} />);
  await userEvent.click(await screen.findByRole("button", { name: "Find a better split" }));
  await userEvent.click(await screen.findByRole("button", { name: "Save as scenario" }, slow));
  await userEvent.type(await screen.findByRole("textbox", { name: /^Name/ }), "Best");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(workbook.saved.map(({ name }) => name)).toEqual(["Best"]));
  const spend = workbook.saved[0]?.plan.channels.map((channel) => channel.spend);
  expect(spend).toEqual(
    [1300, 700].map((money) => Array.from({ length: 4 }, () => expect.closeTo(money, 6) as number)),
  );
});

test("all of it is said in German", async () => {
  render(<App workbook={MemoryWorkbook.with(small, "de-DE")} />);
  await userEvent.click(await screen.findByRole("button", { name: "Bessere Aufteilung finden" }));
  await screen.findByText(/^[\d.,]+\s€ 1-Jahres-Wert, [\d.,]+\s€ mehr als in Ihrem Plan\.$/, {}, slow);
  screen.getByText("Gezählt über 4 Monate; Kunden zählen 1 Jahr.");
  screen.getByText(/^Ihre Grenze von ±30\s% hält Search fest; die nächsten 1\s€ dort brächten noch/);
  await userEvent.click(screen.getByRole("button", { name: /^Vom Ziel her/ }));
  await screen.findByRole("heading", { name: "Wie viel Marketing schafft das Team?" });
});

test("three questions from the end are answered as previews, and tried", async () => {
  render(<App workbook={MemoryWorkbook.with(samplePlan)} />);
  await userEvent.click(await screen.findByRole("button", { name: "Find a better split" }));
  await userEvent.click(await screen.findByRole("button", { name: /^Start from a goal/ }));
  const workable = await screen.findByRole("region", { name: "How much marketing can the team work?" });
  await userEvent.click(within(workable).getByRole("button", { name: "Find it" }));
  await within(workable).findByText(
    /^The team can work €1\.47m of marketing, 93% of what your plan spends\.$/,
    {},
    slow,
  );
  within(workable).getByText("Beyond that, SDR loses more than you accept.");
  const reps = screen.getByRole("region", { name: "Which reps does this plan need, and by when?" });
  await userEvent.click(within(reps).getByRole("button", { name: "Find it" }));
  await within(reps).findByText("SDR: 1 rep from May; open the job by March.", {}, slow);
  await userEvent.click(within(reps).getByRole("button", { name: "Try it" }));
  await screen.findByText("1 change, not on the sheets yet");
});

test("a flag offers what would help, on both sides, tried with one click and undone with one", async () => {
  render(<App workbook={MemoryWorkbook.with(samplePlan)} />);
  await userEvent.click(await screen.findByRole("button", { name: "What would help: SDR cannot work all its leads" }));
  const offers = await screen.findAllByRole("button", { name: /^Try: / }, slow);
  expect(offers.length).toBeGreaterThanOrEqual(2);
  expect(offers.length).toBeLessThanOrEqual(3);
  expect(offers[0]?.getAttribute("aria-label")).toMatch(/^Try: Hire 1 more for SDR/);
  await userEvent.click(screen.getByRole("button", { name: /^Try: Hire 1 more for SDR/ }));
  await screen.findByText(/not on the sheets yet/);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(screen.queryByText(/not on the sheets yet/)).toBeNull());
});

async function openSearch(plan: Plan): Promise<void> {
  render(<App workbook={MemoryWorkbook.with(plan)} />);
  await userEvent.click(await screen.findByRole("button", { name: "Find a better split" }));
}
