/** What a user asks of a best split: what is to be high, what may move, and the limits in plain words. */
import { usualLimits, type Limits } from "../../core/decide/limits";
import type { Objective, OptimizeRequest, SpendMode } from "../../core/decide/request";
import type { CompletePlan } from "../../core/plan/completePlan";
import type { Plan } from "../../core/plan/plan";
import type { PlanView } from "./planView";

/** Limits with a figure of their own, in the order of the page. */
export const limitNames = [
  "budget",
  "changeShare",
  "seenFactor",
  "hiresPerQuarter",
  "neverCalledShare",
  "maxLoad",
  "paybackMonths",
] as const;
export type LimitName = (typeof limitNames)[number];

export interface SplitForm {
  readonly objective: Objective;
  /** Bookings that the least cost has to reach. */
  readonly goal: number;
  readonly spend: SpendMode;
  readonly hires: boolean;
  readonly hiresTakeTime: boolean;
  /** The figure of each limit, and whether it holds. */
  readonly figures: Readonly<Record<LimitName, number>>;
  readonly isOn: Readonly<Record<LimitName, boolean>>;
  /** Channels, by name, that may move by a share of their own instead. */
  readonly ownShares: Readonly<Record<string, number>>;
}

/** A longer search seldom finds more that a plan is known to. */
const secondsAllowed = 30;

const usualHiresPerQuarter = 2;
const usualPayback = 18;

/** Teams whose hires a search may decide. */
export function hasHireLimits({ teams }: Pick<CompletePlan, "teams">): boolean {
  return teams.some(({ hireLimits }) => hireLimits !== undefined);
}

/** The question that the page starts with: the highest value over the years, near what is known of the channels. */
export function usualForm({ evaluation }: Pick<PlanView, "evaluation">): SplitForm {
  const { plan: complete, outcome } = evaluation;
  const { bookings, marketingCost, salesCost } = outcome.totals;
  const { goals, budget } = complete;
  return {
    objective: "planValue",
    goal: goals.bookings ?? Math.floor(bookings),
    spend: "scaled",
    hires: hasHireLimits(complete),
    hiresTakeTime: usualLimits.hiresTakeTime ?? true,
    figures: {
      budget: budget?.total ?? Math.ceil(marketingCost + salesCost),
      changeShare: usualLimits.changeShare ?? 0,
      seenFactor: usualLimits.seenFactor ?? 1,
      hiresPerQuarter: usualHiresPerQuarter,
      neverCalledShare: goals.maxOverflowShare,
      maxLoad: goals.maxUtilization,
      paybackMonths: goals.paybackMonths ?? usualPayback,
    },
    isOn: {
      budget: budget !== undefined,
      changeShare: true,
      seenFactor: true,
      hiresPerQuarter: false,
      neverCalledShare: false,
      maxLoad: false,
      paybackMonths: false,
    },
    ownShares: {},
  };
}

/** What the optimizer is asked: the plan with the budget that is allowed, and the request. */
export function questionOf(form: SplitForm, plan: Plan): { readonly plan: Plan; readonly request: OptimizeRequest } {
  const { objective, goal, spend, hires, hiresTakeTime, figures, isOn, ownShares } = form;
  const limits: Limits = {
    hiresTakeTime,
    channels: Object.fromEntries(Object.entries(ownShares).map(([name, changeShare]) => [name, { changeShare }])),
    ...Object.fromEntries(
      limitNames.flatMap((name) => (name !== "budget" && isOn[name] ? [[name, figures[name]]] : [])),
    ),
  };
  return {
    plan: { ...plan, budget: isOn.budget ? { total: figures.budget } : undefined },
    request: {
      objective,
      spend,
      hires,
      limits,
      seconds: secondsAllowed,
      ...(objective === "leastCost" && { goal: { of: "bookings", amount: goal } }),
    },
  };
}
