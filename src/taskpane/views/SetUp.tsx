/** A plan of one's own in three short steps: channels, people, money. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Plan } from "../../core/plan/plan";
import {
  answersOf,
  channelIsGood,
  fieldIsGood,
  isWords,
  newChannel,
  setUpForm,
  type ChannelText,
  type SetUpField,
} from "../state/setUpForm";
import { setUpPlan } from "../state/setUpPlan";
import { useWords } from "../words/WordsContext";

export interface SetUpProps {
  readonly isStarting: boolean;
  readonly onStart: (plan: Plan) => void;
  readonly onBack: () => void;
}

const steps = ["channels", "people", "money"] as const;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold },
  step: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  group: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))",
    gap: tokens.spacingVerticalS,
    alignItems: "start",
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0 0`,
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  legend: { float: "left", gridColumn: "1 / -1", padding: 0, fontWeight: tokens.fontWeightSemibold },
  wide: { gridColumn: "1 / -1" },
  input: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flex: "1 1 100px" },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function SetUp({ isStarting, onStart, onBack }: SetUpProps) {
  const styles = useStyles();
  const { t, locale } = useWords();
  const [form, setForm] = useState(() =>
    setUpForm(locale, new Date(), (number) => t.setUp.channelDefault(String(number))),
  );
  const [at, setAt] = useState(0);
  const [isChecked, setIsChecked] = useState(false);
  const step = steps[at] ?? "channels";
  const isLast = at === steps.length - 1;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const stepIsGood = stepFields[step].every((field) => fieldIsGood(field, form.fields[field], locale));
    const channelsAreGood = form.channels.every((_, index) =>
      channelFields.every((field) => channelIsGood(form, index, field, locale)),
    );
    setIsChecked(true);
    if (step === "channels" ? !channelsAreGood : !stepIsGood) return;
    setIsChecked(false);
    const answers = answersOf(form, t.setUp.planName, locale);
    if (isLast && answers !== undefined) onStart(setUpPlan(answers));
    if (!isLast) setAt(at + 1);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h1 className={styles.title}>{t.setUp.title}</h1>
      <p className={styles.step}>
        {t.setUp.stepOf(String(at + 1), String(steps.length))}: {t.setUp.steps[step]}
      </p>
      <p className={styles.intro}>{t.setUp[`${step}Intro`]}</p>
      {step === "channels" && channelGroups()}
      {step === "people" && (
        <>
          {group(t.setUp.callers, ["callers", "callerHours", "leadHours", "meetingRate"])}
          {group(t.setUp.closers, ["closers", "dealHours", "winRate"])}
        </>
      )}
      {step === "money" && group(t.setUp.steps.money, stepFields.money)}
      {isLast && <p className={styles.note}>{t.setUp.finishNote}</p>}
      <div className={styles.buttons}>
        <Button className={styles.button} disabled={isStarting} onClick={() => (at === 0 ? onBack() : setAt(at - 1))}>
          {t.setUp.back}
        </Button>
        <Button className={styles.button} appearance="primary" type="submit" disabled={isStarting}>
          {isLast ? t.setUp.finish : t.setUp.next}
        </Button>
      </div>
    </form>
  );

  function group(title: string, fields: readonly SetUpField[]) {
    return (
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{title}</legend>
        {fields.map((field) => (
          <AnswerField
            key={field}
            label={field === "callers" || field === "closers" ? t.setUp.count : t.setUp[field]}
            hint={field === "currency" ? t.setUp.currencyHint : field === "start" ? t.setUp.startHint : undefined}
            value={form.fields[field]}
            isWords={isWords(field)}
            isWrong={isChecked && !fieldIsGood(field, form.fields[field], locale)}
            onChange={(text) => setForm({ ...form, fields: { ...form.fields, [field]: text } })}
          />
        ))}
      </fieldset>
    );
  }

  function channelGroups() {
    const set = (index: number, change: Partial<ChannelText>) =>
      setForm({
        ...form,
        channels: form.channels.map((own, other) => (other === index ? { ...own, ...change } : own)),
      });
    const add = () => {
      const name = t.setUp.channelDefault(String(form.channels.length + 1));
      setForm({ ...form, channels: [...form.channels, newChannel(name)] });
    };
    return (
      <>
        {form.channels.map((channel, index) => (
          <fieldset key={index} className={styles.group} aria-label={channel.name}>
            {channelFields.map((field) => (
              <AnswerField
                key={field}
                className={field === "name" || field === "doubled" ? styles.wide : undefined}
                label={field === "name" ? t.setUp.channelName : t.setUp[field]}
                hint={field === "doubled" ? t.setUp.doubledHint : undefined}
                value={channel[field]}
                isWords={field === "name"}
                isWrong={isChecked && !channelIsGood(form, index, field, locale)}
                onChange={(text) => set(index, { [field]: text })}
              />
            ))}
            {form.channels.length > 1 && (
              <Button
                className={styles.wide}
                size="small"
                appearance="subtle"
                onClick={() => setForm({ ...form, channels: form.channels.filter((_, other) => other !== index) })}
              >
                {t.setUp.removeChannel(channel.name)}
              </Button>
            )}
          </fieldset>
        ))}
        <Button onClick={add}>{t.setUp.addChannel}</Button>
      </>
    );
  }
}

const channelFields = ["name", "spend", "leads", "doubled"] as const;

const stepFields: Readonly<Record<(typeof steps)[number], readonly SetUpField[]>> = {
  channels: [],
  people: ["callers", "callerHours", "leadHours", "meetingRate", "closers", "dealHours", "winRate"],
  money: ["currency", "start", "dealValue", "goal", "repCost"],
};

interface AnswerFieldProps {
  readonly className?: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly isWords: boolean;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
}

function AnswerField({ className, label, hint, value, isWords: holdsWords, isWrong, onChange }: AnswerFieldProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Field
      className={className}
      label={label}
      hint={isWrong ? undefined : hint}
      validationMessage={isWrong ? (holdsWords ? (hint ?? t.setUp.mendFirst) : t.setUp.mendFirst) : undefined}
      validationState={isWrong ? "error" : "none"}
    >
      <Input
        className={styles.input}
        value={value}
        inputMode={holdsWords ? "text" : "decimal"}
        autoComplete="off"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
