/**
 * The ratios of a plan as lead data shows them, with what was counted and a 95 % interval. Only months in which the team
 * had a load below 85 % count: in a full month leads are dropped, called late and handled in haste, and the plan's model
 * would take that for the leads' own fault a second time. Months too young for most of their wins count for no win rate.
 */
import { completePlan, type CompleteChannel, type CompletePlan, type CompleteTeam } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { rateInterval, ratioInterval, reachOf95, shareInterval, type Interval } from "./interval";
import { monthsAfter, type LeadCohort, type LeadCohorts, type LeadStep } from "./leadCohorts";
import { leadLoads, monthAt, type MonthLoad } from "./leadLoads";

export type RatioKind =
  | "fitShare"
  | "handedOver"
  | "handedFitting"
  | "handedOther"
  | "passRate"
  | "leadsPerRep"
  | "handleHours"
  | "arrivalShares"
  | "lateConversion";

export interface LeadRatio {
  readonly kind: RatioKind;
  /** The channel or team that it belongs to. */
  readonly owner: string;
  /** Inputs of the plan that it gives, with their values; none where it only informs. */
  readonly inputs: readonly { readonly path: PlanPath; readonly value: number | readonly number[] }[];
  readonly measured: Interval;
  /** For a sales cycle the share of each period, for everything else nothing. */
  readonly parts: readonly Interval[];
  /** What the plan holds now; undefined where the ratio is no input of it. */
  readonly planned: number | undefined;
  readonly count: number;
  readonly of: number;
  /** Months that were counted, "2026-03". */
  readonly months: readonly string[];
}

export interface LeadRatios {
  readonly ratios: readonly LeadRatio[];
  readonly loads: Readonly<Record<string, readonly MonthLoad[]>>;
  /** Months left out because a team was too full, by team. */
  readonly full: Readonly<Record<string, readonly string[]>>;
}

/** Months with this load or more are left out. */
export const highestLoad = 0.85;
/** A month counts for wins when this share of what it passes on has arrived. */
const mostArrived = 0.9;
/** Fewer than this say too little to become an input. */
const fewest = 5;

/** Everything that the cohorts can tell about the plan; `channelOf` says whose channel a source is. */
export function leadRatios(
  plan: Plan,
  data: LeadCohorts,
  channelOf: (source: string) => string | undefined,
): LeadRatios {
  return new RatioReader(completePlan(plan), data, channelOf, leadLoads(plan, data.cohorts, channelOf)).read();
}

type Sums = Readonly<Partial<Record<LeadStep, number>>>;

class RatioReader {
  constructor(
    private readonly plan: CompletePlan,
    private readonly data: LeadCohorts,
    private readonly channelOf: (source: string) => string | undefined,
    private readonly loads: Readonly<Record<string, readonly MonthLoad[]>>,
  ) {}

  read(): LeadRatios {
    const { plan, loads } = this;
    const ratios = [
      ...plan.channels.flatMap((channel, index) => this.ofChannel(channel, index)),
      ...plan.teams.flatMap((team, index) => this.ofTeam(team, index)),
    ];
    const full = plan.teams.map(({ name }) => {
      const months = (loads[name] ?? []).filter(({ load }) => load >= highestLoad).map(({ month }) => month);
      return [name, months] as const;
    });
    return { ratios, loads, full: Object.fromEntries(full) };
  }

  private ofChannel(channel: CompleteChannel, index: number): LeadRatio[] {
    const cohorts = this.usable(channel.team, this.cohortsOf([channel.name]));
    const at = (field: string): PlanPath => ["channels", index, field];
    const share = (
      kind: RatioKind,
      [count, of]: readonly [number | undefined, number | undefined],
      fields: readonly string[],
    ) =>
      this.share({
        kind,
        owner: channel.name,
        count,
        of,
        cohorts,
        paths: fields.map(at),
        planned: plannedShare(channel, kind),
      });
    const fit = sums(cohorts, ["leads", "fitting"]);
    const both = sums(cohorts, ["leads", "fitting", "handedOver", "handedFitting"]);
    const handed = sums(cohorts, ["leads", "handedOver"]);
    const mayGo = 1 - channel.selfServeShare;
    const bars =
      both.handedFitting === undefined
        ? share(
            "handedOver",
            [handed.handedOver, times(handed.leads, 1 - channel.fitShare * channel.selfServeShare)],
            ["keepFit", "keepUnfit"],
          )
        : [
            ...share("handedFitting", [both.handedFitting, times(both.fitting, mayGo)], ["keepFit"]),
            ...share(
              "handedOther",
              [less(both.handedOver, both.handedFitting), less(both.leads, both.fitting)],
              ["keepUnfit"],
            ),
          ];
    return [...share("fitShare", [fit.fitting, fit.leads], ["fitShare"]), ...bars];
  }

