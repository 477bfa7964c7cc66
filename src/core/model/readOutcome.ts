/** Reads the outcome of a plan from its evaluated rows, each part when it is asked for. */
import type { CompletePlan } from "../plan/completePlan";
import type { RowEvaluator } from "../rows/evaluate";
import { tiersOf } from "./chain";
import { channelKey } from "./demand";
import type { ChannelOutcome, Outcome, TeamOutcome, TierOutcome, Totals } from "./outcome";
import { teamKey } from "./people";

/** Which row holds each series of the outcome, by its name in the block. */
type RowNames<Part> = Readonly<Record<keyof Part, string>>;

const channelRows: RowNames<ChannelOutcome> = {
  adstock: "adstock",
  leads: "leads",
  selfServeWins: "selfServeWins",
  handedFit: "handedFit",
  handedUnfit: "handedUnfit",
};

const teamRows: RowNames<Omit<TeamOutcome, "tiers">> = {
  headcount: "headcount",
  rampedHeadcount: "rampedHeadcount",
  leavers: "leavers",
  backfills: "backfills",
  capacityHours: "capacityHours",
  capacity: "capacity",
  items: "items",
  worked: "worked",
  backlog: "backlog",
  overflow: "overflow",
  utilization: "utilization",
  headroom: "headroom",
  repsNeeded: "repsNeeded",
  onTime: "onTime",
  atStake: "atStake",
  passed: "passed",
  passedValue: "passedValue",
  cost: "cost",
};

const tierRows: RowNames<TierOutcome> = {
  items: "items",
  fitMix: "fitMix",
  handleHours: "handle",
  worked: "worked",
  workedFresh: "worked0",
  backlog: "backlog",
  overflow: "overflow",
  waitHours: "wait",
  speedFactor: "speed",
  onTime: "onTime",
};

/** Results that are summed over the reported periods. */
const totalKeys = {
  leads: "result.leads",
  wins: "result.wins",
  bookings: "result.bookings",
  marketing: "result.marketing",
  sales: "result.sales",
  overflow: "result.overflow",
  atStake: "result.atStake",
} as const;

/** Results with one figure over the plan. */
const figureKeys = {
  behind: "result.behind",
  inFlightWins: "result.inFlightWins",
  inFlightBookings: "result.inFlightBookings",
  contribution: "result.contribution",
  planValue: "result.planValue",
  cac: "result.cac",
  margin: "result.margin",
  paybackMonths: "result.paybackMonths",
} as const;

/** The keys of the rows that the outcome of plans of one structure is read from. */
export interface OutcomeKeys {
  readonly channels: readonly RowNames<ChannelOutcome>[];
  readonly teams: readonly (RowNames<Omit<TeamOutcome, "tiers">> & { readonly tiers: readonly TierKeys[] })[];
}

/** `lostFit` is for the flags. */
interface TierKeys {
  readonly series: RowNames<TierOutcome>;
  readonly lostFit: string;
}

export function outcomeKeys(plan: CompletePlan): OutcomeKeys {
  return {
    channels: plan.channels.map((_, index) => keysIn(channelKey(index), channelRows)),
    teams: plan.teams.map((_, index) => ({
      ...keysIn(teamKey(index), teamRows),
      tiers: tiersOf(plan, index).map((tier) => {
        const block = `${teamKey(index)}.tier${tier}`;
        return { series: keysIn(block, tierRows), lostFit: `${block}.lostFit` };
      }),
    })),
  };
}

function keysIn<Name extends string>(block: string, rows: Readonly<Record<Name, string>>): Record<Name, string> {
  const keys = Object.entries<string>(rows).map(([name, row]) => [name, `${block}.${row}`]);
  return Object.fromEntries(keys) as Record<Name, string>;
}

/** Every row that the outcome reads, and those that flags read besides. */
export function wantedRows({ channels, teams }: OutcomeKeys): readonly string[] {
  return [
    ...channels.flatMap((keys) => Object.values(keys)),
    ...teams.flatMap(({ tiers, ...keys }) => [
      ...Object.values(keys),
      ...tiers.flatMap(({ series, lostFit }) => [...Object.values(series), lostFit]),
    ]),
    ...Object.values(totalKeys),
    ...Object.values(figureKeys),
  ];
}

