/** What a sensible person would do next: the remedies of all flags together, those that add most value first, no two of one kind about the same channel or team. */
import { evaluatePlan } from "../model/evaluatePlan";
import type { Flag } from "../model/flag";
import { planFlags } from "../model/flags";
import type { Plan } from "../plan/plan";
import { remedies } from "./remedies";
import type { Remedy, RemedyAction } from "./remedy";

export interface NextStep {
  readonly remedy: Remedy;
  /** The first flag that it helps against. */
  readonly flag: Flag;
}

/** More steps than this are no next steps. */
const offered = 3;

/** At most three changes that add to the value of the plan and make no other flag critical; none where nothing needs doing. */
export function nextSteps(plan: Plan): readonly NextStep[] {
  const found = planFlags(evaluatePlan(plan)).flatMap((flag) =>
    flag.severity === "information" ? [] : remedies(plan, flag).map((remedy) => ({ remedy, flag })),
  );
  const good = found
    .filter(({ remedy }) => gain(remedy) > 0 && remedy.raises.length === 0)
    .sort((a, b) => gain(b.remedy) - gain(a.remedy));
  const kept = new Map<string, NextStep>();
  for (const step of good) {
    const key = subjectOf(step.remedy.action);
    if (!kept.has(key)) kept.set(key, step);
  }
  return [...kept.values()].slice(0, offered);
}

function gain({ effect: { planValue } }: Remedy): number {
  return planValue.to - planValue.from;
}

/** What a change is about: two that say the same of it are one step in two sizes. */
function subjectOf(action: RemedyAction): string {
  switch (action.kind) {
    case "moveMoney":
      return `more ${action.to}`;
    case "spendMore":
      return `more ${action.channels.join()}`;
    case "spendLess":
      return `less ${action.channels.join()}`;
    case "raiseBar":
    case "lowerBar":
      return `bar ${action.channel}`;
    case "moveEvent":
    case "spread":
      return `when ${action.channel}`;
    case "hire":
    case "startSooner":
    case "startLater":
    case "hireFewer":
      return `hires ${action.team}`;
    case "workNewest":
      return `order ${action.team}`;
    case "backInside":
    case "liftLimits":
      return `bounds ${action.name}`;
    case "raiseBudget":
      return "budget";
  }
}
