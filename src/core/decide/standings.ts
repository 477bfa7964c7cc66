/** Where decisions stand against each limit, by the exact model: what a user is told when limits cannot all hold. */
import type { Decisions } from "./decisions";
import { quartersOf, type Judge } from "./judge";
import type { LimitName } from "./reason";

/** A figure against its limit, in the unit of the limit: money, shares, months, reps, what the goal counts. */
export interface Standing {
  readonly limit: LimitName;
  readonly value: number;
  /** The most that is allowed; for the goal the least. */
  readonly allowed: number;
  readonly team?: string;
}

/** A figure this close to its limit, as a share of it, is held by it. */
const tight = 0.02;

/** A relative overstep this small is rounding. */
const rounding = 1e-9;

/** Where decisions stand against every limit that was asked for; by team, where limits are. */
export function standings(judge: Judge, decisions: Decisions): readonly Standing[] {
  const { plan, limits, target } = judge;
  const { cost } = judge.judge(decisions);
  const byTeam = (limit: LimitName, row: string, allowed: number | undefined) =>
    allowed === undefined
      ? []
      : plan.teams.map(({ name }, index): Standing => {
          const [value = 0] = judge.seriesOf(decisions, `summary.${row}${index + 1}`);
          return { limit, value, allowed, team: name };
        });
  return [
    ...(plan.budget === undefined ? [] : [{ limit: "budget", value: cost, allowed: plan.budget.total } as const]),
    ...byTeam("neverCalledShare", "lostFitShare", limits.neverCalledShare),
    ...byTeam("maxLoad", "loadWorst", limits.maxLoad),
    ...payback(judge, decisions, cost),
    ...quarters(judge, decisions),
    ...(target === undefined
      ? []
      : [{ limit: "goal", value: judge.totalOf(decisions, `result.${target.of}`), allowed: target.amount } as const]),
  ];
}

/** Whether a figure is beyond its limit. */
export function isBroken({ limit, value, allowed }: Standing): boolean {
  return limit === "goal" ? value < allowed * (1 - rounding) : value > allowed * (1 + rounding);
}

/** Whether a limit is broken or holds the figure. */
export function isHolding({ limit, value, allowed }: Standing): boolean {
  return limit === "goal" ? value < allowed * (1 + tight) : value > allowed * (1 - tight);
}

function payback(judge: Judge, decisions: Decisions, cost: number): readonly Standing[] {
  const { paybackMonths } = judge.limits;
  const margin = judge.totalOf(decisions, "result.bookings") * judge.plan.grossMargin;
  if (paybackMonths === undefined || margin === 0) return [];
  return [{ limit: "paybackMonths", value: (12 * cost) / margin, allowed: paybackMonths }];
}

/** The quarter with most hires of each team. */
function quarters({ plan, limits: { hiresPerQuarter } }: Judge, { hires }: Decisions): readonly Standing[] {
  if (hiresPerQuarter === undefined) return [];
  return plan.teams.flatMap(({ name, hireLimits }, team): Standing[] => {
    if (hireLimits === undefined) return [];
    const counts = quartersOf(plan).map((periods) =>
      periods.reduce((sum, period) => sum + (hires[team]?.[period] ?? 0), 0),
    );
    return [{ limit: "hiresPerQuarter", value: Math.max(0, ...counts), allowed: hiresPerQuarter, team: name }];
  });
}
