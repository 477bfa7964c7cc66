/** Reads a plan from JSON: a plan, or all its problems at once. Ranges are checked here and nowhere else. */
import type * as z from "zod";
import { checkAcross } from "./checkAcross";
import { fields, type FieldInfo } from "./field";
import { planSchema, type Plan } from "./plan";
import type { PlanPath, Problem } from "./problem";

export type ReadPlan =
  | { readonly status: "ok"; readonly plan: Plan }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

/** A plan from any JSON value; problems in the order of the document, those of single fields before those across fields. */
export function readPlan(json: unknown): ReadPlan {
  const parsed = planSchema.safeParse(json);
  const single = parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, [], json));
  const problems = [...single, ...checkAcross(json)];
  if (parsed.success && problems.length === 0) return { status: "ok", plan: parsed.data };
  return { status: "problems", problems };
}

/** Reads a plan from the text of a JSON file. */
export function readPlanText(text: string): ReadPlan {
  try {
    return readPlan(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const rule = `is not JSON (${error.message})`;
    return { status: "problems", problems: [{ path: [], value: "text", rule, instead: "give a plan as JSON" }] };
  }
}

/** Label, unit and rule of the field at a path of the plan; undefined where no field stands. */
export function fieldAt(path: PlanPath): FieldInfo | undefined {
  let schema: Schema | undefined = planSchema;
  for (const step of path) {
    const found: FieldInfo | undefined = schema === undefined ? undefined : infoOf(schema);
    if (found !== undefined) return found;
    schema = schema === undefined ? undefined : child(unwrap(schema), step);
  }
  return schema === undefined ? undefined : infoOf(schema);
}

/** True for a field that a plan can do without; its default is in `completePlan`. */
export function isOptional(path: PlanPath): boolean {
  let schema: Schema | undefined = planSchema;
  for (const step of path) {
    schema = child(unwrap(schema), step);
    if (schema === undefined) return false;
    if (schema.def.type === "optional") return true;
  }
  return false;
}

/** The parts of zod's own schema objects that walking along a path needs. */
interface Schema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly options?: readonly Schema[];
  };
}

function infoOf(schema: Schema): FieldInfo | undefined {
  for (let each: Schema | undefined = schema; each !== undefined; each = each.def.innerType) {
    const info = fields.get(each as unknown as z.ZodType);
    if (info !== undefined) return info;
  }
  const named = schema.def.options?.map((option) => fields.get(option as unknown as z.ZodType));
  return named?.find((info) => info !== undefined);
}

function unwrap(schema: Schema): Schema {
  return schema.def.innerType === undefined ? schema : unwrap(schema.def.innerType);
}

function child({ def }: Schema, step: string | number): Schema | undefined {
  if (typeof step === "number") return def.element;
  if (def.shape !== undefined) return def.shape[step];
  return def.options?.map((option) => child(unwrap(option), step)).find((found) => found !== undefined);
}

function problemsOf(issue: z.core.$ZodIssue, above: PlanPath, json: unknown): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const value = valueAt(json, path);
  if (issue.code === "invalid_union" && Array.isArray(value)) {
    const inList = issue.errors.at(-1) ?? [];
    if (inList.length > 0) return inList.flatMap((inner) => problemsOf(inner, path, json));
  }
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key],
      value: valueAt(json, [...path, key]),
      rule: "is not a field of a plan",
      instead: "remove it or correct its name",
    }));
  }
  return [{ path, value, ...clauses(issue, path, value) }];
}

function clauses(issue: z.core.$ZodIssue, path: PlanPath, value: unknown): Pick<Problem, "rule" | "instead"> {
  const expects = fieldAt(path)?.expects ?? expectation(path) ?? expectationOf(issue);
  if (value === undefined) return { rule: "is missing", instead: `give ${expects}` };
  return { rule: `is not ${expects.replace(/,? such as .*/, "")}`, instead: `type ${expects}` };
}

function expectation(path: PlanPath): string | undefined {
  switch (path.at(-1)) {
    case "currency":
      return "a currency by its three letters, such as EUR";
    case "start":
      return "the first month or day, such as 2027-01 or 2027-01-04";
    case "tier":
      return "1 or 2";
    case "kind":
      return "a curve: hill, exponential, power, linear or none";
    case "curve":
      return "a curve with its kind and parameters";
    default:
      return undefined;
  }
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected === "array" ? "a list" : `an ${issue.expected}`;
  return "what the plan's description allows";
}

/** The value at a path of a JSON document; undefined where there is none. */
export function valueAt(json: unknown, path: PlanPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
