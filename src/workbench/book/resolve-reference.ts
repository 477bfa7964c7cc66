/** The cells that a reference formula points to. */
import { parseA1Ref } from "@borgar/fx";
import { compileStructured, tableOf } from "../engine/structured-reference";
import { copyFormula } from "../engine/rewrite";
import { MAX_COLUMNS, MAX_ROWS } from "./area";
import type { CellPlace } from "./book";
import type { MemoryBook, Selected } from "./memory-book";
import type { MemorySheet } from "./memory-sheet";
import { dataBody } from "./table";

/** Names may stand for names; more than this many in a row is a circle. */
const mostNames = 20;

/** Cells of "='My sheet'!$B$2:$B$13", of a name or of a table's column, as seen from a sheet; undefined when it points to none. */
export function resolveReference(
  book: MemoryBook,
  formula: string,
  sheet: MemorySheet,
  at: CellPlace = { row: 0, column: 0 },
  written: CellPlace = at,
  depth = 0,
): Selected | undefined {
  const moved = copyFormula(formula, at.row - written.row, at.column - written.column);
  const text = moved.replace(/^=/, "").trim();
  const named = book.findName(text, sheet);
  if (named) return depth > mostNames ? undefined : resolveReference(book, named.formula, sheet, at, at, depth + 1);
  const table = book.tables.find((one) => one.table.name.toLowerCase() === text.toLowerCase());
  if (table) return { sheet: table.sheet, area: dataBody(table.table) };
  return columnOf(book, text, sheet, at) ?? rangeOf(book, text, sheet);
}

function columnOf(book: MemoryBook, text: string, sheet: MemorySheet, at: CellPlace): Selected | undefined {
  const structured = text.includes("[") ? compileStructured(text) : undefined;
  const shape = structured && tableOf(structured, { environment: book.environment, grid: sheet.grid, ...at });
  const found = book.tables.find(({ sheet: own }) => own.grid === shape?.grid);
  const column = /\[([^\][]+)\]$/.exec(text)?.[1];
  const index = found?.table.columns.findIndex(({ name }) => name === column) ?? -1;
  if (!found || index < 0) return undefined;
  const body = dataBody(found.table);
  return { sheet: found.sheet, area: { ...body, column: body.column + index, columns: 1 } };
}

function rangeOf(book: MemoryBook, text: string, sheet: MemorySheet): Selected | undefined {
  const parsed = parseA1Ref(text);
  if (!parsed || !("range" in parsed) || !parsed.range) return undefined;
  const context = parsed.context?.at(-1);
  const target = context === undefined ? sheet : book.findSheet(context);
  if (!target) return undefined;
  const { top, bottom, left, right } = parsed.range;
  const [row, column] = [top ?? 0, left ?? 0];
  return {
    sheet: target,
    area: { row, column, rows: (bottom ?? MAX_ROWS - 1) - row + 1, columns: (right ?? MAX_COLUMNS - 1) - column + 1 },
  };
}
