/** Turns the expressions of rows into instructions over slots. */
import { parts, references, type Expression, type RowRange } from "./expression";
import type { RowGroup } from "./orderRows";
import { reportedKey, type Row } from "./row";

/** What an instruction does; its operands are slots, or where a list of slots begins. */
export enum Op {
  Copy,
  Add,
  Subtract,
  Multiply,
  Divide,
  Power,
  /** c where a = b, a < b or a ≤ b, else d. */
  IfEqual,
  IfLess,
  IfLessOrEqual,
  Min,
  Max,
  Sqrt,
  Exp,
  First,
  Lagged,
  /** a: start of its list, b: length of the list. */
  Sum,
  /** a and b: starts of its lists, c: their length. */
  SumProduct,
  Total,
  All,
  Last,
  PeriodNumber,
}

/** Ints of one instruction: op, target, a, b, c, d. */
export const instructionSize = 6;

/** Gives every row a slot: its own, or that of the row or literal that it only repeats. Literals and scratch come after. */
export class Slots {
  count: number;
  private readonly sources: readonly number[];
  private readonly temporaries: number[] = [];
  private readonly held: number[] = [];

  constructor(
    private readonly rows: readonly Row[],
    private readonly indexOf: ReadonlyMap<string, number>,
  ) {
    this.count = rows.length + 2;
    this.sources = rows.map((_, index) => this.follow(index));
  }

  /** The slot of a row. */
  of(index: number): number {
    return this.sources[index] ?? index;
  }

  /** The row whose figures a row repeats; itself when it has figures of its own, or repeats a literal. */
  sourceOf(index: number): number {
    const source = this.of(index);
    return source < this.rows.length ? source : index;
  }

  /** True when instructions write the row's own slot. */
  isComputed(index: number): boolean {
    return this.rows[index]?.formula !== undefined && this.of(index) === index;
  }

  literal(value: 0 | 1): number {
    return this.rows.length + value;
  }

  /** Scratch for what lies inside an expression, shared by all rows. */
  temporary(depth: number): number {
    return (this.temporaries[depth] ??= this.count++);
  }

  /** Scratch that keeps its figures through a step, shared by all steps. */
  hold(position: number): number {
    return (this.held[position] ??= this.count++);
  }

  private follow(index: number): number {
    const formula = this.rows[index]?.formula;
    if (formula?.op === "number") return this.literal(formula.value);
    const key = repeated(formula);
    const next = key === undefined ? undefined : this.indexOf.get(key);
    return next === undefined ? index : this.follow(next);
  }
}

/** The key of the row that a formula only repeats. */
function repeated(formula: Expression | undefined): string | undefined {
  if (formula?.op === "row") return formula.key;
  return formula?.op === "sum" && formula.rows.from === formula.rows.to ? formula.rows.from : undefined;
}

const binaryOps = { "+": Op.Add, "-": Op.Subtract, "*": Op.Multiply, "/": Op.Divide, "^": Op.Power } as const;
const comparisonOps = {
  "=": Op.IfEqual,
  "<": Op.IfLess,
  "<=": Op.IfLessOrEqual,
  ">": Op.IfLess,
  ">=": Op.IfLessOrEqual,
} as const;

const none: Expression = { op: "number", value: 0 };
const one: Expression = { op: "number", value: 1 };

type Choice = Extract<Expression, { op: "if" }>;
type First = Extract<Expression, { op: "first" }>;

/** Where the instructions of a step stand. */
export interface StepPlaces {
  /** Those from `from` up to `opening` run over all periods at once. */
  readonly from: number;
  /** Those from `opening` up to `later` run for the first period, then those from `later` up to `to` for each period after it. */
  readonly opening: number;
  readonly later: number;
  readonly to: number;
}

/** Writes steps one after the other; operands are 2 × slot, + 1 for the period before. */
export class InstructionWriter {
  readonly code: number[] = [];
  readonly lists: number[] = [];
  /** Where instructions go now. */
  private current = this.code;
  /** Inside a loop: which side of `first` is written. */
  private phase: "opening" | "later" | undefined;
  private members: ReadonlySet<string> = new Set();
  /** What was calculated ahead of the loop, by its expression. */
  private readonly ahead = new Map<string, number>();
  private insideLater = false;

  constructor(
    private readonly rows: readonly Row[],
    private readonly indexOf: ReadonlyMap<string, number>,
    private readonly slots: Slots,
  ) {}

  /** The instructions of one group of rows; what does not depend on the group is calculated ahead of its loop. */
  step({ members, byPeriod }: RowGroup): StepPlaces {
    const from = this.code.length;
    this.ahead.clear();
    this.members = new Set(members.map((member) => this.rows[member]?.key ?? ""));
    if (!byPeriod) {
      this.write(members, this.code, undefined);
      return { from, opening: this.code.length, later: this.code.length, to: this.code.length };
    }
    const opening = this.write(members, [], "opening");
    const later = this.write(members, [], "later");
    const loop = this.code.length;
    this.code.push(...opening, ...later);
    return { from, opening: loop, later: loop + opening.length, to: this.code.length };
  }

  private write(members: readonly number[], code: number[], phase: "opening" | "later" | undefined): number[] {
    this.current = code;
    this.phase = phase;
    this.insideLater = false;
    for (const index of members) {
      const formula = this.rows[index]?.formula;
      if (formula !== undefined && this.slots.isComputed(index)) this.into(formula, index, 0);
    }
    return code;
  }

