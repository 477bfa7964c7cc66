/** The verdict on a plan in one sentence: how many leads will never be called, which, what is at stake, who is short and when. */
import type { Evaluation } from "../model/evaluatePlan";
import type { Flag, FlagCode } from "../model/flag";
import { planFlags } from "../model/flags";
import type { TeamOutcome } from "../model/outcome";
import { arrivalsOf, isEntryTeam } from "./arrivals";
import { itemKind } from "./flagSentence";
import { languageOf } from "./language";
import { numberWords, type NumberWords } from "./numberWords";
import { periodWords } from "./periodWords";
import { phrasesOf, type Phrases } from "./phrases";

export interface Verdict {
  /** Critical: leads beyond what is accepted, over budget, or a bound broken; warning: a goal missed or any warning. */
  readonly mark: "critical" | "warning" | "met";
  /** The first clause, with the number: "About 1,390 leads will never be called,". */
  readonly lead: string;
  /** The rest of it. */
  readonly rest: string;
}

/** Fewer items than this are rounding, not leads. */
const noItems = 0.5;
/** Periods are named that hold this share of the losses, if few enough do. */
const mostOfLosses = 0.6;
const namedPeriods = 3;
/** A team counts as short in periods that miss at least this share of the reps that its worst period misses. */
const nearWorst = 2 / 3;
const breaking: readonly FlagCode[] = ["overflow", "overBudget", "outOfBounds"];

/** The whole verdict as one text. */
export function verdictSentence(evaluation: Evaluation, locale: string): string {
  const { lead, rest } = verdictOf(evaluation, planFlags(evaluation), locale);
  return `${lead} ${rest}`;
}

/** The verdict in its parts, for a plan whose flags are known. */
export function verdictOf(evaluation: Evaluation, flags: readonly Flag[], locale: string): Verdict {
  const view = viewOf(evaluation, flags, locale);
  const mark = flags.some(({ code, severity }) => severity === "critical" && breaking.includes(code))
    ? "critical"
    : flags.some(({ severity }) => severity !== "information")
      ? "warning"
      : "met";
  if (view.lost > noItems) return { mark, ...lostText(view) };
  if (view.isEmpty) {
    const [lead, rest] = view.phrases.verdict.empty;
    return { mark, lead, rest };
  }
  return { mark, lead: view.phrases.verdict.allCalled, rest: sentence(calledText(view)) };
}

interface View {
  readonly evaluation: Evaluation;
  readonly flags: readonly Flag[];
  readonly phrases: Phrases;
  readonly numbers: NumberWords;
  readonly periods: ReturnType<typeof periodWords>;
  readonly entryTeams: readonly number[];
  /** Leads never called, at the teams where leads enter. */
  readonly lost: number;
  readonly isEmpty: boolean;
  /** The reported periods. */
  readonly reported: readonly number[];
}

function viewOf(evaluation: Evaluation, flags: readonly Flag[], locale: string): View {
  const { plan } = evaluation;
  const reported = Array.from({ length: plan.periods - plan.runOn }, (_, period) => period);
  const entryTeams = plan.teams.flatMap((_, index) => (isEntryTeam(plan, index) ? [index] : []));
  const outcomes = entryTeams.flatMap((index) => teamOutcome(evaluation, index) ?? []);
  return {
    evaluation,
    flags,
    phrases: phrasesOf(languageOf(locale)),
    numbers: numberWords(locale, plan.currency),
    periods: periodWords(plan, locale),
    entryTeams,
    reported,
    lost: total(outcomes.map(({ overflow }) => overSome(overflow, reported))),
    isEmpty: outcomes.every(({ items }) => overSome(items, reported) <= noItems),
  };
}

function lostText(view: View): Pick<Verdict, "lead" | "rest"> {
  const { evaluation, flags, phrases, numbers, lost } = view;
  const words = phrases.verdict;
  const lead = words.lost(numbers.count(lost), phrases.items.leads);
  const accepted = numbers.share(evaluation.plan.goals.maxOverflowShare);
  const isAccepted = !flags.some(({ code, severity }) => code === "overflow" && severity === "critical");
  if (isAccepted) return { lead, rest: sentence([words.accepted(accepted), ...moneyText(view)].join("; ")) };
  const stake = words.atStake(numbers.money(evaluation.outcome.totals.atStake));
  return { lead, rest: [sentence(`${whichText(view)}; ${stake}`), ...shortText(view), ...laterText(view)].join(" ") };
}

