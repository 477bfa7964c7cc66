/** The words of the best split's page, which are loaded with it. The languages are beside this file. */
import type { Objective, SpendMode } from "../../core/decide/request";
import type { LimitName } from "../state/splitForm";

type Text1 = (one: string) => string;
type Text2 = (one: string, two: string) => string;
type Text3 = (one: string, two: string, three: string) => string;
type Counted = (count: number, text: string) => string;

export interface BestSplitWords {
  /** What is to be high or low, as a choice and as the name of its figure; the argument: years that count. */
  readonly wanted: Readonly<Record<Objective, Text1>>;
  readonly figure: Readonly<Record<Objective, Text1>>;
  readonly head: {
    readonly bestSoFar: Text1;
    readonly gap: string;
    readonly none: string;
    readonly unknown: string;
    readonly chart: string;
    readonly bestLine: string;
    readonly boundLine: string;
    readonly seconds: Text1;
    readonly progress: Text2;
    readonly away: Text1;
    readonly awayUnknown: string;
    readonly stop: string;
    readonly weighing: string;
    readonly again: string;
    readonly earlier: string;
  };
  readonly outcome: {
    /** Figure with its name, how much more than the plan: "€4.63m of 3-year value", "€849k more". */
    readonly better: Text2;
    readonly cheaper: Text2;
    readonly kept: string;
    /** How much better at most, as a figure and as a share. */
    readonly certificate: Text2;
    readonly cheaperCertificate: Text2;
    readonly proven: string;
    readonly unproven: string;
    readonly stopped: string;
    /** Periods reported, and years of value. */
    readonly horizon: Text2;
    readonly runOn: Text1;
    readonly months: Counted;
    readonly weeks: Counted;
    readonly years: Counted;
  };
  readonly none: { readonly infeasible: string; readonly stopped: string; readonly failed: string };
  readonly form: {
    readonly title: string;
    readonly restarts: string;
    readonly change: string;
    readonly done: string;
    readonly objective: string;
    readonly goal: string;
    readonly moves: string;
    readonly spend: string;
    readonly spendModes: Readonly<Record<SpendMode, string>>;
    readonly spendModeSentence: Readonly<Record<SpendMode, string>>;
    readonly hires: Text1;
    readonly hiresSentence: Text1;
    readonly hiresStay: string;
    readonly noHireLimits: string;
    readonly hiresTakeTime: string;
    readonly limits: string;
    readonly limit: Readonly<Record<LimitName, string>>;
    readonly limitSentence: Readonly<Record<LimitName, Text1>>;
    readonly figureOf: Text1;
    readonly apart: string;
    readonly ownShareOf: Text1;
    readonly ownSentence: Text2;
  };
  readonly few: {
    readonly title: string;
    readonly share: Text1;
    readonly intro: (count: number, text: string, share: string) => string;
    readonly spend: Text3;
    readonly hires: Text3;
    readonly noHires: string;
    readonly ticked: Text2;
    readonly nothingTicked: string;
    readonly lost: Text2;
    readonly try: string;
  };
  readonly bands: {
    readonly title: string;
    readonly note: Text1;
    readonly range: Text2;
    readonly hires: Text2;
    readonly legend: string;
    readonly row: Text3;
  };
  readonly full: {
    readonly title: string;
    readonly by: string;
    readonly views: Readonly<Record<"channel" | "team" | "period", string>>;
    readonly figure: string;
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly cost: string;
    readonly leads: string;
    readonly hires: string;
    readonly spend: string;
    readonly lost: string;
    readonly load: string;
    readonly team: string;
    readonly atLimit: string;
    /** Stands for what is beside a channel that goes where its curve was never seen. */
    readonly unseen: string;
    readonly free: string;
    readonly try: string;
    readonly save: string;
    readonly tried: string;
    readonly undo: string;
    readonly chart: string;
  };
  readonly why: {
    readonly title: string;
    /** Channels, the limit, an amount of money, and what it would bring. */
    readonly stop: (channels: string, limit: string, unit: string, worth: string) => string;
    readonly limit: Readonly<Record<"changeShare" | "seenFactor" | "own", Text1>>;
    readonly price: Text1;
  };
}
