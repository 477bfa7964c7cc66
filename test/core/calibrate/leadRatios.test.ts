import { leadCohorts } from "../../../src/core/calibrate/leadCohorts";
import { leadLoads } from "../../../src/core/calibrate/leadLoads";
import { withLeadRatios } from "../../../src/core/calibrate/leadPlan";
import { leadRatios, type LeadRatio } from "../../../src/core/calibrate/leadRatios";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { ownerOf } from "../../../src/core/sheets/userTable/channelTable";
import { day, read } from "../sheets/userTable/tables";

/** Two channels, two teams with hours for 400 leads and more opportunities than come. */
const plan: Plan = {
  name: "Small",
  currency: "EUR",
  period: "month",
  start: "2027-01",
  periods: 12,
  businessHours: 160,
  dealValue: 10_000,
  channels: [
    { name: "Search", team: "SDR", spend: 1000, curve: { kind: "linear", costPerLead: 10 }, fitShare: 0.5 },
    { name: "Events", team: "SDR", spend: 1000, curve: { kind: "linear", costPerLead: 10 }, fitShare: 0.5 },
  ],
  teams: [
    { name: "SDR", passesTo: "AE", openingHeadcount: 4, hoursPerRep: 100, handleHours: 1, passRate: 0.3 },
    { name: "AE", passesTo: null, openingHeadcount: 4, hoursPerRep: 100, handleHours: 2, passRate: 0.3 },
  ],
};

const heads = [
  "Source",
  "Month",
  "Leads",
  "Fitting leads",
  "Handed over",
  "Fitting handed over",
  "Worked",
  "Opportunities",
  "Wins",
];

test("shares by channel and pass rates by team, by hand", () => {
  const { ratios } = measured([
    heads,
    ["Search", "Jan 26", 200, 120, 130, 110, 130, 33, 11],
    ["Events", "Jan 26", 100, 40, 60, 40, 60, 12, 4],
  ]);
  expect(ratios.map(({ kind, owner, count, of }) => [kind, owner, count, of])).toEqual([
    ["fitShare", "Search", 120, 200],
    ["handedFitting", "Search", 110, 120],
    ["handedOther", "Search", 20, 80],
    ["fitShare", "Events", 40, 100],
    ["handedFitting", "Events", 40, 40],
    ["handedOther", "Events", 20, 60],
    ["passRate", "SDR", 45, 150],
    ["leadsPerRep", "SDR", 190, 4],
    ["passRate", "AE", 15, 45],
  ]);
  const pass = only(ratios, "passRate", "SDR");
  expect(pass).toMatchObject({
    planned: 0.3,
    months: ["2026-01"],
    inputs: [{ path: ["teams", 0, "passRate"], value: 0.3 }],
  });
  expect(pass.measured.low).toBeGreaterThan(0.2);
  expect(pass.measured.high).toBeLessThan(0.4);
  expect(only(ratios, "leadsPerRep", "SDR")).toMatchObject({ inputs: [], measured: { value: 47.5 } });
});

test("months at 85 % load or more are left out, by the hours of the plan's own people", () => {
  const rows = [
    heads,
    ["Search", "Jan 26", 300, 150, 300, 150, 300, 45, 9],
    ["Search", "Feb 26", 400, 200, 400, 200, 395, 20, 4],
  ];
  const { ratios, full, loads } = measured(rows);
  expect(loads.SDR?.map(({ month, load }) => [month, load])).toEqual([
    ["2026-01", 0.75],
    ["2026-02", 1],
  ]);
  expect(full.SDR).toEqual(["2026-02"]);
  expect(only(ratios, "passRate", "SDR")).toMatchObject({ count: 45, of: 150, months: ["2026-01"] });
  expect(only(ratios, "fitShare", "Search")).toMatchObject({ of: 300 });
});

test("the load is that of the model with the plan's people in the month, before the plan those at its start", () => {
  const later = {
    ...plan,
    teams: plan.teams.map((team) => ({ ...team, hires: [0, 4, ...new Array<number>(10).fill(0)] })),
  };
  const data = leadCohorts(
    read([
      ["Source", "Month", "Handed over"],
      ["Search", "Dec 26", 200],
      ["Search", "Jan 27", 200],
      ["Search", "Feb 27", 200],
    ]),
    "month",
  );
  const loads = leadLoads(later, data.cohorts, (source) => source);
  expect(loads.SDR?.map(({ load, reps }) => [load, reps])).toEqual([
    [0.5, 4],
    [0.5, 4],
    [0.25, 8],
  ]);
});

test("without the fit of what was handed over, one share stands for both", () => {
  const { ratios } = measured([
    ["Source", "Month", "Leads", "Handed over"],
    ["Search", "Jan 26", 200, 150],
  ]);
  const share = only(ratios, "handedOver", "Search");
  expect(share.inputs.map(({ path }) => path.at(-1))).toEqual(["keepFit", "keepUnfit"]);
  expect(share.measured.value).toBe(0.75);
});

