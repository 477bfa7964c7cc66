/** All pages of a new workbook: the input sheets of a plan, a scenario sheet for it and for each other plan, and their comparison. */
import { completePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { comparePage, comparePageKind } from "./comparePage";
import { inputPages } from "./inputPages";
import { InputPlaces, placeSections } from "./inputPlaces";
import type { Page } from "./page";
import { pageGrid } from "./pageGrid";
import { ScenarioGrid } from "./scenarioGrid";
import { scenarioPage } from "./scenarioPage";
import { tabName } from "./tabName";

/** Who made the workbook, and when (ISO 8601, UTC). */
export interface WorkbookMaker {
  readonly author: string;
  readonly savedAt: string;
}

/** The pages in the order of their tabs. Scenarios hold as overrides what differs from the plan. */
export function workbookPages(base: Plan, scenarios: readonly Plan[], { author, savedAt }: WorkbookMaker): Page[] {
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
  return [...inputs, ...pages.map(({ page }) => page), ...compare];
}
