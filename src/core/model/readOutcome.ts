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

/** Rows of results that are summed over the reported periods. */
const summed = ["leads", "wins", "bookings", "marketing", "sales", "overflow", "atStake"] as const;
/** Rows of results with one figure over the plan. */
const figures = [
  "behind",
  "inFlightWins",
  "inFlightBookings",
  "contribution",
  "planValue",
  "cac",
  "margin",
  "paybackMonths",
] as const;

/** Keys of every row that the outcome reads, and of those that flags read besides. */
export function outcomeKeys(plan: CompletePlan): readonly string[] {
  const within = (block: string, rows: Readonly<Record<string, string>>) =>
    Object.values(rows).map((name) => `${block}.${name}`);
  return [
    ...plan.channels.flatMap((_, index) => within(channelKey(index), channelRows)),
    ...plan.teams.flatMap((_, index) => [
      ...within(teamKey(index), teamRows),
      ...tiersOf(plan, index).flatMap((tier) => {
        const block = `${teamKey(index)}.tier${tier}`;
        return [...within(block, tierRows), `${block}.lostFit`];
      }),
    ]),
    ...[...summed, ...figures].map((name) => `result.${name}`),
  ];
}

/** The outcome of evaluated rows; `evaluated` gives the evaluator that holds the plan's figures. */
export function readOutcome(plan: CompletePlan, evaluated: () => RowEvaluator): Outcome {
  let channels: Outcome["channels"] | undefined;
  let teams: Outcome["teams"] | undefined;
  let wins: readonly number[] | undefined;
  let bookings: readonly number[] | undefined;
  let totals: Totals | undefined;
  return {
    get channels() {
      return (channels ??= readChannels(plan, evaluated()));
    },
    get teams() {
      return (teams ??= readTeams(plan, evaluated()));
    },
    get wins() {
      return (wins ??= evaluated().series("result.wins"));
    },
    get bookings() {
      return (bookings ??= evaluated().series("result.bookings"));
    },
    get totals() {
      return (totals ??= readTotals(evaluated()));
    },
  };
}

function readChannels(plan: CompletePlan, evaluator: RowEvaluator): Outcome["channels"] {
  const part = (index: number) => readSeries(evaluator, channelKey(index), channelRows);
  return Object.fromEntries(plan.channels.map(({ name }, index) => [name, part(index)]));
}

function readTeams(plan: CompletePlan, evaluator: RowEvaluator): Outcome["teams"] {
  const part = (index: number): TeamOutcome => ({
    ...readSeries(evaluator, teamKey(index), teamRows),
    tiers: tiersOf(plan, index).map((tier) => readSeries(evaluator, `${teamKey(index)}.tier${tier}`, tierRows)),
  });
  return Object.fromEntries(plan.teams.map(({ name }, index) => [name, part(index)]));
}

function readSeries<Name extends string>(
  evaluator: RowEvaluator,
  block: string,
  rows: Readonly<Record<Name, string>>,
): Record<Name, readonly number[]> {
  const series: Partial<Record<Name, readonly number[]>> = {};
  for (const name in rows) series[name] = evaluator.series(`${block}.${rows[name]}`);
  return series as Record<Name, readonly number[]>;
}

function readTotals(evaluator: RowEvaluator): Totals {
  const total = (name: (typeof summed)[number]) => evaluator.total(`result.${name}`);
  const figure = (name: (typeof figures)[number]) => evaluator.at(`result.${name}`);
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
