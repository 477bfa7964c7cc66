import fc from "fast-check";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { planFlags } from "../../../src/core/model/flags";
import type { Plan } from "../../../src/core/plan/plan";
import { arrivalsOf } from "../../../src/core/words/arrivals";
import { verdictOf, verdictSentence } from "../../../src/core/words/verdict";
import { golden, goldenFiles } from "../goldenPlans";
import { randomPlan } from "../levers/randomPlan";

const sample = golden("sample.json").plan;

test("the sample: how many leads, which, what is at stake, who is short and when", () => {
  expect(verdictSentence(evaluatePlan(sample), "en-GB")).toBe(
    "About 1,390 leads will never be called, all of them second-tier; about €305k of deals are at stake. SDR is 3 to 4 full-strength reps short from March to July and again in October.",
  );
  expect(markOf(sample)).toBe("critical");
});

test("the sample in German", () => {
  expect(verdictSentence(evaluatePlan(sample), "de-DE")).toBe(
    "Rund 1.390 Leads ruft niemand an, alle aus der zweiten Stufe; rund 305.000\u00a0€ an Abschlüssen stehen auf dem Spiel. SDR fehlen 3 bis 4 voll eingearbeitete Kräfte von März bis Juli und noch einmal im Oktober.",
  );
});

test("losses that are accepted: the limit, and what bookings miss", () => {
  const plan = { ...sample, goals: { ...sample.goals, maxOverflowShare: 0.2 } };
  expect(verdictSentence(evaluatePlan(plan), "en-GB")).toBe(
    "About 1,390 leads will never be called, within the 20% you accept; bookings stay €791k under goal.",
  );
  expect(markOf(plan)).toBe("warning");
});

test("without a second tier the months in which lost leads arrive are named", () => {
  const plan = { ...sample, channels: sample.channels.map((channel) => ({ ...channel, tier: 1 as const })) };
  expect(verdictSentence(evaluatePlan(plan), "en-GB")).toMatch(
    /never be called, (most of those arriving in|spread over)/,
  );
});

test("reps enough: every lead is called, and bookings are told against the goal and the budget", () => {
  const plan = staffed(20);
  expect(verdictSentence(evaluatePlan(plan), "en-GB")).toBe(
    "Every lead gets called; bookings reach €6.22m of €6.60m; the plan costs €2.45m more than the budget.",
  );
  expect(markOf(plan)).toBe("critical");
});

test("hours to spare are told when nothing else is wrong", () => {
  const plan = { ...staffed(20), budget: undefined, goals: {} };
  expect(verdictSentence(evaluatePlan(plan), "en-GB")).toBe(
    "Every lead gets called; SDR has 61% of its hours free in all 12 months.",
  );
  expect(markOf(plan)).toBe("warning");
});

test("a plan in which nothing arrives says so", () => {
  const plan = { ...sample, channels: [], teams: sample.teams.map((team) => ({ ...team, baselineItems: 0 })) };
  expect(verdictSentence(evaluatePlan(plan), "en-GB")).toMatch(/^No lead arrives in this plan:/);
});

test.each(goldenFiles)("%s has a verdict in whole words in both languages", (file) => {
  for (const locale of ["en-US", "de-DE"]) expectWords(verdictSentence(evaluatePlan(golden(file).plan), locale));
});

test("any plan has a verdict in whole words", () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      for (const locale of ["en-US", "de-DE"]) expectWords(verdictSentence(evaluatePlan(plan), locale));
    }),
    { seed: 11, numRuns: 60 },
  );
});

test("arrivals of any golden plan are cut without rest, and losses by arrival add up to the overflow", () => {
  for (const file of goldenFiles) {
    const evaluation = evaluatePlan(golden(file).plan);
    evaluation.plan.teams.forEach((team, index) => {
      const { items, workedFresh, workedLater, lost, waiting } = arrivalsOf(evaluation, index);
      items.forEach((count, period) => {
        const parts = [workedFresh, workedLater, lost, waiting].map((series) => series[period] ?? 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(count, 6);
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(-1e-9);
      });
      const overflow = total(evaluation.outcome.teams[team.name]?.overflow ?? []);
      expect(total(lost)).toBeLessThanOrEqual(overflow + 1e-6);
      expect(total(lost)).toBeGreaterThanOrEqual(overflow - (team.openingBacklog + 1e-6));
    });
  }
});

function staffed(openingHeadcount: number): Plan {
  return { ...sample, teams: sample.teams.map((team) => ({ ...team, openingHeadcount })) };
}

function markOf(plan: Plan): string {
  const evaluation = evaluatePlan(plan);
  return verdictOf(evaluation, planFlags(evaluation), "en-GB").mark;
}

function total(series: readonly number[]): number {
  return series.reduce((sum, figure) => sum + figure, 0);
}

function expectWords(text: string): void {
  expect(text).not.toMatch(/undefined|NaN|null|Infinity|∞|\s\s|\s[,;:.]/);
  expect(text).toMatch(/^\S.*\.$/);
}
