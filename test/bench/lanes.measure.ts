/** Many futures at a time: microseconds a draw, by how many lanes an evaluator holds. */
import { evaluatePlan, inputValue } from "../../src/core/model/evaluatePlan";
import type { Plan } from "../../src/core/plan/plan";
import { RowEvaluator } from "../../src/core/rows/evaluate";
import { compile } from "../../src/core/rows/program";
import { golden } from "../core/goldenPlans";
import { largePlan } from "./largePlan";
import { secondsPerCall, type MeasuredLine, type Measurement } from "./measurement";

export const measurement: Measurement = {
  title: "Many futures at a time: every draw with its own pass rate, deal value and handle time",
  measure: () => [
    ...[1, 8, 32, 128, 512].map((lanes) => line("18 × 7 × 2", golden("sample.json").plan, lanes)),
    ...[1, 8, 32, 128].map((lanes) => line("36 × 20 × 3", largePlan, lanes)),
  ],
};

function line(name: string, plan: Plan, lanes: number): MeasuredLine {
  const { model, plan: complete } = evaluatePlan(plan);
  const program = compile(model.blocks, ["result.planValue", "result.bookings"]);
  const evaluator = new RowEvaluator(program, plan.periods, lanes);
  evaluator.setInputs((row) => inputValue(complete, row));
  const seconds = secondsPerCall((turn) => {
    for (let lane = 0; lane < lanes; lane += 1) {
      const factor = 1 + 0.0001 * (lane + (turn % 2));
      evaluator.setLane("team1.passRate", lane, 0.15 * factor);
      evaluator.setLane("plan.dealValue", lane, 15_000 * factor);
      evaluator.setLane("team2.handleHours", lane, 6 * factor);
    }
    evaluator.run();
  }, 5);
  const each = seconds / lanes;
  const figures = { "microseconds a draw": Number((each * 1e6).toFixed(1)), "draws a second": Math.round(1 / each) };
  return { what: `${name}, ${lanes} lanes`, figures };
}
