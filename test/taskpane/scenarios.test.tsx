import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setChannelSpend } from "../../src/core/levers/spend";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { ChangedMeanwhile, HalfDone } from "../../src/excel/undecidedWrite";
import { App } from "../../src/taskpane/App";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(60_000);

beforeEach(() => sessionStorage.clear());

const lessSocial = setChannelSpend(samplePlan, 1, 150_000).plan;

test("two scenarios are compared here, with the gain and its price", async () => {
  await open();
  const tick = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Compare Less social" });
  await waitFor(() => expect(tick.disabled).toBe(false));
  await userEvent.click(tick);
  await userEvent.click(screen.getByRole("checkbox", { name: "Compare Input sheets" }));
  await userEvent.click(screen.getByRole("button", { name: "Compare 2 here" }));
  await screen.findByText(/is worth .* (more|less) than/);
  expect(screen.getAllByRole("row")).toHaveLength(12);
});

test("an override is listed with both values, and reset", async () => {
  const workbook = await open();
  await userEvent.click(await screen.findByRole("button", { name: "1 value of its own" }));
  screen.getByLabelText("on the input sheets €309,000, here €150,000");
  await userEvent.click(screen.getByRole("button", { name: /^Let .* follow the input sheets$/ }));
  await screen.findByText("Follows the input sheets everywhere");
  expect(workbook.scenarios.sheets[0]?.plan).toEqual(samplePlan);
});

test("a scenario is loaded into the draft", async () => {
  await open();
  await userEvent.click(await screen.findByRole("button", { name: "What to do with Less social" }));
  await waitFor(() => screen.getByRole("menuitem", { name: "Load into the draft" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Load into the draft" }));
  await screen.findByText("1 change, not on the sheets yet");
});

test("cells that somebody changed are shown, and the user's choice is written", async () => {
  const workbook = await open();
  const cell = { sheet: "Marketing", cell: "G5", label: "Paid social", unit: "EUR", was: 1, now: 2, wanted: 3 };
  const settle = jest.fn(() => Promise.resolve());
  workbook.nextFailure = new ChangedMeanwhile("Nothing was written.", [cell], settle);
  await userEvent.click(await screen.findByRole("button", { name: "What to do with Less social" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Refresh from the input sheets" }));
  await userEvent.click(await screen.findByRole("button", { name: "See both and choose" }));
  await userEvent.click(await screen.findByRole("button", { name: "Write", hidden: true }));
  await waitFor(() => expect(settle).toHaveBeenCalledWith([cell]));
  await screen.findByText(/^Written\. One cell stays/);
});

test("a half done write is finished or put back", async () => {
  const workbook = await open();
  const putBack = jest.fn(() => Promise.resolve());
  const half = { parts: [{ sheet: "Marketing", kind: "cells" as const, cells: 2 }], isSure: true };
  workbook.nextFailure = new HalfDone("Half.", half, () => Promise.resolve(), putBack);
  await userEvent.click(await screen.findByRole("button", { name: "What to do with Less social" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Refresh from the input sheets" }));
  await screen.findByText(/On the sheets already: 2 cells on Marketing/);
  await userEvent.click(screen.getByRole("button", { name: "Put everything back" }));
  await screen.findByText("Everything is as it was before.");
  expect(putBack).toHaveBeenCalled();
});

async function open(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.with(samplePlan);
  workbook.scenarios.add({ name: "Less social", author: "Dana", plan: lessSocial });
  render(<App workbook={workbook} />);
  await userEvent.click(await screen.findByRole("tab", { name: "Scenarios" }));
  await screen.findByText(/by Dana$/);
  await screen.findByRole("button", { name: "1 value of its own" });
  return workbook;
}
