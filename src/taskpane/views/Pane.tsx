/** The pane for each state of the workbook: loading, unreachable, no plan yet, cells to mend, or a plan. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaneState } from "../state/paneState";
import type { PaneActions } from "../state/usePane";
import { FirstRun } from "./FirstRun";
import { LoadingShapes } from "./LoadingShapes";
import { NoticeBar } from "./NoticeBar";
import { PlanPane } from "./PlanPane";
import { ProblemList } from "./ProblemList";
import { Unreachable } from "./Unreachable";

export interface PaneProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
});

export function Pane({ state, actions }: PaneProps) {
  const styles = useStyles();
  const { sheets } = state;
  if (sheets.kind === "loading") return <LoadingShapes />;
  if (sheets.kind === "unreachable")
    return <Unreachable message={sheets.message} onRetry={() => void actions.reload()} />;
  if (sheets.kind !== "noInputs" && sheets.base !== undefined && state.draft !== undefined) {
    return <PlanPane state={state} draft={state.draft} base={sheets.base} actions={actions} />;
  }
  return (
    <main className={styles.page}>
      <NoticeBar state={state} actions={actions} />
      {sheets.kind === "problems" ? (
        <ProblemList problems={sheets.problems} readAt={undefined} onShow={actions.showCell} />
      ) : (
        <FirstRun isStarting={state.activity === "starting"} actions={actions} />
      )}
    </main>
  );
}
