import { setTeamSeries, teamSeriesAt } from "../../../src/core/levers/teamSeries";
import { samplePlan } from "../../../src/core/plan/samplePlan";

const sdr = samplePlan.teams[0];

test("one period of a team's series changes, all others stay", () => {
  const [changed] = setTeamSeries(samplePlan, { team: 0, series: "hoursPerRep", period: 2 }, 80).teams;
  if (changed === undefined || sdr === undefined) throw new Error("the sample has no team");
  const periods = Array.from({ length: samplePlan.periods }, (_, period) => period);
  const before = periods.map((period) => teamSeriesAt(sdr, "hoursPerRep", period));
  const after = periods.map((period) => teamSeriesAt(changed, "hoursPerRep", period));
  expect(after).toEqual(before.map((hours, period) => (period === 2 ? 80 : hours)));
});

test("a series that the plan does not have begins at 0", () => {
  const bare = { ...samplePlan, teams: samplePlan.teams.map((team) => ({ ...team, departures: undefined })) };
  const [changed] = setTeamSeries(bare, { team: 0, series: "departures", period: 1 }, 2).teams;
  expect(changed?.departures).toEqual([0, 2, ...new Array<number>(16).fill(0)]);
});

test("the same figure, and a period that is a fact, leave the plan as it is", () => {
  const place = { team: 0, series: "departures", period: 0 } as const;
  expect(setTeamSeries(samplePlan, place, 0)).toBe(samplePlan);
  const known = { ...samplePlan, factPeriods: 3 };
  expect(setTeamSeries(known, place, 4)).toBe(known);
});

test.each([
  ["a figure below 0", 0, -1, /departures must be >= 0, got -1/],
  ["a team that is not there", 9, 1, /no team 9/],
])("%s is refused", (_, team, figure, message) => {
  expect(() => setTeamSeries(samplePlan, { team, series: "departures", period: 0 }, figure)).toThrow(message);
});
