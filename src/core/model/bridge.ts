/**
 * The way from one plan to another in steps: inputs are switched group by group, each step on top of those before, so that
 * the effects add up to the whole difference. The order is fixed and shown, since effects depend on it.
 */
import type { Plan } from "../plan/plan";
import { evaluatePlan } from "./evaluatePlan";

export interface BridgeStep {
  readonly label: string;
  /** What the step adds, in money. */
  readonly bookings: number;
  readonly planValue: number;
}

export interface Bridge {
  readonly from: { readonly bookings: number; readonly planValue: number };
  /** Channels in the plan's order, then the people and the work of each team, then all else; groups that are equal are left out. */
  readonly steps: readonly BridgeStep[];
  readonly to: { readonly bookings: number; readonly planValue: number };
}

type Switch = (plan: Plan) => Plan;

/** The steps from one plan to another. */
export function bridge(from: Plan, to: Plan): Bridge {
  let plan = from;
  let before = figures(from);
  const first = before;
  const steps: BridgeStep[] = [];
  for (const { label, change } of switches(from, to)) {
    const next = change(plan);
    if (JSON.stringify(next) === JSON.stringify(plan)) continue;
    const after = figures(next);
    steps.push({ label, bookings: after.bookings - before.bookings, planValue: after.planValue - before.planValue });
    plan = next;
    before = after;
  }
  return { from: first, steps, to: before };
}

function figures(plan: Plan): Bridge["from"] {
  const { bookings, planValue } = evaluatePlan(plan).outcome.totals;
  return { bookings, planValue };
}

const peopleFields = [
  "openingHeadcount",
  "openingRamping",
  "hires",
  "departures",
  "attritionRate",
  "backfillShare",
  "timeToFill",
  "ramp",
] as const;

function switches(from: Plan, to: Plan): { readonly label: string; readonly change: Switch }[] {
  const names = (plan: Plan) => JSON.stringify([plan.channels, plan.teams].map((list) => list.map(({ name }) => name)));
  const all = { label: "All else", change: () => ({ ...to, name: from.name }) };
  if (names(from) !== names(to) || from.periods !== to.periods) {
    return [{ label: "Channels, teams or periods added or removed, and all else", change: () => to }];
  }
  const channels = to.channels.map((channel, index) => ({
    label: channel.name,
    change: (plan: Plan): Plan => ({
      ...plan,
      channels: plan.channels.map((own, at) => (at === index ? channel : own)),
    }),
  }));
  const teams = to.teams.flatMap((team, index) => {
    const switched = (change: (own: Plan["teams"][number]) => Plan["teams"][number]): Switch => {
      return (plan) => ({ ...plan, teams: plan.teams.map((own, at) => (at === index ? change(own) : own)) });
    };
    const people = Object.fromEntries(peopleFields.map((field) => [field, team[field]]));
    return [
      { label: `${team.name}: people`, change: switched((own) => ({ ...own, ...people })) },
      { label: `${team.name}: work`, change: switched(() => team) },
    ];
  });
  return [...channels, ...teams, all];
}
