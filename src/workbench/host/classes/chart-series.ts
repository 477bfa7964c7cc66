/** Excel.ChartSeriesCollection and ChartSeries, with data labels. */
import { cellArea } from "../../book/area";
import type { ChartSeries, DataLabels } from "../../book/chart";
import { between, color, flag, integer, oneOf, optional, text, type Reader } from "../argument";
import { plainValue } from "../cell-contents";
import { HostError } from "../office-error";
import {
  collectionMembers,
  method,
  OfficeClass,
  readOnly,
  value,
  type OfficeObject,
  type Scalar,
} from "../office-object";
import { rangeObject } from "../range-argument";
import { chartFill, chartLine, fontFormat } from "./chart-format";
import {
  changeChart,
  changeSeries,
  chartOf,
  referenceTo,
  seriesFromCells,
  seriesOf,
  type ChartOf,
  type SeriesOf,
} from "./chart-of";
import { CHART_TYPES } from "./chart-types";

const members = collectionMembers<ChartOf>(
  (of) => chartOf(of).series.map(({ id }) => chartSeries.of({ ...of, seriesId: id })),
  () => undefined,
);

export const chartSeriesCollection: OfficeClass<ChartOf> = new OfficeClass("ChartSeriesCollection", {
  scalars: { count: readOnly((of) => chartOf(of).series.length) },
  methods: {
    add: method([optional(text), optional(integer)], addSeries),
    getCount: members.getCount,
    getItemAt: members.getItemAt,
  },
  items: members.items,
  itemClass: () => chartSeries,
});

/** Adds an empty series with the look that Excel gives it, before the one at the place or at the end. */
function addSeries(of: ChartOf, [name, place]: readonly [string?, number?]): OfficeObject {
  const { series, type } = chartOf(of);
  const [template] = seriesFromCells(of.sheet, type, { sheet: of.sheet, area: cellArea(0, 0) }, "Columns");
  if (!template) throw new HostError("GeneralException");
  const index = place ?? series.length;
  if (index < 0 || index > series.length) throw new HostError("InvalidArgument");
  const nothing = { values: undefined, xValues: undefined, nameFormula: undefined, name: undefined };
  const added: ChartSeries = { ...template, ...nothing, ...naming(name) };
  const all = [...series.slice(0, index), added, ...series.slice(index)];
  changeChart(of, { series: all.map((one, plotOrder) => ({ ...one, plotOrder })) });
  return chartSeries.of({ ...of, seriesId: added.id });
}

/** A name is a text, or a formula that points to the cell that holds it. */
function naming(name: string | undefined): Pick<ChartSeries, "name" | "nameFormula"> {
  if (name === undefined) return {};
  return name.startsWith("=") ? { nameFormula: name } : { name };
}

function nameOf(of: SeriesOf): string {
  const { name, nameFormula } = seriesOf(of);
  if (name !== undefined) return name;
  const cell = nameFormula === undefined ? undefined : of.sheet.book.resolve(nameFormula, of.sheet);
  if (cell) return String(plainValue(cell.sheet.value(cell.area.row, cell.area.column)));
  return `Series${chartOf(of).series.findIndex(({ id }) => id === of.seriesId) + 1}`;
}

/** The second value axis appears with the first series on it. */
function setAxisGroup(of: SeriesOf, axisGroup: ChartSeries["axisGroup"]): void {
  changeSeries(of, { axisGroup });
  const { axes } = chartOf(of);
  if (axisGroup === "Primary" || axes.secondaryValue.visible) return;
  changeChart(of, { axes: { ...axes, secondaryValue: { ...axes.secondaryValue, visible: true } } });
}

function part<Key extends keyof ChartSeries>(key: Key, read: Reader<ChartSeries[Key]>): Scalar<SeriesOf> {
  return value(
    read,
    (of: SeriesOf) => seriesOf(of)[key] ?? null,
    (of, chosen) => changeSeries(of, { [key]: chosen }),
  );
}

const MARKERS = `Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus`;

