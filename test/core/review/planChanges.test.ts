import fc from "fast-check";
import { planFlags } from "../../../src/core/model/flags";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { dueBy } from "../../../src/core/review/dueBy";
import { forMeeting, type Decision } from "../../../src/core/review/decision";
import { planChanges } from "../../../src/core/review/planChanges";
import { roleOf, rolesOf } from "../../../src/core/review/roles";
import { randomPlan } from "../randomPlan";

const [search, ...otherChannels] = samplePlan.channels;
const [sdr, ...otherTeams] = samplePlan.teams;
if (search === undefined || sdr === undefined) throw new Error("the sample has channels and teams");

describe("changes from one plan to another", () => {
  test("say what, from what, to what, in how many periods and who decides", () => {
    const spend = [search.spend].flat().map((money, period) => (period < 2 ? money + 1000 : money));
    const after = {
      ...samplePlan,
      goals: { ...samplePlan.goals, bookings: 6_000_000 },
      channels: [{ ...search, spend }, ...otherChannels],
      teams: [{ ...sdr, passRate: 0.17, hireLimits: { min: 0, max: 4 } }, ...otherTeams],
    };
    expect(planChanges(samplePlan, after)).toEqual([
      expect.objectContaining({ of: "", what: "Bookings goal", from: 6_600_000, to: 6_000_000, role: "Finance" }),
      expect.objectContaining({
        of: "Paid search",
        what: "Spend",
        from: 518_000,
        to: 520_000,
        periods: 2,
        role: "Marketing",
      }),
      expect.objectContaining({ of: "SDR", what: "Pass rate", from: 0.15, to: 0.17, role: "Sales development" }),
      expect.objectContaining({ of: "SDR", what: "Most hires a period", from: 3, to: 4 }),
    ]);
  });

  test("tell channels apart by name: one moved is no change, one renamed is one removed and one added", () => {
    expect(planChanges(samplePlan, { ...samplePlan, channels: [...otherChannels, search] })).toEqual([]);
    const renamed = { ...samplePlan, channels: [{ ...search, name: "Search ads" }, ...otherChannels] };
    expect(planChanges(samplePlan, renamed).map(({ of, what }) => `${of} ${what}`)).toEqual([
      "Search ads added",
      "Paid search removed",
    ]);
  });

  test("are none between a plan and the same plan with its defaults written out", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        expect(planChanges(plan, { ...plan, grossMargin: plan.grossMargin ?? 1, runOn: plan.runOn ?? 0 })).toEqual([]);
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});

test("every input and every flag names a role", () => {
  const plan = completePlan(samplePlan);
  expect(rolesOf(plan)).toEqual(["Finance", "Marketing", "Partnerships", "Sales development", "Sales"]);
  expect(roleOf(plan, ["channels", 5, "spend", 3])).toBe("Partnerships");
  expect(roleOf(plan, ["goals", "bookings"])).toBe("Finance");
  const owners = planFlags(evaluatePlan(samplePlan)).map(({ owner }) => owner);
  expect(owners.every((owner) => rolesOf(plan).includes(owner))).toBe(true);
});

test("a flag is due as long before its first open period as a job takes to fill, and never in the past", () => {
  const flag = { code: "overflow", severity: "critical", owner: "Sales", size: {} } as const;
  const subject = { kind: "team", name: "AE" } as const;
  const plan = completePlan({ ...samplePlan, factPeriods: 4 });
  expect(dueBy({ ...flag, subject, periods: [2, 9, 10] }, plan)).toBe(6);
  expect(dueBy({ ...flag, subject, periods: [5] }, plan)).toBe(4);
  expect(dueBy({ ...flag, subject: { kind: "plan" }, periods: [] }, plan)).toBe(4);
});

test("a meeting sees open decisions first, the most urgent above, then the latest", () => {
  const decision = (date: string, by: string, status: Decision["status"]): Decision => {
    return { date, decision: `${date} ${status}`, role: "Sales", by, scenario: "", status };
  };
  const order = forMeeting([
    decision("2027-01-04", "", "open"),
    decision("2027-02-01", "2027-02-15", "decided"),
    decision("2027-02-08", "2027-05-01", "open"),
    decision("2027-03-01", "2027-04-01", "open"),
    decision("2027-03-02", "", "done"),
  ]);
  expect(order.map(({ date }) => date)).toEqual(["2027-03-01", "2027-02-08", "2027-01-04", "2027-03-02", "2027-02-01"]);
});
