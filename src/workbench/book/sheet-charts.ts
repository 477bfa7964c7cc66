/** Charts of a sheet: which series a new chart makes of an area, and its first look. */
import { addressOf, quoteSheet, type Area } from "./area";
import { BookError } from "./book-error";
import type { Sheet } from "./book";
import type { Chart, ChartAxis, ChartSeries, DataLabels } from "./chart";
import type { MemorySheet } from "./memory-sheet";
import { assertAllowed } from "./protection";

export function findChart(sheet: MemorySheet, id: string): Chart {
  const chart = sheet.charts.find((one) => one.id === id);
  if (!chart) throw new BookError("ItemNotFound", "The chart doesn't exist.");
  return chart;
}

export function addChart(
  sheet: MemorySheet,
  type: string,
  area: Area,
  source: Sheet,
  seriesBy: "Auto" | "Columns" | "Rows",
): Chart {
  assertAllowed(sheet.protection, "allowEditObjects");
  const id = `{${sheet.book.nextId().padStart(8, "0")}-CHART}`;
  const series = seriesFrom(sheet, type, area, source, seriesBy);
  const chart: Chart = {
    id,
    name: freeName(sheet),
    type,
    left: 120,
    top: 60,
    width: 360,
    height: 216,
    title: { text: series.length === 1 ? "" : "Chart Title", visible: true, overlay: false },
    legend: { visible: series.length > 1, position: "Bottom", overlay: false },
    series,
    axes: {
      category: plainAxis(true, false),
      value: plainAxis(true, true),
      secondaryCategory: plainAxis(false, false),
      secondaryValue: plainAxis(false, false),
    },
    border: {},
    plotVisibleOnly: true,
    displayBlanksAs: "NotPlotted",
    style: 201,
    altText: { title: "", description: "" },
    placement: "TwoCell",
  };
  sheet.replace({ charts: [...sheet.charts, chart] }, { kind: "chartAdded", sheetId: sheet.id, chartId: id });
  return chart;
}

function freeName(sheet: MemorySheet): string {
  let number = 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}

function plainAxis(visible: boolean, hasGridlines: boolean): ChartAxis {
  return {
    visible,
    title: { text: "", visible: false },
    numberFormat: "General",
    majorGridlines: { visible: hasGridlines },
    minorGridlines: { visible: false },
    majorTickMark: "None",
    minorTickMark: "None",
    tickLabelPosition: "NextToAxis",
    reversePlotOrder: false,
    scaleType: "Linear",
    categoryType: "Automatic",
    displayUnit: "None",
  };
}

const PLAIN_LABELS: DataLabels = {
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  showBubbleSize: false,
  position: "OutsideEnd",
  numberFormat: "General",
  separator: ",",
};

/** A series with Excel's first look. */
export function newSeries(
  sheet: MemorySheet,
  chartType: string,
  plotOrder: number,
  given: Partial<Pick<ChartSeries, "name" | "nameFormula" | "values" | "xValues">>,
): ChartSeries {
  const isLine = /Line|Scatter|Radar/.test(chartType);
  return {
    id: sheet.book.nextId(),
    ...given,
    chartType,
    axisGroup: "Primary",
    line: {},
    markerStyle: isLine && /Markers|XYScatter$/.test(chartType) && !/NoMarkers/.test(chartType) ? "Automatic" : "None",
    markerSize: 5,
    smooth: /Smooth/.test(chartType),
    gapWidth: 219,
    overlap: /Stacked/.test(chartType) ? 100 : -27,
    hasDataLabels: false,
    dataLabels: PLAIN_LABELS,
    showShadow: false,
    filtered: false,
    plotOrder,
    invertIfNegative: false,
    varyByCategories: /Pie|Doughnut/.test(chartType),
  };
}

/** The series an area gives: names from its first row, categories from its first column (the other way round by rows). */
export function seriesFrom(
  sheet: MemorySheet,
  type: string,
  area: Area,
  source: Sheet,
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartSeries[] {
  const byColumns = seriesBy === "Auto" ? area.columns <= area.rows : seriesBy === "Columns";
  const at = (along: number, across: number): unknown =>
    byColumns
      ? source.value(area.row + along, area.column + across)
      : source.value(area.row + across, area.column + along);
  const length = byColumns ? area.rows : area.columns;
  const width = byColumns ? area.columns : area.rows;
  const hasNames = length > 1 && isHeading(width > 1 ? at(0, 1) : at(0, 0));
  const hasCategories =
    width > 1 && (/Scatter|Bubble/.test(type) || isHeading(at(length > 1 ? 1 : 0, 0)) || at(0, 0) === null);
  const start = hasNames ? 1 : 0;
  const reference = (first: number, count: number, across: number): string =>
    `=${quoteSheet(source.name)}!${addressOf(part(area, byColumns, first, count, across), true)}`;
  const lines = Array.from({ length: width - (hasCategories ? 1 : 0) }, (_, index) => index + (hasCategories ? 1 : 0));
  return lines.map((across, order) =>
    newSeries(sheet, type, order, {
      values: reference(start, length - start, across),
      ...(hasNames && { nameFormula: reference(0, 1, across) }),
      ...(hasCategories && { xValues: reference(start, length - start, 0) }),
    }),
  );
}

function isHeading(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function part(area: Area, byColumns: boolean, first: number, count: number, across: number): Area {
  return byColumns
    ? { row: area.row + first, column: area.column + across, rows: count, columns: 1 }
    : { row: area.row + across, column: area.column + first, rows: 1, columns: count };
}

export function updateChart(sheet: MemorySheet, id: string, change: Partial<Omit<Chart, "id">>): Chart {
  assertAllowed(sheet.protection, "allowEditObjects");
  const chart = { ...findChart(sheet, id), ...change };
  sheet.replace(
    { charts: sheet.charts.map((one) => (one.id === id ? chart : one)) },
    { kind: "chartChanged", sheetId: sheet.id, chartId: id },
  );
  return chart;
}

export function deleteChart(sheet: MemorySheet, id: string): void {
  assertAllowed(sheet.protection, "allowEditObjects");
  findChart(sheet, id);
  sheet.replace(
    { charts: sheet.charts.filter((one) => one.id !== id) },
    { kind: "chartDeleted", sheetId: sheet.id, chartId: id },
  );
}

/** A chart with all its formulas changed, after sheets were renamed or cells moved. */
export function withChartFormulas(chart: Chart, change: (formula: string) => string): Chart {
  const follow = (formula: string | undefined): string | undefined =>
    formula === undefined ? undefined : change(formula);
  return {
    ...chart,
    title: { ...chart.title, formula: follow(chart.title.formula) },
    series: chart.series.map((series) => ({
      ...series,
      nameFormula: follow(series.nameFormula),
      values: follow(series.values),
      xValues: follow(series.xValues),
    })),
  };
}
