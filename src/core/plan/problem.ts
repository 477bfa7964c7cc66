/** What is wrong with an input, so that it can be said in one sentence wherever the input stands: in a file or on a sheet. */

export type PlanPath = readonly (string | number)[];

export interface Problem {
  /** Where in the plan: ["channels", 1, "fitShare"]. */
  readonly path: PlanPath;
  /** What was found; undefined when something is missing. */
  readonly value: unknown;
  /** What is wrong, as a clause: "is not a share from 0 to 1". */
  readonly rule: string;
  /** What to type instead, as a clause: "type a share from 0 to 1, such as 0.25 or 25%". */
  readonly instead: string;
}

/** "channels[1].fitShare" for ["channels", 1, "fitShare"]. */
export function pathText(path: PlanPath): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** What was found, short enough for a sentence. */
export function valueText(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return `“${value}”`;
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (typeof value === "boolean" || value === null) return String(value);
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}

/** "channels[1].fitShare: 1.4 is not a share from 0 to 1; type …" */
export function problemText(problem: Problem): string {
  const where = problem.path.length === 0 ? "the plan" : pathText(problem.path);
  const what = problem.value === undefined ? "" : `: ${valueText(problem.value)}`;
  return `${where}${what} ${problem.rule}; ${problem.instead}.`;
}
