/** The sentences of verdict and flags, one set a language. Every argument is a figure or a name as text. */
import { german } from "./de";
import { english } from "./en";
import type { Language } from "./language";

export type ItemKind = "leads" | "opportunities";

export interface PeriodPhrases {
  readonly one: (name: string) => string;
  readonly two: (first: string, second: string) => string;
  readonly stretch: (first: string, last: string) => string;
  readonly again: (first: string, second: string) => string;
  readonly counted: (count: string, of: string) => string;
  readonly always: (count: string) => string;
}

/** A figure of a flag and what it measures: "€305k", "at stake". */
export interface SizeText {
  readonly figure: string;
  readonly unit: string;
}

export interface Phrases {
  readonly periods: Readonly<Record<"month" | "week", PeriodPhrases>>;
  readonly items: Readonly<Record<ItemKind, string>>;
  /** "second-tier leads". */
  tierItems(tier: 1 | 2, items: string): string;
  readonly range: (from: string, to: string) => string;
  readonly verdict: VerdictPhrases;
  readonly flags: FlagPhrases;
}

export interface VerdictPhrases {
  /** Nothing arrives at all: first clause and rest. */
  readonly empty: readonly [string, string];
  lost(count: string, items: string): string;
  lostAlso(team: string, count: string, items: string): string;
  readonly allSecondTier: string;
  readonly mostSecondTier: string;
  arriving(list: string): string;
  readonly spread: string;
  atStake(money: string): string;
  accepted(share: string): string;
  short(team: string, reps: string, when: string): string;
  readonly allCalled: string;
  bookings(reached: string, goal: string | undefined): string;
  underGoal(money: string): string;
  overBudget(money: string): string;
  idle(team: string, share: string, when: string): string;
}

export interface FlagPhrases {
  overflow(facts: Facts<"team" | "items" | "count" | "money" | "when"> & Partial<Facts<"reps" | "spend">>): FlagText;
  full(facts: Facts<"team" | "items" | "count" | "reps" | "share" | "limit" | "when">): FlagText;
  lateResponse(
    facts: Facts<"team" | "items" | "count" | "share" | "limit" | "hours" | "when"> & Partial<Facts<"reps">>,
  ): FlagText;
  idleCapacity(facts: Facts<"team" | "items" | "count" | "reps" | "share" | "when">): FlagText;
  lateHire(facts: Facts<"team" | "items" | "count" | "reps" | "hire" | "when">): FlagText;
  saturated(facts: Facts<"channel" | "when"> & Partial<Facts<"factor">>): FlagText;
  notWorthIt(facts: Facts<"channel" | "one" | "money">): FlagText;
  goalShortfall(facts: Facts<"money" | "reached" | "goal">): FlagText;
  payback(facts: Facts<"months" | "goal">): FlagText;
  overBudget(facts: Facts<"money" | "budget">): FlagText;
  spendOutOfBounds(facts: Facts<"channel" | "money" | "when" | "min"> & Partial<Facts<"max">>): FlagText;
  hiresOutOfBounds(facts: Facts<"team" | "reps" | "when" | "min" | "max">): FlagText;
}

export interface FlagText {
  /** "SDR cannot call all its leads". */
  readonly title: string;
  readonly size: SizeText;
  /** One sentence, or two, that states both halves. */
  readonly sentence: string;
}

type Facts<Names extends string> = Readonly<Record<Names, string>>;

/** The phrases of a language. */
export function phrasesOf(language: Language): Phrases {
  return language === "de" ? german : english;
}