/** Which leads are lost: those of the second tier, or those of a few periods. */
function whichText({ evaluation, entryTeams, reported, lost, phrases, periods }: View): string {
  const words = phrases.verdict;
  const second = entryTeams.map((index) => {
    const { tiers } = teamOutcome(evaluation, index) ?? { tiers: [] };
    return overSome(tiers[1]?.overflow ?? [], reported);
  });
  const share = total(second) / lost;
  if (share > 0.995) return words.allSecondTier;
  if (share > 0.8) return words.mostSecondTier;
  const byArrival = entryTeams.map((index) => arrivalsOf(evaluation, index).lost);
  const losses = reported.map((period) => total(byArrival.map((series) => series[period] ?? 0)));
  const worstFirst = [...reported].sort((a, b) => (losses[b] ?? 0) - (losses[a] ?? 0));
  const named = worstFirst.slice(0, fewestHolding(worstFirst, losses));
  return named.length > namedPeriods ? words.spread : words.arriving(periods.list(named.sort((a, b) => a - b)));
}

function fewestHolding(worstFirst: readonly number[], losses: readonly number[]): number {
  const enough = mostOfLosses * total(losses);
  let held = 0;
  return 1 + worstFirst.findIndex((period) => (held += losses[period] ?? 0) >= enough);
}

/** Who is short, by how many full-strength reps, and when: the entry team that misses most. */
function shortText({ evaluation, entryTeams, reported, phrases, numbers, periods }: View): string[] {
  const shortages = entryTeams.map((index) => ({ index, missing: repsShort(evaluation, index, reported) }));
  const worst = shortages.reduce<(typeof shortages)[number] | undefined>(
    (a, b) => (a === undefined || Math.max(...b.missing) > Math.max(...a.missing) ? b : a),
    undefined,
  );
  const most = Math.max(0, ...(worst?.missing ?? []));
  if (worst === undefined || most < 0.05) return [];
  const near = reported.filter((_, position) => (worst.missing[position] ?? 0) >= nearWorst * most);
  const least = Math.min(...near.map((period) => worst.missing[reported.indexOf(period)] ?? 0));
  const name = evaluation.plan.teams[worst.index]?.name ?? "";
  return [phrases.verdict.short(name, rangeText(least, most, phrases, numbers), periods.when(near))];
}

/** "3 to 4"; below two reps with one decimal: "0.4 to 1.2". */
function rangeText(least: number, most: number, { range }: Phrases, numbers: NumberWords): string {
  const text = most < 2 ? numbers.decimal : numbers.whole;
  return text(least) === text(most) ? text(most) : range(text(least), text(most));
}

/** Items that later teams lose: opportunities, told apart from leads. */
function laterText({ evaluation, entryTeams, reported, phrases, numbers }: View): string[] {
  return evaluation.plan.teams.flatMap(({ name }, index) => {
    const lost = overSome(teamOutcome(evaluation, index)?.overflow ?? [], reported);
    if (entryTeams.includes(index) || lost <= noItems) return [];
    return [phrases.verdict.lostAlso(name, numbers.count(lost), phrases.items[itemKind(evaluation.plan, name)])];
  });
}

/** What is said when every lead is called: lost opportunities, hours to spare, or money. */
function calledText(view: View): string {
  const { evaluation, flags, phrases, numbers, periods } = view;
  const later = laterText(view)[0];
  if (later !== undefined) return later.replace(/\.$/, "");
  const idle = flags.find(({ code }) => code === "idleCapacity");
  if (idle?.subject.kind === "team" && moneyText(view).length === 0) {
    const free = numbers.roughShare(1 - (idle.size.share ?? 0));
    return phrases.verdict.idle(idle.subject.name, free, periods.when(idle.periods));
  }
  const { bookings } = evaluation.outcome.totals;
  const { bookings: goal } = evaluation.plan.goals;
  const reached = phrases.verdict.bookings(
    numbers.money(bookings),
    goal === undefined ? undefined : numbers.money(goal),
  );
  return [reached, ...overBudgetText(view)].join("; ");
}

/** Money that is short of the goal or over the budget. */
function moneyText(view: View): string[] {
  const { flags, phrases, numbers } = view;
  const short = flags.find(({ code }) => code === "goalShortfall")?.size.money;
  const underGoal = short === undefined ? [] : [phrases.verdict.underGoal(numbers.money(short))];
  return [...underGoal, ...overBudgetText(view)];
}

function overBudgetText({ flags, phrases, numbers }: View): string[] {
  const over = flags.find(({ code }) => code === "overBudget")?.size.money;
  return over === undefined ? [] : [phrases.verdict.overBudget(numbers.money(over))];
}

/** Full-strength reps short at target load in each of the periods; 0 where there are enough. */
export function repsShort(evaluation: Evaluation, team: number, periods: readonly number[]): readonly number[] {
  const outcome = teamOutcome(evaluation, team);
  return periods.map((period) =>
    Math.max(0, (outcome?.repsNeeded[period] ?? 0) - (outcome?.rampedHeadcount[period] ?? 0)),
  );
}

function teamOutcome({ plan, outcome }: Evaluation, index: number): TeamOutcome | undefined {
  return outcome.teams[plan.teams[index]?.name ?? ""];
}

function sentence(text: string): string {
  return `${text}.`;
}

function overSome(series: readonly number[], periods: readonly number[]): number {
  return total(periods.map((period) => series[period] ?? 0));
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
