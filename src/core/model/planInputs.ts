/** What a plan says for the input rows of its model. */
import type { CompletePlan } from "../plan/completePlan";
import type { PlanPath } from "../plan/problem";
import { valueAt } from "../plan/readPlan";
import type { RowEvaluator } from "../rows/evaluate";
import type { Row } from "../rows/row";

/** Input rows whose figures stand in the same part of the plan, such as one channel. */
interface PlanPart {
  readonly path: PlanPath;
  readonly rows: { readonly index: number; readonly name: string | number; readonly row: Row }[];
}

/** The input rows by part of the plan, so that each part is looked up once. */
export function inputParts(rows: readonly Row[]): readonly PlanPart[] {
  const parts = new Map<string, PlanPart>();
  rows.forEach((row, index) => {
    const path = row.input?.path ?? [];
    const name = path.at(-1);
    if (name === undefined) return;
    const holder = path.slice(0, -1);
    const part = parts.get(holder.join("/")) ?? { path: holder, rows: [] };
    part.rows.push({ index, name, row });
    parts.set(holder.join("/"), part);
  });
  return [...parts.values()];
}

/** Gives an evaluator every figure that a plan says. */
export function setPlan(evaluator: RowEvaluator, plan: CompletePlan, parts: readonly PlanPart[]): void {
  for (const { path, rows } of parts) {
    const part = valueAt(plan, path) as Readonly<Record<string | number, unknown>> | undefined;
    for (const { index, name, row } of rows) evaluator.setRow(index, figureOf(part?.[name], row));
  }
}

/** What the plan says for an input row. */
export function inputValue(plan: CompletePlan, row: Row): number | readonly number[] {
  return figureOf(row.input === undefined ? undefined : valueAt(plan, row.input.path), row);
}

function figureOf(value: unknown, { key, input }: Row): number | readonly number[] {
  if (input?.word !== undefined) return value === input.word ? 1 : 0;
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value as readonly number[];
  throw new RangeError(`inputValue: the plan has no figure for ${key}`);
}
