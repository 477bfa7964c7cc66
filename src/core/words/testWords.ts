/** The words of tests of two strategies, one set a language. Arguments are figures and names as text. */
import type { TestMeasure } from "../ideas/testPlan";

export interface TestWords {
  readonly measure: Readonly<Record<TestMeasure, string>>;
  readonly periods: Readonly<Record<"month" | "week", (count: number, text: string) => string>>;
  readonly same: (measure: string) => string;
  readonly split: (of: {
    leads: string;
    first: string;
    second: string;
    measure: string;
    periods: string;
    start: string;
  }) => string;
  readonly turns: (of: {
    counts: string;
    first: string;
    second: string;
    measure: string;
    periods: string;
    start: string;
  }) => string;
  readonly never: string;
  readonly waiting: (periods: string) => string;
  readonly washout: (periods: string) => string;
  readonly crowded: (count: string) => string;
  readonly looks: (of: { looks: string; falseAlarm: string; power: string }) => string;
  readonly rates: (of: {
    first: string;
    second: string;
    firstRate: string;
    secondRate: string;
    measure: string;
  }) => string;
  /** What one of them costs. */
  readonly price: (money: string) => string;
  readonly verdict: {
    readonly better: (of: {
      winner: string;
      loser: string;
      z: string;
      limit: string;
      look: string;
      falseAlarm: string;
      chance: string;
    }) => string;
    readonly same: (of: { first: string; second: string; chance: string }) => string;
    readonly waits: (of: { missing: string; kind: "split" | "turns" }) => string;
    readonly chance: (of: { second: string; chance: string }) => string;
  };
}

export const testWordsEn: TestWords = {
  measure: { leads: "leads for the money", passed: "leads passed on", wins: "wins" },
  periods: {
    month: (count, text) => (count === 1 ? `${text} month` : `${text} months`),
    week: (count, text) => (count === 1 ? `${text} week` : `${text} weeks`),
  },
  same: (measure) => `On ${measure} the model expects the same of both: no test can tell them apart.`,
  split: ({ leads, first, second, measure, periods, start }) =>
    `On ${measure}: about ${leads} leads a side tell “${first}” from “${second}”. That is ${periods} of all leads from ${start}.`,
  turns: ({ counts, first, second, measure, periods, start }) =>
    `On ${measure}: about ${counts} together, in four turns (${first}, ${second}, ${second}, ${first}) from ${start}: ${periods} in all.`,
  never: "That is longer than the plan: you cannot tell this year.",
  waiting: (periods) => `Nine of ten wins of the last leads are known ${periods} later.`,
  washout: (periods) => `After each change ${periods} do not count: the spend before still works.`,
  crowded: (count) =>
    `In ${count} of them reps are above their target load: leads wait, and a test then measures the waiting. Free reps first, or test when they have time.`,
  looks: ({ looks, falseAlarm, power }) =>
    `Look ${looks} times, at equal distances. When the two do not differ, ${falseAlarm} of such tests still name a winner; the difference that the model expects is found in ${power} of them.`,
  rates: ({ first, second, firstRate, secondRate, measure }) =>
    `Expected ${measure}: ${firstRate} with “${first}”, ${secondRate} with “${second}”.`,
  price: (money) => `one for ${money}`,
  verdict: {
    better: ({ winner, loser, z, limit, look, falseAlarm, chance }) =>
      `“${winner}” is better than “${loser}”: at look ${look} the statistic is ${z}, beyond its limit of ${limit}. At most ${falseAlarm} of such tests name a winner where there is none. On these counts alone the probability is ${chance}.`,
    same: ({ first, second, chance }) =>
      `No difference of the size that this test was made for, between “${first}” and “${second}”. On these counts alone “${second}” is better with a probability of ${chance}.`,
    waits: ({ missing, kind }) =>
      kind === "split"
        ? `Too early to say: the next look needs about ${missing} more leads on each side.`
        : `Too early to say: the next look needs about ${missing} more counts.`,
    chance: ({ second, chance }) =>
      `On the counts so far “${second}” is better with a probability of ${chance}; that alone decides nothing.`,
  },
};

export const testWordsDe: TestWords = {
  measure: { leads: "Leads je Geldeinheit", passed: "weitergegebene Leads", wins: "Abschlüsse" },
  periods: {
    month: (count, text) => (count === 1 ? `${text} Monat` : `${text} Monate`),
    week: (count, text) => (count === 1 ? `${text} Woche` : `${text} Wochen`),
  },
  same: (measure) =>
    `Gemessen an „${measure}“ erwartet das Modell von beiden dasselbe: Kein Test kann sie unterscheiden.`,
  split: ({ leads, first, second, measure, periods, start }) =>
    `Gemessen an „${measure}“: Etwa ${leads} Leads je Seite unterscheiden „${first}“ von „${second}“. Das sind alle Leads von ${periods} ab ${start}.`,
  turns: ({ counts, first, second, measure, periods, start }) =>
    `Gemessen an „${measure}“: zusammen etwa ${counts}, in vier Runden (${first}, ${second}, ${second}, ${first}) ab ${start}: insgesamt ${periods}.`,
  never: "Das ist länger als der Plan: In diesem Jahr lässt es sich nicht sagen.",
  waiting: (periods) => `Neun von zehn Abschlüssen der letzten Leads sind ${periods} später bekannt.`,
  washout: (periods) => `Nach jedem Wechsel zählen ${periods} nicht: Die Ausgaben davor wirken noch.`,
  crowded: (count) =>
    `In ${count} davon liegt das Team über seiner Zielauslastung: Leads warten, und der Test misst dann das Warten. Schaffen Sie zuerst Luft, oder testen Sie, wenn Zeit ist.`,
  looks: ({ looks, falseAlarm, power }) =>
    `Sehen Sie ${looks}-mal in gleichen Abständen nach. Unterscheiden sich die beiden nicht, nennen ${falseAlarm} solcher Tests dennoch einen Sieger; den erwarteten Unterschied finden ${power} von ihnen.`,
  rates: ({ first, second, firstRate, secondRate, measure }) =>
    `Erwartet (${measure}): ${firstRate} mit „${first}“, ${secondRate} mit „${second}“.`,
  price: (money) => `einer je ${money}`,
  verdict: {
    better: ({ winner, loser, z, limit, look, falseAlarm, chance }) =>
      `„${winner}“ ist besser als „${loser}“: Beim ${look}. Nachsehen liegt die Prüfgröße mit ${z} jenseits ihrer Grenze von ${limit}. Höchstens ${falseAlarm} solcher Tests nennen einen Sieger, wo keiner ist. Nach diesen Zahlen allein beträgt die Wahrscheinlichkeit ${chance}.`,
    same: ({ first, second, chance }) =>
      `Kein Unterschied in der Größe, für die der Test gemacht war, zwischen „${first}“ und „${second}“. Nach diesen Zahlen allein ist „${second}“ mit einer Wahrscheinlichkeit von ${chance} besser.`,
    waits: ({ missing, kind }) =>
      kind === "split"
        ? `Zu früh: Das nächste Nachsehen braucht etwa ${missing} Leads mehr auf jeder Seite.`
        : `Zu früh: Das nächste Nachsehen braucht etwa ${missing} Zählungen mehr.`,
    chance: ({ second, chance }) =>
      `Nach den bisherigen Zahlen ist „${second}“ mit einer Wahrscheinlichkeit von ${chance} besser; das allein entscheidet nichts.`,
  },
};
