/** Months and days as people write them into tables: real dates, "Jan 27", "Januar 2027", "2027-01", "01/2027", "15.01.2027". */
import type { GridValue } from "../grid";
import { startText } from "../periods";

export interface TableMonth {
  /** undefined where only a month was named: "Jan". */
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  /** undefined where no day was named. */
  readonly day: number | undefined;
}

const names = [
  "jan(?:uar|uary|ner|\\.)?",
  "feb(?:ruar|ruary|\\.)?",
  "(?:m[aä]r(?:z|ch|\\.)?|maerz|mrz\\.?)",
  "apr(?:il|\\.)?",
  "ma[iy]",
  "jun(?:i|e|\\.)?",
  "jul(?:i|y|\\.)?",
  "aug(?:ust|\\.)?",
  "sept?(?:ember|\\.)?",
  "o[ck]t(?:ober|\\.)?",
  "nov(?:ember|\\.)?",
  "de[cz](?:ember|\\.)?",
];
const monthName = new RegExp(`(?<![\\p{L}])(?:${names.map((name) => `(${name})`).join("|")})(?![\\p{L}])`, "iu");

/** Days that a date cell may hold: from 1954 to 2118. Other numbers are no dates. */
const firstSerial = 20_000;
const lastSerial = 80_000;

/** The month that a cell means; undefined when it means none. In "2/3/2027" the month comes first in American English only. */
export function readMonth(value: GridValue, format: string, locale: string): TableMonth | undefined {
  if (typeof value === "boolean") return undefined;
  if (typeof value === "string") return monthInText(value, locale);
  if (Number.isInteger(value) && value > 190_000 && value < 220_000) return plainMonth(String(value));
  if (!isDateFormat(format) || value < firstSerial || value > lastSerial) return undefined;
  const [year = 0, month = 0, day = 0] = startText(Math.floor(value), "week").split("-").map(Number);
  return { year, month, day };
}

/** The month that a heading names beside other words: "Spend Jan 27"; undefined when it names none. */
export function monthInHeading(text: string, locale: string): TableMonth | undefined {
  const found = readMonth(text, "General", locale) ?? named(text);
  const digits = /(?<!\d)(\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4})(?!\d)/.exec(text)?.[1];
  return found ?? (digits === undefined ? undefined : monthInText(digits, locale));
}

/** Whether a number format shows a date. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /y|d|mmm/i.test(bare);
}

/** "2027-03" */
export function monthKey({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function monthInText(text: string, locale: string): TableMonth | undefined {
  return plainMonth(text) ?? dayFirst(text, locale) ?? (named(text)?.rest === "" ? named(text) : undefined);
}

/** "2027-01", "2027/1/15", "202701", "01/2027", "1.2027". */
function plainMonth(text: string): TableMonth | undefined {
  const yearFirst = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2})(?:[T ][\d:.Z+-]*)?)?|(\d{2}))$/.exec(text);
  const yearLast = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  const [year, month, day] =
    yearFirst === null ? [yearLast?.[2], yearLast?.[1]] : [yearFirst[1], yearFirst[2] ?? yearFirst[4], yearFirst[3]];
  return year === undefined ? undefined : checked(Number(year), Number(month), day === undefined ? undefined : +day);
}

/** "15.01.2027", "15/1/27"; American English writes the month first. */
function dayFirst(text: string, locale: string): TableMonth | undefined {
  const found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})(?: [\d:]+)?$/.exec(text);
  if (found === null) return undefined;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const monthIsFirst = found[2] === "/" && /^en-US\b/i.test(locale);
  const [month, day] = monthIsFirst ? [first, second] : [second, first];
  return checked(fullYear(found[4] ?? ""), month, day);
}

/** A month by its name, with what else the text says. */
function named(text: string): (TableMonth & { readonly rest: string }) | undefined {
  const found = monthName.exec(text);
  if (found === null) return undefined;
  const month = found.slice(1).findIndex((name) => name !== undefined) + 1;
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const yearAfter = /^[\s\-/.,'’]*(?:\d{1,2}(?:st|nd|rd|th)?,? +(?=\d))?(\d{4}|\d{2})(?!\d)/.exec(after);
  const yearBefore = /(?<!\d)(\d{4})[\s\-/.]*$/.exec(before);
  const day = /(?<!\d)(\d{1,2})\.?[\s-]*$/.exec(before);
  const year = yearAfter?.[1] ?? yearBefore?.[1];
  const head = before.slice(0, yearBefore?.index ?? day?.index ?? before.length);
  const known = checked(
    year === undefined ? undefined : fullYear(year),
    month,
    day === null ? undefined : Number(day[1]),
  );
  return known && { ...known, rest: (head + after.slice(yearAfter?.[0].length ?? 0)).replace(/[\s.\-/]+/g, "") };
}

function fullYear(text: string): number {
  return Number(text) + (text.length === 2 ? 2000 : 0);
}

function checked(year: number | undefined, month: number, day: number | undefined): TableMonth | undefined {
  const yearIsGood = year === undefined || (year >= 1990 && year < 2120);
  const dayIsGood = day === undefined || (day >= 1 && day <= 31);
  return yearIsGood && dayIsGood && month >= 1 && month <= 12 ? { year, month, day } : undefined;
}
