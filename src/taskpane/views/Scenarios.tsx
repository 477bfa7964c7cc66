/** Saved scenarios: when each was saved, and its sheet at a click. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SavedScenario } from "../../excel/workbook";
import { useWords } from "../words/WordsContext";

export interface ScenariosProps {
  readonly scenarios: readonly SavedScenario[];
  readonly onOpen: (id: string) => void;
  readonly onSave: () => void;
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  row: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: "left" },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  empty: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "start" },
});

export function Scenarios({ scenarios, onOpen, onSave }: ScenariosProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const date = (text: string) => {
    const saved = new Date(text);
    if (Number.isNaN(saved.getTime())) return text;
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(saved);
  };
  if (scenarios.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{t.scenarios.none}</p>
        <Button appearance="primary" onClick={onSave}>
          {t.draftBar.save}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={styles.head}>
        <span className={styles.count}>{t.scenarios.count(scenarios.length, numbers.whole(scenarios.length))}</span>
        <Link as="button" onClick={onSave}>
          {t.scenarios.saveNew}
        </Link>
      </div>
      <ul className={styles.list}>
        {scenarios.map(({ id, name, savedAt, isFrozen }) => (
          <li key={id} className={styles.row}>
            <Link as="button" className={styles.name} aria-label={t.scenarios.open(name)} onClick={() => onOpen(id)}>
              {name}
            </Link>
            <p className={styles.note}>
              {t.scenarios.savedAt(date(savedAt))}
              {isFrozen && `, ${t.scenarios.frozen}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
