/** The pane over a plan: header, tabs, one message, the screen, and the draft bar while a draft exists. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import type { Flag } from "../../core/model/flag";
import type { Plan } from "../../core/plan/plan";
import type { PlanPath } from "../../core/plan/problem";
import type { InputNote } from "../../core/sheets/inputNotes";
import type { Draft } from "../state/draft";
import { flagInput, flagTeam } from "../state/flagInput";
import type { PaneState } from "../state/paneState";
import { leverId } from "../state/leverId";
import {
  back,
  depthOf,
  inputSheetsId,
  pageOf,
  push,
  subjectOf,
  type FigurePlace,
  type PushedPage,
  type Tab as TabName,
} from "../state/place";
import { draftChanges, planViewOf } from "../state/planView";
import { usePlace } from "../state/usePlace";
import type { PaneActions } from "../state/usePane";
import { useSearch } from "../state/useSearch";
import type { Term } from "../words/terms";
import { useWords } from "../words/WordsContext";
import { DraftBar } from "./DraftBar";
import { Header } from "./Header";
import { flagKey, Home, type ChartPlace } from "./Home";
import { LiveVerdict } from "./LiveVerdict";
import { LoadingShapes } from "./LoadingShapes";
import { NoticeBar } from "./NoticeBar";
import { PaneTabs } from "./PaneTabs";
import { ProblemList } from "./ProblemList";
import { OpenTerm } from "./TermButton";

const Levers = lazy(async () => ({ default: (await import("./Levers")).Levers }));
const Teams = lazy(async () => ({ default: (await import("./Teams")).Teams }));
const Scenarios = lazy(async () => ({ default: (await import("./Scenarios")).Scenarios }));
const FlagsPage = lazy(async () => ({ default: (await import("./FlagsPage")).FlagsPage }));
const TermPage = lazy(async () => ({ default: (await import("./TermPage")).TermPage }));
const Why = lazy(async () => ({ default: (await import("./Why")).Why }));
const ReadTable = lazy(async () => ({ default: (await import("./ReadTable")).ReadTable }));
const OptimizePage = lazy(async () => ({ default: (await import("./OptimizePage")).OptimizePage }));
const GoalSeekPage = lazy(async () => ({ default: (await import("./GoalSeekPage")).GoalSeekPage }));
const Review = lazy(async () => ({ default: (await import("./Review")).Review }));
const Tests = lazy(async () => ({ default: (await import("./Tests")).Tests }));
const ComparePage = lazy(async () => ({ default: (await import("./ComparePage")).ComparePage }));
const SaveDialog = lazy(async () => ({ default: (await import("./SaveDialog")).SaveDialog }));

export interface PlanPaneProps {
  readonly state: PaneState;
  readonly draft: Draft;
  readonly base: Plan;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh" },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalL,
    position: "relative",
    outlineStyle: "none",
  },
  /** Without color, not paler: the last good figures must stay as easy to read. */
  dimmed: { filter: "grayscale(1)" },
  message: { paddingBottom: tokens.spacingVerticalL },
});

