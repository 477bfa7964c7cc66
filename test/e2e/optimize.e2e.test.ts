/** A better split as a user finds one: the real worker with HiGHS, few moves tried, figures that change, and undo. */
import type { Browser, Frame } from "playwright-core";
import { launchBrowser } from "../setup/browser";
import { openWorkbench, type WorkbenchPage } from "../setup/workbench-page";

jest.setTimeout(180_000);

let browser: Browser;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
  pane = workbench.pane;
  await pane.getByRole("button", { name: /Start with the sample plan/ }).click();
  await pane
    .getByText(/About 1,390 leads will never be called/)
    .first()
    .waitFor({ timeout: 30_000 });
});

afterAll(async () => {
  await browser.close();
  // Chromium's remark on a rule in Fluent's own style sheet.
  expect(workbench.complaints.filter((text) => !text.includes("slider-vertical"))).toEqual([]);
});

test("a search shows the best so far and is stopped, keeping it", async () => {
  await pane.getByRole("button", { name: "Find a better split" }).click();
  await pane.getByRole("heading", { name: "Best split" }).waitFor();
  await pane
    .getByText(/^€1[34]\.\d+M$/)
    .first()
    .waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: "Stop and keep" }).click();
  await pane.getByText(/^€1[34]\.\dM of 3-year value, €[\d.]+[KM] more than your plan\.$/).waitFor({ timeout: 30_000 });
  await pane.getByText(/Stopped early\. No better split found within your limits;/).waitFor();
});

test("few moves are tried as a draft, and one undo takes them back", async () => {
  await pane.getByRole("heading", { name: "Few moves" }).waitFor();
  await pane.getByRole("button", { name: "Try these moves" }).click();
  await pane.getByText(/\d+ changes, not on the sheets yet/).waitFor();
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await pane
    .getByText(/About 1,390 leads will never be called/)
    .first()
    .waitFor({ state: "hidden" });
  await pane.getByRole("button", { name: "Undo", exact: true }).click();
  await pane
    .getByText(/About 1,390 leads will never be called/)
    .first()
    .waitFor();
  await pane.getByText(/not on the sheets yet/).waitFor({ state: "hidden" });
});

test("the reps that a plan needs are found by one click, with the job to open", async () => {
  await pane.getByRole("button", { name: "Find a better split" }).click();
  await pane.getByRole("button", { name: /Start from a goal/ }).click();
  const question = pane.getByRole("region", { name: /Which reps does this plan need/ });
  await question.getByRole("button", { name: "Find it" }).click();
  await question.getByText(/SDR: 1 rep from \w+; open the job by \w+\./).waitFor({ timeout: 30_000 });
  await question.getByRole("button", { name: "Try it" }).click();
  await pane.getByText("1 change, not on the sheets yet").waitFor();
});
