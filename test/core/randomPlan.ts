/** Plans at random, as fast-check draws them: every field of MODEL.md present or absent, any chain of up to three teams. */
import fc from "fast-check";
import type { Channel, Plan, Team } from "../../src/core/plan/plan";

/** A number with a few decimals: bounds are drawn often, numbers too small to be meant never. */
function decimal(min: number, max: number, decimals = 3): fc.Arbitrary<number> {
  const scale = 10 ** decimals;
  return fc.integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) }).map((whole) => whole / scale);
}

const share = decimal(0, 1);

function series(figure: fc.Arbitrary<number>, periods: number): fc.Arbitrary<number | readonly number[]> {
  return fc.oneof(figure, fc.array(figure, { minLength: periods, maxLength: periods }));
}

const money = decimal(0, 60_000, 0);
const positiveMoney = decimal(1, 60_000, 0);

const curve: fc.Arbitrary<Channel["curve"]> = fc.oneof(
  fc.record({
    kind: fc.constant("hill" as const),
    maxLeads: decimal(1, 900),
    halfSaturation: positiveMoney,
    slope: decimal(0.3, 3),
  }),
  fc.record({ kind: fc.constant("exponential" as const), maxLeads: decimal(1, 900), halfSaturation: positiveMoney }),
  fc.record({
    kind: fc.constant("power" as const),
    reference: positiveMoney,
    leadsAtReference: decimal(1, 500),
    exponent: decimal(0.1, 1),
  }),
  fc.record(
    { kind: fc.constant("linear" as const), costPerLead: decimal(10, 900), maxLeads: decimal(1, 900) },
    { requiredKeys: ["kind", "costPerLead"] },
  ),
  fc.constant({ kind: "none" as const }),
);

function channel(index: number, teams: number, periods: number): fc.Arbitrary<Channel> {
  return fc.record(
    {
      name: fc.constant(`Channel ${index + 1}`),
      team: fc.nat({ max: teams - 1 }).map(teamName),
      tier: fc.constantFrom(1 as const, 2 as const),
      spend: series(money, periods),
      curve,
      carryoverRate: decimal(0, 0.95),
      carryIn: money,
      seasonality: series(decimal(0, 2), periods),
      fitShare: share,
      selfServeShare: share,
      keepFit: share,
      keepUnfit: share,
      conversionIndex: decimal(0, 2),
      dealValue: money,
    },
    { requiredKeys: ["name", "team", "spend", "curve"] },
  );
}

function teamName(index: number): string {
  return `Team ${index + 1}`;
}

/** Shares that add to 1. */
const arrivalShares = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }).map((weights) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum === 0 ? [1] : weights.map((weight) => weight / sum);
});

/** A team passes to a later one, or wins. */
function team(index: number, teams: number, periods: number): fc.Arbitrary<Team> {
  const later = Array.from({ length: teams - index - 1 }, (_, step) => teamName(index + 1 + step));
  return fc.array(share, { maxLength: 4 }).chain((ramp) =>
    fc.record(
      {
        name: fc.constant(teamName(index)),
        passesTo: fc.constantFrom(null, ...later),
        openingHeadcount: decimal(0, 12, 1),
        openingRamping: fc.array(decimal(0, 3, 1), { maxLength: ramp.length }),
        hires: series(fc.nat({ max: 3 }), periods),
        departures: series(fc.nat({ max: 2 }), periods),
        attritionRate: share,
        backfillShare: share,
        timeToFill: fc.integer({ min: 1, max: 5 }),
        ramp: fc.constant(ramp),
        hoursPerRep: series(decimal(0, 160, 0), periods),
        handleHours: decimal(0.05, 12, 2),
        triageHours: decimal(0.05, 4, 2),
        workOrder: fc.constantFrom("newest" as const, "oldest" as const),
        shelfLife: fc.nat({ max: 3 }),
        survivalRate: share,
        lateConversion: decimal(0, 1.2),
        responseDecay: fc.record({ halfLifeHours: decimal(0.5, 200, 1), floor: share }),
        passRate: decimal(0, 0.5),
        arrivalShares,
        openingPipeline: fc.array(decimal(0, 40, 1), { maxLength: 6 }),
        baselineItems: series(decimal(0, 200, 1), periods),
        openingBacklog: decimal(0, 90, 1),
        costPerRep: money,
        hiringCost: money,
      },
      { requiredKeys: ["name", "passesTo", "openingHeadcount", "ramp", "hoursPerRep", "handleHours", "passRate"] },
    ),
  );
}

/** Any plan that the model takes. */
export const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    periods: fc.integer({ min: 1, max: 14 }),
    teams: fc.integer({ min: 1, max: 3 }),
    channels: fc.nat({ max: 5 }),
  })
  .chain(({ periods, teams, channels }) => {
    const all = <One>(count: number, one: (index: number) => fc.Arbitrary<One>) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => one(index)));
    return fc.record(
      {
        name: fc.constant("At random"),
        currency: fc.constant("EUR"),
        period: fc.constantFrom("month" as const, "week" as const),
        start: fc.constant("2027-01"),
        periods: fc.constant(periods),
        runOn: fc.nat({ max: periods - 1 }),
        businessHours: series(decimal(1, 200, 0), periods),
        maxQueueUtilization: decimal(0.5, 0.99),
        dealValue: money,
        selfServeDealValue: money,
        grossMargin: share,
        churnRate: share,
        valueYears: decimal(0.5, 6, 1),
        commissionRate: share,
        otherMarketingCost: series(money, periods),
        otherSalesCost: series(money, periods),
        goals: fc.record(
          { responseHours: decimal(0, 40, 1), onTimeShare: share, maxUtilization: decimal(0.3, 1) },
          { requiredKeys: [] },
        ),
        channels: all(channels, (index) => channel(index, teams, periods)),
        teams: all(teams, (index) => team(index, teams, periods)).chain((list) =>
          fc.shuffledSubarray(list, { minLength: list.length }),
        ),
      },
      {
        requiredKeys: [
          "name",
          "currency",
          "period",
          "start",
          "periods",
          "businessHours",
          "dealValue",
          "channels",
          "teams",
        ],
      },
    );
  });
