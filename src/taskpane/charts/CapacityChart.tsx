/** Leads against capacity by period, as a chart or as a table with the same figures. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { periodWords } from "../../core/words/periodWords";
import type { CapacityView, PlanView } from "../state/planView";
import { useWords } from "../words/WordsContext";
import { CapacityBars } from "./CapacityBars";
import { CapacityTable } from "./CapacityTable";
import { Legend } from "./Legend";
import { WalkedChart } from "./WalkedChart";

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
  const periods = periodWords(plan, locale);
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

  return (
    <WalkedChart
      title={title}
      describedBy={describedBy}
      count={view.capacity.length}
      focus={focus}
      read={read}
      choice={choice}
      onPick={onWhy}
      table={<CapacityTable view={view} names={view.capacity.map((_, period) => periods.short(period))} />}
      picture={(state) => (
        <CapacityBars
          view={view}
          saved={saved}
          labels={view.capacity.map((_, period) => periods.narrow(period))}
          {...state}
        />
      )}
      foot={(chosen) => (
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
    />
  );
}
