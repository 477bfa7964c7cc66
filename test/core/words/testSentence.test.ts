import type { TestPlan } from "../../../src/core/ideas/testPlan";
import { testVerdict } from "../../../src/core/ideas/verdict";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import { testSentences, testVerdictSentence } from "../../../src/core/words/testSentence";

const plan = completePlan(samplePlan);
const names = { first: "Base", second: "Higher bar" };
const passed: TestPlan = {
  kind: "split",
  measure: "passed",
  rates: [0.1, 0.12],
  needed: 3612,
  start: 3,
  periods: 2.83,
  washout: 0,
  waiting: 0,
  isInTime: true,
  crowded: [],
  risk: { falseAlarm: 0.05, power: 0.8, looks: 4 },
};

test("size, time and honesty in plain words", () => {
  expect(testSentences(passed, names, plan, "en-GB").slice(0, 2)).toEqual([
    "On leads passed on: about 3,610 leads a side tell “Base” from “Higher bar”. That is 2.8 months of all leads from April.",
    "Expected leads passed on: 10% with “Base”, 12% with “Higher bar”.",
  ]);
  const wins = { ...passed, measure: "wins", periods: 11.9, isInTime: false, waiting: 5 } as const;
  const said = testSentences(wins, names, plan, "en-GB");
  expect(said[1]).toBe("That is longer than the plan: you cannot tell this year.");
  expect(said).toContain("Nine of ten wins of the last leads are known 5 months later.");
});

test("no difference expected is said alone", () => {
  expect(testSentences({ ...passed, needed: Infinity }, names, plan, "en-GB")).toEqual([
    "On leads passed on the model expects the same of both: no test can tell them apart.",
  ]);
});

test("German", () => {
  expect(testSentences({ ...passed, crowded: [3] }, names, plan, "de-DE").join(" ")).toMatch(
    /Etwa 3\.610 Leads je Seite .* 2,8 Monate .* 1 Monat davon liegt/,
  );
});

const design = { kind: "split", needed: 1000, looks: 4, falseAlarm: 0.05, scatter: 1 } as const;
const counts = (leads: number, first: number, second: number) => ({
  first: { exposure: leads, events: first },
  second: { exposure: leads, events: second },
});

test("verdicts say what they rest on, and early ones that they decide nothing", () => {
  const say = (results: Parameters<typeof testVerdict>[1]) =>
    testVerdictSentence(testVerdict(design, results), design, names, "en-GB");
  expect(say([])).toBe("Too early to say: the next look needs about 250 more leads on each side.");
  expect(say([counts(250, 20, 30)])).toMatch(
    /^Too early to say: .* On the counts so far “Higher bar” is better with a probability of 9\d%; that alone decides nothing\.$/,
  );
  expect(say([undefined, counts(500, 50, 95)])).toBe(
    "“Higher bar” is better than “Base”: at look 2 the statistic is 4.0, beyond its limit of 3.0. At most 5% of such tests name a winner where there is none. On these counts alone the probability is > 99%.",
  );
  expect(say([undefined, undefined, undefined, counts(1000, 100, 101)])).toMatch(/^No difference of the size/);
});
