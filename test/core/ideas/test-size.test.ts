/** Sizes against worked figures that others publish. */
import { looksFactor } from "../../../src/core/ideas/looks";
import { eventsTogether, leadsASide } from "../../../src/core/ideas/testSize";

const once = { falseAlarm: 0.05, power: 0.8, looks: 1 };

test("R's power.prop.test", () => {
  // Its help page: power.prop.test(p1 = .50, p2 = .75, power = .90) gives n = 76.7.
  expect(leadsASide(0.5, 0.75, { ...once, power: 0.9 })).toBeCloseTo(76.7, 1);
  // power.prop.test(p1 = .20, p2 = .25, power = .80) gives n = 1093.739.
  expect(leadsASide(0.2, 0.25, once)).toBeCloseTo(1093.739, 1);
});

test("Fleiss, Levin and Paik's rule for 60 against 70 percent", () => {
  // "Statistical Methods for Rates and Proportions", table A.4: 376 with the correction for continuity 2/|p1 - p2| included.
  const n = leadsASide(0.6, 0.7, once);
  const corrected = (n / 4) * (1 + Math.sqrt(1 + 4 / (n * 0.1))) ** 2;
  expect(Math.ceil(corrected)).toBe(376);
});

test("the same shares can never be told apart, looking costs its factor, the order does not matter", () => {
  expect(leadsASide(0.1, 0.1, once)).toBe(Infinity);
  expect(eventsTogether(2, 2, once)).toBe(Infinity);
  const four = { ...once, looks: 4 };
  expect(leadsASide(0.1, 0.13, four)).toBeCloseTo(leadsASide(0.13, 0.1, once) * looksFactor(4, once), 6);
});

test("counts scatter: twice the variance takes twice the events; a quarter more leads takes about 636", () => {
  // π = 1/2.25: ((1.95996·0.5 + 0.84162·0.49690)/0.05556)² = 633.5.
  expect(eventsTogether(1, 1.25, once)).toBeCloseTo(633.5, 0);
  expect(eventsTogether(1, 1.25, once, 2)).toBeCloseTo(2 * eventsTogether(1, 1.25, once), 6);
});
