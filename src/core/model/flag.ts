/** What makes a split unworkable, one flag a cause (MODEL.md, "Flags"). A flag is data; `core/words` says it in a sentence. */

export type FlagCode =
  | "overflow"
  | "full"
  | "lateResponse"
  | "idleCapacity"
  | "lateHire"
  | "saturated"
  | "notWorthIt"
  | "goalShortfall"
  | "payback"
  | "overBudget"
  | "outOfBounds";

export type Severity = "critical" | "warning" | "information";

export type FlagSubject =
  | { readonly kind: "team"; readonly name: string; readonly tier?: 1 | 2 }
  | { readonly kind: "channel"; readonly name: string }
  | { readonly kind: "plan" };

export interface FlagSize {
  /** Items too many, or lost. */
  readonly items?: number;
  /** Full-strength reps too few; negative: too many. */
  readonly reps?: number;
  /** Money at stake, short or over, in the plan's currency. */
  readonly money?: number;
  /** Share of fitting items, of load, of items on time: as the code says. */
  readonly share?: number;
  /** Spend behind items nobody had time for. */
  readonly spend?: number;
  /** Months, hours or a factor: as the code says. */
  readonly number?: number;
}

export interface Flag {
  readonly code: FlagCode;
  readonly severity: Severity;
  readonly subject: FlagSubject;
  /** The role that decides: the owner of the channel or team, or finance. */
  readonly owner: string;
  /** Zero-based periods it concerns, in order; empty when it concerns the plan as a whole. */
  readonly periods: readonly number[];
  readonly size: FlagSize;
}
