/** Why a best split is what it is: one fact each, for a sentence. */

/** Which limits stand against each other: those of the plan, and those that a search is asked to keep. */
export type LimitName =
  | "budget"
  | "minSpend"
  | "maxSpend"
  | "hireLimits"
  | "changeShare"
  | "seenFactor"
  | "hiresPerQuarter"
  | "neverCalledShare"
  | "maxLoad"
  | "paybackMonths"
  | "goal";

export type Reason =
  /**
   * Limits that no split can meet together, and how much they are apart: in money, in reps for limits on hires alone;
   * `share`: as a share of the limits, where a search proved it.
   */
  | {
      readonly code: "clash";
      readonly limits: readonly LimitName[];
      readonly by: number;
      readonly unit: "money" | "reps" | "share";
      readonly channel?: string;
      readonly team?: string;
    }
  /** How far the nearest plan that was found is outside one limit, in the unit of that limit. */
  | {
      readonly code: "outside";
      readonly limit: LimitName;
      readonly value: number;
      readonly allowed: number;
      readonly team?: string;
    }
  /** No split within the limits was found in the time; the plan is this far outside them, as a share of each. */
  | { readonly code: "noneFound"; readonly outside: number }
  /** Nothing holds spend of these channels down: neither a budget nor a most spend. */
  | { readonly code: "unlimited"; readonly channels: readonly string[] }
  /** The plan itself is not within the limits. */
  | { readonly code: "startOutside" }
  /** No split of the kind that was asked for (such as one spend for all periods) beats the plan as it is. */
  | { readonly code: "planKept" }
  /** Money that is left, and what the next unit of it would bring at best. */
  | {
      readonly code: "unspent";
      readonly money: number;
      readonly cause: "notWorthIt" | "maxSpend" | "nothingToMove";
      readonly next: number;
    }
  /** What one more unit of money on a channel brings, and what keeps its spend where it is. */
  | {
      readonly code: "channel";
      readonly channel: string;
      readonly next: number;
      /** What the last unit brings; undefined without spend. */
      readonly last: number | undefined;
      readonly binding: "minSpend" | "maxSpend" | "changeShare" | "seenFactor" | "locked" | "capacity" | undefined;
    }
  /** What one more rep brings, by the period of the start; 0 in periods that are facts. */
  | { readonly code: "rep"; readonly team: string; readonly worth: readonly number[] }
  /** What one more unit of budget brings. */
  | { readonly code: "budget"; readonly worth: number };
