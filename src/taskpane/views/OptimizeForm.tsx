/** What is looked for, what may move, and the limits: one sentence, or every figure to change. */
import { Checkbox, Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Objective, SpendMode } from "../../core/decide/request";
import type { CompletePlan } from "../../core/plan/completePlan";
import { AmountField } from "../controls/AmountField";
import { useFieldRows } from "../controls/fieldRows";
import { hasHireLimits, limitNames, type LimitName, type SplitForm } from "../state/splitForm";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords, type Words } from "../words/WordsContext";
import { OwnShares } from "./OwnShares";
import { Section } from "./Section";

export interface OptimizeFormProps {
  readonly form: SplitForm;
  readonly plan: CompletePlan;
  readonly onChange: (form: SplitForm) => void;
}

const useStyles = makeStyles({
  sentence: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  aside: { display: "flex", gap: tokens.spacingHorizontalM },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const objectives: readonly Objective[] = ["planValue", "contribution", "bookings", "wins", "leads", "leastCost"];
const spendModes: readonly SpendMode[] = ["scaled", "perPeriod", "constant"];

export function OptimizeForm({ form, plan, onChange }: OptimizeFormProps) {
  const styles = { ...useFieldRows(), ...useStyles() };
  const words = useWords();
  const { numbers } = words;
  const t = useBestSplitWords();
  const [isOpen, setIsOpen] = useState(false);
  const years = numbers.decimal(plan.valueYears);
  const teams = numbers.list(plan.teams.flatMap(({ name, hireLimits }) => (hireLimits === undefined ? [] : [name])));
  const set = (change: Partial<SplitForm>) => onChange({ ...form, ...change });
  const toggle = (
    <span className={styles.aside}>
      {isOpen && t.form.restarts}
      <Link as="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? t.form.done : t.form.change}
      </Link>
    </span>
  );
  if (!isOpen) {
    return (
      <Section title={t.form.title} aside={toggle}>
        <p className={styles.sentence}>{sentenceOf()}</p>
      </Section>
    );
  }
  return (
    <Section title={t.form.title} aside={toggle}>
      <div className={styles.fields}>
        <Field label={t.form.objective} size="small">
          <Select value={form.objective} onChange={(_, { value }) => set({ objective: value as Objective })}>
            {objectives.map((name) => (
              <option key={name} value={name}>
                {t.wanted[name](years)}
              </option>
            ))}
          </Select>
        </Field>
        {form.objective === "leastCost" && (
          <div className={styles.row}>
            <span className={styles.name}>{t.form.goal}</span>
            <AmountField
              label={t.form.goal}
              value={form.goal}
              format={numbers.moneyFull}
              onCommit={(goal) => set({ goal })}
            />
          </div>
        )}
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t.form.moves}</legend>
          <Field label={t.form.spend} size="small">
            <Select value={form.spend} onChange={(_, { value }) => set({ spend: value as SpendMode })}>
              {spendModes.map((name) => (
                <option key={name} value={name}>
                  {t.form.spendModes[name]}
                </option>
              ))}
            </Select>
          </Field>
          {hasHireLimits(plan) ? (
            <>
              <Checkbox
                label={t.form.hires(teams)}
                checked={form.hires}
                onChange={(_, { checked }) => set({ hires: checked === true })}
              />
              <Checkbox
                label={t.form.hiresTakeTime}
                checked={form.hiresTakeTime}
                disabled={!form.hires}
                onChange={(_, { checked }) => set({ hiresTakeTime: checked === true })}
              />
            </>
          ) : (
            <p className={styles.note}>{t.form.noHireLimits}</p>
          )}
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t.form.limits}</legend>
          {limitNames.map((name) => (
            <div key={name} className={styles.row}>
              <Checkbox
                className={styles.name}
                label={t.form.limit[name]}
                checked={form.isOn[name]}
                onChange={(_, { checked }) => set({ isOn: { ...form.isOn, [name]: checked === true } })}
              />
              <AmountField
                label={t.form.figureOf(t.form.limit[name])}
                value={form.figures[name]}
                format={limitFormat(name, words)}
                isLocked={!form.isOn[name]}
                onCommit={(typed) => set({ figures: { ...form.figures, [name]: limitFigure(name, typed) } })}
              />
            </div>
          ))}
        </fieldset>
        <OwnShares
          plan={plan}
          shares={form.ownShares}
          usual={form.isOn.changeShare ? form.figures.changeShare : undefined}
          onChange={(ownShares) => set({ ownShares })}
        />
      </div>
    </Section>
  );

  function sentenceOf(): string {
    const hires = form.hires && hasHireLimits(plan) ? t.form.hiresSentence(teams) : t.form.hiresStay;
    const limits = limitNames.flatMap((name) =>
      form.isOn[name] ? [t.form.limitSentence[name](limitFormat(name, words)(form.figures[name]))] : [],
    );
    const apart = Object.entries(form.ownShares).map(([name, share]) => t.form.ownSentence(name, numbers.share(share)));
    const goal = form.objective === "leastCost" ? ` (${numbers.money(form.goal)})` : "";
    const parts = [`${t.wanted[form.objective](years)}${goal}`, `${t.form.spendModeSentence[form.spend]}; ${hires}`];
    return [...parts, ...(limits.length + apart.length > 0 ? [capitalized([...limits, ...apart].join("; "))] : [])]
      .map((part) => `${part}.`)
      .join(" ");
  }
}

function limitFormat(name: LimitName, { numbers }: Words): (value: number) => string {
  switch (name) {
    case "budget":
      return numbers.moneyFull;
    case "changeShare":
    case "neverCalledShare":
    case "maxLoad":
      return numbers.share;
    default:
      return numbers.decimal;
  }
}

/** A share typed without its sign is meant in percent; people are whole. */
function limitFigure(name: LimitName, typed: number): number {
  if (name === "hiresPerQuarter") return Math.round(typed);
  const isShare = name === "changeShare" || name === "neverCalledShare" || name === "maxLoad";
  return isShare && typed > 1 ? typed / 100 : typed;
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
