/**
 * Evaluates compiled rows, for one plan or for many futures ("lanes") at a time: one figure for each row, period and lane.
 * Only what changed inputs touch is calculated again; rows that nobody wanted at compile time wait until they are read.
 */
import { allFinite, execute, mark, type Cells } from "./execute";
import { isSlot } from "./instructions";
import type { Program } from "./program";
import { reportedKey, type Row } from "./row";

export class RowEvaluator {
  /** All figures: slot by slot, within a slot period by period, within a period lane by lane. */
  private readonly memory: Float64Array;
  private readonly stride: number;
  private readonly cells: Cells;
  /** 1 for each step that reads something newer than what it wrote. */
  private readonly isStale: Uint8Array;
  private isBehind = true;
  /** An array of the right length that holds broken numbers: a copy of it is filled without growing or changing its kind. */
  private readonly blank: readonly number[];

  constructor(
    readonly program: Program,
    readonly periods: number,
    readonly lanes = 1,
  ) {
    if (!(periods >= 1) || !(lanes >= 1))
      throw new RangeError(`RowEvaluator: needs periods and lanes, got ${periods}, ${lanes}`);
    this.stride = periods * lanes;
    this.memory = new Float64Array(lanes + program.slots * this.stride);
    this.blank = new Array<number>(periods).fill(0.5);
    this.cells = this.place();
    this.isStale = new Uint8Array(program.steps.length).fill(1);
    this.fill(program.literals[1], 1);
    program.rows.forEach(({ given }, index) => given !== undefined && this.fill(program.slotOf[index] ?? 0, given));
  }

  /** Sets every input row for all lanes. */
  setInputs(valueOf: (row: Row) => number | readonly number[]): void {
    this.program.rows.forEach((row, index) => {
      if (row.input !== undefined) this.setRow(index, valueOf(row));
    });
  }

  /** Sets one input row for all lanes: one figure for all periods, or one for each. */
  setInput(key: string, value: number | readonly number[]): void {
    this.setRow(this.index(key), value);
  }

  /** Sets the input row at a position of the program for all lanes: one figure for all periods, or one for each. */
  setRow(index: number, value: number | readonly number[]): void {
    const isNew = typeof value === "number" ? this.setFigure(index, value) : this.setSeries(index, value);
    if (isNew) mark(this.isStale, this.program.readersOfRow, index);
  }

  private setFigure(index: number, figure: number): boolean {
    const { memory, lanes, stride } = this;
    const start = this.start(index);
    const row = this.program.rows[index];
    if (lanes === 1 && memory[start] === figure && row?.place === "constant") return false;
    if (!Number.isFinite(figure)) refuse(figure, row?.key);
    memory.fill(figure, start, start + stride);
    return true;
  }

  private setSeries(index: number, values: readonly number[]): boolean {
    const { memory, lanes, periods } = this;
    this.checkSeries(values, this.program.rows[index]?.key);
    let isNew = false;
    for (let period = 0, cell = this.start(index); period < periods; period += 1) {
      const figure = values[period] ?? 0;
      for (const end = cell + lanes; cell < end; cell += 1) {
        if (memory[cell] === figure) continue;
        memory[cell] = figure;
        isNew = true;
      }
    }
    return isNew;
  }

  /** Before any figure is set, so that a refused series leaves nothing behind. */
  private checkSeries(values: readonly number[], key: string | undefined): void {
    for (let period = 0; period < this.periods; period += 1) {
      const figure = values[period];
      if (figure === undefined || !Number.isFinite(figure)) refuse(figure, key);
    }
  }

  /** Sets one input row in one lane: one figure for all periods, or one for each. */
  setLane(key: string, lane: number, value: number | readonly number[]): void {
    const index = this.index(key);
    if (typeof value !== "number" && this.program.rows[index]?.place === "constant")
      throw new RangeError(`RowEvaluator: ${key} holds one figure for all periods, got ${value.length}`);
    if (typeof value !== "number") this.checkSeries(value, key);
    else if (!Number.isFinite(value)) refuse(value, key);
    const start = this.start(index) + lane;
    for (let period = 0; period < this.periods; period += 1)
      this.memory[start + period * this.lanes] = typeof value === "number" ? value : (value[period] ?? 0);
    mark(this.isStale, this.program.readersOfRow, index);
  }

