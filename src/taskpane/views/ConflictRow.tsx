/** One changed cell in the list: its three contents, and the choice. */
import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ChangedCell } from "../../excel/undecidedWrite";
import { undecidedWords } from "../words/undecided";
import { useWords, type Words } from "../words/WordsContext";

export interface ConflictRowProps {
  /** One cell, or all that are not listed one by one. */
  readonly cells: readonly ChangedCell[];
  readonly title?: string;
  readonly isMine: boolean;
  readonly onChoose: (isMine: boolean) => void;
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  contents: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
  },
  pair: { display: "contents" },
  term: { color: tokens.colorNeutralForeground3 },
  content: { margin: 0, overflowWrap: "anywhere" },
});

export function ConflictRow({ cells, title, isMine, onChoose }: ConflictRowProps) {
  const styles = useStyles();
  const words = useWords();
  const t = undecidedWords(words.locale);
  const [cell] = cells;
  if (cell === undefined) return null;
  const name = title ?? `${cell.sheet}!${cell.cell}`;
  return (
    <li className={styles.row}>
      <p className={styles.title}>
        {name}
        {title === undefined && cell.label !== "" && `, ${cell.label}`}
      </p>
      {title === undefined && (
        <dl className={styles.contents}>
          {(["was", "now", "wanted"] as const).map((when) => (
            <div key={when} className={styles.pair}>
              <dt className={styles.term}>{t[when]}</dt>
              <dd className={styles.content}>{contentText(cell, when, words) ?? t.empty}</dd>
            </div>
          ))}
        </dl>
      )}
      <RadioGroup
        layout="horizontal"
        aria-label={t.choiceOf(name)}
        value={isMine ? "mine" : "theirs"}
        onChange={(_, { value }) => onChoose(value === "mine")}
      >
        <Radio value="theirs" label={t.theirs} />
        <Radio value="mine" label={t.mine} />
      </RadioGroup>
    </li>
  );
}

/** A content as people read it: shares in percent, numbers in their locale, all else as it is. */
function contentText({ unit, ...cell }: ChangedCell, when: "was" | "now" | "wanted", { numbers }: Words) {
  const content = cell[when];
  if (content === "") return undefined;
  if (typeof content !== "number") return String(content);
  return unit === "share" ? numbers.share(content) : numbers.countFull(content);
}
