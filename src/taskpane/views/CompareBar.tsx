/** Compares what is ticked: two here, any number on a sheet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { inputSheetsId } from "../state/place";
import { scenarioWords } from "../words/scenarios";
import { useWords } from "../words/WordsContext";

export interface CompareBarProps {
  readonly ticked: readonly string[];
  readonly isBusy: boolean;
  /** The less valuable scenario is the one that is compared against. */
  readonly valueOf: (id: string) => number;
  readonly onHere: (ids: readonly [string, string]) => void;
  readonly onSheet: (ids: readonly string[], base: string) => void;
}

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalL})`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flex: "1 1 150px", whiteSpace: "nowrap" },
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

export function CompareBar({ ticked, isBusy, valueOf, onHere, onSheet }: CompareBarProps) {
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const t = scenarioWords(locale).compare;
  const lowestFirst = [...ticked].sort((a, b) => valueOf(a) - valueOf(b));
  const [one, other] = lowestFirst;
  const hasInputSheets = ticked.includes(inputSheetsId);
  const isPair = ticked.length === 2;
  const hint = ticked.length < 2 ? t.hint : hasInputSheets ? t.noInputSheets : undefined;
  return (
    <div className={styles.root}>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          disabled={ticked.length < 2 || hasInputSheets || isBusy}
          onClick={() => one !== undefined && onSheet(ticked, one)}
        >
          {t.onSheet}
        </Button>
        <Button
          className={styles.button}
          appearance={isPair ? "primary" : "secondary"}
          disabled={!isPair}
          onClick={() => one !== undefined && other !== undefined && onHere([one, other])}
        >
          {t.here(2, numbers.whole(2))}
        </Button>
      </div>
    </div>
  );
}
