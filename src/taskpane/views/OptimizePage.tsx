/** The best split: searched at once, within limits in plain words; a change of these searches again. */
import { Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { adopt, type Parts } from "../../core/decide/adopt";
import type { Plan } from "../../core/plan/plan";
import { planViewOf, type PlanView } from "../state/planView";
import type { Search, SearchQuestion } from "../state/search";
import { questionOf, usualForm, type SplitForm } from "../state/splitForm";
import { whyNone } from "../state/splitSentences";
import type { PaneActions } from "../state/usePane";
import type { SearchActions } from "../state/useSearch";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";
import { KeyFigureTable } from "./KeyFigureTable";
import { OptimizeForm } from "./OptimizeForm";
import { OptimizeHead } from "./OptimizeHead";
import { OptimizeOutcome, OptimizeResult } from "./OptimizeResult";
import { OptimizeTables } from "./OptimizeTables";
import { Section } from "./Section";
import { TriedNote } from "./TriedNote";

export interface OptimizePageProps {
  readonly view: PlanView;
  /** The plan of the sheets. */
  readonly base: Plan;
  readonly search: Search | undefined;
  readonly searching: SearchActions;
  readonly actions: PaneActions;
  /** Asks for a name under which the draft is saved. */
  readonly onSave: () => void;
  readonly onGoalSeek: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  tables: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  earlier: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function OptimizePage({ view, base, search, searching, actions, onSave, onGoalSeek }: OptimizePageProps) {
  const styles = useStyles();
  const { t: pane } = useWords();
  const t = useBestSplitWords();
  const [tried, setTried] = useState<Plan>();
  useEffect(() => {
    if (search === undefined) searching.start(newQuestion(usualForm(view), view.plan, base));
  }, [search, searching, view, base]);
  const before = useViewOf(search?.from, view);
  const after = useViewOf(useDeferredValue(search?.best?.plan), view);
  if (search === undefined) return null;

  const searchAgain = (form: SplitForm) => searching.start(newQuestion(form, view.plan, base));
  const tryOut = (better: Plan, parts?: Parts) => {
    const plan = adopt(view.plan, better, parts);
    actions.move("bestSplit", () => ({ plan }));
    actions.settle();
    setTried(plan);
  };
  const isTried = view.plan === tried;
  const isEarlier = !isTried && view.plan !== search.from;
  const hasBest = search.best !== undefined;
  return (
    <div className={styles.root}>
      {(search.phase === "searching" || search.phase === "weighing") && (
        <OptimizeHead
          key={search.begun}
          search={search}
          valueYears={before.evaluation.plan.valueYears}
          onStop={searching.stop}
        />
      )}
      {search.phase === "done" && <OptimizeOutcome search={search} before={before} />}
      <NoSplit search={search} view={before} />
      {isTried && <TriedNote onUndo={actions.undo} />}
      {isEarlier && (
        <p className={styles.earlier}>
          {t.head.earlier}{" "}
          <Link as="button" onClick={() => searchAgain(search.form)}>
            {t.head.again}
          </Link>
        </p>
      )}
      <OptimizeForm form={search.form} plan={before.evaluation.plan} onChange={searchAgain} />
      {search.phase === "done" && (
        <OptimizeResult
          key={search.begun}
          search={search}
          before={before}
          after={after}
          onTry={tryOut}
          onSave={(better) => {
            tryOut(better);
            onSave();
          }}
        />
      )}
      {(search.phase === "searching" || search.phase === "weighing") && hasBest && (
        <Section title={t.full.title}>
          <div className={styles.tables}>
            <KeyFigureTable before={before} after={after} name={t.head.bestLine} />
            <OptimizeTables before={before} after={after} stops={[]} />
          </div>
        </Section>
      )}
      <Link as="button" onClick={onGoalSeek}>
        {pane.goalSeek.open}
      </Link>
    </div>
  );
}

/** Why there is no split, where there is none. */
function NoSplit({ search, view }: { readonly search: Search; readonly view: PlanView }) {
  const { locale } = useWords();
  const t = useBestSplitWords();
  if (search.phase !== "none" && search.phase !== "failed") return null;
  const sentences =
    search.phase === "none" ? whyNone(search, view, { t, locale }) : [`${t.none.failed} ${search.message}`];
  return (
    <MessageBar intent={search.phase === "none" ? "warning" : "error"} layout="multiline">
      <MessageBarBody>{sentences.join(" ")}</MessageBarBody>
    </MessageBar>
  );
}

/** The view of a plan; that of the pane where it is the same plan, or there is none. */
function useViewOf(plan: Plan | undefined, view: PlanView): PlanView {
  const { locale } = useWords();
  return useMemo(
    () => (plan === undefined || plan === view.plan ? view : planViewOf(plan, locale)),
    [plan, view, locale],
  );
}

function newQuestion(form: SplitForm, from: Plan, base: Plan): SearchQuestion {
  return { form, from, base, ...questionOf(form, from) };
}
