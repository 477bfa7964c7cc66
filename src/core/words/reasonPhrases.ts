/** The sentences of reasons, one set a language. Every argument is a figure or a name as text. */
import type { LimitName, Reason } from "../decide/reason";
import type { Objective } from "../decide/request";
import type { Language } from "./language";
import { germanReasons } from "./reasonsDe";
import { englishReasons } from "./reasonsEn";

export type Binding = NonNullable<Extract<Reason, { code: "channel" }>["binding"]>;
export type UnspentCause = Extract<Reason, { code: "unspent" }>["cause"] | "steps";

/** What a change is worth: "€1.20 of 3-year value", "0.3 wins"; `isLoss`: it takes that away. */
export interface Worth {
  readonly isLoss: boolean;
  readonly text: string;
}

export interface ReasonPhrases {
  readonly limit: Readonly<Record<LimitName, string>>;
  readonly unit: { readonly reps: (count: string) => string; readonly months: (count: string) => string };
  clash(who: string | undefined, limits: string, by: string): string;
  /** One limit that nothing meets. */
  clashAlone(who: string | undefined, limit: string, by: string): string;
  /** `value` is what the nearest plan has, `allowed` what may be; the goal is a least, all others a most. */
  outside(limit: string, facts: { readonly value: string; readonly allowed: string; readonly team?: string }): string;
  outsideGoal(value: string, allowed: string): string;
  noneFound(share: string): string;
  unlimited(channels: string): string;
  readonly startOutside: string;
  readonly planKept: string;
  unspent(money: string, cause: string): string;
  readonly unspentCause: Readonly<Record<UnspentCause, string>>;
  channel(channel: string, one: string, worth: Worth, binding: string | undefined): string;
  readonly binding: Readonly<Record<Binding, string>>;
  rep(team: string, worth: Worth, when: string): string;
  /** No rep more can start within the plan. */
  noRep(team: string): string;
  budget(one: string, worth: Worth): string;
  budgetWorthNothing(one: string): string;
  /** A figure of an objective: "€12k of bookings"; years of value as text. */
  objective(objective: Objective, figure: string, years: string): string;
}

/** The phrases of a language. */
export function reasonPhrasesOf(language: Language): ReasonPhrases {
  return language === "de" ? germanReasons : englishReasons;
}
