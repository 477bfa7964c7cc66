/** Shapes in the places of what is coming, after a moment: a short wait needs none. */
import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useWords } from "../words/WordsContext";

export interface LoadingShapesProps {
  /** Inside a screen that already has its header. */
  readonly isPart?: boolean;
}

const waitMilliseconds = 300;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  bars: { display: "flex", alignItems: "end", gap: "3%", height: "140px" },
});

const heights = [62, 58, 84, 70, 74, 80, 60, 54, 88, 92, 72, 60];

export function LoadingShapes({ isPart = false }: LoadingShapesProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), waitMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <Skeleton className={styles.root} style={isPart ? { padding: 0 } : undefined} aria-label={t.states.loading}>
      <SkeletonItem size={28} />
      <SkeletonItem size={16} style={{ width: "80%" }} />
      <div className={styles.bars}>
        {heights.map((height, index) => (
          <SkeletonItem key={index} style={{ height: `${height}%` }} />
        ))}
      </div>
    </Skeleton>
  );
}
