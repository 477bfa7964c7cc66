/** What formulas see of the workbook. */
import type { CellGrid } from "../engine/cell-grid";
import type { Environment, TableShape } from "../engine/environment";
import { contains } from "./area";
import type { MemoryBook } from "./memory-book";
import type { MemorySheet } from "./memory-sheet";
import type { Table } from "./table";

const dayLength = 86_400_000;
/** Serial number of 1 January 1970. */
const epochDay = 25_569;

export function bookEnvironment(book: MemoryBook): Environment {
  const sheetOf = (grid: CellGrid): MemorySheet | undefined => book.sheets.find((sheet) => sheet.grid === grid);
  return {
    findGrid: (name) => book.gridNamed(name),
    findName: (name, grid) => {
      const [sheet, own] = splitName(name);
      const scope = sheet === undefined ? sheetOf(grid) : book.findSheet(sheet);
      return book.findName(own, scope)?.formula;
    },
    findTable: (name) => {
      const found = book.tables.find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
      return found && shapeOf(found.sheet, found.table);
    },
    tableAt: (grid, row, column) => {
      const sheet = sheetOf(grid);
      const table = sheet?.tables.find(({ area }) => contains(area, row, column));
      return sheet && table && shapeOf(sheet, table);
    },
    now: () => {
      const now = new Date();
      return (now.getTime() - now.getTimezoneOffset() * 60_000) / dayLength + epochDay;
    },
  };
}

/** "Goals!Rate" as its sheet and its name. */
function splitName(name: string): readonly [sheet: string | undefined, name: string] {
  const at = name.lastIndexOf("!");
  if (at < 0) return [undefined, name];
  return [name.slice(0, at).replaceAll(/^'|'$/g, "").replaceAll("''", "'"), name.slice(at + 1)];
}

function shapeOf(sheet: MemorySheet, { area, showHeaders, showTotals, columns }: Table): TableShape {
  return {
    grid: sheet.grid,
    area,
    hasHeaders: showHeaders,
    hasTotals: showTotals,
    columns: columns.map(({ name }) => name),
  };
}
