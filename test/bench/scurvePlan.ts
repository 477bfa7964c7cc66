/** Plans at random with nothing but S-curves and one budget, for which the curves are too many: some channels had better get nothing. */
import type { Plan } from "../../src/core/plan/plan";
import { Seeded } from "./seeded";

/** One month of a number of channels; the budget is a quarter to a half of what would fill every curve by half. */
export function scurvePlan(channels: number, seed: number): Plan {
  const random = new Seeded(1000 * channels + seed);
  const curves = Array.from({ length: channels }, () => ({
    kind: "hill" as const,
    maxLeads: random.stepped(150, 700, 1),
    halfSaturation: random.stepped(15_000, 70_000, 100),
    slope: random.stepped(2, 5, 0.1),
  }));
  const half = curves.reduce((sum, { halfSaturation }) => sum + halfSaturation, 0);
  const total = Math.round(random.between(0.25, 0.5) * half);
  return {
    name: `S-curves ${channels}, ${seed}`,
    currency: "EUR",
    period: "month",
    start: "2027-01",
    periods: 1,
    businessHours: 160,
    dealValue: 1,
    channels: curves.map((curve, index) => ({
      name: `Channel ${index + 1}`,
      team: "Sales",
      spend: 0,
      curve,
      carryIn: 0,
      maxSpend: 2.5 * curve.halfSaturation,
    })),
    teams: [
      {
        name: "Sales",
        passesTo: null,
        openingHeadcount: 0,
        hoursPerRep: 100,
        handleHours: 1,
        passRate: 0.1,
        shelfLife: 0,
      },
    ],
    budget: { total },
  };
}
