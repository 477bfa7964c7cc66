/** Clean numbers for axes and sliders. */

/** A clean number (1, 2 or 5 times a power of ten) at or above a size. */
export function cleanNumber(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Clean values from 0 up to a largest figure, at most `count` steps of them. */
export function ticksTo(largest: number, count: number): readonly number[] {
  const step = cleanNumber(Math.max(largest, 1e-9) / count);
  return Array.from({ length: Math.floor(largest / step + 1e-9) + 1 }, (_, index) => index * step);
}
