/** Eleven figures of two scenarios with their differences; better and worse are words. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { FigureTable } from "../charts/FigureTable";
import type { ComparedRow } from "../state/comparison";
import { scenarioWords, type ScenarioWords } from "../words/scenarios";
import { useWords, type Words } from "../words/WordsContext";

export interface CompareFiguresProps {
  readonly rows: readonly ComparedRow[];
  readonly names: readonly [string, string];
  /** Years of a customer that count. */
  readonly years: number;
}

const useStyles = makeStyles({
  other: { fontWeight: tokens.fontWeightSemibold },
  better: { display: "block", color: tokens.colorStatusSuccessForeground1 },
  worse: { display: "block", color: tokens.colorStatusDangerForeground3 },
});

export function CompareFigures({ rows, names, years }: CompareFiguresProps) {
  const styles = useStyles();
  const words = useWords();
  const t = scenarioWords(words.locale).compare;
  return (
    <FigureTable
      corner={t.figures}
      label={t.table(names[1], names[0])}
      heads={[...names, t.difference]}
      rows={rows.map((row) => ({
        name: row.figure === "planValue" ? t.planValue(words.numbers.decimal(years)) : t.figure[row.figure],
        cells: [
          figureText(row.one, row.kind, t, words),
          <span key="other" className={styles.other}>
            {figureText(row.other, row.kind, t, words)}
          </span>,
          <span key="difference">
            {differenceText(row, t, words)}
            {row.verdict !== undefined && <span className={styles[row.verdict]}> {t[row.verdict]}</span>}
          </span>,
        ],
      }))}
    />
  );
}

function figureText(
  value: number | null,
  kind: ComparedRow["kind"],
  t: ScenarioWords["compare"],
  { numbers }: Words,
): string {
  if (value === null) return t.never;
  if (kind === "money") return numbers.money(value);
  if (kind === "share") return numbers.share(value);
  return kind === "months" ? numbers.oneDecimal(value) : numbers.count(value);
}

function differenceText({ difference, kind }: ComparedRow, t: ScenarioWords["compare"], { numbers }: Words): string {
  if (difference === undefined) return "";
  if (difference === 0) return t.same;
  if (kind === "money") return numbers.moneyChange(difference);
  return kind === "share" ? t.points(numbers.countChange(difference * 100)) : numbers.countChange(difference);
}
