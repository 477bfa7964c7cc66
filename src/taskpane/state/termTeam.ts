/** Pictures of terms about teams: those of the team whose chart comes first. */
import { hiringCalendar } from "../../core/levers/hires";
import { evaluatePlan } from "../../core/model/evaluatePlan";
import type { TeamOutcome } from "../../core/model/outcome";
import type { CompleteTeam } from "../../core/plan/completePlan";
import { capacityViewOf, chartTeam } from "./planView";
import { teamLoads } from "./teamLoads";
import type { Picture, PictureGround, TermPicture } from "./termPicture";

interface Ground {
  readonly index: number;
  readonly team: CompleteTeam;
  readonly outcome: TeamOutcome;
}

function ground({ view }: PictureGround): Ground {
  const index = chartTeam(view);
  const team = view.evaluation.plan.teams[index];
  const outcome = team === undefined ? undefined : view.evaluation.outcome.teams[team.name];
  if (team === undefined || outcome === undefined) throw new RangeError("termPicture: the plan has no team");
  return { index, team, outcome };
}

/** Arrivals against capacity; what is lost hatched. */
export function neverCalledPicture(from: PictureGround): TermPicture {
  const { view, numbers, periods } = from;
  const { index, team, outcome } = ground(from);
  const capacity = capacityViewOf(view, index);
  const items = capacity?.arrivals.items ?? [];
  const lost = capacity?.arrivals.lost ?? [];
  return {
    picture: {
      kind: "bars",
      bars: items.map((count, period) => ({
        name: periods.narrow(period),
        value: count - (lost[period] ?? 0),
        lost: lost[period] ?? 0,
      })),
      line: capacity?.capacity ?? [],
      format: numbers.count,
    },
    facts: [numbers.count(sum(reported(from, outcome.overflow))), team.name],
  };
}

export function atStakePicture(from: PictureGround): TermPicture {
  const { numbers } = from;
  const { team, outcome } = ground(from);
  const money = reported(from, outcome.atStake);
  const total = sum(money);
  return { picture: byPeriod(from, money, numbers.money), facts: [numbers.money(total), team.name] };
}

/** A team with one rep count and rising load: the model's own waiting formula. */
export function queuePicture(from: PictureGround, what: "onTime" | "waiting"): TermPicture {
  const { view, numbers } = from;
  const { plan } = view.evaluation;
  const { team, outcome } = ground(from);
  const reps = Math.max(1, Math.round(outcome.rampedHeadcount[0] ?? 1));
  const loads = Array.from({ length: 50 }, (_, step) => 0.5 + step / 100);
  const hoursPerRep = Math.max(1, team.hoursPerRep[0] ?? 1);
  const rising = evaluatePlan({
    name: "rising load",
    currency: plan.currency,
    period: plan.period,
    start: plan.start,
    periods: loads.length,
    businessHours: plan.businessHours[0] ?? 160,
    maxQueueUtilization: plan.maxQueueUtilization,
    dealValue: 1,
    goals: { responseHours: plan.goals.responseHours },
    channels: [],
    teams: [
      {
        name: "team",
        passesTo: null,
        openingHeadcount: reps,
        hoursPerRep,
        handleHours: team.handleHours,
        shelfLife: 0,
        passRate: 1,
        baselineItems: loads.map((load) => (load * reps * hoursPerRep) / team.handleHours),
      },
    ],
  });
  const tier = rising.outcome.teams["team"]?.tiers[0];
  const series = (what === "onTime" ? tier?.onTime : tier?.waitHours) ?? [];
  const at = (load: number) => series[Math.round((load - 0.5) * 100)] ?? 0;
  const text = what === "onTime" ? numbers.roughShare : numbers.decimal;
  const facts = [text(at(0.7)), text(at(0.95))];
  return {
    picture: {
      kind: "curve",
      points: loads.map((load, index) => [load, series[index] ?? 0] as const),
      marks: [
        [0.7, at(0.7)],
        [0.95, at(0.95)],
      ],
      ends: {
        x: [numbers.roughShare(0.5), numbers.roughShare(0.99)],
        y: text(Math.max(...series)),
      },
    },
    facts: what === "onTime" ? [...facts, numbers.roughShare(plan.goals.onTimeShare)] : facts,
  };
}

export function loadPicture(from: PictureGround): TermPicture {
  const { view, numbers, periods } = from;
  const { index, team } = ground(from);
  const load = (teamLoads(view)[index]?.load ?? []).map((share) => (Number.isFinite(share) ? share : 0));
  const worst = Math.max(...load);
  return {
    picture: byPeriod(from, load, numbers.roughShare),
    facts: [
      team.name,
      numbers.roughShare(worst),
      periods.long(load.indexOf(worst)),
      numbers.roughShare(view.evaluation.plan.goals.maxUtilization),
    ],
  };
}

