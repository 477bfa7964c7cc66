/** Mixed-integer linear programs as core writes them; who solves them is passed in. */

/** A sum of columns times factors, plus a constant. */
export interface Sum {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
  readonly constant: number;
}

export interface MilpColumn {
  readonly lower: number;
  /** Infinity: none. */
  readonly upper: number;
  readonly isInteger: boolean;
}

export interface MilpRow {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Maximize the objective over the columns, within the rows. */
export interface Milp {
  readonly columns: readonly MilpColumn[];
  readonly rows: readonly MilpRow[];
  readonly objective: Sum;
}

export interface MilpLimits {
  readonly seconds: number;
  /** Stop when the bound is this close, as a share of the best value. */
  readonly gap: number;
  readonly isCancelled?: (() => boolean) | undefined;
  /** Hears of every better solution as soon as it is found. */
  readonly onSolution?: ((values: readonly number[]) => void) | undefined;
}

export interface MilpAnswer {
  /** `stopped`: by time or cancel; values are those of the best solution found, if any. */
  readonly status: "optimal" | "infeasible" | "unbounded" | "stopped";
  readonly values: readonly number[] | undefined;
  /** Of the values; -Infinity without. */
  readonly objective: number;
  /** No solution has a higher objective. */
  readonly bound: number;
}

export interface MilpSolver {
  maximize(milp: Milp, limits: MilpLimits, start?: readonly number[]): MilpAnswer;
}
