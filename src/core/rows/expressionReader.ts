/** Reads expressions over evaluated rows one figure at a time: what a part of a formula comes to, and which branch it takes. */
import type { Comparison, Expression, RowRange, Sign } from "./expression";
import type { RowEvaluator } from "./evaluate";
import type { Row } from "./row";

/** Where a figure of a period row is read: in one period, over the reported ones, or over all. */
export type FigureAt = number | "reported" | "all";

export class ExpressionReader {
  constructor(readonly evaluator: RowEvaluator) {}

  row(key: string): Row {
    const { rows, indexOf } = this.evaluator.program;
    const row = rows[indexOf.get(key) ?? -1];
    if (row === undefined) throw new RangeError(`explain: unknown row "${key}"`);
    return row;
  }

  /** The keys of consecutive rows. */
  keys({ from, to }: RowRange): string[] {
    const { rows, indexOf } = this.evaluator.program;
    return rows.slice(indexOf.get(from), (indexOf.get(to) ?? -1) + 1).map(({ key }) => key);
  }

  /** One figure of a row; for a constant or total `at` says nothing. */
  figure(key: string, at: FigureAt | undefined): number {
    const { evaluator } = this;
    if (this.row(key).place !== "period" || at === undefined) return evaluator.at(key);
    if (typeof at === "number") return evaluator.at(key, at);
    return at === "reported" ? evaluator.total(key) : evaluator.series(key).reduce((sum, figure) => sum + figure, 0);
  }

  /** What an expression comes to in a period. */
  value(expression: Expression, period: number): number {
    const value = (one: Expression) => this.value(one, period);
    switch (expression.op) {
      case "number":
        return expression.value;
      case "periodNumber":
        return period + 1;
      case "row":
        return this.figure(expression.key, period);
      case "previous":
        return this.figure(expression.key, period - 1);
      case "lagged": {
        const lag = this.figure(expression.by, period);
        return period < lag ? 0 : this.figure(expression.key, period - lag);
      }
      case "first":
        return value(period === 0 ? expression.opening : expression.later);
      case "total":
        return this.figure(expression.key, "reported");
      case "all":
        return this.figure(expression.key, "all");
      case "last":
        return this.figure(expression.key, this.evaluator.periods - 1);
      case "sum":
        return this.keys(expression.rows).reduce((sum, key) => sum + this.figure(key, period), 0);
      case "sumproduct":
        return this.products(expression).reduce((sum, product) => sum + value(product), 0);
      case "if":
        return value(this.isTrue(expression.test, period) ? expression.yes : expression.no);
      case "min":
      case "max":
        return Math[expression.op](value(expression.left), value(expression.right));
      case "sqrt":
      case "exp":
        return Math[expression.op](value(expression.of));
      case "compare":
        return this.isTrue(expression, period) ? 1 : 0;
      case "binary":
        return arithmetic(expression.sign, value(expression.left), value(expression.right));
    }
  }

  /** The products that a sumproduct adds up. */
  products({ rows, by }: { readonly rows: RowRange; readonly by: RowRange }): Expression[] {
    const weights = this.keys(by);
    return this.keys(rows).map((key, index) => ({
      op: "binary",
      sign: "*",
      left: { op: "row", key },
      right: { op: "row", key: weights[index] ?? key },
    }));
  }

  /** Whether a test holds in a period. */
  isTrue(test: Expression, period: number): boolean {
    if (test.op !== "compare") throw new RangeError(`explain: cannot tell which branch a ${test.op} takes`);
    return holds(test.sign, this.value(test.left, period), this.value(test.right, period));
  }
}

function holds(sign: Comparison, left: number, right: number): boolean {
  switch (sign) {
    case "=":
      return left === right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

function arithmetic(sign: Sign, left: number, right: number): number {
  switch (sign) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "^":
      return left ** right;
  }
}
