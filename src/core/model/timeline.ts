/** The plan's calendar and the few fixed numbers that formulas need, each a row of its own: no formula holds a number but 0 and 1. */
import type { CompletePlan } from "../plan/completePlan";
import { BlockBuilder } from "../rows/buildBlock";

/** Periods in a year, by the length of a period. */
export const periodsPerYear = { month: 12, week: 52 } as const;

/** Period numbers and flags. */
export function timelineBlock(plan: CompletePlan): BlockBuilder {
  const block = new BlockBuilder("time", "Timeline");
  block.given("periods", { label: "Periods", unit: "periods" }, plan.periods);
  block.input("runOn", ["runOn"]);
  block.input("factPeriods", ["factPeriods"]);
  block.constant("reportedPeriods", { label: "Reported periods", unit: "periods" }, "periods - runOn");
  block.row("period", { label: "Period", unit: "number" }, "periodNumber()");
  block.row("first", { label: "First period", unit: "flag" }, "if(period = 1, 1, 0)");
  block.row("reported", { label: "Reported", unit: "flag" }, "if(period <= reportedPeriods, 1, 0)");
  return block;
}

/** Money, goals that the formulas use, and fixed numbers. */
export function moneyBlock(plan: CompletePlan): BlockBuilder {
  const block = new BlockBuilder("plan", "Money, goals and fixed numbers");
  block.series("businessHours", ["businessHours"]);
  block.input("maxQueueUtilization", ["maxQueueUtilization"]);
  block.input("responseHours", ["goals", "responseHours"]);
  block.input("maxUtilization", ["goals", "maxUtilization"]);
  block.input("dealValue", ["dealValue"]);
  block.input("selfServeDealValue", ["selfServeDealValue"]);
  block.input("grossMargin", ["grossMargin"]);
  block.input("churnRate", ["churnRate"]);
  block.input("valueYears", ["valueYears"]);
  block.input("commissionRate", ["commissionRate"]);
  block.series("bookingsIndex", ["bookingsIndex"]);
  block.series("otherMarketingCost", ["otherMarketingCost"], { total: true });
  block.series("otherSalesCost", ["otherSalesCost"], { total: true });
  block.given("periodsPerYear", { label: "Periods in a year", unit: "periods" }, periodsPerYear[plan.period]);
  block.given("monthsPerYear", { label: "Months in a year", unit: "months" }, 12);
  block.given("two", { label: "Two", unit: "number", note: "in the waiting and saturation formulas" }, 2);
  block.given("tolerance", { label: "Tolerance of the checks", unit: "number" }, 1e-6);
  block.given("smallestShare", { label: "Share of hours that counts as none", unit: "number" }, 1e-9);
  return block;
}
