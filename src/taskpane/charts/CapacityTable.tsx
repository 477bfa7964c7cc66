/** The capacity chart as a table: the same rows in the same order. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CapacityView } from "../state/planView";
import { useWords } from "../words/WordsContext";
import { FigureTable } from "./FigureTable";

export interface CapacityTableProps {
  readonly view: CapacityView;
  readonly names: readonly string[];
}

const useStyles = makeStyles({ strong: { fontWeight: tokens.fontWeightSemibold } });

export function CapacityTable({ view, names }: CapacityTableProps) {
  const styles = useStyles();
  const { t, numbers } = useWords();
  const { arrivals, capacity, headroom, repsShort } = view;
  const heads = [
    t.chart.items,
    t.chart.worked,
    t.chart.later,
    t.chart.lost,
    t.chart.capacity,
    t.chart.headroom,
    t.chart.repsShort,
  ];
  const rows = names.map((name, period) => {
    const figure = (series: readonly number[]) => numbers.whole(series[period] ?? 0);
    const lost = arrivals.lost[period] ?? 0;
    return {
      name,
      cells: [
        figure(arrivals.items),
        figure(arrivals.workedFresh),
        figure(arrivals.workedLater),
        lost >= 0.5 ? <span className={styles.strong}>{numbers.whole(lost)}</span> : numbers.whole(lost),
        figure(capacity),
        figure(headroom),
        numbers.oneDecimal(Math.max(0, repsShort[period] ?? 0)),
      ],
    };
  });
  return <FigureTable corner={t.chart.period} heads={heads} rows={rows} />;
}
