import { ratioInterval, rateInterval, shareInterval, type Interval } from "../../../src/core/calibrate/interval";

test.each([
  [81, 263, "0.2553", "0.3662"],
  [15, 148, "0.0624", "0.1605"],
  [0, 20, "0.0000", "0.1611"],
  [1, 29, "0.0061", "0.1718"],
])("%p of %p has the interval of Newcombe, Statistics in Medicine 1998, table I, method 3", (count, of, low, high) => {
  const interval = shareInterval(count, of);
  expect(interval.value).toBe(count / of);
  expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
});

test("no count or all of them keep the bound; nothing counted says nothing", () => {
  expect(shareInterval(0, 10)).toMatchObject({ low: 0, high: expect.closeTo(0.277533, 5) as number });
  expect(shareInterval(10, 10)).toMatchObject({ low: expect.closeTo(0.722467, 5) as number, high: 1 });
  expect(shareInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  expect(() => shareInterval(3, 2)).toThrow(RangeError);
});

test("a rate's limits are near the exact Poisson ones: 10 events, 4.795 to 18.390", () => {
  const { value, low, high } = rateInterval(10, 1);
  expect(value).toBe(10);
  expect(Math.abs(low - 4.795)).toBeLessThan(0.02);
  expect(Math.abs(high - 18.39)).toBeLessThan(0.03);
  expect(rateInterval(0, 2)).toMatchObject({ value: 0, low: 0 });
});

test("the ratio of 15 of 100 to 20 of 100 is 0.75, 0.41 to 1.38 by hand", () => {
  const ratio = ratioInterval({ count: 15, of: 100 }, { count: 20, of: 100 });
  expect(ratio?.value).toBeCloseTo(0.75, 12);
  expect(ratio?.low).toBeCloseTo(0.4076, 3);
  expect(ratio?.high).toBeCloseTo(1.3799, 3);
  expect(ratioInterval({ count: 0, of: 10 }, { count: 1, of: 10 })).toBeUndefined();
});

/** Draws until the mean coverage is known to about half a percent. */
const draws = 4000;

test.each([
  [0.02, 200],
  [0.15, 60],
  [0.5, 40],
  [0.8, 300],
])("in simulation the share %p of %p lies in its interval about 95 times of 100", (share, of) => {
  const random = seeded(20261125);
  const covered = coverage(share, () => shareInterval(binomial(share, of, random), of));
  expect(covered).toBeGreaterThan(0.92);
  expect(covered).toBeLessThan(0.985);
});

test("in simulation a rate and a ratio lie in their intervals about 95 times of 100", () => {
  const random = seeded(7);
  const rate = coverage(12, () => rateInterval(poisson(60, random), 5));
  const ratio = coverage(0.6, () => {
    const late = { count: binomial(0.12, 300, random), of: 300 };
    return ratioInterval(late, { count: binomial(0.2, 600, random), of: 600 });
  });
  for (const covered of [rate, ratio]) {
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.975);
  }
});

function coverage(truth: number, draw: () => Interval | undefined): number {
  let inside = 0;
  for (let index = 0; index < draws; index += 1) {
    const interval = draw();
    if (interval !== undefined && interval.low <= truth && truth <= interval.high) inside += 1;
  }
  return inside / draws;
}

/** Park and Miller's minimal standard generator, CACM 1988: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function binomial(share: number, of: number, random: () => number): number {
  let count = 0;
  for (let index = 0; index < of; index += 1) if (random() < share) count += 1;
  return count;
}

/** Knuth's product of uniform draws. */
function poisson(mean: number, random: () => number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); count += 1) product *= random();
  return count;
}
