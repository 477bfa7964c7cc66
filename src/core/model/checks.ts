/** Checks that the sheet makes on itself: nothing leaks, headcount rolls forward, money adds up. A check is 0 when all is well, else 1. */
import type { CompletePlan } from "../plan/completePlan";
import { BlockBuilder } from "../rows/buildBlock";
import { channelKey } from "./demand";
import { teamKey } from "./people";

/** The rows that a check compares, and the check itself. */
export function checkBlock(plan: CompletePlan): BlockBuilder {
  const block = new BlockBuilder("check", "Checks");
  plan.teams.forEach(({ name }, index) => {
    balanceRows(block, name, index);
    headcountRows(block, name, index);
  });
  costFigures(block, plan);
  return block;
}

/** Keys of the check rows themselves: those that are 0 when all is well. */
export function checkKeys(plan: CompletePlan): readonly string[] {
  return [
    ...plan.teams.flatMap((_, index) => [`check.balance${index + 1}`, `check.headcount${index + 1}`]),
    "check.cost",
  ];
}

/** 0 when two rows of this block agree within the tolerance, relative to their size. */
function agree(left: string, right: string): string {
  return `if(max(${left} - ${right}, ${right} - ${left}) <= plan.tolerance * (1 + max(${left}, 0)), 0, 1)`;
}

function balanceRows(block: BlockBuilder, name: string, index: number): void {
  const key = teamKey(index);
  const n = index + 1;
  block.row(
    `toAccount${n}`,
    { label: `${name}: waiting before + items − worked`, unit: "items" },
    `first(${key}.openingBacklog, previous(${key}.backlog)) + ${key}.items - ${key}.worked`,
  );
  block.row(
    `accounted${n}`,
    { label: `${name}: never called + still waiting`, unit: "items" },
    `${key}.overflow + ${key}.backlog`,
  );
  block.row(`balance${n}`, { label: `${name}: no item leaks`, unit: "check" }, agree(`toAccount${n}`, `accounted${n}`));
}

function headcountRows(block: BlockBuilder, name: string, index: number): void {
  const key = teamKey(index);
  const n = index + 1;
  block.row(
    `seats${n}`,
    { label: `${name}: reps before + starters − leavers`, unit: "reps" },
    `first(${key}.openingSeats, previous(${key}.headcount)) + ${key}.starters - ${key}.leavers`,
  );
  block.row(
    `headcount${n}`,
    { label: `${name}: headcount rolls forward`, unit: "check" },
    agree(`seats${n}`, `${key}.headcount`),
  );
}

/** Adds the cost up the other way round: by channel and team first, then over the periods. */
function costFigures(block: BlockBuilder, plan: CompletePlan): void {
  const totals = [
    ...plan.channels.map(({ name }, index) => ({ name, key: `${channelKey(index)}.spend` })),
    ...plan.teams.map(({ name }, index) => ({ name, key: `${teamKey(index)}.cost` })),
    { name: "other marketing", key: "plan.otherMarketingCost" },
    { name: "other sales", key: "plan.otherSalesCost" },
  ];
  totals.forEach(({ name, key }, index) => {
    block.figure(`costFrom${index + 1}`, { label: `Cost in total: ${name}`, unit: "money" }, `total(${key})`);
  });
  const commission = "plan.commissionRate * total(result.bookings)";
  block.figure(
    "costByPart",
    { label: "Cost, added up by part", unit: "money" },
    `sum(costFrom1 : costFrom${totals.length}) + ${commission}`,
  );
  block.figure("costByPeriod", { label: "Cost, added up by period", unit: "money" }, "total(result.cost)");
  block.figure("cost", { label: "Money adds up", unit: "check" }, agree("costByPart", "costByPeriod"));
}
