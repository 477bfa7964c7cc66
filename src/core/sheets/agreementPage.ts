/** The Goals sheet with the agreement below its sections. */
import { promisedByPlan, type Agreed, type Agreement } from "../agreement/agreement";
import { evaluatePlan } from "../model/evaluatePlan";
import type { Plan } from "../plan/plan";
import { AgreementBlock } from "./agreementBlock";
import { printSetup } from "./frame";
import type { Page } from "./page";

/** The page of Goals with the block; without an agreement, with what the plan itself would promise. */
export function withAgreement(goals: Page, plan: Plan, agreement?: Agreement, agreed?: Agreed): Page {
  const evaluation = evaluatePlan(plan);
  const block = new AgreementBlock(
    agreement ?? promisedByPlan(evaluation),
    agreed,
    evaluation.plan,
    goals.rows.length + 1,
  );
  const rows = [...goals.rows, [], ...block.rows().map((row) => Array.from(row))];
  return {
    ...goals,
    rows,
    validations: [...goals.validations, ...block.validations()],
    looks: [...goals.looks, ...block.looks()],
    print: printSetup(rows.length, plan.periods),
  };
}
