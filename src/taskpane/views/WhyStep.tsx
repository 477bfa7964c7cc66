/** One step of a walk: the figure, its rule in words, and its lines as an equation with signs. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PlanPath } from "../../core/plan/problem";
import type { WalkStep } from "../../core/rows/walk";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { rowTerm } from "../state/rowTerm";
import type { WalkChoice } from "../state/whyWalk";
import { capitalized, figureText, unitWord } from "../words/figureText";
import { useWords, type Words } from "../words/WordsContext";
import { TermButton } from "./TermButton";
import type { WalkNames } from "./Why";
import { WhyInput } from "./WhyInput";
import { WhyLine } from "./WhyLine";

export interface WhyStepProps {
  readonly step: WalkStep;
  readonly choice: WalkChoice | undefined;
  readonly isLast: boolean;
  readonly view: PlanView;
  readonly names: WalkNames;
  readonly actions: PaneActions;
  readonly onChoose: (choice: WalkChoice) => void;
  readonly onChange: (path: PlanPath) => void;
}

const useStyles = makeStyles({
  root: {
    position: "relative",
    paddingLeft: tokens.spacingHorizontalXXL,
    paddingBottom: tokens.spacingVerticalXL,
  },
  rail: {
    position: "absolute",
    top: tokens.spacingVerticalM,
    bottom: `calc(-1 * ${tokens.spacingVerticalS})`,
    left: "5px",
    width: "1px",
    backgroundColor: tokens.colorNeutralStroke1,
  },
  dot: {
    position: "absolute",
    top: "5px",
    left: 0,
    boxSizing: "border-box",
    width: "11px",
    height: "11px",
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", border: "2px solid CanvasText" },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { backgroundColor: "Canvas" },
  },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  title: {
    flex: "1 1 120px",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  unit: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  rule: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  lines: { margin: 0, padding: 0, listStyleType: "none" },
});

/** A sum of more lines than this shows its largest ones first. */
const shownLines = 6;

export function WhyStep({ step, choice, isLast, view, names, actions, onChoose, onChange }: WhyStepProps) {
  const styles = useStyles();
  const words = useWords();
  const { t, numbers } = words;
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  const { lines } = step;
  const isShort = lines.length <= shownLines + 1 || showsAll;
  const shown = lines
    .map((line, index) => ({ line, index }))
    .filter(({ index }) => {
      return isShort || index < shownLines || index === choice?.line;
    });
  const hidden = lines.length - shown.length;
  const name = stepName(step, names, words);
  const unit = step.isEnd && step.input !== undefined ? t.why.input : unitWord(step.row.unit, words);
  const term = rowTerm(step.row.key);
  const rule = ruleOf(step, view, names, words);
  return (
    <li className={styles.root}>
      {!isLast && <span className={styles.rail} aria-hidden="true" />}
      <span className={mergeClasses(styles.dot, step.isEnd && styles.open)} aria-hidden="true" />
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {term === undefined ? name : <TermButton term={term}>{name}</TermButton>}
        </h2>
        <span className={styles.value}>
          {figureText(step.value, step.row.unit, words)} <span className={styles.unit}>{unit}</span>
        </span>
      </div>
      {rule !== "" && <p className={styles.rule}>{rule}</p>}
      {lines.length > 0 && (
        <ul className={styles.lines} aria-label={t.why.parts(name)}>
          {shown.map(({ line, index }) => (
            <WhyLine
              key={index}
              line={line}
              isFirst={index === 0}
              step={step}
              view={view}
              names={names}
              followed={choice?.line === index ? choice.figure : undefined}
              onFollow={(figure) => onChoose({ line: index, figure })}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Link as="button" onClick={() => setShowsAll(true)}>
          {t.why.more(hidden, numbers.whole(hidden))}
        </Link>
      )}
      {step.input !== undefined && (
        <WhyInput path={inputPath(step)} plan={view.evaluation.plan} actions={actions} onChange={onChange} />
      )}
    </li>
  );
}

/** The path of an input, with its period where it has one a period. */
function inputPath({ input = [], at }: WalkStep): PlanPath {
  return typeof at === "number" ? [...input, at] : input;
}

/** "SDR: leads never called", "Events: spend, September". */
function stepName({ row, at }: WalkStep, { naming, periods }: WalkNames, { t }: Words): string {
  const subject = naming.subject(row.key);
  const name = naming.name(row, at);
  const text = subject === undefined ? capitalized(name) : `${subject}: ${name}`;
  return typeof at === "number" ? t.why.inPeriod(text, periods.long(at)) : text;
}

function ruleOf(step: WalkStep, view: PlanView, { rules }: WalkNames, { t, numbers }: Words): string {
  const { evaluation } = view;
  const { plan } = evaluation;
  if (step.row.given !== undefined) return t.why.fixed;
  if (typeof step.at === "string") {
    const all = t.why.overPlan(numbers.whole(step.at === "all" ? plan.periods : view.reported.length), plan.period);
    const text = step.at === "all" && plan.runOn > 0 ? `${all}, ${t.why.runOnToo}` : all;
    return step.lines.length === 0 ? `${text}. ${t.why.nothing}` : text;
  }
  if (step.rule === undefined) return "";
  return evaluation.ruleText(step.rule, step.at ?? 0, rules);
}
