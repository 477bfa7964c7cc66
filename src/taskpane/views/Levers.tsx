/** Levers: budget, split, channels and hires, with verdict, chart and figures in sight while one moves. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Change } from "../../core/levers/change";
import type { LeverNote } from "../state/draft";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { BudgetLever } from "./BudgetLever";
import { ChangeList } from "./ChangeList";
import { ChannelLever } from "./ChannelLever";
import { HireLever } from "./HireLever";
import { LeverHead } from "./LeverHead";
import { Section } from "./Section";
import { SplitLever } from "./SplitLever";
import { periodWords } from "../../core/words/periodWords";

export interface LeversProps {
  readonly view: PlanView;
  readonly saved: PlanView;
  readonly changes: readonly Change[];
  readonly note: LeverNote | undefined;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  rows: { display: "flex", flexDirection: "column" },
});

export function Levers({ view, saved, changes, note, actions }: LeversProps) {
  const styles = useStyles();
  const { t, locale } = useWords();
  const { plan } = view.evaluation;
  const range = useMemo(() => {
    const periods = periodWords(plan, locale);
    return `${periods.short(0)} – ${periods.short(plan.periods - plan.runOn - 1)}`;
  }, [plan, locale]);
  return (
    <div className={styles.root}>
      <LeverHead view={view} saved={changes.length === 0 ? undefined : saved} />
      <Section title={t.levers.budget} aside={`○ ${t.levers.onSheet}`}>
        <BudgetLever view={view} saved={saved} note={note} actions={actions} />
        <SplitLever view={view} saved={saved} note={note} actions={actions} />
      </Section>
      <Section title={t.levers.channels} aside={t.levers.spendOver(range)}>
        <div className={styles.rows}>
          {plan.channels.map(({ name }, index) => (
            <ChannelLever
              key={name}
              index={index}
              view={view}
              saved={saved}
              range={range}
              note={note}
              actions={actions}
            />
          ))}
        </div>
      </Section>
      <Section title={t.levers.hires} aside={t.levers.starters}>
        <div className={styles.rows}>
          {plan.teams.map(({ name }, index) => (
            <HireLever key={name} team={index} view={view} saved={saved} actions={actions} />
          ))}
        </div>
      </Section>
      <ChangeList changes={changes} plan={plan} actions={actions} />
    </div>
  );
}
