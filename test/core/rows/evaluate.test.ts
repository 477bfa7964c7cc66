import fc from "fast-check";
import { compile } from "../../../src/core/rows/program";
import { RowEvaluator } from "../../../src/core/rows/evaluate";
import type { Block } from "../../../src/core/rows/row";
import { oneRow, shopBlocks, stockRows } from "./shop";

interface Inputs {
  readonly price: number;
  readonly bought: readonly number[];
  readonly sold: readonly number[];
}

const usual: Inputs = { price: 2, bought: [1, 2, 3, 4], sold: [5, 0, 20, 1] };

describe("a row's formula is calculated in every period", () => {
  test.each([
    ["bought + sold", [6, 2, 23, 5]],
    ["bought - sold", [-4, 2, -17, 3]],
    ["bought * price", [2, 4, 6, 8]],
    ["bought / price", [0.5, 1, 1.5, 2]],
    ["bought ^ price", [1, 4, 9, 16]],
    ["sold ^ (1 / price)", [Math.sqrt(5), 0, Math.sqrt(20), 1]],
    ["if(sold = 0, 1, 0)", [0, 1, 0, 0]],
    ["if(bought < price, 1, 0)", [1, 0, 0, 0]],
    ["if(bought <= price, 1, 0)", [1, 1, 0, 0]],
    ["if(bought > price, 1, 0)", [0, 0, 1, 1]],
    ["if(bought >= price, 1, 0)", [0, 1, 1, 1]],
    ["(bought > price) + (sold = 0)", [0, 1, 1, 1]],
    ["min(bought, sold)", [1, 0, 3, 1]],
    ["max(bought, sold)", [5, 2, 20, 4]],
    ["sqrt(bought)", [1, Math.SQRT2, Math.sqrt(3), 2]],
    ["exp(0 - bought)", [Math.exp(-1), Math.exp(-2), Math.exp(-3), Math.exp(-4)]],
    ["first(price, previous(bought))", [2, 1, 2, 3]],
    ["first(0, bought * previous(sold))", [0, 10, 0, 80]],
    ["lagged(bought, price)", [0, 0, 1, 2]],
    ["sum(bought : sold)", [6, 2, 23, 5]],
    ["sumproduct(bought : sold, price : bought)", [7, 4, 66, 12]],
    ["total(bought)", [6, 6, 6, 6]],
    ["all(bought)", [10, 10, 10, 10]],
    ["last(bought)", [4, 4, 4, 4]],
    ["periodNumber()", [1, 2, 3, 4]],
    ["bought", [1, 2, 3, 4]],
    ["1", [1, 1, 1, 1]],
    ["first(bought, previous(it) + bought)", [1, 3, 6, 10]],
    ["first(bought, 1 + previous(it) * (price - 1)) * price", [2, 6, 14, 30]],
  ])("%s", (formula, expected) => {
    const figures = evaluated(oneRow(formula), usual).series("shop.it");
    expect(figures.map((figure) => Number(figure.toPrecision(12)))).toEqual(
      expected.map((figure) => Number(figure.toPrecision(12))),
    );
  });
});

test("rows that need each other's earlier periods roll forward together", () => {
  const shop = evaluated(shopBlocks(stockRows), usual);
  expect(shop.series("shop.stock")).toEqual([6, 8, 0, 3]);
  expect(shop.series("shop.given")).toEqual([5, 0, 11, 1]);
  expect(shop.at("shop.revenue", 2)).toBe(22);
  expect(shop.at("shop.all")).toBe(34);
  expect(shop.at("shop.reported")).toBe(32);
  expect(shop.total("shop.revenue")).toBe(32);
});

describe("rows that cannot be calculated are refused", () => {
  const shop = (...rows: readonly (readonly [string, string])[]) =>
    shopBlocks((block) => rows.forEach(([name, text]) => block.row(name, { label: name, unit: "items" }, text)));
  test.each([
    [[["a", "a + bought"]], /depends on itself within a period/],
    [
      [
        ["a", "b"],
        ["b", "a"],
      ],
      /depends on itself within a period/,
    ],
    [
      [
        ["a", "first(0, previous(b)) + b"],
        ["b", "first(0, previous(a)) + a"],
      ],
      /depends on itself within a period/,
    ],
    [[["a", "bought + total(a)"]], /needs its own total/],
    [[["a", "previous(bought)"]], /stands outside first/],
    [[["a", "if(bought, 1, 0)"]], /if needs a comparison, got row/],
    [[["a", "sum(sold : bought)"]], /refers to shop.sold : shop.bought/],
    [[["a", "sumproduct(bought : sold, bought : bought)"]], /ranges of different length/],
  ] as const)("%j", (rows, reason) => expect(() => compile(shop(...rows))).toThrow(reason));

  test("two rows of one name", () => {
    expect(() => shop(["a", "bought"], ["a", "sold"])).toThrow(/two rows are called "shop.a"/);
  });

  test("an unknown wanted row", () => {
    expect(() => compile(shopBlocks(stockRows), ["shop.nothing"])).toThrow(/unknown row "shop.nothing"/);
  });
});

