/** Which changes are tried against which flag, on the side of marketing and on that of sales. */
import { feedersOf } from "../model/chain";
import type { Evaluation } from "../model/evaluatePlan";
import type { Flag } from "../model/flag";
import type { Plan } from "../plan/plan";
import { BarMoves } from "./remedyBar";
import { HireMoves } from "./remedyHires";
import { SpendMoves, type Family, type Proposal } from "./remedySpend";
import type { Trial } from "./remedyTrial";

/** Channels that are tried as givers and takers of money. */
const partners = 3;

/** Channels whose bar, months or events are tried: those with most leads, or most spend where it is crowded. */
const tried = { bars: 8, months: 6, events: 3 };

export class RemedyFamilies {
  private readonly spend: SpendMoves;
  private readonly bars: BarMoves;
  private readonly hires: HireMoves;
  /** Channels that may move, from the one whose next unit of money brings least to the one where it brings most. */
  private readonly byWorth: readonly number[];

  constructor(
    private readonly plan: Plan,
    private readonly flag: Flag,
    private readonly evaluation: Evaluation,
    private readonly trial: Trial,
  ) {
    this.spend = new SpendMoves(plan);
    this.bars = new BarMoves(plan, evaluation);
    const movable = evaluation.plan.channels.flatMap((_, index) => (this.spend.mayMove(index) ? [index] : []));
    this.byWorth = trial.byWorth(movable);
    this.hires = new HireMoves(plan, trial, this.spend, this.byWorth);
  }

  /** Each family on its own; a list holds proposals that grow. */
  all(): readonly (Family | readonly Proposal[])[] {
    const { flag, spend, hires } = this;
    const { subject } = flag;
    const periods = this.openOf(flag);
    const team = this.evaluation.plan.teams.findIndex(({ name }) => subject.kind === "team" && name === subject.name);
    const channel = this.evaluation.plan.channels.findIndex(
      ({ name }) => subject.kind === "channel" && name === subject.name,
    );
    switch (flag.code) {
      case "overflow":
      case "full":
        return [...this.lessWork(team), hires.more(team), hires.beyondLimit(team)];
      case "lateResponse":
        return [...this.lessWork(team), ...this.newestFirst(team), hires.more(team), hires.beyondLimit(team)];
      case "lateHire":
        return [...this.lessWork(team), hires.sooner(team, (flag.size.number ?? 1) - 1), hires.more(team)];
      case "idleCapacity":
        return this.moreWork(team);
      case "saturated":
        return [
          ...this.takers.map((taker) => spend.between(channel, taker, periods)),
          spend.less([channel], periods),
          ...spend.acrossPeriods(channel, periods),
          hires.insteadOf(channel),
        ];
      case "notWorthIt":
        return [
          ...this.takers.map((taker) => spend.between(channel, taker)),
          spend.less([channel]),
          this.bars.raised(channel),
          hires.more(this.teamOf(channel)),
        ];
      case "goalShortfall":
        return [
          ...this.exchanges(this.byWorth, this.byWorth),
          ...this.takers.map((taker) => spend.more(taker)),
          ...this.byWorth.map((own) => this.bars.lowered(own)),
          ...this.allTeams.map((own) => hires.more(own)),
        ];
      case "payback":
        return [
          ...this.exchanges(this.byWorth, this.byWorth),
          ...this.givers(this.byWorth).map((giver) => spend.less([giver])),
          hires.fewer(),
          ...this.allTeams.map((own) => hires.more(own)),
          ...this.allTeams.flatMap((own) => hires.later(own)),
        ];
      case "overBudget":
        return [
          ...this.givers(this.byWorth).map((giver) => spend.less([giver])),
          spend.less(this.byWorth),
          hires.fewer(),
          ...this.allTeams.flatMap((own) => hires.later(own)),
          [this.raisedBudget()],
        ];
      case "outOfBounds":
        return [];
    }
  }

