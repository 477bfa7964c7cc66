/** Changes of spend that may help: money between channels, between months, more of it or less; each within bounds, steps and locks. */
import { shareOut } from "../levers/shareOut";
import { completePlan, type CompleteChannel, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { usualLimits } from "./limits";
import type { Remedy } from "./remedy";

/** A remedy whose effect is not known yet. */
export type Proposal = Pick<Remedy, "action" | "side" | "owner" | "plan">;

/** Proposals that grow step by step. */
export interface Family {
  readonly steps: number;
  /** The proposal at a step, from 1 on; undefined where it changes nothing. */
  readonly at: (step: number) => Proposal | undefined;
}

/** Money moves in shares like this of all that could move. */
const steps = 20;

/** A channel that spends this many times its mean in a period has events. */
const spike = 1.8;

/** So many of them are tried on another date, the largest first. */
const mostEvents = 3;

export class SpendMoves {
  private readonly channels: readonly CompleteChannel[];
  /** The reported periods that are no facts yet. */
  private readonly open: readonly number[];

  constructor(private readonly plan: Plan) {
    const complete = completePlan(plan);
    this.channels = complete.channels;
    this.open = openPeriods(complete);
  }

  /** Whether anybody may move a channel's spend. */
  mayMove(channel: number): boolean {
    const own = this.channels[channel];
    return own !== undefined && !own.locked && own.curve.kind !== "none";
  }

  /** Less money on channels, more of it from step to step; in some periods, or in all of them. */
  less(channels: readonly number[], periods = this.open): Family {
    const movable = channels.filter((channel) => this.mayMove(channel));
    const names = movable.map((channel) => this.nameOf(channel));
    return inShares((share) => {
      let [plan, money] = [this.plan, 0];
      for (const channel of movable) {
        const less = this.by(plan, channel, periods, -share * this.spentIn(channel, periods), niceUnit);
        [plan, money] = [less.plan, money - less.money];
      }
      const action = { kind: "spendLess", channels: names, money, periods } as const;
      return money > 0 ? { action, side: "marketing", owner: this.ownerOf(movable[0] ?? 0), plan } : undefined;
    });
  }

  /** This much less on a channel over the open periods, or what its bounds and steps allow. */
  pay(plan: Plan, channel: number, money: number): { readonly plan: Plan; readonly money: number } {
    const less = this.by(plan, channel, this.open, -money, niceUnit);
    return { plan: less.plan, money: -less.money };
  }

  /** More money on a channel, up to its most, or to what is known of it where it has none. */
  more(channel: number, periods = this.open): Family {
    const own = this.channels[channel];
    if (own === undefined || !this.mayMove(channel)) return none;
    const most = own.maxSpend ?? (usualLimits.seenFactor ?? 1) * Math.max(...own.spend);
    const room = periods.reduce((sum, period) => sum + Math.max(0, most - (own.spend[period] ?? 0)), 0);
    return inShares((share) => {
      const { plan, money } = this.by(this.plan, channel, periods, share * room, niceUnit);
      const action = { kind: "spendMore", channels: [own.name], money, periods } as const;
      return money > 0 ? { action, side: "marketing", owner: own.owner, plan } : undefined;
    });
  }

  /** Money from one channel to another, in the same periods. */
  between(giver: number, taker: number, periods = this.open): Family {
    if (giver === taker || !this.mayMove(giver) || !this.mayMove(taker)) return none;
    const from = this.spentIn(giver, periods);
    const isGiverFirst = this.channels[giver]?.spendStep !== undefined;
    const [first, second, sign] = isGiverFirst ? ([giver, taker, -1] as const) : ([taker, giver, 1] as const);
    return inShares((share) => {
      const one = this.by(this.plan, first, periods, sign * share * from, niceUnit);
      const both = this.by(one.plan, second, periods, -one.money, () => wholeUnit);
      const money = Math.abs(one.money);
      if (money < wholeUnit || Math.abs(one.money + both.money) > wholeUnit / 2) return undefined;
      const names = { from: this.nameOf(giver), to: this.nameOf(taker) };
      const action = { kind: "moveMoney", ...names, money, periods } as const;
      return { action, side: "marketing", owner: this.ownerOf(giver), plan: both.plan };
    });
  }

  /** A channel's money out of some periods into the others, and toward the same spend in every period. */
  acrossPeriods(channel: number, crowded: readonly number[]): readonly Family[] {
    const own = this.channels[channel];
    if (own === undefined || !this.mayMove(channel)) return [];
    const others = this.open.filter((period) => !crowded.includes(period));
    const total = this.spentIn(channel, crowded);
    const outOf = inShares((share) => {
      const out = this.by(this.plan, channel, crowded, -share * total, niceUnit);
      const into = this.by(out.plan, channel, others, -out.money, () => wholeUnit);
      return into.money === -out.money ? this.spreadTo(own, into.plan) : undefined;
    });
    return [outOf, inShares((share) => this.spreadTo(own, this.evened(channel, share)))];
  }

  /** What a channel spends in a crowded period in another one instead: an event on another date. */
  events(channel: number, crowded: readonly number[]): readonly Proposal[] {
    const own = this.channels[channel];
    if (own === undefined || !this.mayMove(channel)) return [];
    const mean = this.spentIn(channel, this.open) / this.open.length;
    const spikes = crowded.filter((period) => (own.spend[period] ?? 0) > spike * mean);
    const largest = spikes.sort((a, b) => (own.spend[b] ?? 0) - (own.spend[a] ?? 0)).slice(0, mostEvents);
    return largest.flatMap((from) =>
      this.open.flatMap((to): Proposal[] => {
        const money = (own.spend[from] ?? 0) - own.minSpend;
        const there = (own.spend[to] ?? 0) + money;
        if (crowded.includes(to) || money <= 0 || there > (own.maxSpend ?? Infinity)) return [];
        const spend = own.spend.map((each, period) => (period === from ? own.minSpend : period === to ? there : each));
        const action = { kind: "moveEvent", channel: own.name, from, to, money } as const;
        return [{ action, side: "marketing", owner: own.owner, plan: this.withSpend(this.plan, channel, spend) }];
      }),
    );
  }

  private evened(channel: number, share: number): Plan {
    const own = this.channels[channel];
    const mean = this.spentIn(channel, this.open) / this.open.length;
    const portions = this.open.map((period) => ({
      money: (1 - share) * (own?.spend[period] ?? 0) + share * mean,
      min: own?.minSpend ?? 0,
      max: own?.maxSpend ?? Infinity,
      step: own?.spendStep ?? wholeUnit,
    }));
    const { portions: spend } = shareOut(portions, this.spentIn(channel, this.open));
    return this.withReported(this.plan, channel, this.open, spend);
  }

  private spreadTo({ name, owner, spend: before }: CompleteChannel, plan: Plan): Proposal | undefined {
    const after = completePlan(plan).channels.find((each) => each.name === name)?.spend ?? [];
    const change = this.open.map((period) => (after[period] ?? 0) - (before[period] ?? 0));
    const [from, to] = [
      change.flatMap((by, at) => (by < 0 ? [at] : [])),
      change.flatMap((by, at) => (by > 0 ? [at] : [])),
    ];
    const money = change.reduce((sum, by) => sum + Math.max(0, by), 0);
    if (money < wholeUnit) return undefined;
    return { action: { kind: "spread", channel: name, from, to, money }, side: "marketing", owner, plan };
  }

  /** What a channel spends in some periods. */
  spentIn(channel: number, periods: readonly number[]): number {
    return periods.reduce((sum, period) => sum + (this.channels[channel]?.spend[period] ?? 0), 0);
  }

  /** More or less of a channel in some periods, in proportion, as near as bounds and steps allow. */
  private by(plan: Plan, channel: number, periods: readonly number[], change: number, unitOf: UnitOf) {
    const own = completePlan(plan).channels[channel];
    if (own === undefined || periods.length === 0) return { plan, money: 0 };
    const spend = periods.map((period) => own.spend[period] ?? 0);
    const step = own.spendStep ?? unitOf(spend);
    const portions = spend.map((money) => ({
      money,
      min: Math.min(own.minSpend, money),
      max: Math.max(own.maxSpend ?? Infinity, money),
      step,
    }));
    const total = spend.reduce((sum, money) => sum + money, 0);
    const shared = shareOut(portions, Math.max(0, total + change)).portions;
    const money = shared.reduce((sum, each) => sum + each, 0) - total;
    if (Math.sign(money) !== Math.sign(change)) return { plan, money: 0 };
    return { plan: this.withReported(plan, channel, periods, shared), money };
  }

  private withReported(plan: Plan, channel: number, periods: readonly number[], spend: readonly number[]): Plan {
    const own = completePlan(plan).channels[channel]?.spend ?? [];
    const series = own.map((money, period) => spend[periods.indexOf(period)] ?? money);
    return this.withSpend(plan, channel, series);
  }

  /** Other spend in the first period does not change what was spent before it. */
  private withSpend(plan: Plan, channel: number, spend: readonly number[]): Plan {
    const before = this.channels[channel];
    const carryIn = before?.carryIn ?? 0;
    const isPastChanged = spend[0] !== before?.spend[0] && (before?.carryoverRate ?? 0) > 0;
    return {
      ...plan,
      channels: plan.channels.map((own, index) =>
        index === channel ? { ...own, spend, ...(isPastChanged && { carryIn }) } : own,
      ),
    };
  }

  private nameOf(channel: number): string {
    return this.channels[channel]?.name ?? "";
  }

  private ownerOf(channel: number): string {
    return this.channels[channel]?.owner ?? "";
  }
}

/** The reported periods that may still change. */
export function openPeriods({ periods, runOn, factPeriods }: CompletePlan): readonly number[] {
  return Array.from({ length: Math.max(0, periods - runOn - factPeriods) }, (_, at) => factPeriods + at);
}

type UnitOf = (spend: readonly number[]) => number;

const wholeUnit = 1;

/** Figures with two digits, as one would say them. */
function niceUnit(spend: readonly number[]): number {
  const largest = Math.max(...spend, 1);
  return Math.max(wholeUnit, 10 ** (Math.floor(Math.log10(largest)) - 1));
}

/** Nothing that could move. */
const none: Family = { steps: 0, at: () => undefined };

function inShares(at: (share: number) => Proposal | undefined): Family {
  return { steps, at: (step) => at(step / steps) };
}
