/** Work to do as a share of capacity, month by month: the number in every cell, and a sign besides the color. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export interface HeatCell {
  readonly name: string;
  readonly label: string;
  /** Work ÷ capacity. */
  readonly load: number;
  readonly text: string;
}

export interface HeatStripProps {
  readonly label: string;
  readonly cells: readonly HeatCell[];
  /** Load above which a period is tight, and below which hours are to spare. */
  readonly target: number;
  readonly least: number;
  /** A cell was chosen. */
  readonly onWhy: (cell: number) => void;
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: "3px",
    gridTemplateColumns: "repeat(12, minmax(0, 1fr))",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  cell: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    minHeight: "34px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: "11px",
    lineHeight: "14px",
    fontVariantNumeric: "tabular-nums",
    overflow: "hidden",
    boxSizing: "border-box",
    width: "100%",
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  over: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorStatusDangerForeground2,
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  tight: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  idle: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  sign: { fontSize: "8px", lineHeight: "10px" },
  name: { fontSize: "11px", lineHeight: "14px", textAlign: "center", color: tokens.colorNeutralForeground3 },
});

export function HeatStrip({ label, cells, target, least, onWhy }: HeatStripProps) {
  const styles = useStyles();
  return (
    <ul className={styles.root} aria-label={label}>
      {cells.map(({ name, label: cellLabel, load, text }, index) => {
        const isOver = load > 1 + 1e-9;
        const isTight = !isOver && load > target + 1e-9;
        return (
          <li key={cellLabel}>
            <button
              type="button"
              aria-label={cellLabel}
              onClick={() => onWhy(index)}
              className={mergeClasses(
                styles.cell,
                isOver && styles.over,
                isTight && styles.tight,
                load < least && styles.idle,
              )}
            >
              {text}
              <span className={styles.sign}>{isOver ? "▲" : isTight ? "●" : ""}</span>
            </button>
            <div className={styles.name} aria-hidden="true">
              {name}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
