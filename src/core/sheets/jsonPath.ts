/** Writing at a path of a JSON document. */
import type { PlanPath } from "../plan/problem";
import { valueAt } from "../plan/readPlan";

/** Puts a value at a path, making the objects and lists on the way; undefined takes the field away. */
export function putAt(json: unknown, path: PlanPath, value: unknown): void {
  if (value === undefined) return dropAt(json, path);
  let at = json as Record<string | number, unknown>;
  path.forEach((step, position) => {
    if (position === path.length - 1) at[step] = value;
    else at = (at[step] ??= typeof path[position + 1] === "number" ? [] : {}) as Record<string | number, unknown>;
  });
}

function dropAt(json: unknown, path: PlanPath): void {
  const above = valueAt(json, path.slice(0, -1));
  if (typeof above === "object" && above !== null) Reflect.deleteProperty(above, String(path.at(-1)));
}
