/** Dates as serial numbers: 1 is 1 January 1900, and Excel's 29 February 1900 (60) exists, as in its files. */
import { dateFromSerial, dateToSerial, parseDate, parseTime } from "numfmt";
import type { CellValue, ErrorValue } from "../../book/value";
import { NUM_ERROR, VALUE_ERROR, isError, isGrid, toNumber, type Operand } from "../operand";
import { firstOf, listOf, ofNumbers, ofOperands, ofTexts, ofValues } from "./declare";
import type { FunctionGroup } from "./function-table";

const DAY = 86_400;

/** Serial of a date; months and days may run over, as in DATE(2026, 14, 0). */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(dateToSerial([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), 0, 0, 0]) ?? NaN);
}

function date(year: number, month: number, day: number): CellValue {
  const full = year < 1900 ? year + 1900 : year;
  const serial = serialOf(Math.trunc(full), Math.trunc(month), Math.trunc(day));
  return serial >= 0 && full < 10_000 ? serial : NUM_ERROR;
}

interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function calendarOf(serial: number): Calendar | undefined {
  if (serial < 0) return undefined;
  const [year, month, day] = dateFromSerial(Math.floor(serial));
  return { year: year as number, month: month as number, day: day as number };
}

function ofDate(call: (calendar: Calendar, serial: number) => CellValue) {
  return ofValues(1, 1, ([value = null]) => {
    const serial = dateNumber(value);
    if (isError(serial)) return serial;
    const calendar = calendarOf(serial);
    return calendar ? call(calendar, serial) : NUM_ERROR;
  });
}

function dateNumber(value: CellValue): number | ErrorValue {
  if (typeof value === "string") {
    const parsed = parseDate(value);
    if (parsed) return Number(parsed.v);
  }
  return toNumber(value);
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** EDATE: the same day so many months on, or the month's last day. */
function monthsOn(serial: number, months: number, endOfMonth: boolean): CellValue {
  const start = calendarOf(serial);
  if (!start) return NUM_ERROR;
  const total = start.year * 12 + start.month - 1 + Math.trunc(months);
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  if (year < 1900) return NUM_ERROR;
  const last = lastDay(year, month);
  return serialOf(year, month, endOfMonth ? last : Math.min(start.day, last));
}

function weekday(serial: number, kind = 1): CellValue {
  const sunday = (((Math.floor(serial) - 1) % 7) + 7) % 7;
  if (kind === 1) return sunday + 1;
  if (kind === 2) return ((sunday + 6) % 7) + 1;
  return kind === 3 ? (sunday + 6) % 7 : NUM_ERROR;
}

function isWeekend(serial: number): boolean {
  return (weekday(serial, 2) as number) > 5;
}

function holidaysOf(operand: Operand | undefined): Set<number> {
  const days = operand === undefined ? [] : listOf(operand);
  return new Set(days.filter((value): value is number => typeof value === "number").map(Math.floor));
}

function networkDays([first = null, last = null, free]: readonly Operand[]): CellValue {
  const from = dateNumber(firstOf(first));
  const to = dateNumber(firstOf(last));
  if (isError(from)) return from;
  if (isError(to)) return to;
  const holidays = holidaysOf(free);
  let days = 0;
  for (let day = Math.floor(Math.min(from, to)); day <= Math.floor(Math.max(from, to)); day++) {
    if (!isWeekend(day) && !holidays.has(day)) days++;
  }
  return from <= to ? days : -days;
}

function workday([first = null, count = null, free]: readonly Operand[]): CellValue {
  const from = dateNumber(firstOf(first));
  const days = isGrid(count) ? toNumber(firstOf(count)) : toNumber(count);
  if (isError(from)) return from;
  if (isError(days)) return days;
  const holidays = holidaysOf(free);
  const step = Math.sign(days);
  let day = Math.floor(from);
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    day += step;
    if (!isWeekend(day) && !holidays.has(day)) left--;
  }
  return day;
}

function difference(from: number, to: number, unit: string): CellValue {
  const a = calendarOf(from);
  const b = calendarOf(to);
  if (!a || !b || from > to) return NUM_ERROR;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  const kind = unit.toUpperCase();
  if (kind === "D") return Math.floor(to) - Math.floor(from);
  if (kind === "M") return months;
  if (kind === "Y") return Math.floor(months / 12);
  return kind === "YM" ? months % 12 : NUM_ERROR;
}

