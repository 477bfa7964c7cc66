/** Saved scenarios beside the input sheets, best value first: what each comes to, what can be done with it, and comparing them. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SavedScenario } from "../../excel/workbook";
import type { OpenedScenarios } from "../state/paneState";
import { inputSheetsId } from "../state/place";
import type { PlanView } from "../state/planView";
import { useScenarioViews } from "../state/scenarioViews";
import type { PaneActions } from "../state/usePane";
import { scenarioWords } from "../words/scenarios";
import { useWords } from "../words/WordsContext";
import { CompareBar } from "./CompareBar";
import { ScenarioDialog, type AskedScenario } from "./ScenarioDialog";
import { ScenarioRow } from "./ScenarioRow";
import { SavedScenarioRow } from "./SavedScenarioRow";

export interface ScenariosProps {
  readonly scenarios: readonly SavedScenario[];
  readonly opened: OpenedScenarios;
  /** The plan of the input sheets. */
  readonly sheets: PlanView;
  readonly hasDraft: boolean;
  readonly isBusy: boolean;
  readonly ticked: readonly string[];
  readonly actions: PaneActions;
  readonly onTick: (ticked: readonly string[]) => void;
  readonly onSave: () => void;
  /** Compares two here: the one that is compared against, and the other. */
  readonly onCompare: (ids: readonly [string, string]) => void;
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  empty: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "start" },
});

export function Scenarios(props: ScenariosProps) {
  const { scenarios, opened, sheets, isBusy, ticked, actions, onTick, onSave } = props;
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const t = scenarioWords(locale);
  const [asked, setAsked] = useState<AskedScenario>();
  const saved = useScenarioViews(opened, locale);
  const views = new Map([[inputSheetsId, sheets], ...saved]);
  useEffect(() => {
    if (scenarios.length > 0) void actions.openScenarios();
  }, [scenarios, actions]);
  if (scenarios.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{t.none}</p>
        <Button appearance="primary" onClick={onSave}>
          {t.save}
        </Button>
      </div>
    );
  }
  const known = new Set([inputSheetsId, ...scenarios.map(({ id }) => id)]);
  const chosen = ticked.filter((id) => known.has(id));
  const valueOf = (id: string) => views.get(id)?.evaluation.outcome.totals.planValue ?? -Infinity;
  const bestFirst = [...known].sort((a, b) => valueOf(b) - valueOf(a));
  const tick = (id: string) => (isTicked: boolean) =>
    onTick(isTicked ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <>
      <div className={styles.head}>
        <span className={styles.count}>{t.count(scenarios.length, numbers.whole(scenarios.length))}</span>
        <Link as="button" onClick={onSave}>
          {t.saveNew}
        </Link>
      </div>
      <ul className={styles.list}>
        {bestFirst.map((id) => {
          const scenario = scenarios.find((each) => each.id === id);
          const common = { view: views.get(id), isTicked: chosen.includes(id), onTick: tick(id) };
          if (scenario === undefined) {
            const { inputSheets: name, inputSheetsNote: note } = t;
            return <ScenarioRow key={id} name={name} note={note} isFrozen={false} problem={undefined} {...common} />;
          }
          return <SavedScenarioRow key={id} scenario={scenario} {...props} {...common} onAsk={setAsked} />;
        })}
      </ul>
      <CompareBar
        ticked={chosen}
        isBusy={isBusy}
        valueOf={valueOf}
        onHere={props.onCompare}
        onSheet={(ids, base) => void actions.withScenario({ kind: "compare", ids, base })}
      />
      <ScenarioDialog
        asked={asked}
        taken={scenarios.map(({ name }) => name)}
        onDo={({ kind, scenario: { id } }, name) => {
          setAsked(undefined);
          void actions.withScenario({ kind, id, name });
        }}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
