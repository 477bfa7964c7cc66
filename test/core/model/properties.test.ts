/** What must hold for every plan, whatever its figures. */
import fc from "fast-check";
import { evaluatePlan, inputValue } from "../../../src/core/model/evaluatePlan";
import type { Channel, Plan, Series } from "../../../src/core/plan/plan";
import { completePlan, spreadSeries } from "../../../src/core/plan/completePlan";
import { readPlan } from "../../../src/core/plan/readPlan";
import { RowEvaluator } from "../../../src/core/rows/evaluate";
import { differences } from "../differences";
import { randomPlan } from "../randomPlan";

jest.setTimeout(60_000);

const runs = (seed: number) => ({ seed, numRuns: 60 });

test("every random plan is one that readPlan accepts", () => {
  fc.assert(
    fc.property(randomPlan, (plan) => expect(readPlan(plan)).toEqual({ status: "ok", plan })),
    runs(1),
  );
});

test("more spend in any channel and period never means fewer leads", () => {
  const more = fc.record({ channel: fc.nat(), period: fc.nat(), spend: fc.integer({ min: 1, max: 50_000 }) });
  fc.assert(
    fc.property(randomPlan, more, (plan, { channel, period, spend }) => {
      fc.pre(plan.channels.length > 0);
      const index = channel % plan.channels.length;
      const complete = completePlan(plan);
      const { carryIn, spend: before = [] } = complete.channels[index] ?? {};
      const raised = before.map((money, at) => (at === period % plan.periods ? money + spend : money));
      const channels = plan.channels.map((one, at) => (at === index ? { ...one, carryIn, spend: raised } : one));
      const name = plan.channels[index]?.name ?? "";
      const [less, now] = [evaluatePlan(plan).outcome, evaluatePlan({ ...plan, channels }).outcome];
      const lost = less.channels[name]?.leads.filter(
        (leads, at) => (now.channels[name]?.leads[at] ?? 0) < leads * (1 - 1e-12),
      );
      expect(lost).toEqual([]);
      expect(now.totals.leads).toBeGreaterThanOrEqual(less.totals.leads * (1 - 1e-12));
    }),
    runs(2),
  );
});

test("items in + opening backlog = worked + overflow + closing backlog, for every team, tier and period", () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const { outcome } = evaluatePlan(plan);
      for (const team of plan.teams) {
        const figures = outcome.teams[team.name];
        const opening = team.openingBacklog ?? 0;
        expect(leaks(figures, opening)).toEqual([]);
        expect(figures?.tiers.flatMap((tier, position) => leaks(tier, position === 0 ? opening : 0))).toEqual([]);
      }
    }),
    runs(3),
  );
});

test("nothing but headroom and money results is ever negative, and nothing is NaN or infinite", () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const figures = [...figuresOf(evaluatePlan(plan).outcome)];
      expect(figures.filter(([, figure]) => !Number.isFinite(figure))).toEqual([]);
      const mayBeNegative = /(\/headroom\/\d+|\/contribution|\/planValue)$/;
      expect(figures.filter(([path, figure]) => figure < 0 && !mayBeNegative.test(path))).toEqual([]);
    }),
    runs(4),
  );
});

test("shares stay between 0 and 1", () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const shares = /\/(utilization|onTime|fitMix|speedFactor)\/\d+$/;
      const figures = [...figuresOf(evaluatePlan(plan).outcome)].filter(([path]) => shares.test(path));
      expect(figures.filter(([, figure]) => figure > 1 + 1e-12)).toEqual([]);
    }),
    runs(5),
  );
});

test("every check that a sheet makes on itself is 0", () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const evaluation = evaluatePlan(plan);
      const checks = evaluation.model.program.rows.filter(({ unit }) => unit === "check");
      expect(checks.length).toBeGreaterThan(0);
      expect(checks.filter(({ key }) => evaluation.seriesOf(key).some((figure) => figure !== 0))).toEqual([]);
    }),
    runs(6),
  );
});

test("the order of channels does not matter", () => {
  const shuffled = randomPlan.chain((plan) =>
    fc.tuple(fc.constant(plan), fc.shuffledSubarray([...plan.channels], { minLength: plan.channels.length })),
  );
  fc.assert(
    fc.property(shuffled, ([plan, channels]) => {
      expect(differences(evaluatePlan(plan).outcome, evaluatePlan({ ...plan, channels }).outcome)).toEqual([]);
    }),
    runs(7),
  );
});

test("the order of teams does not matter: they are computed feeders first", () => {
  const shuffled = randomPlan.chain((plan) =>
    fc.tuple(fc.constant(plan), fc.shuffledSubarray([...plan.teams], { minLength: plan.teams.length })),
  );
  fc.assert(
    fc.property(shuffled, ([plan, teams]) => {
      expect(differences(evaluatePlan(plan).outcome, evaluatePlan({ ...plan, teams }).outcome)).toEqual([]);
    }),
    runs(8),
  );
});

