/** Prints a chart of a page as a native chart of the sheet, its title and names linked to cells. */
import { sheetPrefix } from "../core/sheets/address";
import { locked } from "../core/sheets/frame";
import type { Area, Chart, ChartSeries, Place } from "../core/sheets/page";

const titlePoints = 12;
const textPoints = 9;
const textColor = "#616161";
const gridColor = "#E0E0E0";
const gapWidth = 50;

const types = {
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  bar: "BarClustered",
  line: "Line",
} as const;

/** Adds the chart; `sheetName` is the tab's name, for the links. */
export function printChart(sheet: Excel.Worksheet, sheetName: string, chart: Chart): void {
  const series = [...chart.series.filter(({ kind }) => kind !== "line"), ...chart.series.filter(isLine)];
  const [first, ...others] = series;
  if (first === undefined) return;
  // A single row of figures makes exactly one series; the others are added, so that none depends on how Excel reads a block.
  const printed = sheet.charts.add(types[first.kind], rangeOf(sheet, first.values), "Rows");
  printed.name = chart.name;
  const link = ({ row, column }: Place) => `=${sheetPrefix(sheetName)}${locked(row, column)}`;
  printSeries(sheet, printed.series.getItemAt(0), first, { chart, name: link(first.name) });
  for (const one of others) {
    printSeries(sheet, printed.series.add(), one, { chart, name: link(one.name) });
  }
  printed.title.setFormula(link(chart.title));
  printed.title.format.font.size = titlePoints;
  printed.title.format.font.bold = true;
  printed.legend.visible = series.length > 1;
  printed.legend.position = "Bottom";
  printAxes(printed, chart);
  const { row, column, rows, columns } = chart.at;
  printed.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
}

function isLine({ kind }: ChartSeries): boolean {
  return kind === "line";
}

function printSeries(
  sheet: Excel.Worksheet,
  printed: Excel.ChartSeries,
  series: ChartSeries,
  { chart, name }: { readonly chart: Chart; readonly name: string },
): void {
  printed.setValues(rangeOf(sheet, series.values));
  printed.setXAxisValues(rangeOf(sheet, chart.categories));
  printed.name = name;
  printed.chartType = types[series.kind];
  if (series.axis === "secondary") printed.axisGroup = "Secondary";
  if (series.fill !== undefined) printed.format.fill.setSolidColor(series.fill);
  if (isLine(series)) printed.markerStyle = "None";
  else printed.gapWidth = gapWidth;
  if (series.line === undefined) return;
  printed.format.line.color = series.line.color;
  printed.format.line.weight = series.line.points;
  printed.format.line.lineStyle = series.line.dash === true ? "Dash" : "Continuous";
}

function printAxes(printed: Excel.Chart, { valueAxis, secondaryAxis, series }: Chart): void {
  const { categoryAxis } = printed.axes;
  // Dates would else become a scale of days, on which the column of a month is as thin as a day.
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.tickLabelPosition = "Low";
  printText(categoryAxis.format.font);
  printValueAxis(printed.axes.valueAxis, valueAxis);
  printed.axes.valueAxis.majorGridlines.visible = true;
  printed.axes.valueAxis.majorGridlines.format.line.color = gridColor;
  if (!series.some(({ axis }) => axis === "secondary")) return;
  printValueAxis(printed.axes.getItem("Value", "Secondary"), secondaryAxis ?? valueAxis);
}

function printValueAxis(axis: Excel.ChartAxis, { title, format }: Chart["valueAxis"]): void {
  axis.numberFormat = format;
  printText(axis.format.font);
  axis.title.text = title;
  printText(axis.title.format.font);
}

function printText(font: Excel.ChartFont): void {
  font.size = textPoints;
  font.color = textColor;
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
