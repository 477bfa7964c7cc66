/**
 * Plans in which everything is decided at once: spend of channels with S-curves and carry-over, and the hires of the team
 * that works their leads and of the team that closes. Built from a seed; budgets leave room for about half of what could be done.
 */
import type { Channel, Plan, Team } from "../../src/core/plan/plan";
import { Seeded } from "./seeded";

export interface JointSize {
  readonly channels: number;
  readonly periods: number;
}

/** A plan by month of two teams in a chain, both of which may hire. */
export function jointPlan({ channels, periods }: JointSize, seed = 1): Plan {
  const random = new Seeded(seed);
  const made = Array.from({ length: channels }, (_, index) => channel(random, index, periods));
  const size = channels / 6;
  const teams = [qualifiers(random, size, periods), closers(random, size, periods)];
  return {
    name: `Joint ${channels} × ${periods}`,
    currency: "EUR",
    period: "month",
    start: "2027-01",
    periods,
    businessHours: 160,
    dealValue: 14_000,
    grossMargin: 0.7,
    channels: made,
    teams,
    budget: { total: Math.round(budgetOf(made, teams) * periods) },
  };
}

/** A month's pay of the people there are, and half of the spend at which the curves are half full, twice over. */
function budgetOf(channels: readonly Channel[], teams: readonly Team[]): number {
  const pay = teams.reduce(
    (sum, { openingHeadcount, costPerRep = 0 }) => sum + 1.15 * openingHeadcount * costPerRep,
    0,
  );
  return pay + channels.reduce((sum, { maxSpend = 0 }) => sum + 0.2 * maxSpend, 0);
}

function channel(random: Seeded, index: number, periods: number): Channel {
  const halfSaturation = random.stepped(9_000, 36_000, 500);
  const maxLeads = Math.round(halfSaturation / random.between(40, 80));
  const slope = index % 3 === 2 ? 1 : random.stepped(1.4, 3.4, 0.1);
  const isLevel = index % 2 === 1;
  return {
    name: `Channel ${index + 1}`,
    team: "SDR",
    spend: Array.from({ length: periods }, () => 0),
    curve:
      index % 4 === 0
        ? { kind: "exponential", maxLeads, halfSaturation }
        : { kind: "hill", maxLeads, halfSaturation, slope },
    carryoverRate: random.stepped(0, 0.5, 0.05),
    carryIn: 0,
    minSpend: 0,
    maxSpend: 2 * halfSaturation,
    seasonality: Array.from({ length: periods }, (_, period) => (isLevel ? 1 : season(period))),
  };
}

/** Quiet in winter and summer, busy in spring and autumn. */
function season(period: number): number {
  return [0.8, 0.85, 1, 1.05, 1.1, 1, 0.9, 0.85, 1.1, 1.2, 1.25, 0.95][period % 12] ?? 1;
}

function hours(mean: number, periods: number): number[] {
  const month = [1, 0.95, 1.05, 1, 1, 1.05, 0.9, 0.9, 1.05, 1.05, 0.95, 0.8];
  return Array.from({ length: periods }, (_, period) => mean * (month[period % 12] ?? 1));
}

function qualifiers(random: Seeded, size: number, periods: number): Team {
  return {
    name: "SDR",
    passesTo: "AE",
    openingHeadcount: Math.round(7 * size),
    attritionRate: random.stepped(0.2, 0.35, 0.01),
    ramp: [0.25, 0.5, 0.75],
    hoursPerRep: hours(115, periods),
    handleHours: 1.2,
    shelfLife: 1,
    survivalRate: 0.6,
    openingBacklog: 30,
    baselineItems: 120 * size,
    passRate: 0.18,
    arrivalShares: [0.7, 0.3],
    costPerRep: 6_000,
    hiringCost: 6_000,
    hireLimits: { min: 0, max: 3 },
  };
}

function closers(random: Seeded, size: number, periods: number): Team {
  return {
    name: "AE",
    passesTo: null,
    openingHeadcount: Math.round(5 * size),
    attritionRate: random.stepped(0.1, 0.25, 0.01),
    ramp: [0.2, 0.4, 0.6, 0.8],
    hoursPerRep: hours(110, periods),
    handleHours: 6,
    workOrder: "oldest",
    shelfLife: 2,
    survivalRate: 0.8,
    openingBacklog: 8,
    passRate: 0.24,
    arrivalShares: [0.2, 0.3, 0.3, 0.2],
    openingPipeline: [14, 10, 6],
    costPerRep: 11_000,
    hiringCost: 12_000,
    hireLimits: { min: 0, max: 2 },
  };
}
