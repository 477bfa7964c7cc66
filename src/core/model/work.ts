/** Work: what arrives at a team, what its reps get done in which order, what waits and what is lost (MODEL.md, "Work, per team"). */
import type { CompletePlan } from "../plan/completePlan";
import { BlockBuilder } from "../rows/buildBlock";
import { channelsOf, feedersOf, nextTeam, tiersOf, type TierNumber } from "./chain";
import { channelKey } from "./demand";
import { teamKey } from "./people";
import { responseRows } from "./response";
import { tierBlock, type ItemSource } from "./tier";

/** The blocks of one team's work: hours, each tier, the team as a whole. */
export function workBlocks(plan: CompletePlan, index: number): readonly BlockBuilder[] {
  const team = plan.teams[index];
  if (team === undefined) throw new RangeError(`workBlocks: no team at ${index}`);
  const tiers = tiersOf(plan, index);
  const hours = hoursBlock(plan, index);
  const tierBlocks = tiers.map((tier) => {
    const title = tiers.length === 1 ? `Work: ${team.name}` : `Work: ${team.name}, tier ${tier}`;
    const block = new BlockBuilder(`${teamKey(index)}.tier${tier}`, title);
    tierBlock(block, team, tier, sourcesOf(plan, index, tier));
    responseRows(block, team, tier);
    return block;
  });
  return [hours, ...tierBlocks, teamBlock(plan, index, tiers), passedBlock(plan, index, tiers)];
}

function sourcesOf(plan: CompletePlan, index: number, tier: TierNumber): readonly ItemSource[] {
  const fromChannels = channelsOf(plan, index, tier).map((position): ItemSource => {
    const key = channelKey(position);
    return {
      label: plan.channels[position]?.name ?? key,
      fit: `${key}.handedFit`,
      unfit: `${key}.handedUnfit`,
      quality: `${key}.handedQuality`,
      value: `${key}.handedValue`,
      spend: `${key}.spend`,
    };
  });
  if (tier === 2) return fromChannels;
  const fromTeams = feedersOf(plan.teams, index).map((position): ItemSource => {
    const key = teamKey(position);
    const fit = `${key}.arrives`;
    return { label: plan.teams[position]?.name ?? key, fit, quality: fit, value: `${key}.arrivesValue` };
  });
  const fit = `${teamKey(index)}.baselineItems`;
  const value = `${teamKey(index)}.baselineValue`;
  return [...fromTeams, { label: "no spend", fit, quality: fit, value }, ...fromChannels];
}

function hoursBlock(plan: CompletePlan, index: number): BlockBuilder {
  const team = plan.teams[index];
  const path = ["teams", index];
  const block = new BlockBuilder(teamKey(index), `Hours and habits: ${team?.name}`);
  for (const name of ["handleHours", "triageHours", "survivalRate", "lateConversion", "openingBacklog", "passRate"]) {
    block.input(name, [...path, name]);
  }
  block.choice("newest", [...path, "workOrder"], "newest", "Newest items first");
  if (team?.responseDecay !== undefined) {
    block.input("halfLifeHours", [...path, "responseDecay", "halfLifeHours"]);
    block.input("floor", [...path, "responseDecay", "floor"]);
  }
  block.constant("late0", { label: "Conversion of fresh work", unit: "ratio" }, "1");
  for (let age = 1; age <= (team?.shelfLife ?? 0); age += 1) {
    const words = { label: `Conversion after ${age} waited`, unit: "ratio" } as const;
    block.constant(`late${age}`, words, `late${age - 1} * lateConversion`);
  }
  block.row(
    "baselineValue",
    { label: "Value of items without spend", unit: "money" },
    "baselineItems * plan.dealValue",
  );
  block.flow("capacityHours", { label: "Hours there are", unit: "hours" }, "rampedHeadcount * hoursPerRep");
  block.row(
    "queueExponent",
    { label: "Exponent of the waiting formula", unit: "ratio" },
    "sqrt(plan.two * (1 + rampedHeadcount)) - 1",
  );
  return block;
}

