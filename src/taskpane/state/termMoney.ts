/** Pictures of terms about the plan's money and time. */
import { evaluatePlan } from "../../core/model/evaluatePlan";
import type { PictureGround, TermPicture } from "./termPicture";

export function bookingsPicture({ view, numbers, periods }: PictureGround): TermPicture {
  const { bookings, totals } = view.evaluation.outcome;
  const reported = view.reported.map((period) => bookings[period] ?? 0);
  const most = Math.max(...reported);
  return {
    picture: {
      kind: "bars",
      bars: reported.map((value, period) => ({ name: periods.narrow(period), value })),
      format: numbers.money,
    },
    facts: [numbers.money(totals.bookings), periods.long(reported.indexOf(most)), numbers.money(most)],
  };
}

const monthsInYear = 12;

/** Margin of the bookings month by month, until it has paid for the cost. */
export function paybackPicture({ view, numbers }: PictureGround): TermPicture {
  const { evaluation } = view;
  const margin = evaluation.valueOf("result.margin");
  const { marketingCost, salesCost, paybackMonths } = evaluation.outcome.totals;
  const cost = marketingCost + salesCost;
  const last = Math.max(monthsInYear, Math.ceil(1.2 * (paybackMonths ?? monthsInYear)));
  const points = Array.from({ length: last + 1 }, (_, month) => [month, (margin / monthsInYear) * month] as const);
  return {
    picture: {
      kind: "curve",
      points,
      marks: paybackMonths === null ? [] : [[paybackMonths, cost]],
      ends: { x: [numbers.whole(0), numbers.whole(last)], y: numbers.money(points.at(-1)?.[1] ?? 0) },
    },
    facts:
      paybackMonths === null ? undefined : [numbers.decimal(paybackMonths), numbers.money(cost), numbers.money(margin)],
  };
}

/** The plan's value if one, two, … years of a customer counted, up to the years that do. */
export function planValuePicture({ view, numbers }: PictureGround): TermPicture {
  const { valueYears } = view.evaluation.plan;
  const years = [...Array.from({ length: Math.max(0, Math.ceil(valueYears) - 1) }, (_, year) => year + 1), valueYears];
  const values = years.map((count) => evaluatePlan({ ...view.plan, valueYears: count }).outcome.totals.planValue);
  return {
    picture: {
      kind: "bars",
      bars: values.map((value, index) => ({ name: numbers.decimal(years[index] ?? 0), value })),
      format: numbers.money,
    },
    facts: [numbers.decimal(valueYears), numbers.money(values.at(-1) ?? 0), numbers.money(values[0] ?? 0)],
  };
}

/** Reported periods, and those that are judged only. */
export function runOnPicture({ view, numbers, periods }: PictureGround): TermPicture {
  const { periods: count, runOn } = view.evaluation.plan;
  const boxes = Array.from({ length: count }, (_, period) => ({
    name: periods.narrow(period),
    tone: period < count - runOn ? 2 : 1,
  }));
  return { picture: { kind: "boxes", boxes }, facts: [numbers.whole(count - runOn), numbers.whole(runOn)] };
}
