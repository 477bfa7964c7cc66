/** The verdict: its mark, the first clause large, the rest below. Said to screen readers when the plan rests. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../core/words/verdict";
import { Mark } from "../controls/Mark";

export interface VerdictLineProps {
  readonly verdict: Verdict;
  readonly id?: string;
  readonly isSmall?: boolean;
}

const useStyles = makeStyles({
  root: { display: "flex", gap: tokens.spacingHorizontalS, margin: 0 },
  mark: { paddingTop: "4px" },
  text: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  lead: {
    display: "block",
    fontSize: tokens.fontSizeBase500,
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  rest: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  small: { display: "inline", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  clamped: {
    display: "-webkit-box",
    overflow: "hidden",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
  },
});

export function VerdictLine({ verdict, id, isSmall = false }: VerdictLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} id={id}>
      <span className={isSmall ? undefined : styles.mark}>
        <Mark kind={verdict.mark} size={isSmall ? 16 : 20} />
      </span>
      <p className={mergeClasses(styles.text, isSmall && styles.clamped)}>
        <span className={mergeClasses(styles.lead, isSmall && styles.small)}>{verdict.lead}</span>{" "}
        <span className={styles.rest}>{verdict.rest}</span>
      </p>
    </div>
  );
}
