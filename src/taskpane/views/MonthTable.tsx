/** Figures by period that can be typed: Enter or leaving a cell takes it, Esc brings the old one back. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent } from "react";
import { readNumber } from "../../core/words/readNumber";
import { FigureTable } from "../charts/FigureTable";
import { useWords } from "../words/WordsContext";

export interface MonthColumn {
  readonly name: string;
  readonly figures: readonly number[];
  /** The figures of the sheets: those that differ are semibold. */
  readonly saved: readonly number[] | undefined;
  readonly format: (figure: number) => string;
  readonly onSet: (period: number, figure: number) => void;
}

export interface MonthTableProps {
  readonly label: string;
  /** Short names for the rows, long ones to read out. */
  readonly periods: readonly { readonly short: string; readonly long: string }[];
  readonly columns: readonly MonthColumn[];
}

const useStyles = makeStyles({
  input: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: "56px",
    minHeight: "26px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "right",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  changed: { fontWeight: tokens.fontWeightSemibold },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground3, fontSize: tokens.fontSizeBase200 },
});

export function MonthTable({ label, periods, columns }: MonthTableProps) {
  const styles = useStyles();
  const { t } = useWords();
  const problemId = useId();
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <FigureTable
        corner={t.chart.period}
        label={label}
        heads={columns.map(({ name }) => name)}
        rows={periods.map(({ short, long }, period) => ({
          name: short,
          cells: columns.map((column) => (
            <MonthCell
              key={column.name}
              column={column}
              period={period}
              label={t.roster.cell(column.name, long)}
              problem={problem}
              problemId={problemId}
              onProblem={setProblem}
            />
          )),
        }))}
      />
      <p id={problemId} className={styles.problem} role="alert">
        {problem}
      </p>
    </>
  );
}

interface MonthCellProps {
  readonly column: MonthColumn;
  readonly period: number;
  readonly label: string;
  readonly problem: string | undefined;
  readonly problemId: string;
  readonly onProblem: (problem: string | undefined) => void;
}

function MonthCell({ column, period, label, problem, problemId, onProblem }: MonthCellProps) {
  const styles = useStyles();
  const { t, locale } = useWords();
  const [typed, setTyped] = useState<string>();
  const figure = column.figures[period] ?? 0;
  const sentence = t.roster.figureWrong(label);
  const isWrong = problem === sentence;
  const restore = () => {
    setTyped(undefined);
    if (isWrong) onProblem(undefined);
  };
  const commit = () => {
    if (typed === undefined) return;
    const number = readNumber(typed, locale);
    if (number === undefined || number < 0) return onProblem(sentence);
    restore();
    if (number !== figure) column.onSet(period, number);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key !== "Escape" || typed === undefined) return;
    event.stopPropagation();
    restore();
  };
  return (
    <input
      className={mergeClasses(
        styles.input,
        column.saved !== undefined && column.saved[period] !== figure && styles.changed,
        isWrong && styles.wrong,
      )}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={isWrong ? problemId : undefined}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? column.format(figure)}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
