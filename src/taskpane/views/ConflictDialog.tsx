/** Cells that somebody changed while the user meant to write them: what each was, is and was to be, and whose content counts. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ChangedCell } from "../../excel/undecidedWrite";
import { undecidedWords } from "../words/undecided";
import { useWords } from "../words/WordsContext";
import { ConflictRow } from "./ConflictRow";

export interface ConflictDialogProps {
  readonly isOpen: boolean;
  readonly cells: readonly ChangedCell[];
  /** Called with the cells that stay as they are. */
  readonly onDecide: (kept: readonly ChangedCell[]) => void;
  readonly onClose: () => void;
}

/** More cells than this are decided together. */
const listed = 30;

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  both: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

export function ConflictDialog({ isOpen, ...form }: ConflictDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && form.onClose()}>
      <DialogSurface className={styles.surface}>
        <ConflictForm {...form} />
      </DialogSurface>
    </Dialog>
  );
}

/** Theirs stay unless the user says otherwise. */
function ConflictForm({ cells, onDecide, onClose }: Omit<ConflictDialogProps, "isOpen">) {
  const styles = useStyles();
  const { locale, numbers } = useWords();
  const t = undecidedWords(locale);
  const [mine, setMine] = useState<ReadonlySet<ChangedCell>>(new Set());
  const shown = cells.slice(0, listed);
  const rest = cells.slice(listed);
  const choose = (these: readonly ChangedCell[], isMine: boolean) => {
    const others = [...mine].filter((cell) => !these.includes(cell));
    setMine(new Set(isMine ? [...others, ...these] : others));
  };
  return (
    <DialogBody>
      <DialogTitle>{t.title}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.intro}>{t.intro}</p>
        <div className={styles.both}>
          <Button size="small" onClick={() => choose(cells, false)}>
            {t.allTheirs}
          </Button>
          <Button size="small" onClick={() => choose(cells, true)}>
            {t.allMine}
          </Button>
        </div>
        <ul className={styles.list}>
          {shown.map((cell) => (
            <ConflictRow
              key={`${cell.sheet} ${cell.cell}`}
              cells={[cell]}
              isMine={mine.has(cell)}
              onChoose={(isMine) => choose([cell], isMine)}
            />
          ))}
          {rest.length > 0 && (
            <ConflictRow
              cells={rest}
              title={t.more(rest.length, numbers.whole(rest.length))}
              isMine={rest.every((cell) => mine.has(cell))}
              onChoose={(isMine) => choose(rest, isMine)}
            />
          )}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button appearance="primary" onClick={() => onDecide(cells.filter((cell) => !mine.has(cell)))}>
          {t.write}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
