/**
 * How far the closed formulas of MODEL.md lie from exact queues (test/fixtures/erlang): the on-time share from Erlang C,
 * overflow from Erlang A. The bounds are what was found, by range of load, rounded up; they are not the same everywhere.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Outcome } from "../../../src/core/model/outcome";
import type { Team } from "../../../src/core/plan/plan";

interface Queue {
  readonly reps: number;
  /** Arriving work in reps kept busy. */
  readonly offeredLoad: number;
}

const businessHours = 160;
const handleHours = 2;

describe("on-time share against Erlang C", () => {
  const queues = table("erlang_bc_exact.csv").map((row) => ({
    reps: row("servers"),
    offeredLoad: row("offered_load_erlangs"),
    busy: row("erlang_c"),
  }));

  /** The largest distance from the exact share, over the queues of a range, when contact is agreed within this many handle times. */
  function worst(reps: Range, load: Range, handleTimes: number): { distance: number; optimism: number; count: number } {
    const distances = queues
      .filter((queue) => within(queue.reps, reps) && within(queue.offeredLoad / queue.reps, load))
      .map((queue) => {
        const exact = 1 - queue.busy * Math.exp(-(queue.reps - queue.offeredLoad) * handleTimes);
        return onTime(queue, handleTimes * handleHours) - exact;
      });
    return {
      distance: Math.max(...distances.map(Math.abs)),
      optimism: Math.max(...distances),
      count: distances.length,
    };
  }

  test.each([
    { reps: [3, 20], load: [0.9, 0.95], atOnce: 0.011, quarter: 0.008, one: 0.004 },
    { reps: [3, 20], load: [0.8, 0.9], atOnce: 0.035, quarter: 0.019, one: 0.009 },
    { reps: [3, 20], load: [0.6, 0.8], atOnce: 0.051, quarter: 0.03, one: 0.012 },
    { reps: [3, 20], load: [0, 0.6], atOnce: 0.051, quarter: 0.031, one: 0.007 },
    { reps: [21, 60], load: [0.8, 0.95], atOnce: 0.043, quarter: 0.013, one: 0.002 },
    { reps: [21, 60], load: [0, 0.8], atOnce: 0.047, quarter: 0.012, one: 0.001 },
    { reps: [61, 210], load: [0, 0.96], atOnce: 0.042, quarter: 0.003, one: 0.001 },
    { reps: [2, 2], load: [0, 0.6], atOnce: 0.037, quarter: 0.027, one: 0.013 },
  ] as const)(
    "$reps reps at $load load: within $atOnce at once, $quarter after a quarter of the handle time, $one after one",
    ({ reps, load, atOnce, quarter, one }) => {
      expect(worst(reps, load, 0.001).count).toBeGreaterThan(0);
      expect(worst(reps, load, 0.001).distance).toBeLessThanOrEqual(atOnce);
      expect(worst(reps, load, 0.25).distance).toBeLessThanOrEqual(quarter);
      expect(worst(reps, load, 1).distance).toBeLessThanOrEqual(one);
    },
  );

  test("a single rep is exact", () => {
    for (const handleTimes of [0.001, 0.25, 1, 4])
      expect(worst([1, 1], [0, 0.9], handleTimes).distance).toBeLessThan(1e-9);
  });

  test("where the share is wrong it is too low: never more than 0.003 too high", () => {
    for (const handleTimes of [0.001, 0.25, 0.5, 1, 2, 4])
      expect(worst([1, 210], [0, 0.97], handleTimes).optimism).toBeLessThan(0.003);
  });
});

describe("overflow under overload against Erlang A", () => {
  const queues = table("erlang_a_exact.csv").map((row) => ({
    reps: row("servers"),
    offeredLoad: row("offered_load_erlangs"),
    patience: row("patience_over_aht"),
    lost: row("p_abandon"),
  }));

  test.each([
    { load: [1.25, 2], patience: [100, 100], most: 0.000001 },
    { load: [1.1, 1.25], patience: [100, 100], most: 0.0001 },
    { load: [1.25, 2], patience: [20, 20], most: 0.003 },
    { load: [1.1, 1.25], patience: [20, 20], most: 0.008 },
    { load: [1.25, 2], patience: [5, 5], most: 0.028 },
  ] as const)(
    "load $load, patience of $patience handle times: too low by at most $most",
    ({ load, patience, most }) => {
      const found = queues
        .filter((queue) => within(queue.offeredLoad / queue.reps, load) && within(queue.patience, patience))
        .map((queue) => queue.lost - lostShare(queue));
      expect(found.length).toBeGreaterThan(5);
      expect(Math.max(...found)).toBeLessThanOrEqual(most);
      expect(Math.min(...found)).toBeGreaterThan(-1e-9);
    },
  );

  test("near balance randomness loses items that the formula does not see", () => {
    const balanced = queues.filter(({ reps, offeredLoad, patience }) => reps === offeredLoad && patience <= 1);
    expect(balanced.every((queue) => lostShare(queue) < 1e-9 && queue.lost > 0.01)).toBe(true);
    expect(balanced.length).toBeGreaterThan(5);
  });
});

type Range = readonly [number, number];

function within(value: number, [low, high]: Range): boolean {
  return value >= low - 1e-6 && value <= high + 1e-6;
}

function onTime(queue: Queue, responseHours: number): number {
  return evaluated(queue, responseHours, 1)?.onTime[0] ?? NaN;
}

/** With nothing waiting beyond its period, all that cannot be worked is lost. */
function lostShare(queue: Queue): number {
  const figures = evaluated(queue, 1, 0);
  return (figures?.overflow[0] ?? NaN) / (figures?.items[0] ?? NaN);
}

/** One period of a team whose items keep `offeredLoad` reps busy. */
function evaluated(
  { reps, offeredLoad }: Queue,
  responseHours: number,
  shelfLife: number,
): Outcome["teams"][string] | undefined {
  const team: Team = {
    name: "Team",
    passesTo: null,
    openingHeadcount: reps,
    hoursPerRep: businessHours,
    handleHours,
    baselineItems: (offeredLoad * businessHours) / handleHours,
    passRate: 0.2,
    shelfLife,
  };
  return evaluatePlan({
    name: "Queue",
    currency: "EUR",
    period: "month",
    start: "2027-01",
    periods: 1,
    businessHours,
    maxQueueUtilization: 0.999,
    dealValue: 1,
    goals: { responseHours },
    channels: [],
    teams: [team],
  }).outcome.teams["Team"];
}

/** The rows of a table, each read by the name of a column. */
function table(file: string): readonly ((column: string) => number)[] {
  const [head = "", ...lines] = readFileSync(join(__dirname, "../../fixtures/erlang", file), "utf8")
    .trim()
    .split("\n");
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return (column) => Number(cells[columns.indexOf(column)] ?? NaN);
  });
}
