/** The sentences of remedies, one set a language. Every argument is a figure or a name as text. */
import type { Language } from "./language";
import { germanRemedies } from "./remediesDe";
import { englishRemedies } from "./remediesEn";

export interface RemedyText {
  /** "Hire 2 for SDR, from March". */
  readonly title: string;
  /** How and by when. */
  readonly detail: string;
}

type Facts<Names extends string> = Readonly<Record<Names, string>>;

/** The shares of a channel's leads that are handed over: as they are, and as proposed; undefined where they stay. */
export interface BarFacts {
  readonly channel: string;
  readonly fit: readonly [from: string, to: string] | undefined;
  readonly other: readonly [from: string, to: string] | undefined;
}

export interface StartFacts {
  readonly count: number;
  readonly reps: string;
  /** "in March". */
  readonly start: string;
  /** undefined: the job must be opened now. */
  readonly openBy: string | undefined;
  /** undefined: at full strength from the start. */
  readonly fullFrom: string | undefined;
}

export interface EffectFacts {
  readonly items: string;
  /** Fewer items never called, and those of them that fit; undefined where nothing changes. */
  readonly lost: { readonly isFewer: boolean; readonly count: string; readonly fit: string } | undefined;
  readonly years: string;
  /** With its sign. */
  readonly value: string;
  readonly cost: string;
}

export interface RemedyPhrases {
  /** No `heldFit`: none of the leads held back fits. */
  raiseBar(facts: BarFacts & Facts<"held"> & { readonly heldFit: string | undefined }): RemedyText;
  lowerBar(facts: BarFacts): RemedyText;
  moveEvent(facts: Facts<"channel" | "from" | "to" | "money">): RemedyText;
  /** `from`, `to`: "in March", "from June to August". */
  spread(facts: Facts<"channel" | "from" | "to" | "money">): RemedyText;
  moveMoney(facts: Facts<"from" | "to" | "money" | "when">): RemedyText;
  /** No channels: all that may move. */
  spendLess(facts: Facts<"money" | "when"> & { readonly channels: string | undefined }): RemedyText;
  spendMore(facts: Facts<"money" | "when"> & { readonly channels: string | undefined }): RemedyText;
  hire(facts: {
    readonly team: string;
    readonly count: number;
    readonly reps: string;
    readonly starts: readonly StartFacts[];
    readonly paidBy: Facts<"channel" | "money"> | undefined;
    readonly limit: readonly [from: string, to: string] | undefined;
  }): RemedyText;
  startSooner(facts: Facts<"team" | "from"> & { readonly start: StartFacts }): RemedyText;
  startLater(facts: Facts<"team" | "from"> & { readonly start: StartFacts }): RemedyText;
  hireFewer(facts: Facts<"team" | "reps" | "starts"> & { readonly count: number }): RemedyText;
  workNewest(team: string): RemedyText;
  backInside(name: string, of: "channel" | "team"): RemedyText;
  liftLimits(name: string, of: "channel" | "team"): RemedyText;
  raiseBudget(facts: Facts<"from" | "to">): RemedyText;
  readonly everyPeriod: string;
  effect(facts: EffectFacts): string;
  /** What becomes of the flag. */
  readonly enough: string;
  readonly notEnough: string;
  raises(flags: string): string;
}

/** The phrases of a language. */
export function remedyPhrasesOf(language: Language): RemedyPhrases {
  return language === "de" ? germanRemedies : englishRemedies;
}
