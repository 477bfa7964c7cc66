/** Clean numbers for axes and sliders. */

/** A clean number (1, 2 or 5 times a power of ten) at or above a size. */
export function cleanNumber(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Clean values from 0 to above the largest figure, at most `count` steps apart from it. */
export function ticksTo(largest: number, count: number): readonly number[] {
  const step = cleanNumber(Math.max(largest, 1e-9) / count);
  const steps = Math.max(1, Math.ceil(largest / step - 1e-9));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
