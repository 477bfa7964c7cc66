/** Pictures of terms about channels. */
import { evaluatePlan } from "../../core/model/evaluatePlan";
import { responseCurve } from "../../core/model/responseCurve";
import type { CompleteChannel } from "../../core/plan/completePlan";
import type { Curve } from "../../core/plan/curve";
import { channelPrices } from "./channelPrices";
import type { PlanView } from "./planView";
import type { PictureGround, TermPicture } from "./termPicture";

type HalfCurve = Extract<Curve, { readonly halfSaturation: number }>;

/** For a plan without such a curve. */
const exampleCurve: HalfCurve = { kind: "hill", maxLeads: 600, halfSaturation: 30_000, slope: 1 };
const steps = 40;

/** The curve of the first channel that has a half-saturation, with a mark at its spend or there. */
export function curvePicture(ground: PictureGround, mark: "spend" | "half"): TermPicture {
  const { channels } = ground.view.evaluation.plan;
  const index = channels.findIndex(({ curve }) => "halfSaturation" in curve);
  const channel = channels[index];
  const curve = channel !== undefined && "halfSaturation" in channel.curve ? channel.curve : exampleCurve;
  const at = mark === "half" || channel === undefined ? curve.halfSaturation : meanSpend(ground.view, channel);
  const { picture, leads } = drawn(ground, curve, at, channel);
  const { money, count } = ground.numbers;
  if (channel === undefined) return { picture, facts: undefined };
  const facts = [channel.name, money(at), count(leads)];
  return { picture, facts: mark === "half" ? [...facts, count(curve.maxLeads)] : facts };
}

/** The first channel whose next lead costs clearly more than its average one, else the first that has leads. */
export function nextLeadPicture(ground: PictureGround): TermPicture {
  const { view, numbers } = ground;
  const { channels } = view.evaluation.plan;
  const priced = channels.flatMap((channel, index) => {
    const prices = channelPrices(view, index);
    return prices === undefined || prices.next === undefined
      ? []
      : [{ channel, average: prices.average, next: prices.next }];
  });
  const found = priced.find(({ average, next }) => next > 1.5 * average) ?? priced[0];
  if (found === undefined) return { ...curvePicture(ground, "spend"), facts: undefined };
  const { channel, average, next } = found;
  const { picture } = drawn(ground, channel.curve, meanSpend(view, channel), channel);
  return { picture, facts: [channel.name, numbers.money(average), numbers.money(next)] };
}

function drawn({ numbers }: PictureGround, curve: Curve, at: number, channel: CompleteChannel | undefined) {
  const half = "halfSaturation" in curve ? curve.halfSaturation : at;
  const most = Math.max(2 * half, 1.6 * at, 1);
  const spends = [...Array.from({ length: steps + 1 }, (_, step) => (most * step) / steps), at];
  const leads = responseCurve({ curve }, spends);
  const points = spends.slice(0, -1).map((spend, index) => [spend, leads[index] ?? 0] as const);
  const reached = leads.at(-1) ?? 0;
  const knownTo = channel === undefined ? undefined : Math.max(...channel.spend);
  return {
    leads: reached,
    picture: {
      kind: "curve",
      points,
      ...(knownTo !== undefined && { knownTo }),
      marks: [[at, reached]],
      ends: { x: [numbers.money(0), numbers.money(most)], y: numbers.count(points.at(-1)?.[1] ?? 0) },
    },
  } as const;
}

function meanSpend({ reported }: PlanView, { spend }: CompleteChannel): number {
  return reported.reduce((sum, period) => sum + (spend[period] ?? 0), 0) / Math.max(reported.length, 1);
}

const shownPeriods = 5;

/** What becomes of 100 spent once in the channel that carries most over. */
export function adstockPicture({ view, numbers, periods }: PictureGround): TermPicture {
  const { plan } = view;
  const [first, ...others] = view.evaluation.plan.channels;
  const channel = others.reduce((most, each) => (each.carryoverRate > (most?.carryoverRate ?? 0) ? each : most), first);
  const carryoverRate = channel?.carryoverRate ?? 0;
  const once = evaluatePlan({
    name: "once",
    currency: plan.currency,
    period: plan.period,
    start: plan.start,
    periods: shownPeriods,
    businessHours: 1,
    dealValue: 1,
    channels: [
      { name: "once", team: "none", spend: [100, 0, 0, 0, 0], curve: { kind: "none" }, carryoverRate, carryIn: 0 },
    ],
    teams: [{ name: "none", passesTo: null, openingHeadcount: 0, hoursPerRep: 1, handleHours: 1, passRate: 0 }],
  });
  const adstock = once.outcome.channels["once"]?.adstock ?? [];
  return {
    picture: {
      kind: "bars",
      bars: adstock.map((value, period) => ({ name: periods.short(period), value })),
      format: numbers.whole,
    },
    facts:
      channel === undefined || carryoverRate === 0
        ? undefined
        : [
            channel.name,
            numbers.roughShare(carryoverRate),
            numbers.whole(adstock[0] ?? 0),
            numbers.whole(adstock[1] ?? 0),
          ],
  };
}

/** The index of the channel that it moves most. */
export function seasonalityPicture({ view, numbers, periods }: PictureGround): TermPicture {
  const { channels } = view.evaluation.plan;
  const over = ({ seasonality }: CompleteChannel) => view.reported.map((period) => seasonality[period] ?? 1);
  const range = (channel: CompleteChannel) => Math.max(...over(channel)) - Math.min(...over(channel));
  const [first, ...others] = channels;
  const channel = others.reduce((most, each) => (most === undefined || range(each) > range(most) ? each : most), first);
  const index = channel === undefined ? view.reported.map(() => 1) : over(channel);
  const [most, least] = [Math.max(...index), Math.min(...index)];
  return {
    picture: {
      kind: "bars",
      bars: index.map((value, period) => ({ name: periods.narrow(period), value })),
      format: numbers.factor,
    },
    facts:
      channel === undefined || most === least
        ? undefined
        : [
            channel.name,
            periods.long(index.indexOf(most)),
            numbers.factor(most),
            periods.long(index.indexOf(least)),
            numbers.factor(least),
          ],
  };
}

/** The channel that keeps back the largest share of its leads. */
export function handOverPicture({ view, numbers }: PictureGround): TermPicture {
  const { evaluation, reported } = view;
  const over = (series: readonly number[]) => reported.reduce((sum, period) => sum + (series[period] ?? 0), 0);
  const channels = evaluation.plan.channels.flatMap(({ name, curve }) => {
    const outcome = evaluation.outcome.channels[name];
    if (outcome === undefined || curve.kind === "none") return [];
    const [leads, fit, unfit] = [over(outcome.leads), over(outcome.handedFit), over(outcome.handedUnfit)];
    const won = over(outcome.selfServeWins);
    return [{ name, leads, fit, unfit, kept: Math.max(0, leads - fit - unfit - won) }];
  });
  const [first, ...others] = channels;
  const found = others.reduce((most, each) => (shareKept(each) > shareKept(most) ? each : most), first);
  const { leads, fit, unfit, kept } = found ?? { leads: 100, fit: 50, unfit: 20, kept: 30 };
  return {
    picture: { kind: "bars", bars: [fit, unfit, kept].map((value) => ({ name: "", value })), format: numbers.count },
    facts: found === undefined ? undefined : [numbers.count(leads), found.name, numbers.count(fit + unfit)],
  };
}

function shareKept(channel: { readonly leads: number; readonly kept: number } | undefined): number {
  return channel === undefined || channel.leads === 0 ? 0 : channel.kept / channel.leads;
}
