/** Four figures against goal: bookings, payback, leads never called, on-time share. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Mark, type MarkKind } from "../controls/Mark";
import type { KeyFigures, PlanView } from "../state/planView";
import type { KeyFigureName } from "../state/whyPlaces";
import type { Term } from "../words/terms";
import { useWords } from "../words/WordsContext";
import { TermButton } from "./TermButton";

export interface FiguresProps {
  readonly figures: KeyFigures;
  readonly goals: PlanView["evaluation"]["plan"]["goals"];
  readonly onWhy: (figure: KeyFigureName) => void;
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figure: { padding: `${tokens.spacingVerticalM} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: {
    margin: 0,
    paddingTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  ask: { color: "inherit", fontSize: "inherit", lineHeight: "inherit", fontWeight: "inherit" },
  goal: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    paddingTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function Figures({ figures, goals, onWhy }: FiguresProps) {
  const styles = useStyles();
  const { t, numbers } = useWords();
  const { bookings, paybackMonths, neverCalled, neverCalledShare, onTimeShare } = figures;
  const monthsText = (months: number) => t.figures.months(numbers.decimal(months));
  return (
    <dl className={styles.root}>
      <Figure
        label={t.figures.bookings}
        term="bookings"
        onWhy={() => onWhy("bookings")}
        value={numbers.money(bookings)}
        goal={goals.bookings === undefined ? undefined : t.figures.goal(numbers.money(goals.bookings))}
        mark={goals.bookings === undefined || bookings >= goals.bookings ? "met" : "critical"}
      />
      <Figure
        label={t.figures.payback}
        term="payback"
        onWhy={() => onWhy("payback")}
        value={paybackMonths === null ? t.figures.noPayback : monthsText(paybackMonths)}
        goal={goals.paybackMonths === undefined ? undefined : t.figures.goalAtMost(monthsText(goals.paybackMonths))}
        mark={paybackMonths !== null && paybackMonths <= (goals.paybackMonths ?? Infinity) ? "met" : "warning"}
      />
      <Figure
        label={t.figures.neverCalled}
        term="neverCalled"
        onWhy={() => onWhy("neverCalled")}
        value={numbers.count(neverCalled)}
        goal={`${numbers.share(neverCalledShare)}, ${t.figures.goalAtMost(numbers.share(goals.maxOverflowShare))}`}
        mark={neverCalledShare <= goals.maxOverflowShare ? "met" : "critical"}
      />
      <Figure
        label={t.figures.onTime}
        term="onTime"
        onWhy={() => onWhy("onTime")}
        value={numbers.roughShare(onTimeShare)}
        goal={t.figures.agreed(numbers.roughShare(goals.onTimeShare))}
        mark={onTimeShare >= goals.onTimeShare ? "met" : "warning"}
      />
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly term: Term;
  readonly value: string;
  readonly goal: string | undefined;
  readonly mark: MarkKind;
  readonly onWhy: () => void;
}

function Figure({ label, term, value, goal, mark, onWhy }: FigureProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>
        <TermButton term={term}>{label}</TermButton>
      </dt>
      <dd className={styles.value}>
        <Link as="button" appearance="subtle" className={styles.ask} aria-label={t.why.askOf(value)} onClick={onWhy}>
          {value}
        </Link>
      </dd>
      <dd className={styles.goal}>
        {goal !== undefined && <Mark kind={mark} />}
        {goal ?? t.figures.noGoal}
      </dd>
    </div>
  );
}
