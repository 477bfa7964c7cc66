/** What would help against a flag: one to three changes computed for it, each tried as a draft with one click. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Remedy } from "../../core/decide/remedy";
import type { Flag } from "../../core/model/flag";
import type { Plan } from "../../core/plan/plan";
import { remedyText } from "../../core/words/remedySentence";
import type { PlanView } from "../state/planView";
import { useAnswer } from "../state/useAnswer";
import { useRemedyWords } from "../words/remedies";
import { useWords } from "../words/WordsContext";

export interface RemediesProps {
  readonly flag: Flag;
  readonly view: PlanView;
  readonly onTry: (plan: Plan) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: `${tokens.spacingVerticalS} 0 0`, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, color: tokens.colorNeutralForeground2 },
  owner: { color: tokens.colorNeutralForeground3 },
  note: { margin: 0, paddingTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  working: { justifyContent: "flex-start", paddingTop: tokens.spacingVerticalS },
  /** Of the plan before the last move; the new ones are being worked out. */
  old: { opacity: 0.6 },
});

/** Remedies are worked out when the plan has rested this long. */
const rest = 150;

export function Remedies({ flag, view, onTry }: RemediesProps) {
  const styles = useStyles();
  const t = useRemedyWords();
  const { state, ask } = useAnswer("remedies");
  const { plan } = view;
  useEffect(() => {
    const timer = setTimeout(() => ask({ plan, flag }), rest);
    return () => clearTimeout(timer);
  }, [ask, plan, flag]);
  if (state.status === "failed") return <p className={styles.note}>{t.failed}</p>;
  if (state.status !== "done") {
    return <Spinner className={styles.working} size="tiny" label={t.working} labelPosition="after" />;
  }
  if (state.answer.length === 0) return <p className={styles.note}>{t.none}</p>;
  const isOld = state.about.plan !== plan;
  return (
    <ul className={mergeClasses(styles.list, isOld && styles.old)} aria-busy={isOld}>
      {state.answer.map((remedy, index) => (
        <RemedyRow key={index} remedy={remedy} flag={state.about.flag} view={view} isOld={isOld} onTry={onTry} />
      ))}
    </ul>
  );
}

interface RemedyRowProps extends RemediesProps {
  readonly remedy: Remedy;
  readonly isOld: boolean;
}

function RemedyRow({ remedy, flag, view, isOld, onTry }: RemedyRowProps) {
  const styles = useStyles();
  const { locale } = useWords();
  const t = useRemedyWords();
  const { title, detail, effect, verdict } = remedyText(remedy, flag, view.evaluation.plan, locale);
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        <p className={styles.detail}>
          <span className={styles.owner}>{remedy.owner}: </span>
          {[detail, effect, verdict].filter((text) => text !== "").join(" ")}
        </p>
      </div>
      <Button size="small" aria-label={t.tryOf(title)} disabled={isOld} onClick={() => onTry(remedy.plan)}>
        {t.try}
      </Button>
    </li>
  );
}
