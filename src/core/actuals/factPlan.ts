/** A plan whose series are being set to facts: changes figures, and evaluates the rows when one is asked for. */
import { evaluatePlan, type Evaluation } from "../model/evaluatePlan";
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Channel, Plan, Team } from "../plan/plan";

export type ChannelSeries = "spend" | "seasonality";
export type TeamSeries = "hires" | "departures" | "hoursPerRep" | "baselineItems" | "arrivalIndex" | "openingPipeline";

type Changed = ReadonlyMap<string, readonly number[]>;

export class FactPlan {
  readonly complete: CompletePlan;
  private changed: Changed = new Map();
  private evaluated: Evaluation | undefined;

  constructor(
    private readonly base: Plan,
    private readonly factPeriods: number,
  ) {
    this.complete = completePlan(base);
  }

  channel(index: number, field: ChannelSeries): readonly number[] {
    return this.changed.get(`channel${index}.${field}`) ?? this.complete.channels[index]?.[field] ?? [];
  }

  setChannel(index: number, field: ChannelSeries, period: number, figure: number): void {
    this.set(`channel${index}.${field}`, this.channel(index, field), period, figure);
  }

  team(index: number, field: TeamSeries): readonly number[] {
    return this.changed.get(`team${index}.${field}`) ?? this.complete.teams[index]?.[field] ?? [];
  }

  setTeam(index: number, field: TeamSeries, period: number, figure: number): void {
    this.set(`team${index}.${field}`, this.team(index, field), period, figure);
  }

  get bookingsIndex(): readonly number[] {
    return this.changed.get("bookingsIndex") ?? this.complete.bookingsIndex;
  }

  setBookingsIndex(period: number, figure: number): void {
    this.set("bookingsIndex", this.bookingsIndex, period, figure);
  }

  /** The plan with the facts so far; series that no fact touched stay as they were given. */
  get plan(): Plan {
    const { base } = this;
    const bookingsIndex = this.changed.get("bookingsIndex") ?? base.bookingsIndex;
    return {
      ...base,
      factPeriods: this.factPeriods,
      ...(bookingsIndex !== undefined && { bookingsIndex }),
      channels: base.channels.map((channel, index) => this.withChannel(channel, index)),
      teams: base.teams.map((team, index): Team => ({ ...team, ...this.changedOf(`team${index}.`) })),
    };
  }

  evaluation(): Evaluation {
    return (this.evaluated ??= evaluatePlan(this.plan));
  }

  /** A figure of a row with the facts so far. */
  valueOf(key: string, period: number): number {
    return this.evaluation().valueOf(key, period);
  }

  /** Adstock from before the plan stays what it was when the first period's spend is a fact. */
  private withChannel(channel: Channel, index: number): Channel {
    const changed = this.changedOf(`channel${index}.`);
    const carryIn = "spend" in changed ? this.complete.channels[index]?.carryIn : undefined;
    return { ...channel, ...changed, ...(carryIn !== undefined && { carryIn }) };
  }

  private changedOf(holder: string): Readonly<Record<string, readonly number[]>> {
    const own = [...this.changed].filter(([key]) => key.startsWith(holder));
    return Object.fromEntries(own.map(([key, figures]) => [key.slice(holder.length), figures]));
  }

  private set(key: string, before: readonly number[], period: number, figure: number): void {
    if (before[period] === figure) return;
    const figures = before.map((own, at) => (at === period ? figure : own));
    this.changed = new Map([...this.changed, [key, figures]]);
    this.evaluated = undefined;
  }
}
