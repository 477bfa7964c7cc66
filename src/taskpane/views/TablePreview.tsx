/** What a table changes: name by name, before and after, with the cells that it comes from. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { TableLine } from "../../core/sheets/userTable/channelTable";
import { useReadTableWords } from "../words/useReadTableWords";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";

export interface TablePreviewProps {
  readonly lines: readonly TableLine[];
}

const namedCells = 2;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  from: { color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function TablePreview({ lines }: TablePreviewProps) {
  const styles = useStyles();
  const words = useReadTableWords();
  const { numbers } = useWords();
  return (
    <Section title={words.preview}>
      {lines.length === 0 && <p className={styles.none}>{words.nothingYet}</p>}
      <ul className={styles.list}>
        {lines.map((line) => {
          const format = line.field === "spend" ? numbers.moneyFull : numbers.countFull;
          const [from, to] = [line.from === undefined ? words.none : format(line.from), format(line.to)];
          return (
            <li key={`${line.name} ${line.field}`} className={styles.row}>
              <span className={styles.head}>
                <span className={styles.name}>{line.isNew ? words.newName(line.name) : line.name}</span>
                <span>{words.fields[line.field]}</span>
                <span aria-label={words.fromTo(from, to)}>
                  <span aria-hidden="true" className={styles.from}>
                    {from} →{" "}
                  </span>
                  <span aria-hidden="true">{to}</span>
                </span>
              </span>
              <p className={styles.note}>{sourceText(line)}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );

  function sourceText({ cells, field, isShapeDefault }: TableLine): string {
    const more = cells.length - namedCells;
    const named = words.from(numbers.list(cells.slice(0, namedCells)));
    const source = more > 0 ? `${named} ${words.andMore(more, numbers.whole(more))}` : named;
    if (field !== "leads") return source;
    return `${source}. ${isShapeDefault ? words.shapeDefault : words.keepsShape}`;
  }
}
