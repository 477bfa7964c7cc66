import { agreementState, fingerprint, promisedByPlan, type Agreed } from "../../../src/core/agreement/agreement";
import { outsideProfile, raisedBar } from "../../../src/core/agreement/outsideProfile";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { sumOfFigures } from "../../../src/core/sheets/agreementBlock";
import { withAgreement } from "../../../src/core/sheets/agreementPage";
import { inputPages } from "../../../src/core/sheets/inputPages";
import { pageGrid } from "../../../src/core/sheets/pageGrid";
import { readAgreement } from "../../../src/core/sheets/readAgreement";
import { brokenRules } from "../sheets/pageRules";

const evaluation = evaluatePlan(samplePlan);
const agreement = {
  ...promisedByPlan(evaluation),
  profile: {
    industry: "Software",
    size: "50–500 people",
    region: "DACH",
    signals: "asked for a demo",
    notFor: "Agencies",
  },
  attempts: 6,
};
const agreed: Agreed = {
  marketing: "Head of marketing",
  sales: "Head of sales",
  on: "2027-01-15",
  fingerprint: fingerprint(agreement),
  figures: sumOfFigures(agreement, evaluation.plan),
};
const [goals] = inputPages(samplePlan).filter(({ name }) => name === "Goals");
if (goals === undefined) throw new Error("no Goals sheet");
const page = withAgreement({ ...goals, rows: goals.rows.slice(0, 3) }, samplePlan, agreement, agreed);

test("the agreement is read back from the sheet as it was written, and is as agreed", () => {
  const read = readAgreement([pageGrid(page)], evaluation.plan);
  expect(read).toMatchObject({ kind: "agreement", agreement, agreed });
  expect(agreementState(agreement, agreed)).toBe("asAgreed");
  expect(page.rows.flat().map((cell) => cell?.content)).toContainEqual(
    expect.objectContaining({ value: "✓ as agreed" }),
  );
});

test("every promise and every word of the profile changes the fingerprint; every figure changes the sum on the sheet", () => {
  const [first = 0, ...others] = agreement.leads;
  const changes = [
    { ...agreement, leads: [first + 1, ...others] },
    { ...agreement, leads: [others[0], first, ...others.slice(1)] },
    { ...agreement, onTimeShare: 0.81 },
    { ...agreement, attempts: 5 },
  ];
  for (const changed of changes) {
    expect(agreementState(changed, agreed)).toBe("changed");
    expect(Math.abs(sumOfFigures(changed, evaluation.plan) - agreed.figures)).toBeGreaterThan(0.5);
  }
  const worded = { ...agreement, profile: { ...agreement.profile, region: "DACH and Benelux" } };
  expect(agreementState(worded, agreed)).toBe("changed");
  expect(agreementState(agreement, undefined)).toBe("notAgreed");
});

test("both halves of a promise stand on one line, and the sheet keeps the rules", () => {
  const line = page.rows.find(([label]) => label?.content === "Fitting share | contacted in time") ?? [];
  expect(line[2]?.content).toMatchObject({ formula: expect.stringMatching(/^=IF\(SUM/) as string });
  expect(line[3]?.content).toBe(0.8);
  expect(brokenRules(page)).toEqual([]);
});

test("all problems are told at once, with their cells", () => {
  const grid = pageGrid(page);
  const values = grid.values.map((row) => [...row]);
  const row = values.findIndex(([label]) => String(label).startsWith("Fitting share |"));
  const cells = values[row];
  if (cells === undefined) throw new Error("no line");
  [cells[3], cells[5]] = ["most", 70];
  const read = readAgreement([{ ...grid, values }], evaluation.plan);
  const problems = read.kind === "problems" ? read.problems : [];
  expect(problems.map(({ cell }) => cell)).toEqual([`F${row + 1}`, `D${row + 1}`]);
});

test("leads outside the profile eat hours and reps, and a higher bar gives them back, by the exact model", () => {
  const [team] = outsideProfile(evaluation);
  const unfit = Object.values(evaluation.outcome.channels)
    .slice(0, 5)
    .reduce((sum, { handedUnfit }) => sum + handedUnfit.slice(0, 12).reduce((all, count) => all + count, 0), 0);
  expect(team?.team).toBe("SDR");
  expect(team?.items).toBeCloseTo(unfit, 6);
  expect(team?.hours).toBeCloseTo(unfit * 0.25, 6);
  const raised = raisedBar(samplePlan, 0);
  expect(raised.overflow).toBeLessThan(0);
  expect(raised.bookings).toBeGreaterThan(0);
  const kept = evaluatePlan(raised.plan).outcome.totals.overflow - evaluation.outcome.totals.overflow;
  expect(raised.overflow).toBeCloseTo(kept, 9);
});
