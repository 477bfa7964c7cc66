/** Leads against capacity by period, as a chart or as a table with the same figures. */
import { Button, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { periodWords } from "../../core/words/periodWords";
import type { CapacityView, PlanView } from "../state/planView";
import { useWords } from "../words/WordsContext";
import { CapacityBars } from "./CapacityBars";
import { CapacityTable } from "./CapacityTable";
import { Legend } from "./Legend";
import { useWidth } from "./useWidth";

export interface CapacityChartProps {
  readonly plan: PlanView["evaluation"]["plan"];
  readonly view: CapacityView;
  readonly saved?: readonly number[];
  /** The sentence that describes it. */
  readonly describedBy?: string;
  /** A period to read out first. */
  readonly focus?: number;
  /** Beside the title: the choice of the team. */
  readonly choice?: ReactNode;
  /** Enter, or a click on a period. */
  readonly onWhy?: (period: number) => void;
}

const useStyles = makeStyles({
  root: { margin: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  title: {
    margin: 0,
    flex: "1 1 100px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  picture: {
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  foot: { display: "grid", marginTop: tokens.spacingVerticalXS },
  cell: { gridArea: "1 / 1" },
  hidden: { visibility: "hidden" },
  readout: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function CapacityChart({ plan, view, saved, describedBy, focus, choice, onWhy }: CapacityChartProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [isTable, setIsTable] = useState(false);
  const [pointed, setPointed] = useState<number>();
  const [walked, setWalked] = useState(focus);
  const periods = periodWords(plan, locale);
  const count = view.capacity.length;
  const chosen = pointed ?? walked;
  const title = view.isEntry ? t.chart.title(view.team) : t.chart.opportunitiesTitle(view.team);
  const read = (period: number) => readout(view, period, periods.long(period));

  function readout({ arrivals, capacity, repsShort }: CapacityView, period: number, name: string): string {
    const figure = (series: readonly number[]) => series[period] ?? 0;
    const text = (value: number) => numbers.count(value);
    const parts = [
      t.chart.readout(name, text(figure(arrivals.items)), text(figure(arrivals.workedFresh)), text(figure(capacity))),
    ];
    if (figure(arrivals.workedLater) >= 0.05) parts.push(t.chart.readoutLater(text(figure(arrivals.workedLater))));
    if (figure(arrivals.lost) >= 0.05) parts.push(t.chart.readoutLost(text(figure(arrivals.lost))));
    if (figure(repsShort) >= 0.05) parts.push(t.chart.readoutReps(numbers.decimal(figure(repsShort))));
    return parts.join(", ");
  }

  const walk = (event: KeyboardEvent) => {
    if (event.key === "Enter") return onWhy?.(walked ?? 0);
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? count - 1 : step && (walked ?? -step) + step;
    if (to === undefined) return;
    event.preventDefault();
    setWalked(Math.min(Math.max(to, 0), count - 1));
  };

  const toggle = isTable ? t.chart.showChart : t.chart.showTable;
  return (
    <figure className={styles.root} aria-label={title} aria-describedby={describedBy}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {choice}
        <Tooltip content={toggle} relationship="label">
          <Button
            appearance="subtle"
            icon={isTable ? <DataBarVertical20Regular /> : <Table20Regular />}
            onClick={() => setIsTable(!isTable)}
          />
        </Tooltip>
      </div>
      <div ref={box}>
        {isTable ? (
          <CapacityTable view={view} names={view.capacity.map((_, period) => periods.short(period))} />
        ) : (
          <div
            className={styles.picture}
            tabIndex={0}
            role="slider"
            aria-label={title}
            aria-valuemin={1}
            aria-valuemax={Math.max(count, 1)}
            aria-valuenow={(walked ?? 0) + 1}
            aria-valuetext={read(walked ?? 0)}
            onKeyDown={walk}
            onBlur={() => setWalked(undefined)}
            onClick={() => pointed !== undefined && onWhy?.(pointed)}
          >
            <CapacityBars
              view={view}
              saved={saved}
              width={width}
              labels={view.capacity.map((_, period) => periods.narrow(period))}
              chosen={chosen}
              onPoint={setPointed}
            />
          </div>
        )}
      </div>
      {!isTable && (
        <div className={styles.foot}>
          <div className={mergeClasses(styles.cell, chosen !== undefined && styles.hidden)}>
            <Legend hasLater={view.arrivals.workedLater.some((items) => items >= 0.5)} hasSaved={saved !== undefined} />
          </div>
          {chosen !== undefined && (
            <div className={mergeClasses(styles.cell, styles.readout)} aria-hidden="true">
              {read(chosen)}
            </div>
          )}
        </div>
      )}
    </figure>
  );
}
