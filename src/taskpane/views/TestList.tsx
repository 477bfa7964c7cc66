/** The tests of the workbook, each with its verdict so far. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { testVerdict } from "../../core/ideas/verdict";
import { testVerdictSentence } from "../../core/words/testSentence";
import type { ListedTest } from "../../excel/strategyTests";
import type { PaneActions } from "../state/usePane";
import { useTestsWords } from "../words/tests";
import { useWords } from "../words/WordsContext";

export interface TestListProps {
  readonly tests: readonly ListedTest[];
  readonly actions: Pick<PaneActions, "showCell">;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: "left" },
  state: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  problem: { margin: `${tokens.spacingVerticalXS} 0 0`, textAlign: "left", display: "block" },
});

export function TestList({ tests, actions }: TestListProps) {
  const styles = useStyles();
  const t = useTestsWords();
  const { locale } = useWords();
  if (tests.length === 0) return <p className={styles.text}>{t.none}</p>;
  return (
    <ul className={styles.list}>
      {tests.map(({ sheet, test, results, problems }) => {
        const verdict = testVerdict(test.design, results);
        const state = { first: t.decided, second: t.decided, same: t.ended, running: t.runs }[verdict.decision];
        return (
          <li key={test.id} className={styles.row}>
            <div className={styles.head}>
              <Link
                as="button"
                className={styles.name}
                aria-label={t.open(test.name)}
                onClick={() => actions.showCell(sheet, undefined)}
              >
                {test.name}
              </Link>
              <span className={styles.state}>{state}</span>
            </div>
            <p className={styles.text}>{testVerdictSentence(verdict, test.design, test, locale)}</p>
            {problems.map(({ cell, sentence }) => (
              <Link
                as="button"
                key={`${cell} ${sentence}`}
                className={styles.problem}
                onClick={() => actions.showCell(sheet, cell)}
              >
                {`${cell ?? sheet}: ${sentence}`}
              </Link>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
