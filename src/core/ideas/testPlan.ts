/** What a fair test of two strategies takes: how it is run, how large, how long, when there are the reps for it. */
import { nextTeam } from "../model/chain";
import { evaluatePlan, type Evaluation } from "../model/evaluatePlan";
import type { CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { planVolume, type StrategyVolume } from "./strategyVolume";
import { eventsTogether, leadsASide, usualRisk, type TestPlanRisk } from "./testSize";

/**
 * "split": leads are dealt out at random to the two strategies. "turns": spend cannot be dealt out by lead, so the
 * strategies take turns, first, second, second, first, and each turn begins when the last one has stopped working.
 */
export type TestKind = "split" | "turns";

/** What is counted: leads (in turns), leads that sales pass on, or wins. */
export type TestMeasure = "leads" | "passed" | "wins";

/** A test of one measure. */
export interface TestPlan {
  readonly kind: TestKind;
  readonly measure: TestMeasure;
  /** Share of leads that count, or counts per unit of money (turns), as the model expects them. */
  readonly rates: readonly [number, number];
  /** Leads on each side (split), or counts of both together (turns). Infinity when the model expects no difference. */
  readonly needed: number;
  /** The period, zero-based, in which it should start: the first from which reps have time throughout, else the least crowded. */
  readonly start: number;
  /** Periods from the start until the last one that counts, the waits between turns included. */
  readonly periods: number;
  /** Periods that do not count after each change of turn: the spend before still works. */
  readonly washout: number;
  /** Periods after the last lead until nine of ten wins are known. */
  readonly waiting: number;
  /** Whether it is decided within the reported periods. */
  readonly isInTime: boolean;
  /** Periods of the test in which a team is above its target load: what is measured then is waiting, not the strategies. */
  readonly crowded: readonly number[];
  readonly risk: TestPlanRisk;
}

/** Spend whose effect has fallen to this share no longer counts as working. */
const stillWorking = 0.1;
/** Wins are awaited until this share of them is known. */
const knownShare = 0.9;
/** Each strategy has two turns, so that a trend over time falls on both alike. */
const turnsEach = 2;
/** In turns there is one look after each pair. */
const pairLooks = 2;

/** The tests that can tell two plans of one company apart, the quickest measure first. `from` is the first period that is not yet a fact. */
export function planTests(first: Plan, second: Plan, risk: TestPlanRisk = usualRisk, from = 0): readonly TestPlan[] {
  const pair = [evaluatePlan(first), evaluatePlan(second)] as const;
  const differing = differingChannels(pair[0].plan, pair[1].plan);
  const kind = differing.length > 0 ? "turns" : "split";
  const counted = kind === "turns" ? differing : undefined;
  const volumes = [planVolume(first, counted), planVolume(second, counted)] as const;
  const measures: readonly TestMeasure[] = kind === "split" ? ["passed", "wins"] : ["leads", "wins"];
  return measures.map((measure) => new TestPlanner(pair, volumes, { kind, measure, differing, risk, from }).plan());
}

/** Names of the channels that differ in what they spend or in how they respond: no lead can be dealt to such a strategy. */
function differingChannels(first: CompletePlan, second: CompletePlan): readonly string[] {
  const demand = ({ channels }: CompletePlan, name: string) => {
    const channel = channels.find((each) => each.name === name);
    return JSON.stringify([channel?.spend, channel?.curve, channel?.carryoverRate, channel?.seasonality]);
  };
  const names = new Set([...first.channels, ...second.channels].map(({ name }) => name));
  return [...names].filter((name) => demand(first, name) !== demand(second, name));
}

interface TestOf {
  readonly kind: TestKind;
  readonly measure: TestMeasure;
  readonly differing: readonly string[];
  readonly risk: TestPlanRisk;
  readonly from: number;
}

class TestPlanner {
  private readonly periods: number;
  private readonly reported: number;

  constructor(
    private readonly pair: readonly [Evaluation, Evaluation],
    private readonly volumes: readonly [StrategyVolume, StrategyVolume],
    private readonly of: TestOf,
  ) {
    const { periods, runOn } = pair[0].plan;
    this.periods = periods;
    this.reported = periods - runOn;
  }

  plan(): TestPlan {
    const { kind, measure } = this.of;
    const isSplit = kind === "split";
    const risk = isSplit ? this.of.risk : { ...this.of.risk, looks: pairLooks };
    const rates = [this.rate(0), this.rate(1)] as const;
    const needed = isSplit ? leadsASide(...rates, risk) : eventsTogether(...rates, risk);
    const washout = isSplit ? 0 : this.washout();
    const waiting = measure === "wins" ? winsKnownAfter(this.pair[0].plan) : 0;
    const lengthFrom = (start: number) =>
      isSplit ? this.splitPeriods(start, needed) : this.turnPeriods(needed, washout);
    const start = this.bestStart(lengthFrom);
    const periods = lengthFrom(start);
    return {
      kind,
      measure,
      rates,
      needed,
      start,
      periods,
      washout,
      waiting,
      isInTime: start + periods + waiting <= this.reported,
      crowded: this.crowdedIn(start, periods),
      risk,
    };
  }

  private rate(side: 0 | 1): number {
    const volume = this.volumes[side];
    const money = this.of.measure === "leads" ? volume.leadSpend : volume.spend;
    const base = this.of.kind === "split" ? sum(volume.leads) : money;
    return base === 0 ? 0 : this.count(volume) / base;
  }

  private count({ leads, passed, wins }: StrategyVolume): number {
    return { leads: sum(leads), passed, wins }[this.of.measure];
  }

  /** Periods until both sides have their leads; beyond the plan at its average pace. */
  private splitPeriods(start: number, needed: number): number {
    let missing = 2 * needed;
    for (let period = start; period < this.periods; period += 1) {
      const leads = this.leadsIn(period);
      if (missing <= leads) return period - start + missing / leads;
      missing -= leads;
    }
    return this.periods - start + missing / (this.allLeads() / this.periods);
  }

  private leadsIn(period: number): number {
    return this.volumes.reduce((total, { leads }) => total + (leads[period] ?? 0), 0) / this.volumes.length;
  }

  private allLeads(): number {
    return Array.from({ length: this.periods }, (_, period) => this.leadsIn(period)).reduce((a, b) => a + b, 0);
  }

  /** Four turns of whole periods, and a wait after each of the three changes of strategy. */
  private turnPeriods(needed: number, washout: number): number {
    const counts = this.volumes.map((volume) => this.count(volume) / this.periods);
    const counted = needed / (sum(counts) / counts.length);
    const turns = turnsEach * this.volumes.length;
    return turns * Math.max(1, Math.ceil(counted / turns)) + (turns - 1) * washout;
  }

  private washout(): number {
    const differing = this.pair.flatMap(({ plan }) =>
      plan.channels.filter(({ name }) => this.of.differing.includes(name)),
    );
    const kept = Math.max(0, ...differing.map(({ carryoverRate }) => carryoverRate));
    return kept === 0 ? 0 : Math.ceil(Math.log(stillWorking) / Math.log(kept));
  }

  /** The first start from which no team is crowded, else the one with the fewest crowded periods. */
  private bestStart(lengthFrom: (start: number) => number): number {
    let best = Math.min(this.of.from, this.reported - 1);
    let fewest = Infinity;
    for (let start = best; start < this.reported; start += 1) {
      const length = lengthFrom(start);
      if (start > best && start + length > this.reported) break;
      const crowded = this.crowdedIn(start, length).length;
      if (crowded < fewest) [best, fewest] = [start, crowded];
      if (fewest === 0) break;
    }
    return best;
  }

  private crowdedIn(start: number, length: number): number[] {
    const end = Math.min(this.periods, Math.ceil(start + length));
    const periods = Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
    return periods.filter((period) =>
      this.pair.some(({ plan, outcome }) =>
        this.measuredTeams(plan).some(
          (name) => (outcome.teams[name]?.utilization[period] ?? 0) > plan.goals.maxUtilization,
        ),
      ),
    );
  }

  /** Teams whose time decides what is counted. */
  private measuredTeams({ channels, teams }: CompletePlan): string[] {
    if (this.of.measure === "wins") return teams.map(({ name }) => name);
    return this.of.measure === "leads" ? [] : channels.map(({ team }) => team);
  }
}

/** Periods after a lead's own in which nine of ten wins are known, through all teams on the longest way. */
function winsKnownAfter({ teams }: CompletePlan): number {
  const delaysFrom = (index: number): readonly number[] => {
    const own = teams[index]?.arrivalShares ?? [1];
    const next = nextTeam(teams, index);
    return next === undefined ? own : convolved(own, delaysFrom(next));
  };
  return Math.max(0, ...teams.map((_, index) => periodsUntil(delaysFrom(index), knownShare)));
}

function convolved(first: readonly number[], second: readonly number[]): readonly number[] {
  const delays = new Array<number>(first.length + second.length - 1).fill(0);
  first.forEach((share, one) =>
    second.forEach((other, two) => (delays[one + two] = (delays[one + two] ?? 0) + share * other)),
  );
  return delays;
}

function periodsUntil(shares: readonly number[], known: number): number {
  let reached = 0;
  const period = shares.findIndex((share) => (reached += share) >= known);
  return period < 0 ? shares.length - 1 : period;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
