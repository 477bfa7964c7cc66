/** Writing a mixed-integer linear program column by column and row by row. */
import type { Milp, MilpColumn, MilpRow, Sum } from "./milp";

/** A sum of columns times factors, plus a constant, while it grows. */
export class Linear {
  private readonly factors = new Map<number, number>();

  constructor(private fixed = 0) {}

  /** Adds a column times a factor, or a constant when only a figure is given. */
  add(factor: number, column?: number): this {
    if (column === undefined) this.fixed += factor;
    else if (factor !== 0) this.factors.set(column, (this.factors.get(column) ?? 0) + factor);
    return this;
  }

  /** Adds another sum times a factor. */
  plus(other: Linear, factor = 1): this {
    if (factor === 0) return this;
    this.fixed += factor * other.fixed;
    other.factors.forEach((each, column) => this.add(factor * each, column));
    return this;
  }

  get constant(): number {
    return this.fixed;
  }

  /** No column moves it. */
  get isConstant(): boolean {
    return this.factors.size === 0;
  }

  get sum(): Sum {
    return { columns: [...this.factors.keys()], factors: [...this.factors.values()], constant: this.fixed };
  }

  /** Its value at a solution. */
  at(values: readonly number[]): number {
    let value = this.fixed;
    this.factors.forEach((factor, column) => (value += factor * (values[column] ?? 0)));
    return value;
  }

  /** The lowest and the highest value that the bounds of the columns allow. */
  range(columns: readonly MilpColumn[]): { readonly low: number; readonly high: number } {
    let [low, high] = [this.fixed, this.fixed];
    this.factors.forEach((factor, column) => {
      const { lower, upper } = columns[column] ?? { lower: 0, upper: 0 };
      low += factor * (factor > 0 ? lower : upper);
      high += factor * (factor > 0 ? upper : lower);
    });
    return { low, high };
  }
}

/** The program while it is written. */
export class MilpWriter {
  readonly columns: MilpColumn[] = [];
  readonly rows: MilpRow[] = [];

  /** A new column; gives its number. */
  column(lower: number, upper: number, isInteger = false): number {
    return this.columns.push({ lower, upper: Math.max(lower, upper), isInteger }) - 1;
  }

  /** lower <= sum <= upper; written so that its largest factor is 1, which is what a solver's tolerances are made for. */
  row(linear: Linear, lower: number, upper: number): void {
    const { columns, factors, constant } = linear.sum;
    const size = factors.reduce((most, factor) => Math.max(most, Math.abs(factor)), 0) || 1;
    const scaled = factors.map((factor) => factor / size);
    this.rows.push({ columns, factors: scaled, lower: (lower - constant) / size, upper: (upper - constant) / size });
  }

  /** A column that is at most the sum. */
  atMost(column: number, linear: Linear): void {
    this.row(new Linear().add(1, column).plus(linear, -1), -Infinity, 0);
  }

  /** The program with an objective, as it stands now. */
  milp(objective: Linear): Milp {
    return { columns: [...this.columns], rows: [...this.rows], objective: objective.sum };
  }
}

/** A figure between bounds as a column of size 1: solvers drop factors that are very small beside others. */
export function scaledColumn(writer: MilpWriter, low: number, high: number): Linear {
  const scale = Math.max(Math.abs(low), Math.abs(high)) || 1;
  return new Linear().add(scale, writer.column(low / scale, high / scale));
}
