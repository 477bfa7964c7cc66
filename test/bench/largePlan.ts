/** A plan of 36 periods, 20 channels and 3 teams in which every kind of curve, both tiers and both orders of work are at home. */
import type { Channel, Plan, Team } from "../../src/core/plan/plan";

const periods = 36;
const kinds: readonly Channel["curve"][] = [
  { kind: "hill", maxLeads: 320, halfSaturation: 16_000, slope: 1.2 },
  { kind: "exponential", maxLeads: 180, halfSaturation: 11_000 },
  { kind: "power", reference: 9_000, leadsAtReference: 70, exponent: 0.7 },
  { kind: "linear", costPerLead: 160, maxLeads: 140 },
];

export const largePlan: Plan = {
  name: "Large",
  currency: "EUR",
  period: "month",
  start: "2027-01",
  periods,
  runOn: 6,
  businessHours: season(168, 0.05),
  dealValue: 15_000,
  grossMargin: 0.8,
  churnRate: 0.1,
  valueYears: 3,
  commissionRate: 0.08,
  otherMarketingCost: 60_000,
  goals: { bookings: 40_000_000, paybackMonths: 18 },
  channels: Array.from({ length: 20 }, (_, index) => channel(index)),
  teams: [team("Inbound", "Closers", 16, 1), team("Outbound", "Closers", 12, 1), team("Closers", null, 26, 6)],
};

function channel(index: number): Channel {
  return {
    name: `Channel ${index + 1}`,
    team: index % 3 === 0 ? "Outbound" : "Inbound",
    tier: index % 4 === 3 ? 2 : 1,
    spend: season(6_000 + 900 * index, 0.2),
    curve: kinds[index % kinds.length] ?? { kind: "none" },
    carryoverRate: 0.1 + 0.02 * index,
    seasonality: season(1, 0.1),
    fitShare: 0.4 + 0.02 * index,
    keepUnfit: 0.8,
    conversionIndex: 0.6 + 0.03 * index,
  };
}

function team(name: string, passesTo: string | null, reps: number, handleHours: number): Team {
  return {
    name,
    passesTo,
    openingHeadcount: reps,
    hires: Array.from({ length: periods }, (_, period) => (period % 9 === 2 ? 1 : 0)),
    attritionRate: 0.3,
    backfillShare: 1,
    timeToFill: 2,
    ramp: [0.25, 0.5, 0.75],
    hoursPerRep: season(108, 0.1),
    handleHours,
    triageHours: handleHours / 4,
    workOrder: passesTo === null ? "oldest" : "newest",
    shelfLife: passesTo === null ? 2 : 1,
    survivalRate: 0.7,
    lateConversion: 0.6,
    openingBacklog: 20,
    passRate: passesTo === null ? 0.22 : 0.15,
    arrivalShares: passesTo === null ? [0.1, 0.25, 0.25, 0.2, 0.12, 0.08] : [0.8, 0.2],
    responseDecay: { halfLifeHours: 24, floor: 0.5 },
    costPerRep: 7_000,
    hiringCost: 8_000,
  };
}

function season(mean: number, swing: number): number[] {
  return Array.from({ length: periods }, (_, period) => mean * (1 + swing * Math.sin((period * Math.PI) / 6)));
}
