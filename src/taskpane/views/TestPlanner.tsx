/** Two strategies chosen: what a test of them takes, measure by measure, and its sheet at a click. */
import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { planTests, type TestPlan } from "../../core/ideas/testPlan";
import type { Plan } from "../../core/plan/plan";
import { completePlan } from "../../core/plan/completePlan";
import { testSentences } from "../../core/words/testSentence";
import type { StrategyTests } from "../../excel/strategyTests";
import { useTestsWords } from "../words/tests";
import { useWords } from "../words/WordsContext";

export interface Strategy {
  readonly id: string;
  readonly name: string;
  /** As the choice shows it. */
  readonly label: string;
  readonly plan: Plan;
}

export interface TestPlannerProps {
  /** At least two. */
  readonly strategies: readonly Strategy[];
  readonly isBusy: boolean;
  readonly onMake: (...made: Parameters<StrategyTests["make"]>) => Promise<boolean>;
}

const useStyles = makeStyles({
  choices: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalM },
  plan: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  plans: { display: "flex", flexDirection: "column", marginTop: tokens.spacingVerticalM },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  first: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function TestPlanner({ strategies, isBusy, onMake }: TestPlannerProps) {
  const styles = useStyles();
  const t = useTestsWords();
  const [firstId, setFirst] = useState(strategies[0]?.id);
  const [secondId, setSecond] = useState(strategies[1]?.id);
  const [first, second] = [firstId, secondId].map((id) => strategies.find((each) => each.id === id));
  const select = (label: string, value: string | undefined, onChange: (id: string) => void) => (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {strategies.map(({ id, label: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      <div className={styles.choices}>
        {select(t.first, firstId, setFirst)}
        {select(t.second, secondId, setSecond)}
      </div>
      {first === undefined || second === undefined || first === second ? (
        <p>{t.choose}</p>
      ) : (
        <TestPlans first={first} second={second} isBusy={isBusy} onMake={onMake} />
      )}
      <p className={styles.note}>{t.sources}</p>
    </>
  );
}

interface TestPlansProps extends Pick<TestPlannerProps, "isBusy" | "onMake"> {
  readonly first: Strategy;
  readonly second: Strategy;
}

function TestPlans({ first, second, isBusy, onMake }: TestPlansProps) {
  const styles = useStyles();
  const t = useTestsWords();
  const { locale } = useWords();
  const names = { first: first.name, second: second.name };
  const plan = useMemo(() => completePlan(first.plan), [first.plan]);
  const tests = useMemo(() => planTests(first.plan, second.plan), [first.plan, second.plan]);
  const make = (test: TestPlan, sentences: readonly string[]) => {
    const { kind, measure, needed, rates, risk } = test;
    const design = { kind, needed: Math.ceil(needed), looks: risk.looks, falseAlarm: risk.falseAlarm, scatter: 1 };
    const name = t.name(first.name, second.name);
    return onMake({ ...names, name, measure, design, expected: rates }, [
      kind === "split" ? t.howSplit : t.howTurns,
      ...sentences,
    ]);
  };
  return (
    <div className={styles.plans}>
      {tests.map((test) => {
        const sentences = testSentences(test, names, plan, locale);
        return (
          <div key={test.measure} className={styles.plan}>
            {sentences.map((sentence, index) => (
              <p key={sentence} className={mergeClasses(styles.text, index === 0 && styles.first)}>
                {sentence}
              </p>
            ))}
            {Number.isFinite(test.needed) && (
              <>
                <Button disabled={isBusy} onClick={() => void make(test, sentences)}>
                  {t.make}
                </Button>
                <p className={styles.note}>{t.makeNote}</p>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
