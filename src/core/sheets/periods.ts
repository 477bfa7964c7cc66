/** Dates of the periods as spreadsheets count them: days since the end of 1899. */
import type { Plan } from "../plan/plan";

const dayLength = 86_400_000;
/** Excel's day 0; right for every day after February 1900. */
const dayZero = Date.UTC(1899, 11, 30);

/** The serial number of the plan's first day: "2027-01" is the 1st of January. */
export function startSerial(start: Plan["start"]): number {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  return (Date.UTC(year, month - 1, day) - dayZero) / dayLength;
}

/** The start that a date cell says: months as "2027-01", weeks with their day. */
export function startText(serial: number, period: Plan["period"]): string {
  const text = new Date(dayZero + Math.round(serial) * dayLength).toISOString();
  return period === "month" ? text.slice(0, 7) : text.slice(0, 10);
}

/** Serial number of the first day of a period, counted from 0; negative ones lie before the plan. Months keep their day where they have it. */
export function periodSerial({ start, period }: Pick<Plan, "start" | "period">, index: number): number {
  if (period === "week") return startSerial(start) + 7 * index;
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + index, 0)).getUTCDate();
  return (Date.UTC(year, month - 1 + index, Math.min(day, lastDay)) - dayZero) / dayLength;
}

/** Serial numbers of the first day of every period. */
export function periodSerials(calendar: Pick<Plan, "start" | "period" | "periods">): number[] {
  return Array.from({ length: calendar.periods }, (_, index) => periodSerial(calendar, index));
}

/** The day of a serial number: "2027-03-01". */
export function dayText(serial: number): string {
  return new Date(dayZero + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}

/** Calendar year and quarter of a serial: {year: 2027, quarter: 1}. */
export function quarterOf(serial: number): { readonly year: number; readonly quarter: number } {
  const date = new Date(dayZero + serial * dayLength);
  return { year: date.getUTCFullYear(), quarter: 1 + Math.floor(date.getUTCMonth() / 3) };
}

/** How period heads are shown. */
export function periodFormat(period: Plan["period"]): string {
  return period === "month" ? "mmm yy" : "d mmm yy";
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Mar 27", or "4 Jan 27" for weeks: the head of a period in a sentence of a check. */
export function periodLabel(serial: number, period: Plan["period"]): string {
  const date = new Date(dayZero + serial * dayLength);
  const year = String(date.getUTCFullYear()).slice(2);
  const month = monthNames[date.getUTCMonth()];
  return period === "month" ? `${month} ${year}` : `${date.getUTCDate()} ${month} ${year}`;
}
