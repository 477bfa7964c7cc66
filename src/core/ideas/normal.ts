/** The standard normal distribution. */

/** Beyond this many standard deviations a double knows only 0 and 1. */
const edge = 9;
const halvings = 60;

/** Density at `x`. */
export function normalDensity(x: number): number {
  return Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Share below `x`: 1/2 + φ(x) · (x + x³/3 + x⁵/(3·5) + …), to about 1e-15.
 * Source: Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalShareBelow(x: number): number {
  if (Math.abs(x) > edge) return x < 0 ? 0 : 1;
  let sum = x;
  let term = x;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * Number.EPSILON; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

/** The point below which `share` of the distribution lies; share above 0 and below 1. */
export function normalPoint(share: number): number {
  let [low, high] = [-edge, edge];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (normalShareBelow(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
