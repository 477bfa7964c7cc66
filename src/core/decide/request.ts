/** What the optimizer is asked, and what it answers. */
import type { Plan } from "../plan/plan";
import type { Limits } from "./limits";
import type { MilpSolver } from "./milp";
import type { Reason } from "./reason";

export type { Limits };

/** In the currency of the plan. */
export type Money = number;

/** What is made as large as possible; `leastCost`: marketing and sales cost, as small as possible, for a goal. */
export type Objective = "planValue" | "contribution" | "bookings" | "wins" | "leads" | "leastCost";

/** What `leastCost` has to reach over the reported periods. */
export interface Goal {
  readonly of: "bookings" | "wins" | "leads";
  readonly amount: number;
}

/** One spend for all periods; the plan's spend times a factor; or each period on its own. */
export type SpendMode = "constant" | "scaled" | "perPeriod";

export interface OptimizeRequest {
  readonly objective: Objective;
  readonly spend: SpendMode;
  /** Whether hires of teams with hire limits are decided too. */
  readonly hires: boolean;
  readonly limits?: Limits;
  /** For `leastCost`; default the bookings goal of the plan. */
  readonly goal?: Goal;
  /** Stop searching after this time; the best so far is the result. */
  readonly seconds: number;
}

export interface Progress {
  /** undefined as long as nothing within the limits is known. */
  readonly objective: number | undefined;
  /** The best plan so far, whose objective that is. */
  readonly plan: Plan | undefined;
  readonly bound: number;
  readonly gap: number;
}

export interface OptimizeTools {
  /** Loads the solver when it is needed. */
  readonly solver: () => Promise<MilpSolver>;
  /** Milliseconds from any start. */
  readonly clock: () => number;
  readonly onProgress?: (progress: Progress) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * `optimal`: proven up to the gap that is asked for; `feasible`: the best found in the time, with an honest gap;
 * `notFound`: nothing within the limits was found, though it may be there; `infeasible`: limits clash; `unlimited`: nothing holds spend down.
 */
export type Status = "optimal" | "feasible" | "notFound" | "infeasible" | "unlimited";

export interface OptimizeResult {
  readonly status: Status;
  /** The plan with the best split; undefined when there is none. */
  readonly plan: Plan | undefined;
  readonly objective: number | undefined;
  /** No split within the limits can beat this. */
  readonly bound: number | undefined;
  /** How far the bound is from the objective, as a share of the objective. */
  readonly gap: number | undefined;
  /** By channel, a figure a period. */
  readonly spend: Readonly<Record<string, readonly Money[]>>;
  /** By team, a figure a period; teams whose hires were decided. */
  readonly hires: Readonly<Record<string, readonly number[]>>;
  /** Of the budget; undefined without one. */
  readonly unspent: Money | undefined;
  readonly why: readonly Reason[];
}
