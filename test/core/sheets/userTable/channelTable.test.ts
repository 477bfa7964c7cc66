import fc from "fast-check";
import { setChannelSpend } from "../../../../src/core/levers/spend";
import { evaluatePlan } from "../../../../src/core/model/evaluatePlan";
import { spreadSeries } from "../../../../src/core/plan/completePlan";
import type { Plan } from "../../../../src/core/plan/plan";
import { readPlan } from "../../../../src/core/plan/readPlan";
import { samplePlan } from "../../../../src/core/plan/samplePlan";
import { withChannelTable, type TableUse } from "../../../../src/core/sheets/userTable/channelTable";
import { firstMonth, periodOf, yearsToPlan } from "../../../../src/core/sheets/userTable/tablePeriods";
import { read } from "./tables";

const use: TableUse = { yearsLater: 0, withoutMonth: "each", names: {}, mayAdd: true };

test("spend by month lands in its periods; other periods and channels stay", () => {
  const table = read([
    ["Channel", "Feb 27", "Mar 27"],
    ["paid SEARCH", 1000, 2000],
  ]);
  const { plan, lines, findings } = withChannelTable(samplePlan, table, use);
  expect(spreadSeries(spendOf(plan, "Paid search"), 18).slice(0, 5)).toEqual([42000, 1000, 2000, 45000, 45000]);
  expect(plan.channels.slice(1)).toEqual(samplePlan.channels.slice(1));
  expect(lines).toEqual([
    {
      name: "Paid search",
      tableNames: ["paid SEARCH"],
      isNew: false,
      field: "spend",
      from: 87000,
      to: 3000,
      cells: ["B2", "C2"],
      isShapeDefault: false,
    },
  ]);
  expect(findings).toEqual([]);
});

test("an existing curve keeps its shape and goes through the leads that were seen", () => {
  const table = read([
    ["Channel", "Month", "Spend", "Leads"],
    ["Content and SEO", "Jan 27", 20000, 150],
    ["Content and SEO", "Feb 27", 22000, 170],
  ]);
  const { plan, lines } = withChannelTable(samplePlan, table, use);
  const { leads = [] } = evaluatePlan(plan).outcome.channels["Content and SEO"] ?? {};
  expect((leads[0] ?? 0) + (leads[1] ?? 0)).toBeCloseTo(320, 9);
  expect(channelOf(plan, "Content and SEO")?.curve).toMatchObject({ kind: "exponential", halfSaturation: 22000 });
  expect(lines.find(({ field }) => field === "leads")).toMatchObject({ to: expect.closeTo(320, 9) as number });
});

test("a new channel gets a curve through its leads; the shape is a default and said to be one", () => {
  const table = read([
    ["Channel", "Spend", "Leads"],
    ["Podcast", 10000, 120],
    ["Posters", 3000, ""],
  ]);
  const { plan, lines } = withChannelTable(samplePlan, table, use);
  expect(channelOf(plan, "Podcast")).toEqual({
    name: "Podcast",
    team: "SDR",
    spend: 10000,
    curve: { kind: "hill", maxLeads: expect.closeTo(240, 6) as number, halfSaturation: 10000, slope: 1 },
  });
  expect(channelOf(plan, "Posters")?.curve).toEqual({ kind: "none" });
  expect(
    lines.filter(({ isNew }) => isNew).map(({ name, field, isShapeDefault }) => [name, field, isShapeDefault]),
  ).toEqual([
    ["Podcast", "spend", false],
    ["Podcast", "leads", true],
    ["Posters", "spend", false],
  ]);
  expect(readPlan(plan).status).toBe("ok");
});

test("names are joined, left out or told, as chosen", () => {
  const table = read([
    ["Channel", "Spend"],
    ["Google", 30000],
    ["Bing", 5000],
    ["Fax", 10],
    ["Radio", 20],
  ]);
  const names = { Google: "Paid search", Bing: "Paid search", Fax: null };
  const { plan, findings } = withChannelTable(samplePlan, table, { ...use, names, mayAdd: false });
  expect(spendOf(plan, "Paid search")).toBe(35000);
  expect(findings).toEqual([{ kind: "unknownName", cell: "B5", text: "Radio" }]);
});

