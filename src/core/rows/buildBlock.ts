/** Collects the rows of one block: the way core/model writes the model down. */
import type { Unit } from "../plan/unit";
import { fieldAt } from "../plan/readPlan";
import type { PlanPath } from "../plan/problem";
import { parseExpression } from "./parse";
import type { Block, Row, RowPlace } from "./row";

/** A row as it is written; its formula is read when all blocks are there, so that it can name later rows. */
interface Draft extends Omit<Row, "formula"> {
  readonly text?: string;
}

/** The words of one row. */
export interface RowWords {
  readonly label: string;
  readonly unit: Unit;
  readonly note?: string;
}

export class BlockBuilder {
  readonly drafts: Draft[] = [];

  /** An empty key: the rows' names are whole keys. */
  constructor(
    readonly key: string,
    readonly title: string,
  ) {}

  /** An input with one figure, in the constant column; label and unit come from the plan's schema. */
  input(name: string, path: PlanPath, words?: Partial<RowWords>): void {
    this.drafts.push({ ...this.inputWords(name, path, words), place: "constant", input: { path }, hasTotal: false });
  }

  /** An input with one figure a period. */
  series(name: string, path: PlanPath, words?: Partial<RowWords> & { total?: boolean }): void {
    const hasTotal = words?.total ?? false;
    this.drafts.push({ ...this.inputWords(name, path, words), place: "period", input: { path }, hasTotal });
  }

  /** An input that is a word: 1 when the plan says it, else 0. */
  choice(name: string, path: PlanPath, word: string, label: string): void {
    const words = { label, unit: "flag" } as const;
    this.drafts.push({ key: this.full(name), ...words, place: "constant", input: { path, word }, hasTotal: false });
  }

  /** A fixed number of the model. */
  given(name: string, words: RowWords, given: number): void {
    this.drafts.push({ key: this.full(name), ...words, place: "constant", given, hasTotal: false });
  }

  /** A figure that is the same in all periods. */
  constant(name: string, words: RowWords, text: string): void {
    this.calculate(name, words, text, "constant", false);
  }

  /** A figure over the plan as a whole, in the total column. */
  figure(name: string, words: RowWords, text: string): void {
    this.calculate(name, words, text, "total", false);
  }

  /** A figure for each period. */
  row(name: string, words: RowWords, text: string): void {
    this.calculate(name, words, text, "period", false);
  }

  /** A figure for each period whose sum over the reported periods stands in the total column. */
  flow(name: string, words: RowWords, text: string): void {
    this.calculate(name, words, text, "period", true);
  }

  private calculate(name: string, words: RowWords, text: string, place: RowPlace, hasTotal: boolean): void {
    this.drafts.push({ key: this.full(name), ...words, place, text, hasTotal });
  }

  private inputWords(name: string, path: PlanPath, words: Partial<RowWords> | undefined) {
    const info = fieldAt(path);
    const label = words?.label ?? info?.label;
    const unit = words?.unit ?? info?.unit;
    if (label === undefined || unit === undefined) throw new RangeError(`BlockBuilder: no field at ${path.join(".")}`);
    return { key: this.full(name), label, unit, note: words?.note };
  }

  private full(name: string): string {
    return this.key === "" ? name : `${this.key}.${name}`;
  }
}

/** The finished blocks: every formula read, every name resolved from the nearest block outward. */
export function finishBlocks(builders: readonly BlockBuilder[]): readonly Block[] {
  const keys = new Set<string>();
  for (const { key } of builders.flatMap((builder) => builder.drafts)) {
    if (keys.has(key)) throw new RangeError(`finishBlocks: two rows are called "${key}"`);
    keys.add(key);
  }
  return builders.map((builder) => {
    const resolve = (name: string) => nearest(builder.key, name, keys);
    const rows = builder.drafts.map(({ text, ...row }) =>
      text === undefined ? row : { ...row, formula: parseExpression(text, resolve) },
    );
    return {
      key: builder.key,
      title: builder.title,
      rows: [...rows.filter(isGiven), ...rows.filter((row) => !isGiven(row))],
    };
  });
}

/** Inputs and fixed numbers stand first in their block, so that a reader finds them and a sheet can add them up. */
function isGiven(row: Row): boolean {
  return row.formula === undefined;
}

/** "team1.tier1.items" for the name "items" in block "team1.tier1", else "team1.items", else "items". */
function nearest(block: string, name: string, keys: ReadonlySet<string>): string | undefined {
  for (let scope = block; scope !== ""; scope = scope.slice(0, Math.max(0, scope.lastIndexOf(".")))) {
    if (keys.has(`${scope}.${name}`)) return `${scope}.${name}`;
  }
  return keys.has(name) ? name : undefined;
}