function teamBlock(plan: CompletePlan, index: number, tiers: readonly TierNumber[]): BlockBuilder {
  const team = plan.teams[index];
  const block = new BlockBuilder(teamKey(index), `Team: ${team?.name}`);
  const over = (text: (tier: string) => string) => tiers.map((tier) => text(`tier${tier}`)).join(" + ");
  block.flow(
    "items",
    { label: "Items", unit: "items" },
    over((tier) => `${tier}.items`),
  );
  block.flow(
    "worked",
    { label: "Worked", unit: "items" },
    over((tier) => `${tier}.worked`),
  );
  block.flow(
    "overflow",
    { label: "Never called", unit: "items" },
    over((tier) => `${tier}.overflow`),
  );
  block.row(
    "backlog",
    { label: "Still waiting at the end", unit: "items" },
    over((tier) => `${tier}.backlog`),
  );
  block.row(
    "waiting",
    { label: "Waiting from before", unit: "items" },
    over((tier) => `${tier}.waiting`),
  );
  block.row(
    "itemHours",
    { label: "Hours that arrive", unit: "hours" },
    over((tier) => `${tier}.items * ${tier}.handle`),
  );
  block.row(
    "workedHours",
    { label: "Hours worked", unit: "hours" },
    over((tier) => `${tier}.workedHours`),
  );
  block.row(
    "neededHours",
    { label: "Hours that arriving and waiting items need", unit: "hours" },
    over((tier) => `(${tier}.items + ${tier}.waiting) * ${tier}.handle`),
  );
  block.row(
    "handle",
    { label: "Hours per item", unit: "hoursPerItem" },
    "if(items = 0, tier1.handle, itemHours / items)",
  );
  block.flow("capacity", { label: "Items workable", unit: "items" }, "capacityHours / handle");
  block.row(
    "utilization",
    { label: "Load", unit: "share" },
    "if(capacityHours > 0, workedHours / capacityHours, if(items > 0, 1, 0))",
  );
  block.row(
    "headroom",
    { label: "Headroom at target load", unit: "items" },
    "capacity * plan.maxUtilization - items - waiting",
  );
  block.row(
    "repsNeeded",
    { label: "Full-strength reps needed", unit: "reps" },
    "if(hoursPerRep > 0, neededHours / hoursPerRep / plan.maxUtilization, 0)",
  );
  block.row(
    "onTimeItems",
    { label: "Items contacted in time", unit: "items" },
    over((tier) => `${tier}.items * ${tier}.onTime`),
  );
  block.row("onTime", { label: "On-time share", unit: "share" }, "if(items = 0, 1, onTimeItems / items)");
  block.figure(
    "behind",
    { label: "Spend behind items nobody had time for", unit: "money" },
    over((tier) => `${tier}.behind`),
  );
  return block;
}

/** What the team passes on, when it arrives, and what is at stake. */
function passedBlock(plan: CompletePlan, index: number, tiers: readonly TierNumber[]): BlockBuilder {
  const team = plan.teams[index];
  const block = new BlockBuilder(teamKey(index), `Passed on: ${team?.name}`);
  const over = (name: string) => tiers.map((tier) => `tier${tier}.${name}`).join(" + ");
  const next = nextTeam(plan.teams, index);
  const after = next === undefined ? "1" : `${teamKey(next)}.passOnward`;
  block.constant("afterPass", { label: "Of passed items, won in the end", unit: "share" }, after);
  block.constant(
    "passOnward",
    { label: "Of fitting worked items, won in the end", unit: "share" },
    "passRate * afterPass",
  );
  block.flow("passed", { label: "Passed on", unit: "items" }, `passRate * (${over("passable")})`);
  block.flow(
    "passedValue",
    { label: "…by the value of their deals", unit: "money" },
    `passRate * (${over("passableValue")})`,
  );
  block.flow("atStake", { label: "Money at stake", unit: "money" }, `passOnward * (${over("lostValue")})`);
  arrivalRows(block, team?.arrivalShares.length ?? 1, index);
  return block;
}

function arrivalRows(block: BlockBuilder, lags: number, index: number): void {
  const path = ["teams", index, "arrivalShares"];
  const last = lags - 1;
  for (let lag = 0; lag <= last; lag += 1) {
    const label = lag === 0 ? "Arrive in the same period" : `Arrive ${lag} later`;
    block.input(`share${lag}`, [...path, lag], { label });
  }
  for (let lag = 0; lag <= last; lag += 1) {
    const words = {
      label: lag === 0 ? "Still to arrive after the same period" : `Still to arrive after ${lag}`,
      unit: "share",
    } as const;
    block.constant(`still${lag}`, words, lag === last ? "0" : `sum(share${lag + 1} : share${last})`);
  }
  delayRows(block, "passed", "delayed", last, { label: "Passed on", unit: "items" });
  delayRows(block, "passedValue", "delayedValue", last, { label: "Value passed on", unit: "money" });
  const arriving = (delayed: string) => `sumproduct(share0 : share${last}, ${delayed}0 : ${delayed}${last})`;
  const onTheWay = (delayed: string) => `sumproduct(still0 : still${last}, ${delayed}0 : ${delayed}${last})`;
  block.flow(
    "arrives",
    { label: "Arrive at the next step", unit: "items" },
    `arrivalIndex * (openingPipeline + ${arriving("delayed")})`,
  );
  block.flow(
    "arrivesValue",
    { label: "…by the value of their deals", unit: "money" },
    `arrivalIndex * (openingPipeline * plan.dealValue + ${arriving("delayedValue")})`,
  );
  block.row("onTheWay", { label: "On the way at the end", unit: "items" }, onTheWay("delayed"));
  block.row("onTheWayValue", { label: "…by the value of their deals", unit: "money" }, onTheWay("delayedValue"));
}

/** A row as it was 0, 1, 2, … periods ago. */
export function delayRows(
  block: BlockBuilder,
  of: string,
  name: string,
  last: number,
  { label, unit }: { label: string; unit: "items" | "money" },
): void {
  block.row(`${name}0`, { label: `${label}, this period`, unit }, of);
  for (let lag = 1; lag <= last; lag += 1) {
    block.row(`${name}${lag}`, { label: `${label}, ${lag} before`, unit }, `first(0, previous(${name}${lag - 1}))`);
  }
}
