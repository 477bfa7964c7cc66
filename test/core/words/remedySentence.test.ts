/** Remedies in words: composed from what was computed, in both languages. */
import { remedies } from "../../../src/core/decide/remedies";
import type { Remedy, RemedyAction } from "../../../src/core/decide/remedy";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Flag, FlagCode } from "../../../src/core/model/flag";
import { planFlags } from "../../../src/core/model/flags";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { remedyText } from "../../../src/core/words/remedySentence";

test("the sample's leads that nobody calls: a rep, what it takes and what it brings", () => {
  expect(textsOf(samplePlan, "overflow", "en-GB")[0]).toEqual({
    title: "Hire 1 more for SDR",
    detail: "Start in March; job opened now, full strength from June. €26.0k less on Paid social keeps the budget.",
    effect: "862 fewer leads never called, 459 of them fitting; 3-year value +€404k, cost +€52.1k.",
    verdict: "That is enough.",
  });
});

test("the same in German", () => {
  expect(textsOf(samplePlan, "overflow", "de-DE")[0]).toEqual({
    title: "1 weitere Kraft für SDR einstellen",
    detail:
      "Beginn im März; Stelle jetzt ausschreiben, voll eingearbeitet ab Juni. 26.000\u00a0€ weniger für Paid social halten das Budget ein.",
    effect:
      "862 Leads weniger bleiben liegen, 459 davon passend; 3-Jahres-Wert +404.000\u00a0€, Kosten +52.100\u00a0€.",
    verdict: "Das reicht.",
  });
});

describe.each(["en-GB", "de-DE"])("in %s", (locale) => {
  const plan = completePlan(samplePlan);
  const months = { openBy: 3, fullFrom: 8 };
  const actions: readonly RemedyAction[] = [
    {
      kind: "raiseBar",
      channel: "Paid social",
      keepFit: { from: 1, to: 1 },
      keepUnfit: { from: 0.7, to: 0.2 },
      held: { items: 1_650, fit: 0 },
    },
    { kind: "lowerBar", channel: "Webinars", keepFit: { from: 0.8, to: 1 }, keepUnfit: { from: 0.2, to: 0.2 } },
    { kind: "moveEvent", channel: "Events", from: 2, to: 6, money: 60_000 },
    { kind: "spread", channel: "Events", from: [2, 8], to: [0, 1, 6], money: 40_000 },
    { kind: "spendMore", channels: ["Webinars", "Events"], money: 12_000, periods: [0, 1] },
    { kind: "startSooner", team: "SDR", from: 7, starters: { reps: 1, start: 5, ...months } },
    { kind: "startLater", team: "AE", from: 1, starters: { reps: 2, start: 5, ...months } },
    { kind: "hireFewer", team: "AE", starters: [{ reps: 1, start: 6, ...months }] },
    { kind: "backInside", of: "channel", name: "Events" },
    { kind: "liftLimits", of: "team", name: "AE" },
    {
      kind: "hire",
      team: "SDR",
      starters: [
        { reps: 1, start: 5, ...months },
        { reps: 4, start: 6, ...months },
      ],
      paidBy: undefined,
      lift: { from: 3, to: 4 },
    },
  ];
  const made: Remedy[] = actions.map((action) => ({
    action,
    side: "sales",
    owner: "Sales",
    plan: samplePlan,
    effect: {
      lost: { from: 10, to: 12 },
      lostFit: { from: 5, to: 6 },
      planValue: { from: 100, to: 90 },
      cost: { from: 7, to: 7 },
    },
    isEnough: false,
    raises: [flagOf(samplePlan, "overflow")],
  }));

  test("every remedy is said with its figures, and nothing is left unsaid", () => {
    const offered = (["overflow", "full", "lateResponse", "notWorthIt", "goalShortfall"] as const).flatMap((code) =>
      textsOf(samplePlan, code, locale),
    );
    const said = made.map((remedy) => remedyText(remedy, flagOf(samplePlan, "overflow"), plan, locale));
    for (const { title, detail, effect, verdict } of [...offered, ...said]) {
      for (const sentence of [detail, effect, verdict]) expect(sentence).toMatch(/^\S.*\.$/);
      expect([title, detail, effect, verdict].join(" ")).not.toMatch(/undefined|NaN|Infinity|\bin in\b|\bim im\b| {2}/);
    }
    expect(new Set(said.map(({ title }) => title)).size).toBe(actions.length);
  });

  test("a bar that only unfitting leads meet says that no fitting one is held back", () => {
    const [bar] = made.map((remedy) => remedyText(remedy, flagOf(samplePlan, "overflow"), plan, locale));
    expect(bar?.detail).toBe(
      locale === "en-GB"
        ? "Hand over 20% of its other leads instead of 70%: 1,650 leads stay with marketing, none of them fitting."
        : "Übergeben Sie 20\u00a0% statt 70\u00a0% der übrigen Leads: 1.650 Leads bleiben beim Marketing, keiner davon passt.",
    );
  });

  test("a remedy that costs something else says so", () => {
    const [, lower] = made.map((remedy) => remedyText(remedy, flagOf(samplePlan, "overflow"), plan, locale));
    expect(lower?.verdict).toContain(
      locale === "en-GB" ? "SDR cannot work all its leads" : "SDR schafft nicht alle Leads",
    );
    expect(lower?.effect).toContain(locale === "en-GB" ? "2 more leads never called" : "2 Leads mehr bleiben liegen");
  });
});

function textsOf(plan: Plan, code: FlagCode, locale: string) {
  const flag = flagOf(plan, code);
  return remedies(plan, flag).map((remedy) => remedyText(remedy, flag, completePlan(plan), locale));
}

function flagOf(plan: Plan, code: FlagCode): Flag {
  const flag = planFlags(evaluatePlan(plan)).find((each) => each.code === code);
  if (flag === undefined) throw new Error(`no ${code}`);
  return flag;
}
