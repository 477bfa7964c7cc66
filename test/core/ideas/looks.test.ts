import { chanceToCross, evenLooks, lookLimits, looksFactor } from "../../../src/core/ideas/looks";
import { normalPoint, normalShareBelow } from "../../../src/core/ideas/normal";

test("the normal distribution as tabled", () => {
  // Abramowitz and Stegun, "Handbook of Mathematical Functions", tables 26.1 and 26.5.
  expect(normalShareBelow(1)).toBeCloseTo(0.841344746068543, 14);
  expect(normalShareBelow(-3)).toBeCloseTo(0.00134989803163, 15);
  expect(normalPoint(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalPoint(normalShareBelow(-4.5))).toBeCloseTo(-4.5, 9);
  expect([normalShareBelow(-40), normalShareBelow(40)]).toEqual([0, 1]);
});

test("the limits of five even looks are those of the literature", () => {
  // Reboussin, DeMets, Kim and Lan, "Computations for group sequential boundaries using the Lan–DeMets spending function
  // method", Controlled Clinical Trials 21, 2000: 4.8769, 3.3569, 2.6803, 2.2898, 2.0310.
  const limits = lookLimits(evenLooks(5), 0.05);
  [4.8769, 3.3569, 2.6803, 2.2898, 2.031].forEach((limit, look) => expect(limits[look]).toBeCloseTo(limit, 3));
});

test("one look is the ordinary test", () => {
  expect(lookLimits([1], 0.05)[0]).toBeCloseTo(1.95996, 5);
  expect(looksFactor(1, { falseAlarm: 0.05, power: 0.8 })).toBeCloseTo(1, 4);
});

test.each([2, 3, 4, 6])(
  "%d looks spend the whole false alarm and no more, and cost a few percent of the sample",
  (looks) => {
    const risk = { falseAlarm: 0.05, power: 0.8 };
    const limits = lookLimits(evenLooks(looks), risk.falseAlarm);
    expect(chanceToCross(evenLooks(looks), limits, 0)).toBeCloseTo(0.05, 5);
    const factor = looksFactor(looks, risk);
    expect(factor).toBeGreaterThan(1);
    expect(factor).toBeLessThan(1.05);
  },
);
