/**
 * The walk from a figure down to inputs, step by step: each step is a figure with the lines of the equation that gives it,
 * each line names the figures that it reads. Rows that only copy another one are stepped over.
 */
import type { PlanPath } from "../plan/problem";
import type { Unit } from "../plan/unit";
import type { Expression } from "./expression";
import { ExpressionReader, type FigureAt } from "./expressionReader";
import type { RowEvaluator } from "./evaluate";
import { reportedKey, type Row } from "./row";

export type { FigureAt };

/** A figure on the walk. */
export interface WalkFigure {
  readonly row: Row;
  /** undefined: the row has one figure for the whole plan. */
  readonly at: FigureAt | undefined;
  readonly value: number;
  /** An input or a fixed number: nothing lies below it. */
  readonly isEnd: boolean;
}

export type LineSign = "" | "+" | "−" | "×" | "÷";

export interface WalkLine {
  readonly sign: LineSign;
  readonly value: number;
  readonly unit: Unit;
  /** The part of the formula, where it is more than one figure. */
  readonly part: Expression | undefined;
  /** The figures that it reads, the one to follow first. */
  readonly figures: readonly WalkFigure[];
}

export interface WalkStep extends WalkFigure {
  readonly input: PlanPath | undefined;
  /** The formula with the branches that are taken; undefined for inputs, fixed numbers and sums over periods. */
  readonly rule: Expression | undefined;
  /** A sum has its largest lines first. */
  readonly lines: readonly WalkLine[];
  /** The line to follow unless another is chosen. */
  readonly followed: number;
}

/**
 * One step of the walk. Rows that `isDetail` names are opened in place: a response curve reads better as one rule than as
 * three rows.
 */
export function walkStep(
  evaluator: RowEvaluator,
  key: string,
  at: FigureAt | undefined,
  isDetail: (key: string) => boolean = () => false,
): WalkStep {
  return new Walker(new ExpressionReader(evaluator), isDetail).step(key, at);
}

interface Operand {
  readonly sign: LineSign;
  readonly expression: Expression;
}

class Walker {
  constructor(
    private readonly reader: ExpressionReader,
    private readonly isDetail: (key: string) => boolean,
  ) {}

  step(key: string, at: FigureAt | undefined): WalkStep {
    const figure = this.resolved(key, at);
    const { row } = figure;
    if (typeof figure.at === "string") return this.overPeriods(figure, figure.at);
    if (row.formula === undefined) {
      return { ...figure, input: row.input?.path, rule: undefined, lines: [], followed: 0 };
    }
    const period = figure.at ?? 0;
    const rule = this.opened(row.formula, period);
    const lines = this.lines(rule, period, row.unit);
    return { ...figure, input: undefined, rule, lines, followed: followedLine(rule, lines) };
  }

  /** A sum over periods: a line each, the largest first. */
  private overPeriods(figure: WalkFigure, at: "reported" | "all"): WalkStep {
    const { row } = figure;
    const isCounted = (period: number) => at === "all" || this.reader.evaluator.at(reportedKey, period) === 1;
    const periods = Array.from({ length: this.reader.evaluator.periods }, (_, period) => period).filter(isCounted);
    const lines = periods.map((period): WalkLine => ({
      sign: "+",
      value: this.reader.figure(row.key, period),
      unit: row.unit,
      part: undefined,
      figures: [this.figureOf(row, period)],
    }));
    return { ...figure, input: undefined, rule: undefined, lines: largestFirst(lines), followed: 0 };
  }

  private lines(rule: Expression, period: number, unit: Unit): readonly WalkLine[] {
    const summands = this.summands(rule);
    if (summands !== undefined) {
      const lines = summands.map((operand) => this.line(operand, period, unit));
      return rule.op === "sum" || rule.op === "sumproduct" ? largestFirst(lines) : lines;
    }
    const factors = factorsOf(rule);
    if (factors !== undefined && factors.every(({ expression }) => isPlain(expression))) {
      return factors.map((operand) => this.line(operand, period, undefined));
    }
    if (rule.op === "min" || rule.op === "max") {
      return [rule.left, rule.right].map((expression) => this.line({ sign: "", expression }, period, unit));
    }
    return this.figuresIn(rule, period).map((figure): WalkLine => ({
      sign: "",
      value: figure.value,
      unit: figure.row.unit,
      part: undefined,
      figures: [figure],
    }));
  }

  private line({ sign, expression }: Operand, period: number, unit: Unit | undefined): WalkLine {
    const figures = this.figuresIn(expression, period);
    const isOne = isReference(expression);
    const [first] = figures;
    return {
      sign,
      value: this.reader.value(expression, period),
      unit: isOne ? (first?.row.unit ?? "number") : (unit ?? first?.row.unit ?? "number"),
      part: isOne ? undefined : expression,
      figures: [...figures].sort((a, b) => depth(b) - depth(a)),
    };
  }

  /** What an expression adds up; undefined when it is no sum. */
  private summands(expression: Expression): Operand[] | undefined {
    const rows = (keys: readonly string[]) =>
      keys.map((key): Operand => ({ sign: "+", expression: { op: "row", key } }));
    switch (expression.op) {
      case "sum":
        return rows(this.reader.keys(expression.rows));
      case "sumproduct":
        return this.reader.products(expression).map((product) => ({ sign: "+", expression: product }));
      case "binary": {
        if (expression.sign !== "+" && expression.sign !== "-") return undefined;
        const left = this.summands(expression.left) ?? [{ sign: "+", expression: expression.left } as const];
        const right = this.summands(expression.right) ?? [{ sign: "+", expression: expression.right } as const];
        return [...left, ...(expression.sign === "+" ? right : right.map(turned))];
      }
      default:
        return undefined;
    }
  }

