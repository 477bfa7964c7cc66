/** Ideas tested one at a time: how the tests of the workbook stand, and how large the next one must be. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Plan } from "../../core/plan/plan";
import type { ListedTest } from "../../excel/strategyTests";
import type { OpenedScenarios } from "../state/paneState";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useTestsWords } from "../words/tests";
import { Section } from "./Section";
import { TestList } from "./TestList";
import { TestPlanner, type Strategy } from "./TestPlanner";

export interface TestsProps {
  readonly view: PlanView;
  readonly names: ReadonlyMap<string, string>;
  readonly opened: OpenedScenarios;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Listing =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly tests: readonly ListedTest[] }
  | { readonly kind: "failed"; readonly message: string };

export function Tests({ view, names, opened, isBusy, actions }: TestsProps) {
  const styles = useStyles();
  const t = useTestsWords();
  const [listing, setListing] = useState<Listing>({ kind: "reading" });
  const { listTests, openScenarios } = actions;
  useEffect(() => {
    if (opened.kind === "closed") void openScenarios();
  }, [opened.kind, openScenarios]);
  useEffect(() => {
    let isGone = false;
    const show = (next: Listing) => {
      if (!isGone) setListing(next);
    };
    listTests().then(
      (tests) => show({ kind: "read", tests }),
      (error: unknown) => show({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isGone = true;
    };
    // The workbook was read again: results may have been typed.
  }, [listTests, opened, isBusy]);
  const strategies: Strategy[] = [
    { id: "draft", name: view.plan.name, label: t.draft(view.plan.name), plan: view.plan },
    ...scenarioPlans(opened).map(([id, plan]) => {
      const name = names.get(id) ?? plan.name;
      return { id, name, label: name, plan };
    }),
  ];
  return (
    <div className={styles.root}>
      <p className={styles.intro}>{t.intro}</p>
      <Section title={t.running}>
        {listing.kind === "failed" && <p>{t.failed(listing.message)}</p>}
        {listing.kind === "read" && <TestList tests={listing.tests} actions={actions} />}
      </Section>
      <Section title={t.plan}>
        {strategies.length < 2 ? (
          <p>{t.needTwo}</p>
        ) : (
          <TestPlanner strategies={strategies} isBusy={isBusy} onMake={actions.makeTest} />
        )}
      </Section>
    </div>
  );
}

function scenarioPlans(opened: OpenedScenarios): (readonly [string, Plan])[] {
  if (opened.kind !== "opened") return [];
  return [...opened.scenarios].flatMap(([id, scenario]) =>
    scenario.kind === "plan" ? [[id, scenario.plan] as const] : [],
  );
}
