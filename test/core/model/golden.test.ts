/** The specification's plans with exact results: every figure to 1e-9 relative (absolute below 1e-9 in size). */
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { differences } from "../differences";
import { golden, goldenFiles } from "../goldenPlans";

test("there are golden plans to check", () => expect(goldenFiles.length).toBeGreaterThan(15));

test.each(goldenFiles)("evaluatePlan reproduces every figure of %s", (file) => {
  const { plan, expected } = golden(file);
  expect(differences(expected, evaluatePlan(plan).outcome)).toEqual([]);
});
