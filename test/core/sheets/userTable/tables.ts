/** Tables as users keep them, for the tests: typed cells from A1 of a sheet, dates as Excel holds them. */
import type { GridValue } from "../../../../src/core/sheets/grid";
import { startSerial } from "../../../../src/core/sheets/periods";
import { readTable, type ReadTable } from "../../../../src/core/sheets/userTable/readTable";
import { tableColumns, type ChosenRoles, type TableColumns } from "../../../../src/core/sheets/userTable/tableColumns";
import type { UserTable } from "../../../../src/core/sheets/userTable/userTable";

/** A date cell. */
export interface Day {
  readonly day: string;
}

export function day(text: string): Day {
  return { day: text };
}

export function tableOf(rows: readonly (readonly (GridValue | Day)[])[]): UserTable {
  const isDay = (value: GridValue | Day): value is Day => typeof value === "object";
  return {
    sheet: "Data",
    row: 0,
    column: 0,
    values: rows.map((row) => row.map((value) => (isDay(value) ? startSerial(value.day) : value))),
    formats: rows.map((row) => row.map((value) => (isDay(value) ? "dd/mm/yyyy" : "General"))),
  };
}

export function columnsOf(table: UserTable, locale = "en-GB", chosen: ChosenRoles = {}): TableColumns {
  const columns = tableColumns(table, locale, chosen);
  if (columns === undefined) throw new Error("the table has no headings");
  return columns;
}

export function read(
  rows: readonly (readonly (GridValue | Day)[])[],
  locale = "en-GB",
  chosen?: ChosenRoles,
): ReadTable {
  const table = tableOf(rows);
  return readTable(table, columnsOf(table, locale, chosen), locale);
}
