/** Tests of two strategies for tests of their sheets. */
import type { StrategyTest } from "../../../src/core/sheets/testStamp";

export const splitTest: StrategyTest = {
  id: "t1",
  name: "Bar against base",
  first: "Base",
  second: "Higher bar",
  measure: "passed",
  design: { kind: "split", needed: 1000, looks: 4, falseAlarm: 0.05, scatter: 1 },
  expected: [0.1, 0.14],
  madeAt: "2027-01-04T09:00:00Z",
};

export const turnsTest: StrategyTest = {
  ...splitTest,
  id: "t2",
  name: "Search against social",
  measure: "leads",
  design: { kind: "turns", needed: 640, looks: 2, falseAlarm: 0.05, scatter: 1.5 },
};

/** Counts from the start to a look, of the first and of the second: leads or money, then what came of it. */
export function counted(exposure: number, events: number, otherExposure: number, otherEvents: number) {
  return { first: { exposure, events }, second: { exposure: otherExposure, events: otherEvents } };
}
