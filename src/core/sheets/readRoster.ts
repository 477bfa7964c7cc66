/** From the rows below the roster's heads to seats, or everything that is wrong with them, cell by cell. */
import { valueText } from "../plan/problem";
import { cellAddress } from "./address";
import { labelColumn } from "./columns";
import type { GridValue, SheetGrid } from "./grid";
import { dayText } from "./periods";
import {
  rosterColumns,
  rosterHeads,
  rosterTitle,
  seatProblems,
  type Seat,
  type SeatCells,
  type SeatField,
} from "./roster";
import type { SheetProblem } from "./sheetProblem";

export interface RosterRead {
  readonly seats: readonly Seat[];
  readonly problems: readonly SheetProblem[];
}

/** The row of the roster's heading; undefined where the sheet has none. */
export function rosterHeading({ values }: Pick<SheetGrid, "values">): number | undefined {
  const row = values.findIndex((cells) => cells[labelColumn] === rosterTitle);
  return row < 0 ? undefined : row;
}

/** The seats of the roster. A row below the table counts like one in it; an empty row is no seat. */
export function readRoster(grid: SheetGrid, teams: readonly string[]): RosterRead {
  const heading = rosterHeading(grid);
  if (heading === undefined) return { seats: [], problems: [lost(grid)] };
  const wrong = rosterHeads.findIndex((head, column) => valueOf(grid, heading + 1, column) !== head);
  if (wrong >= 0) return { seats: [], problems: [wrongHead(grid, heading + 1, wrong)] };
  const rows = grid.values.map((_, row) => row).slice(heading + 2);
  const used = rows.filter((row) => rosterHeads.some((_, column) => valueOf(grid, row, column) !== ""));
  const problems = used.flatMap((row) => {
    const cells = cellsOf(grid, row);
    return seatProblems(cells, teams).map(({ field, rule, instead }): SheetProblem => {
      const what = cells[field] === "" ? "nothing is typed here" : `${valueText(cells[field])} ${rule}`;
      const cell = cellAddress({ row, column: rosterColumns[field] });
      const sentence = `${seatName(cells)}, ${rosterHeads[rosterColumns[field]]}: ${what}; ${instead}.`;
      return { sheet: grid.name, cell, sentence };
    });
  });
  return { seats: problems.length > 0 ? [] : used.map((row) => seatOf(cellsOf(grid, row), row)), problems };
}

function lost({ name }: SheetGrid): SheetProblem {
  const sentence = `the table “${rosterTitle}” is missing; undo its deletion, or write the input sheets again from the pane.`;
  return { sheet: name, sentence };
}

function wrongHead({ name }: SheetGrid, row: number, column: number): SheetProblem {
  const head = rosterHeads[column] ?? "";
  const sentence = `the column “${head}” of the roster should stand here; undo what removed or moved it, or type ${head} when only the head was changed.`;
  return { sheet: name, cell: cellAddress({ row, column }), sentence };
}

function valueOf({ values }: SheetGrid, row: number, column: number): GridValue {
  return values[row]?.[column] ?? "";
}

function cellsOf(grid: SheetGrid, row: number): SeatCells & Readonly<Record<SeatField, GridValue>> {
  const cell = (field: SeatField) => valueOf(grid, row, rosterColumns[field]);
  return {
    seat: cell("seat"),
    team: cell("team"),
    start: cell("start"),
    end: cell("end"),
    share: cell("share"),
    note: cell("note"),
  };
}

function seatName({ seat }: SeatCells): string {
  return seat === "" ? "A seat without a name" : String(seat);
}

function seatOf({ seat, team, start, end, share, note }: SeatCells, row: number): Seat {
  const days = { start: dayText(Number(start)), ...(end === "" ? {} : { end: dayText(Number(end)) }) };
  return { row, seat: String(seat), team: String(team), ...days, share: Number(share), note: String(note) };
}
