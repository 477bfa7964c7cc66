import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { teamSeriesAt } from "../../src/core/levers/teamSeries";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { App } from "../../src/taskpane/App";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(60_000);

beforeEach(() => sessionStorage.clear());

test("a seat is added, changed and closed on the sheet at once", async () => {
  const workbook = await openTeams();
  await userEvent.click(screen.getByRole("button", { name: "Add a seat" }));
  const form = screen.getByRole("form", { name: "New seat" });
  fireEvent.change(within(form).getByLabelText("Seat"), { target: { value: "SDR-09" } });
  fireEvent.change(within(form).getByLabelText("First day"), { target: { value: "2027-03-01" } });
  await userEvent.click(within(form).getByRole("button", { name: "Write to the Sales sheet" }));
  await userEvent.click(await screen.findByRole("button", { name: "Close SDR-09" }));
  expect(workbook.roster.seats).toMatchObject([{ seat: "SDR-09", team: "SDR", start: "2027-03-01", share: 1 }]);
  const closing = screen.getByRole("form", { name: "Seat SDR-09" });
  fireEvent.change(within(closing).getByLabelText("Last day"), { target: { value: "2027-08-31" } });
  await userEvent.click(within(closing).getByRole("button", { name: "Write to the Sales sheet" }));
  await waitFor(() => expect(workbook.roster.seats[0]?.end).toBe("2027-08-31"));
  await screen.findByText("1 Mar 2027 – 31 Aug 2027");
});

test("what cannot be written is said at its field, and nothing is written", async () => {
  const workbook = await openTeams();
  await userEvent.click(screen.getByRole("button", { name: "Add a seat" }));
  const form = screen.getByRole("form", { name: "New seat" });
  fireEvent.change(within(form).getByLabelText("Share of a full time"), { target: { value: "150%" } });
  fireEvent.change(within(form).getByLabelText("Last day"), { target: { value: "2026-01-31" } });
  await userEvent.click(within(form).getByRole("button", { name: "Write to the Sales sheet" }));
  within(form).getByText("Type a share above 0 and up to 100%.");
  within(form).getByText("Choose a last day that is not before the first one, or leave it empty.");
  expect(workbook.roster.seats).toEqual([]);
});

test("months are edited as a draft; what is no number is said in one sentence", async () => {
  const workbook = await openTeams();
  await userEvent.click(screen.getByRole("button", { name: "Edit months" }));
  const cell = screen.getByRole("textbox", { name: "Hours per rep, March" });
  await userEvent.clear(cell);
  await userEvent.type(cell, "some{Enter}");
  screen.getByText("Hours per rep, March: type a number of 0 or more.");
  await userEvent.clear(cell);
  await userEvent.type(cell, "95{Enter}");
  await userEvent.click(await screen.findByRole("button", { name: "Write to the sheets" }));
  await waitFor(() => {
    const [team] = workbook.plan?.teams ?? [];
    expect(team && teamSeriesAt(team, "hoursPerRep", 2)).toBe(95);
  });
});

async function openTeams(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.with(samplePlan);
  render(<App workbook={workbook} />);
  await userEvent.click(await screen.findByRole("tab", { name: "Teams" }));
  await screen.findByRole("heading", { name: "Seats of SDR" });
  return workbook;
}
