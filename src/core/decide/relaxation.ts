/**
 * A mixed-integer linear program that holds everything the exact model can do, and more: its best value is a bound that no
 * split can beat. Where it is exact (concave envelopes at the point, one class of items) the bound is reached.
 */
import type { CompletePlan, CompleteTeam } from "../plan/completePlan";
import { chainOrder, nextTeam } from "../model/chain";
import { teamKey } from "../model/people";
import { leastDecisions } from "./clashes";
import type { Decisions } from "./decisions";
import { channelsTo, ItemClasses, leadFates, type ItemKind, type LeadFate } from "./itemClasses";
import { leverAt, pulled, type Lever } from "./levers";
import { Linear, MilpWriter } from "./linear";
import type { Milp } from "./milp";
import { RelaxedDemand } from "./relaxedDemand";
import { RelaxedPeople } from "./relaxedPeople";
import { relaxedGoal, type Flows } from "./relaxedGoal";
import { RelaxedOrder } from "./relaxedOrder";
import { writeWork } from "./relaxedWork";
import { speedLines, type SpeedLine } from "./speedLines";
import { hired, type Task } from "./task";

/** A program as it was written, and how to read its solutions. */
export interface Written {
  readonly milp: Milp;
  decisionsAt(values: readonly number[]): Decisions;
  /** The program with spend and hires held as decided: what else a solution of it needs. */
  heldAt(decisions: Decisions): Milp;
}

/** Solvers leave this share of a figure between it and its bound. */
const nextTo = 1e-6;

export class Relaxation {
  readonly demand: RelaxedDemand;
  private readonly people: RelaxedPeople;
  private readonly fates: readonly (LeadFate | undefined)[];
  private readonly speeds: readonly (((tier: number, period: number) => readonly SpeedLine[]) | undefined)[];
  private readonly orders: readonly RelaxedOrder[];

  constructor(private readonly task: Task) {
    const { judge, levers, base, hireLevers } = task;
    this.demand = new RelaxedDemand(task, roomOf(task));
    this.people = new RelaxedPeople(task);
    const highest = levers.map((_, index) => this.demand.highOf(index));
    const most = hired(
      pulled(base, levers, highest),
      hireLevers,
      hireLevers.map(({ high }) => high),
    );
    this.fates = leadFates(judge, most);
    this.speeds = judge.plan.teams.map((_, index) => this.speedOf(index, most));
    this.orders = judge.plan.teams.map((team) => new RelaxedOrder(team, this.people.isExact));
  }

  /** Keeps to the order of work where a solution of the last program does not; false where it does. */
  keepOrder(values: readonly number[]): boolean {
    return this.orders.map((order) => order.keep(values)).includes(true);
  }

  /** The program with the parts and tangents that the responses have now. */
  write(): Written {
    const { task } = this;
    const writer = new MilpWriter();
    const { levers, leads } = this.demand.write(writer);
    const people = this.people.write(writer);
    const flows = this.writeFlows(writer, leads, people.hours);
    const objective = relaxedGoal(task, writer, {
      ...flows,
      leads,
      levers,
      teamCost: people.cost,
      hires: people.hires,
    });
    const decisionsAt = (values: readonly number[]) => {
      const pulledDecisions = pulled(
        task.base,
        task.levers,
        levers.map((lever, index) => allowed(lever.at(values), task.levers[index])),
      );
      return hired(
        pulledDecisions,
        task.hireLevers,
        people.hires.map((column) => Math.round(values[column] ?? 0)),
      );
    };
    const milp = writer.milp(objective);
    return { milp, decisionsAt, heldAt: (decisions) => this.held(milp, levers, people.hires, decisions) };
  }

  private held(milp: Milp, levers: readonly Linear[], hires: readonly number[], decisions: Decisions): Milp {
    const fixed = new Map<number, number>();
    levers.forEach((lever, index) => {
      const { columns, factors } = lever.sum;
      const own = this.task.levers[index];
      const x = own === undefined ? undefined : leverAt(decisions, own);
      if (x !== undefined) fixed.set(columns[0] ?? 0, x / (factors[0] ?? 1));
    });
    this.task.hireLevers.forEach(({ team, period }, index) => {
      fixed.set(hires[index] ?? 0, decisions.hires[team]?.[period] ?? 0);
    });
    const columns = milp.columns.map((column, index) => {
      const at = fixed.get(index);
      return at === undefined ? column : { ...column, lower: at, upper: at };
    });
    return { ...milp, columns };
  }

