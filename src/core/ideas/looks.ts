/**
 * Looking at a test while it runs without fooling oneself: limits on the test statistic that together keep the chance of
 * a false alarm, however early a look is. Lan and DeMets, "Discrete sequential boundaries for clinical trials", Biometrika
 * 70, 1983, with the spending of O'Brien and Fleming's type; integrated from look to look as in Armitage, McPherson and
 * Rowe, "Repeated significance tests on accumulating data", JRSS A 132, 1969.
 */
import { normalDensity, normalPoint, normalShareBelow } from "./normal";

/** Grid points (odd, for Simpson's rule) over the range in which a test goes on. */
const gridPoints = 121;
/** No spread reaches further than this many standard deviations. */
const widest = 8;

/** What was decided before the test: chance of a false alarm when the two do not differ, chance to see a difference that is there. */
export interface TestRisk {
  /** Both sides together, such as 0.05. */
  readonly falseAlarm: number;
  /** Such as 0.8. */
  readonly power: number;
}

/** The density of the statistic (in units of the whole test's information) among tests that still go on. */
interface Running {
  readonly points: readonly number[];
  /** Density times Simpson's weight. */
  readonly masses: readonly number[];
}

/** Limits on |z| at looks that hold `shares` (rising, the last 1) of the planned sample. */
export function lookLimits(shares: readonly number[], falseAlarm: number): readonly number[] {
  const limits: number[] = [];
  let running: Running | undefined;
  let before = 0;
  for (const share of shares) {
    const toSpend = (spent(share, falseAlarm) - spent(before, falseAlarm)) / 2;
    const step = Math.sqrt(share - before);
    const beyond = (limit: number) => shareAbove(limit * Math.sqrt(share), running, step, 0);
    const limit = fallingRoot(beyond, toSpend);
    limits.push(limit);
    running = goingOn(limit * Math.sqrt(share), running, step, 0);
    before = share;
  }
  return limits;
}

/** Chance that a test crosses a limit at one of its looks, when z would average `drift` at the end. */
export function chanceToCross(shares: readonly number[], limits: readonly number[], drift: number): number {
  let running: Running | undefined;
  let before = 0;
  let crossed = 0;
  shares.forEach((share, look) => {
    const step = Math.sqrt(share - before);
    const move = drift * (share - before);
    const edge = (limits[look] ?? Infinity) * Math.sqrt(share);
    crossed += shareAbove(edge, running, step, move) + shareAbove(edge, running, step, move, -1);
    running = goingOn(edge, running, step, move);
    before = share;
  });
  return crossed;
}

/** Looks at equal distances: 1/n, 2/n, …, 1. */
export function evenLooks(count: number): readonly number[] {
  return Array.from({ length: count }, (_, look) => (look + 1) / count);
}

const evenLimits = new Map<string, readonly number[]>();

/** Limits on |z| at a number of looks at equal distances; kept, as they take a while. */
export function evenLookLimits(looks: number, falseAlarm: number): readonly number[] {
  const key = `${looks} ${falseAlarm}`;
  const limits = evenLimits.get(key) ?? lookLimits(evenLooks(looks), falseAlarm);
  evenLimits.set(key, limits);
  return limits;
}

const factors = new Map<string, number>();

/**
 * By how much the sample must grow for the same power when it is looked at `looks` times, to three digits: 1.01–1.04, so
 * looking is nearly free.
 */
export function looksFactor(looks: number, risk: TestRisk): number {
  if (looks === 1) return 1;
  const key = `${looks} ${risk.falseAlarm} ${risk.power}`;
  const factor = factors.get(key) ?? factorOf(looks, risk);
  factors.set(key, factor);
  return factor;
}

function factorOf(looks: number, { falseAlarm, power }: TestRisk): number {
  const shares = evenLooks(looks);
  const limits = evenLookLimits(looks, falseAlarm);
  const once = normalPoint(1 - falseAlarm / 2) + normalPoint(power);
  const missed = (factor: number) => 1 - chanceToCross(shares, limits, once * Math.sqrt(factor));
  return fallingRoot(missed, 1 - power, { low: 1, high: 1.25, halvings: 10 });
}

/** What may have been spent of the false alarm when `share` of the sample is in: 4 − 4·Φ(z(1 − α/4)/√share). */
function spent(share: number, falseAlarm: number): number {
  if (share === 0) return 0;
  return 4 * normalShareBelow(-normalPoint(1 - falseAlarm / 4) / Math.sqrt(share));
}

/** Chance that the statistic steps over `edge` (over −edge downwards for `side` −1). */
function shareAbove(edge: number, running: Running | undefined, step: number, move: number, side = 1): number {
  const above = (from: number) => normalShareBelow((side * (from + move) - edge) / step);
  if (running === undefined) return above(0);
  return running.points.reduce((sum, point, index) => sum + (running.masses[index] ?? 0) * above(point), 0);
}

/** The density after one more step, of what stayed inside ±edge. */
function goingOn(edge: number, running: Running | undefined, step: number, move: number): Running {
  const bound = Math.min(edge, widest);
  const width = (2 * bound) / (gridPoints - 1);
  const points = Array.from({ length: gridPoints }, (_, index) => index * width - bound);
  const density = (to: number, from: number) => normalDensity((to - from - move) / step) / step;
  const masses = points.map((point, index) => {
    const weight = ((index === 0 || index === gridPoints - 1 ? 1 : index % 2 === 1 ? 4 : 2) * width) / 3;
    if (running === undefined) return weight * density(point, 0);
    return weight * running.points.reduce((sum, from, at) => sum + (running.masses[at] ?? 0) * density(point, from), 0);
  });
  return { points, masses };
}

/** Where a falling function reaches a value. */
function fallingRoot(
  valueAt: (x: number) => number,
  value: number,
  { low, high, halvings } = { low: 0, high: widest, halvings: 32 },
): number {
  let [from, to] = [low, high];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (from + to) / 2;
    if (valueAt(middle) > value) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
