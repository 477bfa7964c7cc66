/** A saved scenario in the list, with its menu, its own values, and what its sheet does not know yet. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SavedScenario } from "../../excel/workbook";
import { sheetProblemText } from "../../core/sheets/sheetProblem";
import { newcomers } from "../state/overrides";
import type { OpenedScenarios } from "../state/paneState";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { scenarioWords, type ScenarioWords } from "../words/scenarios";
import { useWords } from "../words/WordsContext";
import type { AskedScenario } from "./ScenarioDialog";
import { ScenarioMenu } from "./ScenarioMenu";
import { ScenarioOverrides } from "./ScenarioOverrides";
import { ScenarioRow } from "./ScenarioRow";

export interface SavedScenarioRowProps {
  readonly scenario: SavedScenario;
  readonly opened: OpenedScenarios;
  readonly view: PlanView | undefined;
  readonly sheets: PlanView;
  readonly hasDraft: boolean;
  readonly isBusy: boolean;
  readonly isTicked: boolean;
  readonly actions: PaneActions;
  readonly onTick: (isTicked: boolean) => void;
  readonly onAsk: (asked: AskedScenario) => void;
}

const useStyles = makeStyles({ older: { margin: 0, color: tokens.colorNeutralForeground2 } });

export function SavedScenarioRow(props: SavedScenarioRowProps) {
  const { scenario, opened, view, sheets, hasDraft, isBusy, isTicked, actions, onTick, onAsk } = props;
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const t = scenarioWords(locale);
  const { id, name, isFrozen } = scenario;
  const read = opened.kind === "opened" ? opened.scenarios.get(id) : undefined;
  const plan = read?.kind === "plan" ? read : undefined;
  const unknown = plan === undefined ? [] : newcomers(sheets.plan, plan.unknown);
  const menu = { scenario, plan: plan?.plan, hasDraft, isBusy, actions, onAsk };
  return (
    <ScenarioRow
      name={name}
      note={savedText(scenario, t, locale)}
      isFrozen={isFrozen}
      view={view}
      problem={problemOf(opened, id, t)}
      isTicked={isTicked}
      onTick={onTick}
      menu={<ScenarioMenu {...menu} />}
    >
      {unknown.length > 0 && !isFrozen && (
        <p className={styles.older}>
          {t.older(numbers.list(unknown))}{" "}
          <Link
            as="button"
            inline
            disabled={isBusy}
            onClick={() => void actions.withScenario({ kind: "refresh", id, name })}
          >
            {t.refreshNow}
          </Link>
        </p>
      )}
      {plan !== undefined && !isFrozen && (
        <ScenarioOverrides
          name={name}
          plan={plan.plan}
          overrides={plan.overrides}
          base={sheets.plan}
          isBusy={isBusy}
          onReset={(paths) => void actions.withScenario({ kind: "reset", id, name, paths })}
        />
      )}
    </ScenarioRow>
  );
}

function problemOf(opened: OpenedScenarios, id: string, t: ScenarioWords): string | undefined {
  if (opened.kind === "failed") return opened.message;
  const read = opened.kind === "opened" ? opened.scenarios.get(id) : undefined;
  if (read?.kind !== "problems") return undefined;
  const [problem] = read.problems;
  return problem === undefined ? t.cannotRead : `${t.cannotRead} ${sheetProblemText(problem)}`;
}

function savedText({ savedAt, author }: SavedScenario, t: ScenarioWords, locale: string): string {
  const saved = new Date(savedAt);
  const date = Number.isNaN(saved.getTime())
    ? savedAt
    : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(saved);
  return author === "" ? t.savedAt(date) : t.savedBy(date, author);
}
