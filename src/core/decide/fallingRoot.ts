/** Where a falling function crosses 0, asked for many points at a time: evaluating rows for a batch costs little more than for one. */

const batch = 24;
const finest = 1e-15;
const rounds = 16;

/** The point between low and high up to which a falling function is above 0, to 14 digits; low or high when it never or always is. */
export function fallingRoot(falling: (xs: readonly number[]) => readonly number[], low: number, high: number): number {
  let from = low;
  let to = high;
  for (let round = 0; round < rounds && to - from > finest * Math.abs(to); round += 1) {
    const start = from;
    const step = (to - from) / batch;
    const xs = Array.from({ length: batch + 1 }, (_, index) => (index === batch ? to : start + step * index));
    const values = falling(xs);
    const first = values.findIndex((value) => !(value > 0));
    if (first === 0) return from;
    if (first < 0) return to;
    from = xs[first - 1] ?? from;
    to = xs[first] ?? to;
  }
  return (from + to) / 2;
}
