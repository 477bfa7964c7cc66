/** The page of the review: where the year ends, variance, the agreement, decisions, changes, and the page at a click. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { promisedByPlan } from "../../src/core/agreement/agreement";
import { evaluatePlan } from "../../src/core/model/evaluatePlan";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { planChanges } from "../../src/core/review/planChanges";
import { App } from "../../src/taskpane/App";
import { decisions, sampleActuals } from "../core/sheets/sampleReview";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(60_000);

beforeEach(() => sessionStorage.clear());

test("says where the year ends, what differs from plan, what is open and what changed, and makes the page", async () => {
  const workbook = MemoryWorkbook.with(samplePlan);
  const { reviews } = workbook;
  reviews.actuals = sampleActuals;
  reviews.agreement = promisedByPlan(evaluatePlan(samplePlan));
  reviews.decisions = decisions;
  reviews.kept = [{ id: "0", takenAt: "2027-02-04T10:00:00.000Z", sheet: "Review 2027-02-04" }];
  const before = { ...samplePlan, goals: { ...samplePlan.goals, bookings: 6_200_000 } };
  reviews.changes = planChanges(before, samplePlan).map((change) => ({ scenario: "", change }));
  await openReview(workbook, "More", "Review");
  await screen.findByText(/^At this rate €5\.4\d?m of €6\.60m; the gap opens in January\.$/i);
  screen.getByRole("row", { name: /^Bookings €645k €921k −€276k$/i });
  screen.getByText("Open two SDR jobs for May instead of one");
  screen.getByText("Bookings goal: €6.20m → €6.60m (Finance)");
  screen.getByText(/^Outside the profile: [\d,]+ leads take [\d,]+ hours of SDR/);
  screen.getByText(/^With none handed over: −[\d,]+ leads never called, \+€\d+k of bookings\.$/i);

  const agree = screen.getByRole<HTMLButtonElement>("button", { name: "Both sides agree today" });
  expect(agree.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText("For marketing (role)"), "Head of marketing");
  await userEvent.type(screen.getByLabelText("For sales (role)"), "Head of sales");
  await userEvent.click(agree);
  await screen.findByText("As agreed. Agreed by Head of marketing and Head of sales, 2027-01-15.");

  await userEvent.click(screen.getByRole("button", { name: "Save the re-forecast as a scenario" }));
  expect(reviews.opened).toBe("Re-forecast Feb 27");
  await userEvent.click(screen.getByRole("button", { name: "Make the review page" }));
  await screen.findByRole("button", { name: "Review 2027-03-04" });
});

test("without actuals it offers their sheet, in German too", async () => {
  const workbook = MemoryWorkbook.with(samplePlan, "de-DE");
  await openReview(workbook, "Mehr", "Besprechung");
  await userEvent.click(await screen.findByRole("button", { name: "Blatt für Ist-Zahlen anlegen" }));
  expect(workbook.reviews.opened).toBe("Actuals");
});

test("Home leads to it once there are actuals", async () => {
  const workbook = MemoryWorkbook.with(samplePlan);
  workbook.reviews.actuals = sampleActuals;
  render(<App workbook={workbook} />);
  await userEvent.click(await screen.findByRole("button", { name: "Review" }));
  await screen.findByText(/^At this rate €/);
});

async function openReview(workbook: MemoryWorkbook, menu: string, item: string): Promise<void> {
  render(<App workbook={workbook} />);
  await userEvent.click(await screen.findByRole("button", { name: menu }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
}
