/** The workbook has no plan yet: the promise, the sample in one click, a plan of one's own in five minutes, or from a table. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { lazy, Suspense, useState } from "react";
import type { Plan } from "../../core/plan/plan";
import { samplePlan } from "../../core/plan/samplePlan";
import type { InputNote } from "../../core/sheets/inputNotes";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { LoadingShapes } from "./LoadingShapes";

const SetUp = lazy(async () => ({ default: (await import("./SetUp")).SetUp }));
const ReadTable = lazy(async () => ({ default: (await import("./ReadTable")).ReadTable }));

export interface FirstRunProps {
  readonly isStarting: boolean;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  promise: {
    margin: `${tokens.spacingVerticalXXL} 0 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  note: { margin: 0, textAlign: "center", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  way: {
    justifyContent: "space-between",
    marginTop: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  wayTitle: { display: "block", fontWeight: tokens.fontWeightSemibold },
  privacy: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export function FirstRun({ isStarting, actions }: FirstRunProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [way, setWay] = useState<"setUp" | "readTable">();
  const onStart = (plan: Plan, notes?: readonly InputNote[]) => void actions.start(plan, notes);
  const onBack = () => setWay(undefined);
  if (way !== undefined) {
    return (
      <Suspense fallback={<LoadingShapes isPart />}>
        {way === "setUp" && <SetUp isStarting={isStarting} onStart={onStart} onBack={onBack} />}
        {way === "readTable" && (
          <ReadTable plan={undefined} isBusy={isStarting} actions={actions} onApply={onStart} onBack={onBack} />
        )}
      </Suspense>
    );
  }
  const ways = [
    { name: "setUp", title: t.first.setUp, note: t.first.setUpNote },
    { name: "readTable", title: t.readTable.title, note: t.readTable.note },
  ] as const;
  return (
    <div className={styles.root}>
      <h1 className={styles.promise}>{t.first.promise}</h1>
      <p className={styles.text}>{t.first.what}</p>
      <Button appearance="primary" disabled={isStarting} onClick={() => onStart(samplePlan)}>
        {t.first.sample}
      </Button>
      <p className={styles.note}>{t.first.sampleNote}</p>
      {ways.map(({ name, title, note }) => (
        <Button
          key={name}
          className={styles.way}
          appearance="transparent"
          icon={<ChevronRight20Regular />}
          iconPosition="after"
          disabled={isStarting}
          onClick={() => setWay(name)}
        >
          <span>
            <span className={styles.wayTitle}>{title}</span>
            {note}
          </span>
        </Button>
      ))}
      <p className={styles.privacy}>{t.first.privacy}</p>
    </div>
  );
}
