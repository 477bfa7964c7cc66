/** All pages of a new workbook: the input sheets of a plan, a scenario sheet for it and for each other plan, and their comparison. */
import type { Actuals } from "../actuals/actuals";
import { completePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import type { Decision } from "../review/decision";
import { rolesOf } from "../review/roles";
import { actualsPageKind } from "./actualsLines";
import { actualsPage } from "./actualsPage";
import { bookForecast, bookReview, planFigures, reviewFactsOf } from "./bookReview";
import { comparePage, comparePageKind } from "./comparePage";
import { decisionsPage, decisionsPageKind } from "./decisionsPage";
import { inputSheets } from "./inputLines";
import { inputPages } from "./inputPages";
import { InputPlaces, placeSections } from "./inputPlaces";
import type { Page } from "./page";
import { pageGrid } from "./pageGrid";
import { reviewName, reviewPage } from "./reviewPage";
import { ScenarioGrid } from "./scenarioGrid";
import { scenarioPage } from "./scenarioPage";
import { tabName } from "./tabName";

/** Who made the workbook, and when (ISO 8601, UTC). */
export interface WorkbookMaker {
  readonly author: string;
  readonly savedAt: string;
}

/** What happened so far and what was decided: with it, the workbook has the sheets of a review. */
export interface WorkbookReview {
  readonly actuals: Actuals;
  readonly decisions: readonly Decision[];
}

/** The pages in the order of their tabs. Scenarios hold as overrides what differs from the plan. */
export function workbookPages(
  base: Plan,
  scenarios: readonly Plan[],
  { author, savedAt }: WorkbookMaker,
  reviewed?: WorkbookReview,
): Page[] {
  const inputs = inputPages(base);
  const places = InputPlaces.of(placeSections(completePlan(base)));
  const taken = [...inputs.map(({ name }) => name), comparePageKind];
  const pages = [base, ...scenarios].map((plan, index) => {
    const name = tabName(plan.name, taken);
    taken.push(name);
    const head = { id: `${savedAt}-${index + 1}`, name, author, savedAt };
    return { plan, page: scenarioPage({ ...head, purpose: "", plan, base, places }, name) };
  });
  const compared = pages.map(({ plan, page }) => {
    return { name: page.name, sheet: new ScenarioGrid(pageGrid(page)), plan };
  });
  const options = { title: base.name, base: 0, bridgeTo: compared.length - 1, comparedAt: savedAt };
  const compare = scenarios.length === 0 ? [] : [comparePage(compared, options, comparePageKind)];
  const made = [...inputs, ...pages.map(({ page }) => page), ...compare];
  return reviewed === undefined ? made : [...made, ...reviewPages(base, made, { author, savedAt }, reviewed)];
}

/** Actuals, decisions, the re-forecast as a scenario, and the review that shows them. */
function reviewPages(
  base: Plan,
  made: readonly Page[],
  { author, savedAt }: WorkbookMaker,
  { actuals, decisions }: WorkbookReview,
): Page[] {
  const places = InputPlaces.of(placeSections(completePlan(base)));
  const taken = made.map(({ name }) => name);
  const figures = planFigures({ grids: made.map(pageGrid), plan: base });
  const forecast = bookForecast(base, { kind: "actuals", actuals });
  const choices = { roles: rolesOf(completePlan(base)), scenarios: taken.slice(inputSheets.length) };
  const head = { id: `${savedAt}-forecast`, name: forecast?.name ?? "", author, savedAt, purpose: "" };
  const forecastPages =
    forecast === undefined
      ? []
      : [scenarioPage({ ...head, plan: forecast.plan, base, places }, tabName(forecast.name, taken))];
  const sheets = [
    ...forecastPages,
    actualsPage(actuals, figures, places, tabName(actualsPageKind, taken)),
    decisionsPage(decisions, choices, tabName(decisionsPageKind, taken)),
  ];
  const book = { grids: [...made, ...sheets].map(pageGrid), plan: base, snapshots: [] };
  const [sheet] = forecastPages.map((page) => new ScenarioGrid(pageGrid(page)));
  const facts = reviewFactsOf(book, bookReview(book), {
    takenAt: savedAt,
    places,
    forecast: forecast && sheet && { is: forecast, sheet },
  });
  return [...sheets, reviewPage(facts, tabName(reviewName(savedAt), taken))];
}
