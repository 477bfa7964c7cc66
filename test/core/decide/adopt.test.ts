/** Taking a better plan over, whole or in part, and where limits hold it back. */
import { adopt } from "../../../src/core/decide/adopt";
import { fewMoves } from "../../../src/core/decide/fewMoves";
import { usualLimits } from "../../../src/core/decide/limits";
import type { OptimizeRequest, OptimizeResult, Progress } from "../../../src/core/decide/request";
import { stops } from "../../../src/core/decide/stops";
import { changesOf } from "../../../src/core/levers/change";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { optimizePlan } from "../../../src/worker/optimizePlan";

jest.setTimeout(60_000);

const request: OptimizeRequest = {
  objective: "planValue",
  spend: "scaled",
  hires: true,
  limits: usualLimits,
  seconds: 50,
};

/** What the search has found as soon as it is better than the plan. */
const found = firstBetter();
const valueOf = (plan: typeof samplePlan) => evaluatePlan(plan).outcome.totals.planValue;

describe("adopt", () => {
  test("the whole of a better plan is worth what the search found", async () => {
    const { plan = samplePlan, objective = 0 } = await found;
    const taken = adopt(samplePlan, plan);
    expect(valueOf(taken) / objective).toBeCloseTo(1, 12);
    expect(valueOf(taken)).toBeGreaterThan(valueOf(samplePlan));
  });

  test("few moves taken over are worth what was promised", async () => {
    const { plan = samplePlan } = await found;
    const few = fewMoves(samplePlan, plan, request);
    const taken = adopt(samplePlan, few.plan);
    expect(valueOf(taken) - valueOf(samplePlan)).toBeCloseTo(few.gain, 4);
  });

  test("a part changes nothing but its channels and teams", () => {
    const taken = adopt(samplePlan, times(1.3), { channels: ["Partner referrals"], teams: [] });
    const levers = changesOf(samplePlan, taken).map(({ lever }) => lever);
    expect(levers).toEqual([{ kind: "spend", channel: "Partner referrals" }]);
  });

  test("a plan that is as good already stays as it is", () => {
    expect(adopt(samplePlan, samplePlan)).toEqual(samplePlan);
  });

  test("other spend in the first period does not rewrite what was spent before the plan", () => {
    const steady = {
      ...samplePlan,
      channels: samplePlan.channels.map((channel) => ({ ...channel, carryIn: undefined, spend: 1000 })),
    };
    const better = { ...steady, channels: steady.channels.map((channel) => ({ ...channel, spend: 2000 })) };
    const carried = adopt(steady, better).channels.filter(({ carryoverRate = 0 }) => carryoverRate > 0);
    expect(carried.map(({ carryIn }) => carryIn)).toEqual(carried.map(() => 1000));
    expect(carried.length).toBeGreaterThan(0);
  });
});

describe("stops", () => {
  test("names the channels at an end, and the limit that holds them", () => {
    const held = stops(samplePlan, times(1.3), request);
    expect(held).toContainEqual({ channel: "Partner referrals", end: "most", limit: "changeShare" });
  });

  test("where a share is lifted, the largest spend seen holds", () => {
    const held = stops(samplePlan, times(1.5), { ...request, limits: { ...usualLimits, changeShare: Infinity } });
    expect(held).toContainEqual({ channel: "Partner referrals", end: "most", limit: "seenFactor" });
  });

  test("a bound of the channel itself is told from the share it may move", () => {
    const bounded = {
      ...samplePlan,
      channels: samplePlan.channels.map((channel) => ({
        ...channel,
        spend: 1000,
        maxSpend: 1100,
        minSpend: 0,
        spendStep: undefined,
      })),
    };
    const better = { ...bounded, channels: bounded.channels.map((channel) => ({ ...channel, spend: 1100 })) };
    const free = bounded.channels.filter(({ locked, curve }) => locked !== true && curve.kind !== "none");
    expect(stops(bounded, better, request)).toEqual(
      free.map(({ name }) => ({ channel: name, end: "most", limit: "own" })),
    );
  });
});

/** The sample plan with the spend of every channel times a factor. */
function times(factor: number): Plan {
  const of = (spend: number | readonly number[]) =>
    typeof spend === "number" ? spend * factor : spend.map((each) => each * factor);
  return { ...samplePlan, channels: samplePlan.channels.map((channel) => ({ ...channel, spend: of(channel.spend) })) };
}

async function firstBetter(): Promise<OptimizeResult> {
  let best = -Infinity;
  const start = evaluatePlan(samplePlan).outcome.totals.planValue;
  const watch = {
    onProgress: ({ objective = -Infinity }: Progress) => (best = objective),
    isCancelled: () => best > start * (1 + 1e-6),
  };
  return optimizePlan(samplePlan, request, watch);
}
