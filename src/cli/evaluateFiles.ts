/** `headroom evaluate`: the figures and flags of plans, in the shape of the golden files. */
import { evaluatePlan } from "../core/model/evaluatePlan";
import { planFlags } from "../core/model/flags";
import type { Plan } from "../core/plan/plan";
import { flagSentence } from "../core/words/flagSentence";
import { badInput, type Console } from "./console";
import { planOf } from "./planFile";

/** Sentences of flags are in English, like the rest of the command line. */
const sentenceLocale = "en-US";

/** One line of JSON for each file. A bad plan is told and the others are still evaluated. */
export function evaluateFiles(files: readonly string[], console: Console): number {
  if (files.length === 0) {
    console.complain("headroom evaluate: give the path of a plan's JSON file.");
    return badInput;
  }
  const lines = files.map((file) => {
    const plan = planOf(file, console);
    return plan === undefined ? undefined : JSON.stringify(evaluated(plan));
  });
  for (const line of lines) if (line !== undefined) console.print(line);
  return lines.includes(undefined) ? badInput : 0;
}

function evaluated(plan: Plan) {
  const evaluation = evaluatePlan(plan);
  const { channels, teams, wins, bookings, totals } = evaluation.outcome;
  const flags = planFlags(evaluation).map((flag) => {
    return { ...flag, sentence: flagSentence(flag, evaluation.plan, sentenceLocale) };
  });
  return { channels, teams, wins, bookings, totals, flags };
}
