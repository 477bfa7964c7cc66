/** Where the parts of a chart stand: title, legend, axes and the plot between them, in pixels from the chart's corner. */
import type { ChartAxis } from "../../book/chart";
import { axisLabel, type ChartData } from "./chart-data";
import { scaleOf, type Scale } from "./scale";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly title: { readonly x: number; readonly y: number; readonly size: number } | undefined;
  readonly legend: { readonly box: Box; readonly vertical: boolean } | undefined;
  readonly value: Scale;
  readonly secondary: Scale | undefined;
  /** The horizontal axis of a scatter chart. */
  readonly across: Scale | undefined;
}

/** Pixels a text of this many characters takes at 9 points; the exact width does not matter here. */
const CHARACTER = 6;
const LINE = 16;
const PADDING = 8;

/** Divides the chart's box among its parts. */
export function chartFrame(data: ChartData, width: number, height: number): ChartFrame {
  const { chart, series } = data;
  const size = (chart.title.font?.size ?? 14) * (96 / 72);
  const title = data.title ? { x: width / 2, y: PADDING + size * 0.85, size } : undefined;
  const legend = chart.legend.visible && series.length > 0 ? chart.legend.position : undefined;
  const scales = scalesOf(data, height);
  const vertical = legend === "Left" || legend === "Right" || legend === "Corner";
  const legendWidth = vertical
    ? Math.min(width / 3, 34 + CHARACTER * Math.max(...series.map(({ name }) => name.length)))
    : width - 2 * PADDING;
  const top = PADDING + (title ? size * 1.35 : 2) + (legend === "Top" ? LINE + 4 : 0);
  const legendRows = vertical
    ? 0
    : Math.ceil(series.reduce((sum, { name }) => sum + 34 + CHARACTER * name.length, 0) / legendWidth);
  const bottom = PADDING + (legend === "Bottom" ? legendRows * LINE + 2 : 0) + horizontalSpace(data);
  const left =
    PADDING +
    (legend === "Left" ? legendWidth : 0) +
    (data.lying ? categorySpace(data) : valueSpace(data, scales.value, false));
  const right =
    PADDING +
    (legend === "Right" || legend === "Corner" ? legendWidth : 0) +
    (scales.secondary ? valueSpace(data, scales.secondary, true) : data.lying ? lastLabelSpace(data, scales.value) : 4);
  const plot = { left, top, width: Math.max(10, width - left - right), height: Math.max(10, height - top - bottom) };
  return {
    width,
    height,
    plot,
    title,
    legend: legend && legendBox(legend, width, height, plot, legendWidth, legendRows, vertical, top),
    ...scales,
  };
}

function legendBox(
  position: string,
  width: number,
  height: number,
  plot: Box,
  legendWidth: number,
  rows: number,
  vertical: boolean,
  top: number,
) {
  const box = { left: PADDING, top: height - PADDING - rows * LINE, width: legendWidth, height: rows * LINE };
  if (position === "Top") return { box: { ...box, top: top - LINE - 4 }, vertical };
  if (!vertical) return { box, vertical };
  const left = position === "Left" ? PADDING : width - legendWidth - PADDING;
  return { box: { left, top: plot.top, width: legendWidth, height: plot.height }, vertical };
}

function horizontalSpace(data: ChartData): number {
  const { chart, axisTitles, lying } = data;
  const axis = lying ? chart.axes.value : chart.axes.category;
  const title = lying ? axisTitles.value : axisTitles.category;
  return (axis.visible && axis.tickLabelPosition !== "None" ? LINE + 4 : 4) + (title ? LINE + 2 : 0);
}

function categorySpace(data: ChartData): number {
  const longest = Math.max(1, ...data.categories.map((text) => text.length));
  return (
    (data.chart.axes.category.visible ? Math.min(140, longest * CHARACTER) + 8 : 4) +
    (data.axisTitles.category ? LINE + 2 : 0)
  );
}

/** Whether a value axis shows its numbers. A second axis does once a series is drawn on it, as Excel turns it on then. */
export function hasLabels(axis: ChartAxis, secondary: boolean): boolean {
  return (axis.visible || secondary) && axis.tickLabelPosition !== "None";
}

function valueSpace(data: ChartData, scale: Scale, secondary: boolean): number {
  const { axes } = data.chart;
  const axis = secondary ? axes.secondaryValue : axes.value;
  const title = secondary ? data.axisTitles.secondary : data.axisTitles.value;
  const longest = Math.max(1, ...scale.ticks.map((tick) => axisLabel(tick, axis.numberFormat, data.format).length));
  return (hasLabels(axis, secondary) ? longest * CHARACTER + 8 : 4) + (title ? LINE + 2 : 0);
}

/** Under bars that lie, half of the last number stands beyond the plot. */
function lastLabelSpace({ chart, format }: ChartData, { ticks }: Scale): number {
  const { value } = chart.axes;
  const last = axisLabel(ticks.at(-1) ?? 0, value.numberFormat, format);
  return hasLabels(value, false) ? (last.length * CHARACTER) / 2 : 4;
}

function scalesOf(data: ChartData, height: number): Pick<ChartFrame, "value" | "secondary" | "across"> {
  const { axes } = data.chart;
  const steps = Math.max(2, Math.round(height / 55));
  const hasSecondary = data.series.some(({ secondary }) => secondary);
  const xs = data.series.flatMap(({ x }) => x.filter((value): value is number => value !== undefined));
  return {
    value: axisScale(data, false, axes.value, steps),
    secondary: hasSecondary ? axisScale(data, true, axes.secondaryValue, steps) : undefined,
    across: data.scatter
      ? scaleOf({
          values: xs,
          minimum: axes.category.minimum,
          maximum: axes.category.maximum,
          step: axes.category.majorUnit,
          fromZero: false,
          steps: 8,
        })
      : undefined,
  };
}

function axisScale(data: ChartData, secondary: boolean, axis: ChartAxis, steps: number): Scale {
  const series = data.series.filter((one) => one.secondary === secondary);
  if (series.some(({ stacking }) => stacking === "share"))
    return scaleOf({ values: [0, 1], minimum: axis.minimum ?? 0, maximum: axis.maximum ?? 1, fromZero: true, steps });
  const single = series.filter(({ stacking }) => stacking === "none").flatMap(({ values }) => values);
  const sums = data.categories.flatMap((_, index) => {
    const parts = series.filter(({ stacking }) => stacking === "stacked").map(({ values }) => values[index] ?? 0);
    return [
      parts.filter((part) => part > 0).reduce((a, b) => a + b, 0),
      parts.filter((part) => part < 0).reduce((a, b) => a + b, 0),
    ];
  });
  const stacked = series.some(({ stacking }) => stacking === "stacked") ? sums : [];
  const values = [...single, ...stacked].filter((value): value is number => value !== undefined);
  const fromZero = series.some(({ mark }) => mark === "column" || mark === "area");
  return scaleOf({ values, minimum: axis.minimum, maximum: axis.maximum, step: axis.majorUnit, fromZero, steps });
}
