/** One question with its way to ask, and below it the answer as a preview against the plan that it was asked of. */
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Plan } from "../../core/plan/plan";
import { planViewOf, type PlanView } from "../state/planView";
import { useGoalSeekWords } from "../words/goalSeek";
import { useWords } from "../words/WordsContext";
import { KeyFigureTable } from "./KeyFigureTable";
import { Section } from "./Section";
import { TriedNote } from "./TriedNote";

/** What every question of the page needs. */
export interface GoalQuestionProps {
  readonly view: PlanView;
  readonly isTried: (plan: Plan | undefined) => boolean;
  readonly onTry: (plan: Plan) => void;
  readonly onUndo: () => void;
}

export interface GoalAnswerProps {
  readonly title: string;
  readonly note: string;
  /** What has to be said before it can be asked. */
  readonly fields?: ReactNode;
  readonly status: "none" | "working" | "done" | "stopped" | "failed";
  readonly onAsk: () => void;
  readonly onStop: () => void;
  /** The answer in sentences. */
  readonly sentences: readonly string[];
  /** The plan that was asked about and the one that answers; undefined: there is none. */
  readonly from: Plan | undefined;
  readonly plan: Plan | undefined;
  readonly isTried: boolean;
  readonly onTry: (plan: Plan) => void;
  readonly onUndo: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  wide: { width: "100%" },
  answer: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  more: { margin: 0 },
});

export function GoalAnswer(props: GoalAnswerProps) {
  const { title, note, fields, status, onAsk, onStop, sentences, from, plan, isTried, onTry, onUndo } = props;
  const styles = useStyles();
  const t = useGoalSeekWords();
  const isWorking = status === "working";
  const [first, ...rest] = sentences;
  return (
    <Section title={title}>
      <div className={styles.root}>
        <p className={styles.note}>{note}</p>
        {fields}
        {isWorking ? <Button onClick={onStop}>{t.stop}</Button> : <Button onClick={onAsk}>{t.ask}</Button>}
        {isWorking && <ProgressBar className={styles.wide} aria-label={t.working} />}
        <div className={styles.wide} role="status">
          {!isWorking && first !== undefined && <p className={styles.answer}>{first}</p>}
          {!isWorking &&
            rest.map((sentence) => (
              <p key={sentence} className={styles.more}>
                {sentence}
              </p>
            ))}
        </div>
        {!isWorking && from !== undefined && plan !== undefined && (
          <>
            <Preview from={from} plan={plan} />
            {isTried ? <TriedNote onUndo={onUndo} /> : <Button onClick={() => onTry(plan)}>{t.try}</Button>}
          </>
        )}
      </div>
    </Section>
  );
}

function Preview({ from, plan }: { readonly from: Plan; readonly plan: Plan }) {
  const styles = useStyles();
  const { locale } = useWords();
  const t = useGoalSeekWords();
  const before = useMemo(() => planViewOf(from, locale), [from, locale]);
  const after = useMemo(() => planViewOf(plan, locale), [plan, locale]);
  return (
    <div className={styles.wide}>
      <KeyFigureTable before={before} after={after} name={t.proposal} />
    </div>
  );
}
