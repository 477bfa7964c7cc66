/** The workbook has no plan yet: the promise, the sample in one click, or a plan of one's own in five minutes. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { lazy, Suspense, useState } from "react";
import type { Plan } from "../../core/plan/plan";
import { samplePlan } from "../../core/plan/samplePlan";
import { useWords } from "../words/WordsContext";
import { LoadingShapes } from "./LoadingShapes";

const SetUp = lazy(async () => ({ default: (await import("./SetUp")).SetUp }));

export interface FirstRunProps {
  readonly isStarting: boolean;
  readonly onStart: (plan: Plan) => void;
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

export function FirstRun({ isStarting, onStart }: FirstRunProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [isSettingUp, setIsSettingUp] = useState(false);
  if (isSettingUp) {
    return (
      <Suspense fallback={<LoadingShapes isPart />}>
        <SetUp isStarting={isStarting} onStart={onStart} onBack={() => setIsSettingUp(false)} />
      </Suspense>
    );
  }
  return (
    <div className={styles.root}>
      <h1 className={styles.promise}>{t.first.promise}</h1>
      <p className={styles.text}>{t.first.what}</p>
      <Button appearance="primary" disabled={isStarting} onClick={() => onStart(samplePlan)}>
        {t.first.sample}
      </Button>
      <p className={styles.note}>{t.first.sampleNote}</p>
      <Button
        className={styles.way}
        appearance="transparent"
        icon={<ChevronRight20Regular />}
        iconPosition="after"
        disabled={isStarting}
        onClick={() => setIsSettingUp(true)}
      >
        <span>
          <span className={styles.wayTitle}>{t.first.setUp}</span>
          {t.first.setUpNote}
        </span>
      </Button>
      <p className={styles.privacy}>{t.first.privacy}</p>
    </div>
  );
}
