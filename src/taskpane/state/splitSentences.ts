/** What a search found, in sentences: the outcome with its certificate, why there is no more, and why there is none at all. */
import { channelLimits } from "../../core/decide/limits";
import type { OptimizeRequest } from "../../core/decide/request";
import type { Stop } from "../../core/decide/stops";
import { flagText } from "../../core/words/flagSentence";
import type { NumberWords } from "../../core/words/numberWords";
import { reasonSentence, type ReasonContext } from "../../core/words/reasonSentence";
import type { Weighed } from "../../worker/decideJob";
import type { BestSplitWords } from "../words/bestSplit";
import type { PlanView } from "./planView";
import type { Search } from "./search";
import type { ObjectiveText } from "./useObjective";

export interface SentenceWords {
  readonly t: BestSplitWords;
  readonly numbers: NumberWords;
  readonly objective: ObjectiveText;
}

/** A gap below this is within what any figure is shown to. */
const provenGap = 1e-4;

/** Less of a budget than this is rounding. */
const smallShare = 1e-3;

/** The first clause, and the certificate. */
export function outcomeSentences(
  { request, best, isStopped }: Pick<Search, "request" | "best"> & { readonly isStopped: boolean },
  before: number,
  { t, numbers, objective }: SentenceWords,
): { readonly lead: string; readonly certificate: string } {
  const isCost = request.objective === "leastCost";
  const value = best?.objective ?? before;
  const gain = isCost ? before - value : value - before;
  const figure = objective.figure(value);
  const more = objective.figure(gain);
  const isKept = gain <= provenGap * Math.abs(before);
  const lead = isKept
    ? t.outcome.kept
    : isCost
      ? t.outcome.cheaper(figure, more)
      : t.outcome.better(objective.amount(value), more);
  const stopped = isStopped ? `${t.outcome.stopped} ` : "";
  return { lead, certificate: stopped + certificate() };

  function certificate(): string {
    if (best === undefined || !Number.isFinite(best.gap)) return t.outcome.unproven;
    if (best.gap <= provenGap) return t.outcome.proven;
    const away = objective.figure(Math.abs(best.bound - best.objective));
    const said = isCost ? t.outcome.cheaperCertificate : t.outcome.certificate;
    return said(away, numbers.share(best.gap));
  }
}

/** Over which time things are counted. */
export function horizonSentence(
  { evaluation, reported }: PlanView,
  { t, numbers }: Omit<SentenceWords, "objective">,
): string {
  const { period, runOn, valueYears } = evaluation.plan;
  const length = (count: number) => t.outcome[period === "month" ? "months" : "weeks"](count, numbers.whole(count));
  const horizon = t.outcome.horizon(length(reported.length), t.outcome.years(valueYears, numbers.decimal(valueYears)));
  return runOn === 0 ? horizon : `${horizon} ${t.outcome.runOn(length(runOn))}`;
}

/** Why the best split is not better still: limits that stop channels, the budget, and the price that it has. */
export function whyNotMore(
  { request }: Pick<Search, "request">,
  { stops, why }: Pick<Weighed, "stops" | "why">,
  { before, after, locale }: { readonly before: PlanView; readonly after: PlanView; readonly locale: string },
  { t, numbers, objective }: SentenceWords,
): readonly string[] {
  return [...held(), ...budget(), ...price()];

  function held(): readonly string[] {
    const nextOf = (name: string) => {
      const reason = why.find((each) => each.code === "channel" && each.channel === name);
      return reason?.code === "channel" ? reason.next : 0;
    };
    const holding = stops.filter(({ channel, end }) => end === "most" && nextOf(channel) > 0);
    const limits = [...new Set(holding.map(limitText))];
    return limits.map((limit) => {
      const channels = holding.filter((stop) => limitText(stop) === limit).map(({ channel }) => channel);
      const worth = channels.map((channel) => objective.worth(nextOf(channel)));
      return t.why.stop(numbers.list(channels), limit, objective.unit, numbers.list(worth));
    });
  }

  function limitText({ channel, limit }: Stop): string {
    const { changeShare = 0, seenFactor = 0 } = channelLimits(request.limits ?? {}, channel);
    const figure = limit === "changeShare" ? numbers.share(changeShare) : numbers.decimal(seenFactor);
    return t.why.limit[limit](figure);
  }

  function budget(): readonly string[] {
    const total = after.evaluation.plan.budget?.total ?? 0;
    return why.flatMap((reason) => {
      const isTold = reason.code === "budget" || (reason.code === "unspent" && reason.money > smallShare * total);
      return isTold ? [reasonSentence(reason, contextOf(request, after), locale)] : [];
    });
  }

  function price(): readonly string[] {
    const isKnown = ({ code, subject }: PlanView["flags"][number]) =>
      before.flags.some((flag) => flag.code === code && JSON.stringify(flag.subject) === JSON.stringify(subject));
    const added = after.flags.filter((flag) => flag.severity !== "information" && !isKnown(flag));
    if (added.length === 0) return [];
    return [t.why.price(numbers.list(added.map((flag) => flagText(flag, after.evaluation.plan, locale).title)))];
  }
}

/** Why there is no split within the limits. */
export function whyNone(
  { status, why, request }: Pick<Extract<Search, { phase: "none" }>, "status" | "why" | "request">,
  view: PlanView,
  { t, locale }: { readonly t: BestSplitWords; readonly locale: string },
): readonly string[] {
  if (status === "stopped") return [t.none.stopped];
  const sentences = why.map((reason) => reasonSentence(reason, contextOf(request, view), locale));
  return status === "infeasible" ? [t.none.infeasible, ...sentences] : sentences;
}

/** What the reasons of a search are about. */
export function contextOf({ objective, goal }: OptimizeRequest, { evaluation }: PlanView): ReasonContext {
  return { plan: evaluation.plan, objective, ...(goal !== undefined && { goal: goal.of }) };
}
