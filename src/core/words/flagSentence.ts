/** Says a flag: its title, its size, and a sentence that states both halves. */
import type { Flag } from "../model/flag";
import type { CompletePlan, CompleteTeam } from "../plan/completePlan";
import { languageOf } from "./language";
import { numberWords } from "./numberWords";
import { periodWords } from "./periodWords";
import { phrasesOf, type FlagText, type ItemKind, type SizeText } from "./phrases";

export type { FlagText, SizeText };

/** The sentence of a flag in the language of a locale, such as "de-DE". */
export function flagSentence(flag: Flag, plan: CompletePlan, locale: string): string {
  return flagText(flag, plan, locale).sentence;
}

/** Title, size and sentence of a flag in the language of a locale. */
export function flagText(flag: Flag, plan: CompletePlan, locale: string): FlagText {
  const phrases = phrasesOf(languageOf(locale)).flags;
  const numbers = numberWords(locale, plan.currency);
  const periods = periodWords(plan, locale);
  const { size, subject } = flag;
  const when = periods.when(flag.periods);
  const name = subject.kind === "plan" ? plan.name : subject.name;
  const money = numbers.money(size.money ?? 0);
  const teamFacts = { ...itemFacts(flag, plan, locale), team: name, when, money };
  switch (flag.code) {
    case "overflow": {
      const spend = size.spend === undefined ? {} : { spend: numbers.money(size.spend) };
      return phrases.overflow({ ...teamFacts, ...spend });
    }
    case "full":
      return phrases.full({ ...shareFacts(flag, plan, locale), ...teamFacts, reps: teamFacts.reps ?? "0" });
    case "lateResponse":
      return phrases.lateResponse({ ...shareFacts(flag, plan, locale), ...teamFacts });
    case "idleCapacity":
      return phrases.idleCapacity({ ...shareFacts(flag, plan, locale), ...teamFacts, reps: teamFacts.reps ?? "0" });
    case "lateHire": {
      const hire = periods.long((size.number ?? 1) - 1);
      return phrases.lateHire({ ...teamFacts, hire, reps: teamFacts.reps ?? "0" });
    }
    case "saturated": {
      const factor = size.number === undefined ? {} : { factor: numbers.decimal(size.number) };
      return phrases.saturated({ channel: name, when, ...factor });
    }
    case "notWorthIt":
      return phrases.notWorthIt({
        channel: name,
        one: numbers.moneyFull(1),
        money: numbers.moneySmall(Math.abs(size.number ?? 0)),
      });
    case "goalShortfall": {
      const goal = plan.goals.bookings ?? 0;
      return phrases.goalShortfall({
        money,
        goal: numbers.money(goal),
        reached: numbers.money(goal - (size.money ?? 0)),
      });
    }
    case "payback":
      return phrases.payback({
        months: numbers.decimal(size.number ?? 0),
        goal: numbers.decimal(plan.goals.paybackMonths ?? 0),
      });
    case "overBudget":
      return phrases.overBudget({ money, budget: numbers.money(plan.budget?.total ?? 0) });
    case "outOfBounds":
      return boundsText(flag, plan, locale);
  }
}

/** What a team works on: leads where they enter, opportunities later. */
export function itemKind(plan: CompletePlan, team: string): ItemKind {
  return plan.teams.some(({ passesTo }) => passesTo === team) ? "opportunities" : "leads";
}

/** Items and reps of a flag of a team; reps only where they are missing or idle. */
function itemFacts({ subject, size, code }: Flag, plan: CompletePlan, locale: string) {
  const phrases = phrasesOf(languageOf(locale));
  const numbers = numberWords(locale, plan.currency);
  const kind = subject.kind === "team" ? itemKind(plan, subject.name) : "leads";
  const tier = subject.kind === "team" && hasTwoTiers(plan, subject.name) ? subject.tier : undefined;
  const reps = size.reps ?? 0;
  const isMissing = code === "idleCapacity" ? reps < 0 : reps > 0;
  return {
    items: tier === undefined ? phrases.items[kind] : phrases.tierItems(tier, phrases.items[kind]),
    count: numbers.count(Math.max(0, size.items ?? 0)),
    ...(isMissing && { reps: repsText(Math.abs(reps), locale, plan.currency) }),
  };
}

/** One decimal, and never "0" for something that is there. */
export function repsText(reps: number, locale: string, currency: string): string {
  return numberWords(locale, currency).decimal(reps > 0 ? Math.max(reps, 0.1) : 0);
}

function hasTwoTiers({ channels }: CompletePlan, team: string): boolean {
  return channels.some((channel) => channel.team === team && channel.tier === 2);
}

function shareFacts({ code, size }: Flag, { goals, currency }: CompletePlan, locale: string) {
  const numbers = numberWords(locale, currency);
  const limit = code === "lateResponse" ? goals.onTimeShare : goals.maxUtilization;
  const shown = numbers.roughShare(size.share ?? 0);
  const isEqual = shown === numbers.roughShare(limit);
  return {
    share: isEqual ? numbers.share(size.share ?? 0) : shown,
    limit: numbers.roughShare(limit),
    hours: numbers.decimal(goals.responseHours),
  };
}

function boundsText({ subject, size, periods }: Flag, plan: CompletePlan, locale: string): FlagText {
  const phrases = phrasesOf(languageOf(locale)).flags;
  const numbers = numberWords(locale, plan.currency);
  const when = periodWords(plan, locale).when(periods);
  if (subject.kind === "channel") {
    const channel = plan.channels.find(({ name }) => name === subject.name);
    const max = channel?.maxSpend === undefined ? {} : { max: numbers.moneyFull(channel.maxSpend) };
    const min = numbers.moneyFull(channel?.minSpend ?? 0);
    return phrases.spendOutOfBounds({
      channel: subject.name,
      money: numbers.money(size.money ?? 0),
      when,
      min,
      ...max,
    });
  }
  const team = subject.kind === "team" ? teamNamed(plan, subject.name) : undefined;
  return phrases.hiresOutOfBounds({
    team: team?.name ?? plan.name,
    reps: numbers.decimal(size.reps ?? 0),
    when,
    min: numbers.whole(team?.hireLimits?.min ?? 0),
    max: numbers.whole(team?.hireLimits?.max ?? 0),
  });
}

function teamNamed({ teams }: CompletePlan, name: string): CompleteTeam | undefined {
  return teams.find((team) => team.name === name);
}
