/** Why a best split is what it is, or why there is none, in plain sentences. */
import type { LimitName, Reason } from "../decide/reason";
import type { Goal, Objective } from "../decide/request";
import type { CompletePlan } from "../plan/completePlan";
import { languageOf } from "./language";
import { numberWords } from "./numberWords";
import { periodWords } from "./periodWords";
import { reasonPhrasesOf, type Worth } from "./reasonPhrases";

/** What the reasons are about. */
export interface ReasonContext {
  readonly plan: CompletePlan;
  readonly objective: Objective;
  /** What a least cost had to reach. */
  readonly goal?: Goal["of"];
}

/** The value of money is told for this much of it where one unit wins next to nothing. */
const thousand = 1000;

/** One sentence for a reason, in the language of a locale. */
export function reasonSentence(reason: Reason, context: ReasonContext, locale: string): string {
  return new ReasonSpeaker(context, locale).say(reason);
}

class ReasonSpeaker {
  private readonly phrases: ReturnType<typeof reasonPhrasesOf>;
  private readonly numbers: ReturnType<typeof numberWords>;

  constructor(
    private readonly context: ReasonContext,
    private readonly locale: string,
  ) {
    this.phrases = reasonPhrasesOf(languageOf(locale));
    this.numbers = numberWords(locale, context.plan.currency);
  }

  say(reason: Reason): string {
    const { phrases, numbers } = this;
    switch (reason.code) {
      case "clash":
        return this.clash(reason);
      case "outside": {
        const { limit, team } = reason;
        const [value, allowed] = [this.ofLimit(limit, reason.value), this.ofLimit(limit, reason.allowed)];
        if (limit === "goal") return phrases.outsideGoal(value, allowed);
        return phrases.outside(phrases.limit[limit], { value, allowed, ...(team !== undefined && { team }) });
      }
      case "noneFound":
        return phrases.noneFound(numbers.share(reason.outside));
      case "unlimited":
        return phrases.unlimited(numbers.list(reason.channels));
      case "startOutside":
        return phrases.startOutside;
      case "planKept":
        return phrases.planKept;
      case "unspent": {
        const cause = reason.cause === "notWorthIt" && reason.next > 0 ? "steps" : reason.cause;
        return phrases.unspent(numbers.money(reason.money), phrases.unspentCause[cause]);
      }
      case "channel": {
        const binding = reason.binding === undefined ? undefined : phrases.binding[reason.binding];
        return phrases.channel(reason.channel, this.unitOfMoney, this.ofMoney(reason.next), binding);
      }
      case "rep":
        return this.rep(reason);
      case "budget":
        if (reason.worth === 0) return phrases.budgetWorthNothing(this.unitOfMoney);
        return phrases.budget(this.unitOfMoney, this.ofMoney(reason.worth));
    }
  }

  private clash({ limits, by, unit, channel, team }: Extract<Reason, { code: "clash" }>): string {
    const { phrases, numbers } = this;
    const words = numbers.list(limits.map((name) => phrases.limit[name]));
    const apart = {
      money: () => numbers.money(by),
      reps: () => phrases.unit.reps(numbers.decimal(by)),
      share: () => numbers.share(by),
    }[unit]();
    return phrases[limits.length === 1 ? "clashAlone" : "clash"](channel ?? team, words, apart);
  }

  /** The best start that a job opened today can still meet. */
  private rep({ team, worth }: Extract<Reason, { code: "rep" }>): string {
    const { phrases, context, locale } = this;
    const { factPeriods, teams } = context.plan;
    const first = factPeriods + (teams.find(({ name }) => name === team)?.timeToFill ?? 0);
    const open = worth.flatMap((each, start) => (start >= first ? [{ each, start }] : []));
    const [best] = open.sort((a, b) => b.each - a.each);
    if (best === undefined) return phrases.noRep(team);
    return phrases.rep(team, this.worth(best.each), periodWords(context.plan, locale).when([best.start]));
  }

  private get isInMoney(): boolean {
    return this.context.objective !== "wins" && this.context.objective !== "leads";
  }

  /** "€1", or "€1,000" where wins and leads are counted. */
  private get unitOfMoney(): string {
    return this.numbers.moneyFull(this.isInMoney ? 1 : thousand);
  }

  private ofMoney(perUnit: number): Worth {
    const { moneySmall, count } = this.numbers;
    if (this.isInMoney) return this.worth(perUnit, moneySmall);
    return this.worth(perUnit * thousand, count);
  }

  private worth(change: number, format = this.isInMoney ? this.numbers.money : this.numbers.count): Worth {
    const { plan, objective } = this.context;
    const years = this.numbers.decimal(plan.valueYears);
    return { isLoss: change < 0, text: this.phrases.objective(objective, format(Math.abs(change)), years) };
  }

  /** A figure in the unit of its limit. */
  private ofLimit(limit: LimitName, value: number): string {
    const { numbers, phrases } = this;
    switch (limit) {
      case "neverCalledShare":
      case "maxLoad":
      case "changeShare":
        return numbers.share(value);
      case "paybackMonths":
        return phrases.unit.months(numbers.decimal(value));
      case "hireLimits":
      case "hiresPerQuarter":
        return phrases.unit.reps(numbers.decimal(value));
      case "seenFactor":
        return numbers.decimal(value);
      case "goal": {
        const of = this.context.goal ?? "bookings";
        const figure = of === "bookings" ? numbers.money(value) : numbers.count(value);
        return phrases.objective(of, figure, "");
      }
      case "budget":
      case "minSpend":
      case "maxSpend":
        return numbers.money(value);
    }
  }
}
