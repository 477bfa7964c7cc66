/** How the agreement stands, what leads outside the profile take, and the mark that both sides agree. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { agreementState } from "../../core/agreement/agreement";
import { outsideProfile, raisedBar } from "../../core/agreement/outsideProfile";
import type { ReviewRead } from "../../excel/reviewSheets";
import type { PlanView } from "../state/planView";
import { useReviewWords } from "../words/review";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";

export interface ReviewAgreementProps {
  readonly review: ReviewRead;
  readonly view: PlanView;
  readonly isBusy: boolean;
  readonly onAgree: (by: { readonly marketing: string; readonly sales: string }) => void;
}

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  form: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
});

export function ReviewAgreement({ review, view, isBusy, onAgree }: ReviewAgreementProps) {
  const styles = useStyles();
  const t = useReviewWords();
  const { numbers } = useWords();
  const [marketing, setMarketing] = useState("");
  const [sales, setSales] = useState("");
  const outside = useMemo(() => outsideProfile(view.evaluation), [view.evaluation]);
  const raised = useMemo(
    () => (outside.length === 0 ? undefined : raisedBar(view.evaluation.plan, 0)),
    [outside, view.evaluation],
  );
  const read = review.agreement;
  const state = read.kind === "agreement" ? agreementState(read.agreement, read.agreed) : undefined;
  return (
    <Section title={t.agreement}>
      {state === undefined ? (
        <p className={styles.text}>{t.noAgreement}</p>
      ) : (
        <p className={styles.text}>
          {t.states[state]}
          {read.kind === "agreement" &&
            read.agreed !== undefined &&
            ` ${t.agreedBy(read.agreed.marketing, read.agreed.sales, read.agreed.on)}`}
        </p>
      )}
      {outside.map(({ team, items, hours, reps }) => (
        <p key={team} className={styles.text}>
          {t.outside(numbers.count(items), numbers.count(hours), team, numbers.decimal(reps))}
        </p>
      ))}
      {raised !== undefined && (
        <p className={styles.text}>
          {t.bar(numbers.countChange(raised.overflow), numbers.moneyChange(raised.bookings))}
        </p>
      )}
      {state !== undefined && state !== "asAgreed" && (
        <div className={styles.form}>
          <Field label={t.marketingRole}>
            <Input value={marketing} onChange={(_, { value }) => setMarketing(value)} />
          </Field>
          <Field label={t.salesRole}>
            <Input value={sales} onChange={(_, { value }) => setSales(value)} />
          </Field>
          <Button
            disabled={isBusy || marketing.trim() === "" || sales.trim() === ""}
            onClick={() => onAgree({ marketing: marketing.trim(), sales: sales.trim() })}
          >
            {t.agree}
          </Button>
        </div>
      )}
    </Section>
  );
}