const chartSeries: OfficeClass<SeriesOf> = new OfficeClass("ChartSeries", {
  scalars: {
    name: value(text, nameOf, (of, name) =>
      changeSeries(of, { name: undefined, nameFormula: undefined, ...naming(name) }),
    ),
    chartType: part("chartType", oneOf(...CHART_TYPES)),
    axisGroup: value(oneOf("Primary", "Secondary"), (of) => seriesOf(of).axisGroup, setAxisGroup),
    hasDataLabels: part("hasDataLabels", flag),
    filtered: part("filtered", flag),
    smooth: part("smooth", flag),
    markerStyle: part("markerStyle", oneOf(...MARKERS.split(" "))),
    markerSize: part("markerSize", between(2, 72)),
    markerBackgroundColor: part("markerBackgroundColor", color),
    markerForegroundColor: part("markerForegroundColor", color),
    gapWidth: part("gapWidth", between(0, 500)),
    overlap: part("overlap", between(-100, 100)),
    plotOrder: part("plotOrder", integer),
    showShadow: part("showShadow", flag),
    invertIfNegative: part("invertIfNegative", flag),
    varyByCategories: part("varyByCategories", flag),
  },
  objects: {
    format: (of) => seriesFormat.of(of),
    dataLabels: (of) => {
      if (!seriesOf(of).hasDataLabels) throw new HostError("InvalidOperation", "The series has no data labels.");
      return dataLabels.of([of]);
    },
  },
  methods: {
    setValues: method([rangeObject], (of, [source]) => changeSeries(of, { values: referenceTo(source) })),
    setXAxisValues: method([rangeObject], (of, [source]) => changeSeries(of, { xValues: referenceTo(source) })),
    delete: method([], (of) => changeChart(of, { series: chartOf(of).series.filter(({ id }) => id !== of.seriesId) })),
  },
});

const seriesFormat: OfficeClass<SeriesOf> = new OfficeClass("ChartSeriesFormat", {
  objects: {
    fill: (of) => chartFill.of({ get: () => seriesOf(of).fill, set: (fill) => changeSeries(of, { fill }) }),
    line: (of) => chartLine.of({ get: () => seriesOf(of).line, set: (line) => changeSeries(of, { line }) }),
  },
});

/** The labels of all series of a chart; using them switches them on. */
export function allDataLabels(of: ChartOf): OfficeObject {
  return dataLabels.of(chartOf(of).series.map(({ id }) => ({ ...of, seriesId: id })));
}

function labelsOf([first]: readonly SeriesOf[]): DataLabels {
  if (!first) throw new HostError("ItemNotFound");
  return seriesOf(first).dataLabels;
}

function changeLabels(all: readonly SeriesOf[], change: Partial<DataLabels>): void {
  for (const of of all)
    changeSeries(of, { hasDataLabels: true, dataLabels: { ...seriesOf(of).dataLabels, ...change } });
}

function labelPart<Key extends keyof DataLabels>(key: Key, read: Reader<DataLabels[Key]>): Scalar<readonly SeriesOf[]> {
  return value(
    read,
    (all: readonly SeriesOf[]) => labelsOf(all)[key],
    (all, chosen) => changeLabels(all, { [key]: chosen }),
  );
}

const POSITIONS = `None Center InsideEnd InsideBase OutsideEnd Left Right Top Bottom BestFit Callout`;
const labelFormat = fontFormat("ChartDataLabelFormat");

const dataLabels: OfficeClass<readonly SeriesOf[]> = new OfficeClass("ChartDataLabels", {
  scalars: {
    showValue: labelPart("showValue", flag),
    showSeriesName: labelPart("showSeriesName", flag),
    showCategoryName: labelPart("showCategoryName", flag),
    showPercentage: labelPart("showPercentage", flag),
    showLegendKey: labelPart("showLegendKey", flag),
    showBubbleSize: labelPart("showBubbleSize", flag),
    position: labelPart("position", oneOf(...POSITIONS.split(" "))),
    numberFormat: labelPart("numberFormat", text),
    separator: labelPart("separator", text),
  },
  objects: {
    format: (all) =>
      labelFormat.of({ get: () => labelsOf(all).font ?? {}, set: (font) => changeLabels(all, { font }) }),
  },
});

export const chartSeriesClasses = [chartSeriesCollection, chartSeries, seriesFormat, dataLabels, labelFormat];
