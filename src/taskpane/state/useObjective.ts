/** How the figure of an objective is named and written. */
import type { Objective } from "../../core/decide/request";
import { languageOf } from "../../core/words/language";
import { reasonPhrasesOf } from "../../core/words/reasonPhrases";
import type { PlanView } from "./planView";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";

export interface ObjectiveText {
  /** "3-year value". */
  readonly name: string;
  readonly figure: (value: number) => string;
  /** "€4.63m of 3-year value". */
  readonly amount: (value: number) => string;
  readonly change: (value: number) => string;
  /** What is gained, as a change of the figure: less cost is a gain. */
  readonly gain: (gained: number) => string;
  /** The figure of a plan. */
  readonly of: (view: PlanView) => number;
  /** What the next bit of money brings: the money ("€1", or "€1,000" for items), and what for it. */
  readonly unit: string;
  readonly worth: (perUnitOfMoney: number) => string;
}

/** Items are told for so much money. */
const moneyForItems = 1000;

export function useObjective(objective: Objective, valueYears: number): ObjectiveText {
  const { numbers, locale } = useWords();
  const words = useBestSplitWords();
  const isItems = objective === "wins" || objective === "leads";
  const phrases = reasonPhrasesOf(languageOf(locale));
  const years = numbers.decimal(valueYears);
  const name = words.figure[objective](years);
  const change = isItems ? numbers.countChange : numbers.moneyChange;
  const figure = isItems ? numbers.count : numbers.money;
  return {
    name,
    figure,
    amount: (value) => phrases.objective(objective, figure(value), years),
    change,
    gain: (gained) => change(objective === "leastCost" ? -gained : gained),
    of: ({ evaluation: { outcome } }) => {
      const { marketingCost, salesCost } = outcome.totals;
      return objective === "leastCost" ? marketingCost + salesCost : outcome.totals[objective];
    },
    unit: numbers.moneyFull(isItems ? moneyForItems : 1),
    worth: (money) => (isItems ? `${numbers.count(money * moneyForItems)} ${name}` : numbers.moneySmall(money)),
  };
}
