/** What the marks of the capacity chart mean. It wraps; nothing in it is by color alone. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useWords } from "../words/WordsContext";
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
  worked: { fill: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { fill: "Highlight" } },
  later: {
    fill: tokens.colorBrandBackground2Hover,
    stroke: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight" },
  },
  lost: { stroke: tokens.colorStatusDangerBorder2, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  line: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
  saved: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeDasharray: "2 2" },
  note: { flexBasis: "100%", color: tokens.colorNeutralForeground3 },
});

export function Legend({ hasLater, hasSaved }: LegendProps) {
  const styles = useStyles();
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
      {entry(t.chart.worked, <rect className={styles.worked} {...box} />)}
      {hasLater && entry(t.chart.later, <rect className={styles.later} {...box} />)}
      {entry(
        t.chart.lost,
        <>
          <LostPattern id={pattern} />
          <rect className={styles.lost} fill={`url(#${pattern})`} {...box} />
        </>,
      )}
      {entry(t.chart.capacity, <line className={styles.line} x1="0" x2="12" y1="6" y2="6" />)}
      {hasSaved && entry(t.chart.saved, <rect className={styles.saved} {...box} />)}
      <span className={styles.note}>{t.chart.headroomNote}</span>
    </div>
  );
}
