/** Seats of a team and its figures by period, as sales managers edit them. */
export interface RosterWords {
  readonly title: (team: string) => string;
  readonly count: (count: number, text: string) => string;
  readonly none: string;
  readonly note: string;
  readonly from: (day: string) => string;
  readonly fromTo: (first: string, last: string) => string;
  readonly fullTime: (share: string) => string;
  readonly add: string;
  readonly change: string;
  readonly changeOf: (seat: string) => string;
  readonly close: string;
  readonly closeOf: (seat: string) => string;
  readonly formOf: (seat: string) => string;
  readonly newSeat: string;
  readonly seat: string;
  readonly start: string;
  readonly startHint: string;
  readonly end: string;
  readonly endHint: string;
  readonly share: string;
  readonly shareHint: string;
  readonly remark: string;
  readonly write: string;
  readonly cancel: string;
  readonly startWrong: string;
  readonly endWrong: string;
  readonly shareWrong: string;
  readonly seatWrong: string;
  readonly edit: Readonly<Record<"month" | "week", string>>;
  readonly hideMonths: string;
  readonly monthsOf: (team: string) => string;
  readonly monthsNote: string;
  readonly hoursPerRep: string;
  readonly baselineItems: string;
  readonly departures: string;
  readonly cell: (column: string, period: string) => string;
  readonly figureWrong: (cell: string) => string;
}

export const englishRoster: RosterWords = {
  title: (team) => `Seats of ${team}`,
  count: (count, text) => (count === 1 ? "one seat" : `${text} seats`),
  none: "No seat of this team is on the roster.",
  note: "Written to the Sales sheet at once; More, “Take back the last write” undoes it.",
  from: (day) => `from ${day}`,
  fromTo: (first, last) => `${first} – ${last}`,
  fullTime: (share) => `${share} of full time`,
  add: "Add a seat",
  change: "Change",
  changeOf: (seat) => `Change ${seat}`,
  close: "Close",
  closeOf: (seat) => `Close ${seat}`,
  formOf: (seat) => `Seat ${seat}`,
  newSeat: "New seat",
  seat: "Seat",
  start: "First day",
  startHint: "Of an open seat, the day by which it shall be filled.",
  end: "Last day",
  endHint: "Empty while nobody leaves. The seat stays on the roster.",
  share: "Share of a full time",
  shareHint: "100% or 1 for full time, 50% for half.",
  remark: "Note",
  write: "Write to the Sales sheet",
  cancel: "Cancel",
  startWrong: "Choose the first day.",
  endWrong: "Choose a last day that is not before the first one, or leave it empty.",
  shareWrong: "Type a share above 0 and up to 100%.",
  seatWrong: "Type a name for the seat, such as SDR-03.",
  edit: { month: "Edit months", week: "Edit weeks" },
  hideMonths: "Done",
  monthsOf: (team) => `${team}: figures by period`,
  monthsNote: "A draft until you write it to the sheets.",
  hoursPerRep: "Hours per rep",
  baselineItems: "Leads without spend",
  departures: "Leavers",
  cell: (column, period) => `${column}, ${period}`,
  figureWrong: (cell) => `${cell}: type a number of 0 or more.`,
};

export const germanRoster: RosterWords = {
  title: (team) => `Stellen von ${team}`,
  count: (count, text) => (count === 1 ? "eine Stelle" : `${text} Stellen`),
  none: "Keine Stelle dieses Teams steht auf der Liste.",
  note: "Steht sofort auf dem Blatt Sales; unter „Mehr“ lässt sich das letzte Schreiben zurücknehmen.",
  from: (day) => `ab ${day}`,
  fromTo: (first, last) => `${first} – ${last}`,
  fullTime: (share) => `${share} Vollzeit`,
  add: "Stelle hinzufügen",
  change: "Ändern",
  changeOf: (seat) => `${seat} ändern`,
  close: "Schließen",
  closeOf: (seat) => `${seat} schließen`,
  formOf: (seat) => `Stelle ${seat}`,
  newSeat: "Neue Stelle",
  seat: "Stelle",
  start: "Erster Tag",
  startHint: "Bei einer offenen Stelle der Tag, bis zu dem sie besetzt sein soll.",
  end: "Letzter Tag",
  endHint: "Leer, solange niemand geht. Die Stelle bleibt auf der Liste.",
  share: "Anteil einer Vollzeit",
  shareHint: "100 % oder 1 für Vollzeit, 50 % für die Hälfte.",
  remark: "Notiz",
  write: "Auf das Blatt Sales schreiben",
  cancel: "Abbrechen",
  startWrong: "Den ersten Tag wählen.",
  endWrong: "Einen letzten Tag wählen, der nicht vor dem ersten liegt, oder das Feld leer lassen.",
  shareWrong: "Einen Anteil über 0 und bis 100 % eingeben.",
  seatWrong: "Einen Namen für die Stelle eingeben, etwa SDR-03.",
  edit: { month: "Monate bearbeiten", week: "Wochen bearbeiten" },
  hideMonths: "Fertig",
  monthsOf: (team) => `${team}: Zahlen nach Perioden`,
  monthsNote: "Ein Entwurf, bis Sie ihn auf die Blätter schreiben.",
  hoursPerRep: "Stunden je Kraft",
  baselineItems: "Leads ohne Ausgaben",
  departures: "Abgänge",
  cell: (column, period) => `${column}, ${period}`,
  figureWrong: (cell) => `${cell}: Eine Zahl ab 0 eingeben.`,
};
