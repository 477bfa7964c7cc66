/** A chart of the workbook as a native chart of a file: columns, bars, lines and areas, together and on two axes. */
import { Anchor, type Worksheet } from "@cj-tech-master/excelts";
import type {
  AddAxisOptions,
  AddChartSeriesOptions,
  AddComboChartOptions,
  ChartAxis as FileAxis,
  ChartTextProperties,
  ComboChartGroupOptions,
} from "@cj-tech-master/excelts/chart";
import type { Sheet } from "../book/book";
import type { Chart, ChartAxis, ChartSeries } from "../book/chart";
import type { FontStyle } from "../book/style";
import { BLANKS, DASHES, LABEL_PLACES, LEGEND_PLACES, MARKERS } from "./chart-words";
import { groupKind, type GroupKind } from "./chart-kind";
import { EMU_PER_POINT } from "./file-units";

/** Sizes of text are in hundredths of a point. */
const HUNDREDTHS = 100;
/** The library's words, which it turns into those of the file. */
const LIBRARY_TICKS = { None: "none", Cross: "cross", Inside: "inside", Outside: "outside" } as const;

interface SeriesGroup {
  readonly kind: GroupKind;
  readonly series: [ChartSeries, ...ChartSeries[]];
}

/** Adds the chart to a sheet of a file; false when it holds a kind of series that is not written. */
export function writeChart(printed: Worksheet, sheet: Sheet, chart: Chart): boolean {
  const groups = seriesGroups(chart);
  if (!groups) return false;
  const { title, legend } = chart;
  printed.addComboChart(
    {
      title: titleOf(chart),
      titleOptions: { overlay: title.overlay ?? false, txPr: textLook(title.font) },
      showLegend: legend.visible,
      legendPosition: legendPlace(chart),
      displayBlanksAs: BLANKS[chart.displayBlanksAs],
      plotVisOnly: chart.plotVisibleOnly,
      groups: groups.map((group) => chartGroup(sheet, chart, group)),
    },
    { tl: { col: 0, row: 0 }, br: { col: 1, row: 1 } },
  );
  const added = printed.getCharts().at(-1);
  if (!added) return false;
  added.range = {
    tl: new Anchor(printed, anchorAt(sheet, chart.left, chart.top)),
    br: new Anchor(printed, anchorAt(sheet, chart.left + chart.width, chart.top + chart.height)),
    editAs: { TwoCell: "twoCell", OneCell: "oneCell", Absolute: "absolute" }[chart.placement],
  };
  added.mutate(({ chart: { plotArea } }) => {
    const [first] = plotArea.chartTypes;
    const primary: readonly number[] = first && "axisIds" in first ? (first.axisIds ?? []) : [];
    for (const axis of plotArea.axes) settleAxis(axis, chart, primary.includes(axis.axId));
  });
  return true;
}

/** What the library has no words for. */
function settleAxis(axis: FileAxis, { axes }: Chart, isPrimary: boolean): void {
  const category = isPrimary ? axes.category : axes.secondaryCategory;
  const value = isPrimary ? axes.value : axes.secondaryValue;
  // Excel makes a scale of days out of dates unless it is told not to.
  if (axis.axisType === "cat") axis.auto = category.categoryType === "Automatic";
  const { title } = axis.axisType === "cat" ? category : value;
  for (const { runs = [] } of axis.title?.text?.paragraphs ?? []) {
    for (const run of runs) run.properties = textLook(title.font);
  }
}

/** Nothing keeps the name of a single series from being the title, as Excel has it; null does. */
function titleOf({ title }: Chart): AddComboChartOptions["title"] {
  if (!title.visible) return null;
  return title.formula === undefined ? title.text : { formula: reference(title.formula) };
}

/** Series of one type on one axis, in the order of their first. */
function seriesGroups({ series, type }: Chart): readonly SeriesGroup[] | undefined {
  const groups = new Map<string, SeriesGroup>();
  for (const one of series) {
    if (one.values === undefined || one.filtered) continue;
    const kind = groupKind(one.chartType || type);
    if (!kind) return undefined;
    const key = JSON.stringify([kind, one.axisGroup]);
    const group = groups.get(key);
    if (group) group.series.push(one);
    else groups.set(key, { kind, series: [one] });
  }
  return groups.size > 0 ? [...groups.values()] : undefined;
}

function legendPlace({ legend }: Chart): (typeof LEGEND_PLACES)[keyof typeof LEGEND_PLACES] {
  const { position } = legend;
  return position === "Custom" || position === "Invalid" ? "r" : LEGEND_PLACES[position];
}

function chartGroup(sheet: Sheet, { axes }: Chart, { kind, series }: SeriesGroup): ComboChartGroupOptions {
  const [{ gapWidth, overlap, axisGroup }] = series;
  const isSecond = axisGroup === "Secondary";
  return {
    ...kind,
    ...(kind.type === "bar" && { gapWidth, overlap }),
    ...(kind.type === "line" && { showMarker: series.some(({ markerStyle }) => markerStyle !== "None") }),
    useSecondaryAxis: isSecond,
    series: series.map((one) => chartSeries(sheet, kind, one)),
    categoryAxis: chartAxis(isSecond ? axes.secondaryCategory : axes.category),
    valueAxis: {
      ...chartAxis(isSecond ? axes.secondaryValue : axes.value),
      // Bars that run from the top have their scale at the bottom all the same.
      ...(kind.barDir === "bar" && axes.category.reversePlotOrder && { crosses: "max" as const }),
    },
  };
}