  /** The expression with the branches that the period takes, and details in place of their rows. */
  private opened(expression: Expression, period: number): Expression {
    const open = (one: Expression) => this.opened(one, period);
    switch (expression.op) {
      case "first":
        return open(period === 0 ? expression.opening : expression.later);
      case "if":
        return open(this.reader.isTrue(expression.test, period) ? expression.yes : expression.no);
      case "row": {
        const { formula } = this.reader.row(expression.key);
        return formula !== undefined && this.isDetail(expression.key) ? open(formula) : expression;
      }
      case "binary":
      case "min":
      case "max":
        return { ...expression, left: open(expression.left), right: open(expression.right) };
      case "sqrt":
      case "exp":
        return { ...expression, of: open(expression.of) };
      default:
        return expression;
    }
  }

  /** Every figure that an expression reads, once. */
  private figuresIn(expression: Expression, period: number): WalkFigure[] {
    const figures = new Map<string, WalkFigure>();
    const add = (key: string, at: FigureAt | undefined) => {
      const figure = this.resolved(key, at);
      figures.set(`${figure.row.key}@${figure.at}`, figure);
    };
    const visit = (one: Expression): void => {
      switch (one.op) {
        case "row":
          return add(one.key, period);
        case "previous":
          return add(one.key, period - 1);
        case "lagged": {
          const lag = this.reader.figure(one.by, period);
          if (period >= lag) add(one.key, period - lag);
          return add(one.by, undefined);
        }
        case "total":
          return add(one.key, "reported");
        case "all":
          return add(one.key, "all");
        case "last":
          return add(one.key, this.reader.evaluator.periods - 1);
        case "sum":
          return this.reader.keys(one.rows).forEach((key) => add(key, period));
        case "sumproduct":
          return this.reader.products(one).forEach(visit);
        case "binary":
        case "min":
        case "max":
          visit(one.left);
          return visit(one.right);
        case "sqrt":
        case "exp":
          return visit(one.of);
        default:
          return;
      }
    };
    visit(expression);
    return [...figures.values()];
  }

  /** The figure itself, or the one that it copies. */
  private resolved(key: string, at: FigureAt | undefined): WalkFigure {
    const row = this.reader.row(key);
    const own = row.place === "period" ? at : undefined;
    const source = row.formula === undefined ? undefined : this.copied(row.formula, own);
    return source === undefined ? this.figureOf(row, own) : this.resolved(source.key, source.at);
  }

  private copied(
    formula: Expression,
    at: FigureAt | undefined,
  ): { readonly key: string; readonly at: FigureAt | undefined } | undefined {
    if (typeof at === "string") {
      const isCopy = formula.op === "row" && this.reader.row(formula.key).place === "period";
      return isCopy ? { key: formula.key, at } : undefined;
    }
    const period = at ?? 0;
    const opened = this.opened(formula, period);
    switch (opened.op) {
      case "row":
        return { key: opened.key, at: period };
      case "previous":
        return { key: opened.key, at: period - 1 };
      case "sum":
        return opened.rows.from === opened.rows.to ? { key: opened.rows.from, at: period } : undefined;
      default:
        return undefined;
    }
  }

  private figureOf(row: Row, at: FigureAt | undefined): WalkFigure {
    return {
      row,
      at,
      value: this.reader.figure(row.key, at),
      isEnd: row.formula === undefined && typeof at !== "string",
    };
  }
}

/** The factors of a product or quotient; undefined when it is none. */
function factorsOf(expression: Expression): Operand[] | undefined {
  if (expression.op !== "binary" || (expression.sign !== "*" && expression.sign !== "/")) return undefined;
  const left = factorsOf(expression.left) ?? [{ sign: "", expression: expression.left } as const];
  return [...left, { sign: expression.sign === "*" ? "×" : "÷", expression: expression.right }];
}

/** A factor that reads well on a line of its own: figures added, subtracted and multiplied. */
function isPlain(expression: Expression): boolean {
  if (expression.op === "binary")
    return expression.sign !== "^" && isPlain(expression.left) && isPlain(expression.right);
  return isReference(expression) || expression.op === "number";
}

function isReference({ op }: Expression): boolean {
  return ["row", "previous", "lagged", "total", "all", "last"].includes(op);
}

function turned({ sign, expression }: Operand): Operand {
  return { sign: sign === "−" ? "+" : "−", expression };
}

/** Lines of a long sum: those that are nothing are left out. */
function largestFirst(lines: readonly WalkLine[]): readonly WalkLine[] {
  const some = lines.filter(({ value }) => value !== 0);
  return some.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** How far a figure is from an end: calculated ones lead on, inputs by period say more than constants. */
function depth({ isEnd, at, row }: WalkFigure): number {
  if (row.given !== undefined) return 0;
  return (isEnd ? 1 : 3) + (at === undefined ? 0 : 1);
}

function followedLine(rule: Expression, lines: readonly WalkLine[]): number {
  const best = (score: (line: WalkLine) => number) => {
    const scores = lines.map(score);
    return Math.max(0, scores.indexOf(Math.max(...scores)));
  };
  if (rule.op === "min") return best(({ value }) => -value);
  if (rule.op === "max" || lines.some(({ sign }) => sign === "+")) return best(({ value }) => Math.abs(value));
  return best(({ figures: [first] }) => (first === undefined ? -1 : depth(first)));
}
