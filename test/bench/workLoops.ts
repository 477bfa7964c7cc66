/** The work of one team as loops over typed arrays: see loops.ts. */
import { nextTeam } from "../../src/core/model/chain";
import type { TeamOutcome, TierOutcome } from "../../src/core/model/outcome";
import type { CompletePlan } from "../../src/core/plan/completePlan";
import { plain, type ChannelFigures, type PeopleFigures } from "./loops";
import { raise } from "./raise";

type WorkOutcome = Omit<TeamOutcome, "headcount" | "rampedHeadcount" | "leavers" | "backfills" | "cost">;

class TierWork {
  readonly items: Float64Array;
  readonly fitMix: Float64Array;
  readonly handleHours: Float64Array;
  readonly worked: Float64Array;
  readonly workedFresh: Float64Array;
  readonly backlog: Float64Array;
  readonly overflow: Float64Array;
  readonly waitHours: Float64Array;
  readonly speedFactor: Float64Array;
  readonly onTime: Float64Array;
  readonly fit: Float64Array;
  readonly converting: Float64Array;
  readonly dealing: Float64Array;
  readonly weight: Float64Array;
  readonly worth: Float64Array;
  /** By age: available, worked and left over in this period, left over in the one before. */
  readonly available: Float64Array;
  readonly workedByAge: Float64Array;
  remaining: Float64Array;
  before: Float64Array;

  constructor(periods: number, shelfLife: number) {
    const series = () => new Float64Array(periods);
    const ages = () => new Float64Array(shelfLife + 1);
    this.items = series();
    this.fitMix = series();
    this.handleHours = series();
    this.worked = series();
    this.workedFresh = series();
    this.backlog = series();
    this.overflow = series();
    this.waitHours = series();
    this.speedFactor = series();
    this.onTime = series();
    this.fit = series();
    this.converting = series();
    this.dealing = series();
    this.weight = series();
    this.worth = series();
    this.available = ages();
    this.workedByAge = ages();
    this.remaining = ages();
    this.before = ages();
  }

  outcome(): TierOutcome {
    const { items, fitMix, handleHours, worked, workedFresh, backlog, overflow } = this;
    const { waitHours, speedFactor, onTime } = this;
    const series = { items, fitMix, handleHours, worked, workedFresh, backlog, overflow };
    return plain({ ...series, waitHours, speedFactor, onTime });
  }
}

/** What the tiers of a team share in one period. */
interface Hours {
  readonly there: number;
  readonly perRep: number;
  readonly reps: number;
  readonly business: number;
}

export class TeamWork {
  readonly overflow: Float64Array;
  readonly atStake: Float64Array;
  readonly arrives: Float64Array;
  readonly arrivesValue: Float64Array;
  behind = 0;
  inFlight = 0;
  inFlightValue = 0;
  private readonly series: Readonly<Record<Exclude<keyof WorkOutcome, "tiers">, Float64Array>>;
  private readonly tiers: readonly TierWork[];

  constructor(
    private readonly periods: number,
    private plan: CompletePlan,
    private readonly index: number,
    private readonly channelsOfTier: readonly (readonly number[])[],
    private readonly feeders: readonly number[],
  ) {
    const series = () => new Float64Array(periods);
    this.overflow = series();
    this.atStake = series();
    this.arrives = series();
    this.arrivesValue = series();
    const { overflow, atStake } = this;
    const [capacityHours, capacity, items, worked, backlog] = [series(), series(), series(), series(), series()];
    const [utilization, headroom, repsNeeded, onTime] = [series(), series(), series(), series()];
    const [passed, passedValue] = [series(), series()];
    const hours = { capacityHours, capacity, utilization, headroom, repsNeeded, onTime };
    this.series = { ...hours, items, worked, backlog, overflow, atStake, passed, passedValue };
    this.tiers = channelsOfTier.map(() => new TierWork(periods, plan.teams[index]?.shelfLife ?? 0));
  }

  run(
    plan: CompletePlan,
    people: PeopleFigures,
    channels: readonly ChannelFigures[],
    teams: readonly TeamWork[],
  ): void {
    this.plan = plan;
    this.tiers.forEach((tier, position) => this.mix(tier, position, channels, teams));
    for (let t = 0; t < this.periods; t += 1) this.period(t, people.rampedHeadcount[t] ?? 0);
    this.passOn();
    this.addBehind(channels);
  }

  outcome(): WorkOutcome {
    return { ...plain(this.series), tiers: this.tiers.map((tier) => tier.outcome()) };
  }

  private get team() {
    return this.plan.teams[this.index] as CompletePlan["teams"][number];
  }

