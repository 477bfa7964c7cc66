/** Says that a proposal is in the draft, and takes it back with one click. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useBestSplitWords } from "../words/useBestSplitWords";

export interface TriedNoteProps {
  readonly onUndo: () => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export function TriedNote({ onUndo }: TriedNoteProps) {
  const styles = useStyles();
  const { full: t } = useBestSplitWords();
  return (
    <div className={styles.root} role="status">
      <span>{t.tried}</span>
      <Button size="small" onClick={onUndo}>
        {t.undo}
      </Button>
    </div>
  );
}
