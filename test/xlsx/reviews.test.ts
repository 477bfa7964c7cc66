import { quarterPages } from "../core/sheets/sampleReview";
import { recalculated } from "./recalculated";

test("LibreOffice, calculating actuals, decisions and review from their formulas alone, agrees with our evaluation", async () => {
  const [result] = await recalculated([quarterPages]);
  expect(result?.errors).toEqual([]);
  expect(result?.differences).toEqual([]);
  expect(result?.formulas).toBeGreaterThan(3000);
}, 300_000);
