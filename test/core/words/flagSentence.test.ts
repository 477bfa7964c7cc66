import fc from "fast-check";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Flag, FlagCode } from "../../../src/core/model/flag";
import { planFlags } from "../../../src/core/model/flags";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { flagSentence, flagText } from "../../../src/core/words/flagSentence";
import { golden, goldenFiles } from "../goldenPlans";
import { randomPlan } from "../levers/randomPlan";

const sample = golden("sample.json").plan;
const locales = ["en-GB", "de-DE"] as const;

test("a team that loses leads: too many leads or too few reps, when, and what is at stake", () => {
  expect(flagText(flagOf("overflow"), completePlan(sample), "en-GB")).toEqual({
    title: "SDR cannot work all its leads",
    size: { figure: "€305k", unit: "at stake" },
    sentence:
      "About 1,390 leads more arrive than SDR can work, or up to 4.4 full-strength reps fewer are there than they need, in 9 of 12 months; €305k of deals are at stake, and €129k is spent on them.",
  });
});

test("the same in German, with German figures", () => {
  expect(flagSentence(flagOf("overflow"), completePlan(sample), "de-DE")).toBe(
    "Rund 1.390 Leads mehr kommen an, als SDR bearbeiten kann, oder bis zu 4,4 voll eingearbeitete Kräfte fehlen dafür, in 9 von 12 Monaten; 305.000\u00a0€ an Abschlüssen stehen auf dem Spiel, und 129.000\u00a0€ werden dafür ausgegeben.",
  );
});

test("an unknown language gets English words and its own numbers", () => {
  expect(flagText(flagOf("goalShortfall"), completePlan(sample), "nl-NL").title).toBe("Bookings miss the goal");
  expect(flagText(flagOf("goalShortfall"), completePlan(sample), "no such locale").title).toBe(
    "Bookings miss the goal",
  );
});

test("late calls are told by tier where a team has two", () => {
  const late = planFlags(evaluatePlan(sample)).filter(({ code }) => code === "lateResponse");
  expect(late.map((flag) => flagText(flag, completePlan(sample), "en-GB").title)).toEqual([
    "SDR calls second-tier leads too late",
    "AE calls opportunities too late",
  ]);
});

describe.each(locales)("in %s", (locale) => {
  const codes: Record<FlagCode, Plan> = {
    overflow: sample,
    full: sample,
    lateResponse: sample,
    lateHire: sample,
    notWorthIt: sample,
    goalShortfall: sample,
    idleCapacity: { ...sample, teams: sample.teams.map((team) => ({ ...team, openingHeadcount: 30 })) },
    saturated: { ...sample, channels: sample.channels.map((channel) => ({ ...channel, spend: 400_000 })) },
    payback: { ...sample, goals: { paybackMonths: 1 } },
    overBudget: { ...sample, budget: { total: 1_000_000 } },
    outOfBounds: { ...sample, channels: sample.channels.map((channel) => ({ ...channel, maxSpend: 1 })) },
  };

  test.each(Object.keys(codes) as FlagCode[])("%s is said in whole words", (code) => {
    const plan = codes[code];
    const flag = planFlags(evaluatePlan(plan)).find((each) => each.code === code);
    if (flag === undefined) throw new Error(`no ${code} in the plan that should have it`);
    expectWords(flag, plan, locale);
  });

  test("hires outside their limits name the limits", () => {
    const plan = { ...sample, teams: sample.teams.map((team) => ({ ...team, hires: 5 })) };
    const flag = planFlags(evaluatePlan(plan)).find(
      ({ code, subject }) => code === "outOfBounds" && subject.kind === "team",
    );
    if (flag === undefined) throw new Error("no flag");
    expectWords(flag, plan, locale);
    expect(flagSentence(flag, completePlan(plan), locale)).toMatch(/0 (to|bis) [23]/);
  });

  test.each(goldenFiles)("every flag of %s is said in whole words", (file) => {
    const { plan } = golden(file);
    for (const flag of planFlags(evaluatePlan(plan))) expectWords(flag, plan, locale);
  });

  test("every flag of any plan is said in whole words", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        for (const flag of planFlags(evaluatePlan(plan))) expectWords(flag, plan, locale);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

function flagOf(code: FlagCode): Flag {
  const flag = planFlags(evaluatePlan(sample)).find((each) => each.code === code);
  if (flag === undefined) throw new Error(`the sample has no ${code}`);
  return flag;
}

/** Whole words: a title, a size, and sentences that end, without a figure that is none or a doubled space. */
function expectWords(flag: Flag, plan: Plan, locale: string): void {
  const { title, size, sentence } = flagText(flag, completePlan(plan), locale);
  const all = [title, size.figure, size.unit, sentence].join(" | ");
  expect(all).not.toMatch(/undefined|NaN|null|Infinity|∞|Object|\s\s|\s[,;:.]/);
  expect(title).toMatch(/^\S.*[^.]$/);
  expect(size.figure).not.toBe("");
  expect(sentence).toMatch(/^\S.*\.$/);
}
