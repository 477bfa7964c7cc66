/** Terms side by side that belong to what stands below them. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Term } from "../words/terms";
import { useWords } from "../words/WordsContext";
import { TermButton } from "./TermButton";

export interface TermRowProps {
  readonly terms: readonly Term[];
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    paddingBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export function TermRow({ terms }: TermRowProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <p className={styles.root}>
      <span>{t.term.more}</span>
      {terms.map((term) => (
        <TermButton key={term} term={term}>
          {t.term.names[term] ?? term}
        </TermButton>
      ))}
    </p>
  );
}
