/** What would help against a flag, as data: the change, the plan with it, and what it does. `core/words` says it in a sentence. */
import type { Flag } from "../model/flag";
import type { Plan } from "../plan/plan";

/** A figure as the plan stands, and with the remedy. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

/** Reps who start in one period. */
export interface Starters {
  readonly reps: number;
  /** Zero-based periods: of the start, by which the job must be open (never before today, the first period that is no fact), and from which they are at full strength. */
  readonly start: number;
  readonly openBy: number;
  readonly fullFrom: number;
}

/** Money off one channel, over the periods of the remedy. */
export interface Payment {
  readonly channel: string;
  readonly money: number;
}

export type RemedyAction =
  /** Fewer leads of a channel are handed over; `held`: leads that marketing then keeps, over the reported periods, and those of them that fit. */
  | {
      readonly kind: "raiseBar";
      readonly channel: string;
      readonly keepFit: Shift;
      readonly keepUnfit: Shift;
      readonly held: { readonly items: number; readonly fit: number };
    }
  /** More leads of a channel are handed over: there are hands for them. */
  | { readonly kind: "lowerBar"; readonly channel: string; readonly keepFit: Shift; readonly keepUnfit: Shift }
  /** All that a channel spends in one period moves to another one: an event. */
  | {
      readonly kind: "moveEvent";
      readonly channel: string;
      readonly from: number;
      readonly to: number;
      readonly money: number;
    }
  /** Money of a channel moves from some periods to others. */
  | {
      readonly kind: "spread";
      readonly channel: string;
      readonly from: readonly number[];
      readonly to: readonly number[];
      readonly money: number;
    }
  /** Money moves from one channel to another. */
  | {
      readonly kind: "moveMoney";
      readonly from: string;
      readonly to: string;
      readonly money: number;
      readonly periods: readonly number[];
    }
  /** Money off channels that stays in the budget, or more of it than before; several channels in proportion. */
  | {
      readonly kind: "spendLess" | "spendMore";
      readonly channels: readonly string[];
      readonly money: number;
      readonly periods: readonly number[];
    }
  /** Reps beyond those of the plan; `paidBy`: what the budget had no room for comes from a channel; `lift`: the most hires a period, where they are more. */
  | {
      readonly kind: "hire";
      readonly team: string;
      readonly starters: readonly Starters[];
      readonly paidBy: Payment | undefined;
      readonly lift: Shift | undefined;
    }
  /** A planned hire starts sooner, or later; nobody in post is touched. */
  | {
      readonly kind: "startSooner" | "startLater";
      readonly team: string;
      readonly from: number;
      readonly starters: Starters;
    }
  /** Planned hires that are not made; nobody in post is touched. */
  | { readonly kind: "hireFewer"; readonly team: string; readonly starters: readonly Starters[] }
  /** The team works its newest items first. */
  | { readonly kind: "workNewest"; readonly team: string }
  /** Spend or hires back between their limits, or the limits around what is planned. */
  | { readonly kind: "backInside" | "liftLimits"; readonly of: "channel" | "team"; readonly name: string }
  /** The budget covers what the plan costs. */
  | { readonly kind: "raiseBudget"; readonly budget: Shift };

/** Over the reported periods, but for planValue; by the exact model. */
export interface RemedyEffect {
  /** Leads that nobody ever calls; for a flag of a later team, its opportunities. */
  readonly lost: Shift;
  /** Those of them that fit. */
  readonly lostFit: Shift;
  /** Value over the years that count. */
  readonly planValue: Shift;
  /** Marketing and sales. */
  readonly cost: Shift;
}

export interface Remedy {
  readonly action: RemedyAction;
  /** Who acts: marketing on leads, sales on reps, finance on the budget. */
  readonly side: "marketing" | "sales" | "finance";
  /** The role that decides. */
  readonly owner: string;
  /** The plan with the change and nothing else: a draft. */
  readonly plan: Plan;
  readonly effect: RemedyEffect;
  /** True when the flag is gone with it, or no longer critical; else it gets smaller. */
  readonly isEnough: boolean;
  /** Flags that become critical with it, to be said beside it. */
  readonly raises: readonly Flag[];
}