describe("inputs", () => {
  test.each([NaN, Infinity, -Infinity])("%d is refused, naming the row", (value) => {
    expect(() => evaluated(shopBlocks(stockRows), { ...usual, price: value })).toThrow(/shop.price must be a number/);
  });

  test("a series that is too short is refused", () => {
    expect(() => evaluated(shopBlocks(stockRows), { ...usual, sold: [1, 2, 3] })).toThrow(/shop.sold must be a number/);
  });

  test("a series that is refused leaves nothing behind", () => {
    const shop = evaluated(shopBlocks(stockRows), usual);
    expect(() => shop.setInput("shop.sold", [0, 0, NaN, 1])).toThrow(/shop.sold must be a number/);
    shop.setInput("shop.sold", [0, 0, 20, 1]);
    shop.run();
    expect(shop.series("shop.stock")).toEqual([11, 13, 0, 3]);
  });

  test("a series for a row that holds one figure is refused", () => {
    const shop = new RowEvaluator(compile(shopBlocks(stockRows)), 4, 2);
    expect(() => shop.setLane("shop.price", 0, [1, 2, 3, 4])).toThrow(/one figure for all periods/);
  });

  test("an unknown row cannot be read", () => {
    expect(() => evaluated(shopBlocks(stockRows), usual).series("shop.nothing")).toThrow(/unknown row/);
  });

  test("an evaluator needs at least one period and one lane", () => {
    const program = compile(shopBlocks(stockRows));
    expect(() => new RowEvaluator(program, 0)).toThrow(RangeError);
    expect(() => new RowEvaluator(program, 4, 0)).toThrow(RangeError);
  });
});

const someInputs = fc.record({
  price: fc.integer({ min: 0, max: 9 }),
  bought: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 }),
  sold: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 }),
});
const rowsRead = ["shop.stock", "shop.revenue", "shop.all", "shop.reported", "time.first"];

test("lanes for many draws equal as many single evaluations", () => {
  const program = compile(shopBlocks(stockRows));
  fc.assert(
    fc.property(fc.array(someInputs, { minLength: 1, maxLength: 6 }), (draws) => {
      const lanes = new RowEvaluator(program, 4, draws.length);
      set(lanes, usual);
      draws.forEach(({ price, bought, sold }, lane) => {
        lanes.setLane("shop.price", lane, price);
        lanes.setLane("shop.bought", lane, bought);
        lanes.setLane("shop.sold", lane, sold);
      });
      lanes.run();
      draws.forEach((draw, lane) => {
        const single = evaluated(shopBlocks(stockRows), draw);
        for (const key of rowsRead) expect(lanes.series(key, lane)).toEqual(single.series(key));
        expect(lanes.total("shop.revenue", lane)).toBe(single.total("shop.revenue"));
      });
    }),
    { seed: 20270101, numRuns: 60 },
  );
});

test("evaluating again after some inputs changed gives exactly what a new evaluator gives", () => {
  const program = compile(shopBlocks(stockRows), ["shop.revenue"]);
  fc.assert(
    fc.property(fc.array(someInputs, { minLength: 2, maxLength: 6 }), (plans) => {
      const kept = new RowEvaluator(program, 4);
      for (const [turn, plan] of plans.entries()) {
        set(kept, plan);
        kept.run();
        const fresh = evaluated(shopBlocks(stockRows), plan);
        const read = turn % 2 === 0 ? rowsRead : ["shop.revenue"];
        for (const key of read) expect(kept.series(key)).toEqual(fresh.series(key));
      }
    }),
    { seed: 20270102, numRuns: 100 },
  );
});

test("setting all lanes again undoes what one lane had", () => {
  const lanes = new RowEvaluator(compile(shopBlocks(stockRows)), 4, 3);
  set(lanes, usual);
  lanes.setLane("shop.price", 1, 7);
  lanes.setLane("shop.sold", 1, 0);
  lanes.run();
  expect(lanes.at("shop.all", 0, 1)).toBe(0);
  set(lanes, usual);
  lanes.run();
  expect([0, 1, 2].map((lane) => lanes.at("shop.all", 0, lane))).toEqual([34, 34, 34]);
});

test("a wanted row that is not a number is named", () => {
  const program = compile(oneRow("bought / (price - 1)"), ["shop.it"]);
  const shop = new RowEvaluator(program, 4);
  set(shop, usual);
  shop.run();
  expect(shop.notFinite()).toBeUndefined();
  set(shop, { ...usual, price: 1 });
  shop.run();
  expect(shop.notFinite()).toBe("shop.it");
});

function set(evaluator: RowEvaluator, inputs: Inputs): void {
  const given: Readonly<Record<string, number | readonly number[]>> = { ...inputs };
  evaluator.setInputs(({ key }) => given[key.replace("shop.", "")] ?? NaN);
}

function evaluated(blocks: readonly Block[], inputs: Inputs): RowEvaluator {
  const evaluator = new RowEvaluator(compile(blocks), 4);
  set(evaluator, inputs);
  evaluator.run();
  return evaluator;
}
