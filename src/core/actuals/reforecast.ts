/**
 * The year as it is by now: closed periods as they were, the rest from the model, started at today's waiting items, seats
 * and pipeline. It is the same plan with its past set to facts, so that there is one model and one state: spend as it was;
 * seasonality such that leads are; hires and departures such that seats are; items without spend, or the index on arrivals,
 * such that items are; hours such that what was worked, or what waits, is; the index on bookings such that bookings are.
 */
import { chainOrder, channelsOf, feedersOf, nextTeam } from "../model/chain";
import { channelKey } from "../model/demand";
import type { Evaluation } from "../model/evaluatePlan";
import { teamKey } from "../model/people";
import type { Plan } from "../plan/plan";
import { factAt, figuresOf, measuresOf, type Actuals, type Measure, type MeasureField } from "./actuals";
import { FactPlan } from "./factPlan";
import { rootBetween } from "./rootBetween";

/** A fact that the plan cannot hold together with the others, such as more worked than there was. */
export interface UnmetFact {
  readonly measure: Measure;
  readonly period: number;
  readonly fact: number;
  /** What the plan says with all other facts. */
  readonly instead: number;
}

export interface Reforecast {
  /** The plan with facts: `factPeriods` says how many; save it as a scenario, compare it, move what is still free. */
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly unmet: readonly UnmetFact[];
}

/** Figures this close are the same fact. */
const sameFact = 1e-6;

/** The plan with the actuals as its past. Facts that contradict each other are told; of leads and items handed over, items hold. */
export function reforecast(plan: Plan, actuals: Actuals): Reforecast {
  const refit = new Refit(plan, actuals);
  refit.run();
  return { plan: refit.facts.plan, evaluation: refit.facts.evaluation(), unmet: refit.unmet() };
}

class Refit {
  readonly facts: FactPlan;
  private readonly measures: readonly Measure[];
  private readonly periods: readonly number[];

  constructor(
    private readonly base: Plan,
    private readonly actuals: Actuals,
  ) {
    const count = Math.min(actuals.periods, base.periods);
    this.facts = new FactPlan(base, count);
    this.measures = measuresOf(base);
    this.periods = Array.from({ length: count }, (_, period) => period);
  }

  run(): void {
    if (this.periods.length === 0) return;
    this.spend();
    this.leads();
    const order = chainOrder(this.facts.complete.teams);
    for (const period of this.periods) {
      this.seats(period);
      for (const team of order) {
        this.items(team, period);
        this.work(team, period);
      }
    }
    for (const period of this.periods) this.wins(period);
    for (const period of this.periods) this.bookings(period);
    for (const team of order) this.pipeline(team);
  }

  unmet(): readonly UnmetFact[] {
    return this.measures.flatMap((measure) =>
      this.periods.flatMap((period): UnmetFact[] => {
        const fact = factAt(this.actuals, measure, period);
        if (fact === undefined) return [];
        const instead = this.facts.valueOf(measure.key, period);
        const isMet = Math.abs(fact - instead) <= sameFact * Math.max(1, Math.abs(fact));
        return isMet || isHistory(measure, period, this.periods.length) ? [] : [{ measure, period, fact, instead }];
      }),
    );
  }

  /** Facts, and in open periods what is committed already. */
  private spend(): void {
    this.base.channels.forEach((_, channel) => {
      const planned = this.facts.channel(channel, "spend");
      const given = this.given(channelKey(channel), "spend");
      planned.forEach((money, period) => {
        const actual = given[period];
        if (actual === undefined) return;
        const isOpen = period >= this.periods.length;
        this.facts.setChannel(channel, "spend", period, isOpen ? Math.max(money, actual) : actual);
      });
    });
  }

