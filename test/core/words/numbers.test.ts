import { completePlan } from "../../../src/core/plan/completePlan";
import { languageOf } from "../../../src/core/words/language";
import { numberWords } from "../../../src/core/words/numberWords";
import { periodWords } from "../../../src/core/words/periodWords";
import { readNumber } from "../../../src/core/words/readNumber";
import { golden } from "../goldenPlans";

const sample = completePlan(golden("sample.json").plan);

test.each([
  ["en-GB", "€305k", "€7.94m", "€950", "+€12.0k", "−€12.0k"],
  ["en-US", "€305K", "€7.94M", "€950", "+€12.0K", "−€12.0K"],
  ["de-DE", "305.000\u00a0€", "7,94\u00a0Mio.\u00a0€", "950\u00a0€", "+12.000\u00a0€", "−12.000\u00a0€"],
])("money in sentences has three significant figures: %s", (locale, ...expected) => {
  const { money, moneyChange } = numberWords(locale, "EUR");
  const texts = [money(305_286), money(7_939_782), money(950), moneyChange(12_000), moneyChange(-12_000)];
  expect(texts).toEqual(expected);
});

test("counts keep three figures when large, none after the point from ten, one below", () => {
  const { count, countChange } = numberWords("en-GB", "EUR");
  expect([1385.6, 82.3, 10, 9.96, 0.82, 0].map(count)).toEqual(["1,390", "82", "10", "10", "0.8", "0"]);
  expect([1250, -3.2].map(countChange)).toEqual(["+1,250", "−3.2"]);
});

test.each([
  ["250k", "en-GB", 250_000],
  ["1.2m", "en-GB", 1_200_000],
  ["1,2 Mio.", "de-DE", 1_200_000],
  ["1,2 Mio. €", "de-DE", 1_200_000],
  ["12 Tsd. EUR", "de-DE", 12_000],
  ["12 KEUR", "en-GB", 12_000],
  ["1.234,5", "de-DE", 1234.5],
  ["1,234.5", "en-GB", 1234.5],
  ["1,234.5", "de-DE", 1234.5],
  ["309.000 €", "de-DE", 309_000],
  ["€309,000", "en-GB", 309_000],
  ["12,5", "en-GB", 12.5],
  ["0,5", "de-DE", 0.5],
  ["10%", "en-GB", 0.1],
  ["7,5 %", "de-DE", 0.075],
  ["1\u202f234", "fr-FR", 1234],
  ["1'234", "de-CH", 1234],
  ["−5", "en-GB", -5],
  ["1,234,567", "en-GB", 1_234_567],
])("%s typed in %s is %p", (text, locale, number) => {
  expect(readNumber(text, locale)).toBeCloseTo(number, 10);
});

test.each(["", "abc", "1.2.3", "5 apples", "--5", "1,2.3,4"])("%p is no number", (text) => {
  expect(readNumber(text, "en-GB")).toBeUndefined();
});

test("stretches of months are joined, and counted when there are many", () => {
  const { when } = periodWords(sample, "en-GB");
  expect(when([])).toBe("");
  expect(when([0])).toBe("in January");
  expect(when([0, 1])).toBe("in January and February");
  expect(when([2, 3, 4, 9])).toBe("from March to May and again in October");
  expect(when([0, 2, 4])).toBe("in 3 of 12 months");
  expect(when([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toBe("in all 12 months");
});

test("months carry their year when the plan has more than one of each; weeks are named by their first day", () => {
  const twoYears = { ...sample, periods: 30 };
  expect(periodWords(twoYears, "en-GB").long(14)).toBe("March 2028");
  const weekly = { ...sample, period: "week", start: "2027-01-04", periods: 8, runOn: 0 } as const;
  expect(periodWords(weekly, "en-GB").when([0, 1, 2])).toBe("from the week of 4 January to that of 18 January");
  expect(periodWords(weekly, "de-DE").when([1])).toBe("in der Woche ab 11. Januar");
});

test("only German is spoken beside English", () => {
  expect(["de", "de-AT", "en-US", "nl-NL", "den"].map(languageOf)).toEqual(["de", "de", "en", "en", "en"]);
});
