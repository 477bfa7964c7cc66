/** Evaluations a second: rows against hand-written loops, on all new figures and on a slider's move. */
import { evaluatePlan, modelOf } from "../../src/core/model/evaluatePlan";
import { planFlags } from "../../src/core/model/flags";
import { modelRows } from "../../src/core/model/modelRows";
import type { Outcome } from "../../src/core/model/outcome";
import { inputParts, setPlan } from "../../src/core/model/planInputs";
import { completePlan } from "../../src/core/plan/completePlan";
import type { Plan } from "../../src/core/plan/plan";
import { RowEvaluator } from "../../src/core/rows/evaluate";
import { compile } from "../../src/core/rows/program";
import { golden, goldenFiles } from "../core/goldenPlans";
import { differences } from "../core/differences";
import { largePlan } from "./largePlan";
import { PlanLoops } from "./loops";
import { secondsPerCall, type MeasuredLine, type Measurement } from "./measurement";

export const measurement: Measurement = {
  title: "Evaluating a plan: rows, and hand-written loops over typed arrays",
  measure: () => {
    const sample = golden("sample.json").plan;
    const measured = [...lines("18 × 7 × 2", sample), ...lines("36 × 20 × 3", largePlan)];
    for (const file of goldenFiles) check(golden(file).plan, golden(file).expected, file);
    check(largePlan, evaluatePlan(largePlan).outcome, "the large plan");
    return measured;
  },
};

/** The loops are a yardstick only while they give the same figures. */
function check(plan: Plan, expected: Outcome, name: string): void {
  const complete = completePlan(plan);
  const loops = new PlanLoops(complete);
  loops.run(complete);
  const found = differences(expected, loops.outcome());
  if (found.length > 0) throw new Error(`the loops differ on ${name}:\n${found.slice(0, 5).join("\n")}`);
}

/** Each measurement switches between two plans, so that no figure can be kept from the call before. */
function lines(name: string, plan: Plan): MeasuredLine[] {
  const allNew = [plan, scaled(plan, 1.001)] as const;
  const moved = [moveSpend(plan, 1.01), moveSpend(plan, 1.02)] as const;
  const either = <T>(pair: readonly [T, T], turn: number) => pair[turn % 2];
  const complete = [completePlan(allNew[0]), completePlan(allNew[1])] as const;
  const loops = new PlanLoops(complete[0]);
  const loopSeconds = secondsPerCall((turn) => loops.run(either(complete, turn) ?? complete[0]));
  const { program } = modelOf(complete[0]);
  const rows = new RowEvaluator(program, plan.periods);
  const parts = inputParts(program.rows);
  const rowSeconds = secondsPerCall((turn) => {
    setPlan(rows, either(complete, turn) ?? complete[0], parts);
    rows.run();
  });
  const fromPlan = (pair: readonly [Plan, Plan], read: (outcome: Outcome) => unknown) =>
    secondsPerCall((turn) => read(evaluatePlan(either(pair, turn) ?? plan).outcome));
  const flagSeconds = secondsPerCall((turn) => planFlags(evaluatePlan(either(moved, turn) ?? plan)));
  const compileSeconds = secondsPerCall(() => compile(modelRows(complete[0])), 5);
  const line = (what: string, seconds: number) => ({
    what: `${name}: ${what}`,
    figures: {
      "per second": Math.round(1 / seconds),
      microseconds: Number((seconds * 1e6).toFixed(1)),
      "times loops": Number((seconds / loopSeconds).toFixed(2)),
    },
  });
  return [
    line("loops, defaults filled in before", loopSeconds),
    line("rows, defaults filled in before, every figure new", rowSeconds),
    line(
      "a plan with every figure new, totals read",
      fromPlan(allNew, ({ totals }) => totals),
    ),
    line("a plan with every figure new, all series read", fromPlan(allNew, readAll)),
    line(
      "a plan with one channel's spend moved, totals read",
      fromPlan(moved, ({ totals }) => totals),
    ),
    line("a plan with one channel's spend moved, flags told", flagSeconds),
    line("rows of a new structure, written and compiled", compileSeconds),
  ];
}

function readAll({ channels, teams, wins, bookings, totals }: Outcome): unknown {
  return [channels, teams, wins, bookings, totals];
}

/** The plan with every amount a little larger: whatever shares, counts and powers allow. */
function scaled(plan: Plan, by: number): Plan {
  const series = (value: number | readonly number[]) =>
    typeof value === "number" ? value * by : value.map((one) => one * by);
  return {
    ...plan,
    businessHours: series(plan.businessHours),
    dealValue: plan.dealValue * by,
    channels: plan.channels.map((channel) => ({
      ...channel,
      spend: series(channel.spend),
      seasonality: series(channel.seasonality ?? 1),
      fitShare: (channel.fitShare ?? 1) / by,
      carryoverRate: (channel.carryoverRate ?? 0) / by,
    })),
    teams: plan.teams.map((team) => ({
      ...team,
      openingHeadcount: team.openingHeadcount * by,
      hoursPerRep: series(team.hoursPerRep),
      handleHours: team.handleHours * by,
      passRate: team.passRate / by,
      attritionRate: (team.attritionRate ?? 0) / by,
    })),
  };
}

/** The plan with the spend of its second channel a little larger, as by a slider. */
function moveSpend(plan: Plan, by: number): Plan {
  const channels = plan.channels.map((channel, index) => {
    const { spend } = channel;
    const more = typeof spend === "number" ? spend * by : spend.map((one) => one * by);
    return index === 1 ? { ...channel, spend: more } : channel;
  });
  return { ...plan, channels };
}
