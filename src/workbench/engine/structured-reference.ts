/** Structured references: Plan[Spend], Plan[[#Headers],[Spend]], [@Spend]. */
import { parseStructRef } from "@borgar/fx";
import type { Area } from "../book/area";
import type { Environment, Place, TableShape } from "./environment";
import { REF_ERROR, RangeGrid, VALUE_ERROR, type Operand } from "./operand";

export interface StructuredReference {
  /** Empty inside the table itself. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/** Reads a structured reference, or undefined when it is none. */
export function compileStructured(text: string): StructuredReference | undefined {
  const parsed = parseStructRef(text);
  if (!parsed) return undefined;
  return { table: parsed.table ?? "", columns: parsed.columns ?? [], sections: parsed.sections ?? [] };
}

/** The table that a structured reference is about. */
function tableOf(reference: StructuredReference, place: Place): TableShape | undefined {
  const { environment, grid, row, column } = place;
  return reference.table === "" ? environment.tableAt(grid, row, column) : environment.findTable(reference.table);
}

/** The cells it means at this place; #REF! without such a table or column, #VALUE! for [@…] outside the table's rows. */
export function structuredOperand(reference: StructuredReference, place: Place): Operand {
  const table = tableOf(reference, place);
  if (!table) return REF_ERROR;
  const columns = columnSpan(table, reference.columns);
  const rows = rowSpan(table, reference.sections, place);
  if (!columns) return REF_ERROR;
  return rows ? new RangeGrid(table.grid, { ...rows, ...columns }) : VALUE_ERROR;
}

/** The data rows of a table named alone, as in =SUM(Plan). */
export function tableBody(environment: Environment, name: string): Operand | undefined {
  const table = environment.findTable(name);
  return table && new RangeGrid(table.grid, { ...table.area, ...bodyRows(table) });
}

function columnSpan(table: TableShape, names: readonly string[]): Pick<Area, "column" | "columns"> | undefined {
  if (names.length === 0) return { column: table.area.column, columns: table.area.columns };
  const found = names.map((name) => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
  if (found.includes(-1)) return undefined;
  const first = Math.min(...found);
  return { column: table.area.column + first, columns: Math.max(...found) - first + 1 };
}

function bodyRows(table: TableShape): Pick<Area, "row" | "rows"> {
  const top = table.hasHeaders ? 1 : 0;
  return { row: table.area.row + top, rows: Math.max(1, table.area.rows - top - (table.hasTotals ? 1 : 0)) };
}

function rowSpan(table: TableShape, sections: readonly string[], place: Place): Pick<Area, "row" | "rows"> | undefined {
  const body = bodyRows(table);
  const last = table.area.row + table.area.rows - 1;
  if (sections.includes("all")) return { row: table.area.row, rows: table.area.rows };
  if (sections.includes("this row")) {
    const inside = place.grid === table.grid && place.row >= body.row && place.row < body.row + body.rows;
    return inside ? { row: place.row, rows: 1 } : undefined;
  }
  const headers = sections.includes("headers");
  const totals = sections.includes("totals");
  const data = sections.includes("data") || sections.length === 0;
  if ((headers && !table.hasHeaders) || (totals && !table.hasTotals)) return undefined;
  const from = headers ? table.area.row : data ? body.row : last;
  const to = totals ? last : data ? body.row + body.rows - 1 : table.area.row;
  return { row: from, rows: to - from + 1 };
}