  private leads(): void {
    const rows = this.base.channels.map((_, channel) =>
      this.facts.evaluation().seriesOf(`${channelKey(channel)}.leads`),
    );
    rows.forEach((modeled, channel) => {
      const seasonality = this.facts.channel(channel, "seasonality");
      for (const period of this.periods) {
        const fact = this.fact(channelKey(channel), "leads", period);
        const by = modeled[period] ?? 0;
        if (fact !== undefined && by > 0) {
          this.facts.setChannel(channel, "seasonality", period, ((seasonality[period] ?? 1) * fact) / by);
        }
      }
    });
  }

  /** More reps than planned count as starters, fewer as leavers. */
  private seats(period: number): void {
    this.base.teams.forEach((_, team) => {
      const fact = this.fact(teamKey(team), "headcount", period);
      if (fact === undefined) return;
      const more = fact - this.facts.valueOf(`${teamKey(team)}.headcount`, period);
      const field = more > 0 ? "hires" : "departures";
      this.facts.setTeam(team, field, period, (this.facts.team(team, field)[period] ?? 0) + Math.abs(more));
    });
  }

  private items(team: number, period: number): void {
    const fact = this.fact(teamKey(team), "items", period);
    if (fact === undefined) return;
    this.scaleArrivals(feedersOf(this.facts.complete.teams, team), period, fact - this.itemsNow(team, period));
    const missing = fact - this.itemsNow(team, period);
    const baseline = this.facts.team(team, "baselineItems")[period] ?? 0;
    this.facts.setTeam(team, "baselineItems", period, Math.max(0, baseline + missing));
    this.scaleLeads(team, period, fact - this.itemsNow(team, period));
  }

  /** Items of a team with the facts so far. */
  private itemsNow(team: number, period: number): number {
    return this.facts.valueOf(`${teamKey(team)}.items`, period);
  }

  /** Arrivals from feeders changed by so many items, as far as there are any. */
  private scaleArrivals(feeders: readonly number[], period: number, change: number): void {
    const arriving = feeders.reduce((sum, feeder) => sum + this.facts.valueOf(`${teamKey(feeder)}.arrives`, period), 0);
    if (arriving <= 0 || change === 0) return;
    const factor = Math.max(0, arriving + change) / arriving;
    for (const feeder of feeders) {
      const index = this.facts.team(feeder, "arrivalIndex")[period] ?? 1;
      this.facts.setTeam(feeder, "arrivalIndex", period, index * factor);
    }
  }

  /** Fewer leads of the team's channels, where more are handed over than arrived. */
  private scaleLeads(team: number, period: number, change: number): void {
    if (change >= 0) return;
    const channels = [1, 2].flatMap((tier) => channelsOf(this.facts.complete, team, tier as 1 | 2));
    const handed = channels.reduce((sum, channel) => {
      const [fit, unfit] = ["handedFit", "handedUnfit"].map((row) =>
        this.facts.valueOf(`${channelKey(channel)}.${row}`, period),
      );
      return sum + (fit ?? 0) + (unfit ?? 0);
    }, 0);
    if (handed <= 0) return;
    for (const channel of channels) {
      const seasonality = this.facts.channel(channel, "seasonality")[period] ?? 1;
      this.facts.setChannel(channel, "seasonality", period, seasonality * Math.max(0, 1 + change / handed));
    }
  }

  /** Hours such that as much was worked as was; in the last period such that as much waits as does. */
  private work(team: number, period: number): void {
    const key = teamKey(team);
    const isLast = period === this.periods.length - 1;
    const waiting = isLast ? this.fact(key, "backlog", period) : undefined;
    const worked = this.fact(key, "worked", period);
    if (waiting === undefined && worked === undefined) return;
    const reps = this.facts.valueOf(`${key}.rampedHeadcount`, period);
    const ample = reps > 0 ? this.facts.valueOf(`${key}.neededHours`, period) / reps : 0;
    const at = (row: string) => (hours: number) => {
      this.facts.setTeam(team, "hoursPerRep", period, hours);
      return this.facts.valueOf(`${key}.${row}`, period);
    };
    const before = this.facts.team(team, "hoursPerRep")[period] ?? 0;
    if (waiting !== undefined) this.waitFor(team, period, waiting, ample);
    const isAllWorked = waiting === undefined ? (worked ?? 0) >= at("worked")(ample) - sameFact : waiting <= sameFact;
    if (isAllWorked) this.facts.setTeam(team, "hoursPerRep", period, Math.max(before, ample));
    else if (waiting === undefined) at("worked")(rootBetween(at("worked"), worked ?? 0, 0, ample));
    else at("backlog")(rootBetween((hours) => -at("backlog")(hours), -waiting, 0, ample));
  }

