/**
 * The yardstick of the benchmark, and nothing else: MODEL.md once more as loops over typed arrays, as fast as plain
 * JavaScript does it. It reproduces the golden figures; what it lacks is everything that rows are for (formulas, reasons).
 */
import { chainOrder, channelsOf, feedersOf, nextTeam, tiersOf } from "../../src/core/model/chain";
import type { Outcome, TeamOutcome, Totals } from "../../src/core/model/outcome";
import { periodsPerYear } from "../../src/core/model/timeline";
import type { CompleteChannel, CompletePlan, CompleteTeam } from "../../src/core/plan/completePlan";
import { raise } from "./raise";
import { TeamWork } from "./workLoops";

/** The figures of one channel over the periods. */
export class ChannelFigures {
  readonly spend: Float64Array;
  readonly seasonality: Float64Array;
  readonly adstock: Float64Array;
  readonly leads: Float64Array;
  readonly selfServeWins: Float64Array;
  readonly handedFit: Float64Array;
  readonly handedUnfit: Float64Array;

  constructor(readonly periods: number) {
    const series = () => new Float64Array(periods);
    this.spend = series();
    this.seasonality = series();
    this.adstock = series();
    this.leads = series();
    this.selfServeWins = series();
    this.handedFit = series();
    this.handedUnfit = series();
  }

  run(channel: CompleteChannel): void {
    this.spend.set(channel.spend);
    this.seasonality.set(channel.seasonality);
    const { carryoverRate, fitShare, selfServeShare, keepFit, keepUnfit } = channel;
    let before = channel.carryIn;
    for (let t = 0; t < this.periods; t += 1) {
      before = (1 - carryoverRate) * (this.spend[t] ?? 0) + carryoverRate * before;
      this.adstock[t] = before;
    }
    this.addLeads(channel);
    for (let t = 0; t < this.periods; t += 1) {
      const leads = this.leads[t] ?? 0;
      const fit = leads * fitShare;
      this.selfServeWins[t] = fit * selfServeShare;
      this.handedFit[t] = fit * (1 - selfServeShare) * keepFit;
      this.handedUnfit[t] = leads * (1 - fitShare) * keepUnfit;
    }
  }

  private addLeads({ curve }: CompleteChannel): void {
    const { adstock, leads, seasonality } = this;
    const each = (leadsAt: (spend: number) => number) => {
      for (let t = 0; t < this.periods; t += 1) {
        const spend = adstock[t] ?? 0;
        leads[t] = spend > 0 ? (seasonality[t] ?? 0) * leadsAt(spend) : 0;
      }
    };
    switch (curve.kind) {
      case "hill":
        return each((spend) => curve.maxLeads / (1 + raise(curve.halfSaturation / spend, curve.slope)));
      case "exponential":
        return each((spend) => curve.maxLeads * (1 - Math.exp((-Math.LN2 * spend) / curve.halfSaturation)));
      case "power":
        return each((spend) => curve.leadsAtReference * raise(spend / curve.reference, curve.exponent));
      case "linear":
        return each((spend) => Math.min(spend / curve.costPerLead, curve.maxLeads ?? Infinity));
      case "none":
        leads.fill(0);
    }
  }
}

/** The reps of one team over the periods. */
export class PeopleFigures {
  readonly headcount: Float64Array;
  readonly rampedHeadcount: Float64Array;
  readonly leavers: Float64Array;
  readonly backfills: Float64Array;
  readonly cost: Float64Array;
  private readonly ramping: Float64Array;

  constructor(
    readonly periods: number,
    rampLength: number,
  ) {
    const series = () => new Float64Array(periods);
    this.headcount = series();
    this.rampedHeadcount = series();
    this.leavers = series();
    this.backfills = series();
    this.cost = series();
    this.ramping = new Float64Array(rampLength);
  }

  run(team: CompleteTeam, period: CompletePlan["period"]): void {
    const { headcount, leavers, backfills, ramping } = this;
    const { ramp, timeToFill, backfillShare, openingRamping } = team;
    const stay = raise(1 - team.attritionRate, 1 / periodsPerYear[period]);
    let ramped = 0;
    for (let t = 0; t < this.periods; t += 1) {
      const before =
        t === 0 ? team.openingHeadcount : (ramped + (ramp.length > 0 ? (ramping[ramp.length - 1] ?? 0) : 0)) * stay;
      const departed = Math.min(team.departures[t] ?? 0, before);
      const left = departed + (t === 0 ? 0 : (1 - stay) * (headcount[t - 1] ?? 0));
      const replaced = t < timeToFill ? 0 : backfillShare * (leavers[t - timeToFill] ?? 0);
      const starters = (team.hires[t] ?? 0) + replaced;
      leavers[t] = left;
      backfills[t] = replaced;
      ramped = before - departed + (ramp.length === 0 ? starters : 0);
      let seats = ramped;
      let strength = ramped;
      for (let k = ramp.length - 1; k >= 0; k -= 1) {
        const came = k === 0 ? starters : t === 0 ? 0 : (ramping[k - 1] ?? 0) * stay;
        const inRamp = came + (t === 0 ? (openingRamping[k] ?? 0) : 0);
        ramping[k] = inRamp;
        seats += inRamp;
        strength += (ramp[k] ?? 0) * inRamp;
      }
      headcount[t] = seats;
      this.rampedHeadcount[t] = strength;
      this.cost[t] = team.costPerRep * seats + team.hiringCost * starters;
    }
  }
}

/** All buffers for plans of one structure, and the loops over them. */
export class PlanLoops {
  readonly wins: Float64Array;
  readonly bookings: Float64Array;
  totals: Totals | undefined;
  private readonly channels: readonly ChannelFigures[];
  private readonly people: readonly PeopleFigures[];
  private readonly work: readonly TeamWork[];
  private readonly order: readonly number[];

