/** Where limits hold a better plan back: channels that stand at the end of what they were allowed. */
import { completePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { decisionsOf, type Decisions } from "./decisions";
import { leverAt, leversOf, type Lever } from "./levers";
import type { ChannelLimits, Limits } from "./limits";
import type { SpendMode } from "./request";

export interface Stop {
  readonly channel: string;
  readonly end: "least" | "most";
  /** Which limit it is: the share by which a channel may move, the largest spend seen, or a bound of the channel itself. */
  readonly limit: keyof ChannelLimits | "own";
}

/** A lever this close to its end, as a share of it, is at the end. */
const atEnd = 1e-6;

/** The channels of a better plan that stop at a limit, seen from the plan that the search started from. */
export function stops(
  from: Plan,
  better: Plan,
  { spend, limits = {} }: { readonly spend: SpendMode; readonly limits?: Limits },
): readonly Stop[] {
  const plan = completePlan(from);
  const decisions = decisionsOf(completePlan(better));
  const byChannel = (others: Limits) => {
    const levers = leversOf(plan, spend, others);
    return plan.channels.map((_, channel) => levers.filter((lever) => lever.channel === channel));
  };
  const limited = byChannel(limits);
  const wider = {
    changeShare: byChannel({ ...limits, channels: {}, changeShare: Infinity }),
    seenFactor: byChannel({ ...limits, channels: {}, seenFactor: Infinity }),
  };
  return plan.channels.flatMap(({ name }, channel): Stop[] => {
    const own = limited[channel] ?? [];
    const end = endOf(own, decisions);
    if (end === undefined) return [];
    const isLifted = (others: readonly Lever[] | undefined) => others !== undefined && endOf(others, decisions) !== end;
    const limit = isLifted(wider.changeShare[channel])
      ? "changeShare"
      : isLifted(wider.seenFactor[channel])
        ? "seenFactor"
        : "own";
    return [{ channel: name, end, limit }];
  });
}

/** The end at which all levers of a channel stand; undefined where they do not, and where there is nothing to move. */
function endOf(levers: readonly Lever[], decisions: Decisions): Stop["end"] | undefined {
  if (levers.length === 0 || levers.every(({ low, high }) => high <= low)) return undefined;
  const isAt = (bound: "low" | "high") =>
    levers.every((lever) => {
      if (!Number.isFinite(lever[bound])) return false;
      const away = Math.abs((leverAt(decisions, lever) ?? NaN) - lever[bound]);
      return away <= atEnd * Math.abs(lever[bound]) || (lever.step !== undefined && away < lever.step * (1 - atEnd));
    });
  return isAt("high") ? "most" : isAt("low") ? "least" : undefined;
}
