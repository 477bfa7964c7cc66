/** Excel.WorksheetFreezePanes. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";
import type { Sheet } from "../../book/book";
import { integer } from "../argument";
import { HostError } from "../office-error";
import { method, OfficeClass } from "../office-object";
import { cellsOn, rangeOrAddress } from "../range-argument";
import { rangeOf } from "./range";

export const freezePanes: OfficeClass<Sheet> = new OfficeClass("WorksheetFreezePanes", {
  methods: {
    freezeRows: method([integer], (sheet, [rows]) => freeze(sheet, rows, 0)),
    freezeColumns: method([integer], (sheet, [columns]) => freeze(sheet, 0, columns)),
    freezeAt: method([rangeOrAddress], (sheet, [given]) => {
      const { area } = cellsOn(sheet, given);
      const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
      freeze(sheet, rows, columns);
    }),
    unfreeze: method([], (sheet) => sheet.freeze({ rows: 0, columns: 0 })),
    getLocation: method([], (sheet) => {
      const area = frozenArea(sheet);
      if (!area) throw new HostError("ItemNotFound");
      return rangeOf({ sheet, area });
    }),
    getLocationOrNullObject: method([], (sheet) => {
      const area = frozenArea(sheet);
      return area ? rangeOf({ sheet, area }) : null;
    }),
  },
});

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new HostError("InvalidArgument");
  sheet.freeze({ rows, columns });
}

function frozenArea({ frozen: { rows, columns } }: Sheet): Area | undefined {
  if (rows === 0 && columns === 0) return undefined;
  return { row: 0, column: 0, rows: rows === 0 ? MAX_ROWS : rows, columns: columns === 0 ? MAX_COLUMNS : columns };
}
