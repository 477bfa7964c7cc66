/** A table of figures: names left, figures right; the first column stays when the rest scrolls. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface FigureRow {
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
}

export interface FigureTableProps {
  readonly corner: string;
  readonly heads: readonly ReactNode[];
  readonly rows: readonly FigureRow[];
  readonly label?: string;
}

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    outlineStyle: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "13px",
    lineHeight: "18px",
    fontVariantNumeric: "tabular-nums",
  },
  head: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "right",
    verticalAlign: "bottom",
    fontSize: "11px",
    lineHeight: "14px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  corner: { textAlign: "left", paddingLeft: 0 },
  name: {
    position: "sticky",
    left: 0,
    paddingRight: tokens.spacingHorizontalXS,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} 0 ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    textAlign: "right",
    whiteSpace: "nowrap",
  },
});

export function FigureTable({ corner, heads, rows, label }: FigureTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label ?? corner}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
              {corner}
            </th>
            {heads.map((head, index) => (
              <th key={index} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }, index) => (
            <tr key={index} className={styles.row}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map((cell, column) => (
                <td key={column} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
