/** Two scenarios side by side: what the other one gains and what that costs, eleven figures, and two charts on one scale. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Plan } from "../../core/plan/plan";
import { comparedRows } from "../state/comparison";
import { scenarioView } from "../state/scenarioViews";
import { scenarioWords } from "../words/scenarios";
import { useWords } from "../words/WordsContext";
import { CompareCharts } from "./CompareCharts";
import { CompareSentence } from "./CompareSentence";
import { CompareFigures } from "./CompareFigures";

export interface NamedPlan {
  readonly name: string;
  readonly plan: Plan;
}

export interface ComparePageProps {
  /** The one that is compared against. */
  readonly one: NamedPlan | undefined;
  readonly other: NamedPlan | undefined;
  readonly onSwap: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  swap: { alignSelf: "flex-end" },
});

export function ComparePage({ one, other, onSwap }: ComparePageProps) {
  const { locale } = useWords();
  const t = scenarioWords(locale).compare;
  if (one === undefined || other === undefined) return <p>{t.gone}</p>;
  return <Comparison one={one} other={other} onSwap={onSwap} />;
}

function Comparison({ one, other, onSwap }: Record<"one" | "other", NamedPlan> & Pick<ComparePageProps, "onSwap">) {
  const styles = useStyles();
  const { locale } = useWords();
  const t = scenarioWords(locale).compare;
  const left = useMemo(() => scenarioView(one.plan, locale), [one.plan, locale]);
  const right = useMemo(() => scenarioView(other.plan, locale), [other.plan, locale]);
  const rows = useMemo(() => comparedRows(left, right), [left, right]);
  const names = [one.name, other.name] as const;
  return (
    <div className={styles.root}>
      <CompareSentence rows={rows} names={names} />
      <CompareFigures rows={rows} names={names} years={right.evaluation.plan.valueYears} />
      <Button className={styles.swap} size="small" onClick={onSwap}>
        {t.swap}
      </Button>
      <CompareCharts names={names} views={[left, right]} />
    </div>
  );
}
