/** Cells that cannot be used, by sheet and cell, with what to type; each shows its cell. */
import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { SheetProblem } from "../../excel/workbook";
import { useWords } from "../words/WordsContext";

export interface ProblemListProps {
  readonly problems: readonly SheetProblem[];
  /** When the last good figures were read; undefined: there are none. */
  readonly readAt: number | undefined;
  readonly onShow: (sheet: string, cell: string | undefined) => void;
}

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  problem: { paddingBottom: tokens.spacingVerticalS },
});

export function ProblemList({ problems, readAt, onShow }: ProblemListProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const time =
    readAt === undefined
      ? undefined
      : new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).format(readAt);
  return (
    <MessageBar layout="multiline" intent="error" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t.states.problems(problems.length, numbers.whole(problems.length))}</MessageBarTitle>{" "}
        {time === undefined ? t.states.noGoodYet : t.states.lastGoodFrom(time)}
        <ul className={styles.list}>
          {problems.map(({ sheet, cell, sentence }, index) => (
            <li key={index} className={styles.problem}>
              <Link inline as="button" onClick={() => onShow(sheet, cell)}>
                {cell === undefined ? sheet : `${sheet}!${cell}`}
              </Link>
              {`: ${sentence}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
