/** A plan from a few answers: each channel from two questions, two teams, and what a deal is worth. Everything else is a default that can be seen and changed on the sheets. */
import type { Curve } from "../../core/plan/curve";
import type { Plan } from "../../core/plan/plan";

/** What a channel costs a month, what it brings, and what twice the spend would bring. */
export interface ChannelAnswers {
  readonly name: string;
  readonly spend: number;
  readonly leads: number;
  readonly doubled: number;
}

export interface SetUpAnswers {
  readonly planName: string;
  readonly channels: readonly ChannelAnswers[];
  readonly callers: {
    readonly count: number;
    readonly hours: number;
    readonly hoursPerLead: number;
    readonly passRate: number;
  };
  readonly closers: { readonly count: number; readonly hoursPerDeal: number; readonly winRate: number };
  readonly money: {
    readonly currency: string;
    /** "2027-01" */
    readonly start: string;
    readonly dealValue: number;
    readonly goal: number;
    readonly repCost: number;
  };
}

const monthsPlanned = 12;
/** Eight hours on twenty days. */
const officeHours = 160;
/** Less than this much more for twice the spend is a channel that is full already. */
const leastGain = 0.02;

/** The plan that the answers describe: a year by month. */
export function setUpPlan({ planName, channels, callers, closers, money }: SetUpAnswers): Plan {
  const shared = { hireLimits: { min: 0, max: 3 }, ramp: [0.25, 0.5, 0.75], costPerRep: money.repCost };
  return {
    name: planName,
    currency: money.currency,
    period: "month",
    start: money.start,
    periods: monthsPlanned,
    businessHours: officeHours,
    dealValue: money.dealValue,
    goals: { bookings: money.goal },
    channels: channels.map(({ name, spend, leads, doubled }) => ({
      name,
      team: "SDR",
      spend,
      curve: curveFrom({ spend, leads, doubled }),
    })),
    teams: [
      {
        ...shared,
        name: "SDR",
        passesTo: "AE",
        openingHeadcount: callers.count,
        hoursPerRep: callers.hours,
        handleHours: callers.hoursPerLead,
        passRate: callers.passRate,
      },
      {
        ...shared,
        name: "AE",
        passesTo: null,
        openingHeadcount: closers.count,
        hoursPerRep: callers.hours,
        handleHours: closers.hoursPerDeal,
        passRate: closers.winRate,
      },
    ],
  };
}

/**
 * The curve through today's leads and those at twice the spend: with extra share g for twice the spend x it is a Hill
 * curve of slope 1 with halfSaturation = 2·g·x / (1 − g). Twice the leads, or more, is a fixed price per lead.
 */
export function curveFrom({ spend, leads, doubled }: Omit<ChannelAnswers, "name">): Curve {
  if (spend <= 0 || leads <= 0) return { kind: "none" };
  const gain = Math.max((doubled - leads) / leads, leastGain);
  if (gain >= 1) return { kind: "linear", costPerLead: spend / leads };
  const halfSaturation = (2 * gain * spend) / (1 - gain);
  return { kind: "hill", maxLeads: (leads * (spend + halfSaturation)) / spend, halfSaturation, slope: 1 };
}
