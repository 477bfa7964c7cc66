import { readPlan, readPlanText } from "../../../src/core/plan/readPlan";
import { problemText } from "../../../src/core/plan/problem";

type Json = Readonly<Record<string, unknown>>;

const plan = {
  name: "Small",
  currency: "EUR",
  period: "month",
  start: "2027-01",
  periods: 3,
  businessHours: 160,
  dealValue: 9000,
  channels: [
    { name: "Search", team: "Callers", spend: [100, 200, 300], curve: { kind: "linear", costPerLead: 50 } },
    {
      name: "Social",
      team: "Closers",
      spend: 50,
      curve: { kind: "hill", maxLeads: 100, halfSaturation: 4000, slope: 1 },
    },
  ],
  teams: [
    { name: "Callers", passesTo: "Closers", openingHeadcount: 3, hoursPerRep: 100, handleHours: 1, passRate: 0.2 },
    { name: "Closers", passesTo: null, openingHeadcount: 2, hoursPerRep: 100, handleHours: 5, passRate: 0.25 },
  ],
} as const;

const withPlan = (change: Json) => ({ ...plan, ...change });
const withChannel = (change: Json) => withPlan({ channels: [{ ...plan.channels[0], ...change }, plan.channels[1]] });
const withCurve = (curve: unknown) => withChannel({ curve });
const withTeam = (change: Json) => withPlan({ teams: [{ ...plan.teams[0], ...change }, plan.teams[1]] });

test("a plan is read as it stands; defaults stay out of it", () => {
  expect(readPlan(plan)).toEqual({ status: "ok", plan });
});

test("names lose the spaces around them", () => {
  expect(readPlan(withPlan({ name: "  Small " }))).toEqual({ status: "ok", plan });
});

