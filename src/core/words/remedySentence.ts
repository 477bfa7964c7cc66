/** Says a remedy: what to do, how and by when, and what it does. All of it composed from the figures that were computed. */
import type { Remedy, RemedyAction, Shift, Starters } from "../decide/remedy";
import type { Flag } from "../model/flag";
import type { CompletePlan } from "../plan/completePlan";
import { flagText, itemKind } from "./flagSentence";
import { languageOf } from "./language";
import { numberWords } from "./numberWords";
import { periodWords } from "./periodWords";
import { phrasesOf } from "./phrases";
import { remedyPhrasesOf, type RemedyText, type StartFacts } from "./remedyPhrases";

export interface RemedyWords extends RemedyText {
  /** What changes: items never called, value, cost. */
  readonly effect: string;
  /** Whether it is enough, and what it brings about besides. */
  readonly verdict: string;
}

/** More channels than this are not named. */
const named = 3;

/** Fewer items than this are rounding, not leads. */
const noItems = 0.05;

/** A remedy of a flag in the language of a locale. */
export function remedyText(remedy: Remedy, flag: Flag, plan: CompletePlan, locale: string): RemedyWords {
  const phrases = remedyPhrasesOf(languageOf(locale));
  const raised = remedy.raises.map((each) => flagText(each, plan, locale).title);
  const verdict = [
    remedy.isEnough ? phrases.enough : phrases.notEnough,
    ...(raised.length === 0 ? [] : [phrases.raises(numberWords(locale, plan.currency).list(raised))]),
  ];
  return {
    ...new RemedySpeaker(plan, locale).say(remedy.action),
    effect: effectText(remedy, flag, plan, locale),
    verdict: verdict.join(" "),
  };
}

function effectText({ effect }: Remedy, { subject }: Flag, plan: CompletePlan, locale: string): string {
  const numbers = numberWords(locale, plan.currency);
  const kind = subject.kind === "team" ? itemKind(plan, subject.name) : "leads";
  const by = ({ from, to }: Shift) => to - from;
  const lost = by(effect.lost);
  return remedyPhrasesOf(languageOf(locale)).effect({
    items: phrasesOf(languageOf(locale)).items[kind],
    lost:
      Math.abs(lost) < noItems
        ? undefined
        : {
            isFewer: lost < 0,
            count: numbers.count(Math.abs(lost)),
            fit: numbers.count(Math.max(0, by(effect.lostFit) * Math.sign(lost))),
          },
    years: numbers.decimal(plan.valueYears),
    value: numbers.moneyChange(by(effect.planValue)),
    cost: numbers.moneyChange(by(effect.cost)),
  });
}

class RemedySpeaker {
  private readonly phrases: ReturnType<typeof remedyPhrasesOf>;
  private readonly numbers: ReturnType<typeof numberWords>;
  private readonly periods: ReturnType<typeof periodWords>;

  constructor(
    private readonly plan: CompletePlan,
    locale: string,
  ) {
    this.phrases = remedyPhrasesOf(languageOf(locale));
    this.numbers = numberWords(locale, plan.currency);
    this.periods = periodWords(plan, locale);
  }

  say(action: RemedyAction): RemedyText {
    const { phrases, numbers, periods } = this;
    switch (action.kind) {
      case "raiseBar": {
        const { items, fit } = action.held;
        const heldFit = fit < noItems ? undefined : numbers.count(fit);
        return phrases.raiseBar({ ...this.bar(action), held: numbers.count(items), heldFit });
      }
      case "lowerBar":
        return phrases.lowerBar(this.bar(action));
      case "moveEvent":
        return phrases.moveEvent({
          channel: action.channel,
          from: periods.long(action.from),
          to: periods.long(action.to),
          money: numbers.money(action.money),
        });
      case "spread":
        return phrases.spread({
          channel: action.channel,
          from: periods.when(action.from),
          to: periods.when(action.to),
          money: numbers.money(action.money),
        });
      case "moveMoney":
        return phrases.moveMoney({ from: action.from, to: action.to, ...this.amount(action) });
      case "spendLess":
      case "spendMore": {
        const channels = action.channels.length > named ? undefined : numbers.list(action.channels);
        return phrases[action.kind]({ ...this.amount(action), channels });
      }
      case "hire": {
        const { paidBy, lift } = action;
        return phrases.hire({
          team: action.team,
          ...this.count(action.starters),
          starts: action.starters.map((starters) => this.start(starters)),
          paidBy: paidBy && { channel: paidBy.channel, money: numbers.money(paidBy.money) },
          limit: lift && [numbers.whole(lift.from), numbers.whole(lift.to)],
        });
      }
      case "startSooner":
      case "startLater":
        return phrases[action.kind]({
          team: action.team,
          from: periods.long(action.from),
          start: this.start(action.starters),
        });
      case "hireFewer": {
        const starts = periods.list(action.starters.map(({ start }) => start));
        return phrases.hireFewer({ team: action.team, ...this.count(action.starters), starts });
      }
      case "workNewest":
        return phrases.workNewest(action.team);
      case "backInside":
      case "liftLimits":
        return phrases[action.kind](action.name, action.of);
      case "raiseBudget":
        return phrases.raiseBudget({
          from: numbers.moneyFull(action.budget.from),
          to: numbers.moneyFull(action.budget.to),
        });
    }
  }

  private bar({ channel, keepFit, keepUnfit }: Extract<RemedyAction, { kind: "raiseBar" | "lowerBar" }>) {
    const shift = ({ from, to }: Shift) =>
      from === to ? undefined : ([this.numbers.roughShare(from), this.numbers.roughShare(to)] as const);
    return { channel, fit: shift(keepFit), other: shift(keepUnfit) };
  }

  private amount({ money, periods }: { readonly money: number; readonly periods: readonly number[] }) {
    const open = this.plan.periods - this.plan.runOn - this.plan.factPeriods;
    const when = periods.length === open ? this.phrases.everyPeriod : this.periods.when(periods);
    return { money: this.numbers.money(money), when: when.charAt(0).toUpperCase() + when.slice(1) };
  }

  private count(starters: readonly Starters[]) {
    const count = starters.reduce((sum, { reps }) => sum + reps, 0);
    return { count, reps: this.numbers.whole(count) };
  }

  private start({ reps, start, openBy, fullFrom }: Starters): StartFacts {
    return {
      count: reps,
      reps: this.numbers.whole(reps),
      start: this.periods.when([start]),
      openBy: openBy <= this.plan.factPeriods ? undefined : this.periods.long(openBy),
      fullFrom: fullFrom === start ? undefined : this.periods.long(fullFrom),
    };
  }
}
