/** Says that a draft exists, and writes it: nothing reaches a sheet unasked. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useWords } from "../words/WordsContext";

export interface DraftBarProps {
  readonly changes: number;
  readonly isBusy: boolean;
  readonly canWrite: boolean;
  readonly onSave: () => void;
  readonly onWrite: () => Promise<void>;
  readonly onChanges: () => void;
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, textAlign: "left" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
  button: { flex: "1 1 120px", whiteSpace: "nowrap" },
});

export const DraftBar = memo(function DraftBar(props: DraftBarProps) {
  const { changes, isBusy, canWrite, onSave, onWrite, onChanges } = props;
  const styles = useStyles();
  const { t, numbers } = useWords();
  if (changes === 0) return null;
  return (
    <footer className={styles.root}>
      <Link as="button" className={styles.count} onClick={onChanges}>
        {t.draftBar.changes(changes, numbers.whole(changes))}
      </Link>
      <div className={styles.buttons}>
        <Button className={styles.button} disabled={isBusy || !canWrite} onClick={onSave}>
          {t.draftBar.save}
        </Button>
        <Button
          className={styles.button}
          appearance="primary"
          disabled={isBusy || !canWrite}
          onClick={() => void onWrite()}
        >
          {t.draftBar.write}
        </Button>
      </div>
    </footer>
  );
});
