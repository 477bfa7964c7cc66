/** Saved scenarios evaluated by the one engine, each plan once: figures stay known until a sheet holds another plan. */
import { useEffect, useState } from "react";
import type { Plan } from "../../core/plan/plan";
import type { OpenedScenarios } from "./paneState";
import { planViewOf, type PlanView } from "./planView";

const known = new Map<string, PlanView>();
const mostKnown = 100;

/** The view of a scenario's plan; what equals one that was evaluated lately is not evaluated again. */
export function scenarioView(plan: Plan, locale: string): PlanView {
  const key = keyOf(plan, locale);
  const view = known.get(key) ?? planViewOf(plan, locale);
  known.delete(key);
  known.set(key, view);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return view;
}

/** Views by the scenario's id, filled one scenario a task, so that the pane stays quick while fifty are evaluated. */
export function useScenarioViews(opened: OpenedScenarios, locale: string): ReadonlyMap<string, PlanView> {
  const [views, setViews] = useState<ReadonlyMap<string, PlanView>>(() => knownViews(opened, locale));
  useEffect(() => {
    let isGone = false;
    const evaluate = async () => {
      const plans = plansOf(opened);
      for (const [id, plan] of plans) {
        if (!known.has(keyOf(plan, locale))) await nextTask();
        if (isGone) return;
        const view = scenarioView(plan, locale);
        setViews((before) => (before.get(id) === view ? before : new Map([...before, [id, view]])));
      }
      const ids = new Set(plans.map(([id]) => id));
      setViews((before) => new Map([...before].filter(([id]) => ids.has(id))));
    };
    if (opened.kind === "opened") void evaluate();
    return () => {
      isGone = true;
    };
  }, [opened, locale]);
  return views;
}

function knownViews(opened: OpenedScenarios, locale: string): ReadonlyMap<string, PlanView> {
  const entries = plansOf(opened).map(([id, plan]) => [id, known.get(keyOf(plan, locale))] as const);
  return new Map(entries.flatMap(([id, view]) => (view === undefined ? [] : [[id, view] as const])));
}

function plansOf(opened: OpenedScenarios): readonly (readonly [string, Plan])[] {
  if (opened.kind !== "opened") return [];
  return [...opened.scenarios].flatMap(([id, scenario]) =>
    scenario.kind === "plan" ? [[id, scenario.plan] as const] : [],
  );
}

function keyOf(plan: Plan, locale: string): string {
  return `${locale} ${JSON.stringify(plan)}`;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
