/** The units that figures of a plan come in. They decide the words in the unit column, number formats and how a figure is typed. */

/** `money` and `items` are amounts in a period or over the plan; `ratio` has no unit; `flag` is 0 or 1; `check` is 0 when all is well. */
export type Unit =
  | "money"
  | "share"
  | "items"
  | "leads"
  | "wins"
  | "reps"
  | "hours"
  | "hoursPerItem"
  | "periods"
  | "years"
  | "months"
  | "ratio"
  | "number"
  | "flag"
  | "check"
  | "text";

export interface UnitWords {
  readonly currency: string;
  readonly period: "month" | "week";
}

/** The words of the unit column: "EUR", "share", "hours per item". */
export function unitText(unit: Unit, { currency, period }: UnitWords): string {
  switch (unit) {
    case "money":
      return currency;
    case "hoursPerItem":
      return "hours per item";
    case "periods":
      return `${period}s`;
    case "flag":
      return "1 yes, 0 no";
    case "check":
      return "ok or differs";
    default:
      return unit;
  }
}

/** The Excel number format of a unit, in English notation; zero shows as a dash where nothing is the usual case. */
export function numberFormat(unit: Unit): string | undefined {
  switch (unit) {
    case "money":
      return '#,##0;-#,##0;"–"';
    case "items":
    case "leads":
    case "wins":
    case "hours":
      return '#,##0.0;-#,##0.0;"–"';
    case "reps":
      return '0.00;-0.00;"–"';
    case "share":
      return "0.0%";
    case "hoursPerItem":
    case "ratio":
      return "0.000";
    case "months":
      return "0.0";
    case "periods":
    case "years":
    case "number":
    case "flag":
      return "General";
    case "check":
      return '"differs";"differs";"ok"';
    case "text":
      return undefined;
  }
}
