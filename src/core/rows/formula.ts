/** Prints an expression as a plain Excel formula, the same in every period when read in R1C1 notation. */
import type { Expression, RowRange } from "./expression";
import { firstKey, periodKey, reportedKey, type Row } from "./row";

/** Where the rows stand on a sheet, and which columns hold what. Letters are those of an A1 address. */
export interface Placing {
  /** The sheet's row number (from 1) of a row of the model. */
  readonly rowNumber: (key: string) => number;
  readonly row: (key: string) => Row;
  readonly constantColumn: string;
  readonly totalColumn: string;
  /** The column left of the first period: holds a note. */
  readonly noteColumn: string;
  /** Letters of the period columns. */
  readonly periodColumns: readonly string[];
}

/** "=(1-$C16)*G14+$C16*G15" for the period at `period`; for a constant or total any period will do. */
export function printFormula(expression: Expression, placing: Placing, period: number): string {
  return `=${new Printer(placing, period).print(expression, 0)}`;
}

/** The sum of a row over the reported periods: what stands in the total column. */
export function printTotal(key: string, placing: Placing): string {
  const across = (row: number, lock: string) => {
    const [first, last] = [placing.periodColumns[0], placing.periodColumns.at(-1)];
    return `$${first}${lock}${row}:$${last}${lock}${row}`;
  };
  const own = placing.rowNumber(key);
  return `=SUMIF(${across(placing.rowNumber(reportedKey), "$")},1,${across(own, "")})`;
}

const strength = { compare: 1, "+": 2, "-": 2, "*": 3, "/": 3, "^": 4 } as const;

class Printer {
  constructor(
    private readonly placing: Placing,
    private readonly period: number,
  ) {}

  /** `outer` is how strongly the surroundings bind: weaker expressions get brackets. */
  print(expression: Expression, outer: number): string {
    switch (expression.op) {
      case "number":
        return String(expression.value);
      case "row":
        return this.cell(expression.key);
      case "previous":
        return this.before(expression.key);
      case "lagged":
        return this.lagged(expression.key, expression.by);
      case "first":
        return `IF(${this.flag(firstKey)}=1,${this.print(expression.opening, 0)},${this.print(expression.later, 0)})`;
      case "total":
        return `$${this.placing.totalColumn}${this.number(expression.key)}`;
      case "all":
        return `SUM(${this.across(expression.key)})`;
      case "last":
        return `$${this.placing.periodColumns.at(-1)}${this.number(expression.key)}`;
      case "sum":
        return `SUM(${this.range(expression.rows)})`;
      case "sumproduct":
        return `SUMPRODUCT(${this.range(expression.rows)},${this.range(expression.by)})`;
      case "binary":
      case "compare":
        return this.pair(expression, outer);
      case "if":
        return this.call("IF", [expression.test, expression.yes, expression.no]);
      case "min":
      case "max":
        return this.call(expression.op.toUpperCase(), [expression.left, expression.right]);
      case "sqrt":
      case "exp":
        return this.call(expression.op.toUpperCase(), [expression.of]);
      case "periodNumber": {
        const row = this.number(periodKey);
        return `COLUMNS($${this.placing.periodColumns[0]}${row}:${this.column()}${row})`;
      }
    }
  }

  private pair(expression: Extract<Expression, { op: "binary" | "compare" }>, outer: number): string {
    const { sign, left, right } = expression;
    const own = expression.op === "compare" ? strength.compare : strength[expression.sign];
    const text = `${this.print(left, own)}${sign}${this.print(right, own + 1)}`;
    return own < outer ? `(${text})` : text;
  }

  private call(name: string, terms: readonly Expression[]): string {
    return `${name}(${terms.map((term) => this.print(term, 0)).join(",")})`;
  }

  /** INDEX over earlier periods only, so that no cell depends on its own column; the range starts at the note, hence the + 1. */
  private lagged(key: string, by: string): string {
    const lag = this.cell(by);
    const row = this.number(key);
    const past = `$${this.placing.noteColumn}${row}:${this.columnBefore()}${row}`;
    const now = this.flag(periodKey);
    return `IF(${now}>${lag},INDEX(${past},${now}-${lag}+1),0)`;
  }

  private cell(key: string): string {
    const { place } = this.placing.row(key);
    if (place === "constant") return `$${this.placing.constantColumn}${this.number(key)}`;
    if (place === "total") return `$${this.placing.totalColumn}${this.number(key)}`;
    return `${this.column()}${this.number(key)}`;
  }

  private before(key: string): string {
    return `${this.columnBefore()}${this.number(key)}`;
  }

  /** A row of the timeline, locked to its row as a reader expects of a flag. */
  private flag(key: string): string {
    return `${this.column()}$${this.number(key)}`;
  }

  private range({ from, to }: RowRange): string {
    return from === to ? this.cell(from) : `${this.cell(from)}:${this.cell(to)}`;
  }

  private across(key: string): string {
    const row = this.number(key);
    return `$${this.placing.periodColumns[0]}${row}:$${this.placing.periodColumns.at(-1)}${row}`;
  }

  private number(key: string): number {
    return this.placing.rowNumber(key);
  }

  private column(): string {
    return this.placing.periodColumns[this.period] ?? this.fail();
  }

  private columnBefore(): string {
    return this.period === 0 ? this.placing.noteColumn : (this.placing.periodColumns[this.period - 1] ?? this.fail());
  }

  private fail(): never {
    throw new RangeError(`printFormula: no column for period ${this.period}`);
  }
}