export function PlanPane({ state, draft, base, actions }: PlanPaneProps) {
  const styles = useStyles();
  const { locale } = useWords();
  const [place, setPlace, content] = usePlace();
  const [lever, setLever] = useState<string>();
  const [chartPlace, setChartPlace] = useState<ChartPlace>();
  const [saving, setSaving] = useState<"never" | "open" | "closed">("never");
  const view = useMemo(() => planViewOf(draft.plan, locale), [draft.plan, locale]);
  const saved = useMemo(
    () => (draft.plan === base ? view : planViewOf(base, locale)),
    [draft.plan, base, view, locale],
  );
  const changes = useMemo(() => draftChanges(base, draft.plan), [base, draft.plan]);
  const page = pageOf(place);
  const isStale = state.sheets.kind === "problems";
  const openTab = useCallback((tab: TabName) => setPlace((before) => ({ ...before, tab })), [setPlace]);
  const openLevers = useCallback(() => openTab("levers"), [openTab]);
  const openWhy = useCallback(
    (figure: FigurePlace) => setPlace((before) => push(before, "why", { figure })),
    [setPlace],
  );
  const openTerm = useCallback((term: Term) => setPlace((before) => push(before, "term", { term })), [setPlace]);
  const goBack = useCallback(() => setPlace(back), [setPlace]);
  const openPage = useCallback((name: PushedPage) => setPlace((before) => push(before, name)), [setPlace]);
  const take = (plan: Plan, notes: readonly InputNote[]) => {
    actions.take(plan, notes);
    goBack();
  };
  const startSaving = useCallback(() => setSaving("open"), []);
  const [search, searching] = useSearch();
  const findSplit = useCallback(() => setPlace((before) => push(before, "bestSplit")), [setPlace]);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const compare = (compared: readonly [string, string], isSwapped = false) =>
    setPlace((before) => push(isSwapped ? back(before) : before, "compare", { compared }));
  const openReview = useCallback(() => setPlace((before) => push(before, "review")), [setPlace]);
  const seekGoal = useCallback(() => setPlace((before) => push(before, "goalSeek")), [setPlace]);
  useLoadAhead();

  const openFlag = (flag: Flag) => {
    const { plan } = view.evaluation;
    const team = flagTeam(flag, plan);
    setPlace({ tab: "home", pushed: {} }, true);
    if (team !== undefined) setChartPlace({ team, period: flag.periods[0] });
    actions.showInput(flagInput(flag, plan));
  };
  const changeInput = (path: PlanPath) => {
    const id = leverId(path);
    if (id === undefined) return actions.showInput(path);
    setLever(id);
    setPlace((before) => ({ tab: "levers", pushed: { ...before.pushed, levers: [] } }), true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && page !== undefined) return goBack();
    if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) actions.redo();
    else actions.undo();
  };
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <Header
        name={draft.plan.name}
        state={isStale ? "lastGood" : changes.length > 0 ? "draft" : "same"}
        page={page}
        canUndo={draft.past.length > 0}
        canRedo={draft.future.length > 0}
        canRevert={state.canRevert}
        actions={actions}
        onBack={goBack}
        onPage={openPage}
      />
      {page === undefined && <PaneTabs tab={place.tab} onTab={openTab} />}
      <main ref={content} className={styles.content} key={`${place.tab} ${depthOf(place)}`} tabIndex={-1}>
        <div className={mergeClasses((state.notice ?? state.activity) !== undefined && styles.message)}>
          <NoticeBar state={state} actions={actions} />
        </div>
        {state.sheets.kind === "problems" && (
          <div className={styles.message}>
            <ProblemList problems={state.sheets.problems} readAt={state.sheets.readAt} onShow={actions.showCell} />
          </div>
        )}
        <div className={mergeClasses(isStale && styles.dimmed)}>
          <Suspense fallback={<LoadingShapes isPart />}>
            <OpenTerm value={openTerm}>{screen()}</OpenTerm>
          </Suspense>
        </div>
      </main>
      <DraftBar
        changes={changes.length}
        isBusy={state.activity !== undefined}
        canWrite={!isStale}
        onSave={startSaving}
        onWrite={actions.write}
        onChanges={openLevers}
      />
      <LiveVerdict text={`${view.verdict.lead} ${view.verdict.rest}`} />
      {saving !== "never" && (
        <Suspense fallback={null}>
          <SaveDialog
            isOpen={saving === "open"}
            taken={state.scenarios.map(({ name }) => name)}
            isBusy={state.activity !== undefined}
            onSave={async (words) => {
              if (await actions.save(words)) setSaving("closed");
            }}
            onClose={() => setSaving("closed")}
            problem={state.notice?.kind === "failed" ? state.notice.message : undefined}
          />
        </Suspense>
      )}
    </div>
  );

  function screen() {
    const { figure, term, compared } = subjectOf(place);
    if (page === "flags") {
      return (
        <FlagsPage
          view={view}
          onOpenFlag={openFlag}
          onWhy={openWhy}
          helpWith={subjectOf(place).flag}
          actions={actions}
          onFindSplit={findSplit}
        />
      );
    }
    if (page === "bestSplit") {
      return (
        <OptimizePage
          view={view}
          base={base}
          search={search}
          searching={searching}
          actions={actions}
          onSave={startSaving}
          onGoalSeek={seekGoal}
        />
      );
    }
    if (page === "goalSeek") return <GoalSeekPage view={view} actions={actions} />;
    if (page === "term" && term !== undefined) return <TermPage term={term} view={view} />;
    if (page === "why" && figure !== undefined) {
      return <Why view={view} figure={figure} actions={actions} onChange={changeInput} />;
    }
    if (page === "readTable") {
      const isBusy = state.activity !== undefined;
      return <ReadTable plan={draft.plan} isBusy={isBusy} actions={actions} onApply={take} onBack={undefined} />;
    }
    if (page === "review") {
      return <Review view={saved} isBusy={state.activity !== undefined} actions={actions} />;
    }
    if (page === "tests") {
      const names = new Map(state.scenarios.map(({ id, name }) => [id, name]));
      const isBusy = state.activity !== undefined;
      return <Tests view={view} names={names} opened={state.opened} isBusy={isBusy} actions={actions} />;
    }
    if (page === "compare" && compared !== undefined) {
      const [one, other] = compared;
      const named = (id: string) => comparedPlan(id, state, base);
      return <ComparePage one={named(one)} other={named(other)} onSwap={() => compare([other, one], true)} />;
    }
    switch (place.tab) {
      case "home":
        return (
          <Home
            view={view}
            saved={changes.length > 0 ? saved : undefined}
            place={chartPlace}
            onPlace={setChartPlace}
            onOpenFlag={openFlag}
            onAllFlags={() => setPlace(push(place, "flags"))}
            onHelp={(flag) => setPlace(push(place, "flags", { flag: flagKey(flag) }))}
            onLevers={openLevers}
            onFindSplit={findSplit}
            onGoalSeek={seekGoal}
            onReview={state.hasActuals ? openReview : undefined}
            onWhy={openWhy}
          />
        );
      case "levers":
        return (
          <Levers
            view={view}
            saved={saved}
            changes={changes}
            best={search?.base === base ? search.best?.plan : undefined}
            note={draft.note}
            start={lever}
            onFindSplit={findSplit}
            actions={actions}
          />
        );
      case "teams":
        return (
          <Teams
            view={view}
            saved={saved}
            roster={state.roster}
            isBusy={state.activity !== undefined}
            actions={actions}
            onWhy={openWhy}
          />
        );
      case "scenarios":
        return (
          <Scenarios
            scenarios={state.scenarios}
            opened={state.opened}
            sheets={saved}
            hasDraft={changes.length > 0}
            isBusy={state.activity !== undefined}
            ticked={ticked}
            actions={actions}
            onTick={setTicked}
            onSave={startSaving}
            onCompare={compare}
          />
        );
    }
  }
}

/** A scenario, or the input sheets, as they were read last. */
function comparedPlan(id: string, { scenarios, opened }: PaneState, base: Plan) {
  const scenario = scenarios.find((each) => each.id === id);
  if (scenario === undefined) return id === inputSheetsId ? { name: base.name, plan: base } : undefined;
  const read = opened.kind === "opened" ? opened.scenarios.get(id) : undefined;
  return read?.kind === "plan" ? { name: scenario.name, plan: read.plan } : undefined;
}

/** Screens that are likely next are fetched when the first one stands. */
function useLoadAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([import("./Levers"), import("./SaveDialog")]), 300);
    return () => clearTimeout(timer);
  }, []);
}

/** In a field that is typed into, undo is the field's own. */
function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== "range";
}
