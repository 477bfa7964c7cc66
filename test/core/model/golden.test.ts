/** The specification's plans with exact results: every figure to 1e-9 relative (absolute below 1e-9 in size). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { readPlan } from "../../../src/core/plan/readPlan";

const folder = join(__dirname, "../../fixtures/golden");
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

test("there are golden plans to check", () => expect(files.length).toBeGreaterThan(15));

test.each(files)("evaluatePlan reproduces every figure of %s", (file) => {
  const { plan, expected } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
    plan: unknown;
    expected: unknown;
  };
  const read = readPlan(plan);
  if (read.status !== "ok") throw new Error(JSON.stringify(read.problems));
  const { outcome } = evaluatePlan(read.plan);
  expect(differences(expected, outcome, "")).toEqual([]);
});

function differences(expected: unknown, actual: unknown, path: string): string[] {
  if (typeof expected === "number") {
    const near = typeof actual === "number" && Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    const small = Math.abs(expected) < 1e-9;
    const relative = typeof actual === "number" && Math.abs(actual - expected) <= 1e-9 * Math.abs(expected);
    return relative || (small && near) ? [] : [`${path}: expected ${expected}, got ${String(actual)}`];
  }
  if (expected === null || typeof expected !== "object") {
    return expected === actual ? [] : [`${path}: expected ${String(expected)}, got ${String(actual)}`];
  }
  const inside = actual as Readonly<Record<string, unknown>> | undefined;
  return Object.entries(expected).flatMap(([key, value]) => differences(value, inside?.[key], `${path}/${key}`));
}
