/**
 * The inner loops: compiled instructions over plain typed memory, one loop an instruction, the shape that V8 compiles
 * best. Every read is within the memory by construction, hence the non-null assertions (lint allows them in this file).
 */
import { Op } from "./program";

export interface Cells {
  readonly memory: Float64Array;
  /** Cells in a slot: periods × lanes. */
  readonly stride: number;
  readonly lanes: number;
}

/** Runs instructions over the cells [from, to) of every slot. */
export function execute({ memory: m, stride, lanes }: Cells, code: Int32Array, from: number, to: number): void {
  for (let at = 0; at < code.length; at += 5) {
    const op: Op = code[at]!;
    const d = code[at + 1]! * stride;
    const a = code[at + 2]! * stride;
    const b = code[at + 3]! * stride;
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
        overPeriods({ memory: m, stride, lanes }, op, d, a, b);
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

/** a ^ b; exponents of 1 are the most common and exact. */
function power(a: number, b: number): number {
  return b === 1 ? a : a ** b;
}
