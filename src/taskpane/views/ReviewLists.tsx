/** Open decisions, and what changed since the last review. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { forMeeting } from "../../core/review/decision";
import type { ReviewRead } from "../../excel/reviewSheets";
import { valueText } from "../../core/sheets/reviewBlocks";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useReviewWords } from "../words/review";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";

export interface ReviewListsProps {
  readonly review: ReviewRead;
  readonly view: PlanView;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

const shownChanges = 8;

const useStyles = makeStyles({
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, listStyleType: "none" },
  row: { padding: `${tokens.spacingVerticalXS} 0` },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function ReviewLists({ review, view, isBusy, actions }: ReviewListsProps) {
  const styles = useStyles();
  const t = useReviewWords();
  const { numbers, locale } = useWords();
  const { currency } = view.evaluation.plan;
  const { decisions, changes, reviews } = review;
  const open = decisions.kind === "decisions" ? forMeeting(decisions.decisions).filter(isOpen) : [];
  return (
    <>
      <Section title={t.decisions}>
        {open.length === 0 && <p>{t.noDecisions}</p>}
        <ul className={styles.list}>
          {open.map(({ decision, role, by, date }) => (
            <li key={`${date} ${decision}`} className={styles.row}>
              {decision}
              <div className={styles.note}>{t.dueBy(role, by)}</div>
            </li>
          ))}
        </ul>
        <Button disabled={isBusy} onClick={() => void actions.inReview({ kind: "openDecisions" })}>
          {t.openDecisions}
        </Button>
      </Section>
      <Section title={t.changes}>
        {reviews.length === 0 && <p>{t.firstReview}</p>}
        {reviews.length > 0 && changes.length === 0 && <p>{t.noChanges}</p>}
        <ul className={styles.list}>
          {changes.slice(0, shownChanges).map(({ scenario, change }) => {
            const { of, what, from, to, unit, role } = change;
            const [was, is] = [from, to].map((value) => valueText(value, unit, currency, locale));
            return (
              <li key={`${scenario} ${change.path.join(".")} ${what}`} className={styles.row}>
                {t.change(of === "" ? what : `${of}: ${what}`, was ?? "", is ?? "", role)}
                {scenario !== "" && <div className={styles.note}>{scenario}</div>}
              </li>
            );
          })}
        </ul>
        {changes.length > shownChanges && (
          <p className={styles.note}>{t.more(numbers.whole(changes.length - shownChanges))}</p>
        )}
      </Section>
    </>
  );
}

function isOpen({ status }: { readonly status: string }): boolean {
  return status === "open";
}
