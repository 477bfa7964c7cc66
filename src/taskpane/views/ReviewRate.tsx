/** Where the year ends at this rate, and actuals so far against plan. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { atThisRate } from "../../core/actuals/atThisRate";
import { committedSpend, variances, type Variance } from "../../core/actuals/variance";
import { rateSentence } from "../../core/words/reviewWords";
import type { ReviewRead } from "../../excel/reviewSheets";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useReviewWords } from "../words/review";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";

export interface ReviewRateProps {
  readonly review: ReviewRead;
  readonly view: PlanView;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  rate: { margin: `0 0 ${tokens.spacingVerticalS}`, fontWeight: tokens.fontWeightSemibold },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    marginBottom: tokens.spacingVerticalM,
    "& th, & td": { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "right", fontVariantNumeric: "tabular-nums" },
    "& th:first-child": { textAlign: "left", fontWeight: tokens.fontWeightRegular },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function ReviewRate({ review, view, isBusy, actions }: ReviewRateProps) {
  const styles = useStyles();
  const t = useReviewWords();
  const { numbers, locale } = useWords();
  const { evaluation } = view;
  const { forecast, actuals } = review;
  const given = actuals.kind === "actuals" ? actuals.actuals : undefined;
  const lines = useMemo(() => (given === undefined ? [] : byField(variances(evaluation, given))), [evaluation, given]);
  const rate = forecast && atThisRate(evaluation, forecast.evaluation);
  const spend = forecast && given && committedSpend(forecast.evaluation, given);
  const shown = ({ field }: Line, figure: number, isChange = false) => {
    if (field === "spend" || field === "bookings")
      return isChange ? numbers.moneyChange(figure) : numbers.money(figure);
    return isChange ? numbers.countChange(figure) : numbers.count(figure);
  };
  return (
    <Section title={t.rate}>
      {actuals.kind === "noActuals" && <p className={styles.text}>{t.noActuals}</p>}
      {given !== undefined && forecast === undefined && <p className={styles.text}>{t.noneClosed}</p>}
      {rate !== undefined && <p className={styles.rate}>{rateSentence(rate, evaluation.plan, locale)}</p>}
      {spend !== undefined && (
        <p className={styles.text}>
          {t.spend(numbers.money(spend.spent), numbers.money(spend.committed), numbers.money(spend.free))}
        </p>
      )}
      {forecast !== undefined && forecast.unmet.length > 0 && (
        <p className={styles.text}>{t.unmet(forecast.unmet.length, numbers.whole(forecast.unmet.length))}</p>
      )}
      {lines.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.actual}</th>
              <th scope="col">{t.planned}</th>
              <th scope="col">{t.difference}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.field} ${line.of}`}>
                <th scope="row">{line.of === "" ? t.fields[line.field] : `${line.of}: ${t.fields[line.field]}`}</th>
                <td>{shown(line, line.actual)}</td>
                <td>{shown(line, line.plan)}</td>
                <td>{shown(line, line.actual - line.plan, true)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.buttons}>
        {review.actualsSheet === undefined ? (
          <Button disabled={isBusy} onClick={() => void actions.inReview({ kind: "writeActuals" })}>
            {t.makeActuals}
          </Button>
        ) : (
          <Button onClick={() => actions.showCell(review.actualsSheet ?? "", undefined)}>{t.openActuals}</Button>
        )}
        {forecast !== undefined && (
          <Button disabled={isBusy} onClick={() => void actions.inReview({ kind: "saveForecast" })}>
            {t.saveForecast}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** A line of the table: channels are added up, teams stand alone. */
interface Line extends Pick<Variance, "actual" | "plan"> {
  readonly field: Variance["measure"]["field"];
  readonly of: string;
}

function byField(all: readonly Variance[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const { measure, actual, plan } of all) {
    const of = measure.of.kind === "team" ? measure.of.name : "";
    const key = `${measure.field} ${of}`;
    const before = lines.get(key) ?? { actual: 0, plan: 0 };
    lines.set(key, { field: measure.field, of, actual: before.actual + actual, plan: before.plan + plan });
  }
  return [...lines.values()];
}
