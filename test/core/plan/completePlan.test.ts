import { completePlan, spreadSeries } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";

const required: Plan = {
  name: "Required fields only",
  currency: "EUR",
  period: "month",
  start: "2027-01",
  periods: 3,
  businessHours: 160,
  dealValue: 9000,
  channels: [
    { name: "Search", team: "Reps", spend: [100, 200, 300], curve: { kind: "linear", costPerLead: 50 } },
    { name: "Brand", team: "Reps", spend: 40, curve: { kind: "none" } },
  ],
  teams: [{ name: "Reps", passesTo: null, openingHeadcount: 3, hoursPerRep: 100, handleHours: 1, passRate: 0.2 }],
};

test("what a plan leaves out gets the default of the specification", () => {
  expect(completePlan(required)).toEqual({
    ...required,
    runOn: 0,
    factPeriods: 0,
    businessHours: [160, 160, 160],
    bookingsIndex: [1, 1, 1],
    maxQueueUtilization: 0.98,
    selfServeDealValue: 9000,
    grossMargin: 1,
    churnRate: 0,
    valueYears: 1,
    commissionRate: 0,
    otherMarketingCost: [0, 0, 0],
    otherSalesCost: [0, 0, 0],
    goals: { responseHours: 8, onTimeShare: 0.8, maxOverflowShare: 0.05, maxUtilization: 0.85, minUtilization: 0.6 },
    channels: [
      {
        ...channelDefaults,
        name: "Search",
        curve: { kind: "linear", costPerLead: 50 },
        spend: [100, 200, 300],
        carryIn: 100,
      },
      { ...channelDefaults, name: "Brand", curve: { kind: "none" }, spend: [40, 40, 40], carryIn: 40 },
    ],
    teams: [
      {
        name: "Reps",
        owner: "Sales",
        passesTo: null,
        openingHeadcount: 3,
        openingRamping: [],
        hires: [0, 0, 0],
        departures: [0, 0, 0],
        attritionRate: 0,
        backfillShare: 0,
        timeToFill: 2,
        ramp: [],
        hoursPerRep: [100, 100, 100],
        handleHours: 1,
        triageHours: 1,
        workOrder: "newest",
        shelfLife: 1,
        survivalRate: 1,
        lateConversion: 1,
        passRate: 0.2,
        arrivalShares: [1],
        openingPipeline: [0, 0, 0],
        arrivalIndex: [1, 1, 1],
        baselineItems: [0, 0, 0],
        openingBacklog: 0,
        costPerRep: 0,
        hiringCost: 0,
      },
    ],
  });
});

test("what a plan says is kept, zero too", () => {
  const [search, brand] = required.channels;
  const [reps] = required.teams;
  if (search === undefined || brand === undefined || reps === undefined) throw new Error("the plan lost its parts");
  const complete = completePlan({
    ...required,
    goals: { onTimeShare: 0, bookings: 0 },
    budget: { total: 0 },
    channels: [{ ...search, carryIn: 0, dealValue: 0, keepFit: 0, maxSpend: 0, spendStep: 5, locked: true }, brand],
    teams: [
      {
        ...reps,
        ramp: [0.5, 0.8],
        openingRamping: [2],
        openingPipeline: [7, 0, 3, 99],
        shelfLife: 0,
        hireLimits: { min: 0, max: 1 },
      },
    ],
  });
  expect(complete.goals).toMatchObject({ onTimeShare: 0, bookings: 0, responseHours: 8 });
  expect(complete.budget).toEqual({ total: 0 });
  expect(complete.channels[0]).toMatchObject({
    carryIn: 0,
    dealValue: 0,
    keepFit: 0,
    maxSpend: 0,
    spendStep: 5,
    locked: true,
  });
  expect(complete.teams[0]).toMatchObject({
    openingRamping: [2, 0],
    openingPipeline: [7, 0, 3],
    shelfLife: 0,
    hireLimits: { min: 0, max: 1 },
  });
});

test("one figure stands for every period", () => {
  expect(spreadSeries(4, 3)).toEqual([4, 4, 4]);
  expect(spreadSeries([1, 2], 2)).toEqual([1, 2]);
});

const channelDefaults = {
  owner: "Marketing",
  team: "Reps",
  tier: 1,
  carryoverRate: 0,
  seasonality: [1, 1, 1],
  fitShare: 1,
  selfServeShare: 0,
  keepFit: 1,
  keepUnfit: 1,
  conversionIndex: 1,
  dealValue: 9000,
  minSpend: 0,
  locked: false,
};
