/**
 * The inner loops: compiled instructions over plain typed memory, one loop an instruction, the shape that V8 compiles
 * best. Every read is within the memory by construction, hence the non-null assertions (lint allows them in this file).
 */
import { instructionSize, Op } from "./instructions";
import type { Readers } from "./program";

/** Memory, and the instructions that work on it, with every slot written as the position of its first cell. */
export interface Cells {
  readonly memory: Float64Array;
  readonly code: Int32Array;
  readonly lists: Int32Array;
  /** Cells in a slot: periods × lanes. */
  readonly stride: number;
  readonly lanes: number;
}

/** Runs the instructions [start, end) over the cells [from, to) of every slot. */
export function execute(cells: Cells, start: number, end: number, from: number, to: number): void {
  const { memory: m, code, lists, lanes } = cells;
  for (let at = start; at < end; at += instructionSize) {
    const op: Op = code[at]!;
    const d = code[at + 1]!;
    const a = code[at + 2]!;
    const b = code[at + 3]!;
    switch (op) {
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
      case Op.IfEqual: {
        const yes = code[at + 4]!;
        const no = code[at + 5]!;
        for (let i = from; i < to; i += 1) m[d + i] = m[a + i] === m[b + i] ? m[yes + i]! : m[no + i]!;
        break;
      }
      case Op.IfLess: {
        const yes = code[at + 4]!;
        const no = code[at + 5]!;
        for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! < m[b + i]! ? m[yes + i]! : m[no + i]!;
        break;
      }
      case Op.IfLessOrEqual: {
        const yes = code[at + 4]!;
        const no = code[at + 5]!;
        for (let i = from; i < to; i += 1) m[d + i] = m[a + i]! <= m[b + i]! ? m[yes + i]! : m[no + i]!;
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
      case Op.Lagged:
        for (let i = from; i < to; i += 1) {
          const source = i - m[b + i]! * lanes;
          m[d + i] = source < 0 ? 0 : m[a + source]!;
        }
        break;
      case Op.Sum: {
        const first = lists[a]!;
        for (let i = from; i < to; i += 1) m[d + i] = m[first + i]!;
        for (let k = a + 1; k < a + b; k += 1) {
          const next = lists[k]!;
          for (let i = from; i < to; i += 1) m[d + i]! += m[next + i]!;
        }
        break;
      }
      case Op.SumProduct: {
        const count = code[at + 4]!;
        const left = lists[a]!;
        const right = lists[b]!;
        for (let i = from; i < to; i += 1) m[d + i] = m[left + i]! * m[right + i]!;
        for (let k = 1; k < count; k += 1) {
          const nextLeft = lists[a + k]!;
          const nextRight = lists[b + k]!;
          for (let i = from; i < to; i += 1) m[d + i]! += m[nextLeft + i]! * m[nextRight + i]!;
        }
        break;
      }
      case Op.Total:
      case Op.All:
      case Op.Last:
        overPeriods(cells, op, d, a, b);
        break;
      case Op.PeriodNumber:
        for (let i = from; i < to; i += 1) m[d + i] = 1 + Math.floor(i / lanes);
        break;
    }
  }
}

/** One figure a lane from all periods of a slot, repeated in every period. */
function overPeriods({ memory: m, stride, lanes }: Cells, op: Op, d: number, a: number, reported: number): void {
  for (let lane = 0; lane < lanes; lane += 1) {
    let figure = 0;
    for (let i = lane; i < stride; i += lanes) {
      if (op === Op.Last) figure = m[a + i]!;
      else if (op === Op.All || m[reported + i] === 1) figure += m[a + i]!;
    }
    for (let i = lane; i < stride; i += lanes) m[d + i] = figure;
  }
}

/** a ^ b; the logarithm is twice as fast where it need not be exact to the last digit, that is for broken exponents. */
function power(a: number, b: number): number {
  if (b === 1) return a;
  return a > 0 && b !== Math.floor(b) ? Math.exp(b * Math.log(a)) : a ** b;
}

/** True when every cell of [from, to) holds a number: anything else leaves NaN when it is subtracted from itself. */
export function allFinite(memory: Float64Array, from: number, to: number): boolean {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += memory[i]! - memory[i]!;
  return sum === 0;
}

/** Marks the readers of a row or a step. */
export function mark(marks: Uint8Array, { starts, steps }: Readers, position: number): void {
  for (let at = starts[position]!; at < starts[position + 1]!; at += 1) marks[steps[at]!] = 1;
}
