/** How the fields of a form stand: groups with a small heading, one row a field. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useFieldRows = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "40px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: "1 1 130px", minWidth: 0 },
});
