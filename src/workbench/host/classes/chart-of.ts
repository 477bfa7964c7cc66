/** Charts and series as the classes of a chart hold them: looked up on every use, since they are replaced when they change. */
import { addressOf, quoteSheet, type Area } from "../../book/area";
import type { Sheet } from "../../book/book";
import type { Chart, ChartSeries } from "../../book/chart";
import { HostError } from "../office-error";
import type { Cells } from "../range-argument";

export interface ChartOf {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface SeriesOf extends ChartOf {
  readonly seriesId: string;
}

export function chartOf({ sheet, id }: ChartOf): Chart {
  const found = sheet.charts.find((one) => one.id === id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function changeChart({ sheet, id }: ChartOf, change: Partial<Omit<Chart, "id">>): void {
  sheet.updateChart(id, change);
}

export function seriesOf(of: SeriesOf): ChartSeries {
  const found = chartOf(of).series.find(({ id }) => id === of.seriesId);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function changeSeries(of: SeriesOf, change: Partial<Omit<ChartSeries, "id">>): void {
  const series = chartOf(of).series.map((one) => (one.id === of.seriesId ? { ...one, ...change } : one));
  changeChart(of, { series });
}

/** "=Sheet!$A$1:$B$2". */
export function referenceTo({ sheet, area }: Cells): string {
  return `=${quoteSheet(sheet.name)}!${addressOf(area, true)}`;
}

/** The series Excel would make of cells in a chart of this type: those of a chart that is made for it and taken away again. */
export function seriesFromCells(
  sheet: Sheet,
  type: string,
  cells: { readonly sheet: Sheet; readonly area: Area },
  seriesBy: "Auto" | "Columns" | "Rows",
): readonly ChartSeries[] {
  const chart = sheet.addChart(type, cells.area, cells.sheet, seriesBy);
  sheet.deleteChart(chart.id);
  return chart.series;
}
