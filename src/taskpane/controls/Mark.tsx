/** The sign of a severity: its shape says it without its color. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "../words/WordsContext";

export type MarkKind = "critical" | "warning" | "information" | "met";

export interface MarkProps {
  readonly kind: MarkKind;
  readonly size?: 16 | 20;
}

const useStyles = makeStyles({
  root: { flexShrink: 0, "@media (forced-colors: active)": { color: "CanvasText" } },
  critical: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  information: { color: tokens.colorNeutralForeground3 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  inside: { stroke: tokens.colorNeutralBackground1, "@media (forced-colors: active)": { stroke: "Canvas" } },
});

const shapes: Readonly<Record<MarkKind, string>> = {
  critical: "M10 0.8 L19.2 10 L10 19.2 L0.8 10 Z",
  warning: "M10 1.2 L19.4 18.2 H0.6 Z",
  information: "M10 1 a9 9 0 1 0 0.01 0 Z",
  met: "M10 1 a9 9 0 1 0 0.01 0 Z",
};

const signs: Readonly<Record<MarkKind, string>> = {
  critical: "M7 7 L13 13 M13 7 L7 13",
  warning: "M10 7.4 V12 M10 14.6 V15.2",
  information: "M10 9 V14.4 M10 5.8 V6.4",
  met: "M6 10.4 L8.9 13.2 L14 7.4",
};

export function Mark({ kind, size = 16 }: MarkProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <svg
      className={mergeClasses(styles.root, styles[kind])}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      role="img"
      aria-label={t.marks[kind]}
    >
      <path d={shapes[kind]} fill="currentColor" stroke="currentColor" strokeWidth="1" strokeLinejoin="round" />
      <path d={signs[kind]} className={styles.inside} fill="none" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}
