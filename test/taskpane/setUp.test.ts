import { evaluatePlan } from "../../src/core/model/evaluatePlan";
import { responseCurve } from "../../src/core/model/responseCurve";
import { readPlan } from "../../src/core/plan/readPlan";
import { answersOf, channelIsGood, fieldIsGood, newChannel, setUpForm } from "../../src/taskpane/state/setUpForm";
import { curveFrom, setUpPlan } from "../../src/taskpane/state/setUpPlan";

const form = setUpForm("en-GB", new Date(2026, 10, 25), (number) => `Channel ${number}`);

test("a curve goes through today's leads and those at twice the spend", () => {
  const curve = curveFrom({ spend: 10_000, leads: 120, doubled: 180 });
  expect(curve).toMatchObject({ kind: "hill", halfSaturation: 20_000, maxLeads: 360, slope: 1 });
  const [now, twice] = responseCurve({ curve }, [10_000, 20_000]);
  expect(now).toBeCloseTo(120, 9);
  expect(twice).toBeCloseTo(180, 9);
});

test("twice the leads is a fixed price; a channel without leads or spend is cost alone", () => {
  expect(curveFrom({ spend: 10_000, leads: 100, doubled: 200 })).toEqual({ kind: "linear", costPerLead: 100 });
  expect(curveFrom({ spend: 10_000, leads: 0, doubled: 0 })).toEqual({ kind: "none" });
  expect(curveFrom({ spend: 0, leads: 50, doubled: 80 })).toEqual({ kind: "none" });
});

test("a channel that is full already keeps a little room, so that the curve exists", () => {
  const curve = curveFrom({ spend: 10_000, leads: 100, doubled: 90 });
  expect(responseCurve({ curve }, [10_000])[0]).toBeCloseTo(100, 9);
});

test("the answers that are there from the start make a plan that can be read and evaluated", () => {
  const answers = answersOf(form, "Base", "en-GB");
  if (answers === undefined) throw new Error("the first answers are not good");
  const plan = setUpPlan(answers);
  expect(readPlan(plan)).toEqual({ status: "ok", plan });
  expect(plan.start).toBe("2026-12");
  expect(evaluatePlan(plan).outcome.totals.leads).toBeCloseTo(1440, 6);
});

test("figures may be typed with a decimal comma or grouping", () => {
  const typed = { ...form, fields: { ...form.fields, leadHours: "1,5", dealValue: "15.000" } };
  expect(answersOf(typed, "Basis", "de-DE")).toMatchObject({
    callers: { hoursPerLead: 1.5 },
    money: { dealValue: 15_000 },
  });
});

test("a field that is wrong is told, and no plan is made", () => {
  expect(fieldIsGood("winRate", "140", "en-GB")).toBe(false);
  expect(fieldIsGood("leadHours", "0", "en-GB")).toBe(false);
  expect(fieldIsGood("currency", "euro", "en-GB")).toBe(false);
  expect(fieldIsGood("start", "2027-13", "en-GB")).toBe(false);
  expect(fieldIsGood("goal", "2m", "en-GB")).toBe(true);
  const twins = { ...form, channels: [newChannel("Search"), newChannel("Search")] };
  expect(channelIsGood(twins, 1, "name", "en-GB")).toBe(false);
  expect(answersOf(twins, "Base", "en-GB")).toBeUndefined();
});
