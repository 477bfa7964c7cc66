/** The periods that a flag concerns, in the row of all of them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export interface PeriodStripProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly marked: readonly number[];
}

const useStyles = makeStyles({
  root: { display: "flex", gap: "2px", maxWidth: "260px", paddingTop: tokens.spacingVerticalS },
  period: {
    flex: "1 1 0",
    minWidth: 0,
    fontSize: "11px",
    lineHeight: "14px",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
  },
  block: {
    height: "8px",
    marginBottom: "2px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  marked: {
    backgroundColor: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralForeground2}`,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

const roomForNames = 14;

export function PeriodStrip({ label, names, marked }: PeriodStripProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="img" aria-label={label}>
      {names.map((name, period) => {
        const isMarked = marked.includes(period);
        return (
          <div key={period} className={mergeClasses(styles.period, isMarked && styles.strong)} aria-hidden="true">
            <div className={mergeClasses(styles.block, isMarked && styles.marked)} />
            {names.length <= roomForNames && name}
          </div>
        );
      })}
    </div>
  );
}
