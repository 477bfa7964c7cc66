/** What the user does with saved scenarios, and what is said when it is done. */
import type { Plan } from "../../core/plan/plan";
import type { PlanPath } from "../../core/plan/problem";
import type { ScenarioSheets } from "../../excel/scenarioSheets";

export type ScenarioAction =
  | { readonly kind: "rename" | "duplicate"; readonly id: string; readonly name: string }
  | { readonly kind: "update" | "refresh" | "freeze" | "remove"; readonly id: string; readonly name: string }
  | { readonly kind: "reset"; readonly id: string; readonly name: string; readonly paths: readonly PlanPath[] }
  | { readonly kind: "compare"; readonly ids: readonly string[]; readonly base: string };

/** What was done with which scenario; for a comparison the number of scenarios stands in place of the name. */
export interface ScenarioDone {
  readonly kind: "scenarioDone";
  readonly did: ScenarioAction["kind"];
  readonly name: string;
}

/** Does it. `draft` is what an update writes. */
export async function doWithScenario(
  sheets: ScenarioSheets,
  action: ScenarioAction,
  draft: Plan | undefined,
): Promise<ScenarioDone> {
  const done = (name: string): ScenarioDone => ({ kind: "scenarioDone", did: action.kind, name });
  switch (action.kind) {
    case "rename":
      await sheets.rename(action.id, action.name);
      return done(action.name);
    case "duplicate":
      await sheets.duplicate(action.id, action.name);
      return done(action.name);
    case "update":
      if (draft !== undefined) await sheets.update(action.id, draft);
      return done(action.name);
    case "reset":
      await sheets.reset(action.id, action.paths);
      return done(action.name);
    case "compare":
      await sheets.compare(action.ids, action.base);
      return done(String(action.ids.length));
    default:
      await sheets[action.kind](action.id);
      return done(action.name);
  }
}
