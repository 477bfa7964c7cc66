/** Excel.ChartCollection and Chart. */
import { boundingArea } from "../../book/area";
import type { Sheet } from "../../book/book";
import type { Chart } from "../../book/chart";
import { between, flag, integer, oneOf, optional, text, type Reader } from "../argument";
import type { CellRange } from "../cell-range";
import { eventMethods } from "../events/event-members";
import { collectionMembers, method, OfficeClass, readOnly, value, type Scalar } from "../office-object";
import { cellsOn, rangeObject, rangeOrAddress } from "../range-argument";
import { chartAxes } from "./chart-axes";
import { chartBorder, chartFill, chartFont, type Fill, type Part } from "./chart-format";
import { changeChart, chartOf, seriesFromCells, type ChartOf } from "./chart-of";
import { allDataLabels, chartSeriesCollection } from "./chart-series";
import { chartLegend, chartTitle } from "./chart-title";
import { CHART_TYPES } from "./chart-types";
import { worksheet } from "./worksheet";

const seriesBy = oneOf("Auto", "Columns", "Rows");

const members = collectionMembers<Sheet>(
  (sheet) => sheet.charts.map(({ id }) => chart.of({ sheet, id })),
  (sheet, key) => {
    const wanted = key.toLowerCase();
    const found = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return found && chart.of({ sheet, id: found.id });
  },
);

export const charts: OfficeClass<Sheet> = new OfficeClass("ChartCollection", {
  scalars: { count: readOnly((sheet) => sheet.charts.length) },
  methods: {
    add: method([oneOf(...CHART_TYPES), rangeObject, optional(seriesBy)], (sheet, [type, source, by = "Auto"]) => {
      const added = sheet.addChart(type, source.area, source.sheet, by);
      return chart.of({ sheet, id: added.id });
    }),
    getCount: members.getCount,
    getItem: method([text], (sheet, [name], session) => charts.of(sheet).item(name, session)),
    getItemAt: members.getItemAt,
    getItemOrNullObject: members.getItemOrNullObject,
    ...eventMethods<Sheet>({ Added: "chartAdded", Deleted: "chartDeleted" }, ({ id }) => id),
  },
  items: members.items,
  itemClass: () => chart,
  item: members.item,
});

type Settable = Omit<Chart, "id">;

function part<Key extends keyof Settable>(key: Key, read: Reader<Settable[Key]>): Scalar<ChartOf> {
  return value(
    read,
    (of: ChartOf) => chartOf(of)[key],
    (of, chosen) => changeChart(of, { [key]: chosen }),
  );
}

/** The client calls one of the ways to show blanks by another word. */
const BLANKS = { NotPlotted: "NotPlotted", Zero: "Zero", Interplotted: "Interpolated" } as const;

const length = between(0, 100_000);

const chart: OfficeClass<ChartOf> = new OfficeClass("Chart", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: readOnly(({ id }) => id),
    name: part("name", text),
    left: part("left", length),
    top: part("top", length),
    width: part("width", length),
    height: part("height", length),
    chartType: value(
      oneOf(...CHART_TYPES),
      (of) => chartOf(of).type,
      (of, type) => changeChart(of, { type, series: chartOf(of).series.map((one) => ({ ...one, chartType: type })) }),
    ),
    style: part("style", integer),
    plotVisibleOnly: part("plotVisibleOnly", flag),
    displayBlanksAs: value(
      oneOf("NotPlotted", "Zero", "Interplotted"),
      (of) => (chartOf(of).displayBlanksAs === "Interpolated" ? "Interplotted" : chartOf(of).displayBlanksAs),
      (of, shown) => changeChart(of, { displayBlanksAs: BLANKS[shown] }),
    ),
  },
  objects: {
    axes: (of) => chartAxes.of(of),
    dataLabels: (of) => allDataLabels(of),
    format: (of) => areaFormat.of(of),
    legend: (of) => chartLegend.of(of),
    plotArea: (of) => plotArea.of(of),
    series: (of) => chartSeriesCollection.of(of),
    title: (of) => chartTitle.of(of),
    worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  methods: {
    delete: method([], ({ sheet, id }) => sheet.deleteChart(id)),
    setData: method([rangeObject, optional(seriesBy)], (of, [source, by = "Auto"]) => {
      changeChart(of, { series: seriesFromCells(of.sheet, chartOf(of).type, source, by) });
    }),
    setPosition: method([rangeOrAddress, optional(rangeOrAddress)], setPosition),
  },
});

/** Puts the chart's corner on the first cell; with a second one the chart spreads to that cell's end. */
function setPosition(of: ChartOf, [start, end]: readonly [CellRange | string, (CellRange | string)?]): void {
  const first = cellsOn(of.sheet, start).area;
  const { left, top, width, height } = of.sheet.place(
    end === undefined ? first : boundingArea(first, cellsOn(of.sheet, end).area),
  );
  changeChart(of, end === undefined ? { left, top } : { left, top, width, height });
}

function fillOf(of: ChartOf, key: "fill" | "plotAreaFill"): Part<Fill> {
  return { get: () => chartOf(of)[key], set: (fill) => changeChart(of, { [key]: fill }) };
}

const areaFormat: OfficeClass<ChartOf> = new OfficeClass("ChartAreaFormat", {
  objects: {
    fill: (of) => chartFill.of(fillOf(of, "fill")),
    border: (of) => chartBorder.of({ get: () => chartOf(of).border, set: (border) => changeChart(of, { border }) }),
    font: (of) => chartFont.of({ get: () => chartOf(of).font ?? {}, set: (font) => changeChart(of, { font }) }),
  },
});

const plotArea: OfficeClass<ChartOf> = new OfficeClass("ChartPlotArea", {
  objects: { format: (of) => plotAreaFormat.of(of) },
});

const plotAreaFormat: OfficeClass<ChartOf> = new OfficeClass("ChartPlotAreaFormat", {
  objects: { fill: (of) => chartFill.of(fillOf(of, "plotAreaFill")) },
});

export const chartClasses = [charts, chart, areaFormat, plotArea, plotAreaFormat];
