import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { RowEvaluator } from "../../../src/core/rows/evaluate";
import { explain } from "../../../src/core/rows/explain";
import { compile } from "../../../src/core/rows/program";
import { golden } from "../goldenPlans";
import { oneRow, shopBlocks, stockRows } from "./shop";

test("a figure is explained by its rule, its value and what it is made of", () => {
  const explained = explain(shop(), "shop.revenue", 2);
  expect(explained).toMatchObject({ label: "Revenue", unit: "money", period: 2, value: 22, input: undefined });
  expect(explained.words).toBe("Handed over × Price");
  expect(explained.terms).toEqual([
    { key: "shop.given", label: "Handed over", unit: "items", period: 2, value: 11 },
    { key: "shop.price", label: "Price", unit: "money", period: undefined, value: 2 },
  ]);
});

test("an input says where it stands in the plan, and ends the walk", () => {
  expect(explain(shop(), "shop.sold", 2)).toMatchObject({ words: "", terms: [], value: 20, input: ["otherSalesCost"] });
});

test("the first period is explained by the opening figure, later ones by the period before", () => {
  expect(explain(shop(), "shop.there", 0).words).toBe("Opening stock + Bought");
  const later = explain(shop(), "shop.there", 1);
  expect(later.words).toBe("Stock (period before) + Bought");
  expect(later.terms[0]).toMatchObject({ key: "shop.stock", period: 0, value: 6 });
});

test("a total is explained by the sum over the reported periods", () => {
  const explained = explain(shop(), "shop.reported");
  expect(explained).toMatchObject({ period: undefined, value: 32, words: "Revenue over the reported periods" });
  expect(explained.terms).toMatchObject([{ key: "shop.revenue", period: undefined, value: 32 }]);
});

describe("only the branch that was taken is explained", () => {
  test.each([
    ["if(sold = 0, bought, sold)", 1, "Bought"],
    ["if(sold = 0, bought, sold)", 0, "Sold"],
    ["if(bought + sold > total(bought), 1, price)", 2, "1"],
    ["if(max(bought, sold) <= price, bought, price)", 1, "Bought"],
  ])("%s in period %d", (formula, period, words) =>
    expect(explain(shop(oneRow(formula)), "shop.it", period).words).toBe(words),
  );
});

describe("words", () => {
  test.each([
    ["(bought + sold) * price", "(Bought + Sold) × Price"],
    ["bought - (sold - price)", "Bought − (Sold − Price)"],
    ["min(bought, sold)", "the smaller of Bought and Sold"],
    ["sqrt(sold) ^ price", "the square root of (Sold) to the power of Price"],
    ["sum(bought : sold)", "Bought + Sold"],
    ["sumproduct(price : bought, bought : sold)", "Price × Bought + Bought × Sold"],
    ["lagged(bought, price)", "Bought (2 periods before)"],
    ["last(sold)", "Sold in the last period"],
    ["all(sold)", "Sold over all periods"],
    ["periodNumber()", "the number of the period"],
  ])("%s", (formula, words) => expect(explain(shop(oneRow(formula)), "shop.it", 3).words).toBe(words));
});

test("a figure that is read twice is named once among what it is made of", () => {
  expect(explain(shop(oneRow("bought * bought")), "shop.it").terms).toHaveLength(1);
});

test("an unknown row cannot be explained", () => {
  expect(() => explain(shop(), "shop.nothing")).toThrow(/unknown row/);
});

test("every figure of the sample's results can be walked down to inputs and fixed numbers", () => {
  const evaluation = evaluatePlan(golden("sample.json").plan);
  const inputs = new Set<string>();
  const seen = new Set<string>();
  const open: { key: string; period: number | undefined }[] = ["result.planValue", "result.cac"].map((key) => ({
    key,
    period: undefined,
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { key, period } = next;
    const id = `${key}@${period}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const explained = evaluation.explain(key, period ?? 11);
    expect(explained.label).not.toBe("");
    if (explained.input !== undefined) inputs.add(explained.input.join("."));
    open.push(...explained.terms);
  }
  expect(inputs).toContain("channels.0.spend");
  expect(inputs).toContain("teams.1.hires");
  expect(inputs).toContain("grossMargin");
  expect(seen.size).toBeGreaterThan(1000);
});

test("every row of the sample can be explained in every period", () => {
  const evaluation = evaluatePlan(golden("sample.json").plan);
  for (const { key, place, formula } of evaluation.model.program.rows) {
    for (const period of place === "period" ? [0, 1, 17] : [0]) {
      const explained = evaluation.explain(key, period);
      expect(Number.isFinite(explained.value)).toBe(true);
      expect(explained.words !== "").toBe(formula !== undefined);
    }
  }
});

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