/** The outcome of evaluated rows; `evaluated` gives the evaluator that holds the plan's figures. */
export function readOutcome(plan: CompletePlan, keys: OutcomeKeys, evaluated: () => RowEvaluator): Outcome {
  let channels: Outcome["channels"] | undefined;
  let teams: Outcome["teams"] | undefined;
  let wins: readonly number[] | undefined;
  let bookings: readonly number[] | undefined;
  let totals: Totals | undefined;
  return {
    get channels() {
      return (channels ??= readChannels(plan, keys, evaluated()));
    },
    get teams() {
      return (teams ??= readTeams(plan, keys, evaluated()));
    },
    get wins() {
      return (wins ??= evaluated().series(totalKeys.wins));
    },
    get bookings() {
      return (bookings ??= evaluated().series(totalKeys.bookings));
    },
    get totals() {
      return (totals ??= readTotals(evaluated()));
    },
  };
}

function readChannels(plan: CompletePlan, keys: OutcomeKeys, evaluator: RowEvaluator): Outcome["channels"] {
  const named = keys.channels.map((rows, index) => [plan.channels[index]?.name, readChannel(evaluator, rows)]);
  return Object.fromEntries(named) as Outcome["channels"];
}

function readTeams(plan: CompletePlan, keys: OutcomeKeys, evaluator: RowEvaluator): Outcome["teams"] {
  const named = keys.teams.map((rows, index) => [plan.teams[index]?.name, readTeam(evaluator, rows)]);
  return Object.fromEntries(named) as Outcome["teams"];
}

function readChannel(evaluator: RowEvaluator, keys: RowNames<ChannelOutcome>): ChannelOutcome {
  const read = (key: string) => evaluator.series(key);
  return {
    adstock: read(keys.adstock),
    leads: read(keys.leads),
    selfServeWins: read(keys.selfServeWins),
    handedFit: read(keys.handedFit),
    handedUnfit: read(keys.handedUnfit),
  };
}

function readTeam(evaluator: RowEvaluator, keys: OutcomeKeys["teams"][number]): TeamOutcome {
  const read = (key: string) => evaluator.series(key);
  return {
    headcount: read(keys.headcount),
    rampedHeadcount: read(keys.rampedHeadcount),
    leavers: read(keys.leavers),
    backfills: read(keys.backfills),
    capacityHours: read(keys.capacityHours),
    capacity: read(keys.capacity),
    items: read(keys.items),
    worked: read(keys.worked),
    backlog: read(keys.backlog),
    overflow: read(keys.overflow),
    utilization: read(keys.utilization),
    headroom: read(keys.headroom),
    repsNeeded: read(keys.repsNeeded),
    onTime: read(keys.onTime),
    atStake: read(keys.atStake),
    passed: read(keys.passed),
    passedValue: read(keys.passedValue),
    cost: read(keys.cost),
    tiers: keys.tiers.map(({ series }) => readTier(evaluator, series)),
  };
}

function readTier(evaluator: RowEvaluator, keys: RowNames<TierOutcome>): TierOutcome {
  const read = (key: string) => evaluator.series(key);
  return {
    items: read(keys.items),
    fitMix: read(keys.fitMix),
    handleHours: read(keys.handleHours),
    worked: read(keys.worked),
    workedFresh: read(keys.workedFresh),
    backlog: read(keys.backlog),
    overflow: read(keys.overflow),
    waitHours: read(keys.waitHours),
    speedFactor: read(keys.speedFactor),
    onTime: read(keys.onTime),
  };
}

function readTotals(evaluator: RowEvaluator): Totals {
  const wins = evaluator.total(totalKeys.wins);
  return {
    leads: evaluator.total(totalKeys.leads),
    wins,
    bookings: evaluator.total(totalKeys.bookings),
    marketingCost: evaluator.total(totalKeys.marketing),
    salesCost: evaluator.total(totalKeys.sales),
    overflow: evaluator.total(totalKeys.overflow),
    atStake: evaluator.total(totalKeys.atStake),
    spendBehindUnworked: evaluator.at(figureKeys.behind),
    inFlightWins: evaluator.at(figureKeys.inFlightWins),
    inFlightBookings: evaluator.at(figureKeys.inFlightBookings),
    contribution: evaluator.at(figureKeys.contribution),
    planValue: evaluator.at(figureKeys.planValue),
    cac: wins === 0 ? null : evaluator.at(figureKeys.cac),
    paybackMonths: evaluator.at(figureKeys.margin) === 0 ? null : evaluator.at(figureKeys.paybackMonths),
  };
}
