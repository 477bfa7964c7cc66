/** Single inputs of one plan taken over into another: for overrides that are reset, and for a co-worker's figures that are kept. */
import { completePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import type { PlanPath, Problem } from "../plan/problem";
import { readPlan, valueAt } from "../plan/readPlan";
import { putAt } from "./jsonPath";

export type CopiedInputs =
  | { readonly status: "ok"; readonly plan: Plan }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

/** The plan with these inputs as `from` has them. A path may end with a period of a series: then the other periods stay. */
export function copyInputs(plan: Plan, from: Plan, paths: readonly PlanPath[]): CopiedInputs {
  const json: unknown = JSON.parse(JSON.stringify(plan));
  const [own, other] = [completePlan(plan), completePlan(from)];
  const series = new Map<string, number[]>();
  for (const path of paths) {
    const period = path.at(-1);
    if (typeof period !== "number") {
      putAt(json, path, valueAt(from, path));
      continue;
    }
    const above = path.slice(0, -1);
    const key = above.join(".");
    const figures = series.get(key) ?? [...(valueAt(own, above) as readonly number[])];
    figures[period] = valueAt(other, path) as number;
    series.set(key, figures);
    putAt(json, above, figures);
  }
  return readPlan(json);
}
