/** One line of a step: sign, name and value; it opens the next step, and so does every other figure that it reads. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { WalkFigure, WalkLine, WalkStep } from "../../core/rows/walk";
import type { PlanView } from "../state/planView";
import { capitalized, figureText, unitWord } from "../words/figureText";
import { useWords, type Words } from "../words/WordsContext";
import type { WalkNames } from "./Why";

export interface WhyLineProps {
  readonly line: WalkLine;
  readonly isFirst: boolean;
  readonly step: WalkStep;
  readonly view: PlanView;
  readonly names: WalkNames;
  /** The figure of this line that the walk follows; undefined: it follows another line. */
  readonly followed: number | undefined;
  readonly onFollow: (figure: number) => void;
}

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  followed: {
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": { outline: "1px solid Highlight" },
  },
  line: {
    display: "grid",
    gridTemplateColumns: "12px minmax(0, 1fr) auto 16px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  plain: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  sign: { color: tokens.colorNeutralForeground2, textAlign: "center" },
  name: { overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  others: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 20px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  other: { fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

export function WhyLine({ line, isFirst, step, view, names, followed, onFollow }: WhyLineProps) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { figures, part, value, unit } = line;
  const sign = isFirst && line.sign === "+" ? "" : line.sign;
  const isFollowed = followed !== undefined;
  const text = part === undefined ? figureName(figures[0], step, names, words) : partText();
  const unitText = unitWord(unit, words);
  const shown = [figureText(value, unit, words), unit === step.row.unit ? "" : unitText].filter((each) => each !== "");
  const [first, ...others] = figures;
  const body = (
    <>
      <span className={styles.sign}>
        <span aria-hidden="true">{sign}</span>
      </span>{" "}
      <span className={styles.name}>{text}</span> <span className={styles.value}>{shown.join(" ")}</span>
    </>
  );
  const look = mergeClasses(styles.line, isFollowed && styles.strong);
  return (
    <li className={mergeClasses(styles.root, isFollowed && styles.followed)}>
      {first === undefined ? (
        <div className={mergeClasses(look, styles.plain)}>{body}</div>
      ) : (
        <button
          type="button"
          className={look}
          aria-expanded={isFollowed}
          aria-label={[sign === "" ? "" : t.why.signs[sign], text, shown.join(" ")].join(" ").trim()}
          onClick={() => onFollow(0)}
        >
          {body}
          {isFollowed ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        </button>
      )}
      {part !== undefined && others.length > 0 && (
        <div className={styles.others}>
          <span>{t.why.alsoFrom}</span>
          {others.map((figure, index) => (
            <Link
              key={`${figure.row.key} ${figure.at ?? ""}`}
              as="button"
              className={mergeClasses(styles.other, followed === index + 1 && styles.strong)}
              onClick={() => onFollow(index + 1)}
            >
              {`${figureName(figure, step, names, words)} ${figureText(figure.value, figure.row.unit, words)}`}
            </Link>
          ))}
        </div>
      )}
    </li>
  );

  function partText(): string {
    const period = typeof step.at === "number" ? step.at : 0;
    return part === undefined ? "" : capitalized(view.evaluation.ruleText(part, period, names.rules));
  }
}

/** A figure beside the step that reads it: its channel or team where that is another, its period where that is another. */
function figureName(
  figure: WalkFigure | undefined,
  step: WalkStep,
  { naming, periods }: WalkNames,
  { t }: Words,
): string {
  if (figure === undefined) return "";
  const { row, at } = figure;
  if (typeof step.at === "string" && typeof at === "number") return capitalized(periods.long(at));
  const subject = naming.subject(row.key);
  const name = naming.name(row, at);
  const text = subject === undefined || subject === naming.subject(step.row.key) ? name : `${subject}: ${name}`;
  return capitalized(typeof at === "number" && at !== step.at ? t.why.inPeriod(text, periods.long(at)) : text);
}
