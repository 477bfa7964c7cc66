/** Changes of the roster from outside of the sheet: a seat is added, changed, or ends on a day. */
import type { CellChange } from "./inputChanges";
import type { Content } from "./page";
import { rosterColumns, rosterHeads, seatCells, seatProblems, type NewSeat, type Seat, type SeatField } from "./roster";

const fields = Object.keys(rosterColumns) as readonly SeatField[];

/** The cells of a seat in the order of the table's columns; undefined for an empty one. */
export function seatContents(seat: NewSeat): readonly (Content | undefined)[] {
  const cells = seatCells(seat);
  return fields.map((field) => (cells[field] === "" ? undefined : (cells[field] as Content)));
}

/** The cells of a seat's row that must change; `sheet` is the tab of the Sales sheet. */
export function seatChanges(sheet: string, seat: Seat, to: NewSeat): readonly CellChange[] {
  const before = seatContents(seat);
  return seatContents(to).flatMap((content, column) =>
    content === before[column] ? [] : [{ sheet, row: seat.row, column, content }],
  );
}

/** The seat with its last day; the row stays, since the rep was there. */
export function closedSeat(seat: NewSeat, lastDay: string): NewSeat {
  return { ...seat, end: lastDay };
}

/** The cells of new rows below the roster's last, for a roster that is no native table any more. */
export function belowRoster(sheet: string, lastRow: number, seats: readonly NewSeat[]): readonly CellChange[] {
  return seats.flatMap((seat, index) =>
    seatContents(seat).flatMap((content, column) =>
      content === undefined ? [] : [{ sheet, row: lastRow + 1 + index, column, content }],
    ),
  );
}

/** What is wrong with a seat before it is written, one sentence for each field. */
export function seatSentences(
  seat: NewSeat,
  teams: readonly string[],
): readonly { readonly field: SeatField; readonly sentence: string }[] {
  return seatProblems(seatCells(seat), teams).map(({ field, rule, instead }) => {
    const label = rosterHeads[rosterColumns[field]] ?? "";
    return { field, sentence: `${label} ${rule}; ${instead}.` };
  });
}

/** The name of a team's next seat: one number above its highest, in the same letters. */
export function nextSeatName(roster: readonly Seat[], team: string): string {
  const own = roster.filter((seat) => seat.team.toLowerCase() === team.toLowerCase());
  const numbered = own.flatMap(({ seat }) => {
    const parts = /^(.*?)(\d+)$/.exec(seat);
    return parts === null ? [] : [{ start: parts[1] ?? "", digits: parts[2] ?? "" }];
  });
  const highest = numbered.reduce((most, { digits }) => Math.max(most, Number(digits)), 0);
  const [first] = numbered;
  const width = Math.max(2, ...numbered.map(({ digits }) => digits.length));
  return `${first?.start ?? `${team}-`}${String(highest + 1).padStart(width, "0")}`;
}
