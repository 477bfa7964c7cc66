/** One flag: mark, title, size, who decides, the sentence with both halves, and when. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Flag } from "../../core/model/flag";
import { flagText } from "../../core/words/flagSentence";
import { periodWords } from "../../core/words/periodWords";
import { Mark } from "../controls/Mark";
import type { FigurePlace } from "../state/place";
import { flagPlace } from "../state/whyPlaces";
import type { PlanView } from "../state/planView";
import { useWords } from "../words/WordsContext";
import { PeriodStrip } from "./PeriodStrip";

export interface FlagRowProps {
  readonly flag: Flag;
  readonly view: PlanView;
  /** Shows the input and the place in the chart. */
  readonly onOpen: (flag: Flag) => void;
  readonly onWhy: (figure: FigurePlace) => void;
  /** Opens what would help. */
  readonly onHelp?: (flag: Flag) => void;
  readonly isShort?: boolean;
  /** Below all else: what would help. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, justifyContent: "space-between" },
  title: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
  },
  size: { color: tokens.colorNeutralForeground3 },
  figure: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  sentence: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  owner: { color: tokens.colorNeutralForeground3 },
});

export function FlagRow({ flag, view, onOpen, onWhy, onHelp, isShort = false, children }: FlagRowProps) {
  const styles = useStyles();
  const { t, locale } = useWords();
  const { plan } = view.evaluation;
  const { title, size, sentence } = flagText(flag, plan, locale);
  const periods = periodWords(plan, locale);
  return (
    <li className={styles.root}>
      <Mark kind={flag.severity} size={20} />
      <div className={styles.body}>
        <div className={styles.head}>
          <Link as="button" className={styles.title} onClick={() => onOpen(flag)}>
            {title}
          </Link>
          <span className={styles.size}>
            <span className={styles.figure}>{size.figure}</span> {size.unit}
          </span>
        </div>
        <p className={styles.sentence}>
          <span className={styles.owner}>{flag.subject.kind === "plan" ? t.flags.finance : flag.owner}: </span>
          {sentence}{" "}
          <Link as="button" aria-label={t.why.askOf(title)} onClick={() => onWhy(flagPlace(flag, view))}>
            {t.why.ask}
          </Link>{" "}
          {onHelp !== undefined && (
            <Link as="button" aria-label={t.remedies.askOf(title)} onClick={() => onHelp(flag)}>
              {t.remedies.ask}
            </Link>
          )}
        </p>
        {!isShort && flag.periods.length > 0 && (
          <PeriodStrip
            label={`${t.flags.periods}: ${periods.when(flag.periods)}`}
            names={view.reported.map((period) => periods.narrow(period))}
            marked={flag.periods}
          />
        )}
        {children}
      </div>
    </li>
  );
}
