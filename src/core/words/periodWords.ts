/** Names of periods and of stretches of them: "March", "from March to June and again in October". */
import type { CompletePlan } from "../plan/completePlan";
import { knownLocale, languageOf } from "./language";
import { numberWords } from "./numberWords";
import { phrasesOf } from "./phrases";

export type Calendar = Pick<CompletePlan, "start" | "period" | "periods" | "runOn" | "currency">;

export interface PeriodWords {
  /** "March", or "March 2028" where a plan has more than one March. */
  readonly long: (period: number) => string;
  /** "Mar 27", "4 Jan 27". */
  readonly dated: (period: number) => string;
  /** "Mar", "4 Jan". */
  readonly short: (period: number) => string;
  /** "M": for axes with little room; weeks by their day. */
  readonly narrow: (period: number) => string;
  /** "from March to June and again in October"; "" for none. */
  readonly when: (periods: readonly number[]) => string;
  /** "March, September and October". */
  readonly list: (periods: readonly number[]) => string;
}

const dayLength = 86_400_000;
/** More stretches than this are counted, not named. */
const namedStretches = 2;

/** The period words of a plan in a locale. */
export function periodWords(plan: Calendar, locale: string): PeriodWords {
  const known = knownLocale(locale);
  const named = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(known, { ...options, timeZone: "UTC" });
    return (period: number) => formatter.format(periodStart(plan, period));
  };
  const isMonth = plan.period === "month";
  const day = isMonth ? {} : ({ day: "numeric" } as const);
  const plain = named({ ...day, month: "long" });
  const withYear = named({ ...day, month: "long", year: "numeric" });
  const inYear = isMonth ? 12 : 52;
  const spansYears = plan.periods - plan.runOn > inYear;
  const long = (period: number) => (spansYears || period >= inYear ? withYear(period) : plain(period));
  const phrases = phrasesOf(languageOf(locale)).periods[plan.period];
  const numbers = numberWords(locale, plan.currency);
  return {
    long,
    dated: named({ ...day, month: "short", year: "2-digit" }),
    short: named({ ...day, month: "short" }),
    narrow: isMonth ? named({ month: "narrow" }) : named({ day: "numeric" }),
    list: (periods) => numbers.list(periods.map(long)),
    when: (periods) => {
      const stretches = stretchesOf(periods);
      if (periods.length === 0) return "";
      const reported = plan.periods - plan.runOn;
      if (periods.length === reported && reported > 1) return phrases.always(numbers.whole(reported));
      if (stretches.length > namedStretches) {
        return phrases.counted(numbers.whole(periods.length), numbers.whole(reported));
      }
      const texts = stretches.map(([first, last]) => {
        if (first === last) return phrases.one(long(first));
        return last - first === 1 ? phrases.two(long(first), long(last)) : phrases.stretch(long(first), long(last));
      });
      return texts.length === 2 ? phrases.again(texts[0] ?? "", texts[1] ?? "") : (texts[0] ?? "");
    },
  };
}

/** The first day of a period, in UTC. */
export function periodStart({ start, period: length }: Pick<Calendar, "start" | "period">, period: number): Date {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  if (length === "month") return new Date(Date.UTC(year, month - 1 + period, 1));
  return new Date(Date.UTC(year, month - 1, day) + 7 * period * dayLength);
}

/** Neighboring periods joined: [first, last] each. */
function stretchesOf(periods: readonly number[]): (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const period of periods) {
    const last = stretches.at(-1);
    if (last !== undefined && last[1] === period - 1) last[1] = period;
    else stretches.push([period, period]);
  }
  return stretches;
}
