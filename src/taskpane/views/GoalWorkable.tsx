/** The largest marketing budget that the team of the plan can work. */
import type { Plan } from "../../core/plan/plan";
import { totalSpend } from "../../core/levers/spend";
import type { Answer } from "../../worker/decideJob";
import { useAnswer } from "../state/useAnswer";
import { useGoalSeekWords } from "../words/goalSeek";
import { useWords } from "../words/WordsContext";
import { GoalAnswer, type GoalQuestionProps } from "./GoalAnswer";

export function GoalWorkable({ view, isTried, onTry, onUndo }: GoalQuestionProps) {
  const { numbers } = useWords();
  const t = useGoalSeekWords();
  const { state, ask, stop } = useAnswer("workableMarketing");
  const answer = state.status === "done" ? state.answer : undefined;
  const sentences = ({ isWorkable, spend, stoppedBy }: Answer<"workableMarketing">, from: Plan) => {
    if (!isWorkable) return [t.workable.notWorkable(stoppedBy ?? "")];
    const share = spend / Math.max(totalSpend(from), 1e-9);
    return [
      t.workable.answer(numbers.money(spend), numbers.roughShare(share)),
      stoppedBy === undefined ? t.workable.atBounds : t.workable.stoppedBy(stoppedBy),
    ];
  };
  return (
    <GoalAnswer
      title={t.workable.title}
      note={t.workable.note(numbers.share(view.evaluation.plan.goals.maxOverflowShare))}
      status={state.status}
      onAsk={() => ask({ plan: view.plan })}
      onStop={stop}
      sentences={
        state.status === "done"
          ? sentences(state.answer, state.about.plan)
          : state.status === "failed"
            ? [t.failed(state.message)]
            : []
      }
      from={state.status === "done" ? state.about.plan : undefined}
      plan={answer?.isWorkable === true ? answer.plan : undefined}
      isTried={isTried(answer?.plan)}
      onTry={onTry}
      onUndo={onUndo}
    />
  );
}
