/** The values of its own that a scenario has, each with the input sheets' value and a way back to it. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import { useId, useState } from "react";
import type { Plan } from "../../core/plan/plan";
import type { PlanPath } from "../../core/plan/problem";
import { overridesOf } from "../state/overrides";
import { scenarioWords } from "../words/scenarios";
import { useWords } from "../words/WordsContext";

export interface ScenarioOverridesProps {
  readonly name: string;
  readonly plan: Plan;
  readonly overrides: readonly PlanPath[];
  /** The plan of the input sheets. */
  readonly base: Plan;
  readonly isBusy: boolean;
  readonly onReset: (paths: readonly PlanPath[]) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: "120px" },
  from: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  to: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function ScenarioOverrides({ name, plan, overrides, base, isBusy, onReset }: ScenarioOverridesProps) {
  const styles = useStyles();
  const words = useWords();
  const t = scenarioWords(words.locale);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (overrides.length === 0) return <span className={styles.note}>{t.noOverrides}</span>;
  return (
    <div>
      <Link as="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {t.overrides(overrides.length, words.numbers.whole(overrides.length))}
      </Link>
      {isOpen && (
        <>
          <ul id={id} className={styles.list} aria-label={t.overridesOf(name)}>
            {overridesOf({ plan, overrides }, base, t, words).map(({ path, key, name: input, from, to }) => (
              <li key={key} className={styles.row}>
                <span className={styles.name}>{input}</span>
                <span className={styles.from} role="img" aria-label={t.fromTo(from, to)}>
                  {from} → <span className={styles.to}>{to}</span>
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowReset20Regular />}
                  aria-label={t.reset(input)}
                  disabled={isBusy}
                  onClick={() => onReset([path])}
                />
              </li>
            ))}
          </ul>
          {overrides.length > 1 && (
            <Button size="small" disabled={isBusy} onClick={() => onReset(overrides)}>
              {t.resetAll}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
