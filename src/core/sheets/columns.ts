/** The columns that every printed sheet shares: label, unit, constant, total, note, then the periods. */
import { columnName } from "./address";

export const labelColumn = 0;
export const unitColumn = 1;
export const constantColumn = 2;
export const totalColumn = 3;
export const noteColumn = 4;
export const firstPeriodColumn = 5;

/** What the heads of the columns before the periods say; the labels need none. */
export const columnHeads = ["", "Unit", "Constant", "Total", "Note"] as const;

/** Rows above the first block: title, verdict, column heads. */
export const headRows = 3;
export const columnHeadRow = 2;

/** The column of a period, zero-based. */
export function periodColumn(period: number): number {
  return firstPeriodColumn + period;
}

/** Letters of the period columns. */
export function periodColumnNames(periods: number): string[] {
  return Array.from({ length: periods }, (_, period) => columnName(periodColumn(period)));
}

/** Column widths in pixels at 100 %. */
export function columnWidths(periods: number): number[] {
  return [300, 98, 92, 100, 230, ...new Array<number>(periods).fill(76)];
}
