/** Finds the inputs on sheets that users have edited: rows may have been inserted, moved or removed. */
import { pathText, type PlanPath } from "../plan/problem";
import { placeOf } from "./address";
import { constantColumn, headRows, labelColumn, unitColumn } from "./columns";
import type { GridValue, SheetGrid } from "./grid";
import {
  channelLinePaths,
  channelSeries,
  goalsSections,
  inputLine,
  seriesTitle,
  teamLinePaths,
  teamSeries,
  type InputLine,
  type InputSheet,
} from "./inputLines";
import type { InputPlace } from "./inputPlaces";
import { rosterHeading } from "./readRoster";
import { calendarFields, calendarPath } from "./rosterCalendar";

export interface FoundLine {
  readonly line: InputLine;
  readonly place: InputPlace;
}

/** A line that should be on a sheet and is not. */
export interface MissingLine {
  readonly line: InputLine;
  readonly sheet: InputSheet;
  /** Whose line: "Paid search"; empty for the plan's own. */
  readonly of: string;
}

/** A row of a series that belongs to no channel or team. */
export interface StrayRow {
  readonly place: InputPlace;
  readonly label: GridValue;
  readonly list: "channels" | "teams";
}

export interface InputRows {
  readonly found: readonly FoundLine[];
  readonly missing: readonly MissingLine[];
  readonly stray: readonly StrayRow[];
}

/** The value of a cell; "" beyond the sheet's last. */
export function gridValue(rows: SheetGrid["values"], row: number, column: number): GridValue {
  return rows[row]?.[column] ?? "";
}

/** Every input line of the three sheets. */
export function findInputRows(grids: Readonly<Record<InputSheet, SheetGrid>>): InputRows {
  const parts = [
    planRows(grids.Goals),
    listRows(grids.Marketing, "Marketing", "channels", channelLinePaths, channelSeries),
    listRows(grids.Sales, "Sales", "teams", teamLinePaths, teamSeries),
    matchLines(calendarFields.map(calendarPath).map(inputLine), lineRows(grids.Sales), "Sales", ""),
  ];
  return {
    found: parts.flatMap(({ found }) => found),
    missing: parts.flatMap(({ missing }) => missing),
    stray: parts.flatMap(({ stray }) => stray),
  };
}

/** Rows with a unit are lines; rows with a label alone are headings. */
interface LabelledRow {
  readonly row: number;
  readonly label: GridValue;
  readonly isLine: boolean;
}

function labelledRows({ values }: SheetGrid): LabelledRow[] {
  const rosterRow = rosterHeading({ values });
  return values.slice(0, rosterRow).flatMap((_, row) => {
    const label = gridValue(values, row, labelColumn);
    if (row < headRows || label === "") return [];
    return [{ row, label, isLine: gridValue(values, row, unitColumn) !== "" }];
  });
}

function lineRows(grid: SheetGrid): LabelledRow[] {
  return labelledRows(grid).filter(({ isLine }) => isLine);
}

function planRows(grid: SheetGrid): InputRows {
  const rows = lineRows(grid);
  const lines = goalsSections().flatMap((section) => section.lines);
  return matchLines(lines, rows, "Goals", "");
}

/** Each line with the first row that bears its label. */
function matchLines(
  lines: readonly InputLine[],
  rows: readonly LabelledRow[],
  sheet: InputSheet,
  of: string,
): InputRows {
  const found: FoundLine[] = [];
  const missing: MissingLine[] = [];
  for (const line of lines) {
    const row = rows.find(({ label }) => label === line.label)?.row;
    if (row === undefined) missing.push({ line, sheet, of });
    else found.push({ line, place: { sheet, row } });
  }
  return { found, missing, stray: [] };
}

/** Channels or teams: a section for each, which begins with the line of its name, and a section for each series. */
function listRows(
  grid: SheetGrid,
  sheet: "Marketing" | "Sales",
  list: "channels" | "teams",
  paths: readonly PlanPath[],
  series: readonly string[],
): InputRows {
  const rows = labelledRows(grid);
  const nameLabel = inputLine([list, 0, "name"]).label;
  const starts = rows.flatMap(({ label, isLine }, position) => (isLine && label === nameLabel ? [position] : []));
  const holders = starts.map((start, index) => {
    const name = gridValue(grid.values, rows[start]?.row ?? 0, constantColumn);
    const own = rows.slice(start, starts[index + 1]);
    const end = own.findIndex(
      ({ label, isLine }) => !isLine && series.some((field) => seriesTitle(list, field) === label),
    );
    return {
      name,
      row: rows[start]?.row ?? 0,
      rows: (end < 0 ? own : own.slice(0, end)).filter(({ isLine }) => isLine),
    };
  });
  const parts = holders.map((holder, index) => {
    const lines = paths.map((path) => inputLine([list, index, ...path]));
    return matchLines(lines, holder.rows, sheet, String(holder.name));
  });
  const bySeries = series.map((field) => seriesRows(grid, rows, { sheet, list, field, holders }));
  const all = [...parts, ...bySeries];
  return {
    found: all.flatMap(({ found }) => found),
    missing: all.flatMap(({ missing }) => missing),
    stray: all.flatMap(({ stray }) => stray),
  };
}

interface SeriesOf {
  readonly sheet: "Marketing" | "Sales";
  readonly list: "channels" | "teams";
  readonly field: string;
  readonly holders: readonly { readonly name: GridValue; readonly row: number }[];
}

/** The rows under a series' heading, each given to the channel or team whose name its label shows. */
function seriesRows(
  grid: SheetGrid,
  rows: readonly LabelledRow[],
  { sheet, list, field, holders }: SeriesOf,
): InputRows {
  const title = seriesTitle(list, field);
  const heading = rows.findIndex(({ label, isLine }) => !isLine && label === title);
  const after = heading < 0 ? [] : rows.slice(heading + 1);
  const end = after.findIndex(({ isLine }) => !isLine);
  const own = end < 0 ? after : after.slice(0, end);
  const found = new Map<number, FoundLine>();
  const stray: StrayRow[] = [];
  for (const { row, label } of own) {
    const place = { sheet, row };
    const index = holderOf(grid, row, label, holders);
    if (index === undefined) stray.push({ place, label, list });
    else if (!found.has(index)) found.set(index, { line: inputLine([list, index, field]), place });
  }
  const missing = holders.flatMap(({ name }, index) =>
    found.has(index) ? [] : [{ line: inputLine([list, index, field]), sheet, of: String(name) }],
  );
  return { found: [...found.values()], missing, stray };
}

/** By the name's cell that the label links to, else by the name itself: names can be empty while they are being changed. */
function holderOf(
  { formulas }: SheetGrid,
  row: number,
  label: GridValue,
  holders: SeriesOf["holders"],
): number | undefined {
  const formula = String(gridValue(formulas, row, labelColumn));
  const linked = /^=(\$?[A-Z]+\$?\d+)$/.exec(formula)?.[1];
  const target = linked === undefined ? undefined : placeOf(linked).row;
  const byLink = holders.findIndex((holder) => holder.row === target);
  const index = byLink >= 0 ? byLink : holders.findIndex(({ name }) => name === label);
  return index < 0 ? undefined : index;
}

/** Where each found line stands, by its path. */
export function placesByPath(found: readonly FoundLine[]): ReadonlyMap<string, InputPlace> {
  return new Map(found.map(({ line, place }) => [pathText(line.path), place]));
}
