/** A page's chart as a native Excel chart: columns and lines together, title linked to a cell, a second axis. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type {
  AddAxisOptions,
  AddChartSeriesOptions,
  ChartAxis,
  ComboChartGroupOptions,
} from "@cj-tech-master/excelts/chart";
import { areaAddress, sheetPrefix } from "../core/sheets/address";
import type { GridValue } from "../core/sheets/grid";
import type { Area, Cell, Chart, ChartSeries, Page, Place } from "../core/sheets/page";

/** Sizes are in hundredths of a point. */
const titleSize = 1200;
const axisColor = "616161";
const axisText = { size: 900, bold: false, color: { srgb: axisColor } };
const gridColor = "E0E0E0";

/** Adds a chart to the sheet that a page becomes. */
export function printChart(sheet: Worksheet, page: Page, chart: Chart): void {
  const { at } = chart;
  sheet.addComboChart(
    {
      title: { formula: reference(page, cell(chart.title)) },
      titleOptions: { txPr: { size: titleSize, bold: true } },
      legendPosition: "b",
      showLegend: chart.series.length > 1,
      groups: seriesGroups(chart).map((group) => printGroup(page, chart, group)),
    },
    { tl: { col: at.column, row: at.row }, br: { col: at.column + at.columns, row: at.row + at.rows } },
  );
  sheet
    .getCharts()
    .at(-1)
    ?.mutate(({ chart: { plotArea } }) => plotArea.axes.forEach(settleAxis));
}

/** What the library has no words for. */
function settleAxis(axis: ChartAxis): void {
  // Excel makes a scale of days out of dates: a week's column would be as thin as a day.
  if (axis.axisType === "cat") axis.auto = false;
  for (const paragraph of axis.title?.text?.paragraphs ?? []) {
    for (const run of paragraph.runs ?? []) run.properties = axisText;
  }
}

/** Series of one kind on one axis, in the order of their first; columns come before the lines that cross them. */
function seriesGroups({ series }: Chart): readonly (readonly [ChartSeries, ...ChartSeries[]])[] {
  const groups = new Map<string, [ChartSeries, ...ChartSeries[]]>();
  for (const one of [...series.filter(isColumn), ...series.filter((one) => !isColumn(one))]) {
    const key = `${one.kind} ${one.axis ?? "primary"}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function isColumn({ kind }: ChartSeries): boolean {
  return kind !== "line";
}

function printGroup(page: Page, chart: Chart, group: readonly [ChartSeries, ...ChartSeries[]]): ComboChartGroupOptions {
  const [{ kind, axis }] = group;
  const second = axis === "secondary";
  return {
    ...shapes[kind],
    useSecondaryAxis: second,
    series: group.map((series) => printSeries(page, chart, series)),
    valueAxis: {
      ...valueAxis((second ? chart.secondaryAxis : undefined) ?? chart.valueAxis, second),
      // Bars are read from the top, and their scale stands below them.
      ...(kind === "bar" ? { crosses: "max" } : {}),
      ...(kind !== "line" && group.every(({ values }) => isPositive(page, values)) ? { min: 0 } : {}),
    },
    categoryAxis: {
      txPr: axisText,
      lineColor: axisColor,
      tickLblPos: "low",
      majorTickMark: "none",
      minorTickMark: "none",
      ...(kind === "bar" ? { orientation: "maxMin" } : {}),
    },
  };
}

const shapes: Readonly<Record<ChartSeries["kind"], Omit<ComboChartGroupOptions, "series">>> = {
  column: { type: "bar", barDir: "col", grouping: "clustered", gapWidth: 50 },
  stackedColumn: { type: "bar", barDir: "col", grouping: "stacked", gapWidth: 50, overlap: 100 },
  bar: { type: "bar", barDir: "bar", grouping: "clustered", gapWidth: 50 },
  line: { type: "line", grouping: "standard" },
};

function valueAxis({ title, format }: Chart["valueAxis"], second: boolean): AddAxisOptions {
  return {
    title,
    numFmt: format,
    numFmtLinked: false,
    majorGridlines: !second,
    majorGridlinesStyle: { border: gridColor, borderWidth: 0.75 },
    txPr: axisText,
    majorTickMark: "none",
    minorTickMark: "none",
    tickLblPos: "nextTo",
    lineColor: gridColor,
  };
}

function printSeries(page: Page, chart: Chart, series: ChartSeries): AddChartSeriesOptions {
  const { line, fill } = series;
  return {
    name: { formula: reference(page, cell(series.name)) },
    categories: categories(page, chart.categories),
    values: reference(page, series.values),
    ...(fill === undefined ? {} : { fill: rgb(fill) }),
    ...(line === undefined ? {} : { line: rgb(line.color), lineWidth: line.points }),
    ...(line?.dash === true ? { lineDash: "dash" } : {}),
    ...(series.kind === "line" ? { marker: { symbol: "none" }, smooth: false } : {}),
  };
}

/** Bars begin at 0, or their lengths would mislead; where a figure is negative, Excel begins them there by itself. */
function isPositive(page: Page, { row, column, rows, columns }: Area): boolean {
  return page.rows
    .slice(row, row + rows)
    .flatMap((cells) => cells.slice(column, column + columns))
    .every((cell) => Number(shownValue(cell) ?? 0) >= 0);
}

function shownValue(cell: Cell | undefined): GridValue | undefined {
  return typeof cell?.content === "object" ? cell.content.value : cell?.content;
}

/** Dates need their own number format, or the axis would show serial numbers. */
function categories(page: Page, area: Area): AddChartSeriesOptions["categories"] {
  const formula = reference(page, area);
  const first = page.rows[area.row]?.[area.column];
  if (typeof shownValue(first) !== "number") return formula;
  return { numRef: { formula, cache: { formatCode: first?.format, points: [] } } };
}

function reference(page: Page, area: Area): string {
  return sheetPrefix(page.name) + areaAddress(area).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function cell({ row, column }: Place): Area {
  return { row, column, rows: 1, columns: 1 };
}

function rgb(color: string): string {
  return color.replace("#", "");
}
