/** The whole model of a plan as rows, in the order in which a scenario sheet shows them. */
import type { CompletePlan } from "../plan/completePlan";
import { BlockBuilder, finishBlocks } from "../rows/buildBlock";
import type { Block } from "../rows/row";
import { chainOrder } from "./chain";
import { checkBlock } from "./checks";
import { channelBlock, channelKey } from "./demand";
import { peopleBlock, teamKey } from "./people";
import { resultBlocks } from "./results";
import { moneyBlock, timelineBlock } from "./timeline";
import { summaryBlock } from "./summary";
import { workBlocks } from "./work";

/** Every row of MODEL.md for a plan of this structure; the figures come when the rows are evaluated. */
export function modelRows(plan: CompletePlan): readonly Block[] {
  const order = chainOrder(plan.teams);
  return finishBlocks([
    leverBlock(plan),
    timelineBlock(plan),
    moneyBlock(plan),
    ...plan.channels.map((channel, index) => channelBlock(channel, index)),
    ...order.flatMap((index) => {
      const team = plan.teams[index];
      return team === undefined ? [] : [peopleBlock(team, index), ...workBlocks(plan, index)];
    }),
    ...resultBlocks(plan),
    summaryBlock(plan),
    checkBlock(plan),
  ]);
}

/** Everything that is decided period by period, together at the top: what a scenario changes most. */
function leverBlock({ channels, teams }: CompletePlan): BlockBuilder {
  const block = new BlockBuilder("", "Inputs by period");
  channels.forEach(({ name }, index) => {
    const words = { label: `Spend: ${name}`, total: true };
    block.series(`${channelKey(index)}.spend`, ["channels", index, "spend"], words);
  });
  for (const [field, label, total] of teamSeries) {
    teams.forEach(({ name }, index) => {
      block.series(`${teamKey(index)}.${field}`, ["teams", index, field], { label: `${label}: ${name}`, total });
    });
  }
  channels.forEach(({ name }, index) => {
    const words = { label: `Seasonality: ${name}` };
    block.series(`${channelKey(index)}.seasonality`, ["channels", index, "seasonality"], words);
  });
  return block;
}

const teamSeries = [
  ["hires", "Hires", true],
  ["departures", "Departures", true],
  ["hoursPerRep", "Hours per rep", false],
  ["arrivalIndex", "Index on passed items that arrive", false],
  ["baselineItems", "Items without spend", true],
  ["openingPipeline", "Items from before the plan", true],
] as const;

/** What the rows depend on besides figures: two plans of one structure share their rows. */
export function structureOf(plan: CompletePlan): string {
  return JSON.stringify([
    plan.periods,
    plan.period,
    plan.channels.map(({ name, team, tier, curve }) => [name, team, tier, curve.kind, Object.keys(curve).length]),
    plan.teams.map((team) => [
      team.name,
      team.passesTo,
      team.ramp.length,
      team.shelfLife,
      team.arrivalShares.length,
      team.responseDecay !== undefined,
    ]),
  ]);
}
