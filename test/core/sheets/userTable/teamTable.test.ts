import { evaluatePlan } from "../../../../src/core/model/evaluatePlan";
import { readPlan } from "../../../../src/core/plan/readPlan";
import { samplePlan } from "../../../../src/core/plan/samplePlan";
import type { TableUse } from "../../../../src/core/sheets/userTable/channelTable";
import { withTeamTable } from "../../../../src/core/sheets/userTable/teamTable";
import { day, read } from "./tables";

const use: TableUse = { yearsLater: 0, withoutMonth: "each", names: {}, mayAdd: true };

test("seats give reps at full strength, reps in ramp, starters and leavers", () => {
  const roster = read([
    ["Seat", "Team", "Start", "End", "FTE"],
    ["SDR-01", "SDR", day("2024-05-01"), "", 1],
    ["SDR-02", "SDR", day("2026-11-01"), "", 0.5],
    ["SDR-03", "SDR", day("2027-03-15"), "", 1],
    ["SDR-04", "SDR", "", day("2027-06-30"), 1],
    ["SDR-05", "SDR", day("2020-01-01"), day("2026-10-31"), 1],
  ]);
  const { plan, lines, findings } = withTeamTable(samplePlan, roster, use);
  const sdr = plan.teams[0];
  expect(sdr).toMatchObject({ openingHeadcount: 2, openingRamping: [0, 0, 0.5] });
  expect(sdr?.hires).toEqual([0, 0, 1, ...new Array<number>(15).fill(0)]);
  expect(sdr?.departures).toEqual([0, 0, 0, 0, 0, 0, 1, ...new Array<number>(11).fill(0)]);
  expect(plan.teams[1]).toEqual(samplePlan.teams[1]);
  expect(lines.map(({ name, field, from, to }) => [name, field, from, to])).toEqual([
    ["SDR", "reps", 8, 2.5],
    ["SDR", "starters", 2, 1],
    ["SDR", "leavers", 0, 1],
  ]);
  expect(findings).toEqual([]);
  expect(readPlan(plan).status).toBe("ok");
});

test("headcounts by month give starters and leavers by their differences", () => {
  const heads = read([
    ["Team", "Jan 27", "Feb 27", "Mar 27", "Jun 27"],
    ["SDR", 8, 10, 9, 9],
  ]);
  const { plan } = withTeamTable(samplePlan, heads, use);
  const sdr = plan.teams[0];
  expect(sdr).toMatchObject({ openingHeadcount: 8 });
  expect((sdr?.hires as number[]).slice(0, 4)).toEqual([0, 2, 0, 0]);
  expect((sdr?.departures as number[]).slice(0, 4)).toEqual([0, 0, 1, 0]);
  const still = { ...plan, teams: plan.teams.map((team) => ({ ...team, attritionRate: 0, backfillShare: 0 })) };
  const { headcount = [] } = evaluatePlan(still).outcome.teams.SDR ?? {};
  expect(headcount.slice(0, 6)).toEqual([8, 10, 9, 9, 9, 9]);
});

test("a team that the plan does not have is told, or chosen", () => {
  const roster = read([
    ["Team", "FTE"],
    ["Inbound", 1],
    ["Inbound", 1],
  ]);
  expect(withTeamTable(samplePlan, roster, use)).toMatchObject({
    plan: samplePlan,
    lines: [],
    findings: [{ kind: "unknownName", cell: "A2", text: "Inbound" }],
  });
  const { plan } = withTeamTable(samplePlan, roster, { ...use, names: { Inbound: "SDR" } });
  expect(plan.teams[0]?.openingHeadcount).toBe(2);
});

test("a list of reps without a team belongs to the only team", () => {
  const one = { ...samplePlan, channels: [], teams: samplePlan.teams.slice(1) };
  const roster = read([
    ["Name", "FTE"],
    ["a", 1],
    ["b", 0.5],
  ]);
  expect(withTeamTable(one, roster, use).plan.teams[0]?.openingHeadcount).toBe(1.5);
});
