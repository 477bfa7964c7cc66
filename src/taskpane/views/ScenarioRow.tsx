/** One scenario of the list: its verdict, three figures, and where it comes from. */
import { Checkbox, makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReactNode } from "react";
import { Mark } from "../controls/Mark";
import { keyFiguresOf, type PlanView } from "../state/planView";
import { scenarioWords } from "../words/scenarios";
import { useWords } from "../words/WordsContext";

export interface ScenarioRowProps {
  readonly name: string;
  /** "Saved 12 Nov 2026 by Dana", or that these are the input sheets. */
  readonly note: string;
  readonly isFrozen: boolean;
  /** Undefined while it is not evaluated. */
  readonly view: PlanView | undefined;
  /** Why there is no view. */
  readonly problem: string | undefined;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly menu?: ReactNode;
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "32px" },
  check: { marginLeft: "-8px" },
  name: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, paddingLeft: "28px" },
  verdict: { display: "flex", gap: tokens.spacingHorizontalSNudge, margin: 0 },
  mark: { paddingTop: "2px" },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function ScenarioRow(props: ScenarioRowProps) {
  const { name, note, isFrozen, view, problem, isTicked, onTick, menu, children } = props;
  const styles = useStyles();
  const { locale } = useWords();
  const t = scenarioWords(locale);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Checkbox
          className={styles.check}
          aria-label={t.tick(name)}
          checked={isTicked}
          disabled={view === undefined}
          onChange={(_, { checked }) => onTick(checked === true)}
        />
        <h2 className={styles.name}>
          {name}
          {isFrozen && <LockClosed16Regular role="img" aria-label={t.frozen} />}
        </h2>
        {menu}
      </div>
      <div className={styles.body}>
        {view === undefined ? <Waiting problem={problem} /> : <Outcome view={view} />}
        <p className={styles.note}>{note}</p>
        {children}
      </div>
    </li>
  );
}

function Waiting({ problem }: Pick<ScenarioRowProps, "problem">) {
  const { locale } = useWords();
  const t = scenarioWords(locale);
  const styles = useStyles();
  if (problem !== undefined) {
    return (
      <p className={styles.verdict}>
        <span className={styles.mark}>
          <Mark kind="critical" />
        </span>
        <span>{problem}</span>
      </p>
    );
  }
  return (
    <Skeleton aria-label={t.reading}>
      <SkeletonItem />
    </Skeleton>
  );
}

function Outcome({ view }: { readonly view: PlanView }) {
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const t = scenarioWords(locale);
  const { verdict } = view;
  const { planValue, bookings, neverCalled } = keyFiguresOf(view);
  const figures = [
    [t.figures.planValue(numbers.decimal(view.evaluation.plan.valueYears)), numbers.money(planValue)],
    [t.figures.bookings, numbers.money(bookings)],
    [t.figures.neverCalled, numbers.count(neverCalled)],
  ] as const;
  return (
    <>
      <p className={styles.verdict}>
        <span className={styles.mark}>
          <Mark kind={verdict.mark} />
        </span>
        <span>
          {verdict.lead} {firstSentence(verdict.rest)}
        </span>
      </p>
      <dl className={styles.figures}>
        {figures.map(([term, value]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
