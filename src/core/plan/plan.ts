/**
 * A plan: every input of the model (MODEL.md, "The plan"). The same document in memory, on the command line and in the
 * golden files. Shares and rates are 0–1, money is in the plan's currency, hours are business hours, series hold one
 * figure a period. "Items" are leads at an entry team and opportunities at a later one.
 */
import * as z from "zod";
import { curveSchema } from "./curve";
import { choice, list, one, series, words, yesNo } from "./field";

export const channelFields = {
  name: words("Channel"),
  /** Who decides on its spend: a role, not a person. */
  owner: words("Owner").optional(),
  /** The team that works its leads. */
  team: words("Team"),
  /** Tier 1 is worked before tier 2. Default 1. */
  tier: z.union([z.literal(1), z.literal(2)]).optional(),
  /** Money a period. */
  spend: series("Spend", "money", "money"),
  curve: curveSchema,
  /** Share of last period's adstock that still works: a half-life of h periods is 0.5^(1/h). Default 0. */
  carryoverRate: one("Carry-over rate", "share", "shareBelowOne").optional(),
  /** Adstock before the first period; default the first period's spend. */
  carryIn: one("Spend that still works from before", "money", "money").optional(),
  /** Index on leads, 1 in an ordinary period. Default 1. */
  seasonality: series("Seasonality", "ratio", "amount").optional(),
  /** Share of leads that match the ideal customer profile. Default 1. */
  fitShare: one("Share of leads that fit the profile", "share", "share").optional(),
  /** Share of fitting leads that buy without a rep. Default 0. */
  selfServeShare: one("Share of fitting leads that buy without a rep", "share", "share").optional(),
  /** The hand-over bar: shares of fitting and of other leads that are handed over to sales. Default 1. */
  keepFit: one("Fitting leads handed over", "share", "share").optional(),
  keepUnfit: one("Other leads handed over", "share", "share").optional(),
  /** How its fitting leads convert against the team's pass rate. Default 1. */
  conversionIndex: one("Conversion against the team's pass rate", "ratio", "amount").optional(),
  /** Value of its deals; default the plan's. */
  dealValue: one("Deal value", "money", "money").optional(),
  minSpend: one("Least spend", "money", "money").optional(),
  maxSpend: one("Most spend", "money", "money").optional(),
  /** Spend moves in multiples of this. */
  spendStep: one("Spend step", "money", "positiveMoney").optional(),
  /** Sliders and optimizer leave it alone. Default false. */
  locked: yesNo("Locked").optional(),
};

export const responseDecayFields = {
  /** Business hours of waiting that halve what can be lost. */
  halfLifeHours: one("Half-life of a lead's interest", "hours", "positive"),
  /** What is left of conversion after a very long wait. */
  floor: one("Conversion left after a long wait", "share", "share"),
};

export const teamFields = {
  name: words("Team"),
  /** Who decides on its reps: a role, not a person. */
  owner: words("Owner").optional(),
  /** The team that gets what this one passes; null: passed items are wins. */
  passesTo: z.union([words("Passes to"), z.null()]),
  /** Fully ramped reps at the start. */
  openingHeadcount: one("Reps at full strength at the start", "reps", "amount"),
  /** Reps in their k-th ramp period in period 1. */
  openingRamping: list("Reps in ramp at the start", "reps", "amount").optional(),
  /** Starters a period. Default 0. */
  hires: series("Hires", "reps", "amount").optional(),
  /** Known leavers a period. Default 0. */
  departures: series("Departures", "reps", "amount").optional(),
  /** Share of reps who leave in a year. Default 0. */
  attritionRate: one("Attrition in a year", "share", "share").optional(),
  /** Share of leavers that are replaced. Default 0. */
  backfillShare: one("Leavers replaced", "share", "share").optional(),
  /** Periods from opening a job to the start date. Default 2. */
  timeToFill: one("Time to fill a job", "periods", "wholeAboveZero").optional(),
  /** Productivity in the first, second, … period in seat; 1 after. Default []. */
  ramp: list("Productivity in ramp", "share", "share").optional(),
  /** Hours a period that a ramped rep can give to this work. */
  hoursPerRep: series("Hours per rep for this work", "hours", "amount"),
  /** Hours for an item that fits. */
  handleHours: one("Hours for a fitting item", "hoursPerItem", "positive"),
  /** Hours for an item that does not; default handleHours. */
  triageHours: one("Hours for another item", "hoursPerItem", "positive").optional(),
  /** Which items of a tier are worked first. Default newest. */
  workOrder: choice("Worked first", ["newest", "oldest"]).optional(),
  /** Further periods in which an unworked item can still be worked. Default 1. */
  shelfLife: one("Shelf life", "periods", "wholePeriods").optional(),
  /** Share of waiting items still workable in the next period. Default 1. */
  survivalRate: one("Waiting items that stay workable", "share", "share").optional(),
  /** Conversion of late work, per period waited. Default 1. */
  lateConversion: one("Conversion per period waited", "ratio", "amount").optional(),
  /** How conversion falls with hours to first contact; absent: it does not. */
  responseDecay: z.strictObject(responseDecayFields).optional(),
  /** Share of fitting worked items that pass to the next team, or win. */
  passRate: one("Pass rate", "share", "share"),
  /** Shares of passed items that arrive 0, 1, 2, … periods later; they sum to 1. Default [1]. */
  arrivalShares: list("Passed items arriving 0, 1, 2, … later", "share", "share").optional(),
  /** Items from before the plan that arrive in period 1, 2, …. */
  openingPipeline: list("Items from before the plan", "items", "amount").optional(),
  /** Index on what arrives at the next step, 1 in an ordinary period: what months that are facts brought against the plan's rates. Default 1. */
  arrivalIndex: series("Index on passed items that arrive", "ratio", "amount").optional(),
  /** Arrivals that no spend causes. Default 0. */
  baselineItems: series("Items without spend", "items", "amount").optional(),
  /** Items already waiting one period. Default 0. */
  openingBacklog: one("Items waiting at the start", "items", "amount").optional(),
  costPerRep: one("Cost per rep", "money", "money").optional(),
  hiringCost: one("Cost per hire", "money", "money").optional(),
  /** Fewest and most hires a period; absent: hires are not the optimizer's to change. */
  hireLimits: z
    .strictObject({
      min: one("Fewest hires a period", "reps", "wholePeriods"),
      max: one("Most hires a period", "reps", "wholePeriods"),
    })
    .optional(),
};