  /** Fewer leads for a team, at other times, or of a better kind. */
  private lessWork(team: number): readonly (Family | readonly Proposal[])[] {
    const { spend } = this;
    const upstream = this.upstream(team);
    const crowded = this.openOf(this.flag);
    const movable = this.byWorth.filter((channel) => upstream.includes(channel));
    const spenders = largest(movable, (channel) => spend.spentIn(channel, crowded));
    return [
      ...largest(upstream, (channel) => this.leadsOf(channel))
        .slice(0, tried.bars)
        .map((channel) => this.bars.raised(channel)),
      ...spenders.slice(0, tried.events).flatMap((channel) => spend.events(channel, crowded).map(alone)),
      ...spenders.slice(0, tried.months).flatMap((channel) => spend.acrossPeriods(channel, crowded)),
      ...this.exchanges(movable, this.byWorth),
      ...this.exchanges(movable, this.byWorth, crowded),
      ...this.givers(movable).map((giver) => spend.less([giver])),
      spend.less(movable),
      spend.less(movable, crowded),
    ];
  }

  /** More leads for a team with hours to spare, or its next hires when they are needed. */
  private moreWork(team: number): readonly (Family | readonly Proposal[])[] {
    const { spend, hires } = this;
    const upstream = this.upstream(team);
    const movable = this.byWorth.filter((channel) => upstream.includes(channel));
    const others = this.byWorth.filter((channel) => !upstream.includes(channel));
    return [
      ...movable.map((channel) => spend.more(channel)),
      ...this.exchanges(others, movable),
      ...upstream.map((channel) => this.bars.lowered(channel)),
      ...feedersOf(this.evaluation.plan.teams, team).map((feeder) => hires.more(feeder)),
      ...hires.later(team),
    ];
  }

  /** Money from the channels where it is missed least to those where it brings most, in all periods or in some. */
  private exchanges(
    givers: readonly number[],
    takers: readonly number[],
    periods?: readonly number[],
  ): readonly Family[] {
    const last = takers.slice(-partners);
    return this.givers(givers).flatMap((giver) => last.map((taker) => this.spend.between(giver, taker, periods)));
  }

  private givers(channels: readonly number[]): readonly number[] {
    return channels.slice(0, partners);
  }

  private get takers(): readonly number[] {
    return this.byWorth.slice(-partners);
  }

  private get allTeams(): readonly number[] {
    return this.plan.teams.map((_, team) => team);
  }

  private teamOf(channel: number): number {
    return this.plan.teams.findIndex(({ name }) => name === this.plan.channels[channel]?.team);
  }

  /** Channels whose leads come to a team, at once or through the teams before it. */
  private upstream(team: number): readonly number[] {
    const { channels, teams } = this.evaluation.plan;
    const own = channels.flatMap((channel, index) => (channel.team === teams[team]?.name ? [index] : []));
    return [...own, ...feedersOf(teams, team).flatMap((feeder) => this.upstream(feeder))];
  }

  private leadsOf(channel: number): number {
    const { plan, outcome } = this.evaluation;
    const { leads = [] } = outcome.channels[plan.channels[channel]?.name ?? ""] ?? {};
    return leads.reduce((sum, each) => sum + each, 0);
  }

  /** Periods of a flag that may still change. */
  private openOf({ periods }: Flag): readonly number[] {
    return periods.filter((period) => period >= this.evaluation.plan.factPeriods);
  }

  private newestFirst(team: number): readonly Family[] {
    const { name, workOrder, owner } = this.evaluation.plan.teams[team] ?? {};
    if (name === undefined || owner === undefined || workOrder === "newest") return [];
    const teams = this.plan.teams.map((own, index) =>
      index === team ? { ...own, workOrder: "newest" as const } : own,
    );
    return [alone({ action: { kind: "workNewest", team: name }, side: "sales", owner, plan: { ...this.plan, teams } })];
  }

  private raisedBudget(): Proposal {
    const from = this.plan.budget?.total ?? 0;
    const to = Math.ceil(this.trial.base.cost);
    const plan = { ...this.plan, budget: { total: to } };
    return { action: { kind: "raiseBudget", budget: { from, to } }, side: "finance", owner: "Finance", plan };
  }
}

/** The largest first. */
function largest(channels: readonly number[], sizeOf: (channel: number) => number): readonly number[] {
  return [...channels].sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** A proposal that does not grow. */
function alone(proposal: Proposal): Family {
  return { steps: 1, at: () => proposal };
}
