/** The "why" of any figure: what it is made of, in words, walkable down to the inputs. The same rows, read backwards. */
import type { PlanPath } from "../plan/problem";
import type { Unit } from "../plan/unit";
import type { Expression } from "./expression";
import { ExpressionReader, type FigureAt } from "./expressionReader";
import type { RowEvaluator } from "./evaluate";
import { englishRule, type RuleWords } from "./ruleWords";

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
  return new Explainer(new ExpressionReader(evaluator), englishRule).figure(key, period);
}

/** A formula, or a part of one, in words: only the branch that is taken in the period. */
export function ruleText(evaluator: RowEvaluator, expression: Expression, period: number, words: RuleWords): string {
  return new Explainer(new ExpressionReader(evaluator), words).rule(expression, period);
}

const strength = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 } as const;

class Explainer {
  constructor(
    private readonly reader: ExpressionReader,
    private readonly says: RuleWords,
  ) {}

  figure(key: string, period: number): Explanation {
    const row = this.reader.row(key);
    const terms: ExplainedTerm[] = [];
    const words = row.formula === undefined ? "" : this.words(row.formula, period, terms, 0);
    return { ...this.term(key, period), words, terms: distinct(terms), input: row.input?.path };
  }

  rule(expression: Expression, period: number): string {
    return this.words(expression, period, [], 0);
  }

  private words(expression: Expression, period: number, terms: ExplainedTerm[], outer: number): string {
    const { reader, says } = this;
    const inner = (one: Expression, binding = 0) => this.words(one, period, terms, binding);
    switch (expression.op) {
      case "number":
        return String(expression.value);
      case "periodNumber":
        return says.periodNumber;
      case "row":
        return this.named(expression.key, period, terms);
      case "previous":
        return says.earlier(this.named(expression.key, period - 1, terms), period - 1, 1);
      case "lagged": {
        const lag = reader.figure(expression.by, period);
        this.named(expression.by, period, terms);
        if (period < lag) return says.beforePlan;
        return says.earlier(this.named(expression.key, period - lag, terms), period - lag, lag);
      }
      case "first":
        return period === 0 ? inner(expression.opening, outer) : inner(expression.later, outer);
      case "total":
        return says.total(this.named(expression.key, "reported", terms));
      case "all":
        return says.all(this.named(expression.key, "all", terms));
      case "last":
        return says.last(this.named(expression.key, reader.evaluator.periods - 1, terms));
      case "sum":
        return says.sum(reader.keys(expression.rows).map((key) => this.named(key, period, terms)));
      case "sumproduct":
        return says.sum(reader.products(expression).map((product) => inner(product)));
      case "if":
        return inner(reader.isTrue(expression.test, period) ? expression.yes : expression.no, outer);
      case "min":
      case "max":
        return says[expression.op](inner(expression.left), inner(expression.right));
      case "sqrt":
      case "exp":
        return says[expression.op](inner(expression.of));
      case "compare":
        return `${inner(expression.left)} ${expression.sign} ${inner(expression.right)}`;
      case "binary": {
        const own = strength[expression.sign];
        const sign = { "+": "+", "-": "−", "*": "×", "/": "÷", "^": says.power }[expression.sign];
        const text = `${inner(expression.left, own)} ${sign} ${inner(expression.right, own + 1)}`;
        return own < outer ? `(${text})` : text;
      }
    }
  }

  private named(key: string, at: FigureAt, terms: ExplainedTerm[]): string {
    terms.push(this.term(key, at));
    return this.says.name(this.reader.row(key));
  }

  private term(key: string, at: FigureAt): ExplainedTerm {
    const { label, unit, place } = this.reader.row(key);
    const period = place === "period" && typeof at === "number" ? at : undefined;
    return { key, label, unit, period, value: this.reader.figure(key, at) };
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
