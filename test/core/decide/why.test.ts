/** The reasons behind a split, against differences of the exact model that are taken here anew. */
import { whyPlan } from "../../../src/core/decide/why";
import type { Reason } from "../../../src/core/decide/reason";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { golden, goldenFiles } from "../goldenPlans";
import { instanceOf, optimized } from "./instances";

const reasons = whyPlan(samplePlan, { objective: "planValue" });

describe("whyPlan", () => {
  test.each(["Paid search", "Paid social", "Content and SEO", "Webinars", "Partner referrals"])(
    "the next unit of money on %s brings what the exact model says of 50 more, for each of them",
    (name) => {
      const { next } = channelReason(reasons, name);
      const worth = (planValue(withMoreSpend(samplePlan, name, 50)) - planValue(samplePlan)) / 50;
      expect(next).toBeCloseTo(worth, 2);
    },
  );

  test("one more rep is worth what the exact model says, in every period", () => {
    const reason = reasons.find((each) => each.code === "rep" && each.team === "SDR");
    const worth = reason?.code === "rep" ? reason.worth : [];
    expect(worth).toHaveLength(12);
    worth.forEach((each, start) => {
      expect(each).toBeCloseTo(planValue(withHire(samplePlan, "SDR", start)) - planValue(samplePlan), 4);
    });
  });

  test("a lead that nobody can work is worth nothing: the next unit of money is lost, and capacity is the reason", () => {
    const { plan } = instanceOf("capacity-concave");
    const flooded: Plan = {
      ...plan,
      channels: plan.channels.map((channel) => ({ ...channel, spend: channel.maxSpend ?? 0 })),
    };
    const why = whyPlan(
      { ...flooded, channels: flooded.channels.map((channel) => ({ ...channel, maxSpend: 200_000 })) },
      { objective: "planValue" },
    );
    const mail = channelReason(why, "mail");
    expect(mail.next).toBeCloseTo(-1, 2);
    expect(mail.binding).toBe("capacity");
  });

  test("locked channels are told as locked, brand without leads is left out", () => {
    const locked = { ...samplePlan, channels: samplePlan.channels.map((each) => ({ ...each, locked: true })) };
    const why = whyPlan(locked, { objective: "planValue" });
    expect(channelReason(why, "Webinars").binding).toBe("locked");
    expect(why.some((each) => each.code === "channel" && each.channel === "Brand")).toBe(false);
  });

  test("at the best split of one budget every channel that is free brings the same, and so does the budget", async () => {
    const { result } = await optimized("concave-static", 10);
    const next = result.why.flatMap((each) => (each.code === "channel" ? [each.next] : []));
    const budget = result.why.find((each) => each.code === "budget");
    expect(Math.max(...next) / Math.min(...next)).toBeCloseTo(1, 3);
    expect(budget?.code === "budget" ? budget.worth : NaN).toBeCloseTo(0.004163190735, 6);
  });

  test("the worth of the budget is what a slightly larger one brings", async () => {
    const { plan, decide } = instanceOf("mixed20");
    const { result } = await optimized("mixed20", 10);
    const larger = await optimized("mixed20", 10, { ...plan, budget: { total: (plan.budget?.total ?? 0) + 100 } });
    const budget = result.why.find((each) => each.code === "budget");
    expect(decide.objective).toBe("leads");
    const gained = ((larger.result.objective ?? NaN) - (result.objective ?? NaN)) / 100;
    expect(budget?.code === "budget" ? budget.worth : NaN).toBeCloseTo(gained, 5);
  });
});

