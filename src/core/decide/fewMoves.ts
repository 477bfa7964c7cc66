/**
 * The smallest part of a best split that is worth the trouble: whole channels and teams moved one after the other, those
 * with the largest effect first, until most of the gain is there. Figures are rounded to what one would say in a meeting.
 */
import type { Plan } from "../plan/plan";
import { completePlan } from "../plan/completePlan";
import { decisionsOf, withDecisions, withFrozenPast, type Decisions } from "./decisions";
import { Judge } from "./judge";
import { withBudgetLimit } from "./limits";
import type { Goal, Limits, Money, Objective } from "./request";

/** Share of the gain that is enough. */
const enough = 0.9;

/** Spend without a step of its own is said with this many digits. */
const saidDigits = 2;

export interface Move {
  readonly kind: "channel" | "team";
  readonly name: string;
  /** Over the reported periods: money, or reps hired. */
  readonly from: number;
  readonly to: number;
  /** What the move adds to the objective, on top of those before it. */
  readonly gain: number;
}

export interface FewMoves {
  readonly moves: readonly Move[];
  /** The plan with these moves. */
  readonly plan: Plan;
  readonly gain: number;
  /** Of what the whole best split gains; 1 when it gains nothing. */
  readonly share: number;
}

export interface FewMovesRequest {
  readonly objective: Objective;
  readonly limits?: Limits;
  readonly goal?: Goal;
}

/** The moves from a plan to a better one that bring most of the gain, each within the limits. */
export function fewMoves(from: Plan, to: Plan, request: FewMovesRequest): FewMoves {
  return new Moves(withFrozenPast(withBudgetLimit(from, request.limits ?? {})), to, request).run();
}

interface Candidate {
  readonly kind: Move["kind"];
  readonly index: number;
}

class Moves {
  private readonly judge: Judge;
  private readonly target: Decisions;
  private decisions: Decisions;
  private readonly open: Set<Candidate>;
  /** What the whole best split gains. */
  private readonly whole: number;

  constructor(
    private readonly plan: Plan,
    to: Plan,
    { objective, limits, goal }: FewMovesRequest,
  ) {
    this.judge = new Judge(plan, objective, limits, goal);
    this.decisions = decisionsOf(this.judge.plan);
    const best = decisionsOf(completePlan(to));
    this.target = { ...best, spend: best.spend.map((series, index) => this.roundedSpend(series, index)) };
    this.open = new Set(this.changed());
    this.whole = this.judge.judge(best).score - this.score;
  }

  private get score(): number {
    return this.judge.judge(this.decisions).score;
  }

  run(): FewMoves {
    const start = this.score;
    const moves: Move[] = [];
    while (this.open.size > 0 && this.score - start < enough * this.whole) {
      const group = this.bestGroup();
      if (group === undefined) break;
      for (const candidate of group) {
        const before = this.score;
        const [from, to] = [this.amount(this.decisions, candidate), this.amount(this.target, candidate)];
        this.decisions = this.moved(this.decisions, candidate);
        this.open.delete(candidate);
        moves.push({ kind: candidate.kind, name: this.nameOf(candidate), from, to, gain: this.score - before });
      }
    }
    const gain = this.score - start;
    return {
      moves,
      plan: withDecisions(this.plan, this.decisions),
      gain,
      share: this.whole > 0 ? gain / this.whole : 1,
    };
  }

  /** The one move, or the two together (money from one to the other), that gain most for each move within the limits. */
  private bestGroup(): readonly Candidate[] | undefined {
    const open = [...this.open];
    const pairs = open.flatMap((one, index) => open.slice(index + 1).map((other) => [one, other]));
    const before = this.judge.judge(this.decisions);
    const judged = [...open.map((one) => [one]), ...pairs].flatMap((group) => {
      const after = this.judge.judge(group.reduce((decisions, each) => this.moved(decisions, each), this.decisions));
      const gain = (after.score - before.score) / group.length;
      return after.outside <= before.outside && gain > 0 ? [{ group, gain }] : [];
    });
    return judged.sort((a, b) => b.gain - a.gain)[0]?.group;
  }

  private moved(decisions: Decisions, { kind, index }: Candidate): Decisions {
    const name = kind === "channel" ? "spend" : "hires";
    const series = decisions[name].map((own, at) => (at === index ? (this.target[name][at] ?? own) : own));
    return { ...decisions, [name]: series };
  }

  private changed(): readonly Candidate[] {
    const differs = (name: keyof Decisions) =>
      this.decisions[name].flatMap((series, index) => {
        return series.every((each, period) => each === this.target[name][index]?.[period]) ? [] : [index];
      });
    return [
      ...differs("spend").map((index): Candidate => ({ kind: "channel", index })),
      ...differs("hires").map((index): Candidate => ({ kind: "team", index })),
    ];
  }

  private nameOf({ kind, index }: Candidate): string {
    const { channels, teams } = this.judge.plan;
    return (kind === "channel" ? channels : teams)[index]?.name ?? "";
  }

  private amount({ spend, hires }: Decisions, { kind, index }: Candidate): number {
    const series = (kind === "channel" ? spend : hires)[index] ?? [];
    return series.slice(0, this.judge.plan.periods - this.judge.plan.runOn).reduce((sum, each) => sum + each, 0);
  }

  /** Down to whole steps, so that the budget still holds, but for figures at a bound and those that stay as they are. */
  private roundedSpend(series: readonly Money[], index: number): readonly Money[] {
    const { spendStep, minSpend = 0, maxSpend = Infinity } = this.judge.plan.channels[index] ?? {};
    const now = this.decisions.spend[index] ?? [];
    const unit = spendStep ?? 10 ** Math.max(0, Math.floor(Math.log10(Math.max(...series, 1))) + 1 - saidDigits);
    return series.map((money, period) => {
      const isKept = [now[period] ?? 0, maxSpend].some((known) => Math.abs(money - known) <= 1e-9 * money);
      return isKept ? money : Math.max(minSpend, Math.floor(money / unit + 1e-9) * unit);
    });
  }
}
