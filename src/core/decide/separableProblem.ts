/** Whether levers share nothing but money, and if so, each as a response of its own. */
import { adstockTerms } from "./adstockTerms";
import { leastDecisions } from "./clashes";
import { leverCost } from "./levers";
import { responsesAt, type Response } from "./response";
import type { SteppedUnit } from "./separable";
import type { Task } from "./task";

export interface SeparableProblem {
  /** One for each lever. */
  readonly units: readonly SteppedUnit[];
  readonly money: number;
  /** Leads that no lever moves. */
  readonly otherLeads: number;
}

/** Leads under one budget, each lever with one response; undefined when levers meet in any other way. */
export function separableProblem(task: Task): SeparableProblem | undefined {
  const { request, judge, levers, hireLevers } = task;
  const { plan } = judge;
  const isLeads = request.objective === "leads" && plan.commissionRate === 0 && hireLevers.length === 0;
  const responses = isLeads && !hasWorkLimits(task) ? soleResponses(task) : undefined;
  if (responses === undefined) return undefined;
  const { cost, score } = judge.judge(leastDecisions(task));
  const atLow = levers.reduce((sum, lever) => sum + lever.low * leverCost(lever), 0);
  const money = plan.budget === undefined ? Infinity : plan.budget.total - cost + atLow;
  const units = levers.map((lever, index) => {
    const { low, high, step } = lever;
    const most = low + Math.max(0, money - atLow) / leverCost(lever);
    return {
      response: responses[index] ?? noResponse,
      cost: leverCost(lever),
      low,
      high: Math.max(low, Math.min(high, most)),
      step,
    };
  });
  const leads = units.reduce((sum, { response, low }) => sum + (responsesAt(response, [low])[0] ?? 0), 0);
  const most = units.reduce((sum, unit) => sum + unit.cost * unit.high, 0);
  return { units, money: Math.min(money, most), otherLeads: score - leads };
}

const noResponse: Response = { curve: { kind: "none" }, weight: 0, slope: 1, shift: 0 };

function hasWorkLimits({ request: { limits } }: Task): boolean {
  return [limits?.neverCalledShare, limits?.maxLoad, limits?.paybackMonths].some((limit) => limit !== undefined);
}

/** The response of each lever when every reported period sees it in the same way and sees no other; else undefined. */
function soleResponses({ judge, base, levers }: Task): readonly Response[] | undefined {
  const reported = judge.plan.periods - judge.plan.runOn;
  const terms = adstockTerms(judge, base, levers).filter(
    ({ period, levers }) => period < reported && levers.length > 0,
  );
  const isSole = terms.every((term) => term.levers.length === 1);
  const responses = levers.map((lever, index): Response | undefined => {
    const own = terms.filter((term) => term.levers.some((each) => each.index === index));
    const [first] = own;
    if (first === undefined) return undefined;
    const slope = first.levers[0]?.slope ?? 0;
    const isSame = own.every((term) => near(term.levers[0]?.slope ?? 0, slope) && near(term.shift, first.shift));
    const channel = judge.plan.channels[lever.channel];
    if (!isSame || channel === undefined) return undefined;
    const weight = own.reduce((sum, { period }) => sum + (channel.seasonality[period] ?? 0), 0);
    return { curve: channel.curve, weight, slope, shift: first.shift };
  });
  return isSole && responses.every((each) => each !== undefined) ? responses : undefined;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-13 * Math.max(Math.abs(a), Math.abs(b));
}