test("hours worked give the hours of a lead; without them leads per rep are only shown", () => {
  const { ratios } = measured(
    [
      ["Source", "Month", "Leads", "Worked", "Hours worked on leads"],
      ["Search", "Jan 26", 200, 200, 260],
    ],
    { 4: "hours" },
  );
  const hours = only(ratios, "handleHours", "SDR");
  expect(hours.measured.value).toBeCloseTo(1.3, 12);
  expect(hours.inputs).toEqual([
    { path: ["teams", 0, "handleHours"], value: expect.closeTo(1.3, 12) as number },
    { path: ["teams", 0, "triageHours"], value: expect.closeTo(1.3, 12) as number },
  ]);
});

test("single leads tell late conversion and the sales cycle by their days", () => {
  const leads = Array.from({ length: 120 }, (_, index) => {
    const isLate = index % 4 === 0;
    const passes = isLate ? index % 20 === 0 : index % 3 === 0;
    const wins = passes && index % 2 === 0;
    const called = isLate ? "2026-02-03" : "2026-01-20";
    const passed = isLate ? "2026-03-10" : index % 6 === 0 ? "2026-02-10" : "2026-01-25";
    const nothing = "";
    return [
      `L${index}`,
      "Search",
      day("2026-01-10"),
      day(called),
      passes ? day(passed) : nothing,
      wins ? day("2026-06-15") : nothing,
    ];
  });
  const { ratios } = measured([
    ["Lead ID", "Source", "Created at", "First call", "Opportunity date", "Won deal"],
    ...leads,
  ]);
  const late = only(ratios, "lateConversion", "SDR");
  expect([late.count, late.of]).toEqual([6, 30]);
  expect(late.measured.value).toBeCloseTo(6 / 30 / (30 / 90), 12);
  const cycle = only(ratios, "arrivalShares", "SDR");
  expect(cycle.parts.map(({ value }) => Number(value.toFixed(3)))).toEqual([0.556, 0.444]);
  expect(total(cycle.inputs[0]?.value as number[])).toBeCloseTo(1, 12);
});

test("what is taken over is noted with source, day and counts, and stays a plan", () => {
  const { ratios } = measured([heads, ["Search", "Jan 26", 200, 120, 130, 110, 130, 33, 11]]);
  const applied = withLeadRatios(plan, ratios, { name: "Leads", day: "2027-03-01" });
  if (applied.status !== "ok") throw new Error("the ratios make no plan");
  expect(applied.plan.channels[0]).toMatchObject({ fitShare: 0.6, keepUnfit: 0.25 });
  expect(applied.plan.channels[1]).toEqual(plan.channels[1]);
  expect(applied.notes[0]).toEqual({
    path: ["channels", 0, "fitShare"],
    value: 0.6,
    note: "measured 2027-03-01: Leads, 2026-01, 120 of 200",
  });
});

test("ratios that do not go with the plan are told", () => {
  const { ratios } = measured([heads, ["Search", "Jan 26", 200, 120, 130, 110, 130, 110, 100]]);
  const eager = { ...plan, channels: plan.channels.map((channel) => ({ ...channel, conversionIndex: 2 })) };
  expect(withLeadRatios(eager, ratios, { name: "Leads", day: "2027-03-01" }).status).toBe("problems");
});

test("in simulated months the truth lies in the intervals; the full month would have hidden it", () => {
  const random = seeded(42);
  let covered = 0;
  let hidden = 0;
  const runs = 200;
  for (let run = 0; run < runs; run += 1) {
    const quiet = ["Jan 26", "Feb 26", "Mar 26"].map((month) => row(month, 200, 0.3));
    const { ratios } = measured([heads, ...quiet, row("Apr 26", 600, 0.1)]);
    const { low, high } = only(ratios, "passRate", "SDR").measured;
    if (low <= 0.3 && 0.3 <= high) covered += 1;
    if (only(ratios, "passRate", "SDR").count / only(ratios, "passRate", "SDR").of < 0.2) hidden += 1;
  }
  expect(covered / runs).toBeGreaterThan(0.91);
  expect(hidden).toBe(0);

  function row(month: string, leads: number, rate: number) {
    const fit = binomial(0.5, leads);
    return ["Search", month, leads, fit, leads, fit, leads, binomial(rate, fit), 0];
  }

  function binomial(share: number, of: number): number {
    return Array.from({ length: of }, random).filter((each) => each < share).length;
  }
});

test("the sample plan's own channels are found by name, others are nobody's", () => {
  const data = leadCohorts(
    read([
      ["Source", "Month", "Leads", "Fitting leads"],
      ["paid search", "Jan 27", 400, 260],
      ["Fax", "Jan 27", 9, 9],
    ]),
    "month",
  );
  const { ratios } = leadRatios(samplePlan, data, (source) => ownerOf(source, samplePlan.channels, { names: {} }));
  expect(ratios.map(({ owner }) => owner)).toEqual(["Paid search"]);
});

type Rows = Parameters<typeof read>[0];

function measured(rows: Rows, roles?: Parameters<typeof read>[2]) {
  const data = leadCohorts(read(rows, "en-GB", roles), plan.period);
  return leadRatios(plan, data, (source) => ownerOf(source, plan.channels, { names: {} }));
}

function only(ratios: readonly LeadRatio[], kind: LeadRatio["kind"], owner: string): LeadRatio {
  const found = ratios.find((ratio) => ratio.kind === kind && ratio.owner === owner);
  if (found === undefined) throw new Error(`no ${kind} of ${owner}`);
  return found;
}

/** Park and Miller's minimal standard generator, CACM 1988: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
