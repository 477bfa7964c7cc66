/**
 * Which hire comes next when money moves to sales, and which is given up first when it moves to marketing: one rep at a
 * time, by plan value for the money. Steps are found when they are asked for, so that a drag pays for those it reaches.
 */
import { spreadSeries } from "../plan/completePlan";
import type { Plan, Team } from "../plan/plan";
import { inputValue, type Evaluation } from "../model/evaluatePlan";
import { teamKey } from "../model/people";
import { RowEvaluator } from "../rows/evaluate";
import { hiresAt, setHires } from "./hires";
import type { Money } from "./shareOut";
import { reportedPeriods } from "./spend";
import { sum } from "./sum";

/** One rep more, or one planned rep fewer. */
export interface HireStep {
  /** Position of the team. */
  readonly team: number;
  /** Zero-based period of the start. */
  readonly period: number;
  /** What the rep costs over the reported periods, commission left out. */
  readonly price: Money;
  /** What the rep costs over all periods: plan value is judged over these. */
  readonly fullPrice: Money;
  /** Plan value that the step adds; negative: that it takes. */
  readonly gain: Money;
}

/** Why there is no further step. */
export type LadderEnd = "noLimits" | "noRoom" | "noGain";

export class HireLadder {
  private readonly steps: HireStep[] = [];
  private end: LadderEnd | undefined;
  private reached: Plan;

  /** Steps from an evaluated plan: `buy` adds hires that add plan value, `giveUp` takes planned hires back. */
  constructor(
    private readonly evaluation: Evaluation,
    plan: Plan,
    private readonly direction: "buy" | "giveUp",
  ) {
    this.reached = plan;
  }

  /** The step at a position; undefined when the ladder ends before it. */
  step(position: number): HireStep | undefined {
    while (this.steps.length <= position && this.end === undefined) this.climb();
    return this.steps[position];
  }

  /** Why the ladder ends where it does; undefined as long as its end was not reached. */
  get endsBecause(): LadderEnd | undefined {
    return this.end;
  }

  private climb(): void {
    const candidates = this.candidates();
    if (candidates.length === 0) {
      this.end = this.reached.teams.some(({ hireLimits }) => hireLimits !== undefined) ? "noRoom" : "noLimits";
      return;
    }
    const weighed = this.weigh(candidates);
    const best = weighed.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    if (this.direction === "buy" && best.gain <= 0) {
      this.end = "noGain";
      return;
    }
    this.steps.push(best);
    this.reached = withStep(this.reached, best, this.direction);
  }

  private candidates(): Pick<HireStep, "team" | "period">[] {
    const all = Array.from({ length: reportedPeriods(this.reached) }, (_, period) => period);
    const periods = all.slice(this.reached.factPeriods ?? 0);
    return this.reached.teams.flatMap(({ hireLimits }, team) =>
      hireLimits === undefined
        ? []
        : periods.filter((period) => this.fits(team, period, hireLimits)).map((period) => ({ team, period })),
    );
  }

  private fits(team: number, period: number, { min, max }: NonNullable<Team["hireLimits"]>): boolean {
    const starters = hiresAt(this.reached, team, period);
    return this.direction === "buy" ? starters + 1 <= max : starters - 1 >= min;
  }

  /** Price and gain of each candidate: one future for each, and the first without any. */
  private weigh(candidates: readonly Pick<HireStep, "team" | "period">[]): HireStep[] {
    const { plan, model } = this.evaluation;
    const evaluator = new RowEvaluator(model.program, plan.periods, candidates.length + 1);
    evaluator.setInputs((row) => inputValue(plan, row));
    const lanes = [this.reached, ...candidates.map((step) => withStep(this.reached, step, this.direction))];
    lanes.forEach((lanePlan, lane) =>
      lanePlan.teams.forEach(({ hires = 0 }, team) =>
        evaluator.setLane(`${teamKey(team)}.hires`, lane, spreadSeries(hires, plan.periods)),
      ),
    );
    evaluator.run();
    const value = (lane: number) => evaluator.at("result.planValue", 0, lane);
    return candidates.map((step, index) => {
      const cost = `${teamKey(step.team)}.cost`;
      const extra = evaluator.series(cost, index + 1).map((money, at) => money - evaluator.at(cost, at, 0));
      return {
        ...step,
        gain: value(index + 1) - value(0),
        price: Math.abs(sum(extra.slice(0, reportedPeriods(this.reached)))),
        fullPrice: Math.abs(sum(extra)),
      };
    });
  }
}

/** Plan value for the money; a rep without a price comes first. */
function worth({ gain, fullPrice }: HireStep): number {
  return fullPrice > 0 ? gain / fullPrice : gain * Number.MAX_SAFE_INTEGER;
}

/** The plan with one rep more, or one fewer. */
export function withStep(
  plan: Plan,
  { team, period }: Pick<HireStep, "team" | "period">,
  direction: "buy" | "giveUp",
): Plan {
  const change = direction === "buy" ? 1 : -1;
  return setHires(plan, team, period, hiresAt(plan, team, period) + change);
}
