/** The worker as the pane asks it, on a thread of its own, with HiGHS. */
import { usualLimits } from "../../src/core/decide/limits";
import type { OptimizeRequest, Progress } from "../../src/core/decide/request";
import { evaluatePlan } from "../../src/core/model/evaluatePlan";
import { planFlags } from "../../src/core/model/flags";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { ask } from "../../src/worker/decideWorker";
import { ThreadWorker } from "../setup/thread-worker";

jest.setTimeout(60_000);

beforeAll(() => Object.assign(globalThis, { Worker: ThreadWorker }));

const request: OptimizeRequest = {
  objective: "planValue",
  spend: "scaled",
  hires: true,
  limits: usualLimits,
  seconds: 3,
};

test("a best split tells every better plan on the way and ends with the best of them", async () => {
  const told: Progress[] = [];
  const result = await ask("bestSplit", { plan: samplePlan, request }, (progress) => told.push(progress)).answer;
  expect(result?.status).toMatch(/optimal|feasible/);
  expect(told.length).toBeGreaterThan(3);
  const objectives = told.flatMap(({ objective }) => objective ?? []);
  expect([...objectives].sort((a, b) => a - b)).toEqual(objectives);
  const last = told.at(-1);
  expect(last?.plan?.channels.map(({ spend }) => spend)).toEqual(result?.plan?.channels.map(({ spend }) => spend));
  expect(last?.objective).toBe(result?.objective);
  expect(last?.bound).toBeGreaterThanOrEqual(result?.objective ?? Infinity);
});

test("a search is stopped at any time, and says nothing more", async () => {
  const told: Progress[] = [];
  const search = ask("bestSplit", { plan: samplePlan, request: { ...request, seconds: 600 } }, (progress) => {
    told.push(progress);
    if (told.length === 3) search.stop();
  });
  expect(await search.answer).toBeUndefined();
  expect(told).toHaveLength(3);
  expect(told[2]?.plan?.channels).toHaveLength(samplePlan.channels.length);
});

test("a better plan is weighed: few moves, bands and reasons", async () => {
  const cheaper = {
    ...samplePlan,
    channels: samplePlan.channels.map((channel) =>
      channel.name === "Paid search" ? { ...channel, spend: 30_000 } : channel,
    ),
  };
  const weighed = await ask("weigh", { from: samplePlan, to: cheaper, request }).answer;
  expect(weighed?.channelBands.length).toBeGreaterThan(3);
  expect(weighed?.few.moves.every(({ name }) => name === "Paid search")).toBe(true);
  expect(weighed?.why.map(({ code }) => code)).toContain("channel");
});

test("a flag's remedies are worked out", async () => {
  const [flag] = planFlags(evaluatePlan(samplePlan)).filter(({ code }) => code === "overflow");
  if (flag === undefined) throw new Error("the sample plan should lose leads");
  const found = await ask("remedies", { plan: samplePlan, flag }).answer;
  expect(new Set(found?.map(({ side }) => side))).toEqual(new Set(["marketing", "sales"]));
});

test("a mistake in the question reaches who asked", async () => {
  const broken = { ...samplePlan, teams: undefined as unknown as typeof samplePlan.teams };
  await expect(ask("repsNeeded", { plan: broken }).answer).rejects.toThrow(/undefined/);
});