  private ofTeam(team: CompleteTeam, index: number): LeadRatio[] {
    return [
      ...this.passRate(team, index),
      ...this.handling(team, index),
      ...this.salesCycle(team, index),
      ...this.lateConversion(team, index),
    ];
  }

  /** Passed on, of the fitting items that were worked in their month. The model's quality is divided out. */
  private passRate(team: CompleteTeam, index: number): LeadRatio[] {
    const isLast = team.passesTo === null;
    const outcome = isLast ? "wins" : "passed";
    const cohorts = this.usable(team.name, this.cohortsOf(this.channelsOf(team.name)));
    const old = isLast ? this.mature(cohorts, [team]) : cohorts;
    const own = old.map((cohort) => this.worked(cohort, outcome)).filter((each) => each !== undefined);
    const feeders = isLast ? this.plan.teams.filter(({ passesTo }) => passesTo === team.name) : [];
    const fed = feeders.flatMap((feeder) => {
      const theirs = this.usable(team.name, this.cohortsOf(this.channelsOf(feeder.name)));
      return this.mature(theirs, [feeder, team]).flatMap(({ counts, month }) =>
        counts.passed === undefined || counts.wins === undefined
          ? []
          : [{ count: counts.wins, of: counts.passed, weighted: counts.passed, month }],
      );
    });
    const all = [...own, ...fed];
    const [count, of, weighted] = [
      total(all.map((each) => each.count)),
      total(all.map((each) => each.of)),
      total(all.map((each) => each.weighted)),
    ];
    if (of < fewest || weighted <= 0 || count > of) return [];
    const whole = shareInterval(count, of);
    const scale = of / weighted;
    const measured = { value: whole.value * scale, low: whole.low * scale, high: Math.min(1, whole.high * scale) };
    const path: PlanPath = ["teams", index, "passRate"];
    const value = Math.min(1, measured.value);
    return [
      {
        ...this.base(
          "passRate",
          team.name,
          all.map(({ month }) => month),
        ),
        ...{ inputs: [{ path, value }], measured: { ...measured, value }, planned: team.passRate, count, of },
      },
    ];
  }

  /** Fitting items worked in their own month and what came of them; where fit is not told of the worked ones it is the channel's. */
  private worked({ source, counts, month }: LeadCohort, outcome: "passed" | "wins") {
    const channel = this.plan.channels.find(({ name }) => name === this.channelOf(source));
    const { worked, workedLate = 0, passedLate = 0 } = counts;
    const reached = counts[outcome];
    if (channel === undefined || worked === undefined || reached === undefined) return undefined;
    const mix =
      counts.workedFitting === undefined ? fitMix(channel, counts) : counts.workedFitting / Math.max(worked, 1);
    const fresh = Math.max(0, worked - workedLate) * mix;
    const count = Math.max(0, reached - (outcome === "passed" ? passedLate : 0));
    return { count, of: Math.round(Math.max(fresh, count)), weighted: fresh * channel.conversionIndex, month };
  }

  /** Leads a rep works in a month, and the hours of one where hours were counted. In a quiet month a rep could have worked more: without hours it is only shown. */
  private handling(team: CompleteTeam, index: number): LeadRatio[] {
    const cohorts = this.usable(team.name, this.cohortsOf(this.channelsOf(team.name)));
    const { worked } = sums(cohorts, ["worked"]);
    const months = monthsOf(cohorts.filter(({ counts }) => counts.worked !== undefined));
    const reps = total(
      (this.loads[team.name] ?? []).flatMap((each) => (months.includes(each.month) ? [each.reps] : [])),
    );
    if (worked === undefined || worked < fewest || reps <= 0) return [];
    const measured = rateInterval(worked, reps);
    const leadsPerRep = { ...this.base("leadsPerRep", team.name, months), measured, count: worked, of: reps };
    return [leadsPerRep, ...this.handleHours(team, index, cohorts)];
  }

