/** Plans of every shape that levers must cope with: bounds, steps, locked channels, empty months, run-on periods. */
import fc from "fast-check";
import type { Channel, Plan } from "../../../src/core/plan/plan";
import { golden } from "../goldenPlans";

const sample = golden("sample.json").plan;

/** The sample plan with other channels and another length. */
export const randomPlan: fc.Arbitrary<Plan> = fc
  .record({ periods: fc.integer({ min: 1, max: 14 }), count: fc.integer({ min: 1, max: 6 }) })
  .chain(({ periods, count }) =>
    fc.record({
      channels: fc.array(randomChannel(periods), { minLength: count, maxLength: count }),
      runOn: fc.integer({ min: 0, max: periods - 1 }),
      periods: fc.constant(periods),
    }),
  )
  .map(({ channels, runOn, periods }) => ({
    ...sample,
    periods,
    runOn,
    businessHours: 160,
    channels: channels.map((channel, index) => ({ ...channel, name: `Channel ${index + 1}` })),
    teams: sample.teams.map((team) => ({ ...team, hires: 0, hoursPerRep: 100, baselineItems: 0 })),
  }));

function randomChannel(periods: number): fc.Arbitrary<Channel> {
  const spend = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60_000 })), {
    minLength: periods,
    maxLength: periods,
  });
  return fc.record({
    name: fc.constant("Channel"),
    team: fc.constant("SDR"),
    spend,
    curve: fc.constant({ kind: "hill", maxLeads: 500, halfSaturation: 20_000, slope: 1 } as const),
    minSpend: fc.constantFrom(undefined, 0, 1_000),
    maxSpend: fc.constantFrom(undefined, 60_000, 90_000),
    spendStep: fc.constantFrom(undefined, 500, 20_000),
    locked: fc.constantFrom(undefined, false, true),
  });
}
