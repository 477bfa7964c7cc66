/** The look that a table style lends its cells: header, bands, totals. Excel has sixty styles; each is drawn as its family with its accent. */
import { contains } from "../../book/area";
import type { Sheet } from "../../book/book";
import type { Border, FontStyle } from "../../book/style";
import { dataBody, type Table } from "../../book/table";

export interface TableCellLook {
  readonly fill?: string;
  readonly font?: FontStyle;
  readonly borders?: { readonly top?: Border; readonly bottom?: Border };
}

/** Office theme: neutral, then accents 1 to 6, strong and pale. */
const ACCENTS = [
  ["#000000", "#D9D9D9"],
  ["#4472C4", "#D9E1F2"],
  ["#ED7D31", "#FCE4D6"],
  ["#A5A5A5", "#EDEDED"],
  ["#FFC000", "#FFF2CC"],
  ["#5B9BD5", "#DDEBF7"],
  ["#70AD47", "#E2EFDA"],
] as const;

/** The look that the table around a cell lends it, or undefined outside tables. */
export function tableStyle(sheet: Sheet, row: number, column: number): TableCellLook | undefined {
  const table = sheet.tables.find(({ area }) => contains(area, row, column));
  return table ? lookIn(table, row) : undefined;
}

function lookIn(table: Table, row: number): TableCellLook | undefined {
  const family = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!family) return undefined;
  const [strong, pale] = ACCENTS[(Number(family[2]) - 1) % 7] as readonly [string, string];
  const line: Border = { style: "Continuous", weight: "Thin", color: strong };
  const light = family[1] === "Light";
  const bottom = row === table.area.row + table.area.rows - 1;
  if (table.showHeaders && row === table.area.row)
    return light
      ? { font: { bold: true }, borders: { top: line, bottom: line } }
      : { fill: strong, font: { bold: true, color: "#FFFFFF" } };
  if (table.showTotals && bottom) return { font: { bold: true }, borders: { top: line, bottom: line } };
  const banded = table.showBandedRows && (row - dataBody(table).row) % 2 === 0;
  return { ...(banded ? { fill: pale } : {}), ...(bottom ? { borders: { bottom: line } } : {}) };
}
