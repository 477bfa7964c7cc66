/** Which column of a user's table holds what: proposed from its headings, changed by the user where the proposal is wrong. */
import type { GridValue } from "../grid";
import { monthInHeading, readMonth, type TableMonth } from "./tableMonth";
import { isFigure, roleOf, type ColumnRole, type FigureRole } from "./tableRole";
import { addressIn, formatIn, valueIn, type UserTable } from "./userTable";

export interface TableColumn {
  /** Position in the table, from 0. */
  readonly index: number;
  readonly heading: string;
  /** The address of the heading. */
  readonly cell: string;
  readonly role: ColumnRole;
  /** The month in the heading of a figure's column: months stand side by side. */
  readonly month: TableMonth | undefined;
  /** The first value below, as it was typed. */
  readonly sample: GridValue;
}

export interface TableColumns {
  /** The row of the headings, from 0; the rows after it are read. */
  readonly headRow: number;
  readonly columns: readonly TableColumn[];
}

/** What the user said columns hold, by their position. */
export type ChosenRoles = Readonly<Record<number, ColumnRole>>;

/** Headings are looked for in this many rows: above them may stand a title. */
const rowsSearched = 10;

/** The columns of a table, with the roles that the user chose in place of the proposed ones; undefined for a table without headings. */
export function tableColumns(table: UserTable, locale: string, chosen: ChosenRoles = {}): TableColumns | undefined {
  const headRow = headRowOf(table, locale);
  if (headRow === undefined) return undefined;
  const width = Math.max(...table.values.map((row) => row.length));
  const found = Array.from({ length: width }, (_, index) => columnAt(table, { headRow, index }, locale));
  const proposed = withoutRepeats(withNames(table, headRow, withFigures(found)));
  return { headRow, columns: proposed.map((column) => ({ ...column, role: chosen[column.index] ?? column.role })) };
}

/** Neighboring month columns of one role are shown, and changed, as one. */
export function columnGroups({ columns }: TableColumns): readonly (readonly TableColumn[])[] {
  const groups: TableColumn[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const joins = last?.[0]?.month !== undefined && column.month !== undefined && last[0].role === column.role;
    if (joins) last?.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** The row with most columns that are known or a month is the headings, the first of equals; one alone will do among words. */
function headRowOf(table: UserTable, locale: string): number | undefined {
  let best = { row: -1, known: 0 };
  for (let row = 0; row < Math.min(rowsSearched, table.values.length - 1); row += 1) {
    const width = table.values[row]?.length ?? 0;
    const heads = Array.from({ length: width }, (_, index) => headAt(table, { headRow: row, index }, locale));
    const known = heads.filter(({ role, month }) => role !== undefined || month !== undefined).length;
    if (known > best.known) best = { row, known };
  }
  const isWords = table.values[best.row]?.every((value) => typeof value === "string");
  return best.known > 1 || (best.known === 1 && isWords === true) ? best.row : undefined;
}

interface HeadPlace {
  readonly headRow: number;
  readonly index: number;
}

interface FoundColumn extends Omit<TableColumn, "role"> {
  readonly role: ColumnRole | undefined;
}

function headAt(table: UserTable, { headRow, index }: HeadPlace, locale: string) {
  const value = valueIn(table, headRow, index);
  if (typeof value !== "string") {
    return {
      heading: String(value),
      role: undefined,
      month: readMonth(value, formatIn(table, headRow, index), locale),
    };
  }
  const role = value === "" ? undefined : roleOf(value);
  const mayBeMonth = role === undefined || isFigure(role);
  return { heading: value, role, month: mayBeMonth ? monthInHeading(value, locale) : undefined };
}

function columnAt(table: UserTable, place: HeadPlace, locale: string): FoundColumn {
  const { headRow, index } = place;
  const { heading, role, month } = headAt(table, place, locale);
  const below = table.values.slice(headRow + 1).map((_, at) => valueIn(table, headRow + 1 + at, index));
  const cell = addressIn(table, { row: headRow, column: index });
  return { index, heading, cell, role, month, sample: below.find((value) => value !== "") ?? "" };
}

/** A month without a word beside it holds what the table is about: reps where it lists teams, spend otherwise. */
function withFigures(columns: readonly FoundColumn[]): readonly FoundColumn[] {
  const hasTeams = columns.some(({ role }) => role === "team") && !columns.some(({ role }) => role === "channel");
  const usual: FigureRole = hasTeams ? "headcount" : "spend";
  const isMeasured = columns.some(({ role }) => role === "measure");
  return columns.map((column) =>
    column.month !== undefined && column.role === undefined
      ? { ...column, role: isMeasured ? "spend" : usual }
      : column,
  );
}

/** Plan and actual side by side would be added up: of columns that hold the same, the first is read. */
function withoutRepeats(columns: readonly TableColumn[]): readonly TableColumn[] {
  const keyOf = ({ role, month }: TableColumn) => `${role} ${JSON.stringify(month)}`;
  return columns.map((column, position) => {
    const isRepeat = columns.slice(0, position).some((before) => keyOf(before) === keyOf(column));
    return isRepeat ? { ...column, role: "other" } : column;
  });
}

/** Names under no known heading, beside figures, are channels. Everything else that is not known is passed over. */
function withNames(table: UserTable, headRow: number, columns: readonly FoundColumn[]): readonly TableColumn[] {
  const isNamed = columns.some(({ role }) => role === "channel" || role === "team");
  const hasFigures = columns.some(({ role }) => role !== undefined && isFigure(role));
  const names = columns.find(({ role, index }) => {
    if (role !== undefined && role !== "rep") return false;
    return table.values
      .slice(headRow + 1)
      .every((_, at) => typeof valueIn(table, headRow + 1 + at, index) === "string");
  });
  return columns.map((column) => ({
    ...column,
    role: !isNamed && hasFigures && column === names ? "channel" : (column.role ?? "other"),
  }));
}
