/** The least budget that reaches a goal without losing more leads than is accepted. */
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usualLimits } from "../../core/decide/limits";
import type { Goal } from "../../core/decide/request";
import { AmountField } from "../controls/AmountField";
import { hasHireLimits } from "../state/splitForm";
import { useAnswer, type AnswerState } from "../state/useAnswer";
import { useGoalSeekWords } from "../words/goalSeek";
import { useWords } from "../words/WordsContext";
import { GoalAnswer, type GoalQuestionProps } from "./GoalAnswer";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const secondsAllowed = 20;
const goalKinds = ["bookings", "wins", "leads"] as const;

/** Below this gap nothing is said about what could be cheaper. */
const provenGap = 1e-3;

export function GoalLeastBudget({ view, isTried, onTry, onUndo }: GoalQuestionProps) {
  const styles = useStyles();
  const { numbers } = useWords();
  const t = useGoalSeekWords();
  const { state, ask, stop } = useAnswer("leastBudget");
  const { goals } = view.evaluation.plan;
  const { totals } = view.evaluation.outcome;
  const [of, setOf] = useState<Goal["of"]>("bookings");
  const [typed, setTyped] = useState<number>();
  const amount = typed ?? (of === "bookings" ? (goals.bookings ?? totals.bookings) : totals[of]);
  const found = leastOf(state);
  const onAsk = () =>
    ask({
      plan: view.plan,
      request: {
        goal: { of, amount },
        spend: "scaled",
        hires: hasHireLimits(view.evaluation.plan),
        limits: { ...usualLimits, changeShare: Infinity },
        seconds: secondsAllowed,
      },
    });
  const sentences = () => {
    if (state.status === "failed") return [t.failed(state.message)];
    if (state.status === "none" || state.status === "working") return [];
    if (found === undefined) return [state.status === "stopped" ? t.least.stopped : t.least.none];
    const difference = totals.marketingCost + totals.salesCost - found.cost;
    const said = difference >= 0 ? t.least.cheaper : t.least.dearer;
    const certificate = found.gap <= provenGap ? t.least.proven : t.least.certificate(numbers.share(found.gap));
    return [
      said(numbers.money(found.cost), numbers.money(Math.abs(difference))),
      ...(Number.isFinite(found.gap) ? [certificate] : []),
    ];
  };
  return (
    <GoalAnswer
      title={t.least.title}
      note={t.least.note(numbers.share(goals.maxOverflowShare))}
      fields={
        <div className={styles.fields}>
          <Select
            size="small"
            aria-label={t.least.goalOf}
            value={of}
            onChange={(_, { value }) => {
              setOf(value as Goal["of"]);
              setTyped(undefined);
            }}
          >
            {goalKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t.least.goals[kind]}
              </option>
            ))}
          </Select>
          <AmountField
            label={t.least.amount}
            value={amount}
            format={of === "bookings" ? numbers.moneyFull : numbers.count}
            onCommit={setTyped}
          />
        </div>
      }
      status={state.status}
      onAsk={onAsk}
      onStop={stop}
      sentences={sentences()}
      from={state.status === "none" ? undefined : state.about.plan}
      plan={found?.plan}
      isTried={isTried(found?.plan)}
      onTry={onTry}
      onUndo={onUndo}
    />
  );
}

/** The cheapest plan that was found, its cost and how far a bound is below it. */
function leastOf(state: AnswerState<"leastBudget">) {
  const found = state.status === "done" ? state.answer : state.status === "stopped" ? state.progress : undefined;
  if (found?.plan === undefined || found.objective === undefined) return undefined;
  return { plan: found.plan, cost: found.objective, gap: found.gap ?? Infinity };
}