test("a figure without a month can be one of every period or one of all reported periods together", () => {
  const table = read([
    ["Channel", "Spend"],
    ["Paid search", 120000],
  ]);
  expect(spendOf(withChannelTable(samplePlan, table, use).plan, "Paid search")).toBe(120000);
  const together = withChannelTable(samplePlan, table, { ...use, withoutMonth: "together" }).plan;
  expect(spreadSeries(spendOf(together, "Paid search"), 18).slice(10, 14)).toEqual([10000, 10000, 42000, 42000]);
});

test("last year's months can stand for this year's", () => {
  const table = read([
    ["Channel", "Jan 26", "Feb 26"],
    ["Paid search", 1000, 2000],
  ]);
  const months = table.figures.flatMap(({ month }) => month ?? []);
  expect(firstMonth(months)).toBe("2026-01");
  expect(yearsToPlan(months, samplePlan)).toBe(1);
  expect(withChannelTable(samplePlan, table, use).findings).toEqual([{ kind: "outside", cell: "B2", count: 2 }]);
  const { plan, findings } = withChannelTable(samplePlan, table, { ...use, yearsLater: 1 });
  expect(spreadSeries(spendOf(plan, "Paid search"), 18).slice(0, 2)).toEqual([1000, 2000]);
  expect(findings).toEqual([]);
});

test("leads without spend make no curve, and no leads leave the curve as it was", () => {
  const table = read([
    ["Channel", "Spend", "Leads"],
    ["Word of mouth", "", 40],
    ["Paid search", 42000, 0],
  ]);
  const { plan, findings } = withChannelTable(samplePlan, table, use);
  expect(channelOf(plan, "Word of mouth")).toBeUndefined();
  expect(channelOf(plan, "Paid search")?.curve).toEqual(samplePlan.channels[0]?.curve);
  expect(findings).toEqual([
    { kind: "leadsWithoutSpend", cell: "C2", text: "Word of mouth" },
    { kind: "noLeads", cell: "B3", text: "Paid search" },
  ]);
});

test("weeks need a day", () => {
  const weekly = { start: "2027-01-04", period: "week", periods: 20 } as const;
  expect(periodOf({ year: 2027, month: 1, day: 18 }, weekly)).toBe(2);
  expect(periodOf({ year: 2027, month: 1, day: 3 }, weekly)).toBe(-1);
  expect(periodOf({ year: 2027, month: 1, day: undefined }, weekly)).toBe("noDay");
  expect(periodOf({ year: undefined, month: 2, day: undefined }, samplePlan)).toBe(1);
});

test("whatever the table says, the plan stays a plan, and its leads are the table's", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 9e5 }), fc.integer({ min: 1, max: 5000 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, (figures) => {
      const names = [...samplePlan.channels.map(({ name }) => name).slice(0, 5), "New one"];
      const table = read([
        ["Channel", "Month", "Spend", "Leads"],
        ...figures.map(([spend, leads], index) => [names[index] ?? "", "Mar 27", spend, leads]),
      ]);
      const { plan } = withChannelTable(samplePlan, table, use);
      expect(readPlan(plan).status).toBe("ok");
      const { channels } = evaluatePlan(plan).outcome;
      figures.forEach(([, leads], index) => {
        expect(channels[names[index] ?? ""]?.leads[2]).toBeCloseTo(leads, 6);
      });
    }),
    { numRuns: 40 },
  );
});

test("reading what the plan says already changes nothing", () => {
  const table = read([
    ["Channel", ...Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, "0")}`)],
    ["Paid social", ...spreadSeries(spendOf(samplePlan, "Paid social"), 12).slice(0, 12)],
  ]);
  expect(withChannelTable(samplePlan, table, use).plan).toEqual(samplePlan);
  const moved = setChannelSpend(samplePlan, 1, 100_000).plan;
  expect(withChannelTable(moved, table, use).plan).toEqual(samplePlan);
});

function channelOf(plan: Plan, name: string) {
  return plan.channels.find((channel) => channel.name === name);
}

function spendOf(plan: Plan, name: string) {
  const channel = channelOf(plan, name);
  if (channel === undefined) throw new Error(`no channel ${name}`);
  return channel.spend;
}
