/** Results: wins, bookings, cost and value of the plan as a whole (MODEL.md, "Results"). */
import type { CompletePlan } from "../plan/completePlan";
import { BlockBuilder } from "../rows/buildBlock";
import { nextTeam } from "./chain";
import { channelKey } from "./demand";
import { teamKey } from "./people";

/** The results by period, and the figures over the plan. */
export function resultBlocks(plan: CompletePlan): readonly BlockBuilder[] {
  return [periodBlock(plan), figureBlock(plan)];
}

interface Summand {
  readonly label: string;
  readonly formula: string;
}

/** One row for each summand, then their sum; the rows are consecutive, so that the sum is one SUM. */
function summed(
  block: BlockBuilder,
  name: string,
  words: { label: string; unit: "money" | "wins" | "leads" | "items" },
  summands: readonly Summand[],
): void {
  summands.forEach(({ label, formula }, position) => {
    block.row(`${name}From${position + 1}`, { label: `${words.label}: ${label}`, unit: words.unit }, formula);
  });
  block.flow(name, words, summands.length === 0 ? "0" : `sum(${name}From1 : ${name}From${summands.length})`);
}

function periodBlock(plan: CompletePlan): BlockBuilder {
  const block = new BlockBuilder("result", "Results by period");
  const channels = plan.channels.map(({ name: label }, index) => ({ label, key: channelKey(index) }));
  const teams = plan.teams.map(({ name: label }, index) => ({ label, key: teamKey(index), index }));
  const closing = teams.filter(({ index }) => nextTeam(plan.teams, index) === undefined);
  const each = <T extends { label: string; key: string }>(list: readonly T[], name: string) =>
    list.map(({ label, key }) => ({ label, formula: `${key}.${name}` }));
  const without = (name: string, formula: (key: string) => string) =>
    channels.map(({ label, key }) => ({ label: `${label}, ${name}`, formula: formula(key) }));
  summed(block, "leads", { label: "Leads", unit: "leads" }, each(channels, "leads"));
  summed(block, "wins", { label: "Wins", unit: "wins" }, [
    ...each(closing, "arrives"),
    ...without("without a rep", (key) => `${key}.selfServeWins`),
  ]);
  summed(block, "bookings", { label: "Bookings", unit: "money" }, [
    ...closing.map(({ label, key }) => ({ label, formula: `plan.bookingsIndex * ${key}.arrivesValue` })),
    ...without("without a rep", (key) => `plan.bookingsIndex * ${key}.selfServeWins * plan.selfServeDealValue`),
  ]);
  summed(block, "marketing", { label: "Marketing cost", unit: "money" }, [
    ...each(channels, "spend"),
    { label: "other", formula: "plan.otherMarketingCost" },
  ]);
  summed(block, "sales", { label: "Sales cost", unit: "money" }, [
    ...each(teams, "cost"),
    { label: "other", formula: "plan.otherSalesCost" },
    { label: "commission", formula: "plan.commissionRate * bookings" },
  ]);
  block.flow("cost", { label: "Cost", unit: "money" }, "marketing + sales");
  summed(block, "overflow", { label: "Never called", unit: "items" }, each(teams, "overflow"));
  summed(block, "atStake", { label: "Money at stake", unit: "money" }, each(teams, "atStake"));
  return block;
}

function figureBlock(plan: CompletePlan): BlockBuilder {
  const block = new BlockBuilder("result", "Value");
  plan.teams.forEach(({ name }, index) => {
    const label = `Spend behind items nobody had time for: ${name}`;
    block.figure(`behindFrom${index + 1}`, { label, unit: "money" }, `${teamKey(index)}.behind`);
  });
  plan.teams.forEach(({ name }, index) => {
    const key = teamKey(index);
    const label = `On the way after the plan: ${name}`;
    block.figure(`inFlightFrom${index + 1}`, { label, unit: "wins" }, `last(${key}.onTheWay) * ${key}.afterPass`);
  });
  plan.teams.forEach(({ name }, index) => {
    const key = teamKey(index);
    const label = `…its value: ${name}`;
    block.figure(
      `inFlightValueFrom${index + 1}`,
      { label, unit: "money" },
      `last(${key}.onTheWayValue) * ${key}.afterPass`,
    );
  });
  const teams = plan.teams.length;
  const sum = (name: string) => (teams === 0 ? "0" : `sum(${name}1 : ${name}${teams})`);
  const behind = { label: "Spend behind items nobody had time for", unit: "money" } as const;
  block.figure("behind", behind, sum("behindFrom"));
  block.figure("inFlightWins", { label: "Wins under way at the end", unit: "wins" }, sum("inFlightFrom"));
  block.figure("inFlightBookings", { label: "Bookings under way at the end", unit: "money" }, sum("inFlightValueFrom"));
  valueFigures(block);
  return block;
}

function valueFigures(block: BlockBuilder): void {
  block.figure(
    "contribution",
    { label: "Margin after sales and marketing", unit: "money" },
    "plan.grossMargin * total(bookings) - total(marketing) - total(sales)",
  );
  block.constant(
    "customerYears",
    { label: "Years that a customer is worth", unit: "years" },
    "if(plan.churnRate = 0, plan.valueYears, (1 - (1 - plan.churnRate) ^ plan.valueYears) / plan.churnRate)",
  );
  block.figure(
    "lifetimeMargin",
    { label: "Margin over the years that count", unit: "money" },
    "plan.grossMargin * customerYears * (all(bookings) + inFlightBookings)",
  );
  block.figure(
    "planValue",
    { label: "Value of the plan", unit: "money" },
    "lifetimeMargin - all(cost) - plan.commissionRate * inFlightBookings",
  );
  block.figure("cac", { label: "Cost per win", unit: "money" }, "if(total(wins) = 0, 0, total(cost) / total(wins))");
  block.figure("margin", { label: "Margin of the bookings", unit: "money" }, "total(bookings) * plan.grossMargin");
  block.figure(
    "paybackMonths",
    { label: "Payback", unit: "months" },
    "if(margin = 0, 0, plan.monthsPerYear * total(cost) / margin)",
  );
}