  constructor(private plan: CompletePlan) {
    const { periods, channels, teams } = plan;
    this.wins = new Float64Array(periods);
    this.bookings = new Float64Array(periods);
    this.channels = channels.map(() => new ChannelFigures(periods));
    this.people = teams.map(({ ramp }) => new PeopleFigures(periods, ramp.length));
    this.order = chainOrder(teams);
    this.work = teams.map((_, index) => {
      const tiers = tiersOf(plan, index).map((tier) => channelsOf(plan, index, tier));
      return new TeamWork(periods, plan, index, tiers, feedersOf(teams, index));
    });
  }

  /** Every figure of a plan of this structure. */
  run(plan: CompletePlan): void {
    this.plan = plan;
    plan.channels.forEach((channel, index) => this.channels[index]?.run(channel));
    for (const index of this.order) {
      const team = plan.teams[index];
      const people = this.people[index];
      if (team === undefined || people === undefined) continue;
      people.run(team, plan.period);
      this.work[index]?.run(plan, people, this.channels, this.work);
    }
    this.addResults();
    this.totals = this.addUp();
  }

  outcome(): Outcome {
    const { plan } = this;
    const totals = this.totals ?? this.addUp();
    const named = <T>(list: readonly { name: string }[], part: (index: number) => T) =>
      Object.fromEntries(list.map(({ name }, index) => [name, part(index)]));
    return {
      channels: named(plan.channels, (index) => plainChannel(this.channels[index] as ChannelFigures)),
      teams: named(plan.teams, (index): TeamOutcome => {
        const { headcount, rampedHeadcount, leavers, backfills, cost } = this.people[index] as PeopleFigures;
        const people = { headcount, rampedHeadcount, leavers, backfills, cost };
        return { ...plain(people), ...(this.work[index] as TeamWork).outcome() };
      }),
      wins: [...this.wins],
      bookings: [...this.bookings],
      totals,
    };
  }

  private addResults(): void {
    const { plan, wins, bookings } = this;
    wins.fill(0);
    bookings.fill(0);
    this.work.forEach((work, index) => {
      if (nextTeam(plan.teams, index) !== undefined) return;
      for (let t = 0; t < plan.periods; t += 1) {
        wins[t] = (wins[t] ?? 0) + (work.arrives[t] ?? 0);
        bookings[t] = (bookings[t] ?? 0) + (work.arrivesValue[t] ?? 0);
      }
    });
    for (const { selfServeWins } of this.channels) {
      for (let t = 0; t < plan.periods; t += 1) {
        wins[t] = (wins[t] ?? 0) + (selfServeWins[t] ?? 0);
        bookings[t] = (bookings[t] ?? 0) + (selfServeWins[t] ?? 0) * plan.selfServeDealValue;
      }
    }
  }

  private addUp(): Totals {
    const { plan } = this;
    const reported = plan.periods - plan.runOn;
    const all = plan.periods;
    const over = (series: readonly Float64Array[], end: number) =>
      series.reduce((sum, one) => sum + sumTo(one, end), 0);
    const leads = this.channels.map((channel) => channel.leads);
    const spend = this.channels.map((channel) => channel.spend);
    const cost = this.people.map((people) => people.cost);
    const marketing = (end: number) => over(spend, end) + sumTo(plan.otherMarketingCost, end);
    const sales = (end: number) =>
      over(cost, end) + sumTo(plan.otherSalesCost, end) + plan.commissionRate * sumTo(this.bookings, end);
    const [marketingCost, salesCost] = [marketing(reported), sales(reported)];
    const [wins, bookings] = [sumTo(this.wins, reported), sumTo(this.bookings, reported)];
    const inFlightWins = this.work.reduce((sum, work) => sum + work.inFlight, 0);
    const inFlightBookings = this.work.reduce((sum, work) => sum + work.inFlightValue, 0);
    const { churnRate, valueYears, grossMargin } = plan;
    const years = churnRate === 0 ? valueYears : (1 - (1 - churnRate) ** valueYears) / churnRate;
    const earned = grossMargin * years * (sumTo(this.bookings, all) + inFlightBookings);
    const total = marketingCost + salesCost;
    return {
      leads: over(leads, reported),
      wins,
      bookings,
      marketingCost,
      salesCost,
      overflow: this.work.reduce((sum, work) => sum + sumTo(work.overflow, reported), 0),
      atStake: this.work.reduce((sum, work) => sum + sumTo(work.atStake, reported), 0),
      spendBehindUnworked: this.work.reduce((sum, work) => sum + work.behind, 0),
      inFlightWins,
      inFlightBookings,
      contribution: grossMargin * bookings - marketingCost - salesCost,
      planValue: earned - marketing(all) - sales(all) - plan.commissionRate * inFlightBookings,
      cac: wins === 0 ? null : total / wins,
      paybackMonths: bookings * grossMargin === 0 ? null : (12 * total) / (bookings * grossMargin),
    };
  }
}

function sumTo(series: ArrayLike<number>, end: number): number {
  let sum = 0;
  for (let t = 0; t < end; t += 1) sum += series[t] ?? 0;
  return sum;
}

function plainChannel({ adstock, leads, selfServeWins, handedFit, handedUnfit }: ChannelFigures) {
  return plain({ adstock, leads, selfServeWins, handedFit, handedUnfit });
}

/** Typed series as plain ones. */
export function plain<Name extends string>(series: Readonly<Record<Name, Float64Array>>): Record<Name, number[]> {
  const entries = Object.entries<Float64Array>(series).map(([name, figures]) => [name, [...figures]]);
  return Object.fromEntries(entries) as Record<Name, number[]>;
}
