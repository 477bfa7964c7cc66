/** One message at a time: what is being done, what was done, or what was not and why. Errors stay until they are closed. */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { lazy, Suspense, useEffect } from "react";
import type { Activity, Notice, PaneState } from "../state/paneState";
import type { PaneActions } from "../state/usePane";
import { useWords, type Words } from "../words/WordsContext";

const UndecidedNotice = lazy(async () => ({ default: (await import("./UndecidedNotice")).UndecidedNotice }));

export interface NoticeBarProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

const successMilliseconds = 6000;

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

export function NoticeBar({ state: { activity, notice, waiting }, actions }: NoticeBarProps) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const isPassing = notice !== undefined && !isFailure(notice);
  const { closeNotice } = actions;
  useEffect(() => {
    if (!isPassing) return;
    const timer = setTimeout(closeNotice, successMilliseconds);
    return () => clearTimeout(timer);
  }, [isPassing, notice, closeNotice]);
  if (waiting !== undefined || (activity !== undefined && activity !== "showing")) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody className={styles.body}>
          {waiting === undefined ? activityText(activity, words) : t.notices[waiting]}
          {waiting !== "editing" && <ProgressBar />}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (notice === undefined) return null;
  if (notice.kind === "changed" || notice.kind === "halfDone") {
    return (
      <Suspense fallback={null}>
        <UndecidedNotice notice={notice} actions={actions} />
      </Suspense>
    );
  }
  return (
    <MessageBar
      layout="multiline"
      intent={notice.kind === "failed" ? "error" : "success"}
      politeness={notice.kind === "failed" ? "assertive" : "polite"}
    >
      <MessageBarBody className={styles.body}>
        {notice.kind === "failed" && <MessageBarTitle>{t.states.failed}</MessageBarTitle>} {noticeText(notice, words)}{" "}
        {notice.kind === "saved" && (
          <Link inline as="button" onClick={() => actions.showScenario(notice.scenario.id)}>
            {t.states.openIt}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t.states.close}
            onClick={closeNotice}
          />
        }
      >
        {notice.kind === "failed" && notice.canRetry && <Button onClick={actions.retry}>{t.states.retry}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

function isFailure({ kind }: Notice): boolean {
  return kind === "failed" || kind === "changed" || kind === "halfDone";
}

function activityText(activity: Activity | undefined, { t }: Words): string {
  if (activity === undefined || activity === "showing") return "";
  return activity === "changingScenario" ? t.notices.changingScenario : t.states[activity];
}

function noticeText(notice: Exclude<Notice, { kind: "changed" | "halfDone" }>, { t, numbers }: Words): string {
  switch (notice.kind) {
    case "failed":
      return notice.message;
    case "written":
      return t.states.written(notice.count, numbers.whole(notice.count));
    case "saved":
      return t.states.saved(notice.scenario.name);
    case "settled":
      return t.notices.settled(notice.kept, numbers.whole(notice.kept));
    case "loaded":
      return t.notices.loaded(notice.name);
    case "scenarioDone":
      return t.notices.done[notice.did](notice.name);
    case "putBack":
      return t.notices.putBack;
    default:
      return t.states[notice.kind];
  }
}
