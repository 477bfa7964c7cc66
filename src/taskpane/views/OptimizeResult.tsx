/** What a search found: the outcome with its certificate, few moves, how exact they have to be, all of it, and why not more. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Parts } from "../../core/decide/adopt";
import type { Plan } from "../../core/plan/plan";
import { reasonSentence } from "../../core/words/reasonSentence";
import type { PlanView } from "../state/planView";
import type { Search } from "../state/search";
import { contextOf, horizonSentence, outcomeSentences, whyNotMore } from "../state/splitSentences";
import { useObjective } from "../state/useObjective";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";
import { KeyFigureTable } from "./KeyFigureTable";
import { OptimizeBands } from "./OptimizeBands";
import { OptimizeMoves } from "./OptimizeMoves";
import { OptimizeTables } from "./OptimizeTables";
import { Section } from "./Section";

export type DoneSearch = Extract<Search, { phase: "done" }>;

export interface OptimizeOutcomeProps {
  readonly search: DoneSearch;
  readonly before: PlanView;
}

export interface OptimizeResultProps extends OptimizeOutcomeProps {
  readonly after: PlanView;
  readonly onTry: (better: Plan, parts?: Parts) => void;
  readonly onSave: (better: Plan) => void;
}

const useStyles = makeStyles({
  lead: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold },
  rest: { margin: 0, paddingTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  horizon: {
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  tables: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  reasons: { margin: 0, padding: 0, listStyleType: "none" },
  reason: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** The outcome in sentences, with the time that it counts over. */
export function OptimizeOutcome({ search, before }: OptimizeOutcomeProps) {
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const t = useBestSplitWords();
  const objective = useObjective(search.request.objective, before.evaluation.plan.valueYears);
  const { lead, certificate } = outcomeSentences(search, objective.of(before), { t, numbers, objective });
  const outside = search.said.find(({ code }) => code === "startOutside");
  return (
    <div role="status">
      <p className={styles.lead}>{lead}</p>
      <p className={styles.rest}>
        {certificate}
        {outside !== undefined && ` ${reasonSentence(outside, contextOf(search.request, before), locale)}`}
      </p>
      <p className={styles.horizon}>{horizonSentence(before, { t, numbers })}</p>
    </div>
  );
}

export function OptimizeResult({ search, before, after, onTry, onSave }: OptimizeResultProps) {
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const t = useBestSplitWords();
  const { request, weighed } = search;
  const objective = useObjective(request.objective, before.evaluation.plan.valueYears);
  const reasons = whyNotMore(search, weighed, { before, after, locale }, { t, numbers, objective });
  return (
    <>
      {weighed.few.moves.length > 0 && (
        <OptimizeMoves few={weighed.few} before={before} objective={objective} onTry={onTry} />
      )}
      {request.objective !== "leastCost" && <OptimizeBands weighed={weighed} before={before} figure={objective.name} />}
      <Section title={t.full.title}>
        <div className={styles.tables}>
          <KeyFigureTable before={before} after={after} name={t.full.after} />
          <OptimizeTables before={before} after={after} stops={weighed.stops} />
          <div className={styles.buttons}>
            <Button onClick={() => onTry(after.plan)}>{t.full.try}</Button>
            <Button onClick={() => onSave(after.plan)}>{t.full.save}</Button>
          </div>
        </div>
      </Section>
      {reasons.length > 0 && (
        <Section title={t.why.title}>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason} className={styles.reason}>
                {reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
