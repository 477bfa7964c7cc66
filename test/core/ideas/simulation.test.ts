/** Error rates of whole tests, looks included, simulated: no more false alarms than agreed, differences found as often as promised. */
import { eventsTogether, leadsASide, usualRisk } from "../../../src/core/ideas/testSize";
import {
  plannedSample,
  testVerdict,
  type LookResult,
  type SideResult,
  type TestDesign,
} from "../../../src/core/ideas/verdict";

type Draw = () => number;

/** Mulberry32: a small generator with a seed, so that every run draws the same. */
function generator(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function successes(draw: Draw, trials: number, share: number): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial += 1) if (draw() < share) count += 1;
  return count;
}

/** Events of a rate within one unit of exposure: exponential gaps. */
function events(draw: Draw, mean: number): number {
  let count = -1;
  for (let time = 0; time < mean; time -= Math.log(1 - draw())) count += 1;
  return Math.max(0, count);
}

interface Runs {
  readonly decided: number;
  readonly right: number;
}

const runs = 4000;

/** Shares of simulated tests that end with a winner, and with the second as winner. */
function simulate(design: TestDesign, steps: number, step: (side: "first" | "second") => SideResult): Runs {
  let [decided, right] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const results: LookResult[] = [];
    let sides: LookResult = { first: { exposure: 0, events: 0 }, second: { exposure: 0, events: 0 } };
    for (let at = 0; at < steps; at += 1) {
      sides = { first: added(sides.first, step("first")), second: added(sides.second, step("second")) };
      const look = results.length + 1;
      const sample = design.kind === "split" ? sides.first.exposure : sides.first.events + sides.second.events;
      if (sample >= plannedSample(design, look)) results.push(sides);
    }
    const { decision } = testVerdict(design, results);
    if (decision === "first" || decision === "second") decided += 1;
    if (decision === "second") right += 1;
  }
  return { decided: decided / runs, right: right / runs };
}

function added(before: SideResult, more: SideResult): SideResult {
  return { exposure: before.exposure + more.exposure, events: before.events + more.events };
}

/** Three standard errors of a simulated share. */
const error = (share: number) => 3 * Math.sqrt((share * (1 - share)) / runs);

describe.each([
  { shares: [0.1, 0.15], peeks: 12 },
  { shares: [0.02, 0.04], peeks: 8 },
])("leads split at random, $shares, looked at $peeks times", ({ shares: [first = 0, second = 0], peeks }) => {
  const design: TestDesign = {
    kind: "split",
    needed: Math.ceil(leadsASide(first, second, usualRisk)),
    looks: usualRisk.looks,
    falseAlarm: usualRisk.falseAlarm,
    scatter: 1,
  };
  const portion = Math.ceil(design.needed / peeks);
  const step = (draw: Draw, share: number) => ({ exposure: portion, events: successes(draw, portion, share) });

  test("no difference: a winner is named in at most the agreed share of tests", () => {
    const draw = generator(1);
    const { decided } = simulate(design, peeks, () => step(draw, first));
    expect(decided).toBeLessThan(usualRisk.falseAlarm + error(usualRisk.falseAlarm));
  });

  test("the difference it was made for is found as often as promised", () => {
    const draw = generator(2);
    const { right, decided } = simulate(design, peeks, (side) => step(draw, side === "first" ? first : second));
    expect(right).toBeGreaterThan(usualRisk.power - error(usualRisk.power));
    expect(decided - right).toBeLessThan(0.001);
  });
});

describe("turns", () => {
  const risk = { ...usualRisk, looks: 2 };
  const needed = Math.ceil(eventsTogether(1, 1.25, risk));
  const design: TestDesign = { kind: "turns", needed, looks: 2, falseAlarm: risk.falseAlarm, scatter: 1 };
  const perTurn = needed / 4;

  test("no difference: a winner is named in at most the agreed share of tests", () => {
    const draw = generator(3);
    const { decided } = simulate(design, 3, () => ({ exposure: 1, events: events(draw, perTurn) }));
    expect(decided).toBeLessThan(risk.falseAlarm + error(risk.falseAlarm));
  });

  test("a quarter more leads for the money are found as often as promised", () => {
    const draw = generator(4);
    const more = (side: string) => (side === "second" ? (perTurn * 2 * 1.25) / 2.25 : (perTurn * 2) / 2.25);
    const { right } = simulate(design, 3, (side) => ({ exposure: 1, events: events(draw, more(side)) }));
    expect(right).toBeGreaterThan(risk.power - error(risk.power));
  });
});
