/**
 * Money moved between marketing spend and sales hires. Toward sales, free channels shrink and the money buys whole reps;
 * toward marketing, free money and planned hires pay for more spend. It stops at seats that are filled.
 */
import type { Evaluation } from "../model/evaluatePlan";
import type { Plan } from "../plan/plan";
import { HireLadder, withStep, type HireStep, type LadderEnd } from "./hireLadder";
import type { Money } from "./shareOut";
import { setTotalSpend, totalSpend } from "./spend";

/** A plan whose money can be moved: kept for the time of a drag, so that each step of it starts from the same place. */
export interface SplitStart {
  readonly plan: Plan;
  /** Money of the budget that neither side spends at the start; 0 when there is none or no budget. */
  readonly free: Money;
  readonly buy: HireLadder;
  readonly giveUp: HireLadder;
}

/** Why money stays unallocated, or why the split goes no further. */
export type SplitStop =
  /** The next rep costs more than what is free. */
  | { readonly kind: "nextRep"; readonly step: HireStep }
  /** Reps come whole: a given-up seat frees more than was asked for. */
  | { readonly kind: "wholeReps" }
  /** Every planned hire is given up: what remains is people in post. */
  | { readonly kind: "filledSeats" }
  /** Channels are at their bounds or move in steps. */
  | { readonly kind: "spendBounds" }
  | { readonly kind: LadderEnd };

export interface Split {
  readonly plan: Plan;
  /** Reps bought or given up, in order. */
  readonly steps: readonly HireStep[];
  readonly direction: "toSales" | "toMarketing" | "none";
  /** Money that stays unallocated, commission left out. */
  readonly free: Money;
  readonly stop: SplitStop | undefined;
}

/** Where a drag of the split starts. */
export function splitStart(plan: Plan, evaluation: Evaluation): SplitStart {
  const { marketingCost, salesCost } = evaluation.outcome.totals;
  const free = plan.budget === undefined ? 0 : Math.max(0, plan.budget.total - marketingCost - salesCost);
  return {
    plan,
    free,
    buy: new HireLadder(evaluation, plan, "buy"),
    giveUp: new HireLadder(evaluation, plan, "giveUp"),
  };
}

/** The plan with this much spend on marketing; sales gets or gives the difference in whole reps. */
export function setSplit(start: SplitStart, marketingSpend: Money): Split {
  if (!(marketingSpend >= 0)) throw new RangeError(`setSplit: marketingSpend must be >= 0, got ${marketingSpend}`);
  const before = totalSpend(start.plan);
  if (marketingSpend < before) return towardSales(start, marketingSpend, before);
  if (marketingSpend > before) return towardMarketing(start, marketingSpend - before, before);
  return { plan: start.plan, steps: [], direction: "none", free: start.free, stop: undefined };
}

function towardSales({ plan: from, free, buy }: SplitStart, target: Money, before: Money): Split {
  const { plan, left } = setTotalSpend(from, target);
  let funds = free + before - totalSpend(plan);
  let next = buy.step(0);
  const steps: HireStep[] = [];
  while (next !== undefined && next.price <= funds) {
    steps.push(next);
    funds -= next.price;
    next = buy.step(steps.length);
  }
  return {
    plan: steps.reduce((reached, step) => withStep(reached, step, "buy"), plan),
    steps,
    direction: "toSales",
    free: funds,
    stop: next !== undefined ? (left < 0 ? { kind: "spendBounds" } : { kind: "nextRep", step: next }) : ended(buy),
  };
}

function towardMarketing({ plan: from, free, giveUp }: SplitStart, more: Money, before: Money): Split {
  let funds = free;
  const steps: HireStep[] = [];
  for (let step = giveUp.step(0); funds < more && step !== undefined; step = giveUp.step(steps.length)) {
    steps.push(step);
    funds += step.price;
  }
  const sales = steps.reduce((reached, step) => withStep(reached, step, "giveUp"), from);
  const spent = Math.min(more, funds);
  const { plan, left } = setTotalSpend(sales, before + spent);
  const remaining = funds - (totalSpend(plan) - before);
  return {
    plan,
    steps,
    direction: "toMarketing",
    free: remaining,
    stop: stopToward({ isShort: funds < more, left, remaining, end: ended(giveUp) }),
  };
}

function stopToward(reached: {
  readonly isShort: boolean;
  readonly left: Money;
  readonly remaining: Money;
  readonly end: SplitStop | undefined;
}): SplitStop | undefined {
  if (reached.isShort) return reached.end?.kind === "noLimits" ? reached.end : { kind: "filledSeats" };
  if (reached.left > 0) return { kind: "spendBounds" };
  return reached.remaining > 0 ? { kind: "wholeReps" } : undefined;
}

function ended({ endsBecause }: HireLadder): SplitStop | undefined {
  return endsBecause === undefined ? undefined : { kind: endsBecause };
}