  /** Items through the chain of teams: what is won in each period, and what is still on its way at the end. */
  private writeFlows(writer: MilpWriter, leads: readonly (readonly Linear[])[], hours: readonly (readonly Linear[])[]) {
    const { judge, request } = this.task;
    const { plan } = judge;
    const reported = plan.periods - plan.runOn;
    const flows = emptyFlows(plan.periods);
    const classes = plan.teams.map(() => new ItemClasses(plan.periods));
    plan.teams.forEach((team, index) => this.writeArrivals(classes, index, leads));
    for (const index of chainOrder(plan.teams)) {
      const team = plan.teams[index];
      const own = classes[index];
      const order = this.orders[index];
      if (team === undefined || own === undefined || order === undefined) continue;
      const passed = writeWork(writer, {
        team,
        classes: own,
        plain: this.passedKind(index, plan.dealValue),
        hours: hours[index] ?? [],
        speed: this.speeds[index],
        maxLoad: (period) => (period < reported ? (request.limits?.maxLoad ?? 1) : 1),
        order,
      });
      const next = nextTeam(plan.teams, index);
      const afterPass = judge.seriesOf(this.task.base, `${teamKey(index)}.afterPass`)[0] ?? 0;
      for (const { value, passed: items } of passed) {
        items.forEach((count, period) => {
          team.arrivalShares.forEach((share, lag) => {
            const arrival = period + lag;
            if (arrival >= plan.periods) {
              flows.inFlightBookings.plus(count, share * afterPass * value);
            } else if (next === undefined) {
              flows.wins[arrival]?.plus(count, share * indexAt(team, arrival));
              flows.bookings[arrival]?.plus(
                count,
                share * value * indexAt(team, arrival) * valueIndexAt(plan, arrival),
              );
            } else {
              classes[next]?.add(this.passedKind(next, value), arrival, count, share * indexAt(team, arrival));
            }
          });
        });
      }
      if (next === undefined) addPipeline(flows, team, plan);
    }
    this.addSelfServe(flows, leads);
    return flows;
  }

  /** Leads handed over, items without spend, and items from before the plan that feeders pass on. */
  private writeArrivals(classes: readonly ItemClasses[], index: number, leads: readonly (readonly Linear[])[]): void {
    const { plan } = this.task.judge;
    const own = classes[index];
    const team = plan.teams[index];
    if (own === undefined || team === undefined) return;
    const plain = this.passedKind(index, plan.dealValue);
    team.baselineItems.forEach((items, period) => items > 0 && own.add(plain, period, new Linear(items)));
    plan.teams.forEach((feeder, position) => {
      if (nextTeam(plan.teams, position) !== index) return;
      feeder.openingPipeline.forEach(
        (items, period) => items > 0 && own.add(plain, period, new Linear(items * indexAt(feeder, period))),
      );
    });
    for (const channel of channelsTo(this.task.judge, index)) {
      const fate = this.fates[channel];
      if (fate === undefined || fate.items === 0) continue;
      leads[channel]?.forEach((count, period) => own.add(fate.kind, period, count, fate.items));
    }
  }

  /** Items that another team passed on all fit; they are worth what their deals are worth. */
  private passedKind(team: number, value: number): ItemKind {
    return { tier: 1, weight: 1, value, handleHours: this.task.judge.plan.teams[team]?.handleHours ?? 0 };
  }

  private addSelfServe(flows: Flows, leads: readonly (readonly Linear[])[]): void {
    const { plan } = this.task.judge;
    this.fates.forEach((fate, channel) => {
      if (fate === undefined || fate.selfServeWins === 0) return;
      leads[channel]?.forEach((count, period) => {
        flows.wins[period]?.plus(count, fate.selfServeWins);
        flows.bookings[period]?.plus(count, fate.selfServeWins * plan.selfServeDealValue * valueIndexAt(plan, period));
      });
    });
  }

  private speedOf(index: number, most: Decisions) {
    const { judge } = this.task;
    const team = judge.plan.teams[index];
    if (team?.responseDecay === undefined) return undefined;
    const reps = judge.seriesOf(most, `${teamKey(index)}.rampedHeadcount`);
    const kinds = channelsTo(judge, index).flatMap((channel) => this.fates[channel]?.kind ?? []);
    const lines = new Map<string, readonly SpeedLine[]>();
    return (tier: number, period: number) => {
      const hours = kinds.filter((kind) => kind.tier === tier).map(({ handleHours }) => handleHours);
      const fewest = Math.min(...hours, ...(tier === 1 ? [team.handleHours] : []));
      const key = `${tier} ${period}`;
      const known = lines.get(key) ?? speedLines(judge.plan, team, period, reps[period] ?? 0, fewest);
      lines.set(key, known);
      return known;
    };
  }
}

function emptyFlows(periods: number): Flows {
  const series = () => Array.from({ length: periods }, () => new Linear());
  return { wins: series(), bookings: series(), inFlightBookings: new Linear() };
}

function addPipeline({ wins, bookings }: Flows, team: CompleteTeam, plan: CompletePlan): void {
  team.openingPipeline.forEach((items, period) => {
    const arriving = items * indexAt(team, period);
    wins[period]?.add(arriving);
    bookings[period]?.add(arriving * plan.dealValue * valueIndexAt(plan, period));
  });
}

function indexAt({ arrivalIndex }: CompleteTeam, period: number): number {
  return arrivalIndex[period] ?? 1;
}

function valueIndexAt({ bookingsIndex }: CompletePlan, period: number): number {
  return bookingsIndex[period] ?? 1;
}

/** Money that the budget leaves above the least of everything; Infinity without a budget. */
function roomOf(task: Task): number {
  const { budget, commissionRate } = task.judge.plan;
  if (budget === undefined) return Infinity;
  const least = leastDecisions(task);
  const bookings = commissionRate === 0 ? 0 : task.judge.totalOf(least, "result.bookings");
  return Math.max(0, budget.total - task.judge.judge(least).cost + commissionRate * bookings);
}

/** Within bounds, on a bound where it is next to one, and down to a whole step. */
function allowed(x: number, lever: Lever | undefined): number {
  if (lever === undefined) return x;
  const { low, high, step } = lever;
  const next = nextTo * Math.max(Math.abs(low), Math.min(Math.abs(high), Math.abs(x)));
  if (x <= low + next) return low;
  if (x >= high - next) return high;
  return step === undefined ? x : Math.max(low, Math.floor(x / step + 1e-6) * step);
}
