/** What a review page shows, gathered: plan and re-forecast, agreement, changes, flags, decisions, tests. */
import type { Agreed, Agreement } from "../agreement/agreement";
import type { AtThisRate } from "../actuals/atThisRate";
import type { Decision } from "../review/decision";
import type { PlanChange } from "../review/planChanges";
import type { InputPlaces } from "./inputPlaces";
import type { Content } from "./page";
import type { PlanFigures } from "./planFigures";

/** A change since the last review: of the input sheets, or of a scenario that was saved since. */
export interface ReviewChange {
  /** The scenario's name; "" for the input sheets. */
  readonly scenario: string;
  readonly change: PlanChange;
}

/** A test under way: its name, and its verdict so far, live where its sheet gives it. */
export interface RunningTest {
  readonly name: string;
  readonly verdict: Content;
}

export interface ReviewFacts {
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly plan: PlanFigures;
  /** With the actuals as its past; undefined as long as there are none. */
  readonly forecast: { readonly figures: PlanFigures; readonly rate: AtThisRate } | undefined;
  readonly places: InputPlaces;
  readonly agreement: { readonly agreement: Agreement; readonly agreed: Agreed | undefined } | undefined;
  /** The day of the last review; undefined for the first. */
  readonly since: string | undefined;
  readonly changes: readonly ReviewChange[];
  readonly decisions: readonly Decision[];
  readonly tests: readonly RunningTest[];
}
