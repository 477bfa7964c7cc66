/** The reps that the marketing of the plan needs, and by when their jobs must be open. */
import { periodWords } from "../../core/words/periodWords";
import type { Answer } from "../../worker/decideJob";
import { useAnswer } from "../state/useAnswer";
import { useGoalSeekWords } from "../words/goalSeek";
import { useWords } from "../words/WordsContext";
import { GoalAnswer, type GoalQuestionProps } from "./GoalAnswer";

export function GoalReps({ view, isTried, onTry, onUndo }: GoalQuestionProps) {
  const { numbers, locale } = useWords();
  const t = useGoalSeekWords();
  const { state, ask, stop } = useAnswer("repsNeeded");
  const answer = state.status === "done" ? state.answer : undefined;
  const names = periodWords(view.evaluation.plan, locale);
  const sentences = ({ openings, cost, stillShort }: Answer<"repsNeeded">) => [
    ...(openings.length === 0 && stillShort.length === 0 ? [t.reps.enough] : []),
    ...openings.map(({ team, reps, start, openBy }) => {
      const count = t.reps.count(reps, numbers.whole(reps));
      const job = openBy > 0 ? t.reps.openBy(names.long(openBy)) : t.reps.openToday;
      return `${t.reps.opening(team, count, names.long(start))}; ${job}.`;
    }),
    ...(openings.length > 0 ? [t.reps.cost(numbers.money(cost))] : []),
    ...(stillShort.length > 0 ? [t.reps.stillShort(numbers.list(stillShort))] : []),
  ];
  return (
    <GoalAnswer
      title={t.reps.title}
      note={t.reps.note(numbers.share(view.evaluation.plan.goals.maxOverflowShare))}
      status={state.status}
      onAsk={() => ask({ plan: view.plan })}
      onStop={stop}
      sentences={answer !== undefined ? sentences(answer) : state.status === "failed" ? [t.failed(state.message)] : []}
      from={state.status === "done" ? state.about.plan : undefined}
      plan={answer !== undefined && answer.openings.length > 0 ? answer.plan : undefined}
      isTried={isTried(answer?.plan)}
      onTry={onTry}
      onUndo={onUndo}
    />
  );
}
