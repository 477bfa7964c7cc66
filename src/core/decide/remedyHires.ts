/** Changes of hires that may help: more reps, planned ones sooner or later, planned ones not at all. Nobody in post is touched, and nobody starts before a job opened today is filled. */
import { hiresAt, hiringCalendar, setHires } from "../levers/hires";
import { reportedPeriods } from "../levers/spend";
import type { Plan } from "../plan/plan";
import type { Payment, Starters } from "./remedy";
import type { Family, Proposal, SpendMoves } from "./remedySpend";
import type { Trial, Tried } from "./remedyTrial";

/** More reps than this at once are a plan of its own, not a remedy. */
const mostReps = 8;

/** Rounds in which a payment is made to meet what the hires cost. */
const payments = 4;

interface Start {
  readonly team: number;
  readonly start: number;
}

interface Hired {
  readonly plan: Plan;
  readonly tried: Tried;
  readonly starts: readonly Start[];
}

export class HireMoves {
  constructor(
    private readonly plan: Plan,
    private readonly trial: Trial,
    private readonly spend: SpendMoves,
    /** Channels in the order in which money is least missed. */
    private readonly payers: readonly number[],
  ) {}

  /**
   * Reps for a team, one more from proposal to proposal until the flag is gone: each starts where it helps most, the last one
   * where the plan is worth most with the flag gone. What the budget has no room for is paid by a channel.
   */
  more(team: number, most = this.limitOf(team)): Proposal[] {
    const proposals: Proposal[] = [];
    let hired: Hired = { plan: this.plan, tried: this.trial.base, starts: [] };
    while (hired.starts.length < mostReps && hired.tried.excess > 0) {
      const next = this.next(hired, team, most);
      if (next === undefined) break;
      hired = next;
      const paid = this.paid(hired);
      if (paid === undefined) break;
      proposals.push(paid);
    }
    return proposals;
  }

  /** As many as it takes, more in a period than the team's limit allows. */
  beyondLimit(team: number): Proposal[] {
    return Number.isFinite(this.limitOf(team)) ? this.more(team, Infinity) : [];
  }

  /** Reps of the team that adds most value, paid in full by one channel: one more from proposal to proposal. */
  insteadOf(channel: number): Proposal[] {
    const { plan, trial } = this;
    const proposals: Proposal[] = [];
    let hired: Hired = { plan, tried: trial.base, starts: [] };
    while (hired.starts.length < mostReps) {
      const known = hired.starts[0]?.team;
      const teams = known === undefined ? plan.teams.map((_, team) => team) : [known];
      const tried = teams.flatMap((team) =>
        this.open(hired.plan, team).map((start) => this.with(hired, { team, start })),
      );
      const [best] = tried.sort((a, b) => b.tried.planValue - a.tried.planValue);
      const paid = best === undefined ? undefined : this.payment(best, trial.base.cost, [channel]);
      if (best === undefined || paid === undefined) break;
      proposals.push(paid);
      if (trial.try(paid.plan).excess <= 0) break;
      hired = best;
    }
    return proposals;
  }

  /** The planned hires of a period sooner, by one period more from step to step. */
  sooner(team: number, from: number): Family {
    return {
      steps: Math.max(0, from - this.firstStart(team)),
      at: (step) => this.moved(team, from, from - step, "startSooner"),
    };
  }

  /** The planned hires of each period later, by one period more from step to step. */
  later(team: number): readonly Family[] {
    const last = reportedPeriods(this.plan) - 1;
    const planned = this.reportedFrom(this.today).filter((from) => hiresAt(this.plan, team, from) > 0);
    return planned.map((from) => ({
      steps: last - from,
      at: (step) => this.moved(team, from, from + step, "startLater"),
    }));
  }

  /** Planned hires not made, one more from proposal to proposal: first those that the plan misses least. */
  fewer(): Proposal[] {
    const proposals: Proposal[] = [];
    let [plan, given]: [Plan, readonly Start[]] = [this.plan, []];
    while (given.length < mostReps) {
      const planned = plan.teams.flatMap((_, team) => this.planned(plan, team).map((start) => ({ team, start })));
      const tried = planned.map((each) => ({ each, ...this.trial.try(this.changed(plan, each, -1)) }));
      const [least] = tried.sort((a, b) => b.planValue - a.planValue);
      if (least === undefined) break;
      [plan, given] = [least.plan, [...given, least.each]];
      proposals.push(...this.fewerProposals(plan, given));
      if (least.excess <= 0) break;
    }
    return proposals;
  }

  /** One proposal names one team. */
  private fewerProposals(plan: Plan, given: readonly Start[]): Proposal[] {
    const team = given[0]?.team ?? 0;
    if (given.some((each) => each.team !== team)) return [];
    const { name = "", owner = "Sales" } = plan.teams[team] ?? {};
    return [
      { action: { kind: "hireFewer", team: name, starters: this.startersOf(given) }, side: "sales", owner, plan },
    ];
  }