  /** Where more waits than could with nothing worked, items arrived that nobody counted. */
  private waitFor(team: number, period: number, waiting: number, ample: number): void {
    if (ample === 0 && waiting === 0) return;
    this.facts.setTeam(team, "hoursPerRep", period, 0);
    const most = this.facts.valueOf(`${teamKey(team)}.backlog`, period);
    const baseline = this.facts.team(team, "baselineItems")[period] ?? 0;
    if (waiting > most) this.facts.setTeam(team, "baselineItems", period, baseline + waiting - most);
  }

  private wins(period: number): void {
    const fact = this.fact("result", "wins", period);
    if (fact === undefined) return;
    const closing = this.base.teams.flatMap((_, team) =>
      nextTeam(this.facts.complete.teams, team) === undefined ? [team] : [],
    );
    this.scaleArrivals(closing, period, fact - this.facts.valueOf("result.wins", period));
    const [first] = closing;
    const missing = fact - this.facts.valueOf("result.wins", period);
    if (first === undefined || missing <= sameFact) return;
    this.facts.setTeam(first, "arrivalIndex", period, 1);
    this.facts.setTeam(first, "openingPipeline", period, missing);
  }

  private bookings(period: number): void {
    const fact = this.fact("result", "bookings", period);
    const modeled = this.facts.valueOf("result.bookings", period);
    if (fact === undefined || modeled <= 0) return;
    this.facts.setBookingsIndex(period, ((this.facts.bookingsIndex[period] ?? 1) * fact) / modeled);
  }

  /** What was passed on and has not arrived, as it stands today: later arrivals change by their part of it. */
  private pipeline(team: number): void {
    const last = this.periods.length - 1;
    const key = teamKey(team);
    const fact = this.fact(key, "onTheWay", last);
    const modeled = this.facts.valueOf(`${key}.onTheWay`, last);
    if (fact === undefined || modeled <= 0) return;
    const all = this.facts.evaluation().seriesOf(`${key}.arrives`);
    const idle = new FactPlan(this.facts.plan, this.periods.length);
    for (let period = last + 1; period < this.base.periods; period += 1) idle.setTeam(team, "hoursPerRep", period, 0);
    const fromBefore = idle.evaluation().seriesOf(`${key}.arrives`);
    for (let period = last + 1; period < this.base.periods; period += 1) {
      const index = this.facts.team(team, "arrivalIndex")[period] ?? 1;
      const pipeline = (this.facts.team(team, "openingPipeline")[period] ?? 0) * index;
      const [whole = 0, part = 0] = [all[period], (fromBefore[period] ?? 0) - pipeline];
      if (whole > 0)
        this.facts.setTeam(team, "arrivalIndex", period, index * (1 + (fact / modeled - 1) * (part / whole)));
    }
  }

  private given(holder: string, field: MeasureField) {
    const measure = this.measures.find(({ key }) => key === `${holder}.${field}`);
    return measure === undefined ? [] : figuresOf(this.actuals, measure);
  }

  private fact(holder: string, field: MeasureField, period: number): number | undefined {
    return period < this.periods.length ? this.given(holder, field)[period] : undefined;
  }
}

/** What waits counts as it stands today; what is on its way shows in what arrives later. */
function isHistory({ field }: Measure, period: number, count: number): boolean {
  return field === "onTheWay" || (field === "backlog" && period < count - 1);
}
