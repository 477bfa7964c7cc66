/** The review: where the year ends at this rate, the agreement, open decisions, what changed, and the page for the meeting at a click. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReviewRead } from "../../excel/reviewSheets";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useReviewWords } from "../words/review";
import { ProblemList } from "./ProblemList";
import { ReviewAgreement } from "./ReviewAgreement";
import { ReviewLists } from "./ReviewLists";
import { ReviewRate } from "./ReviewRate";
import { Section } from "./Section";

export interface ReviewProps {
  readonly view: PlanView;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

type Reading =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly review: ReviewRead; readonly at: number }
  | { readonly kind: "failed"; readonly message: string };

export function Review({ view, isBusy, actions }: ReviewProps) {
  const styles = useStyles();
  const t = useReviewWords();
  const [reading, setReading] = useState<Reading>({ kind: "reading" });
  const { readReview, inReview } = actions;
  useEffect(() => {
    let isGone = false;
    const show = (next: Reading) => {
      if (!isGone) setReading(next);
    };
    readReview().then(
      (review) => show({ kind: "read", review, at: Date.now() }),
      (error: unknown) => show({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isGone = true;
    };
    // The workbook was read again: actuals or decisions may have been typed.
  }, [readReview, view, isBusy]);
  const review = reading.kind === "read" ? reading.review : undefined;
  return (
    <div className={styles.root}>
      <p className={styles.text}>{t.intro}</p>
      {reading.kind === "failed" && <p role="alert">{t.failed(reading.message)}</p>}
      {reading.kind === "read" && reading.review.problems.length > 0 && (
        <ProblemList problems={reading.review.problems} readAt={reading.at} onShow={actions.showCell} />
      )}
      {review !== undefined && (
        <>
          <ReviewRate review={review} view={view} isBusy={isBusy} actions={actions} />
          <ReviewAgreement
            review={review}
            view={view}
            isBusy={isBusy}
            onAgree={(by) => void inReview({ kind: "agree", by })}
          />
          <ReviewLists review={review} view={view} isBusy={isBusy} actions={actions} />
          <div>
            <Button
              appearance="primary"
              disabled={isBusy || review.problems.length > 0}
              onClick={() => void inReview({ kind: "makeReview" })}
            >
              {t.make}
            </Button>
            <p className={styles.text}>{t.makeNote}</p>
          </div>
          {review.reviews.length > 0 && (
            <Section title={t.kept}>
              <ul className={styles.list}>
                {review.reviews.map(({ sheet }) => (
                  <li key={sheet}>
                    <Link as="button" onClick={() => actions.showCell(sheet, undefined)}>
                      {sheet}
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </div>
  );
}
