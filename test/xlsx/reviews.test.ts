import { samplePlan } from "../../src/core/plan/samplePlan";
import type { Page } from "../../src/core/sheets/page";
import { workbookPages } from "../../src/core/sheets/workbookPages";
import { workbookFile } from "../../src/xlsx/workbookFile";
import { decisions, quarterPages, review, sampleActuals } from "../core/sheets/sampleReview";
import { printedPages } from "../setup/libreOffice";
import { recalculated } from "./recalculated";

const maker = { author: "", savedAt: "2027-03-04T10:00:00.000Z" };

test("LibreOffice, calculating actuals, decisions and review from their formulas alone, agrees with our evaluation", async () => {
  const whole = workbookPages(samplePlan, [], maker, { actuals: sampleActuals, decisions });
  expect(whole.map(({ name }) => name).slice(4)).toEqual([
    "Re-forecast Feb 27",
    "Actuals",
    "Decisions",
    "Review 2027-03-04",
  ]);
  for (const result of await recalculated([quarterPages, whole])) {
    expect(result.errors).toEqual([]);
    expect(result.differences).toEqual([]);
    expect(result.formulas).toBeGreaterThan(3000);
  }
}, 300_000);

test("the review is printed on one page", async () => {
  const about = { title: "Review", author: "", modified: new Date(0) };
  const pages = await printedPages(await workbookFile([withoutFormulas(review)], about), 40);
  expect(pages).toHaveLength(1);
}, 300_000);

/** The page alone, with the values of its formulas: the sheets that it refers to are not there. */
function withoutFormulas(page: Page): Page {
  const rows = page.rows.map((row) =>
    row.map(
      (cell) => cell && { ...cell, content: typeof cell.content === "object" ? cell.content.value : cell.content },
    ),
  );
  return { ...page, rows };
}
