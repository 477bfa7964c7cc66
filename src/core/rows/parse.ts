/**
 * Reads a formula of the model as it is written in core/model: `(1 - carryoverRate) * spend + carryoverRate * before`.
 * Functions: if, min, max, sqrt, exp, sum(first : last), sumproduct(a1 : a9, b1 : b9), first(opening, later),
 * previous(row), lagged(row, by), total(row), all(row), last(row), periodNumber().
 */
import type { Comparison, Expression, RowRange, Sign } from "./expression";

/** Finds the full key of a row for the name that a formula uses; undefined when there is none. */
export type Resolve = (name: string) => string | undefined;

/** The expression that a formula's text says. Throws when the text is not one or names an unknown row. */
export function parseExpression(text: string, resolve: Resolve): Expression {
  const reader = new Reader(text, resolve);
  const expression = reader.comparison();
  reader.end();
  return expression;
}

const token = /\s*(?:([A-Za-z][\w.]*)|(\d+)|(<=|>=|[-+*/^=<>(),:]))/y;

class Reader {
  private position = 0;
  private next: string | undefined;

  constructor(
    private readonly text: string,
    private readonly resolve: Resolve,
  ) {
    this.advance();
  }

  comparison(): Expression {
    const left = this.terms();
    const sign = this.next;
    if (sign === "=" || sign === "<" || sign === "<=" || sign === ">" || sign === ">=") {
      this.advance();
      return { op: "compare", sign: sign satisfies Comparison, left, right: this.terms() };
    }
    return left;
  }

  end(): void {
    if (this.next !== undefined) this.fail(`unexpected "${this.next}"`);
  }

  private terms(): Expression {
    return this.leftToRight(["+", "-"], () => this.factors());
  }

  private factors(): Expression {
    return this.leftToRight(["*", "/"], () => this.powers());
  }

  private powers(): Expression {
    return this.leftToRight(["^"], () => this.operand());
  }

  private leftToRight(signs: readonly Sign[], operand: () => Expression): Expression {
    let left = operand();
    for (let sign = signs.find((each) => each === this.next); sign !== undefined;) {
      this.advance();
      left = { op: "binary", sign, left, right: operand() };
      sign = signs.find((each) => each === this.next);
    }
    return left;
  }

  private operand(): Expression {
    const word = this.take();
    if (word === "(") {
      const inside = this.comparison();
      this.expect(")");
      return inside;
    }
    if (word === "0" || word === "1") return { op: "number", value: word === "0" ? 0 : 1 };
    if (!/^[A-Za-z]/.test(word)) this.fail(`"${word}" where a row, 0, 1 or a function was expected`);
    return this.next === "(" ? this.call(word) : { op: "row", key: this.key(word) };
  }

  private call(name: string): Expression {
    this.expect("(");
    const expression = this.arguments(name);
    this.expect(")");
    return expression;
  }

  private arguments(name: string): Expression {
    switch (name) {
      case "if":
        return { op: "if", test: this.comparison(), yes: this.following(), no: this.following() };
      case "first":
        return { op: "first", opening: this.comparison(), later: this.following() };
      case "min":
      case "max":
        return { op: name, left: this.comparison(), right: this.following() };
      case "sqrt":
      case "exp":
        return { op: name, of: this.comparison() };
      case "sum":
        return { op: "sum", rows: this.range() };
      case "sumproduct": {
        const rows = this.range();
        this.expect(",");
        return { op: "sumproduct", rows, by: this.range() };
      }
      case "previous":
      case "total":
      case "all":
      case "last":
        return { op: name, key: this.key(this.take()) };
      case "lagged": {
        const key = this.key(this.take());
        this.expect(",");
        return { op: "lagged", key, by: this.key(this.take()) };
      }
      case "periodNumber":
        return { op: "periodNumber" };
      default:
        return this.fail(`unknown function "${name}"`);
    }
  }

  private following(): Expression {
    this.expect(",");
    return this.comparison();
  }

  private range(): RowRange {
    const from = this.key(this.take());
    this.expect(":");
    return { from, to: this.key(this.take()) };
  }

  private key(name: string): string {
    return this.resolve(name) ?? this.fail(`unknown row "${name}"`);
  }

  private take(): string {
    const word = this.next ?? this.fail("the formula ends too early");
    this.advance();
    return word;
  }

  private expect(word: string): void {
    if (this.next !== word) this.fail(`expected "${word}"`);
    this.advance();
  }

  private advance(): void {
    token.lastIndex = this.position;
    const found = token.exec(this.text);
    if (found === null) {
      if (this.text.slice(this.position).trim() !== "") this.fail("a character that no formula has");
      this.next = undefined;
      return;
    }
    this.position = token.lastIndex;
    this.next = found[1] ?? found[2] ?? found[3];
  }

  private fail(reason: string): never {
    throw new RangeError(`parseExpression: ${reason} in "${this.text}" near position ${this.position}`);
  }
}
