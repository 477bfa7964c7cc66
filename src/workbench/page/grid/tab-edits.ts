/** Sheets as a person adds, names, moves, colors, hides and deletes them by their tabs. */
import { BooleanNumber } from "@univerjs/core";
import {
  CopySheetCommand,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { ALL } from "../../book/area";
import type { Book, Sheet } from "../../book/book";
import { editing, type CommandHandlers } from "./user-command";

export const TAB_EDITS: CommandHandlers = [
  [InsertSheetMutation.id, editing(({ book }, { index }) => book.activate(book.addSheet(undefined, index)))],
  [CopySheetCommand.id, editing(copySheet)],
  [RemoveSheetMutation.id, editing((sheet) => sheet.book.deleteSheet(sheet))],
  [SetWorksheetNameMutation.id, editing((sheet, { name }) => sheet.rename(name ?? sheet.name))],
  [SetWorksheetOrderMutation.id, editing((sheet, { toOrder }) => sheet.moveTo(toOrder ?? sheet.position))],
  [
    SetWorksheetHideMutation.id,
    editing((sheet, { hidden }) => sheet.setVisibility(hidden === BooleanNumber.TRUE ? "Hidden" : "Visible")),
  ],
  [SetTabColorMutation.id, editing((sheet, { color }) => sheet.setTabColor(color ?? ""))],
];

/** A copy of values, formulas, styles and sizes next to the sheet; tables and charts stay with the original. */
function copySheet(sheet: Sheet): void {
  const { book } = sheet;
  const copy = book.addSheet(freeName(book, sheet.name), sheet.position + 1);
  const used = sheet.usedArea();
  if (used) {
    copy.copy({ sheet, area: used }, used, "All");
    for (let column = 0; column < used.column + used.columns; column++)
      copy.setColumnWidth({ ...ALL, column, columns: 1 }, sheet.columnWidth(column));
  }
  copy.freeze(sheet.frozen);
  copy.setShowGridlines(sheet.showGridlines);
  book.activate(copy);
}

function freeName(book: Book, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!book.findSheet(candidate)) return candidate;
  }
}
