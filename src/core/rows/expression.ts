/**
 * The language of the rows: what a formula of the model can say. Small on purpose, so that every expression evaluates
 * quickly, prints as a plain spreadsheet formula and can be explained in words. Literals are 0 and 1; any other number is
 * a row of its own.
 */

export type Sign = "+" | "-" | "*" | "/" | "^";
export type Comparison = "=" | "<" | "<=" | ">" | ">=";

/** Consecutive rows, first and last included. */
export interface RowRange {
  readonly from: string;
  readonly to: string;
}

export type Expression =
  | { readonly op: "number"; readonly value: 0 | 1 }
  /** The row in this period, or its constant or total. */
  | { readonly op: "row"; readonly key: string }
  /** The row one period earlier; stands only inside `first`. */
  | { readonly op: "previous"; readonly key: string }
  /** The row as many periods earlier as another row says (1 or more); 0 before the first period. */
  | { readonly op: "lagged"; readonly key: string; readonly by: string }
  /** One expression in the first period, another in all later ones. */
  | { readonly op: "first"; readonly opening: Expression; readonly later: Expression }
  /** Of a period row: the sum over reported periods, the sum over all, and the last period's figure. */
  | { readonly op: "total" | "all" | "last"; readonly key: string }
  | { readonly op: "sum"; readonly rows: RowRange }
  | { readonly op: "sumproduct"; readonly rows: RowRange; readonly by: RowRange }
  | { readonly op: "binary"; readonly sign: Sign; readonly left: Expression; readonly right: Expression }
  | { readonly op: "compare"; readonly sign: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly op: "if"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly op: "min" | "max"; readonly left: Expression; readonly right: Expression }
  | { readonly op: "sqrt" | "exp"; readonly of: Expression }
  /** 1 in the first period, 2 in the second, …. */
  | { readonly op: "periodNumber" };

/** How a row is read by an expression: in the same period, in earlier ones, or over all of them. */
export type Reach = "same" | "earlier" | "all";

export interface Reference {
  readonly key: string;
  /** The last row of a range that begins at `key`. */
  readonly to?: string;
  readonly reach: Reach;
}

/** Every row that an expression reads directly, with how; ranges by their ends. */
export function* references(expression: Expression): Generator<Reference, void> {
  switch (expression.op) {
    case "number":
    case "periodNumber":
      return;
    case "row":
      yield { key: expression.key, reach: "same" };
      return;
    case "previous":
      yield { key: expression.key, reach: "earlier" };
      return;
    case "lagged":
      yield { key: expression.key, reach: "earlier" };
      yield { key: expression.by, reach: "same" };
      return;
    case "total":
    case "all":
    case "last":
      yield { key: expression.key, reach: "all" };
      return;
    case "sum":
      yield { key: expression.rows.from, to: expression.rows.to, reach: "same" };
      return;
    case "sumproduct":
      yield { key: expression.rows.from, to: expression.rows.to, reach: "same" };
      yield { key: expression.by.from, to: expression.by.to, reach: "same" };
      return;
    default:
      for (const part of parts(expression)) yield* references(part);
  }
}

/** The expressions directly inside one. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "first":
      return [expression.opening, expression.later];
    case "if":
      return [expression.test, expression.yes, expression.no];
    case "binary":
    case "compare":
    case "min":
    case "max":
      return [expression.left, expression.right];
    case "sqrt":
    case "exp":
      return [expression.of];
    default:
      return [];
  }
}
