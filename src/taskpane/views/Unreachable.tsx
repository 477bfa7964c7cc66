/** The workbook cannot be read at all: why, and a way to try again. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../words/WordsContext";

export interface UnreachableProps {
  readonly message: string;
  readonly onRetry: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Unreachable({ message, onRetry }: UnreachableProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <main className={styles.root} role="alert">
      <h1 className={styles.title}>{t.states.unreachable}</h1>
      <p className={styles.text}>{message}</p>
      <Button appearance="primary" onClick={onRetry}>
        {t.states.tryAgain}
      </Button>
    </main>
  );
}