  private mix(tier: TierWork, position: number, channels: readonly ChannelFigures[], teams: readonly TeamWork[]): void {
    const { dealValue } = this.plan;
    const { handleHours, triageHours, baselineItems } = this.team;
    const { fit, converting, dealing, items } = tier;
    for (let t = 0; t < this.periods; t += 1) {
      const baseline = position === 0 ? (baselineItems[t] ?? 0) : 0;
      fit[t] = converting[t] = baseline;
      dealing[t] = baseline * dealValue;
      items[t] = 0;
    }
    for (const feeder of position === 0 ? this.feeders : []) {
      const { arrives, arrivesValue } = teams[feeder] as TeamWork;
      for (let t = 0; t < this.periods; t += 1) {
        fit[t]! += arrives[t]!;
        converting[t]! += arrives[t]!;
        dealing[t]! += arrivesValue[t]!;
      }
    }
    for (const index of this.channelsOfTier[position] ?? []) {
      const { handedFit, handedUnfit } = channels[index] as ChannelFigures;
      const { conversionIndex = 1, dealValue: value = 0 } = this.plan.channels[index] ?? {};
      for (let t = 0; t < this.periods; t += 1) {
        const quality = handedFit[t]! * conversionIndex;
        fit[t]! += handedFit[t]!;
        converting[t]! += quality;
        dealing[t]! += quality * value;
        items[t]! += handedUnfit[t]!;
      }
    }
    for (let t = 0; t < this.periods; t += 1) {
      const fitting = fit[t]!;
      const all = items[t]! + fitting;
      const share = all === 0 ? 1 : fitting / all;
      const quality = fitting === 0 ? 1 : converting[t]! / fitting;
      items[t] = all;
      tier.fitMix[t] = share;
      tier.handleHours[t] = handleHours * share + triageHours * (1 - share);
      tier.weight[t] = share * quality;
      tier.worth[t] = share * quality * (converting[t] === 0 ? dealValue : dealing[t]! / converting[t]!);
    }
  }

  private period(t: number, reps: number): void {
    const { series, plan, team } = this;
    const perRep = team.hoursPerRep[t] ?? 0;
    const hours: Hours = { there: reps * perRep, perRep, reps, business: plan.businessHours[t] ?? 0 };
    let [items, itemHours, worked, workedHours, waiting, needed] = [0, 0, 0, 0, 0, 0];
    let [backlog, overflow, onTime, passed, passedValue, lostValue] = [0, 0, 0, 0, 0, 0];
    let before = 0;
    for (let position = 0; position < this.tiers.length; position += 1) {
      const tier = this.tiers[position]!;
      const handle = tier.handleHours[t]!;
      const arriving = tier.items[t]!;
      const tierWaits = this.work(tier, position, t, hours, before);
      lostValue += this.lose(tier, position, t);
      before = Math.max(0, (arriving + tierWaits) * handle);
      items += arriving;
      itemHours += arriving * handle;
      waiting += tierWaits;
      needed += (arriving + tierWaits) * handle;
      worked += tier.worked[t]!;
      workedHours += tier.worked[t]! * handle;
      backlog += tier.backlog[t]!;
      overflow += tier.overflow[t]!;
      this.respond(tier, t, hours, { before: position === 0 ? 0 : needed - before, busy: workedHours, tierWaits });
      onTime += arriving * tier.onTime[t]!;
      for (let age = 0; age <= team.shelfLife; age += 1) {
        const since = Math.max(0, t - age);
        const factor = age === 0 ? tier.speedFactor[t]! : team.lateConversion ** age;
        passed += tier.workedByAge[age]! * factor * tier.weight[since]!;
        passedValue += tier.workedByAge[age]! * factor * tier.worth[since]!;
      }
    }
    const target = plan.goals.maxUtilization;
    const handle = items === 0 ? this.tiers[0]!.handleHours[t]! : itemHours / items;
    series.capacityHours[t] = hours.there;
    series.capacity[t] = hours.there / handle;
    series.items[t] = items;
    series.worked[t] = worked;
    series.backlog[t] = backlog;
    series.overflow[t] = overflow;
    series.utilization[t] = hours.there > 0 ? workedHours / hours.there : items > 0 ? 1 : 0;
    series.headroom[t] = series.capacity[t] * target - items - waiting;
    series.repsNeeded[t] = perRep > 0 ? needed / perRep / target : 0;
    series.onTime[t] = items === 0 ? 1 : onTime / items;
    series.passed[t] = team.passRate * passed;
    series.passedValue[t] = team.passRate * passedValue;
    series.atStake[t] = lostValue;
  }

