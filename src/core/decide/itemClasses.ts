/**
 * Items that are alike: they take the same hours and are worth the same when worked. The relaxation lets a team choose among
 * classes, which the model does not; so what it reaches is never less than what the model can.
 */
import { channelsOf, type TierNumber } from "../model/chain";
import { channelKey } from "../model/demand";
import type { Decisions } from "./decisions";
import type { Judge } from "./judge";
import { Linear } from "./linear";

export interface ItemKind {
  readonly tier: TierNumber;
  /** Worked items that can pass, per item, the pass rate left out. */
  readonly weight: number;
  /** Deal value of one that can pass. */
  readonly value: number;
  readonly handleHours: number;
}

export interface ItemClass extends ItemKind {
  /** Items that arrive, by period. */
  readonly arriving: readonly Linear[];
}

/** What becomes of one lead of a channel. */
export interface LeadFate {
  readonly items: number;
  readonly kind: ItemKind;
  readonly selfServeWins: number;
}

/** Classes of items at one team, by what makes them alike. */
export class ItemClasses {
  private readonly byKind = new Map<string, ItemClass>();

  constructor(private readonly periods: number) {}

  get all(): readonly ItemClass[] {
    return [...this.byKind.values()];
  }

  /** Adds items that arrive in a period. */
  add(kind: ItemKind, period: number, items: Linear, factor = 1): void {
    this.of(kind).arriving[period]?.plus(items, factor);
  }

  of(kind: ItemKind): ItemClass {
    const { tier, weight, value, handleHours } = kind;
    const key = [tier, ...[weight, value, handleHours].map((figure) => figure.toPrecision(12))].join(" ");
    const known = this.byKind.get(key);
    if (known !== undefined) return known;
    const made = { ...kind, arriving: Array.from({ length: this.periods }, () => new Linear()) };
    this.byKind.set(key, made);
    return made;
  }
}

/** The fate of a lead of each channel, read off exact rows; undefined for a channel that brings none. */
export function leadFates(judge: Judge, most: Decisions): readonly (LeadFate | undefined)[] {
  return judge.plan.channels.map((_, channel) => {
    const series = (name: string) => judge.seriesOf(most, `${channelKey(channel)}.${name}`);
    const leads = series("leads");
    const period = leads.indexOf(Math.max(...leads));
    const perLead = (name: string) => (series(name)[period] ?? 0) / (leads[period] ?? 1);
    if (!((leads[period] ?? 0) > 0)) return undefined;
    const [fit, unfit] = [perLead("handedFit"), perLead("handedUnfit")];
    const [quality, value] = [perLead("handedQuality"), perLead("handedValue")];
    const items = fit + unfit;
    const team = judge.plan.teams.find(({ name }) => name === judge.plan.channels[channel]?.team);
    const mix = items > 0 ? fit / items : 1;
    const kind = {
      tier: judge.plan.channels[channel]?.tier ?? 1,
      weight: items > 0 ? quality / items : 0,
      value: quality > 0 ? value / quality : 0,
      handleHours: mix * (team?.handleHours ?? 0) + (1 - mix) * (team?.triageHours ?? 0),
    };
    return { items, kind, selfServeWins: perLead("selfServeWins") };
  });
}

/** Channels that hand over to a team. */
export function channelsTo(judge: Judge, team: number): readonly number[] {
  return [1, 2].flatMap((tier) => channelsOf(judge.plan, team, tier as TierNumber));
}
