/** Says how a test of two strategies is run, how large it is, and what its results mean. */
import type { TestPlan } from "../ideas/testPlan";
import type { TestDesign, TestVerdict } from "../ideas/verdict";
import { languageOf } from "./language";
import { numberWords } from "./numberWords";
import { periodWords, type Calendar } from "./periodWords";
import { testWordsDe, testWordsEn, type TestWords } from "./testWords";

export interface StrategyNames {
  readonly first: string;
  readonly second: string;
}

export function testWords(locale: string): TestWords {
  return languageOf(locale) === "de" ? testWordsDe : testWordsEn;
}

/** How large the test is and whether it can be decided in time, then what it takes: one sentence each. */
export function testSentences(test: TestPlan, names: StrategyNames, plan: Calendar, locale: string): readonly string[] {
  const words = testWords(locale);
  const numbers = numberWords(locale, plan.currency);
  const measure = words.measure[test.measure];
  if (!Number.isFinite(test.needed)) return [words.same(measure)];
  const count = (periods: number) => {
    const rounded = Math.round(periods * 10) / 10;
    return words.periods[plan.period](rounded, rounded < 10 ? numbers.decimal(rounded) : numbers.count(rounded));
  };
  const size = {
    ...names,
    measure,
    leads: numbers.count(test.needed),
    counts: numbers.count(test.needed),
    periods: count(test.periods),
    start: periodWords(plan, locale).long(test.start),
  };
  const { looks, falseAlarm, power } = test.risk;
  return [
    test.kind === "split" ? words.split(size) : words.turns(size),
    ...(test.isInTime ? [] : [words.never]),
    expectedSentence(test, names, plan, locale),
    ...(test.washout > 0 ? [words.washout(count(test.washout))] : []),
    ...(test.waiting > 0 ? [words.waiting(count(test.waiting))] : []),
    ...(test.crowded.length > 0 ? [words.crowded(count(test.crowded.length))] : []),
    words.looks({
      looks: numbers.whole(looks),
      falseAlarm: numbers.roughShare(falseAlarm),
      power: numbers.roughShare(power),
    }),
  ];
}

/** Shares of leads, or the price of one count in turns. */
function expectedSentence(test: TestPlan, names: StrategyNames, plan: Calendar, locale: string): string {
  const words = testWords(locale);
  const numbers = numberWords(locale, plan.currency);
  const rate = (value: number) => {
    if (test.kind === "split") return numbers.share(value);
    return value === 0 ? numbers.whole(0) : words.price(numbers.money(1 / value));
  };
  const [first, second] = test.rates;
  return words.rates({
    ...names,
    measure: words.measure[test.measure],
    firstRate: rate(first),
    secondRate: rate(second),
  });
}

/** The verdict so far, with its probability. */
export function testVerdictSentence(
  verdict: TestVerdict,
  design: TestDesign,
  names: StrategyNames,
  locale: string,
): string {
  const words = testWords(locale).verdict;
  const numbers = numberWords(locale, "EUR");
  const chance = likelihood(verdict.secondIsBetter, numbers.roughShare);
  const { first, second } = names;
  switch (verdict.decision) {
    case "first":
    case "second": {
      const [winner, loser] = verdict.decision === "first" ? [first, second] : [second, first];
      return words.better({
        winner,
        loser,
        z: numbers.oneDecimal(Math.abs(verdict.z)),
        limit: numbers.oneDecimal(verdict.limit ?? 0),
        look: numbers.whole(verdict.looks),
        falseAlarm: numbers.roughShare(design.falseAlarm),
        chance: likelihood(Math.max(verdict.secondIsBetter, 1 - verdict.secondIsBetter), numbers.roughShare),
      });
    }
    case "same":
      return words.same({ first, second, chance });
    case "running": {
      const waits = words.waits({ missing: numbers.count(Math.max(1, Math.ceil(verdict.missing))), kind: design.kind });
      return verdict.z === 0 ? waits : `${waits} ${words.chance({ second, chance })}`;
    }
  }
}

/** Never 0% or 100%: "under 1%", "over 99%". */
function likelihood(share: number, asShare: (share: number) => string): string {
  if (share < 0.01) return `< ${asShare(0.01)}`;
  return share > 0.99 ? `> ${asShare(0.99)}` : asShare(share);
}
