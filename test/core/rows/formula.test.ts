import { printFormula, printTotal, type Placing } from "../../../src/core/rows/formula";
import { oneRow, shopBlocks, stockRows } from "./shop";
import type { Block } from "../../../src/core/rows/row";

describe("a formula is printed as plain Excel, for the period after the first", () => {
  test.each([
    ["(1 - price) * sold + price * bought", "=(1-$C5)*H7+$C5*H6"],
    ["bought - (sold - price)", "=H6-(H7-$C5)"],
    ["bought - sold - price", "=H6-H7-$C5"],
    ["bought / (sold * price)", "=H6/(H7*$C5)"],
    ["(bought + sold) ^ price", "=(H6+H7)^$C5"],
    ["0 - bought", "=0-H6"],
    ["if(bought <= sold, 1, bought / sold)", "=IF(H6<=H7,1,H6/H7)"],
    ["max(0, min(bought, sold))", "=MAX(0,MIN(H6,H7))"],
    ["sqrt(bought) * exp(0 - sold)", "=SQRT(H6)*EXP(0-H7)"],
    ["first(price, previous(it) + bought)", "=IF(H$3=1,$C5,G8+H6)"],
    ["lagged(bought, price)", "=IF(H$2>$C5,INDEX($F6:G6,H$2-$C5+1),0)"],
    ["total(bought)", "=$D6"],
    ["all(bought)", "=SUM($G6:$I6)"],
    ["last(bought)", "=$I6"],
    ["sum(bought : sold)", "=SUM(H6:H7)"],
    ["sum(sold : sold)", "=SUM(H7)"],
    ["sumproduct(price : bought, bought : sold)", "=SUMPRODUCT($C5:H6,H6:H7)"],
    ["periodNumber()", "=COLUMNS($G2:H2)"],
  ])("%s", (formula, expected) => expect(printed(oneRow(formula), "shop.it", 1)).toBe(expected));
});

test("left of the first period stands the note column", () => {
  expect(printed(oneRow("first(price, previous(it))"), "shop.it", 0)).toBe("=IF(G$3=1,$C5,F8)");
});

test("a row's total is the sum over the reported periods", () => {
  expect(printTotal("shop.sold", placingOf(oneRow("sold")))).toBe("=SUMIF($G$4:$I$4,1,$G7:$I7)");
});

test("a figure in the total column is referred to there", () => {
  const blocks = shopBlocks((shop) => {
    stockRows(shop);
    shop.row("share", { label: "Share", unit: "share" }, "revenue / all");
  });
  expect(printed(blocks, "shop.share", 2)).toMatch(/^=I\d+\/\$D\d+$/);
});

test("there is no formula for a period that has no column", () => {
  expect(() => printed(oneRow("bought"), "shop.it", 3)).toThrow(/no column for period 3/);
});

function printed(blocks: readonly Block[], key: string, period: number): string {
  const placing = placingOf(blocks);
  const { formula } = placing.row(key);
  if (formula === undefined) throw new Error(`${key} has no formula`);
  return printFormula(formula, placing, period);
}

/** Rows one below the other from sheet row 1, three periods in columns G to I. */
function placingOf(blocks: readonly Block[]): Placing {
  const rows = blocks.flatMap((block) => block.rows);
  const find = (key: string) => {
    const index = rows.findIndex((row) => row.key === key);
    const row = rows[index];
    if (row === undefined) throw new Error(`no row ${key}`);
    return { index, row };
  };
  return {
    rowNumber: (key) => find(key).index + 1,
    row: (key) => find(key).row,
    constantColumn: "C",
    totalColumn: "D",
    noteColumn: "F",
    periodColumns: ["G", "H", "I"],
  };
}
