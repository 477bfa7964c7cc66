/**
 * The days by which the roster is counted. A seat that starts on the plan's first day or before is there at the start;
 * a later one is a hire of the period it starts in. The last day is worked: a rep whose last day is 31 March leaves in April.
 */
import type { FieldInfo } from "../plan/field";
import type { Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { cellAddress, columnName } from "./address";
import { columnHeadRow, firstPeriodColumn, periodColumn } from "./columns";
import type { InputPlaces } from "./inputPlaces";
import { periodSerial } from "./periods";

export const calendarTitle = "Days by which the roster is counted";

export const calendarFields = [
  "periodNumber",
  "nextPeriod",
  "startsFrom",
  "endsFrom",
  "endsBefore",
  "rampFrom",
  "rampBefore",
] as const;
export type CalendarField = (typeof calendarFields)[number];

const labels: Readonly<Record<CalendarField, string>> = {
  periodNumber: "Number of the period",
  nextPeriod: "First day of the next period",
  startsFrom: "A start counts in the period from",
  endsFrom: "An end counts in the period from",
  endsBefore: "An end counts in the period before",
  rampFrom: "In this ramp period at the start who started from",
  rampBefore: "In this ramp period at the start who started before",
};

/** Label and shape of each line. */
export const calendarInfos: Readonly<Record<string, FieldInfo>> = Object.fromEntries(
  calendarFields.map((field) => [field, { label: labels[field], unit: "text", shape: "series", expects: "a formula" }]),
);

/** The path of a line of the calendar; no input of the plan. */
export function calendarPath(field: CalendarField): PlanPath {
  return ["roster", field];
}

/** The field of such a path. */
export function calendarField(path: PlanPath): CalendarField | undefined {
  return path[0] === "roster" ? calendarFields.find((field) => field === path[1]) : undefined;
}

/** Lines of the ramp go as far as the longest ramp, the others as far as the plan. */
export function calendarColumns(field: CalendarField, periods: number, longestRamp: number): number {
  const isOfRamp = field === "periodNumber" || field === "rampFrom" || field === "rampBefore";
  return isOfRamp ? Math.max(periods, longestRamp) : periods;
}

const firstDay = `$${columnName(firstPeriodColumn)}$${columnHeadRow + 1}`;

/** The formula of a line in a period, zero-based. */
export function calendarFormula(field: CalendarField, period: number, places: InputPlaces): string {
  const column = periodColumn(period);
  const line = (of: CalendarField, at = column) => cellAddress({ row: places.at(calendarPath(of)).row, column: at });
  const head = cellAddress({ row: columnHeadRow, column }).replace(/(\d+)$/, "$$$1");
  const isMonthly = `${places.reference(["period"])}="month"`;
  const week = places.reference(["daysInWeek"]);
  const number = line("periodNumber");
  switch (field) {
    case "periodNumber":
      return `=COLUMNS(${firstDay}:${head})`;
    case "nextPeriod":
      return `=IF(${isMonthly},EDATE(${head},1),${head}+${week})`;
    case "startsFrom":
      return `=IF(${number}=1,${head}+1,${head})`;
    case "endsFrom":
      return `=IF(${number}=1,${head},${head}-1)`;
    case "endsBefore":
      return `=${line("nextPeriod")}-1`;
    case "rampFrom":
      return `=IF(${isMonthly},EDATE(${firstDay},1-${number}),${firstDay}+${week}*(1-${number}))`;
    case "rampBefore":
      return `=IF(${number}=1,${firstDay}+1,${line("rampFrom", column - 1)})`;
  }
}

type Calendar = Pick<Plan, "start" | "period">;

/** What that formula gives. */
export function calendarValue(field: CalendarField, period: number, calendar: Calendar): number {
  const head = periodSerial(calendar, period);
  switch (field) {
    case "periodNumber":
      return period + 1;
    case "nextPeriod":
      return periodSerial(calendar, period + 1);
    case "startsFrom":
      return period === 0 ? head + 1 : head;
    case "endsFrom":
      return period === 0 ? head : head - 1;
    case "endsBefore":
      return periodSerial(calendar, period + 1) - 1;
    case "rampFrom":
      return periodSerial(calendar, -period);
    case "rampBefore":
      return period === 0 ? head + 1 : periodSerial(calendar, 1 - period);
  }
}

/** The day before which a rep must have started to be at full strength when the plan starts, after a ramp of so many periods. */
export function fullStrengthDay(rampPeriods: number, calendar: Calendar): number {
  return rampPeriods === 0 ? periodSerial(calendar, 0) + 1 : periodSerial(calendar, 1 - rampPeriods);
}
