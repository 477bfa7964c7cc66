/** What the relaxation maximizes, and the limits on money, as sums over what it writes. */
import { quartersOf } from "./judge";
import { Linear, type MilpWriter } from "./linear";
import type { Objective } from "./request";
import type { Task } from "./task";

/** What is won, by period. */
export interface Flows {
  readonly wins: readonly Linear[];
  readonly bookings: readonly Linear[];
  /** On the way at the end, at the pass rates ahead. */
  readonly inFlightBookings: Linear;
}

export interface WrittenPlan extends Flows {
  readonly leads: readonly (readonly Linear[])[];
  readonly levers: readonly Linear[];
  readonly teamCost: readonly (readonly Linear[])[];
  readonly hires: readonly number[];
}

/** Writes the limits and gives the objective. */
export function relaxedGoal(task: Task, writer: MilpWriter, written: WrittenPlan): Linear {
  const { plan } = task.judge;
  const reported = plan.periods - plan.runOn;
  const cost = costByPeriod(task, written);
  const within = (series: readonly Linear[]) => sumOf(series.slice(0, reported));
  const reportedCost = within(cost);
  if (plan.budget !== undefined) writer.row(new Linear().plus(reportedCost), -Infinity, plan.budget.total);
  writePayback(task, writer, reportedCost, within(written.bookings));
  writeQuarters(task, writer, written.hires);
  const { of, amount } = task.request.goal ?? { of: "bookings", amount: plan.goals.bookings ?? 0 };
  if (task.request.objective === "leastCost") writer.row(objectiveOf(of), amount, Infinity);
  return objectiveOf(task.request.objective);

  function objectiveOf(objective: Objective): Linear {
    const { grossMargin, commissionRate } = plan;
    switch (objective) {
      case "planValue": {
        const years = task.judge.seriesOf(task.base, "result.customerYears")[0] ?? 0;
        const won = sumOf(written.bookings).plus(written.inFlightBookings);
        return new Linear()
          .plus(won, grossMargin * years)
          .plus(sumOf(cost), -1)
          .plus(written.inFlightBookings, -commissionRate);
      }
      case "contribution":
        return new Linear().plus(within(written.bookings), grossMargin).plus(reportedCost, -1);
      case "bookings":
        return within(written.bookings);
      case "wins":
        return within(written.wins);
      case "leads":
        return sumOf(written.leads.map(within));
      case "leastCost":
        return new Linear().plus(reportedCost, -1);
    }
  }
}

function sumOf(series: readonly Linear[]): Linear {
  return series.reduce((sum, each) => sum.plus(each), new Linear());
}

/** Marketing and sales. */
function costByPeriod(task: Task, { levers, teamCost, bookings }: WrittenPlan): readonly Linear[] {
  const { plan } = task.judge;
  const moved = new Set(
    task.levers.flatMap(({ channel, shape }) =>
      shape.flatMap((each, period) => (each > 0 ? [`${channel} ${period}`] : [])),
    ),
  );
  return bookings.map((won, period) => {
    const cost = new Linear((plan.otherMarketingCost[period] ?? 0) + (plan.otherSalesCost[period] ?? 0));
    plan.channels.forEach(({ spend }, channel) => {
      if (!moved.has(`${channel} ${period}`)) cost.add(spend[period] ?? 0);
    });
    task.levers.forEach(({ shape }, index) => cost.plus(levers[index] ?? new Linear(), shape[period] ?? 0));
    teamCost.forEach((series) => cost.plus(series[period] ?? new Linear()));
    return cost.plus(won, plan.commissionRate);
  });
}

/** 12 * cost <= months * margin of the bookings. */
function writePayback({ request, judge }: Task, writer: MilpWriter, cost: Linear, bookings: Linear): void {
  const months = request.limits?.paybackMonths;
  if (months === undefined) return;
  writer.row(new Linear().plus(cost, 12).plus(bookings, -months * judge.plan.grossMargin), -Infinity, 0);
}

/** No more hires of a team in a quarter of the plan. */
function writeQuarters({ request, judge, hireLevers }: Task, writer: MilpWriter, hires: readonly number[]): void {
  const most = request.limits?.hiresPerQuarter;
  if (most === undefined) return;
  for (const periods of quartersOf(judge.plan)) {
    judge.plan.teams.forEach(({ hireLimits, hires: planned }, team) => {
      if (hireLimits === undefined) return;
      const sum = new Linear();
      for (const period of periods) {
        const index = hireLevers.findIndex((lever) => lever.team === team && lever.period === period);
        if (index < 0) sum.add(planned[period] ?? 0);
        else sum.add(1, hires[index]);
      }
      if (!sum.isConstant) writer.row(sum, -Infinity, most);
    });
  }
}
