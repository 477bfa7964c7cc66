/** What a workbook says for its review, gathered from its sheets: actuals, agreement, decisions, tests, reviews so far, and what changed since. */
import { atThisRate } from "../actuals/atThisRate";
import { reforecast, type Reforecast } from "../actuals/reforecast";
import { evaluatePlan } from "../model/evaluatePlan";
import type { Plan } from "../plan/plan";
import { planChanges } from "../review/planChanges";
import { sheetPrefix } from "./address";
import type { SheetGrid } from "./grid";
import { gridValue } from "./inputRows";
import type { InputPlaces } from "./inputPlaces";
import { periodLabel, periodSerials } from "./periods";
import { PlanFigures } from "./planFigures";
import { readActuals, type ActualsRead } from "./readActuals";
import { readAgreement, type AgreementRead } from "./readAgreement";
import { readDecisions, type DecisionsRead } from "./readDecisions";
import { readScenario } from "./readScenario";
import type { ReviewChange, ReviewFacts, RunningTest } from "./reviewFacts";
import { reviewHead, type ReviewHead } from "./reviewPage";
import { ScenarioGrid } from "./scenarioGrid";
import { scenarioHead } from "./scenarioStamp";
import type { SheetProblem } from "./sheetProblem";
import { stampedTest } from "./testStamp";

/** The plan of the input sheets as it was when a review was taken. */
export interface ReviewSnapshot {
  /** Of the review. */
  readonly id: string;
  readonly plan: Plan;
}

/** A review that the workbook keeps. */
export interface KeptReview extends ReviewHead {
  /** The name of its tab. */
  readonly sheet: string;
}

export interface BookReview {
  readonly actuals: ActualsRead;
  readonly agreement: AgreementRead;
  readonly decisions: DecisionsRead;
  /** The latest first. */
  readonly reviews: readonly KeptReview[];
  readonly changes: readonly ReviewChange[];
  readonly tests: readonly RunningTest[];
  /** What keeps a review from being made. */
  readonly problems: readonly SheetProblem[];
}

export interface ReviewedBook {
  readonly grids: readonly SheetGrid[];
  /** The plan of the input sheets. */
  readonly plan: Plan;
  readonly snapshots: readonly ReviewSnapshot[];
}

/** Reads all of it; every problem is told at once. */
export function bookReview({ grids, plan, snapshots }: ReviewedBook): BookReview {
  const actuals = readActuals(grids, plan);
  const agreement = readAgreement(grids, plan);
  const decisions = readDecisions(grids);
  const reviews = grids
    .flatMap((grid): KeptReview[] => {
      const head = reviewHead(grid.stamp);
      return head === undefined ? [] : [{ ...head, sheet: grid.name }];
    })
    .sort((a, b) => b.takenAt.localeCompare(a.takenAt));
  const problems = [actuals, agreement, decisions].flatMap((read) => (read.kind === "problems" ? read.problems : []));
  const changes = changesSince({ grids, plan, snapshots }, reviews[0]);
  return { actuals, agreement, decisions, reviews, changes, tests: runningTests(grids), problems };
}

/** What changed on the input sheets since a review, and what scenarios saved since have of their own. */
function changesSince({ grids, plan, snapshots }: ReviewedBook, last: KeptReview | undefined): readonly ReviewChange[] {
  const before = snapshots.find(({ id }) => id === last?.id)?.plan;
  if (last === undefined || before === undefined) return [];
  const inputs = planChanges(before, plan).map((change): ReviewChange => ({ scenario: "", change }));
  const scenarios = grids.flatMap((grid): ReviewChange[] => {
    const head = scenarioHead(grid.stamp);
    if (head === undefined || head.savedAt <= last.takenAt || head.frozenAt !== undefined) return [];
    const read = readScenario(grid, plan);
    if (read.kind !== "scenario" || (read.plan.factPeriods ?? 0) > 0) return [];
    return planChanges(plan, read.plan).map((change) => ({ scenario: head.name, change }));
  });
  return [...inputs, ...scenarios];
}

/** Tests of the workbook, their verdicts live. */
function runningTests(grids: readonly SheetGrid[]): readonly RunningTest[] {
  return grids.flatMap((grid): RunningTest[] => {
    const test = stampedTest(grid.stamp);
    if (test === undefined) return [];
    const verdict = { formula: `=${sheetPrefix(grid.name)}A2`, value: gridValue(grid.values, 1, 0) };
    return [{ name: test.name, verdict }];
  });
}

/** The scenario sheet that follows the input sheets in everything: the plan's own figures, live. */
export function planFigures({ grids, plan }: Pick<ReviewedBook, "grids" | "plan">): PlanFigures {
  const sheet = grids.find((grid) => {
    const head = scenarioHead(grid.stamp);
    if (head === undefined || head.frozenAt !== undefined) return false;
    const read = readScenario(grid, plan);
    return read.kind === "scenario" && read.overrides.length === 0 && read.unknown.length === 0;
  });
  return new PlanFigures(evaluatePlan(plan), sheet && new ScenarioGrid(sheet));
}

export interface BookForecast extends Reforecast {
  /** "Re-forecast Feb 27": as a scenario, by the last closed period. */
  readonly name: string;
}

/** The re-forecast of the plan; undefined while no period is closed. */
export function bookForecast(plan: Plan, actuals: ActualsRead): BookForecast | undefined {
  if (actuals.kind !== "actuals" || actuals.actuals.periods === 0) return undefined;
  const { periods } = actuals.actuals;
  const name = `Re-forecast ${periodLabel(periodSerials(plan)[Math.min(periods, plan.periods) - 1] ?? 0, plan.period)}`;
  const forecast = reforecast(plan, actuals.actuals);
  return { ...forecast, plan: { ...forecast.plan, name }, name };
}

/** The facts of a review page. `forecastSheet` is the sheet of the re-forecast as it will stand in the workbook. */
export function reviewFactsOf(
  book: ReviewedBook,
  review: BookReview,
  {
    takenAt,
    places,
    forecast,
  }: {
    readonly takenAt: string;
    readonly places: InputPlaces;
    readonly forecast: { readonly is: BookForecast; readonly sheet: ScenarioGrid } | undefined;
  },
): ReviewFacts {
  const plan = planFigures(book);
  const { agreement, decisions } = review;
  return {
    takenAt,
    plan,
    forecast: forecast && {
      figures: new PlanFigures(forecast.is.evaluation, forecast.sheet),
      rate: atThisRate(plan.evaluation, forecast.is.evaluation),
    },
    places,
    agreement: agreement.kind === "agreement" ? agreement : undefined,
    since: review.reviews[0]?.takenAt.slice(0, 10),
    changes: review.changes,
    decisions: decisions.kind === "decisions" ? decisions.decisions : [],
    tests: review.tests,
  };
}
