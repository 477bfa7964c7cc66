/** The "why" of any figure: what it is made of, in words, walkable down to the inputs. The same rows, read backwards. */
import type { PlanPath } from "../plan/problem";
import type { Unit } from "../plan/unit";
import { parts, type Expression } from "./expression";
import type { RowEvaluator } from "./evaluate";
import type { Row } from "./row";

/** One figure that another is made of. */
export interface ExplainedTerm {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  /** Zero-based; undefined for constants and totals. */
  readonly period: number | undefined;
  readonly value: number;
}

export interface Explanation extends ExplainedTerm {
  /** The rule in words: "Leads × Share of leads that fit the profile". Empty for inputs and fixed numbers. */
  readonly words: string;
  readonly terms: readonly ExplainedTerm[];
  /** Where the plan says it, for an input. */
  readonly input: PlanPath | undefined;
}

/** Explains one figure of evaluated rows: only the branch that was taken, only what it was made of. */
export function explain(evaluator: RowEvaluator, key: string, period = 0): Explanation {
  return new Explainer(evaluator).figure(key, period);
}

const signWords = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ ", "^": " to the power of " } as const;
const strength = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 } as const;

class Explainer {
  constructor(private readonly evaluator: RowEvaluator) {}

  figure(key: string, period: number): Explanation {
    const row = this.row(key);
    const terms: ExplainedTerm[] = [];
    const words = row.formula === undefined ? "" : this.words(row.formula, period, terms, 0);
    return { ...this.term(key, period), words, terms: distinct(terms), input: row.input?.path };
  }

  private words(expression: Expression, period: number, terms: ExplainedTerm[], outer: number): string {
    const inner = (one: Expression, binding = 0) => this.words(one, period, terms, binding);
    switch (expression.op) {
      case "number":
        return String(expression.value);
      case "periodNumber":
        return "the number of the period";
      case "row":
        return this.named(expression.key, period, terms);
      case "previous":
        return `${this.named(expression.key, period - 1, terms)} (period before)`;
      case "lagged": {
        const lag = this.evaluator.at(expression.by, period);
        this.named(expression.by, period, terms);
        return period < lag
          ? "0 (before the plan)"
          : `${this.named(expression.key, period - lag, terms)} (${lag} periods before)`;
      }
      case "first":
        return period === 0 ? inner(expression.opening, outer) : inner(expression.later, outer);
      case "total":
        return `${this.named(expression.key, undefined, terms)} over the reported periods`;
      case "all":
        return `${this.named(expression.key, undefined, terms)} over all periods`;
      case "last":
        return `${this.named(expression.key, this.evaluator.periods - 1, terms)} in the last period`;
      case "sum":
        return this.keys(expression.rows)
          .map((key) => this.named(key, period, terms))
          .join(" + ");
      case "sumproduct": {
        const by = this.keys(expression.by);
        const products = this.keys(expression.rows).map((key, index) => {
          const weight = by[index] ?? key;
          return `${this.named(key, period, terms)} × ${this.named(weight, period, terms)}`;
        });
        return products.join(" + ");
      }
      case "if":
        return this.isTrue(expression.test, period) ? inner(expression.yes, outer) : inner(expression.no, outer);
      case "min":
      case "max":
        return `the ${expression.op === "min" ? "smaller" : "larger"} of ${inner(expression.left)} and ${inner(expression.right)}`;
      case "sqrt":
        return `the square root of (${inner(expression.of)})`;
      case "exp":
        return `e to the power of (${inner(expression.of)})`;
      case "compare":
        return `${inner(expression.left)} ${expression.sign} ${inner(expression.right)}`;
      case "binary": {
        const own = strength[expression.sign];
        const text = inner(expression.left, own) + signWords[expression.sign] + inner(expression.right, own + 1);
        return own < outer ? `(${text})` : text;
      }
    }
  }

  /** Whether a test holds in a period: comparisons of literals and rows, the only tests that rows make. */
  private isTrue(test: Expression, period: number): boolean {
    if (test.op !== "compare") throw new RangeError(`explain: cannot tell which branch a ${test.op} takes`);
    const left = this.value(test.left, period);
    const right = this.value(test.right, period);
    switch (test.sign) {
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

  private value(expression: Expression, period: number): number {
    switch (expression.op) {
      case "number":
        return expression.value;
      case "row":
        return this.evaluator.at(expression.key, period);
      case "total":
        return this.term(expression.key, undefined).value;
      case "max":
      case "min":
        return Math[expression.op](this.value(expression.left, period), this.value(expression.right, period));
      case "binary":
        return arithmetic(expression.sign, this.value(expression.left, period), this.value(expression.right, period));
      default:
        throw new RangeError(`explain: a test cannot hold ${expression.op} (${parts(expression).length} parts)`);
    }
  }

  private named(key: string, period: number | undefined, terms: ExplainedTerm[]): string {
    const term = this.term(key, period);
    terms.push(term);
    return term.label;
  }

  private term(key: string, period: number | undefined): ExplainedTerm {
    const { label, unit, place } = this.row(key);
    if (place !== "period") return { key, label, unit, period: undefined, value: this.evaluator.at(key) };
    if (period !== undefined) return { key, label, unit, period, value: this.evaluator.at(key, period) };
    return { key, label, unit, period, value: this.evaluator.total(key) };
  }

  private keys({ from, to }: { from: string; to: string }): string[] {
    const { rows, indexOf } = this.evaluator.program;
    return rows.slice(indexOf.get(from), (indexOf.get(to) ?? -1) + 1).map(({ key }) => key);
  }

  private row(key: string): Row {
    const { rows, indexOf } = this.evaluator.program;
    const row = rows[indexOf.get(key) ?? -1];
    if (row === undefined) throw new RangeError(`explain: unknown row "${key}"`);
    return row;
  }
}

function arithmetic(sign: "+" | "-" | "*" | "/" | "^", left: number, right: number): number {
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

/** Each figure once, in the order of the words. */
function distinct(terms: readonly ExplainedTerm[]): ExplainedTerm[] {
  const seen = new Set<string>();
  return terms.filter(({ key, period }) => {
    const id = `${key}@${period}`;
    return !seen.has(id) && seen.add(id);
  });
}