describe("each kind of bad input is one problem with its place, the value, the rule and what to type instead", () => {
  test.each<[string, unknown, readonly [path: string, value: unknown, rule: string, instead: string]]>([
    [
      "a share above 1",
      withChannel({ fitShare: 1.4 }),
      ["channels.0.fitShare", 1.4, "is not a share from 0 to 1", "type a share from 0 to 1, such as 0.25 or 25%"],
    ],
    [
      "a share below 0",
      withTeam({ passRate: -0.1 }),
      ["teams.0.passRate", -0.1, "is not a share from 0 to 1", "type a share from 0 to 1, such as 0.25 or 25%"],
    ],
    [
      "all of last period's spend carried over",
      withChannel({ carryoverRate: 1 }),
      [
        "channels.0.carryoverRate",
        1,
        "is not a share from 0 to below 1",
        "type a share from 0 to below 1, such as 0.25 or 25%",
      ],
    ],
    [
      "negative spend for all periods",
      withChannel({ spend: -5 }),
      ["channels.0.spend", -5, "is not an amount of 0 or more", "type an amount of 0 or more"],
    ],
    [
      "negative spend in one period",
      withChannel({ spend: [100, -5, 300] }),
      ["channels.0.spend.1", -5, "is not an amount of 0 or more", "type an amount of 0 or more"],
    ],
    [
      "NaN",
      withPlan({ dealValue: NaN }),
      ["dealValue", NaN, "is not an amount of 0 or more", "type an amount of 0 or more"],
    ],
    [
      "an infinite figure",
      withPlan({ dealValue: Infinity }),
      ["dealValue", Infinity, "is not an amount of 0 or more", "type an amount of 0 or more"],
    ],
    [
      "a figure in quotes",
      withPlan({ dealValue: "9000" }),
      ["dealValue", "9000", "is not an amount of 0 or more", "type an amount of 0 or more"],
    ],
    [
      "a word instead of a series",
      withTeam({ hoursPerRep: "many" }),
      ["teams.0.hoursPerRep", "many", "is not a number of 0 or more", "type a number of 0 or more"],
    ],
    [
      "a word in a series",
      withChannel({ spend: [100, "a lot", 300] }),
      ["channels.0.spend.1", "a lot", "is not an amount of 0 or more", "type an amount of 0 or more"],
    ],
    [
      "no handle time",
      withTeam({ handleHours: 0 }),
      ["teams.0.handleHours", 0, "is not a number above 0", "type a number above 0"],
    ],
    [
      "a broken number of periods",
      withTeam({ timeToFill: 1.5 }),
      ["teams.0.timeToFill", 1.5, "is not a whole number of 1 or more", "type a whole number of 1 or more"],
    ],
    [
      "a period without hours",
      withPlan({ businessHours: [160, 0, 160] }),
      ["businessHours.1", 0, "is not a number above 0", "type a number above 0"],
    ],
    [
      "an unknown word",
      withTeam({ workOrder: "random" }),
      ["teams.0.workOrder", "random", 'is not "newest" or "oldest"', 'type "newest" or "oldest"'],
    ],
    [
      "another kind of period",
      withPlan({ period: "day" }),
      ["period", "day", 'is not "month" or "week"', 'type "month" or "week"'],
    ],
    ["a third tier", withChannel({ tier: 3 }), ["channels.0.tier", 3, "is not 1 or 2", "type 1 or 2"]],
    [
      "a currency in words",
      withPlan({ currency: "euro" }),
      [
        "currency",
        "euro",
        "is not a currency by its three letters",
        "type a currency by its three letters, such as EUR",
      ],
    ],
    [
      "a start without its month",
      withPlan({ start: "2027" }),
      ["start", "2027", "is not the first month or day", "type the first month or day, such as 2027-01 or 2027-01-04"],
    ],
    ["an empty name", withPlan({ name: "  " }), ["name", "  ", "is not a name", "type a name"]],
    [
      "a missing field",
      withPlan({ dealValue: undefined }),
      ["dealValue", undefined, "is missing", "give an amount of 0 or more"],
    ],
    [
      "an unknown curve",
      withCurve({ kind: "log", maxLeads: 3 }),
      [
        "channels.0.curve.kind",
        "log",
        "is not a curve: hill, exponential, power, linear or none",
        "type a curve: hill, exponential, power, linear or none",
      ],
    ],
    [
      "a missing curve",
      withChannel({ curve: undefined }),
      ["channels.0.curve", undefined, "is missing", "give a curve with its kind and parameters"],
    ],
    [
      "an exponent above 1",
      withCurve({ kind: "power", reference: 5, leadsAtReference: 2, exponent: 1.2 }),
      ["channels.0.curve.exponent", 1.2, "is not a number above 0 and up to 1", "type a number above 0 and up to 1"],
    ],
    [
      "a parameter of another curve",
      withCurve({ kind: "linear", costPerLead: 5, slope: 2 }),
      ["channels.0.curve.slope", 2, "is not a field of a plan", "remove it or correct its name"],
    ],
    [
      "an unknown field of the plan",
      withPlan({ notes: "none" }),
      ["notes", "none", "is not a field of a plan", "remove it or correct its name"],
    ],
    [
      "an unknown field of a channel",
      withChannel({ fitshare: 0.5 }),
      ["channels.0.fitshare", 0.5, "is not a field of a plan", "remove it or correct its name"],
    ],
    [
      "an unknown goal",
      withPlan({ goals: { leads: 100 } }),
      ["goals.leads", 100, "is not a field of a plan", "remove it or correct its name"],
    ],
    [
      "a list that is none",
      withPlan({ channels: { name: "Search" } }),
      ["channels", { name: "Search" }, "is not a list", "type a list"],
    ],
    [
      "too many periods",
      withPlan({ periods: 121, channels: [], businessHours: 160 }),
      ["periods", 121, "is not a whole number from 1 to 120", "type a whole number from 1 to 120"],
    ],
    [
      "a series of another length",
      withChannel({ spend: [100, 200] }),
      ["channels.0.spend", [100, 200], "does not match the plan's 3 periods", "give 3 figures, or one for all periods"],
    ],
    [
      "a plan's series of another length",
      withPlan({ otherSalesCost: [1, 2, 3, 4] }),
      ["otherSalesCost", [1, 2, 3, 4], "does not match the plan's 3 periods", "give 3 figures, or one for all periods"],
    ],
    [
      "a team's series of another length",
      withTeam({ hires: [] }),
      ["teams.0.hires", [], "does not match the plan's 3 periods", "give 3 figures, or one for all periods"],
    ],
    [
      "nothing left to report",
      withPlan({ runOn: 3 }),
      ["runOn", 3, "leaves no period to report", "type a whole number below 3"],
    ],
    [
      "two channels of one name",
      withPlan({ channels: [plan.channels[0], { ...plan.channels[1], name: "Search" }] }),
      ["channels.1.name", "Search", "is used twice", "type another name"],
    ],
    [
      "a channel of an unknown team",
      withChannel({ team: "Nobody" }),
      ["channels.0.team", "Nobody", "is not a team of this plan", "choose Callers, Closers"],
    ],
    [
      "passing to an unknown team",
      withTeam({ passesTo: "Nobody" }),
      [
        "teams.0.passesTo",
        "Nobody",
        "is not a team of this plan",
        "choose Callers, Closers, or nothing when passed items are wins",
      ],
    ],
    [
      "passing to itself",
      withTeam({ passesTo: "Callers" }),
      [
        "teams.0.passesTo",
        "Callers",
        "sends items round in a loop",
        "choose a later team, or nothing when passed items are wins",
      ],
    ],
    [
      "arrival shares below 1 in sum",
      withTeam({ arrivalShares: [0.5, 0.4] }),
      ["teams.0.arrivalShares", [0.5, 0.4], "adds up to 0.9", "give shares that add up to 1"],
    ],
    [
      "no arrival shares",
      withTeam({ arrivalShares: [] }),
      ["teams.0.arrivalShares", [], "adds up to 0", "give shares that add up to 1"],
    ],
    [
      "a pass rate times conversion index above 1",
      withChannel({ conversionIndex: 6 }),
      ["channels.0.conversionIndex", 6, "times the pass rate of Callers (0.2) is above 1", "type at most 5"],
    ],
    [
      "more reps in ramp than the ramp is long",
      withTeam({ ramp: [0.5], openingRamping: [1, 2] }),
      ["teams.0.openingRamping", [1, 2], "is longer than the ramp of 1", "give at most 1 figures"],
    ],
    [
      "bounds of spend the wrong way round",
      withChannel({ minSpend: 90, maxSpend: 80 }),
      ["channels.0.minSpend", 90, "is above the most spend of 80", "type at most 80"],
    ],
    [
      "bounds of hires the wrong way round",
      withTeam({ hireLimits: { min: 3, max: 2 } }),
      ["teams.0.hireLimits.min", 3, "is above the most hires of 2", "type at most 2"],
    ],
    ["no plan at all", null, ["", null, "is not an object", "type an object"]],
  ])("%s", (_, json, [path, value, rule, instead]) => {
    const read = readPlan(json);
    const problems = read.status === "problems" ? read.problems : [];
    expect(problems.map((problem) => ({ ...problem, path: problem.path.join(".") }))).toEqual([
      { path, value, rule, instead },
    ]);
  });
});

