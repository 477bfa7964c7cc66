/** Figures as text in a reader's locale: two or three significant figures in sentences, all of them in fields and tables. */
import { knownLocale } from "./language";

export interface NumberWords {
  /** "€305k": money in a sentence, three significant figures. */
  readonly money: (money: number) => string;
  /** "+€305k", "−€12k": a difference. */
  readonly moneyChange: (money: number) => string;
  /** "€305,286": money in fields and tables. */
  readonly moneyFull: (money: number) => string;
  /** "€0.93": money of a single unit, lead or deal. */
  readonly moneySmall: (money: number) => string;
  /** "1,390", "82", "0.8": items and wins. */
  readonly count: (count: number) => string;
  /** "1,385.6": items in tables. */
  readonly countFull: (count: number) => string;
  /** "+12", "−1,250". */
  readonly countChange: (count: number) => string;
  /** "4.4": reps, hours, months, factors. */
  readonly decimal: (number: number) => string;
  /** "4.4", "3.0": figures of one column. */
  readonly oneDecimal: (number: number) => string;
  /** "0.966", "1.42": factors and hours each, three significant figures. */
  readonly factor: (number: number) => string;
  /** "3": whole numbers. */
  readonly whole: (number: number) => string;
  /** "7.6%". */
  readonly share: (share: number) => string;
  /** "86%": loads and rates, without decimals. */
  readonly roughShare: (share: number) => string;
  /** "March, September and October". */
  readonly list: (parts: readonly string[]) => string;
}

const cache = new Map<string, NumberWords>();

/** The number words of a locale and a currency. */
export function numberWords(locale: string, currency: string): NumberWords {
  const key = `${locale} ${currency}`;
  const words = cache.get(key) ?? makeWords(knownLocale(locale), currency);
  cache.set(key, words);
  return words;
}

function makeWords(locale: string, currency: string): NumberWords {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(locale, options);
    return (value: number) => realMinus(formatter.format(value === 0 ? 0 : value));
  };
  const inCurrency = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const three = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;
  const compact = { ...inCurrency, notation: "compact", ...three } as const;
  const units = { ...inCurrency, maximumFractionDigits: 0 } as const;
  const signed = { signDisplay: "exceptZero" } as const;
  const large = format({ maximumSignificantDigits: 3 });
  const whole = format({ maximumFractionDigits: 0 });
  const one = format({ maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const rounded = (value: number, hundreds: Format, tens: Format, ones: Format) => {
    const size = Math.abs(value);
    return size >= 100 ? hundreds(value) : size >= 10 ? tens(value) : ones(value);
  };
  const changes = [
    format({ maximumSignificantDigits: 3, ...signed }),
    format({ maximumFractionDigits: 0, ...signed }),
    format({ maximumFractionDigits: 1, ...signed }),
  ] as const;
  const inThousands = (compactly: Format, plainly: Format) => (value: number) =>
    Math.abs(value) >= 1000 ? compactly(value) : plainly(value);
  return {
    money: inThousands(format(compact), format(units)),
    moneyChange: inThousands(format({ ...compact, ...signed }), format({ ...units, ...signed })),
    moneyFull: format(units),
    moneySmall: format({ ...inCurrency, minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    count: (value) => rounded(value, large, whole, one),
    countFull: one,
    countChange: (value) => rounded(value, ...changes),
    decimal: one,
    oneDecimal: format({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    factor: large,
    whole,
    share: format({ style: "percent", maximumFractionDigits: 1 }),
    roughShare: format({ style: "percent", maximumFractionDigits: 0 }),
    list: (parts) => lists.format(parts),
  };
}

type Format = (value: number) => string;

/** Intl writes a hyphen; print has a minus sign. */
function realMinus(text: string): string {
  return text.replace("-", "−");
}
