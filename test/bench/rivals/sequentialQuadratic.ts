/**
 * What spend planners usually run: sequential quadratic programming (Han–Powell, as in SLSQP: damped BFGS, an active-set
 * step, a line search, slopes by differences), from one start or from many. Hires are rounded down and spend is solved again.
 */
import { Seeded } from "../seeded";
import { quadraticStep } from "./quadraticStep";
import { costOf, type RivalProblem } from "./rivalProblem";

export interface QuadraticSettings {
  /** The equal split, and random splits beside it. */
  readonly starts: number;
  /** Figures as shares of their range; else as they are: money. */
  readonly isScaled: boolean;
  /** Stop when a step improves the value by less than this share of it. */
  readonly tolerance: number;
}

const mostSteps = 100;

/** The best figures found from all starts. */
export function sequentialQuadratic(problem: RivalProblem, settings: QuadraticSettings): readonly number[] {
  const random = new Seeded(7);
  let best: readonly number[] = problem.low;
  let bestValue = problem.value(best);
  for (let start = 0; start < settings.starts; start += 1) {
    const from = start === 0 ? equalSplit(problem) : randomSplit(problem, random);
    const xs = whole(problem, climb(problem, from, settings), settings);
    const value = problem.value(xs);
    if (value > bestValue) [best, bestValue] = [xs, value];
  }
  return best;
}

/** The same share of its range for every figure, with all the money. */
function equalSplit(problem: RivalProblem): number[] {
  return affordable(
    problem,
    problem.low.map((low, index) => (problem.isWhole[index] === true ? low : (problem.high[index] ?? low))),
  );
}

function randomSplit(problem: RivalProblem, random: Seeded): number[] {
  const shares = problem.low.map(() => random.share() ** 2);
  return affordable(
    problem,
    problem.low.map((low, index) => low + (shares[index] ?? 0) * ((problem.high[index] ?? low) - low)),
  );
}

/** Drawn towards the lower bounds until it costs no more than there is. */
function affordable(problem: RivalProblem, xs: readonly number[]): number[] {
  const least = costOf(problem, problem.low);
  const share = Math.min(1, (problem.money - least) / Math.max(costOf(problem, xs) - least, Number.MIN_VALUE));
  return xs.map((x, index) => (problem.low[index] ?? 0) + share * (x - (problem.low[index] ?? 0)));
}

/** Hires rounded down and held, then spend once more. */
function whole(problem: RivalProblem, xs: readonly number[], settings: QuadraticSettings): readonly number[] {
  if (!problem.isWhole.includes(true)) return xs;
  const rounded = xs.map((x, index) => (problem.isWhole[index] === true ? Math.floor(x + 1e-6) : x));
  const held = (bounds: readonly number[]) =>
    bounds.map((bound, index) => (problem.isWhole[index] === true ? (rounded[index] ?? 0) : bound));
  return climb({ ...problem, low: held(problem.low), high: held(problem.high) }, rounded, settings);
}

/** One run from one start. */
function climb(problem: RivalProblem, from: readonly number[], { isScaled, tolerance }: QuadraticSettings): number[] {
  const { low, high, cost, money } = problem;
  const scales = low.map((each, index) => (isScaled && (high[index] ?? 0) > each ? (high[index] ?? 0) - each : 1));
  const moneyScale = isScaled ? Math.max(money, 1) : 1;
  const size = Math.abs(problem.value(from)) || 1;
  const lossAt = (zs: readonly number[]) => -problem.value(zs.map((z, index) => z * (scales[index] ?? 1))) / size;
  let zs = from.map((x, index) => x / (scales[index] ?? 1));
  let loss = lossAt(zs);
  let slopes = slopesOf(lossAt, zs, loss);
  let hessian = identity(zs.length);
  for (let round = 0; round < mostSteps; round += 1) {
    const toBound = (bounds: readonly number[]) =>
      bounds.map((bound, index) => bound / (scales[index] ?? 1) - (zs[index] ?? 0));
    const spent = zs.reduce((sum, z, index) => sum + z * (scales[index] ?? 1) * (cost[index] ?? 0), 0);
    const step = quadraticStep({
      hessian,
      gradient: slopes,
      lower: toBound(low).map((each) => Math.min(0, each)),
      upper: toBound(high).map((each) => Math.max(0, each)),
      row: cost.map((each, index) => (each * (scales[index] ?? 1)) / moneyScale),
      room: Math.max(0, money - spent) / moneyScale,
    });
    const next = searched(lossAt, { zs, loss, slopes, step });
    if (next === undefined) break;
    const nextSlopes = slopesOf(lossAt, next.zs, next.loss);
    hessian = updated(
      hessian,
      next.zs.map((z, index) => z - (zs[index] ?? 0)),
      nextSlopes.map((slope, index) => slope - (slopes[index] ?? 0)),
    );
    const gained = loss - next.loss;
    ({ zs, loss } = next);
    slopes = nextSlopes;
    if (gained < tolerance) break;
  }
  return affordable(
    problem,
    zs.map((z, index) => Math.min(Math.max(z * (scales[index] ?? 1), low[index] ?? 0), high[index] ?? 0)),
  );
}

interface Standing {
  readonly zs: readonly number[];
  readonly loss: number;
  readonly slopes: readonly number[];
  readonly step: readonly number[];
}

/** Half the step until it brings a part of what its slope promises. */
function searched(lossAt: (zs: readonly number[]) => number, { zs, loss, slopes, step }: Standing) {
  const promised = step.reduce((sum, each, index) => sum + each * (slopes[index] ?? 0), 0);
  for (let share = 1; share > 1e-8 && promised < 0; share /= 2) {
    const next = zs.map((z, index) => z + share * (step[index] ?? 0));
    const there = lossAt(next);
    if (there <= loss + 1e-4 * share * promised) return { zs: next, loss: there };
  }
  return undefined;
}

/** The step of differences that libraries take by default. */
const difference = 1.49e-8;

function slopesOf(lossAt: (zs: readonly number[]) => number, zs: readonly number[], loss: number): number[] {
  return zs.map((z, index) => {
    const moved = zs.map((each, at) => (at === index ? z + difference : each));
    return (lossAt(moved) - loss) / difference;
  });
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

/** Powell's damped BFGS update, which keeps the matrix positive definite. */
function updated(
  hessian: readonly (readonly number[])[],
  step: readonly number[],
  change: readonly number[],
): number[][] {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, index) => sum + x * (b[index] ?? 0), 0);
  const bent = hessian.map((line) => dot(line, step));
  const curved = dot(step, bent);
  if (!(curved > 0)) return hessian.map((line) => [...line]);
  const seen = dot(step, change);
  const damping = seen >= 0.2 * curved ? 1 : (0.8 * curved) / (curved - seen);
  const blend = change.map((each, index) => damping * each + (1 - damping) * (bent[index] ?? 0));
  const scale = dot(step, blend);
  return hessian.map((line, i) =>
    line.map((each, j) => {
      const taken = ((bent[i] ?? 0) * (bent[j] ?? 0)) / curved;
      return each - taken + ((blend[i] ?? 0) * (blend[j] ?? 0)) / scale;
    }),
  );
}
