/** The page of tests: how large the next one must be, its sheet at a click, and what results say. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { samplePlan } from "../../src/core/plan/samplePlan";
import type { Plan } from "../../src/core/plan/plan";
import { App } from "../../src/taskpane/App";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(60_000);

beforeEach(() => sessionStorage.clear());

const better: Plan = {
  ...samplePlan,
  teams: samplePlan.teams.map((team, index) => (index === 0 ? { ...team, passRate: 1.5 * team.passRate } : team)),
};

test("two strategies are compared, a test is set up, and its results are said", async () => {
  const workbook = MemoryWorkbook.with(samplePlan);
  await workbook.saveScenario({ name: "Better calls", purpose: "", author: "", plan: better, base: samplePlan });
  await openTests(workbook);
  await screen.findByText("No tests yet.");
  await screen.findByText(/On leads passed on: about \d[\d,]* leads a side tell/);
  screen.getByText(/On wins: about/);
  const [setUp] = screen.getAllByRole("button", { name: "Set up this test" });
  if (setUp !== undefined) await userEvent.click(setUp);
  const [made] = workbook.tests.made;
  expect(made?.test).toMatchObject({ second: "Better calls", measure: "passed", design: { kind: "split", looks: 4 } });
  await screen.findByText(/^Too early to say: the next look needs about/);

  const leads = made?.test.design.needed ?? 0;
  const side = (events: number) => ({ exposure: leads, events: Math.round(leads * events) });
  made?.results.push(undefined, undefined, undefined, { first: side(0.1), second: side(0.2) });
  workbook.edit(samplePlan);
  await screen.findByText(/“Better calls” is better than/);
});

test("with one strategy alone the page says what is missing", async () => {
  await openTests(MemoryWorkbook.with(samplePlan));
  await screen.findByText("Save a scenario first: a test compares two strategies.");
});

async function openTests(workbook: MemoryWorkbook): Promise<void> {
  render(<App workbook={workbook} />);
  await userEvent.click(await screen.findByRole("button", { name: "More" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Ideas tested" }));
}
