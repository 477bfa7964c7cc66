/** The seats of a team as the Sales sheet has them: one is added, changed or closed, and stands on the sheet at once. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { useMemo, useState } from "react";
import { nextSeatName } from "../../core/sheets/rosterChanges";
import { knownLocale } from "../../core/words/language";
import type { NewSeat, Seat } from "../../excel/rosterSheet";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { SeatForm } from "./SeatForm";
import { Section } from "./Section";

export interface RosterProps {
  readonly team: string;
  readonly roster: readonly Seat[];
  /** The first day of the plan, for a new seat. */
  readonly firstDay: string;
  readonly isBusy: boolean;
  readonly actions: Pick<PaneActions, "addSeat" | "changeSeat">;
}

/** The seat whose form is open, and whether it is there to be closed. */
type Edited = { readonly seat: Seat | undefined; readonly isClosing: boolean } | undefined;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  days: { flex: "1 1 120px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: {
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: "flex", columnGap: tokens.spacingHorizontalM },
});

export function Roster({ team, roster, firstDay, isBusy, actions }: RosterProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const [edited, setEdited] = useState<Edited>();
  const seats = roster.filter((seat) => seat.team.toLowerCase() === team.toLowerCase());
  const day = useMemo(() => dayWords(locale), [locale]);
  const save = async (seat: NewSeat) => {
    const isDone = await (edited?.seat === undefined ? actions.addSeat(seat) : actions.changeSeat(edited.seat, seat));
    if (isDone) setEdited(undefined);
  };
  const form = edited !== undefined && (
    <SeatForm
      key={`${edited.seat?.row ?? "new"} ${edited.isClosing}`}
      seat={edited.seat ?? { seat: nextSeatName(roster, team), team, start: firstDay, share: 1, note: "" }}
      isNew={edited.seat === undefined}
      isClosing={edited.isClosing}
      isBusy={isBusy}
      onSave={(seat) => void save(seat)}
      onCancel={() => setEdited(undefined)}
    />
  );
  return (
    <Section title={t.roster.title(team)} aside={t.roster.count(seats.length, numbers.whole(seats.length))}>
      {seats.length === 0 && <p>{t.roster.none}</p>}
      <ul className={styles.list}>
        {seats.map((seat) => (
          <li key={seat.row} className={styles.row}>
            <span className={styles.name}>{seat.seat}</span>
            <span className={styles.days}>
              {[
                seat.end === undefined
                  ? t.roster.from(day(seat.start))
                  : t.roster.fromTo(day(seat.start), day(seat.end)),
                ...(seat.share === 1 ? [] : [t.roster.fullTime(numbers.share(seat.share))]),
              ].join(", ")}
            </span>
            <span className={styles.actions}>
              <Link
                as="button"
                aria-label={t.roster.changeOf(seat.seat)}
                onClick={() => setEdited({ seat, isClosing: false })}
              >
                {t.roster.change}
              </Link>
              {seat.end === undefined && (
                <Link
                  as="button"
                  aria-label={t.roster.closeOf(seat.seat)}
                  onClick={() => setEdited({ seat, isClosing: true })}
                >
                  {t.roster.close}
                </Link>
              )}
            </span>
            {edited?.seat?.row === seat.row && form}
          </li>
        ))}
      </ul>
      {edited !== undefined && edited.seat === undefined && form}
      {edited?.seat !== undefined || edited === undefined ? (
        <Button size="small" icon={<Add16Regular />} onClick={() => setEdited({ seat: undefined, isClosing: false })}>
          {t.roster.add}
        </Button>
      ) : null}
      <p className={styles.note}>{t.roster.note}</p>
    </Section>
  );
}

/** "1 Mar 2027" for "2027-03-01". */
function dayWords(locale: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(knownLocale(locale), { dateStyle: "medium", timeZone: "UTC" });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
