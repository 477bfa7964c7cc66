/** Leads against capacity of two scenarios, one below the other on one scale; as a table too. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { periodWords } from "../../core/words/periodWords";
import { CapacityBars } from "../charts/CapacityBars";
import { FigureTable } from "../charts/FigureTable";
import { WalkedChart } from "../charts/WalkedChart";
import { capacityViewOf, chartTeam, type CapacityView, type PlanView } from "../state/planView";
import { useWords } from "../words/WordsContext";

type Pair<Item> = readonly [Item, Item];

export interface CompareChartsProps {
  readonly names: Pair<string>;
  readonly views: Pair<PlanView>;
}

const useStyles = makeStyles({
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

  return (
    <WalkedChart
      title={title}
      count={count}
      read={read}
      table={<FigureTable corner={t.chart.period} label={title} {...tableOf(pair)} />}
      picture={(state) =>
        pair.map((view, index) => (
          <div key={index}>
            <p className={styles.name}>{names[index]}</p>
            <CapacityBars view={view} labels={labels} largest={largest} compact {...state} />
          </div>
        ))
      }
      foot={(chosen) => (
        <p className={styles.readout} aria-hidden="true">
          {chosen !== undefined && readouts(chosen).map((text) => <span key={text}>{text}. </span>)}
        </p>
      )}
    />
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
