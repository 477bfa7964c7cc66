/** Adds rows at the end of a native table, which grows by them: its formats and rules go along, and formulas follow. */
import type { Content } from "../core/sheets/page";
import type { ActionOptions } from "./attempt";
import { entryOf } from "./cellContent";
import { protectedProblem } from "./problem";
import { sheetsToList } from "./sheetList";
import { writeAction } from "./writeAction";
import type { WrittenCell } from "./written";

export interface NewTableRows {
  readonly sheet: string;
  readonly table: string;
  /** Contents in the order of the table's columns; undefined leaves a cell empty. */
  readonly rows: readonly (readonly (Content | undefined)[])[];
}

export type RowsAdded =
  | { readonly kind: "added" }
  /** Nothing was written: the sheet has no table of that name, such as after "Convert to range". */
  | { readonly kind: "noTable" };

export interface RowOptions extends ActionOptions {
  /** What this is, for the user who may take it back: "SDR-09 added". */
  readonly what: string;
}

/** Adds all of the rows or none. */
export function addTableRows({ sheet, table, rows }: NewTableRows, options: RowOptions): Promise<RowsAdded> {
  return writeAction(async (context, store): Promise<RowsAdded> => {
    const sheets = sheetsToList(context);
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).tables.getItemOrNullObject(table);
    const body = found.getDataBodyRange();
    body.load("rowIndex,columnIndex,rowCount");
    await context.sync();

    if (found.isNullObject) return { kind: "noTable" };
    const isProtected = sheets().some(({ name, isProtected: is }) => is && name === sheet);
    if (isProtected) throw protectedProblem([sheet]);
    const first = body.rowIndex + body.rowCount;
    const cells = rows.flatMap((row, down) =>
      row.map((content, across): WrittenCell => {
        const place = { sheet, row: first + down, column: body.columnIndex + across };
        return { ...place, before: null, after: content ?? null };
      }),
    );
    const grown = [{ sheet, table, first, count: rows.length }];
    const { what } = options;
    store.begin({ what, at: new Date().toISOString(), added: [], rewritten: [], cells, rows: grown });
    found.rows.add(
      undefined,
      rows.map((row) => row.map(entryOf)),
    );
    await context.sync();
    return { kind: "added" };
  }, options);
}
