/** The golden plans with their exact results (test/fixtures/golden/SOURCE.md). */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../../src/core/model/outcome";
import type { Plan } from "../../src/core/plan/plan";
import { readPlan } from "../../src/core/plan/readPlan";

const folder = join(__dirname, "../fixtures/golden");

export const goldenFiles: readonly string[] = readdirSync(folder).filter((file) => file.endsWith(".json"));

export interface Golden {
  readonly plan: Plan;
  readonly expected: Outcome;
}

/** The plan of a golden file, read as a user's would be, and what is expected of it. */
export function golden(file: string): Golden {
  const { plan, expected } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
    plan: unknown;
    expected: Outcome;
  };
  const read = readPlan(plan);
  if (read.status !== "ok") throw new Error(`${file} is no plan`);
  return { plan: read.plan, expected };
}