  /** The operand that holds an expression's value; written by the time it is read. */
  private operand(expression: Expression, depth: number): number {
    if (expression.op === "number") return 2 * this.slots.literal(expression.value);
    if (expression.op === "row") return this.slot(expression.key);
    if (expression.op === "previous") return this.before(expression.key);
    if (this.phase !== undefined) {
      if (expression.op === "first") return this.operandOfPhase(expression, depth);
      if (this.isFree(expression)) return this.calculatedAhead(expression);
    }
    const target = this.slots.temporary(depth);
    this.into(expression, target, depth + 1);
    return 2 * target;
  }

  /** True when an expression reads no row of the group. */
  private isFree(expression: Expression): boolean {
    for (const { key, to } of references(expression)) {
      if (
        to === undefined ? this.members.has(key) : this.keysOf({ from: key, to }).some((one) => this.members.has(one))
      )
        return false;
    }
    return true;
  }

  private calculatedAhead(expression: Expression): number {
    const text = JSON.stringify(expression);
    const known = this.ahead.get(text);
    if (known !== undefined) return 2 * known;
    const target = this.slots.hold(this.ahead.size);
    this.ahead.set(text, target);
    const { current, phase } = this;
    this.current = this.code;
    this.phase = undefined;
    this.into(expression, target, 0);
    this.current = current;
    this.phase = phase;
    return 2 * target;
  }

  private into(expression: Expression, target: number, depth: number): void {
    switch (expression.op) {
      case "number":
      case "row":
      case "previous":
        return this.emit(Op.Copy, target, this.operand(expression, depth));
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
        const { start, count } = this.list(expression.rows);
        return this.emit(Op.Sum, target, start, count);
      }
      case "sumproduct": {
        const { start, count } = this.list(expression.rows);
        const by = this.list(expression.by);
        if (by.count !== count) throw new RangeError(`compile: ranges of different length at ${expression.rows.from}`);
        return this.emit(Op.SumProduct, target, start, by.start, count);
      }
      case "binary":
        return this.parts(binaryOps[expression.sign], expression, target, depth);
      case "compare":
        return this.choose({ op: "if", test: expression, yes: one, no: none }, target, depth);
      case "min":
        return this.parts(Op.Min, expression, target, depth);
      case "max":
        return this.parts(Op.Max, expression, target, depth);
      case "if":
        return this.choose(expression, target, depth);
      case "sqrt":
        return this.parts(Op.Sqrt, expression, target, depth);
      case "exp":
        return this.parts(Op.Exp, expression, target, depth);
      case "periodNumber":
        return this.emit(Op.PeriodNumber, target);
    }
  }

  /**
   * A loop writes one side of `first` at a time. Over all periods at once both sides are calculated, `later` in the first
   * period from cells that mean nothing there, and the instruction picks.
   */
  private first(expression: First, target: number, depth: number): void {
    if (this.phase === "opening") return this.into(expression.opening, target, depth);
    if (this.phase === "later") return this.within(expression.later, (later) => this.into(later, target, depth));
    const start = this.operand(expression.opening, depth);
    const rest = this.within(expression.later, (later) => this.operand(later, depth + 1));
    this.emit(Op.First, target, start, rest);
  }

  private operandOfPhase({ opening, later }: First, depth: number): number {
    if (this.phase === "opening") return this.operand(opening, depth);
    return this.within(later, (expression) => this.operand(expression, depth));
  }

  /** Writes an expression in which `previous` may stand. */
  private within<Result>(later: Expression, write: (later: Expression) => Result): Result {
    const isOuter = !this.insideLater;
    this.insideLater = true;
    const result = write(later);
    if (isOuter) this.insideLater = false;
    return result;
  }

  /** Comparison and choice in one instruction; a > b is b < a. */
  private choose({ test, yes, no }: Choice, target: number, depth: number): void {
    if (test.op !== "compare") throw new RangeError(`compile: if needs a comparison, got ${test.op}`);
    const isTurned = test.sign === ">" || test.sign === ">=";
    const [left, right] = isTurned ? [test.right, test.left] : [test.left, test.right];
    const operands = [left, right, yes, no].map((part, position) => this.operand(part, depth + position));
    this.emit(comparisonOps[test.sign], target, ...operands);
  }

  private parts(op: Op, expression: Expression, target: number, depth: number): void {
    this.emit(op, target, ...parts(expression).map((part, position) => this.operand(part, depth + position)));
  }

  private before(key: string): number {
    if (!this.insideLater) throw new RangeError(`compile: previous(${key}) stands outside first`);
    return this.slot(key) + 1;
  }

  private list(range: RowRange): { start: number; count: number } {
    const start = this.lists.length;
    this.lists.push(...this.keysOf(range).map((key) => this.slot(key)));
    return { start, count: this.lists.length - start };
  }

  private keysOf({ from, to }: RowRange): string[] {
    return this.rows.slice(this.index(from), this.index(to) + 1).map(({ key }) => key);
  }

  private slot(key: string): number {
    return 2 * this.slots.of(this.index(key));
  }

  private index(key: string): number {
    const index = this.indexOf.get(key);
    if (index === undefined) throw new RangeError(`compile: unknown row "${key}"`);
    return index;
  }

  private emit(op: Op, target: number, ...operands: readonly number[]): void {
    const [a = 0, b = 0, c = 0, d = 0] = operands;
    this.current.push(op, 2 * target, a, b, c, d);
  }
}

/** True when the int at a position of the instructions is a slot: not the op, nor the lists and counts of sums. */
export function isSlot(instructions: Int32Array, at: number): boolean {
  const part = at % instructionSize;
  if (part <= 1) return part === 1;
  const op: Op | undefined = instructions[at - part];
  return op !== Op.Sum && op !== Op.SumProduct;
}
