/**
 * Simple 95 % intervals for what was counted. Shares: Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 1927; never outside 0–1 and right for few counts too. Rates: Byar's approximation to the exact Poisson
 * limits (Breslow and Day 1987, p. 69). Ratios of two shares: Katz, Baptista, Azen and Pike, Biometrics 1978.
 */

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution: so many standard errors reach to either end. */
export const reachOf95 = 1.959963984540054;
const z = reachOf95;

/** The share count ÷ of: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n); 0 to 1 where nothing was counted. */
export function shareInterval(count: number, of: number): Interval {
  if (!(count >= 0 && count <= of)) throw new RangeError(`shareInterval: count must be 0 to ${of}, got ${count}`);
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const share = count / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  // At 0 and at all of them the limit is exact; the formula leaves a rounding error.
  const low = count === 0 ? 0 : (middle - reach) / whole;
  const high = count === of ? 1 : (middle + reach) / whole;
  return { value: share, low, high };
}

/** Events for each unit of exposure, such as leads worked for each rep and month: c (1 − 1/9c ∓ z/3√c)³ with c events, c + 1 for the upper limit. */
export function rateInterval(events: number, exposure: number): Interval {
  if (!(events >= 0 && exposure > 0)) throw new RangeError(`rateInterval: got ${events} events in ${exposure}`);
  const limit = (count: number, side: 1 | -1) =>
    count === 0 ? 0 : count * Math.max(0, 1 - 1 / (9 * count) + (side * z) / (3 * Math.sqrt(count))) ** 3;
  return {
    value: events / exposure,
    low: limit(events, -1) / exposure,
    high: limit(events + 1, 1) / exposure,
  };
}

/** The first share ÷ the second: exp(ln ratio ± z √(1/a − 1/n + 1/b − 1/m)); undefined where one of the counts is 0. */
export function ratioInterval(
  first: { readonly count: number; readonly of: number },
  second: { readonly count: number; readonly of: number },
): Interval | undefined {
  if (first.count <= 0 || second.count <= 0) return undefined;
  const value = first.count / first.of / (second.count / second.of);
  const variance = 1 / first.count - 1 / first.of + 1 / second.count - 1 / second.of;
  const reach = Math.exp(z * Math.sqrt(Math.max(0, variance)));
  return { value, low: value / reach, high: value * reach };
}
