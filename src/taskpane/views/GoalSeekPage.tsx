/** Three questions turned around: the least budget for a goal, the most marketing that the team can work, the reps a plan needs. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { adopt } from "../../core/decide/adopt";
import type { Plan } from "../../core/plan/plan";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useGoalSeekWords } from "../words/goalSeek";
import type { GoalQuestionProps } from "./GoalAnswer";
import { GoalLeastBudget } from "./GoalLeastBudget";
import { GoalReps } from "./GoalReps";
import { GoalWorkable } from "./GoalWorkable";

export interface GoalSeekPageProps {
  readonly view: PlanView;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function GoalSeekPage({ view, actions }: GoalSeekPageProps) {
  const styles = useStyles();
  const t = useGoalSeekWords();
  const [tried, setTried] = useState<Plan>();
  const shared: GoalQuestionProps = {
    view,
    isTried: (plan) => plan !== undefined && tried === plan,
    onTry: (plan) => {
      const next = adopt(view.plan, plan);
      actions.move("goalSeek", () => ({ plan: next }));
      actions.settle();
      setTried(plan);
    },
    onUndo: () => {
      actions.undo();
      setTried(undefined);
    },
  };
  return (
    <div className={styles.root}>
      <p className={styles.intro}>{t.intro}</p>
      <GoalLeastBudget {...shared} />
      <GoalWorkable {...shared} />
      <GoalReps {...shared} />
    </div>
  );
}
