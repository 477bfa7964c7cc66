/** Evaluates compiled rows, for one plan or for many futures ("lanes") at a time: one figure for each row, period and lane. */
import { Op, type Program } from "./program";
import type { Row } from "./row";

export class RowEvaluator {
  /** All figures: slot by slot, within a slot period by period, within a period lane by lane. */
  private readonly memory: Float64Array;
  private readonly stride: number;

  constructor(
    readonly program: Program,
    readonly periods: number,
    readonly lanes = 1,
  ) {
    if (!(periods >= 1) || !(lanes >= 1))
      throw new RangeError(`RowEvaluator: needs periods and lanes, got ${periods}, ${lanes}`);
    this.stride = periods * lanes;
    this.memory = new Float64Array(program.slots * this.stride);
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
      if (!byPeriod) this.execute(instructions, 0, this.stride);
      else {
        for (let from = 0; from < this.stride; from += this.lanes) this.execute(instructions, from, from + this.lanes);
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

  /**
   * Runs instructions over the cells [from, to) of every slot. One loop an instruction, over plain typed memory: the
   * shape that V8 compiles best. Reads are within the memory by construction, hence the non-null assertions.
   */
  private execute(code: Int32Array, from: number, to: number): void {
    const { memory: m, stride, lanes } = this;
    for (let at = 0; at < code.length; at += 5) {
      const d = code[at + 1]! * stride;
      const a = code[at + 2]! * stride;
      const b = code[at + 3]! * stride;
      switch (code[at]! as Op) {
        case Op.Copy:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]!;
          break;
        case Op.Add:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! + m[b + i]!;
          break;
        case Op.Subtract:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! - m[b + i]!;
          break;
        case Op.Multiply:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! * m[b + i]!;
          break;
        case Op.Divide:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! / m[b + i]!;
          break;
        case Op.Power:
          for (let i = from; i < to; i += 1) m[d + i] = power(m[a + i]!, m[b + i]!);
          break;
        case Op.Equal:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i] === m[b + i] ? 1 : 0;
          break;
        case Op.Less:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! < m[b + i]! ? 1 : 0;
          break;
        case Op.LessOrEqual:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! <= m[b + i]! ? 1 : 0;
          break;
        case Op.Greater:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! > m[b + i]! ? 1 : 0;
          break;
        case Op.GreaterOrEqual:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! >= m[b + i]! ? 1 : 0;
          break;
        case Op.If: {
          const c = code[at + 4]! * stride;
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i] !== 0 ? m[b + i]! : m[c + i]!;
          break;
        }
        case Op.Min:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! < m[b + i]! ? m[a + i]! : m[b + i]!;
          break;
        case Op.Max:
          for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! > m[b + i]! ? m[a + i]! : m[b + i]!;
          break;
        case Op.Sqrt:
          for (let i = from; i < to; i += 1) m[d + i] = Math.sqrt(m[a + i]!);
          break;
        case Op.Exp:
          for (let i = from; i < to; i += 1) m[d + i] = Math.exp(m[a + i]!);
          break;
        case Op.First:
          for (let i = from; i < to; i += 1) m[d + i] = i < lanes ? m[a + i]! : m[b + i]!;
          break;
        case Op.FirstPrevious:
          for (let i = from; i < to; i += 1) m[d + i] = i < lanes ? m[a + i]! : m[b + i - lanes]!;
          break;
        case Op.Previous:
          for (let i = from; i < to; i += 1) m[d + i] = i < lanes ? 0 : m[a + i - lanes]!;
          break;
        case Op.Lagged:
          for (let i = from; i < to; i += 1) {
            const source = i - m[b + i]! * lanes;
            m[d + i] = source < 0 ? 0 : m[a + source]!;
          }
          break;
        case Op.Sum: {
          const count = code[at + 3]!;
          for (let i = from; i < to; i += 1) {
            let sum = 0;
            for (let k = 0, cell = a + i; k < count; k += 1, cell += stride) sum += m[cell]!;
            m[d + i] = sum;
          }
          break;
        }
        case Op.SumProduct: {
          const count = code[at + 4]!;
          for (let i = from; i < to; i += 1) {
            let sum = 0;
            for (let k = 0, cell = i; k < count; k += 1, cell += stride) sum += m[a + cell]! * m[b + cell]!;
            m[d + i] = sum;
          }
          break;
        }
        case Op.Total:
        case Op.All:
        case Op.Last:
          this.overPeriods(code[at]! as Op, d, a, b);
          break;
        case Op.PeriodNumber:
          for (let i = from; i < to; i += 1) m[d + i] = 1 + Math.floor(i / lanes);
          break;
      }
    }
  }

  /** One figure a lane from all periods of a slot, repeated in every period. */
  private overPeriods(op: Op, d: number, a: number, reported: number): void {
    const { memory: m, stride, lanes } = this;
    for (let lane = 0; lane < lanes; lane += 1) {
      let figure = 0;
      for (let i = lane; i < stride; i += lanes) {
        if (op === Op.Last) figure = m[a + i]!;
        else if (op === Op.All || m[reported + i] === 1) figure += m[a + i]!;
      }
      for (let i = lane; i < stride; i += lanes) m[d + i] = figure;
    }
  }
}

/** a ^ b; the two exponents that models use most are exact and quick. */
function power(a: number, b: number): number {
  return b === 1 ? a : a ** b;
}

function checked(value: number | undefined, key: string): number {
  if (value === undefined || !Number.isFinite(value))
    throw new RangeError(`RowEvaluator: ${key} must be a number, got ${value}`);
  return value;
}
