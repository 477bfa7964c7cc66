/** The words of the Scenarios tab and of the comparison, which are loaded with them. The languages are beside this file. */
import { languageOf } from "../../core/words/language";
import { germanScenarios } from "./scenariosDe";
import { englishScenarios } from "./scenariosEn";

type Text1 = (one: string) => string;
type Text2 = (one: string, two: string) => string;
type Counted = (count: number, text: string) => string;

export type ComparedFigure =
  | "planValue"
  | "bookings"
  | "wins"
  | "leads"
  | "neverCalled"
  | "atStake"
  | "onTime"
  | "payback"
  | "marketing"
  | "sales"
  | "hires";

/** What one scenario has more or less of than another, as clauses of a sentence. */
export type ComparedClause = "neverCalled" | "onTime" | "bookings" | "cost";

export interface ScenarioWords {
  readonly count: Counted;
  readonly saveNew: string;
  readonly save: string;
  readonly none: string;
  readonly inputSheets: string;
  readonly inputSheetsNote: string;
  readonly savedAt: Text1;
  readonly savedBy: Text2;
  readonly frozen: string;
  readonly tick: Text1;
  readonly figures: {
    readonly planValue: Text1;
    readonly bookings: string;
    readonly neverCalled: string;
  };
  readonly cannotRead: string;
  readonly reading: string;
  /** Channels and teams that the sheet does not know yet. */
  readonly older: Text1;
  readonly refreshNow: string;
  readonly overrides: Counted;
  readonly noOverrides: string;
  readonly overridesOf: Text1;
  /** The input sheets' value and the scenario's. */
  readonly fromTo: Text2;
  readonly reset: Text1;
  readonly resetAll: string;
  /** A list of figures that is not one figure. */
  readonly other: string;
  readonly unset: string;
  readonly menu: {
    readonly of: Text1;
    readonly open: string;
    readonly load: string;
    readonly rename: string;
    readonly duplicate: string;
    readonly update: string;
    readonly refresh: string;
    readonly freeze: string;
    readonly remove: string;
  };
  readonly dialog: {
    readonly rename: Text1;
    readonly duplicate: Text1;
    readonly freeze: Text1;
    readonly remove: Text1;
    readonly name: string;
    readonly freezeNote: string;
    readonly removeNote: string;
    readonly renameDo: string;
    readonly duplicateDo: string;
    readonly freezeDo: string;
    readonly removeDo: string;
    readonly cancel: string;
    readonly copyOf: Text1;
  };
  readonly compare: {
    readonly here: Counted;
    /** Above the names of the figures. */
    readonly figures: string;
    readonly onSheet: string;
    readonly hint: string;
    /** The input sheets are no scenario sheet. */
    readonly noInputSheets: string;
    readonly swap: string;
    readonly figure: Readonly<Record<Exclude<ComparedFigure, "planValue">, string>>;
    readonly planValue: Text1;
    readonly table: Text2;
    readonly difference: string;
    readonly better: string;
    readonly worse: string;
    readonly same: string;
    readonly points: Text1;
    readonly never: string;
    readonly more: (name: string, money: string, other: string) => string;
    readonly less: (name: string, money: string, other: string) => string;
    readonly equal: Text2;
    readonly and: Text1;
    readonly but: Text1;
    /** Each with the amount: what is more, and what is less. */
    readonly clause: Readonly<Record<ComparedClause, readonly [more: Text1, less: Text1]>>;
    readonly gone: string;
  };
}

/** The words in the language of a locale. */
export function scenarioWords(locale: string): ScenarioWords {
  return languageOf(locale) === "de" ? germanScenarios : englishScenarios;
}