test("a loop over several teams is told at each of them", () => {
  const looping = withPlan({ teams: [plan.teams[0], { ...plan.teams[1], passesTo: "Callers" }] });
  expect(sentences(looping)).toEqual([
    "teams[0].passesTo: “Closers” sends items round in a loop; choose a later team, or nothing when passed items are wins.",
    "teams[1].passesTo: “Callers” sends items round in a loop; choose a later team, or nothing when passed items are wins.",
  ]);
});

test("a team that passes into a loop of others is not itself blamed", () => {
  const teams = ["A", "B", "C"].map((name, index) => ({ ...plan.teams[0], name, passesTo: ["B", "C", "B"][index] }));
  expect(sentences(withPlan({ channels: [], teams })).map((text) => text.slice(0, 8))).toEqual([
    "teams[1]",
    "teams[2]",
  ]);
});

test("two teams of one name are told once, at the second", () => {
  const teams = [plan.teams[0], { ...plan.teams[1] }, { ...plan.teams[1] }];
  expect(sentences(withPlan({ teams }))).toEqual(["teams[2].name: “Closers” is used twice; type another name."]);
});

test("all problems are told at once, those of single fields first", () => {
  const bad = {
    ...plan,
    dealValue: -1,
    channels: [{ ...plan.channels[0], fitShare: 2, spend: [1, 2], team: "Nobody" }],
    teams: [{ ...plan.teams[0], passRate: "high", color: "red" }, plan.teams[1]],
  };
  expect(sentences(bad)).toEqual([
    "dealValue: -1 is not an amount of 0 or more; type an amount of 0 or more.",
    "channels[0].fitShare: 2 is not a share from 0 to 1; type a share from 0 to 1, such as 0.25 or 25%.",
    "teams[0].passRate: “high” is not a share from 0 to 1; type a share from 0 to 1, such as 0.25 or 25%.",
    "teams[0].color: “red” is not a field of a plan; remove it or correct its name.",
    "channels[0].spend: a list of 2 does not match the plan's 3 periods; give 3 figures, or one for all periods.",
    "channels[0].team: “Nobody” is not a team of this plan; choose Callers, Closers.",
  ]);
});

test("arrival shares typed with many decimals may miss 1 by rounding", () => {
  expect(readPlan(withTeam({ arrivalShares: [1 / 3, 1 / 3, 1 / 3] })).status).toBe("ok");
});

test("a file that is not JSON is one problem", () => {
  const read = readPlanText("{ name: ");
  expect(read.status === "problems" && read.problems).toMatchObject([{ path: [], instead: "give a plan as JSON" }]);
  expect(readPlanText(JSON.stringify(plan))).toEqual({ status: "ok", plan });
});

function sentences(json: unknown): string[] {
  const read = readPlan(json);
  return read.status === "problems" ? read.problems.map(problemText) : [];
}
