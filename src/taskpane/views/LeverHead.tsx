/** What stays in sight while a lever moves: the verdict, the chart and three figures with their change. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { periodWords } from "../../core/words/periodWords";
import { CapacityBars } from "../charts/CapacityBars";
import { useWidth } from "../charts/useWidth";
import { capacityViewOf, chartTeam, keyFiguresOf, type PlanView } from "../state/planView";
import { useWords } from "../words/WordsContext";
import { TermButton } from "./TermButton";
import { VerdictLine } from "./VerdictLine";

export interface LeverHeadProps {
  readonly view: PlanView;
  /** The plan of the sheets, where the draft differs. */
  readonly saved: PlanView | undefined;
}

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: `calc(-1 * ${tokens.spacingVerticalL})`,
    zIndex: 2,
    margin: `calc(-1 * ${tokens.spacingVerticalL}) calc(-1 * ${tokens.spacingHorizontalL}) 0`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    "@media (max-width: 250px)": { position: "static" },
  },
  chart: { paddingTop: tokens.spacingVerticalXS, "@media (max-height: 559px)": { display: "none" } },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(3, auto)",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    "@media (max-width: 250px)": { gridTemplateColumns: "auto" },
    paddingTop: tokens.spacingVerticalXS,
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  change: {
    margin: 0,
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
});

export function LeverHead({ view, saved }: LeverHeadProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { plan } = view.evaluation;
  const team = chartTeam(saved ?? view);
  const capacity = useMemo(() => capacityViewOf(view, team), [view, team]);
  const ghost = useMemo(() => saved && capacityViewOf(saved, team)?.arrivals.items, [saved, team]);
  const labels = useMemo(() => {
    const periods = periodWords(plan, locale);
    return view.reported.map((period) => periods.narrow(period));
  }, [plan, locale, view.reported]);
  const now = useMemo(() => keyFiguresOf(view), [view]);
  const before = useMemo(() => saved && keyFiguresOf(saved), [saved]);
  const years = numbers.decimal(plan.valueYears);
  const figures = [
    {
      term: "neverCalled",
      label: t.figures.neverCalled,
      value: numbers.count(now.neverCalled),
      change: before && numbers.countChange(now.neverCalled - before.neverCalled),
    },
    {
      term: "bookings",
      label: t.figures.bookings,
      value: numbers.money(now.bookings),
      change: before && numbers.moneyChange(now.bookings - before.bookings),
    },
    {
      term: "planValue",
      label: t.figures.planValue(years),
      value: numbers.money(now.planValue),
      change: before && numbers.moneyChange(now.planValue - before.planValue),
    },
  ] as const;
  return (
    <div className={styles.root}>
      <VerdictLine verdict={view.verdict} isSmall />
      <div ref={box} className={styles.chart}>
        {capacity !== undefined && (
          <CapacityBars
            view={capacity}
            saved={ghost}
            width={width}
            labels={labels}
            chosen={undefined}
            onPoint={ignore}
            compact
          />
        )}
      </div>
      <dl className={styles.figures}>
        {figures.map(({ term, label, value, change }) => (
          <div key={label}>
            <dt className={styles.label}>
              <TermButton term={term}>{label}</TermButton>
            </dt>
            <dd className={styles.value}>{value}</dd>
            <dd className={styles.change}>{change}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The small chart reads nothing out. */
function ignore(): void {
  return undefined;
}
