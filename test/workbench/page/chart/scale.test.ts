import { scaleOf, type ScaleRequest } from "../../../../src/workbench/page/chart/scale";

test("columns begin at zero and end at a round number above the highest", () => {
  const scale = scaleOf(request([1200, 2190], { fromZero: true }));
  expect(scale.minimum).toBe(0);
  expect(scale.maximum).toBe(2500);
  expect(scale.ticks).toEqual([0, 500, 1000, 1500, 2000, 2500]);
});

test("a line whose values lie close together leaves zero out", () => {
  const scale = scaleOf(request([980, 1000]));
  expect(scale.minimum).toBeGreaterThan(900);
  expect(scale.maximum).toBeGreaterThanOrEqual(1000);
});

test("share is 0 at the minimum, 1 at the maximum and one half between them", () => {
  const { share, minimum, maximum } = scaleOf(request([-40, 60], { fromZero: true }));
  expect(share(minimum)).toBe(0);
  expect(share(maximum)).toBe(1);
  expect(share((minimum + maximum) / 2)).toBeCloseTo(0.5, 12);
});

test("limits and step of the axis win over the data", () => {
  const scale = scaleOf(request([3, 7], { minimum: 0, maximum: 20, step: 10 }));
  expect(scale.ticks).toEqual([0, 10, 20]);
});

test("an axis without values runs from 0 to 1", () => {
  const { minimum, maximum } = scaleOf(request([]));
  expect([minimum, maximum]).toEqual([0, 1]);
});

test("an axis whose values are all zero runs from 0 to 1", () => {
  const { minimum, maximum } = scaleOf(request([0, 0], { fromZero: true }));
  expect([minimum, maximum]).toEqual([0, 1]);
});

function request(values: readonly number[], more: Partial<ScaleRequest> = {}): ScaleRequest {
  return { values, fromZero: false, steps: 5, ...more };
}
