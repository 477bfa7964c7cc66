/** Rows, columns, blocks of cells, their sizes, merges and panes as a person changes them in the grid. */
import { BooleanNumber } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightCommand,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { ALL, type Area } from "../../book/area";
import { PIXELS } from "./painter";
import { areasOf, editing, editingAreas, type CommandHandlers, type CommandParams } from "./user-command";

/** Univer does not export this command by name. */
const AUTOFIT_COLUMNS = "sheet.command.set-col-auto-width";

export const STRUCTURE_EDITS: CommandHandlers = [
  [InsertRowMutation.id, editing((sheet, params) => sheet.insert(rowsOf(params), "Down"))],
  [InsertColMutation.id, editing((sheet, params) => sheet.insert(columnsOf(params), "Right"))],
  [RemoveRowMutation.id, editing((sheet, params) => sheet.delete(rowsOf(params), "Up"))],
  [RemoveColMutation.id, editing((sheet, params) => sheet.delete(columnsOf(params), "Left"))],
  [InsertRangeMoveDownCommand.id, editingAreas((sheet, area) => sheet.insert(area, "Down"))],
  [InsertRangeMoveRightCommand.id, editingAreas((sheet, area) => sheet.insert(area, "Right"))],
  [DeleteRangeMoveUpCommand.id, editingAreas((sheet, area) => sheet.delete(area, "Up"))],
  [DeleteRangeMoveLeftCommand.id, editingAreas((sheet, area) => sheet.delete(area, "Left"))],
  [
    SetWorksheetColWidthMutation.id,
    editing((sheet, params) =>
      areasOf(sheet, params).forEach(({ column, columns }) =>
        sheet.setColumnWidth({ ...ALL, column, columns }, sizeOf(params.colWidth, column) / PIXELS),
      ),
    ),
  ],
  [
    SetWorksheetRowHeightMutation.id,
    editing((sheet, params) =>
      areasOf(sheet, params).forEach(({ row, rows }) =>
        sheet.setRowHeight({ ...ALL, row, rows }, sizeOf(params.rowHeight, row) / PIXELS),
      ),
    ),
  ],
  [AUTOFIT_COLUMNS, editingAreas((sheet, { column, columns }) => sheet.autofitColumns({ ...ALL, column, columns }))],
  [
    SetWorksheetRowIsAutoHeightCommand.id,
    editingAreas((sheet, { row, rows }) => sheet.autofitRows({ ...ALL, row, rows })),
  ],
  [SetColHiddenMutation.id, editingAreas((sheet, area) => sheet.setColumnsHidden(area, true))],
  [SetColVisibleMutation.id, editingAreas((sheet, area) => sheet.setColumnsHidden(area, false))],
  [SetRowHiddenMutation.id, editingAreas((sheet, area) => sheet.setRowsHidden(area, true))],
  [SetRowVisibleMutation.id, editingAreas((sheet, area) => sheet.setRowsHidden(area, false))],
  [
    SetFrozenMutation.id,
    editing((sheet, { xSplit, ySplit }) => sheet.freeze({ rows: ySplit ?? 0, columns: xSplit ?? 0 })),
  ],
  [AddWorksheetMergeMutation.id, editingAreas((sheet, area) => sheet.merge(area))],
  [RemoveWorksheetMergeMutation.id, editingAreas((sheet, area) => sheet.unmerge(area))],
  [
    ToggleGridlinesMutation.id,
    editing((sheet, { showGridlines }) => sheet.setShowGridlines(showGridlines === BooleanNumber.TRUE)),
  ],
];

function rowsOf({ range }: CommandParams): Area {
  const { startRow = 0, endRow = 0 } = range ?? {};
  return { ...ALL, row: startRow, rows: endRow - startRow + 1 };
}

function columnsOf({ range }: CommandParams): Area {
  const { startColumn = 0, endColumn = 0 } = range ?? {};
  return { ...ALL, column: startColumn, columns: endColumn - startColumn + 1 };
}

function sizeOf(size: CommandParams["colWidth"], first: number): number {
  return (typeof size === "number" ? size : size?.[first]) ?? 0;
}
