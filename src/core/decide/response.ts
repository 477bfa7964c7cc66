/**
 * What one more or less of spend does to a channel's leads: the curve of the model, asked for many spends at once, and its
 * shape. Every curve is convex up to its inflection and concave from there on, which is what makes proofs possible.
 */
import type { Curve } from "../plan/curve";
import { marginalLeads, responseCurve } from "../model/responseCurve";

/** Below this share of a curve's scale, slopes are taken from here: a power curve is vertical at 0. */
const smallestShare = 1e-9;

/** A response of a figure x, such as spend: weight * leadsAt(slope * x + shift). */
export interface Response {
  readonly curve: Curve;
  readonly weight: number;
  readonly slope: number;
  readonly shift: number;
}

/** The response at each x. */
export function responsesAt({ curve, weight, slope, shift }: Response, xs: readonly number[]): number[] {
  const leads = responseCurve(
    { curve },
    xs.map((x) => Math.max(0, slope * x + shift)),
  );
  return leads.map((each) => weight * each);
}

/** What one more unit of x adds at each x; next to 0 the slope a little above it. */
export function slopesAt({ curve, weight, slope, shift }: Response, xs: readonly number[]): number[] {
  const smallest = smallestShare * scaleOf(curve);
  const steady = steadyShift(curve);
  const spends = xs.map((x) => Math.max(smallest, slope * x + shift));
  const isEarly = spends.map((spend) => spend < steady);
  const leads = marginalLeads(
    { curve },
    spends.map((spend, index) => (isEarly[index] === true ? spend + steady : spend)),
  );
  return leads.map((each, index) => weight * slope * each * (isEarly[index] === true ? 2 : 1));
}

/**
 * An exponential curve loses half of its slope over each halfSaturation: its slope is read one later and doubled, since
 * near 0 a difference of 1 - 2^-x has no digits left. 0 for the other curves, which keep theirs.
 */
function steadyShift(curve: Curve): number {
  return curve.kind === "exponential" ? curve.halfSaturation : 0;
}

/** The x from which on the response is concave; before it, it is convex. */
export function inflectionOf({ curve, slope, shift }: Response): number {
  const bend = curve.kind === "hill" && curve.slope > 1 ? hillInflection(curve) : 0;
  return slope > 0 ? (bend - shift) / slope : 0;
}

/** Where a Hill curve with slope above 1 is steepest: halfSaturation * ((slope - 1) / (slope + 1))^(1 / slope). */
function hillInflection({ halfSaturation, slope }: { halfSaturation: number; slope: number }): number {
  return halfSaturation * ((slope - 1) / (slope + 1)) ** (1 / slope);
}

/** A spend at which the curve has gone a good part of its way. */
function scaleOf(curve: Curve): number {
  switch (curve.kind) {
    case "hill":
    case "exponential":
      return curve.halfSaturation;
    case "power":
      return curve.reference;
    case "linear":
      return curve.costPerLead;
    case "none":
      return 1;
  }
}
