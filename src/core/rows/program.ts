/**
 * Rows compiled for evaluation: a list of simple instructions over one array of numbers. Every row owns one slot (a
 * figure for each period and lane); slots stand in the order of the rows, so that consecutive rows are consecutive slots.
 * Rows that depend on each other through earlier periods are run together, period by period; all others over all periods
 * at once.
 */
import type { Expression, RowRange } from "./expression";
import { orderRows } from "./orderRows";
import { reportedKey, type Block, type Row } from "./row";

/** What an instruction does; its operands are slots. */
export enum Op {
  Copy,
  Add,
  Subtract,
  Multiply,
  Divide,
  Power,
  Equal,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
  If,
  Min,
  Max,
  Sqrt,
  Exp,
  First,
  FirstPrevious,
  Previous,
  Lagged,
  Sum,
  SumProduct,
  Total,
  All,
  Last,
  PeriodNumber,
}

/** Instructions of consecutive fives: op, target, a, b, c. */
export interface Stage {
  readonly instructions: Int32Array;
  /** True: the rows depend on each other's earlier periods. */
  readonly byPeriod: boolean;
}

export interface Program {
  readonly rows: readonly Row[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly stages: readonly Stage[];
  /** Rows, two literals and scratch space. */
  readonly slots: number;
}

/** Compiles blocks of rows. Throws when a row depends on itself within a period. */
export function compile(blocks: readonly Block[]): Program {
  const rows = blocks.flatMap((block) => block.rows);
  const indexOf = new Map(rows.map((row, index) => [row.key, index]));
  const slots = new Slots(rows.length);
  const stages = mergeStages(orderRows(rows, indexOf)).map(({ members, byPeriod }) => {
    const writer = new InstructionWriter(indexOf, slots);
    for (const index of members) writer.row(rows[index], index);
    return { byPeriod, instructions: Int32Array.from(writer.code) };
  });
  return { rows, indexOf, stages: stages.filter(({ instructions }) => instructions.length > 0), slots: slots.count };
}

interface Group {
  readonly members: readonly number[];
  readonly byPeriod: boolean;
}

/** Neighbors that run in the same manner become one stage. */
function mergeStages(groups: readonly Group[]): Group[] {
  const merged: { members: number[]; byPeriod: boolean }[] = [];
  for (const { members, byPeriod } of groups) {
    const last = merged.at(-1);
    if (last !== undefined && !last.byPeriod && !byPeriod) last.members.push(...members);
    else merged.push({ members: [...members], byPeriod });
  }
  return merged;
}

/** Slots after those of the rows: the literals 0 and 1, then scratch. */
class Slots {
  count: number;

  constructor(readonly rows: number) {
    this.count = rows + 2;
  }

  literal(value: 0 | 1): number {
    return this.rows + value;
  }

  /** The n-th scratch slot of a row's expression; rows share them. */
  scratch(depth: number): number {
    this.count = Math.max(this.count, this.rows + 3 + depth);
    return this.rows + 2 + depth;
  }
}

const binaryOps = { "+": Op.Add, "-": Op.Subtract, "*": Op.Multiply, "/": Op.Divide, "^": Op.Power } as const;
const comparisonOps = {
  "=": Op.Equal,
  "<": Op.Less,
  "<=": Op.LessOrEqual,
  ">": Op.Greater,
  ">=": Op.GreaterOrEqual,
} as const;

class InstructionWriter {
  readonly code: number[] = [];

  constructor(
    private readonly indexOf: ReadonlyMap<string, number>,
    private readonly slots: Slots,
  ) {}

  row(row: Row | undefined, index: number): void {
    if (row?.formula !== undefined) this.into(row.formula, index, 0);
  }

  /** The slot that holds an expression's value; written by the time it is read. */
  private operand(expression: Expression, depth: number): number {
    if (expression.op === "number") return this.slots.literal(expression.value);
    if (expression.op === "row") return this.slot(expression.key);
    const target = this.slots.scratch(depth);
    this.into(expression, target, depth + 1);
    return target;
  }

  private into(expression: Expression, target: number, depth: number): void {
    switch (expression.op) {
      case "number":
      case "row":
        return this.emit(Op.Copy, target, this.operand(expression, depth));
      case "previous":
        return this.emit(Op.Previous, target, this.slot(expression.key));
      case "lagged":
        return this.emit(Op.Lagged, target, this.slot(expression.key), this.slot(expression.by));
      case "first":
        return this.first(expression, target, depth);
      case "total":
        return this.emit(Op.Total, target, this.slot(expression.key), this.slot(reportedKey));
      case "all":
        return this.emit(Op.All, target, this.slot(expression.key));
      case "last":
        return this.emit(Op.Last, target, this.slot(expression.key));
      case "sum": {
        const { start, count } = this.range(expression.rows);
        return this.emit(Op.Sum, target, start, count);
      }
      case "sumproduct": {
        const { start, count } = this.range(expression.rows);
        const by = this.range(expression.by);
        if (by.count !== count) throw new RangeError(`compile: ranges of different length at ${expression.rows.from}`);
        return this.emit(Op.SumProduct, target, start, by.start, count);
      }
      case "binary":
        return this.pair(binaryOps[expression.sign], expression, target, depth);
      case "compare":
        return this.pair(comparisonOps[expression.sign], expression, target, depth);
      case "min":
        return this.pair(Op.Min, expression, target, depth);
      case "max":
        return this.pair(Op.Max, expression, target, depth);
      case "if": {
        const test = this.operand(expression.test, depth);
        const yes = this.operand(expression.yes, depth + 1);
        return this.emit(Op.If, target, test, yes, this.operand(expression.no, depth + 2));
      }
      case "sqrt":
        return this.emit(Op.Sqrt, target, this.operand(expression.of, depth));
      case "exp":
        return this.emit(Op.Exp, target, this.operand(expression.of, depth));
      case "periodNumber":
        return this.emit(Op.PeriodNumber, target);
    }
  }

  private first({ opening, later }: Extract<Expression, { op: "first" }>, target: number, depth: number): void {
    const start = this.operand(opening, depth);
    if (later.op === "previous") return this.emit(Op.FirstPrevious, target, start, this.slot(later.key));
    this.emit(Op.First, target, start, this.operand(later, depth + 1));
  }

  private pair(op: Op, { left, right }: { left: Expression; right: Expression }, target: number, depth: number): void {
    const a = this.operand(left, depth);
    this.emit(op, target, a, this.operand(right, depth + 1));
  }

  private range({ from, to }: RowRange): { start: number; count: number } {
    const start = this.slot(from);
    const count = this.slot(to) - start + 1;
    if (count < 1) throw new RangeError(`compile: the rows from ${from} to ${to} are not consecutive`);
    return { start, count };
  }

  private slot(key: string): number {
    const index = this.indexOf.get(key);
    if (index === undefined) throw new RangeError(`compile: unknown row "${key}"`);
    return index;
  }

  private emit(op: Op, target: number, a = 0, b = 0, c = 0): void {
    this.code.push(op, target, a, b, c);
  }
}
