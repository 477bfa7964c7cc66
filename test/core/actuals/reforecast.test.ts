import fc from "fast-check";
import type { Actuals, Figures } from "../../../src/core/actuals/actuals";
import { atThisRate } from "../../../src/core/actuals/atThisRate";
import { openFlags } from "../../../src/core/actuals/openFlags";
import { reforecast } from "../../../src/core/actuals/reforecast";
import { committedSpend, variances } from "../../../src/core/actuals/variance";
import { optimize } from "../../../src/core/decide/optimize";
import { setHires } from "../../../src/core/levers/hires";
import { setChannelSpend, spendOf } from "../../../src/core/levers/spend";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import { readPlan } from "../../../src/core/plan/readPlan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { randomPlan } from "../randomPlan";
import { actualsOf } from "./sampleActuals";

const planned = evaluatePlan(samplePlan);
const asPlanned = actualsOf(samplePlan, 4);

describe("a re-forecast", () => {
  test("of a plan that went as planned is the plan", () => {
    const { plan, evaluation, unmet } = reforecast(samplePlan, asPlanned);
    expect(unmet).toEqual([]);
    expect(plan.factPeriods).toBe(4);
    expect(evaluation.outcome.totals.bookings).toBeCloseTo(planned.outcome.totals.bookings, 2);
    expect(evaluation.outcome.totals.planValue).toBeCloseTo(planned.outcome.totals.planValue, 2);
    expect(readPlan(plan).status).toBe("ok");
  });

  test("holds every fact, and starts the rest at today's waiting leads, seats and pipeline", () => {
    const actuals = worse(asPlanned);
    const { evaluation, unmet } = reforecast(samplePlan, actuals);
    expect(unmet).toEqual([]);
    const { outcome } = evaluation;
    const { SDR, AE } = outcome.teams;
    for (const period of [0, 1, 2, 3]) {
      expect(outcome.channels["Paid search"]?.leads[period]).toBeCloseTo(0.8 * leadsOf("Paid search", period), 6);
      expect(evaluation.plan.channels[0]?.spend[period]).toBeCloseTo(1.1 * spendAt(0, period), 6);
      expect(outcome.wins[period]).toBeCloseTo(0.7 * (planned.outcome.wins[period] ?? 0), 6);
      expect(outcome.bookings[period]).toBeCloseTo(0.6 * (planned.outcome.bookings[period] ?? 0), 3);
      expect(SDR?.headcount[period]).toBeCloseTo(7, 9);
    }
    expect(SDR?.backlog[3]).toBeCloseTo(60, 6);
    expect(AE?.items[3]).toBeCloseTo(0.9 * (planned.outcome.teams["AE"]?.items[3] ?? 0), 6);
    expect(evaluation.seriesOf("check.balance1")).toEqual(new Array(18).fill(0));
    expect(outcome.totals.bookings).toBeLessThan(planned.outcome.totals.bookings);
  });

  test("a pipeline half as full brings half of what was to come from it, and nothing else changes at once", () => {
    const half = { ...asPlanned, teams: asPlanned.teams.map((team) => ({ ...team, onTheWay: halved(team.onTheWay) })) };
    const { evaluation } = reforecast(samplePlan, { ...half, teams: half.teams.filter(({ name }) => name === "AE") });
    const idle = {
      ...samplePlan,
      teams: samplePlan.teams.map((team) => ({
        ...team,
        hoursPerRep: completePlan(samplePlan).businessHours.map((_, period) =>
          period < 4 ? ([team.hoursPerRep].flat()[period] ?? 0) : 0,
        ),
      })),
    };
    const before = evaluatePlan(idle).outcome.wins;
    const selfServe = (period: number) =>
      Object.values(planned.outcome.channels).reduce((sum, channel) => sum + (channel.selfServeWins[period] ?? 0), 0);
    for (const period of [5, 6, 7]) {
      const fromBefore = (before[period] ?? 0) - selfServe(period);
      expect(evaluation.outcome.wins[period]).toBeCloseTo((planned.outcome.wins[period] ?? 0) - fromBefore / 2, 6);
    }
  });

  test("tells facts that contradict each other", () => {
    const impossible = {
      ...asPlanned,
      teams: asPlanned.teams.map((team) => ({ ...team, items: [10, 10, 10, 10], worked: [900, 900, 900, 900] })),
    };
    const { unmet } = reforecast(samplePlan, impossible);
    expect(unmet.map(({ measure, period }) => `${measure.key} ${period}`)).toContain("team1.worked 2");
  });

  test("of any plan and any share of its first periods is a plan that can be read, with finite figures", () => {
    const factor = fc.integer({ min: 0, max: 200 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(randomPlan, fc.nat({ max: 5 }), factor, factor, (plan, count, spend, work) => {
        const actuals = actualsOf(plan, Math.min(count, plan.periods));
        const changed = {
          ...actuals,
          channels: actuals.channels.map((channel) => ({ ...channel, spend: times(channel.spend, spend) })),
          teams: actuals.teams.map((team) => ({ ...team, worked: times(team.worked, work), onTheWay: [] })),
        };
        const { plan: changedPlan, evaluation } = reforecast(plan, changed);
        expect(readPlan(changedPlan).status).toBe("ok");
        expect(Number.isFinite(evaluation.outcome.totals.planValue)).toBe(true);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

test("at this rate says where the year ends and from when on it is behind", () => {
  const late = { ...asPlanned, bookings: asPlanned.bookings.map((money, at) => (at < 2 ? money : (money ?? 0) * 0.4)) };
  const rate = atThisRate(planned, reforecast({ ...samplePlan, goals: { bookings: goalAsPlanned } }, late).evaluation);
  expect(rate.bookings).toBeLessThan(planned.outcome.totals.bookings);
  expect(rate.gap).toBeCloseTo(6_600_000 - rate.bookings, 6);
  const own = { ...samplePlan, goals: { ...samplePlan.goals, bookings: goalAsPlanned } };
  expect(atThisRate(evaluatePlan(own), reforecast(own, late).evaluation).opensIn).toBe(2);
  expect(atThisRate(evaluatePlan(own), reforecast(own, asPlanned).evaluation)).toMatchObject({ opensIn: undefined });
});

test("variance sums flows over the periods that have a fact, and takes stocks of the last one", () => {
  const some = { ...asPlanned, wins: [10, undefined, 12] };
  const wins = variances(planned, some).find(({ measure }) => measure.key === "result.wins");
  const [first = 0, , third = 0] = planned.outcome.wins;
  expect(wins).toMatchObject({ actual: 22, periods: [0, 2] });
  expect(wins?.plan).toBeCloseTo(first + third, 9);
  const seats = variances(planned, some).find(({ measure }) => measure.key === "team1.headcount");
  expect(seats?.plan).toBeCloseTo(planned.outcome.teams["SDR"]?.headcount[3] ?? 0, 9);
});

test("committed spend is what is spent and what open periods cannot take back", () => {
  const [search, ...others] = asPlanned.channels;
  if (search === undefined) throw new Error("no channel");
  const orders = { ...asPlanned, channels: [{ ...search, spend: [...search.spend, 60_000, 10_000] }, ...others] };
  const { evaluation } = reforecast(samplePlan, orders);
  expect(evaluation.plan.channels[0]?.spend.slice(4, 6)).toEqual([60_000, 42_000]);
  expect(committedSpend(evaluation, orders)).toMatchObject({ committed: 70_000 });
});

describe("periods that are facts", () => {
  const { plan } = reforecast(samplePlan, worse(asPlanned));

  test("no lever moves them", () => {
    const total = spendOf(plan, 0);
    const moved = setChannelSpend(plan, 0, total + 50_000);
    expect(spendOf(moved.plan, 0)).toBeCloseTo(total + 50_000, 6);
    expect([moved.plan.channels[0]?.spend].flat().slice(0, 4)).toEqual([plan.channels[0]?.spend].flat().slice(0, 4));
    expect(setHires(plan, 0, 3, 5)).toBe(plan);
    expect(setHires(plan, 0, 4, 5)).not.toBe(plan);
  });

  test("the optimizer does not move them either", async () => {
    const request = { objective: "leads", spend: "perPeriod", hires: false, seconds: 5 } as const;
    const solver = () => Promise.reject(new Error("not needed"));
    const easy = { ...plan, commissionRate: 0, channels: plan.channels.map((own) => ({ ...own, carryoverRate: 0 })) };
    const { plan: best } = await optimize(easy, request, { solver, clock: () => 0 });
    const spends = (of: typeof best) => of?.channels.map(({ spend }) => [spend].flat()) ?? [];
    expect(spends(best).map((spend) => spend.slice(0, 4))).toEqual(
      spends(easy).map((spend) => steady(spend).slice(0, 4)),
    );
    expect(spends(best)).not.toEqual(spends(easy));
  });

  test("flags of facts alone are history; others name the open periods", () => {
    const flags = openFlags(evaluatePlan(plan));
    expect(flags.length).toBeGreaterThan(0);
    expect(flags.flatMap(({ periods }) => periods).filter((period) => period < 4)).toEqual([]);
  });
});

const goalAsPlanned = planned.outcome.totals.bookings;

function steady(spend: readonly number[]): readonly number[] {
  return spend.length === 1 ? new Array<number>(4).fill(spend[0] ?? 0) : spend;
}

function leadsOf(channel: string, period: number): number {
  return planned.outcome.channels[channel]?.leads[period] ?? 0;
}

function spendAt(channel: number, period: number): number {
  return planned.plan.channels[channel]?.spend[period] ?? 0;
}

function halved(figures: Figures): Figures {
  return times(figures, 0.5);
}

function times(figures: Figures, factor: number): Figures {
  return figures.map((figure) => (figure ?? 0) * factor);
}

/** Dearer, fewer leads, one rep fewer, less worked, more waiting, fewer and smaller deals. */
function worse(actuals: Actuals): Actuals {
  const { channels, teams } = actuals;
  return {
    ...actuals,
    channels: channels.map((channel) => {
      return { ...channel, spend: times(channel.spend, 1.1), leads: times(channel.leads, 0.8) };
    }),
    teams: teams.map((team) =>
      team.name === "SDR"
        ? {
            ...team,
            items: [],
            worked: [],
            headcount: [7, 7, 7, 7],
            backlog: [undefined, undefined, undefined, 60],
            onTheWay: [],
          }
        : { ...team, items: times(team.items, 0.9), worked: [], backlog: [], headcount: [], onTheWay: [] },
    ),
    wins: times(actuals.wins, 0.7),
    bookings: times(actuals.bookings, 0.6),
  };
}
