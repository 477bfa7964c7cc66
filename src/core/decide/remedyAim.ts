/** How far a plan is from being rid of a flag, as one figure that a remedy makes smaller. It asks the rows that the flag asks. */
import { priceFactors, saturatedFrom, withOneMore } from "../model/channelFlags";
import { channelKey } from "../model/demand";
import type { Flag } from "../model/flag";
import { teamKey } from "../model/people";
import type { CompletePlan } from "../plan/completePlan";
import { openPeriods } from "./remedySpend";

/** The rows of a plan that is tried. */
export interface TriedRows {
  readonly plan: CompletePlan;
  readonly series: (key: string) => readonly number[];
  /** Over the reported periods. */
  readonly total: (key: string) => number;
  readonly at: (key: string) => number;
  /** A figure of the plan if a channel had other spend. */
  readonly atSpend: (channel: number, spend: readonly number[], key: string) => number;
}

export interface Aim {
  /** Rows that are read. */
  readonly keys: readonly string[];
  /** Above 0 as long as the flag stands; its size has the unit of the flag. */
  excess(rows: TriedRows): number;
}

/** Fewer items than this are rounding, and a share this close to its limit is at it. */
const noItems = 1e-6;
const atLimit = 1e-9;

/** A next lead that is not to be had counts as this many times the average price. */
const noNextLead = 1000;

/** What a remedy for a flag aims at; undefined where there is nothing to search for. */
export function aimOf(plan: CompletePlan, flag: Flag): Aim | undefined {
  if (flag.subject.kind === "team") return teamAim(plan, flag, indexOf(plan.teams, flag.subject.name));
  if (flag.subject.kind === "channel") return channelAim(flag, indexOf(plan.channels, flag.subject.name));
  return planAim(plan, flag);
}

function indexOf(list: readonly { readonly name: string }[], name: string): number {
  return list.findIndex((each) => each.name === name);
}

function teamAim({ goals }: CompletePlan, flag: Flag, team: number): Aim | undefined {
  const key = teamKey(team);
  switch (flag.code) {
    case "overflow": {
      const [lost, fit] = [`summary.lostFit${team + 1}`, `summary.fit${team + 1}`];
      const accepted = flag.severity === "critical" ? goals.maxOverflowShare : 0;
      return { keys: [lost, fit], excess: (rows) => rows.total(lost) - accepted * rows.total(fit) - noItems };
    }
    case "full":
      return overPeriods([`${key}.utilization`], ([load = 0]) => load - goals.maxUtilization - atLimit);
    case "lateResponse": {
      const tier = `${key}.tier${flag.subject.kind === "team" ? (flag.subject.tier ?? 1) : 1}`;
      return overPeriods([`${tier}.onTime`, `${tier}.items`], ([onTime = 1, items = 0]) => {
        const missing = goals.onTimeShare - atLimit - onTime;
        return missing > 0 ? missing * Math.max(items, noItems) : 0;
      });
    }
    case "lateHire":
      return overPeriods([`${key}.headroom`], ([headroom = 0]) => -headroom);
    case "idleCapacity":
      return idleAim(key, goals.minUtilization - atLimit);
    default:
      return undefined;
  }
}

/** What is too much, summed over the periods that may still change. */
function overPeriods(keys: readonly string[], tooMuch: (figures: readonly number[]) => number): Aim {
  return {
    keys,
    excess: (rows) => {
      const series = keys.map((key) => rows.series(key));
      return openPeriods(rows.plan).reduce(
        (sum, period) => sum + Math.max(0, tooMuch(series.map((one) => one[period] ?? 0))),
        0,
      );
    },
  };
}

/** Load that is missing, in periods that are idle like one of their neighbors. */
function idleAim(key: string, least: number): Aim {
  return {
    keys: [`${key}.utilization`, `${key}.headcount`],
    excess: (rows) => {
      const [load, people] = [rows.series(`${key}.utilization`), rows.series(`${key}.headcount`)];
      const missing = openPeriods(rows.plan).map((period) =>
        (people[period] ?? 0) > 0 ? Math.max(0, least - (load[period] ?? 0)) : 0,
      );
      const isIdle = (at: number) => (missing[at] ?? 0) > 0;
      return missing.reduce((sum, each, at) => (isIdle(at - 1) || isIdle(at + 1) ? sum + each : sum), 0);
    },
  };
}

function channelAim(flag: Flag, channel: number): Aim | undefined {
  const key = channelKey(channel);
  if (flag.code === "notWorthIt") {
    return {
      keys: [],
      excess: ({ plan, at, atSpend }) => {
        const more = withOneMore(plan.channels[channel]?.spend ?? []);
        return at("result.planValue") - atSpend(channel, more, "result.planValue");
      },
    };
  }
  if (flag.code !== "saturated") return undefined;
  return {
    keys: [`${key}.adstock`, `${key}.leadsAt`],
    excess: (rows) => {
      const own = rows.plan.channels[channel];
      const [adstock, leadsAt] = [rows.series(`${key}.adstock`), rows.series(`${key}.leadsAt`)];
      const spending = openPeriods(rows.plan).filter((period) => (adstock[period] ?? 0) > 0);
      const at = (series: readonly number[]) => spending.map((period) => series[period] ?? 0);
      const factors = own === undefined ? [] : priceFactors(own, at(adstock), at(leadsAt));
      return factors.reduce((sum, factor) => sum + Math.max(0, Math.min(factor, noNextLead) - saturatedFrom), 0);
    },
  };
}

function planAim({ goals, grossMargin }: CompletePlan, flag: Flag): Aim | undefined {
  const cost = (rows: TriedRows) => rows.total("result.marketing") + rows.total("result.sales");
  switch (flag.code) {
    case "goalShortfall":
      return { keys: [], excess: (rows) => (goals.bookings ?? 0) - rows.total("result.bookings") };
    case "payback": {
      const years = (goals.paybackMonths ?? Infinity) / 12;
      return { keys: [], excess: (rows) => cost(rows) - years * grossMargin * rows.total("result.bookings") };
    }
    case "overBudget":
      return { keys: [], excess: (rows) => cost(rows) - (rows.plan.budget?.total ?? Infinity) };
    default:
      return undefined;
  }
}
