/** Primal active-set method for one step of sequential quadratic programming: bounds on each figure and one shared row. */

export interface QuadraticProblem {
  /** Positive definite. */
  readonly hessian: readonly (readonly number[])[];
  readonly gradient: readonly number[];
  /** At most 0. */
  readonly lower: readonly number[];
  /** At least 0. */
  readonly upper: readonly number[];
  /** row * step <= room, room at least 0. */
  readonly row: readonly number[];
  readonly room: number;
}

const tiny = 1e-12;

/** The step that minimizes step * hessian * step / 2 + gradient * step within the bounds and the row. */
export function quadraticStep(problem: QuadraticProblem): number[] {
  const { gradient, lower, upper, row, room } = problem;
  const size = gradient.length;
  const step = gradient.map(() => 0);
  const isFixed = gradient.map((_, index) => lower[index] === upper[index]);
  let isRowActive = false;
  for (let round = 0; round < 20 * size + 20; round += 1) {
    const slopes = slopesAt(problem, step);
    const free = step.flatMap((_, index) => (isFixed[index] === true ? [] : [index]));
    if (free.length === 0) isRowActive = false;
    const { move, price } = freeMove(problem, slopes, free, isRowActive);
    if (Math.max(0, ...move.map(Math.abs)) <= tiny * Math.max(1, ...step.map(Math.abs))) {
      const worst = mostWrong(problem, { step, slopes, isFixed, price });
      if (isRowActive && price < -tiny) isRowActive = false;
      else if (worst === undefined) return step;
      else isFixed[worst] = false;
      continue;
    }
    const rising = free.reduce((sum, index, at) => sum + (row[index] ?? 0) * (move[at] ?? 0), 0);
    const left = room - step.reduce((sum, each, index) => sum + each * (row[index] ?? 0), 0);
    const toRow = !isRowActive && rising > tiny ? Math.max(0, left) / rising : Infinity;
    const toBounds = free.map((index, at) => {
      const change = move[at] ?? 0;
      const bound = change > 0 ? (upper[index] ?? 0) : (lower[index] ?? 0);
      return change === 0 ? Infinity : Math.max(0, (bound - (step[index] ?? 0)) / change);
    });
    const share = Math.min(1, toRow, ...toBounds);
    free.forEach((index, at) => {
      step[index] = (step[index] ?? 0) + share * (move[at] ?? 0);
      if (toBounds[at] === share) {
        step[index] = (move[at] ?? 0) > 0 ? (upper[index] ?? 0) : (lower[index] ?? 0);
        isFixed[index] = true;
      }
    });
    if (toRow === share) isRowActive = true;
  }
  return step;
}

function slopesAt({ hessian, gradient }: QuadraticProblem, step: readonly number[]): number[] {
  return gradient.map((each, index) => each + dot(hessian[index] ?? [], step));
}

/** The move of the free figures to where nothing is left to gain, along the row when it is active, and the row's price. */
function freeMove(
  { hessian, row }: QuadraticProblem,
  slopes: readonly number[],
  free: readonly number[],
  isRowActive: boolean,
): { readonly move: readonly number[]; readonly price: number } {
  const own = free.map((index) => free.map((other) => hessian[index]?.[other] ?? 0));
  const factor = cholesky(own);
  const straight = solved(
    factor,
    free.map((index) => -(slopes[index] ?? 0)),
  );
  if (!isRowActive) return { move: straight, price: 0 };
  const ownRow = free.map((index) => row[index] ?? 0);
  const across = solved(factor, ownRow);
  const price = dot(ownRow, straight) / Math.max(dot(ownRow, across), Number.MIN_VALUE);
  return { move: straight.map((each, at) => each - price * (across[at] ?? 0)), price };
}

interface Stand {
  readonly step: readonly number[];
  readonly slopes: readonly number[];
  readonly isFixed: readonly boolean[];
  readonly price: number;
}

/** The figure at a bound that most wants to leave it. */
function mostWrong(
  { lower, upper, row }: QuadraticProblem,
  { step, slopes, isFixed, price }: Stand,
): number | undefined {
  let worst: number | undefined;
  let most = tiny;
  step.forEach((each, index) => {
    if (isFixed[index] !== true || lower[index] === upper[index]) return;
    const slope = (slopes[index] ?? 0) + price * (row[index] ?? 0);
    const wrong = each <= (lower[index] ?? 0) ? -slope : slope;
    if (wrong > most) [worst, most] = [index, wrong];
  });
  return worst;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0);
}

/** The lower triangle L with L * L' = matrix. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const factor: number[][] = matrix.map(() => []);
  matrix.forEach((line, i) => {
    const own = factor[i] ?? [];
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] ?? [];
      let rest = line[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (own[k] ?? 0) * (other[k] ?? 0);
      own[j] = i === j ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / (other[j] ?? 1);
    }
  });
  return factor;
}

/** The solution of L * L' * x = right. */
function solved(factor: readonly (readonly number[])[], right: readonly number[]): number[] {
  const x = [...right];
  for (let i = 0; i < x.length; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] ?? 0) - (factor[i]?.[k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (factor[i]?.[i] ?? 1);
  }
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < x.length; k += 1) x[i] = (x[i] ?? 0) - (factor[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (factor[i]?.[i] ?? 1);
  }
  return x;
}
