/** Every flag of a plan, those that matter most first (MODEL.md, "Flags"). */
import type { Evaluation } from "./evaluatePlan";
import { channelFlags } from "./channelFlags";
import type { Flag, Severity } from "./flag";
import { teamFlags } from "./teamFlags";

const rank: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, information: 2 };

/** The flags of an evaluated plan: critical first, then by money at stake. */
export function planFlags(evaluation: Evaluation): readonly Flag[] {
  const flags = [
    ...evaluation.plan.teams.flatMap((_, index) => teamFlags(evaluation, index)),
    ...channelFlags(evaluation),
    ...goalFlags(evaluation),
  ];
  return flags.sort((a, b) => rank[a.severity] - rank[b.severity] || (b.size.money ?? 0) - (a.size.money ?? 0));
}

const wholePlan = { subject: { kind: "plan" }, owner: "Finance", periods: [] } as const;

function goalFlags({ plan, outcome: { totals } }: Evaluation): Flag[] {
  const { bookings, paybackMonths } = plan.goals;
  const cost = totals.marketingCost + totals.salesCost;
  const flags: Flag[] = [];
  if (bookings !== undefined && totals.bookings < bookings) {
    const money = bookings - totals.bookings;
    flags.push({ ...wholePlan, code: "goalShortfall", severity: "critical", size: { money, share: money / bookings } });
  }
  if (paybackMonths !== undefined && totals.paybackMonths !== null && totals.paybackMonths > paybackMonths) {
    flags.push({ ...wholePlan, code: "payback", severity: "warning", size: { number: totals.paybackMonths } });
  }
  if (plan.budget !== undefined && cost > plan.budget.total) {
    const money = cost - plan.budget.total;
    flags.push({ ...wholePlan, code: "overBudget", severity: "critical", size: { money } });
  }
  return flags;
}
