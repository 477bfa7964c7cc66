/** The limits of `headroom optimize` beside those of the plan's file: `--within 30%`, `--never-called 5%`, `--payback 18`. */
import type { Limits } from "../core/decide/limits";
import { readNumber } from "../core/words/readNumber";

/** Options that take a figure, the limit that each sets, and what to type. */
const figures = {
  within: ["changeShare", "the share by which a channel may move, such as 30%"],
  seen: ["seenFactor", "how many times its largest spend a channel may spend, such as 1.5"],
  budget: ["budgetTotal", "the money for marketing and sales, such as 5.5m"],
  "hires-per-quarter": ["hiresPerQuarter", "the reps that a team may hire in three months, such as 2"],
  "never-called": ["neverCalledShare", "the share of fitting leads that a team may lose, such as 5%"],
  load: ["maxLoad", "the highest load of a team, such as 85%"],
  payback: ["paybackMonths", "the longest payback in months, such as 18"],
} as const satisfies Readonly<Record<string, readonly [keyof Limits, string]>>;

type FigureOption = keyof typeof figures;
const names = Object.keys(figures) as readonly FigureOption[];

const figure = { type: "string" } as const;

/** What `parseArgs` is to accept. */
export const limitOptions = {
  within: figure,
  seen: figure,
  budget: figure,
  "hires-per-quarter": figure,
  "never-called": figure,
  load: figure,
  payback: figure,
  "time-to-fill": { type: "boolean", default: false },
} as const;

export type LimitValues = Readonly<Partial<Record<FigureOption, string>>> & { readonly "time-to-fill"?: boolean };

/** The limits that were typed, and a sentence for each that cannot be read. */
export function readLimits(values: LimitValues): { readonly limits: Limits; readonly wrong: readonly string[] } {
  const typed = names.flatMap((name) => {
    const text = values[name];
    return text === undefined ? [] : [{ name, text, value: readNumber(text, "en-US") }];
  });
  const isRead = ({ value }: (typeof typed)[number]) => value !== undefined && value >= 0;
  const wrong = typed.filter((each) => !isRead(each));
  const read = typed.filter(isRead).map(({ name, value }) => [figures[name][0], value] as const);
  return {
    limits: { ...Object.fromEntries(read), ...(values["time-to-fill"] === true && { hiresTakeTime: true }) },
    wrong: wrong.map(({ name, text }) => `--${name} ${text}: type ${figures[name][1]}.`),
  };
}
