/** Reasons in words: why a split is what it is, and which limits clash by how much. */
import type { Reason } from "../../../src/core/decide/reason";
import type { Objective } from "../../../src/core/decide/request";
import { whyPlan } from "../../../src/core/decide/why";
import { completePlan } from "../../../src/core/plan/completePlan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { reasonSentence } from "../../../src/core/words/reasonSentence";

const plan = completePlan(samplePlan);
const say = (reason: Reason, locale = "en-GB", objective: Objective = "planValue") =>
  reasonSentence(reason, { plan, objective }, locale);

test("limits that clash, and by how much, in the unit of what is missing", () => {
  const money: Reason = { code: "clash", limits: ["budget", "minSpend"], by: 25_000, unit: "money" };
  const reps: Reason = { code: "clash", limits: ["hiresPerQuarter", "hireLimits"], by: 1, unit: "reps", team: "SDR" };
  expect(say(money)).toBe(
    "No split can meet the budget and the least spend of a channel together; they are €25.0k apart.",
  );
  expect(say(reps)).toBe("SDR: no split can meet hires a quarter and the hire limits together; they are 1 rep apart.");
  expect(say(money, "de-DE")).toBe(
    "Keine Aufteilung hält das Budget und die Mindestausgaben eines Kanals zugleich ein; sie liegen 25.000\u00a0€ auseinander.",
  );
});

test("one limit that nothing can meet stands alone", () => {
  const alone: Reason = { code: "clash", limits: ["hireLimits"], by: 2, unit: "reps", team: "AE" };
  expect(say(alone)).toBe("AE: no split can meet the hire limits; it is 2 reps away.");
  expect(say(alone, "de-DE")).toBe("AE: Keine Aufteilung hält die Grenzen für Einstellungen ein; es fehlen 2 Kräfte.");
});

test("how far the nearest plan is outside a limit, in the unit of that limit", () => {
  const share: Reason = { code: "outside", limit: "neverCalledShare", value: 0.082, allowed: 0.05, team: "SDR" };
  const goal: Reason = { code: "outside", limit: "goal", value: 6_100_000, allowed: 6_600_000 };
  expect(say(share)).toBe("The nearest plan found is at 8.2% where 5% is the most: fitting leads never called of SDR.");
  expect(say(goal)).toBe("The nearest plan found reaches €6.10m of bookings; the goal is €6.60m of bookings.");
});

test("what the next unit of money brings, and what holds a channel", () => {
  const channel: Reason = { code: "channel", channel: "Paid social", next: -0.93, last: 0.1, binding: "capacity" };
  expect(say(channel)).toBe(
    "Paid social: the next €1 takes away €0.93 of 3-year value; reps have no time for much of what it would bring.",
  );
  expect(say({ ...channel, next: 0.0042, binding: undefined }, "en-GB", "leads")).toBe(
    "Paid social: the next €1,000 brings 4.2 leads.",
  );
});

test("a rep starts when a job that is opened today can be filled, not sooner", () => {
  const worth = [900_000, 800_000, 500_000, 400_000, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(say({ code: "rep", team: "SDR", worth })).toBe(
    "SDR: one more rep brings €500k of 3-year value at best, starting in March.",
  );
  expect(say({ code: "rep", team: "SDR", worth: worth.slice(0, 2) })).toBe(
    "SDR: no rep more can start within the plan.",
  );
});

describe.each(["en-GB", "de-DE"])("in %s", (locale) => {
  const others: readonly Reason[] = [
    { code: "noneFound", outside: 0.12 },
    { code: "unlimited", channels: ["Events", "Webinars"] },
    { code: "startOutside" },
    { code: "planKept" },
    { code: "unspent", money: 61_000, cause: "notWorthIt", next: -0.2 },
    { code: "unspent", money: 61_000, cause: "notWorthIt", next: 0.2 },
    { code: "unspent", money: 61_000, cause: "maxSpend", next: 0 },
    { code: "budget", worth: 0 },
    { code: "budget", worth: 1.2 },
    { code: "outside", limit: "paybackMonths", value: 15.2, allowed: 12 },
    { code: "outside", limit: "hiresPerQuarter", value: 3, allowed: 2, team: "AE" },
    { code: "outside", limit: "budget", value: 5_600_000, allowed: 5_500_000 },
  ];

  test("every reason is one sentence with its figures", () => {
    const all = [...whyPlan(samplePlan, { objective: "planValue" }), ...others];
    const sentences = all.map((reason) => say(reason, locale));
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\S.*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|Infinity| {2}/);
    }
    expect(new Set(sentences).size).toBe(all.length);
  });

  test.each<Objective>(["contribution", "bookings", "wins", "leads", "leastCost"])("for %s", (objective) => {
    for (const reason of whyPlan(samplePlan, { objective })) {
      expect(say(reason, locale, objective)).not.toMatch(/undefined|NaN|Infinity| {2}/);
    }
  });
});
