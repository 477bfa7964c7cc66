/** Evaluates compiled rows, for one plan or for many futures ("lanes") at a time: one figure for each row, period and lane. */
import { execute, type Cells } from "./execute";
import type { Program } from "./program";
import { reportedKey, type Row } from "./row";

export class RowEvaluator {
  /** All figures: slot by slot, within a slot period by period, within a period lane by lane. */
  private readonly memory: Float64Array;
  private readonly stride: number;
  private readonly cells: Cells;

  constructor(
    readonly program: Program,
    readonly periods: number,
    readonly lanes = 1,
  ) {
    if (!(periods >= 1) || !(lanes >= 1))
      throw new RangeError(`RowEvaluator: needs periods and lanes, got ${periods}, ${lanes}`);
    this.stride = periods * lanes;
    this.memory = new Float64Array(program.slots * this.stride);
    this.cells = { memory: this.memory, stride: this.stride, lanes };
    this.fill(program.rows.length + 1, 1);
    program.rows.forEach(({ given }, index) => given !== undefined && this.fill(index, given));
  }

  /** Sets every input row for all lanes. */
  setInputs(valueOf: (row: Row) => number | readonly number[]): void {
    this.program.rows.forEach((row, index) => {
      if (row.input === undefined) return;
      const value = valueOf(row);
      if (typeof value === "number") this.fill(index, value);
      else this.spread(index, value);
    });
  }

  /** Sets one row in one lane: one figure for all periods, or one for each. */
  setLane(key: string, lane: number, value: number | readonly number[]): void {
    const start = this.slot(key) + lane;
    for (let period = 0; period < this.periods; period += 1) {
      const figure = typeof value === "number" ? value : value[period];
      this.memory[start + period * this.lanes] = checked(figure, key);
    }
  }

  run(): void {
    for (const { instructions, byPeriod } of this.program.stages) {
      if (!byPeriod) execute(this.cells, instructions, 0, this.stride);
      else {
        for (let from = 0; from < this.stride; from += this.lanes)
          execute(this.cells, instructions, from, from + this.lanes);
      }
    }
  }

  /** One row's figures over the periods, in one lane. */
  series(key: string, lane = 0): number[] {
    const start = this.slot(key) + lane;
    return Array.from({ length: this.periods }, (_, period) => this.memory[start + period * this.lanes] ?? 0);
  }

  /** One figure; for a constant or total any period will do. */
  at(key: string, period = 0, lane = 0): number {
    return this.memory[this.slot(key) + period * this.lanes + lane] ?? 0;
  }

  /** A row's sum over the reported periods, in one lane. */
  total(key: string, lane = 0): number {
    const reported = this.series(reportedKey, lane);
    return this.series(key, lane).reduce((sum, value, period) => (reported[period] === 1 ? sum + value : sum), 0);
  }

  private slot(key: string): number {
    const index = this.program.indexOf.get(key);
    if (index === undefined) throw new RangeError(`RowEvaluator: unknown row "${key}"`);
    return index * this.stride;
  }

  private fill(index: number, value: number): void {
    this.memory.fill(
      checked(value, this.program.rows[index]?.key ?? "literal"),
      index * this.stride,
      (index + 1) * this.stride,
    );
  }

  private spread(index: number, values: readonly number[]): void {
    const { memory, lanes, periods } = this;
    for (let period = 0, cell = index * this.stride; period < periods; period += 1) {
      const value = checked(values[period], this.program.rows[index]?.key ?? "");
      for (let lane = 0; lane < lanes; lane += 1, cell += 1) memory[cell] = value;
    }
  }
}

function checked(value: number | undefined, key: string): number {
  if (value === undefined || !Number.isFinite(value))
    throw new RangeError(`RowEvaluator: ${key} must be a number, got ${value}`);
  return value;
}