function yearFraction(from: number, to: number, basis = 0): CellValue {
  const [a, b] = [calendarOf(Math.min(from, to)), calendarOf(Math.max(from, to))];
  if (!a || !b) return NUM_ERROR;
  const days = Math.abs(Math.floor(to) - Math.floor(from));
  if (basis === 2) return days / 360;
  if (basis === 3) return days / 365;
  if (basis !== 0) return NUM_ERROR;
  const start = Math.min(a.day, 30);
  const end = b.day === 31 && start === 30 ? 30 : b.day;
  return ((b.year - a.year) * 360 + (b.month - a.month) * 30 + end - start) / 360;
}

/** Week number from 1 January, weeks starting on Sunday (1) or Monday (2). */
function weekNumber(serial: number, kind = 1): CellValue {
  const calendar = calendarOf(serial);
  if (!calendar) return NUM_ERROR;
  const first = serialOf(calendar.year, 1, 1);
  const offset = (weekday(first, kind === 2 ? 2 : 1) as number) - 1;
  return Math.floor((Math.floor(serial) - first + offset) / 7) + 1;
}

function isoWeek(serial: number): CellValue {
  const thursday = Math.floor(serial) - (weekday(serial, 2) as number) + 4;
  const calendar = calendarOf(thursday);
  return calendar ? Math.floor((thursday - serialOf(calendar.year, 1, 1)) / 7) + 1 : NUM_ERROR;
}

const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * DAY);
const ofTime = (call: (second: number) => number) => ofNumbers(1, 1, (serial = 0) => call(seconds(serial)));

function parsed(read: (text: string) => { v: unknown } | null) {
  return ofTexts(1, 1, (text = "") => {
    const found = read(text);
    return found ? Number(found.v) : VALUE_ERROR;
  });
}

export const DATE_FUNCTIONS: FunctionGroup = {
  DATE: ofNumbers(3, 3, (year = 0, month = 0, day = 0) => date(year, month, day)),
  YEAR: ofDate(({ year }) => year),
  MONTH: ofDate(({ month }) => month),
  DAY: ofDate(({ day }) => day),
  EDATE: ofNumbers(2, 2, (serial = 0, months = 0) => monthsOn(serial, months, false)),
  EOMONTH: ofNumbers(2, 2, (serial = 0, months = 0) => monthsOn(serial, months, true)),
  WEEKDAY: ofNumbers(1, 2, (serial = 0, kind) => weekday(serial, kind)),
  WEEKNUM: ofNumbers(1, 2, (serial = 0, kind) => weekNumber(serial, kind)),
  ISOWEEKNUM: ofNumbers(1, 1, (serial = 0) => isoWeek(serial)),
  DAYS: ofNumbers(2, 2, (to = 0, from = 0) => Math.floor(to) - Math.floor(from)),
  DATEDIF: ofValues(3, 3, ([from = null, to = null, unit = null]) => {
    const [a, b] = [dateNumber(from), dateNumber(to)];
    if (isError(a)) return a;
    if (isError(b)) return b;
    return difference(a, b, typeof unit === "string" ? unit : "");
  }),
  YEARFRAC: ofNumbers(2, 3, (from = 0, to = 0, basis) => yearFraction(from, to, basis)),
  NETWORKDAYS: ofOperands(2, 3, networkDays),
  WORKDAY: ofOperands(2, 3, workday),
  TIME: ofNumbers(3, 3, (hour = 0, minute = 0, second = 0) => ((hour * 3600 + minute * 60 + second) / DAY) % 1),
  HOUR: ofTime((second) => Math.floor(second / 3600) % 24),
  MINUTE: ofTime((second) => Math.floor(second / 60) % 60),
  SECOND: ofTime((second) => second % 60),
  DATEVALUE: parsed(parseDate),
  TIMEVALUE: parsed(parseTime),
  TODAY: { ...ofValues(0, 0, (_, place) => Math.floor(place.environment.now())), isVolatile: true },
  NOW: { ...ofValues(0, 0, (_, place) => place.environment.now()), isVolatile: true },
};