export const goalFields = {
  bookings: one("Bookings goal", "money", "money").optional(),
  paybackMonths: one("Longest payback", "months", "positive").optional(),
  /** Business hours within which an item shall be contacted. Default 8. */
  responseHours: one("First contact within", "hours", "amount").optional(),
  /** Default 0.8. */
  onTimeShare: one("Share contacted in time", "share", "share").optional(),
  /** Fitting leads never called that are accepted. Default 0.05. */
  maxOverflowShare: one("Fitting leads never called, at most", "share", "share").optional(),
  /** Target load. Default 0.85. */
  maxUtilization: one("Load, at most", "share", "positiveShare").optional(),
  /** Default 0.6. */
  minUtilization: one("Load, at least", "share", "share").optional(),
};

export const planFields = {
  name: words("Plan"),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  period: choice("Period", ["month", "week"]),
  /** The first period: labels the periods, nothing more. */
  start: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/),
  periods: one("Periods", "periods", "periods"),
  /** The last periods that are judged but not reported. Default 0. */
  runOn: one("Run-on periods", "periods", "wholePeriods").optional(),
  /** The first periods that are facts: levers and optimizer leave them alone. Default 0. */
  factPeriods: one("Periods that are facts", "periods", "wholePeriods").optional(),
  /** Office hours in a period. */
  businessHours: series("Business hours", "hours", "positive"),
  /** Load above which waiting is no longer told apart. Default 0.98. */
  maxQueueUtilization: one("Load cap in the waiting formula", "share", "queueShare").optional(),
  /** Signed value of a won deal, for a year. */
  dealValue: one("Deal value", "money", "money"),
  /** Of a self-serve win; default the plan's dealValue. */
  selfServeDealValue: one("Deal value without a rep", "money", "money").optional(),
  /** Default 1. */
  grossMargin: one("Gross margin", "share", "share").optional(),
  /** Share of customers lost in a year. Default 0. */
  churnRate: one("Churn in a year", "share", "share").optional(),
  /** Years of a customer that count. Default 1. */
  valueYears: one("Years that count", "years", "positive").optional(),
  /** Share of bookings. Default 0. */
  commissionRate: one("Commission on bookings", "share", "share").optional(),
  /** Index on bookings, 1 in an ordinary period: what deals that are facts brought against the plan's values. Default 1. */
  bookingsIndex: series("Index on bookings", "ratio", "amount").optional(),
  /** Salaries, tools, managers: money a period. Default 0. */
  otherMarketingCost: series("Other marketing cost", "money", "money").optional(),
  otherSalesCost: series("Other sales cost", "money", "money").optional(),
  goals: z.strictObject(goalFields).optional(),
  /** Marketing and sales cost over the reported periods; absent: no limit. */
  budget: z.strictObject({ total: one("Budget, marketing and sales", "money", "money") }).optional(),
  channels: z.array(z.strictObject(channelFields)).readonly(),
  teams: z.array(z.strictObject(teamFields)).readonly(),
};

export const planSchema = z.strictObject(planFields);

export type Plan = z.infer<typeof planSchema>;
export type Channel = Plan["channels"][number];
export type Team = Plan["teams"][number];
export type Goals = NonNullable<Plan["goals"]>;
/** One figure for all periods, or one for each. */
export type Series = Plan["businessHours"];
