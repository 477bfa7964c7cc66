import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { FigureAt } from "../../../src/core/rows/walk";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { germanRowNames } from "../../../src/core/words/rowNamesDe";
import { englishRowNames } from "../../../src/core/words/rowNamesEn";
import { rowNaming } from "../../../src/core/words/rowNames";
import { ruleWords } from "../../../src/core/words/ruleSentence";
import { golden } from "../goldenPlans";

const evaluation = evaluatePlan(samplePlan);
const { plan } = evaluation;

test("both languages name the same rows", () => {
  expect(Object.keys(germanRowNames)).toEqual(Object.keys(englishRowNames));
});

test.each(["sample.json", "random-03.json", "random-09.json", "edge-long-cycle.json"])(
  "every figure that a walk of %s can meet has a name",
  (file) => {
    const { plan: own, ...figures } = evaluatePlan(golden(file).plan);
    const walk = (key: string, at?: FigureAt) => figures.walk(key, at);
    const seen = new Set<string>();
    const open = [walk("result.planValue"), walk("result.paybackMonths"), walk("team1.onTime", 3)];
    const nameless = new Set<string>();
    const naming = rowNaming(own, "de-DE");
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { key } = next.row;
      if (germanRowNames[key.replace(/\d+/g, "")] === undefined) nameless.add(key);
      expect(naming.name(next.row, next.at)).not.toMatch(/[{}]/);
      for (const { row, at } of next.lines.flatMap(({ figures }) => figures)) {
        if (seen.has(`${row.key}@${at}`)) continue;
        seen.add(`${row.key}@${at}`);
        open.push(walk(row.key, at));
      }
    }
    expect([...nameless]).toEqual([]);
  },
);

describe("a row is named by what it is, and when what it counts arrived", () => {
  test.each([
    ["en-GB", "team1.overflow", "reported", "leads never called"],
    ["en-GB", "team2.overflow", "reported", "opportunities never called"],
    ["en-GB", "team1.tier2.remaining0", 8, "left over"],
    ["en-GB", "team1.tier2.remaining1", 9, "left over from September, still not called"],
    ["en-GB", "team1.tier2.lost1", 9, "never called, left over in September"],
    ["en-GB", "team1.tier2.lost1", 0, "never called"],
    ["de-DE", "team1.tier2.remaining1", 9, "übrig vom September, noch immer nicht angerufen"],
    ["de-DE", "channel1.adstock", 3, "noch wirkende Ausgaben"],
    ["en-GB", "team1.ramp2", undefined, "productivity in period 2 in seat"],
  ] as const)("%s: %s at %s is “%s”", (locale, key, at, name) => {
    const row = evaluation.model.program.rows.find((each) => each.key === key);
    expect(row && rowNaming(plan, locale).name(row, at)).toBe(name);
  });
});

test("a row belongs to its channel, its team, or the tier of a team that has two", () => {
  const { subject } = rowNaming(plan, "en-GB");
  expect(
    ["channel5.leads", "team1.tier2.items", "team2.tier1.items", "summary.left1", "result.bookings"].map(subject),
  ).toEqual(["Webinars", "SDR, second tier", "AE", "SDR", undefined]);
});

describe("a rule reads in the words of the reader", () => {
  test.each([
    [
      "en-GB",
      "channel5.adstock",
      8,
      "(1 − share of spend that carries over) × spend + share of spend that carries over × spend that still works, period before",
    ],
    [
      "de-DE",
      "channel5.adstock",
      8,
      "(1 − Anteil der Ausgaben, der weiterwirkt) × Ausgaben + Anteil der Ausgaben, der weiterwirkt × noch wirkende Ausgaben der Vorperiode",
    ],
    ["en-GB", "team1.headroom", 8, "leads workable × target load − leads arriving − leads waiting from before"],
    ["en-GB", "result.marketing", 8, "the sum of 8 parts"],
  ] as const)("%s: %s", (locale, key, period, text) => {
    const { rule } = evaluation.walk(key, period);
    expect(rule && evaluation.ruleText(rule, period, ruleWords(plan, locale))).toBe(text);
  });
});
