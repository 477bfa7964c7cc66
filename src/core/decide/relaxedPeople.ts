/** The people side of the relaxation: hours and cost of each team, which hires move in a fixed pattern read off exact rows. */
import type { Plan } from "../plan/plan";
import { teamKey } from "../model/people";
import { leastDecisions } from "./clashes";
import type { Decisions } from "./decisions";
import { Judge } from "./judge";
import { Linear, type MilpWriter } from "./linear";
import { hired, type HireLever, type Task } from "./task";

/** What one hire adds to a team, by period. */
interface Pattern {
  readonly hours: readonly number[];
  readonly cost: readonly number[];
}

export interface WrittenPeople {
  /** Columns of the hire levers. */
  readonly hires: readonly number[];
  /** By team and period. */
  readonly hours: readonly (readonly Linear[])[];
  readonly cost: readonly (readonly Linear[])[];
}

export class RelaxedPeople {
  /** Whether hours are those of the model, not only as many. */
  readonly isExact: boolean;
  private readonly base: readonly Pattern[];
  private readonly patterns: readonly Pattern[];

  constructor(private readonly task: Task) {
    const { judge, hireLevers } = task;
    const least = leastDecisions(task);
    this.base = judge.plan.teams.map((_, team) => teamSeries(judge, least, team));
    const exact = hireLevers.map((_, index) => this.patternOf(judge, least, index));
    this.isExact = this.isSum(least, exact);
    this.patterns = this.isExact ? exact : hireLevers.map((_, index) => this.loosePattern(least, index));
  }

  write(writer: MilpWriter): WrittenPeople {
    const { hireLevers } = this.task;
    const hires = hireLevers.map(({ low, high }) => writer.column(low, high, true));
    const over = (name: keyof Pattern) =>
      this.base.map((own, team) =>
        own[name].map((figure, period) => {
          const linear = new Linear(figure);
          hireLevers.forEach((lever, index) => {
            const added = lever.team === team ? (this.patterns[index]?.[name][period] ?? 0) : 0;
            linear.add(added, hires[index]).add(-added * lever.low);
          });
          return linear;
        }),
      );
    return { hires, hours: over("hours"), cost: over("cost") };
  }

  private patternOf(judge: Judge, from: Decisions, index: number): Pattern {
    const lever = this.task.hireLevers[index];
    if (lever === undefined) return { hours: [], cost: [] };
    const one = hired(from, [lever], [(from.hires[lever.team]?.[lever.period] ?? 0) + 1]);
    return difference(teamSeries(judge, one, lever.team), teamSeries(judge, from, lever.team));
  }

  /** Whether hires add up: they do unless departures empty a team. */
  private isSum(least: Decisions, patterns: readonly Pattern[]): boolean {
    const { judge, hireLevers } = this.task;
    const most = hired(
      least,
      hireLevers,
      hireLevers.map(({ high }) => high),
    );
    return judge.plan.teams.every((_, team) => {
      const all = teamSeries(judge, most, team);
      return (["hours", "cost"] as const).every((name) =>
        all[name].every((figure, period) => {
          const sum = hireLevers.reduce(
            (total, lever, index) =>
              total + (lever.team === team ? (lever.high - lever.low) * (patterns[index]?.[name][period] ?? 0) : 0),
            this.base[team]?.[name][period] ?? 0,
          );
          return Math.abs(sum - figure) <= 1e-9 * Math.max(1, Math.abs(figure));
        }),
      );
    });
  }

  /** Where departures take whoever is there: hours as if nobody was let go, and the cost of hiring alone. */
  private loosePattern(least: Decisions, index: number): Pattern {
    const staying: Plan = {
      ...this.task.plan,
      teams: this.task.plan.teams.map((team) => ({ ...team, departures: 0 })),
    };
    const { hours } = this.patternOf(new Judge(staying, this.task.request.objective), least, index);
    const lever: HireLever | undefined = this.task.hireLevers[index];
    const hiringCost = this.task.judge.plan.teams[lever?.team ?? 0]?.hiringCost ?? 0;
    return { hours, cost: hours.map((_, period) => (period === lever?.period ? hiringCost : 0)) };
  }
}

function teamSeries(judge: Judge, decisions: Decisions, team: number): Pattern {
  return {
    hours: judge.seriesOf(decisions, `${teamKey(team)}.capacityHours`),
    cost: judge.seriesOf(decisions, `${teamKey(team)}.cost`),
  };
}

function difference(more: Pattern, less: Pattern): Pattern {
  const by = (name: keyof Pattern) => more[name].map((figure, period) => figure - (less[name][period] ?? 0));
  return { hours: by("hours"), cost: by("cost") };
}