export function headroomPicture(from: PictureGround): TermPicture {
  const { numbers, periods } = from;
  const { team, outcome } = ground(from);
  const headroom = reported(from, outcome.headroom);
  const least = Math.min(...headroom);
  return {
    picture: byPeriod(from, headroom, numbers.count),
    facts: [team.name, numbers.count(least), periods.long(headroom.indexOf(least))],
  };
}

/** People, and the reps that they amount to. */
export function fullStrengthPicture({ view, numbers }: PictureGround): TermPicture {
  const teams = view.evaluation.plan.teams.flatMap(({ name }) => {
    const outcome = view.evaluation.outcome.teams[name];
    return outcome === undefined ? [] : [{ name, people: outcome.headcount, reps: outcome.rampedHeadcount }];
  });
  const gap = ({ people, reps }: { people: readonly number[]; reps: readonly number[] }) =>
    (people[0] ?? 0) - (reps[0] ?? 0);
  const [first, ...others] = teams;
  const found = others.reduce((most, each) => (most === undefined || gap(each) > gap(most) ? each : most), first);
  const [people, reps] = [found?.people[0] ?? 0, found?.reps[0] ?? 0];
  return {
    picture: { kind: "bars", bars: [people, reps].map((value) => ({ name: "", value })), format: numbers.decimal },
    facts: found === undefined ? undefined : [numbers.decimal(people), numbers.decimal(reps), found.name],
  };
}

export function rampPicture({ view, numbers }: PictureGround): TermPicture {
  const team = [...view.evaluation.plan.teams].sort((a, b) => b.ramp.length - a.ramp.length)[0];
  const ramp = team?.ramp ?? [];
  const shares = [...ramp, 1];
  return {
    picture: {
      kind: "bars",
      bars: shares.map((value, index) => ({ name: numbers.whole(index + 1), value })),
      format: numbers.roughShare,
    },
    facts:
      team === undefined || ramp.length === 0
        ? undefined
        : [team.name, numbers.list(ramp.map((share) => numbers.roughShare(share)))],
  };
}

/** The periods from an opened job to full strength; their kinds are named by the axes. */
export function timeToFillPicture(from: PictureGround): TermPicture {
  const { numbers } = from;
  const { team } = ground(from);
  const { opensIn, fullFrom } = hiringCalendar(team, team.timeToFill);
  const boxes = Array.from({ length: fullFrom - opensIn + 1 }, (_, period) => ({
    name: numbers.whole(period + 1),
    tone: period < team.timeToFill ? 0 : period < fullFrom ? 1 : 2,
  }));
  return {
    picture: { kind: "boxes", boxes },
    facts: [team.name, numbers.whole(team.timeToFill), numbers.whole(fullFrom - opensIn)],
  };
}

/** What each tier loses. */
export function tierPicture(from: PictureGround): TermPicture {
  const { view, numbers } = from;
  const own = ground(from);
  const two = view.evaluation.plan.teams.find(
    ({ name }) => (view.evaluation.outcome.teams[name]?.tiers.length ?? 0) > 1,
  );
  const outcome = two === undefined ? own.outcome : (view.evaluation.outcome.teams[two.name] ?? own.outcome);
  const lost = [0, 1].map((tier) => sum(reported(from, outcome.tiers[tier]?.overflow ?? [])));
  const items = [0, 1].map((tier) => sum(reported(from, outcome.tiers[tier]?.items ?? [])));
  return {
    picture: {
      kind: "bars",
      bars: items.map((count, tier) => ({
        name: "",
        value: Math.max(0, count - (lost[tier] ?? 0)),
        lost: lost[tier] ?? 0,
      })),
      format: numbers.count,
    },
    facts: two === undefined ? undefined : [two.name, numbers.count(lost[0] ?? 0), numbers.count(lost[1] ?? 0)],
  };
}

function reported({ view }: PictureGround, series: readonly number[]): readonly number[] {
  return view.reported.map((period) => series[period] ?? 0);
}

function sum(series: readonly number[]): number {
  return series.reduce((total, each) => total + each, 0);
}

function byPeriod({ periods }: PictureGround, series: readonly number[], format: (value: number) => string): Picture {
  return { kind: "bars", bars: series.map((value, period) => ({ name: periods.narrow(period), value })), format };
}
