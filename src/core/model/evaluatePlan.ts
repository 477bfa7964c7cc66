/** From a plan to its outcome: the rows of the model, evaluated. */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { valueAt } from "../plan/readPlan";
import { compile, type Program } from "../rows/program";
import { RowEvaluator } from "../rows/evaluate";
import type { Block, Row } from "../rows/row";
import { tiersOf, type TierNumber } from "./chain";
import { channelKey } from "./demand";
import { modelRows, structureOf } from "./modelRows";
import type { ChannelOutcome, Outcome, TeamOutcome, TierOutcome, Totals } from "./outcome";
import { teamKey } from "./people";

/** The rows of plans of one structure, compiled. */
export interface Model {
  readonly structure: string;
  readonly blocks: readonly Block[];
  readonly program: Program;
}

export interface Evaluation {
  readonly plan: CompletePlan;
  readonly model: Model;
  readonly outcome: Outcome;
  /** One figure of one row; for a constant or total any period will do. */
  valueOf(key: string, period?: number): number;
  /** One row over the periods. */
  seriesOf(key: string): readonly number[];
}

/** Compiling takes longer than evaluating, and a slider moves figures only: the last few structures are kept. */
const kept: Model[] = [];
const keptModels = 4;

/** The compiled rows for a plan's structure. */
export function modelOf(plan: CompletePlan): Model {
  const structure = structureOf(plan);
  const known = kept.find((model) => model.structure === structure);
  if (known !== undefined) return known;
  const blocks = modelRows(plan);
  const model = { structure, blocks, program: compile(blocks) };
  kept.unshift(model);
  kept.length = Math.min(kept.length, keptModels);
  return model;
}

/** Evaluates a plan that `readPlan` accepted. Throws a RangeError if a figure of the outcome is not finite. */
export function evaluatePlan(plan: Plan): Evaluation {
  const complete = completePlan(plan);
  const model = modelOf(complete);
  const evaluator = new RowEvaluator(model.program, complete.periods);
  evaluator.setInputs((row) => inputValue(complete, row));
  evaluator.run();
  return {
    plan: complete,
    model,
    outcome: readOutcome(complete, evaluator),
    valueOf: (key, period = 0) => evaluator.at(key, period),
    seriesOf: (key) => evaluator.series(key),
  };
}

/** What the plan says for an input row. */
export function inputValue(plan: CompletePlan, { key, input }: Row): number | readonly number[] {
  const value = input === undefined ? undefined : valueAt(plan, input.path);
  if (input?.word !== undefined) return value === input.word ? 1 : 0;
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value as readonly number[];
  throw new RangeError(`inputValue: the plan has no figure for ${key}`);
}

function readOutcome(plan: CompletePlan, evaluator: RowEvaluator): Outcome {
  const series = (key: string) => finite(evaluator.series(key), key);
  return {
    channels: Object.fromEntries(
      plan.channels.map(({ name }, index) => [name, channelOutcome(channelKey(index), series)]),
    ),
    teams: Object.fromEntries(
      plan.teams.map(({ name }, index) => [name, teamOutcome(teamKey(index), tiersOf(plan, index), series)]),
    ),
    wins: series("result.wins"),
    bookings: series("result.bookings"),
    totals: readTotals(plan, evaluator),
  };
}

type ReadSeries = (key: string) => number[];

function channelOutcome(key: string, series: ReadSeries): ChannelOutcome {
  return {
    adstock: series(`${key}.adstock`),
    leads: series(`${key}.leads`),
    selfServeWins: series(`${key}.selfServeWins`),
    handedFit: series(`${key}.handedFit`),
    handedUnfit: series(`${key}.handedUnfit`),
  };
}

function teamOutcome(key: string, tiers: readonly TierNumber[], series: ReadSeries): TeamOutcome {
  const read = (name: string) => series(`${key}.${name}`);
  return {
    headcount: read("headcount"),
    rampedHeadcount: read("rampedHeadcount"),
    leavers: read("leavers"),
    backfills: read("backfills"),
    capacityHours: read("capacityHours"),
    capacity: read("capacity"),
    items: read("items"),
    worked: read("worked"),
    backlog: read("backlog"),
    overflow: read("overflow"),
    utilization: read("utilization"),
    headroom: read("headroom"),
    repsNeeded: read("repsNeeded"),
    onTime: read("onTime"),
    atStake: read("atStake"),
    passed: read("passed"),
    passedValue: read("passedValue"),
    cost: read("cost"),
    tiers: tiers.map((tier) => tierOutcome(`${key}.tier${tier}`, series)),
  };
}

function tierOutcome(key: string, series: ReadSeries): TierOutcome {
  const read = (name: string) => series(`${key}.${name}`);
  return {
    items: read("items"),
    fitMix: read("fitMix"),
    handleHours: read("handle"),
    worked: read("worked"),
    workedFresh: read("worked0"),
    backlog: read("backlog"),
    overflow: read("overflow"),
    waitHours: read("wait"),
    speedFactor: read("speed"),
    onTime: read("onTime"),
  };
}

function readTotals(plan: CompletePlan, evaluator: RowEvaluator): Totals {
  const reported = plan.periods - plan.runOn;
  const total = (key: string) => {
    const series = finite(evaluator.series(`result.${key}`), key);
    return series.slice(0, reported).reduce((sum, value) => sum + value, 0);
  };
  const figure = (key: string) => evaluator.at(`result.${key}`);
  const wins = total("wins");
  return {
    leads: total("leads"),
    wins,
    bookings: total("bookings"),
    marketingCost: total("marketing"),
    salesCost: total("sales"),
    overflow: total("overflow"),
    atStake: total("atStake"),
    spendBehindUnworked: figure("behind"),
    inFlightWins: figure("inFlightWins"),
    inFlightBookings: figure("inFlightBookings"),
    contribution: figure("contribution"),
    planValue: figure("planValue"),
    cac: wins === 0 ? null : figure("cac"),
    paybackMonths: figure("margin") === 0 ? null : figure("paybackMonths"),
  };
}

function finite(values: number[], key: string): number[] {
  if (!values.every(Number.isFinite)) throw new RangeError(`evaluatePlan: ${key} is not a number in every period`);
  return values;
}