test("another unit of currency scales money and nothing else", () => {
  fc.assert(
    fc.property(randomPlan, fc.constantFrom(0.01, 0.8, 7.5, 1000), (plan, by) => {
      const { outcome } = evaluatePlan(plan);
      expect(differences(inCurrency(outcome, by), evaluatePlan(planInCurrency(plan, by)).outcome)).toEqual([]);
    }),
    runs(9),
  );
});

test("an outcome is the same, whatever was evaluated before it and whenever it is read", () => {
  const moves = randomPlan.chain((plan) =>
    fc.tuple(
      fc.constant(plan),
      fc.array(fc.record({ money: fc.integer({ min: 1, max: 9 }), hours: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
  );
  fc.assert(
    fc.property(moves, ([plan, turns]) => {
      const plans = [plan, ...turns.map(({ money, hours }) => moved(plan, money, hours))];
      const evaluations = plans.map((one) => evaluatePlan(one));
      for (const evaluation of evaluations) {
        const { plan: complete, model, outcome } = evaluation;
        const fresh = new RowEvaluator(model.program, complete.periods);
        fresh.setInputs((row) => inputValue(complete, row));
        fresh.run();
        expect(outcome.bookings).toEqual(fresh.series("result.bookings"));
        expect(outcome.totals.planValue).toBe(fresh.at("result.planValue"));
        const keys = model.program.rows.map(({ key }) => key);
        expect(keys.map((key) => evaluation.seriesOf(key))).toEqual(keys.map((key) => fresh.series(key)));
      }
    }),
    { seed: 10, numRuns: 15 },
  );
});

interface Flow {
  readonly items: readonly number[];
  readonly worked: readonly number[];
  readonly overflow: readonly number[];
  readonly backlog: readonly number[];
}

/** Periods in which items appear or vanish. */
function leaks(flow: Flow | undefined, opening: number): number[] {
  const { items = [], worked = [], overflow = [], backlog = [] } = flow ?? {};
  expect(items.length).toBeGreaterThan(0);
  return items.flatMap((arrived, period) => {
    const there = arrived + (period === 0 ? opening : (backlog[period - 1] ?? NaN));
    const gone = (worked[period] ?? NaN) + (overflow[period] ?? NaN) + (backlog[period] ?? NaN);
    return Math.abs(there - gone) <= 1e-9 * (1 + there) ? [] : [period];
  });
}

/** Every figure of an outcome with its path; null is no figure. */
function* figuresOf(value: unknown, path = ""): Generator<readonly [string, number]> {
  if (typeof value === "number") yield [path, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* figuresOf(inner, `${path}/${key}`);
}

function times(series: Series, by: number): Series {
  return typeof series === "number" ? series * by : series.map((figure) => figure * by);
}

function moved(plan: Plan, money: number, hours: number): Plan {
  return {
    ...plan,
    channels: plan.channels.map((channel, index) =>
      index === 0 ? { ...channel, spend: times(channel.spend, money) } : channel,
    ),
    teams: plan.teams.map((team, index) =>
      index === 0 ? { ...team, hoursPerRep: spreadSeries(times(team.hoursPerRep, hours), plan.periods) } : team,
    ),
  };
}

const moneySeries = /\/(adstock|passedValue|atStake|cost|bookings)\/\d+$/;
const moneyTotals =
  /^\/totals\/(bookings|marketingCost|salesCost|atStake|spendBehindUnworked|inFlightBookings|contribution|planValue|cac)$/;

function inCurrency(value: unknown, by: number, path = ""): unknown {
  if (typeof value === "number") return moneySeries.test(path) || moneyTotals.test(path) ? value * by : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inCurrency(one, by, `${path}/${key}`)]));
}

function planInCurrency(plan: Plan, by: number): Plan {
  const one = (money: number | undefined) => (money === undefined ? undefined : money * by);
  const many = (money: Series | undefined) => (money === undefined ? undefined : times(money, by));
  return {
    ...plan,
    dealValue: plan.dealValue * by,
    selfServeDealValue: one(plan.selfServeDealValue),
    otherMarketingCost: many(plan.otherMarketingCost),
    otherSalesCost: many(plan.otherSalesCost),
    channels: plan.channels.map((channel) => ({
      ...channel,
      spend: times(channel.spend, by),
      carryIn: one(channel.carryIn),
      dealValue: one(channel.dealValue),
      curve: curveInCurrency(channel.curve, by),
    })),
    teams: plan.teams.map((team) => ({ ...team, costPerRep: one(team.costPerRep), hiringCost: one(team.hiringCost) })),
  };
}

function curveInCurrency(curve: Channel["curve"], by: number): Channel["curve"] {
  switch (curve.kind) {
    case "hill":
    case "exponential":
      return { ...curve, halfSaturation: curve.halfSaturation * by };
    case "power":
      return { ...curve, reference: curve.reference * by };
    case "linear":
      return { ...curve, costPerLead: curve.costPerLead * by };
    case "none":
      return curve;
  }
}
