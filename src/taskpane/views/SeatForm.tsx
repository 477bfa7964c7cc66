/** One seat to be typed: name, first and last day, share. What cannot be written is said at its field, in one sentence. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { seatCells, seatProblems, type NewSeat, type SeatField } from "../../core/sheets/roster";
import { readNumber } from "../../core/words/readNumber";
import { useWords } from "../words/WordsContext";

export interface SeatFormProps {
  readonly seat: NewSeat;
  readonly isNew: boolean;
  /** Opened to end the seat: its last day comes first. */
  readonly isClosing: boolean;
  readonly isBusy: boolean;
  readonly onSave: (seat: NewSeat) => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    gap: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalM} 0`,
  },
  input: { width: "100%", minWidth: 0 },
  actions: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What stands in the fields, as it was typed. */
interface Typed {
  readonly seat: string;
  readonly start: string;
  readonly end: string;
  readonly share: string;
  readonly note: string;
}

export function SeatForm({ seat, isNew, isClosing, isBusy, onSave, onCancel }: SeatFormProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const [typed, setTyped] = useState<Typed>({
    seat: seat.seat,
    start: seat.start,
    end: seat.end ?? "",
    share: numbers.share(seat.share),
    note: seat.note,
  });
  const [wrong, setWrong] = useState<ReadonlySet<SeatField>>(new Set());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { end, share, ...rest } = typed;
    const to: NewSeat = {
      ...rest,
      seat: typed.seat.trim(),
      team: seat.team,
      share: readNumber(share, locale) ?? NaN,
      ...(end !== "" && { end }),
    };
    const fields = problemFields(to);
    setWrong(fields);
    if (fields.size === 0) onSave(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  const messages: Readonly<Partial<Record<SeatField, string>>> = {
    seat: t.roster.seatWrong,
    start: t.roster.startWrong,
    end: t.roster.endWrong,
    share: t.roster.shareWrong,
  };
  const field = (name: keyof Typed, label: string, hint?: string) => (
    <Field
      label={label}
      hint={wrong.has(name) ? undefined : hint}
      validationMessage={wrong.has(name) ? messages[name] : undefined}
      validationState={wrong.has(name) ? "error" : "none"}
    >
      <Input
        className={styles.input}
        size="small"
        type={name === "start" || name === "end" ? "date" : "text"}
        autoFocus={name === (isClosing ? "end" : "seat")}
        autoComplete="off"
        value={typed[name]}
        onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
      />
    </Field>
  );
  const name = isNew ? t.roster.newSeat : t.roster.formOf(seat.seat);
  return (
    <form className={styles.root} aria-label={name} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      {field("seat", t.roster.seat)}
      {field("share", t.roster.share, t.roster.shareHint)}
      {field("start", t.roster.start, t.roster.startHint)}
      {field("end", t.roster.end, t.roster.endHint)}
      {field("note", t.roster.remark)}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={isBusy}>
          {t.roster.write}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t.roster.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The fields of a seat that cannot be written as they are. */
function problemFields(seat: NewSeat): ReadonlySet<SeatField> {
  const isDay = (day: string | undefined) => day === undefined || !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  if (!isDay(seat.start) || seat.start === "") return new Set(["start"]);
  const problems = seatProblems(seatCells(seat), [seat.team]).map(({ field }) => field);
  return new Set([...problems, ...(seat.seat === "" ? (["seat"] as const) : [])]);
}
