/** What the rows of the model are called where a figure is explained, in the reader's language. */
import type { CompletePlan } from "../plan/completePlan";
import type { FigureAt } from "../rows/expressionReader";
import type { Row } from "../rows/row";
import { itemKind } from "./flagSentence";
import { languageOf } from "./language";
import { periodWords } from "./periodWords";
import { phrasesOf } from "./phrases";
import { germanRowNames } from "./rowNamesDe";
import { englishRowNames } from "./rowNamesEn";

/**
 * Names by the key of a row without its numbers. {items} are leads or opportunities, {of} is the channel or team that a
 * part of a result is about, {n} the number at the end of the key, {then} the period in which what is named arrived; where that is no other period, the first name of a pair is meant.
 */
export type RowNames = Readonly<Record<string, string | readonly [now: string, then: string]>>;

export interface RowNaming {
  /** "left over from September, still not called"; begins small. */
  readonly name: (row: Row, at?: FigureAt) => string;
  /** The channel or team that a row belongs to, with its tier where it has two: "Events", "SDR, second tier". */
  readonly subject: (key: string) => string | undefined;
}

const names = { en: englishRowNames, de: germanRowNames } as const;

const inTier = {
  en: (team: string, tier: 1 | 2) => `${team}, ${tier === 1 ? "first" : "second"} tier`,
  de: (team: string, tier: 1 | 2) => `${team}, ${tier === 1 ? "erste" : "zweite"} Stufe`,
} as const;

/** The names of a plan's rows in a locale. */
export function rowNaming(plan: CompletePlan, locale: string): RowNaming {
  const language = languageOf(locale);
  const phrases = phrasesOf(language);
  const periods = periodWords(plan, locale);
  const hasTiers = (team: number) =>
    plan.channels.some(({ team: of, tier }) => of === plan.teams[team]?.name && tier === 2);
  return {
    name: (row, at) => {
      const { shape, number, team } = partsOf(row.key);
      const found = names[language][shape];
      if (found === undefined) return row.label;
      const items = phrases.items[itemKind(plan, plan.teams[team ?? -1]?.name ?? "")];
      const then = typeof at === "number" && number > 0 ? at - number : undefined;
      const [now, earlier] = typeof found === "string" ? [found, found] : found;
      const text = then === undefined ? now : then < 0 ? now : earlier;
      return text
        .replace("{items}", items)
        .replace("{of}", row.label.slice(row.label.indexOf(": ") + 2).replace(", without a rep", unaided[language]))
        .replace("{n}", String(number))
        .replace("{then}", then === undefined || then < 0 ? "" : periods.long(then));
    },
    subject: (key) => {
      const { channel, team, tier } = partsOf(key);
      if (channel !== undefined) return plan.channels[channel]?.name;
      const name = team === undefined ? undefined : plan.teams[team]?.name;
      if (name === undefined || team === undefined || tier === undefined || !hasTiers(team)) return name;
      return inTier[language](name, tier);
    },
  };
}

/** What the model's labels say of wins that no team works for. */
const unaided = { en: " without a rep", de: " ohne Vertrieb" } as const;

interface KeyParts {
  readonly shape: string;
  /** At the end of the key; of "summary.left2" it is the team. */
  readonly number: number;
  readonly channel: number | undefined;
  readonly team: number | undefined;
  readonly tier: 1 | 2 | undefined;
}

function partsOf(key: string): KeyParts {
  const number = Number(/\d+$/.exec(key)?.[0] ?? 0);
  const position = (pattern: RegExp) => {
    const found = pattern.exec(key)?.[1];
    return found === undefined ? undefined : Number(found) - 1;
  };
  const tier = position(/\.tier(\d)\./);
  return {
    shape: key.replace(/\d+/g, ""),
    number,
    channel: position(/^channel(\d+)\./),
    team: position(/^team(\d+)\./) ?? position(/^summary\.[a-zA-Z]+?(\d+)$/),
    tier: tier === undefined ? undefined : tier === 0 ? 1 : 2,
  };
}