  private handleHours(team: CompleteTeam, index: number, cohorts: readonly LeadCohort[]): LeadRatio[] {
    const timed = cohorts.filter(({ counts }) => counts.hours !== undefined && counts.worked !== undefined);
    const { hours = 0, worked = 0 } = sums(timed, ["hours", "worked"]);
    if (worked < fewest || hours <= 0) return [];
    const other = team.triageHours / team.handleHours;
    const weighted = total(
      timed.map(({ source, counts }) => {
        const channel = this.plan.channels.find(({ name }) => name === this.channelOf(source));
        const mix = channel === undefined ? 1 : fitMix(channel, counts);
        return (counts.worked ?? 0) * (mix + (1 - mix) * other);
      }),
    );
    const value = hours / weighted;
    const { low, high } = rateInterval(worked, hours);
    const scale = worked / weighted;
    const at = (field: string): PlanPath => ["teams", index, field];
    const inputs = [
      { path: at("handleHours"), value },
      { path: at("triageHours"), value: value * other },
    ];
    return [
      {
        ...this.base("handleHours", team.name, monthsOf(timed)),
        ...{ inputs, measured: { value, low: scale / high, high: scale / low } },
        ...{ planned: team.handleHours, count: worked, of: hours },
      },
    ];
  }

  /** How many periods passed items need to arrive, from single leads with days; young months would only show the quick ones. */
  private salesCycle(team: CompleteTeam, index: number): LeadRatio[] {
    const step = team.passesTo === null ? "wins" : "passed";
    const names = this.channelsOf(team.name);
    const feeders = this.plan.teams.filter(({ passesTo }) => passesTo === team.name);
    const sources = step === "passed" ? names : [...names, ...feeders.flatMap(({ name }) => this.channelsOf(name))];
    const full = this.fullMonths(team.name);
    const lags = this.data.lags.filter((lag) => {
      const channel = this.channelOf(lag.source);
      return lag.step === step && channel !== undefined && sources.includes(channel) && !full.has(lag.month);
    });
    const longest = Math.max(0, ...lags.map(({ periods }) => periods));
    const until = this.data.lastMonth ?? "";
    const months = this.plan.period === "month" ? longest : Math.ceil(longest / 4);
    const old = lags.filter(({ month }) => monthsAfter(month, until) >= months);
    if (old.length < fewest) return [];
    const counts = Array.from(
      { length: longest + 1 },
      (_, periods) => old.filter((lag) => lag.periods === periods).length,
    );
    const parts = counts.map((count) => shareInterval(count, old.length));
    const mean = (shares: readonly number[]) => total(shares.map((share, periods) => share * periods));
    const value = mean(parts.map((part) => part.value));
    const path: PlanPath = ["teams", index, "arrivalShares"];
    return [
      {
        ...this.base("arrivalShares", team.name, [...new Set(old.map(({ month }) => month))].sort()),
        ...{ inputs: [{ path, value: parts.map((part) => part.value) }], parts },
        ...{
          measured: meanInterval(counts, value),
          planned: mean(team.arrivalShares),
          count: old.length,
          of: old.length,
        },
      },
    ];
  }

  /** Conversion of what was worked after its month against what was worked in it. */
  private lateConversion(team: CompleteTeam, index: number): LeadRatio[] {
    const cohorts = this.usable(team.name, this.cohortsOf(this.channelsOf(team.name)));
    const { worked, workedLate, passed, passedLate } = sums(cohorts, ["worked", "workedLate", "passed", "passedLate"]);
    if (worked === undefined || workedLate === undefined || passed === undefined || passedLate === undefined) return [];
    const late = { count: passedLate, of: workedLate };
    const fresh = { count: passed - passedLate, of: worked - workedLate };
    const isSound = late.count <= late.of && fresh.count <= fresh.of && late.of >= fewest && fresh.of >= fewest;
    const measured = isSound ? ratioInterval(late, fresh) : undefined;
    if (measured === undefined) return [];
    const path: PlanPath = ["teams", index, "lateConversion"];
    return [
      {
        ...this.base("lateConversion", team.name, monthsOf(cohorts)),
        ...{ inputs: [{ path, value: measured.value }], measured, planned: team.lateConversion },
        ...{ count: passedLate, of: workedLate },
      },
    ];
  }

  private share(given: {
    readonly kind: RatioKind;
    readonly owner: string;
    readonly count: number | undefined;
    readonly of: number | undefined;
    readonly cohorts: readonly LeadCohort[];
    readonly paths: readonly PlanPath[];
    readonly planned: number;
  }): LeadRatio[] {
    const { kind, owner, count, of, cohorts, paths, planned } = given;
    if (count === undefined || of === undefined || of < fewest || count > of) return [];
    const measured = shareInterval(count, of);
    const inputs = paths.map((path) => ({ path, value: measured.value }));
    return [{ ...this.base(kind, owner, monthsOf(cohorts)), inputs, measured, planned, count, of }];
  }

