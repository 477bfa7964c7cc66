/** The best split of one budget over channels that share nothing else: against certified optima, and as properties of any such problem. */
import fc from "fast-check";
import { bestSplit, type SteppedUnit } from "../../../src/core/decide/separable";
import { responsesAt } from "../../../src/core/decide/response";
import { instanceOf, optimized } from "./instances";

describe("optimize, one budget and no coupling", () => {
  test.each(["concave-static", "scurve-static", "mixed20", "slack", "zero"])(
    "%s: reaches the certified optimum to 1e-9 with a bound that holds",
    async (name) => {
      const { expected } = instanceOf(name);
      const { result } = await optimized(name, 10);
      expect(result.status).toBe("optimal");
      expect(result.objective).toBeGreaterThanOrEqual((expected.objective ?? NaN) * (1 - 1e-9));
      expect(result.bound).toBeGreaterThanOrEqual((expected.objective ?? NaN) * (1 - 1e-12));
      expect(result.gap).toBeLessThanOrEqual(1e-9);
    },
  );

  test("limits that clash are a result: which, and by how much", async () => {
    const { result } = await optimized("infeasible", 10);
    expect(result.status).toBe("infeasible");
    expect(result.why).toEqual([{ code: "clash", limits: ["budget", "minSpend"], by: 25_000, unit: "money" }]);
  });

  test("money that bounds leave no use for is told as unspent", async () => {
    const { result } = await optimized("slack", 10);
    expect(result.unspent).toBeCloseTo(10_000, 6);
  });
});

describe("bestSplit", () => {
  const unit: fc.Arbitrary<SteppedUnit> = fc
    .record({
      maxLeads: fc.integer({ min: 50, max: 900 }),
      halfSaturation: fc.integer({ min: 5_000, max: 90_000 }),
      slope: fc.integer({ min: 5, max: 50 }).map((tenths) => tenths / 10),
      low: fc.constantFrom(0, 0, 2_000),
      high: fc.integer({ min: 10_000, max: 200_000 }),
      step: fc.constantFrom(undefined, undefined, 5_000),
    })
    .map(({ low, high, step, ...curve }) => ({
      response: { curve: { kind: "hill" as const, ...curve }, weight: 1, slope: 1, shift: 0 },
      cost: 1,
      low,
      high,
      step,
    }));
  const units = fc.array(unit, { minLength: 1, maxLength: 6 });
  const limits = { gap: 1e-10, isOver: () => false };

  test("no split on a grid beats it, and none beats its bound", () => {
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: 0, max: 300_000 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (all, money, shares) => {
          const best = bestSplit(all, money, limits);
          const least = all.reduce((sum, { low }) => sum + low, 0);
          if (best === undefined)
            return least > money || all.some(({ low, high, step }) => step !== undefined && high - low < step);
          for (let trial = 0; trial < 30; trial += 1) {
            const rival = anySplit(all, money, shares);
            expect(valueOf(all, rival)).toBeLessThanOrEqual(best.value * (1 + 1e-9) + 1e-9);
          }
          expect(best.bound).toBeGreaterThanOrEqual(best.value * (1 - 1e-12));
          return best.xs.reduce((sum, x) => sum + x, 0) <= money * (1 + 1e-9) + 1e-9;
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });

  test("two S-curves that one budget cannot fill both: all of it goes to one", () => {
    const hill = { kind: "hill" as const, maxLeads: 500, halfSaturation: 40_000, slope: 5 };
    const both = [0, 1].map(() => ({
      response: { curve: hill, weight: 1, slope: 1, shift: 0 },
      cost: 1,
      low: 0,
      high: 100_000,
    }));
    const best = bestSplit(both, 45_000, limits);
    expect([...(best?.xs ?? [])].sort((a, b) => a - b)).toEqual([0, 45_000]);
  });
});

function valueOf(units: readonly SteppedUnit[], xs: readonly number[]): number {
  return units.reduce((sum, { response }, index) => sum + (responsesAt(response, [xs[index] ?? 0])[0] ?? 0), 0);
}

/** A split within bounds, steps and budget. */
function anySplit(units: readonly SteppedUnit[], money: number, shares: Iterator<number>): number[] {
  const next = () => Number(shares.next().value);
  const xs = units.map(({ low, step }) => (step === undefined ? low : Math.ceil(low / step) * step));
  let rest = money - xs.reduce((sum, x) => sum + x, 0);
  units.forEach(({ low, high, step }, index) => {
    const more = Math.max(0, Math.min(rest, high - (xs[index] ?? low))) * next();
    const taken = step === undefined ? more : Math.floor(more / step) * step;
    xs[index] = (xs[index] ?? 0) + taken;
    rest -= taken;
  });
  return xs;
}
