/** A model of a few rows for the tests of rows: goods are bought, sold and kept. */
import { BlockBuilder, finishBlocks } from "../../../src/core/rows/buildBlock";
import type { Block } from "../../../src/core/rows/row";

const goods = { label: "Goods", unit: "items" } as const;

/** The timeline, the given rows of one block "shop", and whatever else `add` says; inputs are `price`, `bought` and `sold`. */
export function shopBlocks(add: (shop: BlockBuilder) => void): readonly Block[] {
  const time = new BlockBuilder("time", "Timeline");
  time.given("reportedPeriods", { label: "Reported periods", unit: "periods" }, 3);
  time.row("period", { label: "Period", unit: "number" }, "periodNumber()");
  time.row("first", { label: "First period", unit: "flag" }, "if(period = 1, 1, 0)");
  time.row("reported", { label: "Reported", unit: "flag" }, "if(period <= reportedPeriods, 1, 0)");
  const shop = new BlockBuilder("shop", "Shop");
  shop.input("price", ["dealValue"], { label: "Price", unit: "money" });
  shop.series("bought", ["businessHours"], { label: "Bought", unit: "items" });
  shop.series("sold", ["otherSalesCost"], { label: "Sold", unit: "items" });
  add(shop);
  return finishBlocks([time, shop]);
}

/** Stock that rolls forward, and money for what is sold out of it. */
export function stockRows(shop: BlockBuilder): void {
  shop.given("opening", { label: "Opening stock", unit: "items" }, 10);
  shop.row("there", { label: "There", unit: "items" }, "first(opening, previous(stock)) + bought");
  shop.flow("given", { label: "Handed over", unit: "items" }, "min(there, sold)");
  shop.row("stock", { label: "Stock", unit: "items" }, "there - given");
  shop.flow("revenue", { label: "Revenue", unit: "money" }, "given * price");
  shop.figure("all", { label: "Revenue in all periods", unit: "money" }, "all(revenue)");
  shop.figure("reported", { label: "Revenue reported", unit: "money" }, "total(revenue)");
}

/** A block with one row "it" that a formula gives, beside the inputs. */
export function oneRow(formula: string): readonly Block[] {
  return shopBlocks((shop) => shop.row("it", goods, formula));
}
