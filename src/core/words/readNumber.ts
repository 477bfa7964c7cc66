/** Reads what a person types into a field: both decimal signs, grouping, "250k", "1.2m", "10%", a currency before or after. */
import { knownLocale } from "./language";

const multiples: Readonly<Record<string, number>> = {
  k: 1e3,
  t: 1e3,
  tsd: 1e3,
  m: 1e6,
  mio: 1e6,
  bn: 1e9,
  mrd: 1e9,
};

/** The number that a text means; undefined when it means none. `%` divides by 100. */
export function readNumber(text: string, locale: string): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, "").replace("−", "-");
  const match =
    /^(?:(-)?\p{Sc}?(?:[A-Z]{3})?|\p{Sc}?(?:[A-Z]{3})?(-))([\d.,]+)([a-z]*)\.?(%?)\p{Sc}?(?:[A-Z]{3})?$/u.exec(
      compact.replace(/[KTMB](?=(?:n|io|rd|sd)?\.?[%\p{Sc}]?(?:[A-Z]{3})?$)/u, (letter) => letter.toLowerCase()),
    );
  if (match === null) return undefined;
  const [, minus, innerMinus, digits = "", word = "", percent] = match;
  const multiple = word === "" ? 1 : multiples[word];
  const amount = Number(plainDigits(digits, locale));
  if (multiple === undefined || !Number.isFinite(amount)) return undefined;
  const size = (amount * multiple) / (percent === "%" ? 100 : 1);
  return minus === "-" || innerMinus === "-" ? -size : size;
}

/**
 * Digits with a point for the decimal sign. Two different signs: the last one is decimal. One sign more than once groups.
 * One sign once: grouping where it is the locale's grouping sign with three digits after it, decimal otherwise.
 */
function plainDigits(digits: string, locale: string): string {
  const signs = [...digits].filter((each) => each === "." || each === ",");
  const last = signs.at(-1);
  if (last === undefined) return digits;
  const different = new Set(signs).size === 2;
  const groups =
    new RegExp(`^\\d{1,3}(\\${last}\\d{3})+$`).test(digits) && (signs.length > 1 || last === groupSign(locale));
  if (different ? signs.indexOf(last) !== signs.length - 1 : signs.length > 1 && !groups) return "not a number";
  if (!different && groups) return digits.replaceAll(last, "");
  return digits.replaceAll(last === "." ? "," : ".", "").replace(last, ".");
}

function groupSign(locale: string): string {
  const parts = new Intl.NumberFormat(knownLocale(locale), { useGrouping: true }).formatToParts(1234567);
  return parts.find(({ type }) => type === "group")?.value ?? ",";
}
