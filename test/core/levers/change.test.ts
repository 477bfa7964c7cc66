import { setTotalBudget } from "../../../src/core/levers/budget";
import { changesOf, copyLever, leverPath, rebase } from "../../../src/core/levers/change";
import { setChannel } from "../../../src/core/levers/channelSetting";
import { setHires } from "../../../src/core/levers/hires";
import { setChannelSpend, spendOf } from "../../../src/core/levers/spend";
import { golden } from "../goldenPlans";

const sample = golden("sample.json").plan;
const draft = setHires(setChannel(setChannelSpend(sample, 1, 240_000).plan, 0, { keepUnfit: 0.5 }), 0, 0, 1);

test("a draft is told lever by lever, from the sheet's figure to its own", () => {
  expect(changesOf(sample, draft)).toEqual([
    { lever: { kind: "keepUnfit", channel: "Paid search" }, from: 1, to: 0.5 },
    { lever: { kind: "spend", channel: "Paid social" }, from: 309_000, to: 240_000 },
    { lever: { kind: "hires", team: "SDR", period: 0 }, from: 0, to: 1 },
  ]);
});

test("an unchanged plan, or one with equal figures, has no changes", () => {
  expect(changesOf(sample, sample)).toEqual([]);
  expect(changesOf(sample, JSON.parse(JSON.stringify(sample)) as typeof sample)).toEqual([]);
  expect(changesOf(sample, setChannel(sample, 0, { keepFit: 1, tier: 1, locked: false }))).toEqual([]);
});

test("a budget that the sheets lack is a change from nothing", () => {
  const { budget, ...rest } = sample;
  const moved = setTotalBudget(rest, budget?.total ?? 0, budget?.total ?? 0).plan;
  expect(changesOf(rest, moved)).toEqual([{ lever: { kind: "budget" }, from: undefined, to: 5_500_000 }]);
});

test("resetting every change gives the sheets' plan back", () => {
  const reset = changesOf(sample, draft).reduce((plan, { lever }) => copyLever(plan, sample, lever), draft);
  expect(changesOf(sample, reset)).toEqual([]);
});

test("resetting one lever leaves the others", () => {
  const reset = copyLever(draft, sample, { kind: "spend", channel: "Paid social" });
  expect(spendOf(reset, 1)).toBe(309_000);
  expect(changesOf(sample, reset)).toHaveLength(2);
});

test("when the sheets change, levers without a draft move and those with one stay, whatever the new order", () => {
  const onto = {
    ...setChannelSpend(sample, 0, 600_000).plan,
    channels: [...setChannelSpend(sample, 0, 600_000).plan.channels].reverse(),
  };
  const moved = rebase(draft, sample, onto);
  const spends = Object.fromEntries(moved.channels.map(({ name }, index) => [name, spendOf(moved, index)]));
  expect(spends).toMatchObject({ "Paid search": 600_000, "Paid social": 240_000 });
  expect(changesOf(onto, moved)).toHaveLength(3);
});

test("a lever of a channel or team that the sheets no longer have is dropped", () => {
  const onto = { ...sample, channels: sample.channels.filter(({ name }) => name !== "Paid social") };
  expect(changesOf(onto, rebase(draft, sample, onto))).toHaveLength(2);
});

test("spend of another number of periods is not carried over", () => {
  const onto = { ...sample, periods: 6, runOn: 0, channels: [], businessHours: 160 };
  expect(rebase(draft, sample, onto).channels).toEqual([]);
});

test("every lever says where its input stands in the plan", () => {
  expect(leverPath(sample, { kind: "budget" })).toEqual(["budget", "total"]);
  expect(leverPath(sample, { kind: "spend", channel: "Events" })).toEqual(["channels", 2, "spend"]);
  expect(leverPath(sample, { kind: "hires", team: "AE", period: 1 })).toEqual(["teams", 1, "hires", 1]);
});

test("any other input that a table or lead data brought is a change like a lever's, and can be reset", () => {
  const [search, ...others] = sample.channels;
  const [sdr, ...teams] = sample.teams;
  if (search === undefined || sdr === undefined) throw new Error("the sample has channels and teams");
  const brought: typeof sample = {
    ...sample,
    channels: [{ ...search, curve: { kind: "linear", costPerLead: 90 } }, ...others],
    teams: [{ ...sdr, passRate: 0.2, departures: 1 }, ...teams],
  };
  const curve = { kind: "input", list: "channels", name: "Paid search", field: "curve" } as const;
  const passRate = { kind: "input", list: "teams", name: "SDR", field: "passRate" } as const;
  const departures = { ...passRate, field: "departures" } as const;
  expect(changesOf(sample, brought)).toEqual([
    { lever: curve, from: undefined, to: undefined },
    { lever: departures, from: undefined, to: 1 },
    { lever: passRate, from: 0.15, to: 0.2 },
  ]);
  expect(leverPath(sample, passRate)).toEqual(["teams", 0, "passRate"]);
  expect(copyLever(brought, sample, departures).teams[0]).not.toHaveProperty("departures");
  const onto = setChannelSpend(sample, 0, 600_000).plan;
  expect(changesOf(onto, rebase(brought, sample, onto))).toHaveLength(3);
});