  /** Brings the wanted rows up to date. */
  run(): void {
    this.bringUpToDate(0, this.program.wantedSteps);
    this.isBehind = true;
  }

  /** One row's figures over the periods, in one lane. */
  series(key: string, lane = 0): number[] {
    const start = this.current(this.index(key)) + lane;
    const figures = this.blank.slice();
    for (let period = 0; period < this.periods; period += 1)
      figures[period] = this.memory[start + period * this.lanes] ?? 0;
    return figures;
  }

  /** One figure; for a constant or total any period will do. */
  at(key: string, period = 0, lane = 0): number {
    return this.memory[this.current(this.index(key)) + period * this.lanes + lane] ?? 0;
  }

  /** A row's sum over the reported periods, in one lane. */
  total(key: string, lane = 0): number {
    const reported = this.current(this.index(reportedKey)) + lane;
    const start = this.current(this.index(key)) + lane;
    let sum = 0;
    for (let cell = 0; cell < this.stride; cell += this.lanes) {
      if (this.memory[reported + cell] === 1) sum += this.memory[start + cell] ?? 0;
    }
    return sum;
  }

  /** The key of a wanted row that holds something that is not a number; undefined when all is well. */
  notFinite(): string | undefined {
    const { wanted, rows } = this.program;
    for (let position = 0; position < wanted.length; position += 1) {
      const index = wanted[position] ?? 0;
      const start = this.start(index);
      if (!allFinite(this.memory, start, start + this.stride)) return rows[index]?.key;
    }
    return undefined;
  }

  /** Runs the stale ones of the steps [first, end); neighbors that run over all periods run as one. */
  private bringUpToDate(first: number, end: number): void {
    const { cells, isStale, stride, lanes } = this;
    const { steps, readersOfStep } = this.program;
    let pending = 0;
    let upTo = 0;
    for (let position = first; position < end; position += 1) {
      const step = steps[position];
      if (step === undefined || isStale[position] === 0) continue;
      isStale[position] = 0;
      mark(isStale, readersOfStep, position);
      if (step.from !== upTo) {
        execute(cells, pending, upTo, 0, stride);
        pending = step.from;
      }
      upTo = step.opening;
      if (step.to === upTo) continue;
      execute(cells, pending, upTo, 0, stride);
      execute(cells, step.opening, step.later, 0, lanes);
      for (let cell = lanes; cell < stride; cell += lanes) execute(cells, step.later, step.to, cell, cell + lanes);
      pending = upTo = step.to;
    }
    execute(cells, pending, upTo, 0, stride);
  }

  /** The position of a row's first cell, its figures brought up to date if they were not wanted before. */
  private current(index: number): number {
    const { program } = this;
    if (this.isBehind && (program.stepOf[index] ?? 0) >= program.wantedSteps) {
      this.isBehind = false;
      this.bringUpToDate(program.wantedSteps, program.steps.length);
    }
    return this.start(index);
  }

  private index(key: string): number {
    const index = this.program.indexOf.get(key);
    if (index === undefined) throw new RangeError(`RowEvaluator: unknown row "${key}"`);
    return index;
  }

  private start(index: number): number {
    return this.cellOf(2 * (this.program.slotOf[index] ?? 0));
  }

  /** The first cell of a slot as instructions write it; the period before the first one lies in the slot before. */
  private cellOf(operand: number): number {
    return this.lanes + (operand >> 1) * this.stride - (operand & 1) * this.lanes;
  }

  private fill(slot: number, value: number): void {
    const start = this.cellOf(2 * slot);
    this.memory.fill(value, start, start + this.stride);
  }

  /** The instructions with positions in memory in place of slots. */
  private place(): Cells {
    const { instructions, lists } = this.program;
    const code = instructions.map((value, at) => (isSlot(instructions, at) ? this.cellOf(value) : value));
    const cells = lists.map((value) => this.cellOf(value));
    return { memory: this.memory, code, lists: cells, stride: this.stride, lanes: this.lanes };
  }
}

function refuse(value: number | undefined, key: string | undefined): never {
  throw new RangeError(`RowEvaluator: ${key} must be a number, got ${value}`);
}
