/** Value, bookings, leads never called and cost of two plans, with the difference. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { FigureTable } from "../charts/FigureTable";
import { keyFiguresOf, type PlanView } from "../state/planView";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";

export interface KeyFigureTableProps {
  readonly before: PlanView;
  readonly after: PlanView;
  /** Heads the second column. */
  readonly name: string;
}

const useStyles = makeStyles({ after: { fontWeight: tokens.fontWeightSemibold } });

export function KeyFigureTable({ before, after, name }: KeyFigureTableProps) {
  const styles = useStyles();
  const { t: pane, numbers } = useWords();
  const { full: t } = useBestSplitWords();
  const [was, is] = [keyFiguresOf(before), keyFiguresOf(after)];
  const { plan } = after.evaluation;
  const row = (
    title: string,
    from: number,
    to: number,
    format: typeof numbers.money,
    change: typeof numbers.money,
  ) => ({
    name: title,
    cells: [
      format(from),
      <span key="after" className={styles.after}>
        {format(to)}
      </span>,
      change(to - from),
    ],
  });
  const budget = plan.budget?.total;
  return (
    <FigureTable
      corner={t.figure}
      label={t.title}
      heads={[t.before, name, t.change]}
      rows={[
        row(
          pane.figures.planValue(numbers.decimal(plan.valueYears)),
          was.planValue,
          is.planValue,
          numbers.money,
          numbers.moneyChange,
        ),
        row(pane.figures.bookings, was.bookings, is.bookings, numbers.money, numbers.moneyChange),
        row(t.lost, was.neverCalled, is.neverCalled, numbers.count, numbers.countChange),
        row(t.cost, was.cost, is.cost, numbers.money, numbers.moneyChange),
        ...(budget === undefined
          ? []
          : [row(t.free, budget - was.cost, budget - is.cost, numbers.money, numbers.moneyChange)]),
      ]}
    />
  );
}
