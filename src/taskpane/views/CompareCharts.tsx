/** Leads against capacity of two scenarios, one below the other on one scale; as a table too. */
import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { useRef, useState, type KeyboardEvent } from "react";
import { periodWords } from "../../core/words/periodWords";
import { CapacityBars } from "../charts/CapacityBars";
import { FigureTable } from "../charts/FigureTable";
import { useWidth } from "../charts/useWidth";
import { capacityViewOf, chartTeam, type CapacityView, type PlanView } from "../state/planView";
import { useWords } from "../words/WordsContext";

type Pair<Item> = readonly [Item, Item];

export interface CompareChartsProps {
  readonly names: Pair<string>;
  readonly views: Pair<PlanView>;
}

const useStyles = makeStyles({
  root: { margin: 0 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  picture: {
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  name: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  readout: {
    minHeight: tokens.lineHeightBase200,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export function CompareCharts({ names, views: [one, other] }: CompareChartsProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [isTable, setIsTable] = useState(false);
  const [walked, setWalked] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const { plan } = one.evaluation;
  const team = plan.teams[chartTeam(one)]?.name;
  const capacities = [one, other].map((view) => {
    const index = view.evaluation.plan.teams.findIndex(({ name }) => name === team);
    return capacityViewOf(view, index);
  });
  const [left, right] = capacities;
  if (left === undefined || right === undefined) return null;
  const pair = [left, right] as const;
  const periods = periodWords(plan, locale);
  const count = Math.min(left.capacity.length, right.capacity.length);
  const largest = Math.max(...pair.flatMap(({ arrivals, capacity }) => [...arrivals.items, ...capacity]));
  const labels = Array.from({ length: count }, (_, period) => periods.narrow(period));
  const title = left.isEntry ? t.chart.title(left.team) : t.chart.opportunitiesTitle(left.team);
  const chosen = pointed ?? walked;
  const read = (period: number) => readouts(period).join("; ");

  function readouts(period: number): readonly string[] {
    return pair.map(({ arrivals, capacity }, index) => {
      const text = (series: readonly number[]) => numbers.count(series[period] ?? 0);
      const fresh = t.chart.readout(
        `${names[index] ?? ""}, ${periods.long(period)}`,
        text(arrivals.items),
        text(arrivals.workedFresh),
        text(capacity),
      );
      return `${fresh}, ${t.chart.readoutLost(text(arrivals.lost))}`;
    });
  }

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? count - 1 : step && (walked ?? -step) + step;
    if (to === undefined) return;
    event.preventDefault();
    setWalked(Math.min(Math.max(to, 0), count - 1));
  };
  const toggle = isTable ? t.chart.showChart : t.chart.showTable;
  return (
    <figure className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
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
          <FigureTable corner={t.chart.period} label={title} {...tableOf(pair)} />
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
          >
            {pair.map((view, index) => (
              <div key={index}>
                <p className={styles.name}>{names[index]}</p>
                <CapacityBars
                  view={view}
                  width={width}
                  labels={labels}
                  chosen={chosen}
                  onPoint={setPointed}
                  largest={largest}
                  compact
                />
              </div>
            ))}
          </div>
        )}
      </div>
      {!isTable && (
        <p className={styles.readout} aria-hidden="true">
          {chosen !== undefined && readouts(chosen).map((text) => <span key={text}>{text}. </span>)}
        </p>
      )}
    </figure>
  );

  function tableOf(both: Pair<CapacityView>) {
    const heads = both.flatMap((_, index) =>
      [t.chart.items, t.chart.lost, t.chart.capacity].map((head) => `${names[index] ?? ""}: ${head}`),
    );
    const rows = labels.map((_, period) => ({
      name: periods.short(period),
      cells: both.flatMap(({ arrivals, capacity }) =>
        [arrivals.items, arrivals.lost, capacity].map((series) => numbers.whole(series[period] ?? 0)),
      ),
    }));
    return { heads, rows };
  }
}
