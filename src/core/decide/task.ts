/** One call of the optimizer: what may move, where it starts, the best so far, and the time that is left. */
import type { Plan } from "../plan/plan";
import { decisionsOf, withDecisions, withFrozenPast, type Decisions } from "./decisions";
import { Judge, type Judgment } from "./judge";
import { isOnStep, leverAt, leversOf, type Lever } from "./levers";
import { trimmed } from "./trimmed";
import type { OptimizeRequest, OptimizeTools } from "./request";

/** Hires of a team in a period. */
export interface HireLever {
  readonly team: number;
  readonly period: number;
  readonly low: number;
  readonly high: number;
}

export interface Judged {
  readonly decisions: Decisions;
  readonly judgment: Judgment;
}

/** Relative digits that a solver may lose. */
const solverDigits = 1e-6;

export class Task {
  /** The plan with its past frozen. */
  readonly plan: Plan;
  readonly judge: Judge;
  readonly base: Decisions;
  readonly levers: readonly Lever[];
  readonly hireLevers: readonly HireLever[];
  /** The plan as it stands. */
  readonly start: Judged;
  readonly isStartOutside: boolean;
  /** The best within the limits, or what comes nearest to them as long as there is none. */
  leading: Judged | undefined;
  /** No split within the limits scores more. */
  bound = Infinity;
  private readonly end: number;

  constructor(
    plan: Plan,
    readonly request: OptimizeRequest,
    readonly tools: OptimizeTools,
  ) {
    this.end = tools.clock() + 1000 * request.seconds;
    this.plan = withFrozenPast(plan);
    this.judge = new Judge(this.plan, request.objective, request.limits, request.goal);
    this.base = decisionsOf(this.judge.plan);
    this.levers = leversOf(this.judge.plan, request.spend, request.limits ?? {});
    this.hireLevers = hireLeversOf(this.judge, request);
    this.start = { decisions: this.base, judgment: this.judge.judge(this.base) };
    const isInBounds = this.isWithinBounds(this.base);
    this.isStartOutside = this.start.judgment.outside > 0 || !isInBounds;
    if (isInBounds && this.levers.every((lever) => leverAt(this.base, lever) !== undefined)) this.leading = this.start;
  }

  /** The best within the limits; undefined as long as there is none. */
  get best(): Judged | undefined {
    return this.leading?.judgment.outside === 0 ? this.leading : undefined;
  }

  get secondsLeft(): number {
    return Math.max(0, (this.end - this.tools.clock()) / 1000);
  }

  get isOver(): boolean {
    return this.secondsLeft === 0 || this.tools.isCancelled?.() === true;
  }

  /** Keeps decisions that are within the limits, or with a little less spend would be, and better than the best so far. */
  consider(wanted: Decisions): Judgment {
    const { judge, levers } = this;
    const decisions = trimmed(judge, levers, wanted);
    const judgment = judge.judge(decisions);
    if (isBetter(judgment, this.leading?.judgment)) {
      this.leading = { decisions, judgment };
      if (judgment.outside === 0) this.tell();
    }
    return judgment;
  }

  /** Takes note of a bound and tells how far the search is. A bound below a plan that is there proves nothing but rounding. */
  prove(bound: number): void {
    const score = this.best?.judgment.score ?? -Infinity;
    if (bound >= this.bound || bound < score - solverDigits * Math.abs(score)) return;
    this.bound = bound;
    this.tell();
  }

  /** How far the bound is from the best, as a share of it. */
  get gap(): number {
    return gapOf(this.best?.judgment.score, this.bound);
  }

  private tell(): void {
    const { best, bound, gap } = this;
    this.tools.onProgress?.({
      objective: this.said(best?.judgment.score),
      plan: best && withDecisions(this.plan, best.decisions),
      bound: this.said(bound) ?? bound,
      gap,
    });
  }

  /** A score as it is told: cost without the minus sign. */
  said(score: number | undefined): number | undefined {
    return score === undefined || this.request.objective !== "leastCost" ? score : -score;
  }

  /** Spend between its bounds and on its steps, hires within their limits. */
  private isWithinBounds({ spend, hires }: Decisions): boolean {
    const isSpendInside = leversOf(this.judge.plan, "perPeriod", this.request.limits ?? {}).every((lever) => {
      const x = leverAt({ spend, hires }, lever) ?? NaN;
      return x >= lever.low * (1 - 1e-9) && x <= lever.high * (1 + 1e-9) && isOnStep(x, lever.step);
    });
    const isHiresInside = this.hireLevers.every(({ team, period, low, high }) => {
      const count = hires[team]?.[period] ?? 0;
      return count >= low && count <= high && Number.isInteger(count);
    });
    return isSpendInside && isHiresInside;
  }
}

/** Nearer to the limits, or within them with a higher score. */
function isBetter(one: Judgment, other: Judgment | undefined): boolean {
  if (other === undefined || one.outside !== other.outside) return one.outside < (other?.outside ?? Infinity);
  return one.score > other.score;
}

/** How far a bound is from a score, as a share of it; Infinity without a score. */
export function gapOf(score: number | undefined, bound: number): number {
  if (score === undefined) return Infinity;
  const distance = Math.max(0, bound - score);
  return distance === 0 ? 0 : distance / Math.max(Math.abs(score), Number.MIN_VALUE);
}

function hireLeversOf({ plan }: Judge, { hires, limits }: OptimizeRequest): HireLever[] {
  if (!hires) return [];
  return plan.teams.flatMap(({ hireLimits, timeToFill }, team) => {
    if (hireLimits === undefined) return [];
    const first = plan.factPeriods + (limits?.hiresTakeTime === true ? timeToFill : 0);
    const count = Math.max(0, plan.periods - plan.runOn - first);
    return Array.from({ length: count }, (_, offset) => ({
      team,
      period: first + offset,
      low: hireLimits.min,
      high: hireLimits.max,
    }));
  });
}

/** The decisions with the hire levers at these figures. */
export function hired(base: Decisions, levers: readonly HireLever[], counts: readonly number[]): Decisions {
  const hires = base.hires.map((series) => [...series]);
  levers.forEach(({ team, period }, index) => {
    const series = hires[team];
    if (series !== undefined) series[period] = counts[index] ?? 0;
  });
  return { spend: base.spend, hires };
}