describe.each(goldenFiles)("%s", (file) => {
  const { plan } = golden(file);
  const why = whyPlan(plan, { objective: "planValue" });
  const value = planValue(frozenPast(plan));
  const digits = 1e-9 * Math.max(1, Math.abs(value));

  test("the next and the last unit of money on every channel are differences of the exact model", () => {
    for (const reason of why) {
      if (reason.code !== "channel") continue;
      expect(Math.abs(reason.next - (planValue(withMoreSpend(plan, reason.channel, 1)) - value))).toBeLessThan(digits);
      if (reason.last === undefined) continue;
      expect(Math.abs(reason.last - (value - planValue(withMoreSpend(plan, reason.channel, -1))))).toBeLessThan(digits);
    }
  });

  test("so is one more rep of every team in every period", () => {
    for (const reason of why) {
      if (reason.code !== "rep") continue;
      reason.worth.forEach((worth, start) => {
        expect(Math.abs(worth - (planValue(withHire(frozenPast(plan), reason.team, start)) - value))).toBeLessThan(
          digits,
        );
      });
    }
  });

  test("a channel that capacity holds would bring at least twice as much with hands for every lead", () => {
    const rich = { ...plan, teams: plan.teams.map((team) => ({ ...team, hoursPerRep: 1e6 })) };
    for (const reason of why) {
      if (reason.code !== "channel" || reason.binding !== "capacity") continue;
      const free = planValue(withMoreSpend(rich, reason.channel, 1)) - planValue(frozenPast(rich));
      expect(1 + reason.next).toBeLessThan(0.51 * (1 + free));
    }
  });
});

describe("limits of a search", () => {
  const from = { ...samplePlan, budget: undefined };
  const moved = (factor: number): Plan => ({
    ...from,
    channels: from.channels.map((channel) =>
      channel.name === "Webinars"
        ? { ...channel, spend: [channel.spend].flat().map((each) => each * factor) }
        : channel,
    ),
  });
  const bindingAt = (factor: number) =>
    channelReason(
      whyPlan(moved(factor), { objective: "planValue", limits: { changeShare: 0.3 }, spend: "scaled", from }),
      "Webinars",
    ).binding;

  test("are measured from the plan that the search started from", () => {
    expect(bindingAt(1.3)).toBe("changeShare");
    expect(bindingAt(0.7)).toBe("changeShare");
    expect(bindingAt(1.2)).not.toBe("changeShare");
  });

  test("periods that are facts take no money and no reps", () => {
    const facts = { ...samplePlan, factPeriods: 6 };
    const why = whyPlan(facts, { objective: "planValue" });
    const { next } = channelReason(why, "Paid search");
    const rep = why.find((each) => each.code === "rep");
    expect(rep?.code === "rep" ? rep.worth.slice(0, 6) : []).toEqual([0, 0, 0, 0, 0, 0]);
    const spend = [samplePlan.channels[0]?.spend ?? 0].flat();
    const open = spend.slice(6, 12).reduce((sum, each) => sum + each, 0);
    const more: Plan = {
      ...facts,
      channels: facts.channels.map((channel, index) =>
        index === 0
          ? { ...channel, spend: spend.map((each, at) => (at >= 6 && at < 12 ? each * (1 + 1 / open) : each)) }
          : channel,
      ),
    };
    expect(next).toBeCloseTo(planValue(more) - planValue(facts), 5);
  });
});

function frozenPast(plan: Plan): Plan {
  const { channels } = completePlan(plan);
  return { ...plan, channels: plan.channels.map((own, at) => ({ ...own, carryIn: channels[at]?.carryIn ?? 0 })) };
}

function channelReason(why: readonly Reason[], name: string): Extract<Reason, { code: "channel" }> {
  const found = why.find((each) => each.code === "channel" && each.channel === name);
  if (found?.code !== "channel") throw new Error(`no reason for ${name}`);
  return found;
}

function planValue(plan: Plan): number {
  return evaluatePlan(plan).outcome.totals.planValue;
}

/** More money over the reported periods, in proportion, with the past as it was. */
function withMoreSpend(plan: Plan, name: string, money: number): Plan {
  const complete = completePlan(plan);
  const reported = complete.periods - complete.runOn;
  return {
    ...plan,
    channels: plan.channels.map((channel, index) => {
      const { spend = [], carryIn = 0 } = complete.channels[index] ?? {};
      if (channel.name !== name) return { ...channel, carryIn };
      const total = spend.slice(0, reported).reduce((sum, each) => sum + each, 0);
      const share = (each: number) => (total > 0 ? each / total : 1 / reported);
      return {
        ...channel,
        carryIn,
        spend: spend.map((each, period) => (period < reported ? each + money * share(each) : each)),
      };
    }),
  };
}

function withHire(plan: Plan, name: string, start: number): Plan {
  const { teams } = completePlan(plan);
  return {
    ...plan,
    teams: plan.teams.map((team, index) => {
      const hires = teams[index]?.hires ?? [];
      return team.name === name
        ? { ...team, hires: hires.map((count, period) => (period === start ? count + 1 : count)) }
        : team;
    }),
  };
}
