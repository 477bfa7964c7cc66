/** The whole model of a plan as rows, in the order in which a scenario sheet shows them. */
import type { CompletePlan } from "../plan/completePlan";
import { finishBlocks } from "../rows/buildBlock";
import type { Block } from "../rows/row";
import { chainOrder } from "./chain";
import { checkBlock } from "./checks";
import { channelBlock } from "./demand";
import { peopleBlock } from "./people";
import { resultBlocks } from "./results";
import { moneyBlock, timelineBlock } from "./timeline";
import { workBlocks } from "./work";

/** Every row of MODEL.md for a plan of this structure; the figures come when the rows are evaluated. */
export function modelRows(plan: CompletePlan): readonly Block[] {
  const order = chainOrder(plan.teams);
  return finishBlocks([
    timelineBlock(plan),
    moneyBlock(plan),
    ...plan.channels.map((channel, index) => channelBlock(channel, index)),
    ...order.flatMap((index) => {
      const team = plan.teams[index];
      return team === undefined ? [] : [peopleBlock(team, index), ...workBlocks(plan, index)];
    }),
    ...resultBlocks(plan),
    checkBlock(plan),
  ]);
}

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
