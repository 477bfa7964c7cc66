/** Values, slopes and bends of responses: what every bound stands on, so tangents must lie above the curve to the last digits. */
import fc from "fast-check";
import { inflectionOf, responsesAt, slopesAt, type Response } from "../../../src/core/decide/response";
import type { Curve } from "../../../src/core/plan/curve";

const scale = fc.integer({ min: 2_000, max: 90_000 });
const tenths = (min: number, max: number) => fc.integer({ min, max }).map((each) => each / 10);
const curve: fc.Arbitrary<Curve> = fc.oneof(
  fc.record({ kind: fc.constant("hill" as const), maxLeads: scale, halfSaturation: scale, slope: tenths(5, 50) }),
  fc.record({ kind: fc.constant("exponential" as const), maxLeads: scale, halfSaturation: scale }),
  fc.record({
    kind: fc.constant("power" as const),
    reference: scale,
    leadsAtReference: scale,
    exponent: tenths(3, 10),
  }),
  fc.record({ kind: fc.constant("linear" as const), costPerLead: tenths(100, 9_000), maxLeads: scale }),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("slopesAt", () => {
  test("an exponential curve starts with maxLeads * ln 2 / halfSaturation, to nine digits", () => {
    const [atZero = NaN, atHalf = NaN] = slopesAt(
      responseOf({ kind: "exponential", maxLeads: 424, halfSaturation: 23_500 }),
      [0, 23_500],
    );
    expect(atZero).toBeCloseTo(0.012506145, 9);
    expect(atHalf).toBeCloseTo(0.012506145 / 2, 9);
  });

  test("the tangent at any point of the concave part lies nowhere below it", () => {
    fc.assert(
      fc.property(curve, share, share, (each, from, to) => {
        const response = responseOf(each);
        const bend = inflectionOf(response);
        // Some curves are vertical at 0, where no slope says anything.
        const least = bend + (each.kind === "exponential" ? 0 : 1);
        const [point, other] = [least + from ** 3 * 200_000, least + to ** 3 * 200_000];
        const [value = 0, there = 0, most = 0] = responsesAt(response, [point, other, 400_000]);
        const [slope = 0] = slopesAt(response, [point]);
        expect(value + slope * (other - point)).toBeGreaterThanOrEqual(there - 1e-9 * most);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});

function responseOf(of: Curve): Response {
  return { curve: of, weight: 1, slope: 1, shift: 0 };
}
