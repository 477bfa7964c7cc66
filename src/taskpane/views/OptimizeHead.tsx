/** How far the search is: best so far and gap as figures, both lines until they meet, and the way to stop it. */
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { SearchChart } from "../charts/SearchChart";
import type { Search } from "../state/search";
import { useObjective } from "../state/useObjective";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";

export interface OptimizeHeadProps {
  readonly search: Search;
  readonly valueYears: number;
  readonly onStop: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  foot: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  stop: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** The clock on the page ticks this often. */
const tick = 250;

export function OptimizeHead({ search, valueYears, onStop }: OptimizeHeadProps) {
  const styles = useStyles();
  const { numbers } = useWords();
  const { head } = useBestSplitWords();
  const { request, begun, points, best, phase } = search;
  const objective = useObjective(request.objective, valueYears);
  const isRunning = phase === "searching";
  const seconds = useSeconds(isRunning, begun, points.at(-1)?.seconds ?? 0);
  const isKnown = best !== undefined && Number.isFinite(best.gap);
  return (
    <div className={styles.root}>
      <dl className={styles.figures}>
        <div>
          <dt className={styles.label}>{head.bestSoFar(objective.name)}</dt>
          <dd className={styles.value}>{best === undefined ? head.none : objective.figure(best.objective)}</dd>
        </div>
        <div>
          <dt className={styles.label}>{head.gap}</dt>
          <dd className={styles.value}>{isKnown ? numbers.share(best.gap) : head.unknown}</dd>
        </div>
      </dl>
      <SearchChart
        points={points}
        seconds={seconds}
        allowed={request.seconds}
        figure={objective.figure}
        secondsText={(time) => head.seconds(numbers.whole(time))}
        label={head.chart}
        names={{ best: head.bestLine, bound: head.boundLine }}
      />
      <ProgressBar value={isRunning ? Math.min(seconds / request.seconds, 1) : undefined} aria-label={head.chart} />
      <div className={styles.foot}>
        <p className={styles.note}>
          {phase === "weighing"
            ? head.weighing
            : `${head.progress(numbers.whole(seconds), numbers.whole(request.seconds))} ${
                isKnown ? head.away(objective.figure(Math.abs(best.bound - best.objective))) : head.awayUnknown
              }`}
        </p>
        {isRunning && (
          <Button className={styles.stop} size="small" onClick={onStop}>
            {head.stop}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Seconds since a search began, as long as it runs. */
function useSeconds(isRunning: boolean, begun: number, known: number): number {
  const [now, setNow] = useState(begun);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(performance.now()), tick);
    return () => clearInterval(timer);
  }, [isRunning]);
  return isRunning ? Math.max(known, (now - begun) / 1000) : known;
}
