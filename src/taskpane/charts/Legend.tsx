/** What the marks of the capacity chart mean. It wraps; nothing in it is by color alone. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useWords } from "../words/WordsContext";
import { useInk } from "./ink";
import { LostPattern } from "./LostPattern";

export interface LegendProps {
  readonly hasLater: boolean;
  readonly hasSaved: boolean;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  note: { flexBasis: "100%", color: tokens.colorNeutralForeground3 },
});

export function Legend({ hasLater, hasSaved }: LegendProps) {
  const styles = useStyles();
  const ink = useInk();
  const pattern = useId();
  const { t } = useWords();
  const entry = (text: string, sign: ReactNode) => (
    <span className={styles.entry}>
      <svg width="12" height="12" aria-hidden="true">
        {sign}
      </svg>
      {text}
    </span>
  );
  const box = { x: 0.5, y: 0.5, width: 11, height: 11 };
  return (
    <div className={styles.root}>
      {entry(t.chart.worked, <rect className={ink.worked} {...box} />)}
      {hasLater && entry(t.chart.later, <rect className={ink.later} {...box} />)}
      {entry(
        t.chart.lost,
        <>
          <LostPattern id={pattern} />
          <rect className={ink.lost} fill={`url(#${pattern})`} {...box} />
        </>,
      )}
      {entry(t.chart.capacity, <line className={ink.capacity} x1="0" x2="12" y1="6" y2="6" />)}
      {hasSaved && entry(t.chart.saved, <rect className={ink.saved} {...box} />)}
      <span className={styles.note}>{t.chart.headroomNote}</span>
    </div>
  );
}
