/** The exact model as the optimizer asks it: what a plan with given decisions is worth, and how far it is outside the limits. */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { channelKey } from "../model/demand";
import { modelOf } from "../model/evaluatePlan";
import { teamKey } from "../model/people";
import { inputParts, setPlan } from "../model/planInputs";
import { RowEvaluator } from "../rows/evaluate";
import { compile } from "../rows/program";
import type { Decisions } from "./decisions";
import type { Goal, Limits, Money, Objective } from "./request";

export interface Judgment {
  /** What is maximized: the objective, or the cost with a minus sign. */
  readonly score: number;
  /** Marketing and sales over the reported periods. */
  readonly cost: Money;
  /** How far outside the limits, each as a share of its limit; 0 within all of them. */
  readonly outside: number;
}

/** Rows that are summed over the reported periods, and rows with one figure. */
const figures = { contribution: false, planValue: false, bookings: true, wins: true, leads: true } as const;

/** A relative overstep this small is rounding. */
const rounding = 1e-9;

export class Judge {
  readonly plan: CompletePlan;
  private readonly evaluator: RowEvaluator;

  constructor(
    plan: Plan,
    readonly objective: Objective,
    readonly limits: Limits = {},
    private readonly goal?: Goal,
  ) {
    this.plan = completePlan(plan);
    const { blocks } = modelOf(this.plan);
    const results = [...Object.keys(figures), "marketing", "sales"].map((name) => `result.${name}`);
    const program = compile(blocks, [...results, ...this.limitKeys()]);
    this.evaluator = new RowEvaluator(program, this.plan.periods);
    setPlan(this.evaluator, this.plan, inputParts(program.rows));
  }

  /** What the plan is worth with these decisions. */
  judge(decisions: Decisions): Judgment {
    this.set(decisions);
    const cost = this.evaluator.total("result.marketing") + this.evaluator.total("result.sales");
    const score = this.objective === "leastCost" ? -cost : this.figure(this.objective);
    return { score, cost, outside: this.outside(cost) + this.outsideQuarters(decisions) };
  }

  /** One row over the periods, or a figure of it, with these decisions. */
  seriesOf(decisions: Decisions, key: string): readonly number[] {
    this.set(decisions);
    return this.evaluator.series(key);
  }

  /** A row's sum over the reported periods, with these decisions. */
  totalOf(decisions: Decisions, key: string): number {
    this.set(decisions);
    return this.evaluator.total(key);
  }

  private set({ spend, hires }: Decisions): void {
    spend.forEach((series, index) => this.evaluator.setInput(`${channelKey(index)}.spend`, series));
    hires.forEach((series, index) => this.evaluator.setInput(`${teamKey(index)}.hires`, series));
    this.evaluator.run();
  }

  private figure(name: keyof typeof figures): number {
    return figures[name] ? this.evaluator.total(`result.${name}`) : this.evaluator.at(`result.${name}`);
  }

  private limitKeys(): string[] {
    const { neverCalledShare, maxLoad } = this.limits;
    return this.plan.teams.flatMap((_, index) => [
      ...(neverCalledShare === undefined ? [] : [`summary.lostFitShare${index + 1}`]),
      ...(maxLoad === undefined ? [] : [`summary.loadWorst${index + 1}`]),
    ]);
  }

  private outside(cost: Money): number {
    const { neverCalledShare, maxLoad, paybackMonths } = this.limits;
    const over = (value: number, limit: number | undefined) =>
      limit === undefined ? 0 : Math.max(0, value - limit * (1 + rounding)) / Math.max(limit, rounding);
    const perTeam = (name: string, limit: number | undefined) =>
      limit === undefined
        ? 0
        : this.plan.teams.reduce(
            (sum, _, index) => sum + over(this.evaluator.at(`summary.${name}${index + 1}`), limit),
            0,
          );
    return (
      this.outsideBudget(cost) +
      perTeam("lostFitShare", neverCalledShare) +
      perTeam("loadWorst", maxLoad) +
      this.outsidePayback(cost, paybackMonths) +
      this.short()
    );
  }

  /** The budget is meant to the last digit, but for what no computer can add up. */
  private outsideBudget(cost: Money): number {
    const total = this.plan.budget?.total ?? Infinity;
    return cost > total * (1 + Number.EPSILON) ? (cost - total) / Math.max(total, rounding) : 0;
  }

  /** What the least cost has to reach; undefined where cost is not the objective. */
  get target(): Goal | undefined {
    if (this.objective !== "leastCost") return undefined;
    return this.goal ?? { of: "bookings", amount: this.plan.goals.bookings ?? 0 };
  }

  /** What is missing to the goal, as a share of it. */
  private short(): number {
    const { of, amount } = this.target ?? { of: "bookings", amount: 0 };
    return amount === 0 ? 0 : Math.max(0, amount - this.figure(of)) / amount;
  }

  private outsideQuarters({ hires }: Decisions): number {
    const { hiresPerQuarter } = this.limits;
    if (hiresPerQuarter === undefined) return 0;
    const over = hires.flatMap((series, team) => {
      if (this.plan.teams[team]?.hireLimits === undefined) return [];
      return quartersOf(this.plan).map((periods) => {
        const count = periods.reduce((sum, period) => sum + (series[period] ?? 0), 0);
        return Math.max(0, count - hiresPerQuarter) / Math.max(hiresPerQuarter, 1);
      });
    });
    return over.reduce((sum, each) => sum + each, 0);
  }

  /** How far 12 * cost is above the months times the margin of the bookings. */
  private outsidePayback(cost: Money, months: number | undefined): number {
    if (months === undefined) return 0;
    const allowed = (months / 12) * this.figure("bookings") * this.plan.grossMargin;
    return Math.max(0, cost - allowed * (1 + rounding)) / Math.max(cost, rounding);
  }
}

/** The reported periods, three months at a time from the start of the plan; quarters that are facts as a whole are left out. */
export function quartersOf({ period, periods, runOn, factPeriods }: CompletePlan): readonly (readonly number[])[] {
  const length = period === "month" ? 3 : 13;
  const reported = Array.from({ length: periods - runOn }, (_, at) => at);
  const count = Math.ceil(reported.length / length);
  const all = Array.from({ length: count }, (_, quarter) => reported.slice(quarter * length, (quarter + 1) * length));
  return all.filter((quarter) => (quarter.at(-1) ?? 0) >= factPeriods);
}
