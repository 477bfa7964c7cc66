/** What a plan comes to: the figures of MODEL.md by channel, team and period, in the shape of the golden files. Series hold one figure a period. */

export interface Outcome {
  readonly channels: Readonly<Record<string, ChannelOutcome>>;
  readonly teams: Readonly<Record<string, TeamOutcome>>;
  readonly wins: readonly number[];
  readonly bookings: readonly number[];
  readonly totals: Totals;
}

export interface ChannelOutcome {
  /** Spend that still works, money. */
  readonly adstock: readonly number[];
  readonly leads: readonly number[];
  readonly selfServeWins: readonly number[];
  /** Leads handed over to sales that match the profile, and that do not. */
  readonly handedFit: readonly number[];
  readonly handedUnfit: readonly number[];
}

export interface TeamOutcome {
  readonly headcount: readonly number[];
  /** Full-strength reps. */
  readonly rampedHeadcount: readonly number[];
  readonly leavers: readonly number[];
  readonly backfills: readonly number[];
  readonly capacityHours: readonly number[];
  /** Items workable at the period's mix. */
  readonly capacity: readonly number[];
  readonly items: readonly number[];
  readonly worked: readonly number[];
  /** Items that still wait at the period's end. */
  readonly backlog: readonly number[];
  /** Items lost for good in the period. */
  readonly overflow: readonly number[];
  /** Load: hours worked ÷ hours there are. */
  readonly utilization: readonly number[];
  /** Items that could still be worked at target load; negative: too many. */
  readonly headroom: readonly number[];
  /** Full-strength reps that the arriving and waiting items need at target load. */
  readonly repsNeeded: readonly number[];
  readonly onTime: readonly number[];
  /** Money that the items lost in the period would have brought. */
  readonly atStake: readonly number[];
  readonly passed: readonly number[];
  readonly passedValue: readonly number[];
  readonly cost: readonly number[];
  /** Tier 1 and, where a channel has it, tier 2. */
  readonly tiers: readonly TierOutcome[];
}

export interface TierOutcome {
  readonly items: readonly number[];
  readonly fitMix: readonly number[];
  readonly handleHours: readonly number[];
  readonly worked: readonly number[];
  /** Worked in the period of arrival. */
  readonly workedFresh: readonly number[];
  readonly backlog: readonly number[];
  readonly overflow: readonly number[];
  readonly waitHours: readonly number[];
  readonly speedFactor: readonly number[];
  readonly onTime: readonly number[];
}

/** Over the reported periods; planValue and what is in flight over all. */
export interface Totals {
  readonly leads: number;
  readonly wins: number;
  readonly bookings: number;
  readonly marketingCost: number;
  readonly salesCost: number;
  readonly overflow: number;
  readonly atStake: number;
  readonly spendBehindUnworked: number;
  readonly inFlightWins: number;
  readonly inFlightBookings: number;
  /** Margin after sales and marketing, first year. */
  readonly contribution: number;
  /** Value over the years that count. */
  readonly planValue: number;
  /** null when nothing is won. */
  readonly cac: number | null;
  /** null when bookings earn no margin. */
  readonly paybackMonths: number | null;
}
