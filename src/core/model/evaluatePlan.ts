/**
 * From a plan to its outcome: the rows of the model, evaluated. Compiling takes longer than evaluating, and a slider moves
 * figures only; so the last few models are kept with their evaluators, which recalculate only what changed since the plan
 * before.
 */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { RowEvaluator } from "../rows/evaluate";
import type { Expression } from "../rows/expression";
import { explain, ruleText, type Explanation } from "../rows/explain";
import { compile, type Program } from "../rows/program";
import type { Block } from "../rows/row";
import type { RuleWords } from "../rows/ruleWords";
import { walkStep, type FigureAt, type WalkStep } from "../rows/walk";
import { isCurveDetail } from "./demand";
import { modelRows, structureOf } from "./modelRows";
import type { Outcome } from "./outcome";
import { inputParts, inputValue, setPlan } from "./planInputs";
import { outcomeKeys, readOutcome, wantedRows, type OutcomeKeys } from "./readOutcome";

export { inputValue };

/** The rows of plans of one structure, compiled. */
export interface Model {
  readonly structure: string;
  readonly blocks: readonly Block[];
  readonly program: Program;
}

export interface Evaluation {
  readonly plan: CompletePlan;
  readonly model: Model;
  readonly outcome: Outcome;
  /** One figure of one row; for a constant or total any period will do. */
  valueOf(key: string, period?: number): number;
  /** One row over the periods. */
  seriesOf(key: string): readonly number[];
  /** What a figure over the plan would be with other figures in one input row, such as a channel's spend. */
  valueIf(change: RowChange, key: string): number;
  /** What one figure is made of. */
  explain(key: string, period?: number): Explanation;
  /** One step of the walk from a figure down to inputs. */
  walk(key: string, at?: FigureAt): WalkStep;
  /** A formula of a step, or a part of it, in words. */
  ruleText(rule: Expression, period: number, words: RuleWords): string;
}

/** Other figures for an input row: one for all periods, or one for each. */
export interface RowChange {
  readonly key: string;
  readonly figures: number | readonly number[];
}

/** A model with the evaluator that plans of its structure share. */
interface KeptModel extends Model {
  readonly parts: ReturnType<typeof inputParts>;
  readonly keys: OutcomeKeys;
  readonly evaluator: RowEvaluator;
  /** The plan whose figures the evaluator holds. */
  holds: CompletePlan | undefined;
  /** For `valueIf`: an evaluator that calculates the value of the plan and nothing beside it, and whose plan it holds. */
  trial: { readonly evaluator: RowEvaluator; plan: CompletePlan | undefined } | undefined;
}

const kept: KeptModel[] = [];
const keptModels = 4;

/** The compiled rows for a plan's structure. */
export function modelOf(plan: CompletePlan): Model {
  return keptModelOf(plan);
}

function keptModelOf(plan: CompletePlan): KeptModel {
  const structure = structureOf(plan);
  const known = kept.find((model) => model.structure === structure);
  if (known !== undefined) return known;
  const blocks = modelRows(plan);
  const keys = outcomeKeys(plan);
  const program = compile(blocks, wantedRows(keys));
  const evaluator = new RowEvaluator(program, plan.periods);
  const model = {
    structure,
    blocks,
    program,
    parts: inputParts(program.rows),
    keys,
    evaluator,
    holds: undefined,
    trial: undefined,
  };
  kept.unshift(model);
  kept.length = Math.min(kept.length, keptModels);
  return model;
}

/** Evaluates a plan that `readPlan` accepted. Throws a RangeError if a figure of the outcome is not finite. */
export function evaluatePlan(plan: Plan): Evaluation {
  const complete = completePlan(plan);
  const model = keptModelOf(complete);
  model.holds = undefined;
  run(model.evaluator, complete, model);
  model.holds = complete;
  return evaluationOf(complete, model);
}

function run(evaluator: RowEvaluator, plan: CompletePlan, { parts }: KeptModel): void {
  setPlan(evaluator, plan, parts);
  evaluator.run();
  const failed = evaluator.notFinite();
  if (failed !== undefined) throw new RangeError(`evaluatePlan: ${failed} is not a number in every period`);
}

/** An evaluation reads the shared evaluator until that holds another plan, and one of its own from then on. */
function evaluationOf(plan: CompletePlan, model: KeptModel): Evaluation {
  let own: RowEvaluator | undefined;
  const evaluated = (): RowEvaluator => {
    if (own === undefined && model.holds === plan) return model.evaluator;
    if (own === undefined) {
      own = new RowEvaluator(model.program, plan.periods);
      run(own, plan, model);
    }
    return own;
  };
  return {
    plan,
    model,
    outcome: readOutcome(plan, model.keys, evaluated),
    valueOf: (key, period = 0) => evaluated().at(key, period),
    seriesOf: (key) => evaluated().series(key),
    valueIf: (change, key) => valueIf(plan, model, change, key),
    explain: (key, period = 0) => explain(evaluated(), key, period),
    walk: (key, at) => walkStep(evaluated(), key, at, isCurveDetail),
    ruleText: (rule, period, words) => ruleText(evaluated(), rule, period, words),
  };
}

/** The change is undone at once, but what it touched is calculated again only with the next change. */
function valueIf(plan: CompletePlan, model: KeptModel, { key, figures }: RowChange, read: string): number {
  const trial = (model.trial ??= { evaluator: trialEvaluator(model, plan), plan: undefined });
  const { evaluator } = trial;
  const row = evaluator.program.rows[evaluator.program.indexOf.get(key) ?? -1];
  if (row?.input === undefined) throw new RangeError(`valueIf: ${key} is not an input row`);
  const isKept = trial.plan === plan;
  trial.plan = undefined;
  if (!isKept) setPlan(evaluator, plan, model.parts);
  evaluator.setInput(key, figures);
  evaluator.run();
  const value = evaluator.at(read);
  evaluator.setInput(key, inputValue(plan, row));
  trial.plan = plan;
  return value;
}

function trialEvaluator({ blocks }: Model, { periods }: CompletePlan): RowEvaluator {
  return new RowEvaluator(compile(blocks, ["result.planValue"]), periods);
}