  /** Works one tier's items of all ages in their order; gives back how many were waiting. */
  private work(tier: TierWork, position: number, t: number, hours: Hours, before: number): number {
    const { shelfLife, survivalRate, openingBacklog, workOrder } = this.team;
    const handle = tier.handleHours[t]!;
    const { available, workedByAge } = tier;
    [tier.before, tier.remaining] = [tier.remaining, tier.before];
    available[0] = tier.items[t]!;
    let waiting = 0;
    for (let age = 1; age <= shelfLife; age += 1) {
      const opening = age === 1 && position === 0 ? openingBacklog : 0;
      available[age] = t === 0 ? opening : survivalRate * tier.before[age - 1]!;
      waiting += available[age]!;
    }
    let worked = 0;
    let ahead = before;
    for (let place = 0; place <= shelfLife; place += 1) {
      const age = workOrder === "newest" ? place : shelfLife - place;
      const done = Math.min(available[age]!, Math.max(0, hours.there - ahead) / handle);
      ahead += available[age]! * handle;
      workedByAge[age] = done;
      tier.remaining[age] = available[age]! - done;
      worked += done;
    }
    tier.worked[t] = worked;
    tier.workedFresh[t] = workedByAge[0]!;
    return waiting;
  }

  /** What one tier loses and keeps waiting; gives back the deal value of what it loses. */
  private lose(tier: TierWork, position: number, t: number): number {
    const { shelfLife, survivalRate } = this.team;
    let [lost, value, backlog] = [0, 0, 0];
    for (let age = 0; age <= shelfLife; age += 1) {
      let gone = age === shelfLife ? tier.remaining[age]! : 0;
      if (age > 0 && t > 0) gone += (1 - survivalRate) * tier.before[age - 1]!;
      if (shelfLife === 0 && t === 0 && position === 0) gone += this.team.openingBacklog;
      lost += gone;
      value += gone * tier.worth[Math.max(0, t - age)]!;
      if (age < shelfLife) backlog += tier.remaining[age]!;
    }
    tier.overflow[t] = lost;
    tier.backlog[t] = backlog;
    return value;
  }

  private respond(
    tier: TierWork,
    t: number,
    { there, perRep, reps, business }: Hours,
    { before, busy, tierWaits }: { before: number; busy: number; tierWaits: number },
  ): void {
    const { goals, maxQueueUtilization } = this.plan;
    const { workOrder, responseDecay } = this.team;
    const items = tier.items[t]!;
    const handle = tier.handleHours[t]!;
    const left = Math.max(0, there - before);
    let wait = items > 0 ? business : 0;
    let onTime = items > 0 ? 0 : 1;
    if (left > 1e-9 * there && there > 0 && reps > 0) {
      const load = Math.min(busy / there, maxQueueUtilization);
      const allBusy = raise(load, Math.sqrt(2 * (reps + 1)) - 1);
      const free = (reps * (1 - load) * perRep) / (handle * business);
      const inFront = tierWaits + Math.max(0, items + tierWaits - left / handle) / 2;
      const line = workOrder === "newest" ? 0 : (inFront * handle * business) / left;
      wait = Math.min(business, allBusy / free + line);
      if (items > 0) {
        const late = allBusy * Math.exp(-(goals.responseHours - line) * free);
        onTime = line >= goals.responseHours ? 0 : (tier.workedFresh[t]! / items) * (1 - late);
      }
    }
    tier.waitHours[t] = wait;
    tier.onTime[t] = onTime;
    tier.speedFactor[t] =
      responseDecay === undefined
        ? 1
        : responseDecay.floor + (1 - responseDecay.floor) * Math.exp((-Math.LN2 * wait) / responseDecay.halfLifeHours);
  }

  private passOn(): void {
    const { team, periods, arrives, arrivesValue, plan } = this;
    const { passed, passedValue } = this.series;
    const { arrivalShares, openingPipeline } = team;
    let onward = 1;
    for (let next = nextTeam(plan.teams, this.index); next !== undefined; next = nextTeam(plan.teams, next)) {
      onward *= plan.teams[next]?.passRate ?? 1;
    }
    this.inFlight = this.inFlightValue = 0;
    for (let t = 0; t < periods; t += 1) {
      arrives[t] = openingPipeline[t] ?? 0;
      arrivesValue[t] = arrives[t]! * plan.dealValue;
    }
    for (let t = 0; t < periods; t += 1) {
      this.atStake[t]! *= team.passRate * onward;
      for (let lag = 0; lag < arrivalShares.length; lag += 1) {
        const share = arrivalShares[lag]!;
        if (t + lag < periods) {
          arrives[t + lag]! += share * passed[t]!;
          arrivesValue[t + lag]! += share * passedValue[t]!;
        } else {
          this.inFlight += share * passed[t]! * onward;
          this.inFlightValue += share * passedValue[t]! * onward;
        }
      }
    }
  }

  private addBehind(channels: readonly ChannelFigures[]): void {
    const reported = this.periods - this.plan.runOn;
    this.behind = 0;
    this.tiers.forEach((tier, position) => {
      let [items, overflow, spend] = [0, 0, 0];
      for (let t = 0; t < reported; t += 1) {
        items += tier.items[t]!;
        overflow += tier.overflow[t]!;
        for (const index of this.channelsOfTier[position] ?? []) spend += channels[index]?.spend[t] ?? 0;
      }
      if (items > 0) this.behind += spend * Math.min(1, overflow / items);
    });
  }
}
