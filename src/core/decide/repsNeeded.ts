/**
 * The reps that a plan's marketing needs, and by when their jobs must be open: the cheapest hires with which no team loses
 * more of its fitting items than the goals of the plan allow, and nobody starts before a job opened today can be filled.
 */
import type { Plan } from "../plan/plan";
import { chainOrder } from "../model/chain";
import { decisionsOf, withDecisions, type Decisions } from "./decisions";
import { Judge } from "./judge";
import type { Money } from "./request";

export interface JobOpening {
  readonly team: string;
  readonly reps: number;
  /** Periods counted from 0: of the start, and by which the job must be open. */
  readonly start: number;
  readonly openBy: number;
}

export interface RepsNeeded {
  /** The plan with its hires and those that it needs besides. */
  readonly plan: Plan;
  /** Hires beyond those of the plan, by start. */
  readonly openings: readonly JobOpening[];
  /** What they cost over the reported periods. */
  readonly cost: Money;
  /** Teams that lose more than is accepted even so: nobody can start early enough. */
  readonly stillShort: readonly string[];
}

/** More reps than this in a team are no answer to any plan. */
const mostHires = 200;

/** The reps that the plan's marketing needs. */
export function repsNeeded(plan: Plan): RepsNeeded {
  const search = new Search(plan);
  chainOrder(search.judge.plan.teams).forEach((team) => search.fill(team));
  return search.result();
}

class Search {
  readonly judge: Judge;
  private readonly base: Decisions;
  private decisions: Decisions;
  private readonly stillShort = new Set<number>();

  constructor(private readonly plan: Plan) {
    this.judge = new Judge(plan, "contribution");
    this.base = decisionsOf(this.judge.plan);
    this.decisions = this.base;
  }

  /** Adds hires one by one where they save most items for their cost, then lets go of those that are not needed. */
  fill(team: number): void {
    for (let count = 0; this.excess(this.decisions, team) > 0; count += 1) {
      const next = count < mostHires ? this.bestHire(team) : undefined;
      if (next === undefined) {
        this.stillShort.add(team);
        break;
      }
      this.decisions = next;
    }
    this.economize(team);
  }

  result(): RepsNeeded {
    const { plan } = this.judge;
    const openings = this.decisions.hires.flatMap((series, team) =>
      series.flatMap((count, start): JobOpening[] => {
        const reps = count - (this.base.hires[team]?.[start] ?? 0);
        const { name = "", timeToFill = 0 } = plan.teams[team] ?? {};
        return reps > 0 ? [{ team: name, reps, start, openBy: start - timeToFill }] : [];
      }),
    );
    return {
      plan: withDecisions(this.plan, this.decisions),
      openings,
      cost: this.salesCost(this.decisions) - this.salesCost(this.base),
      stillShort: [...this.stillShort].map((team) => plan.teams[team]?.name ?? ""),
    };
  }

  private bestHire(team: number): Decisions | undefined {
    const before = { excess: this.excess(this.decisions, team), cost: this.salesCost(this.decisions) };
    const tried = this.starts(team).map((period) => {
      const decisions = this.withHire(team, period, 1);
      const saved = before.excess - this.excess(decisions, team);
      return { decisions, worth: saved / Math.max(1e-9, this.salesCost(decisions) - before.cost), saved };
    });
    const [best] = tried.filter(({ saved }) => saved > 1e-9).sort((a, b) => b.worth - a.worth);
    return best?.decisions;
  }

  /** Each added hire not at all, or as late as still suffices. */
  private economize(team: number): void {
    const limit = Math.max(0, this.excess(this.decisions, team));
    for (const period of this.starts(team)) {
      for (let rounds = this.added(team, period); rounds > 0; rounds -= 1) {
        const without = this.withHire(team, period, -1);
        if (this.excess(without, team) <= limit) {
          this.decisions = without;
          continue;
        }
        const later = this.starts(team)
          .filter((other) => other > period)
          .reverse();
        const moved = later
          .map((other) => this.withHire(team, other, 1, without))
          .find((decisions) => this.excess(decisions, team) <= limit);
        if (moved !== undefined) this.decisions = moved;
      }
    }
  }

  /** Reported periods in which somebody can start whose job is opened today. */
  private starts(team: number): readonly number[] {
    const { plan } = this.judge;
    const first = plan.factPeriods + (plan.teams[team]?.timeToFill ?? 0);
    const count = Math.max(0, plan.periods - plan.runOn - first);
    return Array.from({ length: count }, (_, offset) => first + offset);
  }

  private added(team: number, period: number): number {
    return (this.decisions.hires[team]?.[period] ?? 0) - (this.base.hires[team]?.[period] ?? 0);
  }

  private withHire(team: number, period: number, change: number, from = this.decisions): Decisions {
    const hires = from.hires.map((series, index) =>
      index === team ? series.map((count, at) => (at === period ? count + change : count)) : series,
    );
    return { ...from, hires };
  }

  /** Fitting items that the team loses beyond what is accepted. */
  private excess(decisions: Decisions, team: number): number {
    const lost = this.judge.totalOf(decisions, `summary.lostFit${team + 1}`);
    const fit = this.judge.totalOf(decisions, `summary.fit${team + 1}`);
    return lost - this.judge.plan.goals.maxOverflowShare * fit;
  }

  private salesCost(decisions: Decisions): Money {
    const commission = this.judge.plan.commissionRate * this.judge.totalOf(decisions, "result.bookings");
    return this.judge.totalOf(decisions, "result.sales") - commission;
  }
}
