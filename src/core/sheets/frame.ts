/** What every page has: its first rows, its print setup, sums over the periods. */
import { areaAddress, cellAddress } from "./address";
import { columnHeadRow, columnHeads, constantColumn, firstPeriodColumn, periodColumn, totalColumn } from "./columns";
import type { Cell, Content, PrintSetup } from "./page";

/** A row under construction; holes are empty cells. */
export type PageRow = (Cell | undefined)[];

/** Title, one sentence, column heads with those of the periods. */
export function headCells(title: Content, sentence: Content, heads: readonly Content[], format: string): PageRow[] {
  const names: PageRow = columnHeads.map((content, column) => ({
    role: "head",
    content: content === "" ? undefined : content,
    align: column === constantColumn || column === totalColumn ? undefined : "left",
  }));
  heads.forEach((content, period) => {
    names[periodColumn(period)] = { role: "head", format, content };
  });
  const rows: PageRow[] = [[{ role: "title", content: title }], [{ role: "verdict", content: sentence }]];
  rows[columnHeadRow] = names;
  return rows;
}

/** "SUM(F5:Q5)" for the figures of a row over all periods. */
export function sumOverPeriods(row: number, periods: number): string {
  return `SUM(${areaAddress({ row, column: firstPeriodColumn, rows: 1, columns: periods })})`;
}

/** Landscape, one page wide, column heads repeated. */
export function printSetup(rows: number, periods: number): PrintSetup {
  return {
    orientation: "landscape",
    pagesWide: 1,
    pagesTall: 0,
    titleRows: { from: 0, to: columnHeadRow },
    area: { row: 0, column: 0, rows, columns: firstPeriodColumn + periods },
  };
}

/** The address of a cell with both parts locked: "$D$12". */
export function locked(row: number, column: number): string {
  return cellAddress({ row, column }).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
