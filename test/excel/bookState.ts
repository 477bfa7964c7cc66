/** All that a user could see of a workbook, and what our sheets carry unseen: to prove that a write left no trace. */
import type { Book, Sheet } from "../../src/workbench/book/book";

/** Numbers that Excel gives anew to charts and rules, and to the parts in which we keep our notes, do not count. */
export function bookState({ sheets, xmlParts, names }: Book): unknown {
  return JSON.parse(
    JSON.stringify(
      { sheets: sheets.map(sheetState), parts: [...xmlParts.values()].sort(), names },
      (key, value: unknown) => (key === "id" || key === "priority" ? undefined : value),
    ),
  );
}

/** One sheet of it. */
export function sheetState(sheet: Sheet): object {
  const { name, visibility, showGridlines, frozen, pageSetup, tables, charts, conditionalFormats, validations } = sheet;
  const used = sheet.usedArea() ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const cells: unknown[] = [];
  sheet.forEachCell(used, ({ row, column, input, style }) => {
    if (input !== null || Object.keys(style).length > 0) cells.push([row, column, input, style]);
  });
  return {
    name,
    visibility,
    showGridlines,
    frozen,
    pageSetup,
    tables,
    charts,
    conditionalFormats,
    validations,
    cells,
    properties: [...sheet.customProperties].sort(),
    widths: Array.from({ length: 20 }, (_, column) => sheet.columnWidth(column)),
    groups: Array.from({ length: used.rows }, (_, row) => sheet.rowOutline(row)),
  };
}

/** The sheet of that name. */
export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.findSheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

export function sheetNames({ sheets }: Book): readonly string[] {
  return sheets.map(({ name }) => name);
}
