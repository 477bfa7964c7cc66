/** "Best split is worth €849k more than Base and leaves 1,664 fewer leads uncalled, but costs €141k more." */
import { makeStyles, tokens } from "@fluentui/react-components";
import { comparedChanges, type ComparedChange, type ComparedRow } from "../state/comparison";
import { scenarioWords } from "../words/scenarios";
import { useWords, type Words } from "../words/WordsContext";

export interface CompareSentenceProps {
  readonly rows: readonly ComparedRow[];
  /** The one that is compared against, and the other. */
  readonly names: readonly [string, string];
}

const useStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
  lead: { fontWeight: tokens.fontWeightSemibold },
  rest: { color: tokens.colorNeutralForeground2 },
});

/** More clauses than this on one side are left to the table. */
const mostClauses = 2;

export function CompareSentence({ rows, names: [one, other] }: CompareSentenceProps) {
  const styles = useStyles();
  const words = useWords();
  const { numbers, locale } = words;
  const t = scenarioWords(locale).compare;
  const value = rows.find(({ figure }) => figure === "planValue")?.difference ?? 0;
  const money = numbers.money(Math.abs(value));
  const lead = value === 0 ? t.equal(other, one) : value > 0 ? t.more(other, money, one) : t.less(other, money, one);
  const changes = comparedChanges(rows);
  const clauses = (isBetter: boolean) =>
    changes
      .filter((change) => change.isBetter === isBetter)
      .slice(0, mostClauses)
      .map((change) => clauseText(change, words));
  const same = clauses(value >= 0);
  const opposite = clauses(value < 0);
  return (
    <p className={styles.root}>
      <span className={styles.lead}>{lead}</span>
      <span className={styles.rest}>
        {same.length > 0 && t.and(numbers.list(same))}
        {opposite.length > 0 && t.but(numbers.list(opposite))}.
      </span>
    </p>
  );
}

function clauseText({ clause, amount }: ComparedChange, { numbers, locale }: Words): string {
  const t = scenarioWords(locale).compare;
  const size = Math.abs(amount);
  const text =
    clause === "neverCalled"
      ? numbers.count(size)
      : clause === "onTime"
        ? t.points(numbers.decimal(size * 100))
        : numbers.money(size);
  return t.clause[clause][amount > 0 ? 0 : 1](text);
}
