/** The exact model, asked about one changed plan after the other: only what a change touches is calculated again. */
import { feedersOf } from "../model/chain";
import { withOneMore } from "../model/channelFlags";
import { channelKey } from "../model/demand";
import { modelOf } from "../model/evaluatePlan";
import type { Flag } from "../model/flag";
import { teamKey } from "../model/people";
import { inputParts, setPlan } from "../model/planInputs";
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { RowEvaluator } from "../rows/evaluate";
import { compile } from "../rows/program";
import type { RemedyEffect } from "./remedy";
import type { Aim, TriedRows } from "./remedyAim";

/** A changed plan and what it comes to. */
export interface Tried {
  readonly plan: Plan;
  /** Above 0 as long as the flag stands. */
  readonly excess: number;
  readonly planValue: number;
  /** Marketing and sales over the reported periods. */
  readonly cost: number;
  /** The part of it that grows with bookings. */
  readonly commission: number;
  /** Items never called where the flag counts them, and those of them that fit. */
  readonly lost: number;
  readonly lostFit: number;
}

export class Trial {
  readonly base: Tried;
  /** Plans tried so far. */
  count = 0;
  private complete: CompletePlan;
  private readonly counted: readonly number[];
  private readonly parts: ReturnType<typeof inputParts>;
  private readonly evaluator: RowEvaluator;
  private readonly rows: TriedRows;

  constructor(
    plan: Plan,
    flag: Flag,
    private readonly aim: Aim,
  ) {
    this.complete = completePlan(plan);
    this.counted = countedTeams(this.complete, flag);
    const { blocks } = modelOf(this.complete);
    const results = ["planValue", "marketing", "sales", "bookings"].map((name) => `result.${name}`);
    const losses = this.counted.flatMap((team) => [`${teamKey(team)}.overflow`, `summary.lostFit${team + 1}`]);
    const program = compile(blocks, [...new Set([...results, ...losses, ...aim.keys])]);
    this.parts = inputParts(program.rows);
    this.evaluator = new RowEvaluator(program, plan.periods);
    this.rows = this.readRows();
    this.base = this.try(plan);
  }

  /** What a plan of the same structure comes to. */
  try(plan: Plan): Tried {
    const { evaluator } = this;
    this.count += 1;
    this.complete = completePlan(plan);
    setPlan(evaluator, this.complete, this.parts);
    evaluator.run();
    const over = (keyOf: (team: number) => string) =>
      this.counted.reduce((sum, team) => sum + evaluator.total(keyOf(team)), 0);
    return {
      plan,
      planValue: evaluator.at("result.planValue"),
      cost: evaluator.total("result.marketing") + evaluator.total("result.sales"),
      commission: this.complete.commissionRate * evaluator.total("result.bookings"),
      lost: over((team) => `${teamKey(team)}.overflow`),
      lostFit: over((team) => `summary.lostFit${team + 1}`),
      excess: this.aim.excess({ ...this.rows, plan: this.complete }),
    };
  }

  /** What a changed plan may cost: the budget; where the plan is above it, what it costs, and commission on what it sells more. */
  ceilingOf({ plan, commission }: Tried): number {
    const { base } = this;
    const total = plan.budget?.total ?? Infinity;
    return base.cost <= total ? total : base.cost + Math.max(0, commission - base.commission);
  }

  /** Channels by what the next unit of money on them adds to the value of the plan, least first. */
  byWorth(channels: readonly number[]): readonly number[] {
    const worth = channels.map((channel) => {
      const { plan } = this.base;
      const spend = withOneMore(completePlan(plan).channels[channel]?.spend ?? []);
      const more = plan.channels.map((own, index) => (index === channel ? { ...own, spend } : own));
      return { channel, gain: this.try({ ...plan, channels: more }).planValue };
    });
    return worth.sort((a, b) => a.gain - b.gain).map(({ channel }) => channel);
  }

  /** What a tried plan changes. */
  effectOf({ lost, lostFit, planValue, cost }: Tried): RemedyEffect {
    const { base } = this;
    return {
      lost: { from: base.lost, to: lost },
      lostFit: { from: base.lostFit, to: lostFit },
      planValue: { from: base.planValue, to: planValue },
      cost: { from: base.cost, to: cost },
    };
  }

  private readRows(): TriedRows {
    const { evaluator } = this;
    return {
      plan: this.complete,
      series: (key) => evaluator.series(key),
      total: (key) => evaluator.total(key),
      at: (key) => evaluator.at(key),
      atSpend: (channel, spend, key) => {
        evaluator.setInput(`${channelKey(channel)}.spend`, spend);
        evaluator.run();
        return evaluator.at(key);
      },
    };
  }
}

/** The team of the flag; else the teams at which leads enter. */
function countedTeams({ teams }: CompletePlan, { subject }: Flag): readonly number[] {
  return teams.flatMap(({ name }, index) => {
    const isCounted = subject.kind === "team" ? name === subject.name : feedersOf(teams, index).length === 0;
    return isCounted ? [index] : [];
  });
}
