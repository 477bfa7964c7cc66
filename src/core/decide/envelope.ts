/**
 * The lowest concave function above a response between two bounds: a straight line from the lower bound to where it
 * touches the curve, and the curve itself from there on. What the response cannot exceed, as tightly as a line can say it.
 */
import { fallingRoot } from "./fallingRoot";
import { inflectionOf, responsesAt, slopesAt, type Response } from "./response";

export interface Envelope {
  readonly response: Response;
  readonly low: number;
  readonly high: number;
  /** The straight line reaches from `low` to here: `low` itself where the response is concave throughout. */
  readonly touch: number;
  /** From here on the response is concave; may lie outside the bounds. */
  readonly bend: number;
  readonly atLow: number;
  readonly atTouch: number;
  readonly atHigh: number;
  /** Slope of the straight line; 0 when there is none. */
  readonly lineSlope: number;
}

/** The envelope of a response on [low, high]. */
export function envelopeOf(response: Response, low: number, high: number): Envelope {
  const bend = inflectionOf(response);
  const touch = touchOf(response, bend, low, high);
  const [atLow = 0, atTouch = 0, atHigh = 0] = responsesAt(response, [low, touch, high]);
  const lineSlope = touch > low ? (atTouch - atLow) / (touch - low) : 0;
  return { response, low, high, touch, bend, atLow, atTouch, atHigh, lineSlope };
}

/** A bend this close to an end, as a share of the range, is at the end. */
const sameShare = 1e-9;

/** Where the tangent passes through the curve's point at the lower bound. */
function touchOf(response: Response, bend: number, low: number, high: number): number {
  const margin = sameShare * (high - low);
  if (bend <= low + margin || !(high > low)) return low;
  if (bend >= high - margin) return high;
  const [atLow = 0] = responsesAt(response, [low]);
  const isSteeper = (xs: readonly number[]) => {
    const values = responsesAt(response, xs);
    return slopesAt(response, xs).map(
      (slope, index) => slope * ((xs[index] ?? 0) - low) - ((values[index] ?? 0) - atLow),
    );
  };
  return fallingRoot(isSteeper, bend, high);
}

/** The envelope at an x between its bounds. */
export function envelopeAt({ response, low, touch, atLow, lineSlope }: Envelope, x: number): number {
  return x < touch ? atLow + lineSlope * (x - low) : (responsesAt(response, [x])[0] ?? 0);
}