function chartSeries(sheet: Sheet, { type }: GroupKind, series: ChartSeries): AddChartSeriesOptions {
  const { name, nameFormula, values = "", xValues, fill, line, dataLabels } = series;
  const marker = wordOf(MARKERS, series.markerStyle) ?? "none";
  const dash = wordOf(DASHES, line.style);
  return {
    ...(nameFormula === undefined ? name !== undefined && { name } : { name: { formula: reference(nameFormula) } }),
    ...(xValues !== undefined && { categories: categories(sheet, xValues) }),
    values: reference(values),
    ...(fill && { fill: plainColor(fill) }),
    ...(fill === null && { spPr: { noFill: true } }),
    ...(line.color !== undefined && { line: plainColor(line.color) }),
    ...(line.weight !== undefined && { lineWidth: line.weight }),
    ...(dash && { lineDash: dash }),
    ...(type === "line" && {
      marker: { symbol: marker, ...(marker !== "none" && { size: series.markerSize }) },
      smooth: series.smooth,
    }),
    ...(series.hasDataLabels && {
      dataLabels: { showVal: dataLabels.showValue, showSerName: dataLabels.showSeriesName },
    }),
  };
}

/** Dates need their own number format, or the axis would show serial numbers. */
function categories(sheet: Sheet, formula: string): AddChartSeriesOptions["categories"] {
  const target = sheet.book.resolve(formula, sheet);
  const place = target && { row: target.area.row, column: target.area.column };
  if (!place || typeof target.sheet.value(place.row, place.column) !== "number") return reference(formula);
  const formatCode = target.sheet.style(place.row, place.column).numberFormat;
  return { numRef: { formula: reference(formula), cache: { formatCode, points: [] } } };
}

function chartAxis(axis: ChartAxis): AddAxisOptions {
  const { title, numberFormat, minimum, maximum, majorUnit, minorUnit, majorGridlines, minorGridlines } = axis;
  const { color } = majorGridlines.line ?? {};
  return {
    ...(title.visible && title.text !== "" && { title: title.text }),
    numFmt: numberFormat,
    numFmtLinked: numberFormat === "General",
    ...(minimum !== undefined && { min: minimum }),
    ...(maximum !== undefined && { max: maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
    ...(minorUnit !== undefined && { minorUnit }),
    majorGridlines: majorGridlines.visible,
    minorGridlines: minorGridlines.visible,
    ...(majorGridlines.visible &&
      color !== undefined && {
        majorGridlinesStyle: {
          border: plainColor(color),
          ...(majorGridlines.line?.weight !== undefined && { borderWidth: majorGridlines.line.weight }),
        },
      }),
    majorTickMark: LIBRARY_TICKS[axis.majorTickMark],
    minorTickMark: LIBRARY_TICKS[axis.minorTickMark],
    tickLblPos: LABEL_PLACES[axis.tickLabelPosition],
    orientation: axis.reversePlotOrder ? "maxMin" : "minMax",
    hidden: !axis.visible,
    ...(axis.scaleType === "Logarithmic" && { logBase: 10 }),
    ...(axis.line?.color !== undefined && { lineColor: plainColor(axis.line.color) }),
    ...(axis.font && { txPr: textLook(axis.font) }),
  };
}

function textLook(font: FontStyle = {}): ChartTextProperties {
  const { size, color, bold, italic } = font;
  return {
    ...(size !== undefined && { size: Math.round(size * HUNDREDTHS) }),
    ...(color !== undefined && { color: { srgb: plainColor(color) } }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
  };
}

/** The cell under a place given in points, and how far into it the place lies. */
function anchorAt(sheet: Sheet, left: number, top: number) {
  const column = lastBefore(left, (line) => sheet.place({ row: 0, column: line, rows: 1, columns: 1 }).left);
  const row = lastBefore(top, (line) => sheet.place({ row: line, column: 0, rows: 1, columns: 1 }).top);
  const corner = sheet.place({ row, column, rows: 1, columns: 1 });
  return {
    nativeCol: column,
    nativeColOff: Math.round((left - corner.left) * EMU_PER_POINT),
    nativeRow: row,
    nativeRowOff: Math.round((top - corner.top) * EMU_PER_POINT),
  };
}

/** The last line that begins at or before a distance. */
function lastBefore(distance: number, start: (line: number) => number): number {
  let line = 0;
  while (start(line + 1) <= distance && start(line + 1) > start(0)) line++;
  return line;
}

function reference(formula: string): string {
  return formula.replace(/^=/, "");
}

function plainColor(color: string): string {
  return color.replace("#", "");
}

function wordOf<Word extends string>(words: Readonly<Record<string, Word>>, key: string | undefined): Word | undefined {
  return key === undefined ? undefined : words[key];
}
