/** Typed entry of a figure: Enter takes it, Esc brings the old one back; both decimal signs, 250k, 1.2m and 10 % are read. */
import { Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { readNumber } from "../../core/words/readNumber";
import { useWords } from "../words/WordsContext";

export interface AmountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly format: (value: number) => string;
  readonly min?: number;
  readonly onCommit: (value: number) => void;
  readonly isLocked?: boolean;
  readonly isChanged?: boolean;
}

const useStyles = makeStyles({
  field: { width: "124px", flexShrink: 0 },
  input: { width: "100%", minWidth: 0 },
  text: { textAlign: "right", fontVariantNumeric: "tabular-nums", minWidth: 0 },
  changed: { fontWeight: tokens.fontWeightSemibold },
});

export function AmountField(props: AmountFieldProps) {
  const { label, value, format, min = 0, onCommit, isLocked = false, isChanged = false } = props;
  const styles = useStyles();
  const { t, locale } = useWords();
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const restore = () => {
    setTyped(undefined);
    setProblem(undefined);
  };
  const commit = () => {
    if (typed === undefined) return;
    const number = readNumber(typed, locale);
    if (number === undefined) return setProblem(t.levers.notANumber);
    if (number < min) return setProblem(t.levers.atLeast(format(min)));
    restore();
    if (number !== value) onCommit(number);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key !== "Escape" || typed === undefined) return;
    event.stopPropagation();
    restore();
  };
  return (
    <Field
      className={styles.field}
      validationMessage={problem}
      validationState={problem === undefined ? "none" : "error"}
    >
      <Input
        className={styles.input}
        size="small"
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        disabled={isLocked}
        value={typed ?? format(value)}
        input={{ className: mergeClasses(styles.text, isChanged && styles.changed) }}
        onChange={(_, data) => setTyped(data.value)}
        onFocus={({ target }) => target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </Field>
  );
}
