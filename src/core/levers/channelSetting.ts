/** Levers on a channel besides its spend: the hand-over bar, its tier, and whether other levers may move it. */
import type { Channel, Plan } from "../plan/plan";

/** What of a channel is set at once. */
export type ChannelSetting = Partial<Pick<Channel, "keepFit" | "keepUnfit" | "tier" | "locked">>;

/** The plan with other settings of one channel. */
export function setChannel(plan: Plan, index: number, setting: ChannelSetting): Plan {
  if (plan.channels[index] === undefined) throw new RangeError(`setChannel: no channel ${index}`);
  for (const share of [setting.keepFit, setting.keepUnfit]) {
    if (share !== undefined && !(share >= 0 && share <= 1)) {
      throw new RangeError(`setChannel: a share handed over must be from 0 to 1, got ${share}`);
    }
  }
  return { ...plan, channels: plan.channels.map((own, at) => (at === index ? { ...own, ...setting } : own)) };
}
