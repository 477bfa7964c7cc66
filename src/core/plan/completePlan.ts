/** A plan with every default of MODEL.md filled in and every series spread over the periods: what the rows read. */
import type { Curve } from "./curve";
import type { Channel, Goals, Plan, Series, Team } from "./plan";

export interface CompleteChannel extends Required<Omit<Channel, "maxSpend" | "spendStep">> {
  readonly maxSpend: Channel["maxSpend"];
  readonly spendStep: Channel["spendStep"];
  readonly spend: readonly number[];
  readonly seasonality: readonly number[];
  readonly curve: Curve;
}

export interface CompleteTeam extends Required<Omit<Team, "hireLimits" | "responseDecay">> {
  readonly hireLimits: Team["hireLimits"];
  readonly responseDecay: Team["responseDecay"];
  readonly hires: readonly number[];
  readonly departures: readonly number[];
  readonly hoursPerRep: readonly number[];
  readonly arrivalIndex: readonly number[];
  readonly baselineItems: readonly number[];
  /** One figure for each period of the ramp. */
  readonly openingRamping: readonly number[];
  /** One figure a period. */
  readonly openingPipeline: readonly number[];
}

export type CompleteGoals = Goals & Required<Omit<Goals, "bookings" | "paybackMonths">>;

export interface CompletePlan extends Required<Omit<Plan, "channels" | "teams" | "goals" | "budget">> {
  readonly businessHours: readonly number[];
  readonly bookingsIndex: readonly number[];
  readonly otherMarketingCost: readonly number[];
  readonly otherSalesCost: readonly number[];
  readonly goals: CompleteGoals;
  readonly budget: Plan["budget"];
  readonly channels: readonly CompleteChannel[];
  readonly teams: readonly CompleteTeam[];
}

/** The plan with its defaults, as MODEL.md gives them. */
export function completePlan(plan: Plan): CompletePlan {
  const spread = (series: Series | undefined, fallback: number) => spreadSeries(series ?? fallback, plan.periods);
  return {
    name: plan.name,
    currency: plan.currency,
    period: plan.period,
    start: plan.start,
    periods: plan.periods,
    dealValue: plan.dealValue,
    runOn: plan.runOn ?? 0,
    factPeriods: plan.factPeriods ?? 0,
    businessHours: spread(plan.businessHours, 0),
    maxQueueUtilization: plan.maxQueueUtilization ?? 0.98,
    selfServeDealValue: plan.selfServeDealValue ?? plan.dealValue,
    grossMargin: plan.grossMargin ?? 1,
    churnRate: plan.churnRate ?? 0,
    valueYears: plan.valueYears ?? 1,
    commissionRate: plan.commissionRate ?? 0,
    bookingsIndex: spread(plan.bookingsIndex, 1),
    otherMarketingCost: spread(plan.otherMarketingCost, 0),
    otherSalesCost: spread(plan.otherSalesCost, 0),
    goals: completeGoals(plan.goals ?? {}),
    budget: plan.budget,
    channels: plan.channels.map((channel) => completeChannel(channel, plan)),
    teams: plan.teams.map((team) => completeTeam(team, plan)),
  };
}

/** One figure for each period. */
export function spreadSeries(series: Series, periods: number): readonly number[] {
  return typeof series === "number" ? new Array<number>(periods).fill(series) : series;
}

function completeGoals(goals: Goals): CompleteGoals {
  return {
    bookings: goals.bookings,
    paybackMonths: goals.paybackMonths,
    responseHours: goals.responseHours ?? 8,
    onTimeShare: goals.onTimeShare ?? 0.8,
    maxOverflowShare: goals.maxOverflowShare ?? 0.05,
    maxUtilization: goals.maxUtilization ?? 0.85,
    minUtilization: goals.minUtilization ?? 0.6,
  };
}

function completeChannel(channel: Channel, plan: Plan): CompleteChannel {
  const spend = spreadSeries(channel.spend, plan.periods);
  return {
    name: channel.name,
    team: channel.team,
    curve: channel.curve,
    owner: channel.owner ?? "Marketing",
    maxSpend: channel.maxSpend,
    spendStep: channel.spendStep,
    tier: channel.tier ?? 1,
    spend,
    carryoverRate: channel.carryoverRate ?? 0,
    carryIn: channel.carryIn ?? spend[0] ?? 0,
    seasonality: spreadSeries(channel.seasonality ?? 1, plan.periods),
    fitShare: channel.fitShare ?? 1,
    selfServeShare: channel.selfServeShare ?? 0,
    keepFit: channel.keepFit ?? 1,
    keepUnfit: channel.keepUnfit ?? 1,
    conversionIndex: channel.conversionIndex ?? 1,
    dealValue: channel.dealValue ?? plan.dealValue,
    minSpend: channel.minSpend ?? 0,
    locked: channel.locked ?? false,
  };
}

function completeTeam(team: Team, plan: Plan): CompleteTeam {
  const spread = (series: Series | undefined) => spreadSeries(series ?? 0, plan.periods);
  const pipeline = team.openingPipeline ?? [];
  return {
    name: team.name,
    passesTo: team.passesTo,
    openingHeadcount: team.openingHeadcount,
    handleHours: team.handleHours,
    passRate: team.passRate,
    owner: team.owner ?? "Sales",
    hireLimits: team.hireLimits,
    openingRamping: (team.ramp ?? []).map((_, period) => team.openingRamping?.[period] ?? 0),
    hires: spread(team.hires),
    departures: spread(team.departures),
    attritionRate: team.attritionRate ?? 0,
    backfillShare: team.backfillShare ?? 0,
    timeToFill: team.timeToFill ?? 2,
    ramp: team.ramp ?? [],
    hoursPerRep: spread(team.hoursPerRep),
    triageHours: team.triageHours ?? team.handleHours,
    workOrder: team.workOrder ?? "newest",
    shelfLife: team.shelfLife ?? 1,
    survivalRate: team.survivalRate ?? 1,
    lateConversion: team.lateConversion ?? 1,
    responseDecay: team.responseDecay,
    arrivalShares: team.arrivalShares ?? [1],
    openingPipeline: spreadSeries(0, plan.periods).map((none, period) => pipeline[period] ?? none),
    arrivalIndex: spreadSeries(team.arrivalIndex ?? 1, plan.periods),
    baselineItems: spread(team.baselineItems),
    openingBacklog: team.openingBacklog ?? 0,
    costPerRep: team.costPerRep ?? 0,
    hiringCost: team.hiringCost ?? 0,
  };
}
