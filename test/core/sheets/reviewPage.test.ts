import { samplePlan } from "../../../src/core/plan/samplePlan";
import type { SheetGrid } from "../../../src/core/sheets/grid";
import { pageGrid } from "../../../src/core/sheets/pageGrid";
import { readActuals } from "../../../src/core/sheets/readActuals";
import { readDecisions } from "../../../src/core/sheets/readDecisions";
import { reviewPage } from "../../../src/core/sheets/reviewPage";
import { readScenario } from "../../../src/core/sheets/readScenario";
import { brokenRules } from "./pageRules";
import { actuals, decisions, decisionsSheet, quarterPages, review, reviewFacts, sampleActuals } from "./sampleReview";

/** Texts of a page, by row. */
function texts(page: typeof review): string[] {
  return page.rows.map((row) =>
    row
      .map((cell) => (typeof cell?.content === "object" ? cell.content.value : cell?.content))
      .filter((content) => content !== undefined)
      .join(" | "),
  );
}

describe("the review page", () => {
  test("keeps the rules of every sheet, and so do actuals and decisions", () => {
    const alone = () => undefined;
    expect([brokenRules(actuals), brokenRules(decisionsSheet), brokenRules(review, alone)].flat()).toEqual([]);
  });

  test("is one landscape page with verdict, figures, agreement, chart, flags, changes, decisions and tests", () => {
    expect(review.print).toMatchObject({ orientation: "landscape", pagesWide: 1, pagesTall: 1 });
    const all = texts(review).join("\n");
    expect(all).toMatch(/^Review 2027-03-04 \| Base, texts as of 2027-03-04 10:00 UTC/);
    expect(all).toMatch(/At this rate €[\d.]+M of €6\.60M; the gap opens in January\./);
    for (const title of [
      "Figures against goal",
      "The agreement",
      "Open flags",
      "Changes since 2027-02-04",
      "Tests running",
    ]) {
      expect(all).toContain(title);
    }
    expect(all).toContain("✓ As agreed by Head of marketing and Head of sales, 2027-01-15");
    expect(all).toMatch(/Bookings goal \| inputs \| Finance \| €6\.20M \| €6\.60M/);
    expect(all).toMatch(/Outside the profile: [\d,]+ leads take [\d,]+ hours of SDR/);
    expect(review.charts).toHaveLength(1);
  });

  test("its figures follow the sheets of the plan and of the re-forecast", () => {
    const bookings = review.rows.find(([label]) => label?.content === "Bookings") ?? [];
    expect(bookings[2]?.content).toMatchObject({ formula: expect.stringMatching(/^=Base!D\d+$/) as string });
    expect(bookings[3]?.content).toMatchObject({
      formula: expect.stringMatching(/^='Re-forecast Feb 27'!D\d+$/) as string,
    });
    expect(bookings[4]?.content).toMatchObject({ value: expect.stringMatching(/^▼ [\d,]+ short$/) as string });
  });

  test("a first review without actuals, agreement, decisions and tests says so", () => {
    const bare = { ...reviewFacts, forecast: undefined, agreement: undefined, since: undefined };
    const page = reviewPage({ ...bare, changes: [], decisions: [], tests: [] }, "Review");
    const all = texts(page).join("\n");
    for (const text of [
      "No actuals yet",
      "Nothing is agreed",
      "first review",
      "No decision is noted",
      "No test is running",
    ]) {
      expect(all).toContain(text);
    }
    expect(brokenRules(page, () => undefined)).toEqual([]);
  });
});

test("the re-forecast is a scenario: facts stand as overrides, all else follows the sheets", () => {
  const page = quarterPages.find(({ name }) => name === "Re-forecast Feb 27");
  if (page === undefined) throw new Error("no re-forecast");
  const read = readScenario(pageGrid(page), samplePlan);
  if (read.kind !== "scenario") throw new Error(read.problems.map(({ sentence }) => sentence).join(" "));
  expect(read.plan.factPeriods).toBe(2);
  expect(read.overrides).toContainEqual(["channels", 0, "seasonality"]);
  expect(read.overrides).not.toContainEqual(["channels", 0, "curve", "maxLeads"]);
  const seasonality = page.rows.find(([label]) => label?.content === "Seasonality: Paid search") ?? [];
  expect(seasonality.slice(5, 8).map((cell) => cell?.role)).toEqual(["override", "override", "link"]);
});

describe("the Actuals sheet", () => {
  test("is read back as it was written", () => {
    const read = readActuals([pageGrid(actuals)], samplePlan);
    const filled = (figures: readonly (number | undefined)[]) =>
      Array.from({ length: samplePlan.periods }, (_, period) => figures[period]);
    expect(read.kind === "actuals" && read.actuals.wins).toEqual(filled(sampleActuals.wins));
    expect(read.kind === "actuals" && read.actuals.teams[0]?.headcount).toEqual(filled([8, 7]));
    expect(read).toMatchObject({ actuals: { periods: 2 } });
    expect(readActuals([], samplePlan)).toEqual({ kind: "noActuals" });
  });

  test("all its problems are told at once, with cells and what to type", () => {
    const grid = changed(pageGrid(actuals), [
      [4, 2, 2.5],
      [8, 5, "tbc"],
      [8, 6, -3],
    ]);
    const renamed = changed(grid, [[11, 0, "Billboards"]]);
    const read = readActuals([renamed], samplePlan);
    const problems = read.kind === "problems" ? read.problems : [];
    expect(problems.map(({ cell }) => cell)).toEqual(["A12", "C5", "F9", "G9", undefined]);
    expect(problems[2]?.sentence).toBe(
      "Spend, Paid search in Jan 27: “tbc” is not a number of 0 or more; type a number, or leave it empty where it is not known.",
    );
  });
});

test("decisions are read back, and what is no date or status is told", () => {
  const grid = pageGrid(decisionsSheet);
  expect(readDecisions([grid])).toEqual({ kind: "decisions", decisions });
  const read = readDecisions([
    changed(grid, [
      [4, 3, "soon"],
      [5, 5, "maybe"],
    ]),
  ]);
  expect(read.kind === "problems" && read.problems.map(({ cell }) => cell)).toEqual(["D5", "F6"]);
});

/** The sheet with other values in some cells, each by row, column and value. */
function changed(grid: SheetGrid, cells: readonly (readonly [number, number, string | number])[]): SheetGrid {
  const values = grid.values.map((row) => [...row]);
  for (const [row, column, value] of cells) (values[row] ?? [])[column] = value;
  return { ...grid, values };
}