  private base(kind: RatioKind, owner: string, months: readonly string[]) {
    const sorted = [...new Set(months)].sort();
    return { kind, owner, inputs: [], parts: [], planned: undefined, months: sorted } as const;
  }

  private channelsOf(team: string): readonly string[] {
    return this.plan.channels.flatMap((channel) => (channel.team === team ? [channel.name] : []));
  }

  private cohortsOf(channels: readonly string[]): readonly LeadCohort[] {
    return this.data.cohorts.filter(({ source }) => channels.includes(this.channelOf(source) ?? ""));
  }

  private usable(team: string, cohorts: readonly LeadCohort[]): readonly LeadCohort[] {
    const full = this.fullMonths(team);
    return cohorts.filter(({ month }) => !full.has(month));
  }

  private fullMonths(team: string): ReadonlySet<string> {
    return new Set((this.loads[team] ?? []).flatMap(({ month, load }) => (load >= highestLoad ? [month] : [])));
  }

  /** Cohorts of which most have had the time to arrive. */
  private mature(cohorts: readonly LeadCohort[], teams: readonly CompleteTeam[]): readonly LeadCohort[] {
    const periods = total(teams.map(({ arrivalShares }) => periodsUntil(arrivalShares, mostArrived)));
    const months = this.plan.period === "month" ? periods : Math.ceil(periods / 4);
    const last = this.data.lastMonth;
    if (last === undefined) return [];
    const youngest = monthAt(last, -months);
    return cohorts.filter(({ month }) => month <= youngest);
  }
}

/** Share of fitting items among those handed over: as counted, else as the channel has it in the plan. */
function fitMix(channel: CompleteChannel, counts: Sums): number {
  const { handedFitting, handedOver, fitting, leads } = counts;
  if (handedFitting !== undefined && handedOver !== undefined && handedOver > 0) return handedFitting / handedOver;
  const fit = fitting !== undefined && leads !== undefined && leads > 0 ? fitting / leads : channel.fitShare;
  const kept = fit * (1 - channel.selfServeShare) * channel.keepFit;
  const all = kept + (1 - fit) * channel.keepUnfit;
  return all > 0 ? kept / all : 1;
}

function plannedShare({ fitShare, selfServeShare, keepFit, keepUnfit }: CompleteChannel, kind: RatioKind): number {
  if (kind === "fitShare") return fitShare;
  if (kind === "handedFitting") return keepFit;
  if (kind === "handedOther") return keepUnfit;
  const mayGo = 1 - fitShare * selfServeShare;
  return mayGo === 0 ? 0 : (fitShare * (1 - selfServeShare) * keepFit + (1 - fitShare) * keepUnfit) / mayGo;
}

/** The sums over cohorts that tell about all of the steps; a step that none tells about is undefined. */
function sums(cohorts: readonly LeadCohort[], steps: readonly LeadStep[]): Sums {
  const whole = cohorts.filter(({ counts }) => steps.every((step) => counts[step] !== undefined));
  if (whole.length === 0) return {};
  return Object.fromEntries(steps.map((step) => [step, total(whole.map(({ counts }) => counts[step] ?? 0))]));
}

/** The mean number of periods with its interval, ± 1.96 standard errors. */
function meanInterval(counts: readonly number[], mean: number): Interval {
  const of = total(counts);
  const variance = total(counts.map((count, periods) => (count / of) * (periods - mean) ** 2));
  const reach = reachOf95 * Math.sqrt(variance / of);
  return { value: mean, low: Math.max(0, mean - reach), high: mean + reach };
}

/** The first period by which so much of the shares has arrived. */
function periodsUntil(shares: readonly number[], share: number): number {
  let arrived = 0;
  const found = shares.findIndex((each) => (arrived += each) >= share);
  return found < 0 ? Math.max(0, shares.length - 1) : found;
}

function monthsOf(cohorts: readonly LeadCohort[]): readonly string[] {
  return [...new Set(cohorts.map(({ month }) => month))];
}

function times(count: number | undefined, factor: number): number | undefined {
  return count === undefined ? undefined : Math.round(count * factor);
}

function less(count: number | undefined, part: number | undefined): number | undefined {
  return count === undefined || part === undefined ? undefined : count - part;
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
