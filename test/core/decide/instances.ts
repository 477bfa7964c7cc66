/** The optimizer's instances, and the optimizer run on one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { optimize } from "../../../src/core/decide/optimize";
import type { Objective, OptimizeResult, Progress, SpendMode } from "../../../src/core/decide/request";
import type { Plan } from "../../../src/core/plan/plan";
import { loadSolver } from "../../../src/worker/highsSolver";

export interface Instance {
  readonly plan: Plan;
  readonly decide: { readonly objective: Objective; readonly spend: SpendMode; readonly hires: boolean };
  readonly expected: { readonly status: string; readonly objective?: number; readonly bound?: number };
}

export function instanceOf(name: string): Instance {
  const path = join(__dirname, `../../fixtures/optimizer/${name}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Instance;
}

/** The result on an instance (or on another plan with its call), and everything that was told on the way. */
export async function optimized(
  name: string,
  seconds: number,
  other?: Plan,
): Promise<{ readonly result: OptimizeResult; readonly told: readonly Progress[] }> {
  const { plan, decide } = instanceOf(name);
  const told: Progress[] = [];
  const tools = { solver: loadSolver, clock: () => performance.now(), onProgress: (each: Progress) => told.push(each) };
  const result = await optimize(other ?? plan, { ...decide, seconds }, tools);
  return { result, told };
}
