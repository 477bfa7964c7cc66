/** Where the months of a user's table lie in a plan. */
import type { Plan } from "../../plan/plan";
import { startSerial } from "../periods";
import { monthKey, type TableMonth } from "./tableMonth";

export type TableCalendar = Pick<Plan, "start" | "period" | "periods">;

/** `noDay`: the plan counts weeks and the table only says the month. */
export type PeriodFound = number | "noDay";

/**
 * The period of a month, from 0; negative before the plan, `periods` or more after it. The table's months count
 * `yearsLater` years later; a month without a year is the first one of that name in the plan.
 */
export function periodOf(when: TableMonth, calendar: TableCalendar, yearsLater = 0): PeriodFound {
  const [year = 0, month = 1] = calendar.start.split("-").map(Number);
  const own = when.year === undefined ? (when.month >= month ? year : year + 1) : when.year + yearsLater;
  if (calendar.period === "month") return (own - year) * 12 + when.month - month;
  if (when.day === undefined) return "noDay";
  const day = startSerial(`${monthKey({ year: own, month: when.month })}-${String(when.day).padStart(2, "0")}`);
  return Math.floor((day - startSerial(calendar.start)) / 7);
}

/** By how many whole years last year's months must move so that they lie in the plan; 0 where some do already. */
export function yearsToPlan(months: readonly TableMonth[], calendar: TableCalendar): number {
  const lies = (years: number) => {
    const found = months.map((month) => periodOf(month, calendar, years));
    return found.filter((period) => period !== "noDay" && period >= 0 && period < calendar.periods).length;
  };
  if (months.length === 0 || lies(0) > 0) return 0;
  const tried = [1, 2, 3, -1].map((years) => ({ years, count: lies(years) }));
  const best = tried.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.years : 0;
}

/** The first month that a table names with its year: "2027-01"; undefined when it names none. */
export function firstMonth(months: readonly TableMonth[]): string | undefined {
  const keys = months.flatMap(({ year, month }) => (year === undefined ? [] : [monthKey({ year, month })]));
  return keys.sort()[0];
}
