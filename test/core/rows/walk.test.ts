import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { RowEvaluator } from "../../../src/core/rows/evaluate";
import { compile } from "../../../src/core/rows/program";
import { walkStep, type WalkLine, type WalkStep } from "../../../src/core/rows/walk";
import { golden } from "../goldenPlans";
import { oneRow, shopBlocks, stockRows } from "./shop";

describe("the lines of a step are an equation with signs", () => {
  test.each<[formula: string, lines: readonly string[]]>([
    ["bought + sold - price", ["+ bought 4", "+ sold 1", "− price 2"]],
    ["bought - (sold - price)", ["+ bought 4", "− sold 1", "+ price 2"]],
    ["bought * sold / price", [" bought 4", "× sold 1", "÷ price 2"]],
    ["bought + sold * price", ["+ bought 4", "+ (part) sold price 2"]],
    ["(1 - sold) * price", [" (part) sold 0", "× price 2"]],
    ["sum(bought : sold)", ["+ bought 4", "+ sold 1"]],
    ["min(bought, sold)", [" bought 4", " sold 1"]],
    ["price ^ bought", [" price 2", " bought 4"]],
    ["if(sold = 1, bought + price, sold)", ["+ bought 4", "+ price 2"]],
    ["lagged(bought, price) + sold", ["+ bought price 2", "+ sold 1"]],
  ])("%s", (formula, lines) => expect(step(formula, 3).lines.map(told)).toEqual(lines));
});

describe("the line to follow", () => {
  test.each([
    ["bought + sold - price", 3, "bought"],
    ["bought - sold", 2, "sold"],
    ["price * bought", 3, "bought"],
    ["min(bought, sold)", 3, "sold"],
    ["max(bought, sold)", 3, "bought"],
  ])("%s in period %d: %s", (formula, period, followed) => {
    const { lines, followed: at } = step(formula, period);
    expect(lines[at]?.figures[0]?.row.key).toBe(`shop.${followed}`);
  });
});

test("a sum over periods lists the periods that are something, the largest first", () => {
  const { lines, rule, value } = walkStep(shop(), "shop.sold", "reported");
  expect(lines.map(({ value: each, figures: [first] }) => [first?.at, each])).toEqual([
    [2, 20],
    [0, 5],
  ]);
  expect(rule).toBeUndefined();
  expect(value).toBe(25);
});

test("a row that only copies another is stepped over", () => {
  expect(step("bought", 3)).toMatchObject({ row: { key: "shop.bought" }, at: 3, value: 4, isEnd: true });
  expect(step("first(price, previous(bought))", 3)).toMatchObject({ row: { key: "shop.bought" }, at: 2, value: 3 });
});

test("an input ends the walk with its place in the plan", () => {
  const end = walkStep(shop(), "shop.sold", 2);
  expect(end).toMatchObject({ value: 20, isEnd: true, input: ["otherSalesCost"], lines: [] });
});

test.each(["sample.json", "edge-two-final-teams.json"])(
  "every line of %s adds up to its step, down to the inputs",
  (file) => {
    const evaluation = evaluatePlan(golden(file).plan);
    const seen = new Set<string>();
    const open = [evaluation.walk("result.planValue"), evaluation.walk("team1.onTime", 3)];
    const inputs = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      expect(Number.isFinite(next.value)).toBe(true);
      const sum = summed(next);
      if (sum !== undefined) expect(sum).toBeCloseTo(next.value, 6 - Math.ceil(Math.log10(Math.abs(next.value) + 1)));
      if (next.input !== undefined) inputs.add(next.input.join("."));
      for (const { row, at } of next.lines.flatMap(({ figures }) => figures)) {
        if (seen.has(`${row.key}@${at}`)) continue;
        seen.add(`${row.key}@${at}`);
        open.push(evaluation.walk(row.key, at));
      }
    }
    expect(inputs).toContain("channels.0.spend");
    expect([...inputs].join(" ")).toMatch(/teams\.\d\.passRate/);
    expect(seen.size).toBeGreaterThan(500);
  },
);

test("following the first choice from leads never called ends at an input within twenty steps", () => {
  const evaluation = evaluatePlan(samplePlan);
  const keys: string[] = [];
  let step = evaluation.walk("team1.overflow", "reported");
  while (step.lines.length > 0 && keys.length < 20) {
    const next = step.lines[step.followed]?.figures[0];
    if (next === undefined) break;
    keys.push(next.row.key);
    step = evaluation.walk(next.row.key, next.at);
  }
  expect(step.isEnd).toBe(true);
  expect(keys).toContain("team1.tier2.remaining0");
  expect(step.row.key).toMatch(/^channel\d\.spend$/);
});

/** What the lines of a sum add up to; undefined for other rules. */
function summed({ lines, rule }: WalkStep): number | undefined {
  const isSum = lines.some(({ sign }) => sign === "+") || (rule === undefined && lines.length > 0);
  if (!isSum) return undefined;
  return lines.reduce((sum, { sign, value }) => (sign === "−" ? sum - value : sum + value), 0);
}

function told({ sign, part, figures, value }: WalkLine): string {
  const names = figures.map(({ row }) => row.key.replace("shop.", "")).join(" ");
  return `${sign} ${part === undefined ? "" : "(part) "}${names} ${value}`;
}

function step(formula: string, period: number): WalkStep {
  return walkStep(shop(oneRow(formula)), "shop.it", period);
}

function shop(blocks = shopBlocks(stockRows)): RowEvaluator {
  const evaluator = new RowEvaluator(compile(blocks), 4);
  const inputs: Readonly<Record<string, number | readonly number[]>> = {
    "shop.price": 2,
    "shop.bought": [1, 2, 3, 4],
    "shop.sold": [5, 0, 20, 1],
  };
  evaluator.setInputs(({ key }) => inputs[key] ?? NaN);
  evaluator.run();
  return evaluator;
}
