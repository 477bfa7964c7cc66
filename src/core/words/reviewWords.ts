/** Sentences of the review, the pane's and the sheet's alike: where the year ends at this rate, what leads outside the profile take. */
import type { AtThisRate } from "../actuals/atThisRate";
import { languageOf, type Language } from "./language";
import { numberWords } from "./numberWords";
import { periodWords, type Calendar } from "./periodWords";

interface ReviewPhrases {
  /** "At this rate €5.4m of €6.6m; the gap opens in May." */
  behind(bookings: string, target: string, when: string): string;
  above(bookings: string, target: string): string;
  close(bookings: string, target: string, money: string): string;
}

const phrases: Readonly<Record<Language, ReviewPhrases>> = {
  en: {
    behind: (bookings, target, when) => `At this rate ${bookings} of ${target}; the gap opens ${when}.`,
    above: (bookings, target) => `At this rate ${bookings}, the ${target} are reached.`,
    close: (bookings, target, money) => `At this rate ${bookings} of ${target}: ${money} short.`,
  },
  de: {
    behind: (bookings, target, when) =>
      `So weiter erreicht das Jahr ${bookings} von ${target}; die Lücke beginnt ${when}.`,
    above: (bookings, target) => `So weiter erreicht das Jahr ${bookings}, die ${target} sind erreicht.`,
    close: (bookings, target, money) => `So weiter erreicht das Jahr ${bookings} von ${target}: ${money} zu wenig.`,
  },
};

/** Where the year ends and from when on it is behind, in one sentence. */
export function rateSentence(rate: AtThisRate, calendar: Calendar, locale: string): string {
  const words = phrases[languageOf(locale)];
  const { money } = numberWords(locale, calendar.currency);
  const [bookings, target] = [money(rate.bookings), money(rate.target)];
  if (rate.opensIn !== undefined)
    return words.behind(bookings, target, periodWords(calendar, locale).when([rate.opensIn]));
  return rate.gap > 0 && bookings !== target
    ? words.close(bookings, target, money(rate.gap))
    : words.above(bookings, target);
}
