/** Why a figure is what it is: a walk down to an input, step by step, with the other ways open at every step. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { periodWords } from "../../core/words/periodWords";
import { rowNaming } from "../../core/words/rowNames";
import { ruleWords } from "../../core/words/ruleSentence";
import type { FigurePlace } from "../state/place";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { walkFrom, type WalkChoice } from "../state/whyWalk";
import { useWords } from "../words/WordsContext";
import type { PlanPath } from "../../core/plan/problem";
import { WhyStep } from "./WhyStep";

export interface WhyProps {
  readonly view: PlanView;
  readonly figure: FigurePlace;
  readonly actions: PaneActions;
  /** Opens the lever of an input, or shows its cell where it has none. */
  readonly onChange: (path: PlanPath) => void;
}

/** What the steps of a walk share. */
export interface WalkNames {
  readonly naming: ReturnType<typeof rowNaming>;
  readonly periods: ReturnType<typeof periodWords>;
  readonly rules: ReturnType<typeof ruleWords>;
}

const useStyles = makeStyles({
  walk: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  root: { paddingBottom: tokens.spacingVerticalL },
});

export function Why({ view, figure, actions, onChange }: WhyProps) {
  const styles = useStyles();
  const { locale } = useWords();
  const { evaluation } = view;
  const [choices, setChoices] = useState<readonly WalkChoice[]>([]);
  const stages = useMemo(() => walkFrom(evaluation, figure, choices), [evaluation, figure, choices]);
  const names = useMemo((): WalkNames => {
    const { plan } = evaluation;
    return {
      naming: rowNaming(plan, locale),
      periods: periodWords(plan, locale),
      rules: ruleWords(plan, locale),
    };
  }, [evaluation, locale]);
  const choose = (depth: number, choice: WalkChoice) => {
    const before = stages.slice(0, depth).map((stage) => stage.choice ?? { line: 0, figure: 0 });
    setChoices([...before, choice]);
  };
  return (
    <div className={styles.root}>
      <ol className={styles.walk}>
        {stages.map(({ step, choice }, depth) => (
          <WhyStep
            key={`${depth} ${step.row.key} ${step.at ?? ""}`}
            step={step}
            choice={choice}
            isLast={depth === stages.length - 1}
            view={view}
            names={names}
            actions={actions}
            onChoose={(next) => choose(depth, next)}
            onChange={onChange}
          />
        ))}
      </ol>
    </div>
  );
}
