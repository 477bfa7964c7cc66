/** A rule of the model in the reader's words: "spend that still works in August × share of spend that carries over". */
import type { CompletePlan } from "../plan/completePlan";
import type { RuleWords } from "../rows/ruleWords";
import { languageOf } from "./language";
import { numberWords } from "./numberWords";
import { periodWords } from "./periodWords";
import { rowNaming } from "./rowNames";

/** A sum of more parts than this is counted, not told part by part. */
const toldParts = 3;

type Phrases = Omit<RuleWords, "name" | "earlier" | "sum"> & {
  readonly earlier: (name: string, period: string) => string;
  readonly parts: (count: string) => string;
};

const english: Phrases = {
  earlier: (name, period) => `${name} in ${period}`,
  parts: (count) => `the sum of ${count} parts`,
  beforePlan: "nothing, before the plan",
  periodNumber: "the number of the period",
  total: (name) => `${name} over the plan`,
  all: (name) => `${name}, run-on periods included`,
  last: (name) => `${name} in the last period`,
  min: (left, right) => `the smaller of ${left} and ${right}`,
  max: (left, right) => `the larger of ${left} and ${right}`,
  sqrt: (of) => `the square root of (${of})`,
  exp: (of) => `e to the power of (${of})`,
  power: "to the power of",
};

const german: Phrases = {
  earlier: (name, period) => `${name} im ${period}`,
  parts: (count) => `die Summe von ${count} Teilen`,
  beforePlan: "nichts, vor dem Plan",
  periodNumber: "die Nummer der Periode",
  total: (name) => `${name} über den Plan`,
  all: (name) => `${name}, Nachlauf eingeschlossen`,
  last: (name) => `${name} in der letzten Periode`,
  min: (left, right) => `das Kleinere von ${left} und ${right}`,
  max: (left, right) => `das Größere von ${left} und ${right}`,
  sqrt: (of) => `die Wurzel aus (${of})`,
  exp: (of) => `e hoch (${of})`,
  power: "hoch",
};

/** The words of rules of a plan in a locale. */
export function ruleWords(plan: CompletePlan, locale: string): RuleWords {
  const { earlier, parts, ...rest } = languageOf(locale) === "de" ? german : english;
  const { name } = rowNaming(plan, locale);
  const periods = periodWords(plan, locale);
  const numbers = numberWords(locale, plan.currency);
  return {
    ...rest,
    name: (row) => name(row),
    earlier: (text, period) => earlier(text, periods.long(period)),
    sum: (names) => (names.length > toldParts ? parts(numbers.whole(names.length)) : names.join(" + ")),
  };
}
