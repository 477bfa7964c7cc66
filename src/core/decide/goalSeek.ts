/**
 * Two questions turned around: the least budget for a goal, and the most marketing that today's reps can work. Workable
 * means: no team loses more of its fitting items than the goals of the plan allow.
 */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { adopt } from "./adopt";
import { decisionsOf, withDecisions, withFrozenPast, type Decisions } from "./decisions";
import { Judge } from "./judge";
import { leversOf, pulled } from "./levers";
import { optimize } from "./optimize";
import type { Goal, Money, OptimizeRequest, OptimizeResult, OptimizeTools } from "./request";

/** A channel without a most spend is not taken further than this many times the largest spend that the plan has seen. */
const unseenFactor = 1.5;

export type LeastBudgetRequest = Omit<OptimizeRequest, "objective" | "goal"> & { readonly goal: Goal };

/** The plan with the least marketing and sales cost that reaches a goal without losing more leads than is accepted; the plan's own budget does not count, and stays in the plan that comes back. */
export async function leastBudget(
  plan: Plan,
  request: LeastBudgetRequest,
  tools: OptimizeTools,
): Promise<OptimizeResult> {
  const { maxOverflowShare } = completePlan(plan).goals;
  const unlimited = { ...plan, budget: undefined };
  const channels = plan.channels.map((channel) => ({
    ...channel,
    maxSpend: channel.maxSpend ?? unseen(channel.spend),
  }));
  const limits = { neverCalledShare: maxOverflowShare, ...request.limits };
  const found = await optimize({ ...unlimited, channels }, { ...request, objective: "leastCost", limits }, tools);
  return { ...found, plan: found.plan && adopt(plan, found.plan) };
}

function unseen(spend: number | readonly number[]): Money {
  return unseenFactor * (typeof spend === "number" ? spend : Math.max(...spend));
}

export interface WorkableMarketing {
  /** The plan with the largest spend that its reps can work; the plan as it is where not even the least spend is workable. */
  readonly plan: Plan;
  readonly isWorkable: boolean;
  /** Spend of all channels over the reported periods. */
  readonly spend: Money;
  /** Spend against that of the plan, for channels that move and are not at a bound. */
  readonly factor: number;
  /** The team that stops it; undefined when every channel is at its most. */
  readonly stoppedBy: string | undefined;
}

const steps = 64;
const halvings = 40;

/** The largest marketing budget that today's team can work: all free channels move in proportion, each within its bounds. */
export function largestWorkableMarketing(plan: Plan): WorkableMarketing {
  const frozen = withFrozenPast(plan);
  const trial = new Workable(frozen);
  const most = trial.largestFactor();
  let [good, bad] = [-1, most];
  for (let step = 0; step <= steps && bad === most; step += 1) {
    const factor = (most * step) / steps;
    if (trial.lateTeam(trial.at(factor)) === undefined) good = factor;
    else if (good >= 0) bad = factor;
    else break;
  }
  if (good < 0) return trial.result(trial.base, 1, trial.lateTeam(trial.at(0)), false);
  if (good === most) return trial.result(trial.at(most), most, undefined, true);
  for (let round = 0; round < halvings; round += 1) {
    const middle = (good + bad) / 2;
    if (trial.lateTeam(trial.at(middle)) === undefined) good = middle;
    else bad = middle;
  }
  return trial.result(trial.at(good), good, trial.lateTeam(trial.at(bad)), true);
}

class Workable {
  readonly base: Decisions;
  private readonly judge: Judge;
  private readonly complete: CompletePlan;

  constructor(private readonly plan: Plan) {
    this.judge = new Judge(plan, "leads");
    this.complete = this.judge.plan;
    this.base = decisionsOf(this.complete);
  }

  /** The decisions with the spend of every free channel times a factor, within its bounds. */
  at(factor: number): Decisions {
    const levers = leversOf(this.complete, "perPeriod", {});
    const xs = levers.map(({ channel, shape, low, high }) => {
      const spend = shape.reduce((sum, each, period) => sum + each * (this.base.spend[channel]?.[period] ?? 0), 0);
      return Math.min(Math.max(spend * factor, low), high);
    });
    return pulled(this.base, levers, xs);
  }

  /** The factor at which every channel is at its most; a hundred where one has no bound. */
  largestFactor(): number {
    const factors = leversOf(this.complete, "perPeriod", {}).flatMap(({ channel, shape, high }) => {
      const spend = shape.reduce((sum, each, period) => sum + each * (this.base.spend[channel]?.[period] ?? 0), 0);
      return spend > 0 ? [high / spend] : [];
    });
    return Math.min(100, Math.max(1, ...factors));
  }

  /** The first team that loses more fitting items than is accepted. */
  lateTeam(decisions: Decisions): string | undefined {
    const { goals, teams } = this.complete;
    return teams.find((_, team) => isLate(this.judge, decisions, team, goals.maxOverflowShare))?.name;
  }

  result(decisions: Decisions, factor: number, stoppedBy: string | undefined, isWorkable: boolean): WorkableMarketing {
    const reported = this.complete.periods - this.complete.runOn;
    const spend = decisions.spend.reduce(
      (sum, series) => series.slice(0, reported).reduce((total, each) => total + each, sum),
      0,
    );
    return { plan: withDecisions(this.plan, decisions), isWorkable, spend, factor, stoppedBy };
  }
}

function isLate(judge: Judge, decisions: Decisions, team: number, limit: number): boolean {
  return (judge.seriesOf(decisions, `summary.lostFitShare${team + 1}`)[0] ?? 0) > limit;
}