  private next(hired: Hired, team: number, most: number): Hired | undefined {
    const tried = this.open(hired.plan, team, most).map((start) => this.with(hired, { team, start }));
    const enough = tried.filter((each) => each.tried.excess <= 0);
    if (enough.length > 0) return enough.sort((a, b) => b.tried.planValue - a.tried.planValue)[0];
    const helpful = tried.filter((each) => each.tried.excess < hired.tried.excess);
    return helpful.sort((a, b) => a.tried.excess - b.tried.excess)[0];
  }

  private with({ plan, starts }: Hired, start: Start): Hired {
    const changed = this.changed(plan, start, 1);
    return { plan: changed, tried: this.trial.try(changed), starts: [...starts, start] };
  }

  /** The hires within the budget of the plan, or within what the plan costs where that is more. */
  private paid(hired: Hired): Proposal | undefined {
    const ceiling = this.trial.ceilingOf(hired.tried);
    if (hired.tried.cost <= ceiling) return this.proposal(hired, hired.plan, undefined);
    return this.payment(hired, ceiling, this.payers);
  }

  private payment(hired: Hired, ceiling: number, payers: readonly number[]): Proposal | undefined {
    for (const payer of payers) {
      let [money, cost, plan] = [0, hired.tried.cost, hired.plan];
      for (let round = 0; round < payments && cost > ceiling; round += 1) {
        const wanted = money + (cost - ceiling) * (1 + round / 10);
        const paid = this.spend.pay(hired.plan, payer, wanted * (1 + round / 10));
        if (paid.money <= money) break;
        [money, plan] = [paid.money, paid.plan];
        cost = this.trial.try(plan).cost;
      }
      const channel = this.plan.channels[payer]?.name ?? "";
      if (cost <= ceiling) return this.proposal(hired, plan, { channel, money });
    }
    return undefined;
  }

  private proposal({ starts }: Hired, plan: Plan, paidBy: Payment | undefined): Proposal {
    const team = starts[0]?.team ?? 0;
    const { name = "", owner = "Sales" } = plan.teams[team] ?? {};
    const most = Math.max(...starts.map(({ start }) => hiresAt(plan, team, start)));
    const from = this.limitOf(team);
    const lift = most > from ? { from, to: most } : undefined;
    const action = { kind: "hire", team: name, starters: this.startersOf(starts), paidBy, lift } as const;
    return { action, side: "sales", owner, plan: lift === undefined ? plan : withLimit(plan, team, most) };
  }

  private moved(team: number, from: number, to: number, kind: "startSooner" | "startLater"): Proposal | undefined {
    const { hireLimits: { min = 0, max = Infinity } = {}, name = "", owner = "Sales" } = this.plan.teams[team] ?? {};
    const [reps, there] = [hiresAt(this.plan, team, from), hiresAt(this.plan, team, to)];
    if (reps <= 0 || min > 0 || there + reps > max || to < this.firstStart(team)) return undefined;
    const plan = setHires(setHires(this.plan, team, from, 0), team, to, there + reps);
    const [starters] = this.startersOf(Array.from({ length: reps }, () => ({ team, start: to })));
    return starters && { action: { kind, team: name, from, starters }, side: "sales", owner, plan };
  }

  private changed(plan: Plan, { team, start }: Start, by: 1 | -1): Plan {
    return setHires(plan, team, start, hiresAt(plan, team, start) + by);
  }

  /** Reported periods in which one more can start. */
  private open(plan: Plan, team: number, most = this.limitOf(team)): readonly number[] {
    return this.reportedFrom(this.firstStart(team)).filter((start) => hiresAt(plan, team, start) + 1 <= most);
  }

  private limitOf(team: number): number {
    return this.plan.teams[team]?.hireLimits?.max ?? Infinity;
  }

  private planned(plan: Plan, team: number): readonly number[] {
    const min = plan.teams[team]?.hireLimits?.min ?? 0;
    return this.reportedFrom(this.today).filter((start) => hiresAt(plan, team, start) - 1 >= min);
  }

  private firstStart(team: number): number {
    return this.today + (this.plan.teams[team]?.timeToFill ?? 2);
  }

  /** The first period that is no fact. */
  private get today(): number {
    return this.plan.factPeriods ?? 0;
  }

  private reportedFrom(first: number): readonly number[] {
    return Array.from({ length: Math.max(0, reportedPeriods(this.plan) - first) }, (_, at) => first + at);
  }

  private startersOf(starts: readonly Start[]): readonly Starters[] {
    const periods = [...new Set(starts.map(({ start }) => start))].sort((a, b) => a - b);
    return periods.flatMap((start): Starters[] => {
      const own = starts.filter((each) => each.start === start);
      const team = this.plan.teams[own[0]?.team ?? 0];
      if (team === undefined) return [];
      const { opensIn, fullFrom } = hiringCalendar(team, start);
      return [{ reps: own.length, start, openBy: Math.max(this.today, opensIn), fullFrom }];
    });
  }
}

function withLimit(plan: Plan, team: number, max: number): Plan {
  const teams = plan.teams.map((own, index) => {
    const { hireLimits } = own;
    return index === team && hireLimits !== undefined ? { ...own, hireLimits: { ...hireLimits, max } } : own;
  });
  return { ...plan, teams };
}
