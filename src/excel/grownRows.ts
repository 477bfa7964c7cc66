/** Rows by which a write made a native table longer: asked for at once, to be deleted after the next sync. */
import type { GrownTable } from "./written";

export class GrownRows {
  private readonly table: Excel.Table;
  private readonly body: Excel.Range;

  constructor(
    context: Excel.RequestContext,
    private readonly grown: GrownTable,
  ) {
    this.table = context.workbook.worksheets.getItem(grown.sheet).tables.getItemOrNullObject(grown.table);
    this.body = this.table.getDataBodyRange();
    this.body.load("rowIndex,rowCount");
  }

  /** Leaves a table alone that never got the rows, or is no table any more. */
  delete(): void {
    if (this.table.isNullObject) return;
    const { first, count } = this.grown;
    const last = first - this.body.rowIndex + count - 1;
    if (last >= this.body.rowCount) return;
    for (let row = last; row > last - count; row -= 1) this.table.rows.getItemAt(row).delete();
  }
}
