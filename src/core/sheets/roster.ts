/** The roster by seat: a row for every seat of a team, filled or open. Names of people are nobody's business here. */
import { dayText, startSerial } from "./periods";

/** A seat: who sits in it is not asked. Days as "2027-03-01". */
export interface NewSeat {
  /** What the sales managers call it: "SDR-03". A refilled seat has a row for each rep. */
  readonly seat: string;
  readonly team: string;
  /** The first day; of an open seat the day by which it shall be filled. */
  readonly start: string;
  /** The last day that is worked; absent while nobody leaves. */
  readonly end?: string;
  /** Share of a full time. */
  readonly share: number;
  readonly note: string;
}

/** A seat with its row on the Sales sheet, zero-based. */
export interface Seat extends NewSeat {
  readonly row: number;
}

export const rosterTitle = "Roster by seat";
/** The name of the native table; no two tables of a workbook have the same. */
export const rosterTable = "HeadroomRoster";
/** What the heads of its columns say, from the sheet's first column on. */
export const rosterHeads = ["Seat", "Team", "Start", "End", "Share of a full time", "Note"] as const;

export const rosterColumns = { seat: 0, team: 1, start: 2, end: 3, share: 4, note: 5 } as const;
export type SeatField = keyof typeof rosterColumns;

/** The days that a seat may start and end on: a number outside is a slip, not a day. */
export const firstSeatDay = startSerial("2000-01-01");
export const lastSeatDay = startSerial("2199-12-31");

/** What a seat's cells hold, by field; days as serial numbers. */
export type SeatCells = Readonly<Record<SeatField, unknown>>;

/** What is wrong with one cell of a seat, as two clauses. */
export interface SeatProblem {
  readonly field: SeatField;
  readonly rule: string;
  readonly instead: string;
}

/** Everything that is wrong with a seat, one entry for each cell. */
export function seatProblems(cells: SeatCells, teams: readonly string[]): readonly SeatProblem[] {
  const named = typeof cells.team === "string" && cells.team !== "";
  const isKnown = named && teams.some((team) => team.toLowerCase() === String(cells.team).toLowerCase());
  const isDay = (value: unknown) => typeof value === "number" && value >= firstSeatDay && value < lastSeatDay + 1;
  const choose = `choose ${teams.join(", ")}`;
  const problems: (SeatProblem | undefined)[] = [
    isKnown ? undefined : { field: "team", rule: "is not a team of this plan", instead: choose },
    isDay(cells.start)
      ? undefined
      : {
          field: "start",
          rule: "is not a day",
          instead: "type the first day, such as 2027-03-01; of an open seat, the day by which it shall be filled",
        },
    endProblem(cells, isDay),
    typeof cells.share === "number" && cells.share > 0 && cells.share <= 1
      ? undefined
      : {
          field: "share",
          rule: "is not a share above 0 and up to 1",
          instead: "type 1 for a full time, 0.5 for half of it",
        },
  ];
  return problems.filter((problem) => problem !== undefined);
}

function endProblem({ start, end }: SeatCells, isDay: (value: unknown) => boolean): SeatProblem | undefined {
  if (end === "" || end === undefined) return undefined;
  const instead = "type the last day that is worked, or leave the cell empty while nobody leaves";
  if (!isDay(end)) return { field: "end", rule: "is not a day", instead };
  if (!isDay(start) || Number(end) >= Number(start)) return undefined;
  const rule = `(${dayText(Number(end))}) is before the start on ${dayText(Number(start))}`;
  return { field: "end", rule, instead };
}

/** The cells of a seat. */
export function seatCells({ seat, team, start, end, share, note }: NewSeat): SeatCells {
  return { seat, team, start: startSerial(start), end: end === undefined ? "" : startSerial(end), share, note };
}
