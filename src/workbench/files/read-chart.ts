/** Charts in the drawings of a file, read from their XML: the library keeps only parts of it. */
import type { Area } from "../book/area";
import type { Chart, ChartAxis, ChartLegend, ChartSeries, ChartText } from "../book/chart";
import type { MemorySheet } from "../book/memory-sheet";
import { newSeries } from "../book/sheet-charts";
import { chartType, type GroupKind } from "./chart-kind";
import { BLANKS, LABEL_PLACES, LEGEND_PLACES, MARKERS, TICK_MARKS } from "./chart-words";
import { fontOf, lineOf, solidOf } from "./drawing-look";
import { EMU_PER_POINT } from "./file-units";
import { bookFormula } from "./formula-text";
import { keyOf } from "./key-of";
import type { PackageParts } from "./package-parts";
import { childOf, childrenOf, elementsOf, isOn, local, numberOf, textOf, valueOf, type Element } from "./xml-element";

type AxisKey = keyof Chart["axes"];

/** A chart in a file: its place on the sheet, and its own part unless that is of a newer kind. */
export interface ChartPart {
  readonly name: string;
  readonly anchor: Element;
  readonly root: Element | undefined;
}

/** The charts in the drawings of the sheet at a path. */
export async function chartParts(parts: PackageParts, path: string): Promise<readonly ChartPart[]> {
  const found: ChartPart[] = [];
  for (const drawing of await parts.relations(path, "drawing")) {
    const charts = await parts.relations(drawing.path, "chart");
    for (const anchor of elementsOf(await parts.root(drawing.path))) {
      const frame = childOf(anchor, "graphicFrame") ?? childOf(anchor, "AlternateContent", "Choice", "graphicFrame");
      if (!frame) continue;
      const link = childOf(frame, "graphic", "graphicData", "chart");
      const name = childOf(frame, "nvGraphicFramePr", "cNvPr")?.attributes.name ?? "Chart";
      const part = charts.find(({ id }) => id === link?.attributes["r:id"]);
      found.push({ name, anchor, root: part && (await parts.root(part.path)) });
    }
  }
  return found;
}

/** Adds charts to the sheet; returns those that are of a kind unknown here. */
export function readCharts(sheet: MemorySheet, charts: readonly ChartPart[]): readonly ChartPart[] {
  return charts.filter(
    ({ name, anchor, root }) => !root || !readChart(sheet, root, { name, ...placeOf(sheet, anchor) }),
  );
}

type Frame = Pick<Chart, "name" | "left" | "top" | "width" | "height" | "placement">;

function readChart(sheet: MemorySheet, root: Element, frame: Frame): boolean {
  const chart = childOf(root, "chart");
  const plot = childOf(chart, "plotArea");
  const groups = elementsOf(plot).filter((element) => /Chart$/.test(local(element)));
  const types = groups.map(typeOf);
  const [type] = types;
  if (!plot || type === undefined || types.includes(undefined)) return false;
  const axes = axisRoles(plot, groups);
  const series = groups.flatMap((group, index) => {
    const isSecond = childrenOf(group, "axId").some(
      ({ attributes }) => axes.get(attributes.val ?? "") === "secondaryValue",
    );
    return childrenOf(group, "ser").map((one) => ({
      order: numberOf(valueOf(one, "order")) ?? 0,
      series: readSeries(sheet, types[index] ?? type, group, one, isSecond ? "Secondary" : "Primary"),
    }));
  });
  series.sort((a, b) => a.order - b.order);
  const plain = sheet.addChart(type, CORNER, sheet, "Columns");
  sheet.updateChart(plain.id, {
    ...frame,
    title: { overlay: false, ...titleOf(chart, isOn(valueOf(chart, "autoTitleDeleted"))) },
    legend: legendOf(childOf(chart, "legend"), plain.legend),
    series: series.map(({ series: one }, plotOrder) => ({ ...one, plotOrder })),
    axes: axesOf(plot, axes, plain.axes),
    plotVisibleOnly: valueOf(chart, "plotVisOnly") !== "0",
    displayBlanksAs: keyOf(BLANKS, valueOf(chart, "dispBlanksAs")) ?? "NotPlotted",
  });
  return true;
}

/** Points; of gridlines that nobody has changed. */
const USUAL_WEIGHT = 0.75;
const CORNER: Area = { row: 0, column: 0, rows: 1, columns: 1 };

function typeOf(group: Element): string | undefined {
  const type = local(group).replace(/Chart$/, "");
  if (type !== "bar" && type !== "line" && type !== "area") return undefined;
  const barDir = valueOf(group, "barDir") === "bar" ? "bar" : "col";
  const grouping = valueOf(group, "grouping") ?? (type === "bar" ? "clustered" : "standard");
  return chartType({ type, ...(type === "bar" && { barDir }), grouping: grouping as GroupKind["grouping"] });
}

/** What each axis is, by its number: the axes of the first group are the primary ones. */
function axisRoles(plot: Element, groups: readonly Element[]): ReadonlyMap<string, AxisKey> {
  const first = new Set(childrenOf(groups[0], "axId").map(({ attributes }) => attributes.val ?? ""));
  const roles = new Map<string, AxisKey>();
  for (const [name, primary, secondary] of [
    ["valAx", "value", "secondaryValue"],
    ["catAx", "category", "secondaryCategory"],
    ["dateAx", "category", "secondaryCategory"],
  ] as const) {
    for (const axis of childrenOf(plot, name)) {
      const id = valueOf(axis, "axId") ?? "";
      roles.set(id, first.has(id) ? primary : secondary);
    }
  }
  return roles;
}

function axesOf(plot: Element, roles: ReadonlyMap<string, AxisKey>, plain: Chart["axes"]): Chart["axes"] {
  const axes: Record<AxisKey, ChartAxis> = { ...plain };
  for (const name of ["valAx", "catAx", "dateAx"]) {
    for (const element of childrenOf(plot, name)) {
      const role = roles.get(valueOf(element, "axId") ?? "");
      if (role) axes[role] = readAxis(element, plain[role]);
    }
  }
  return axes;
}

function readAxis(element: Element, plain: ChartAxis): ChartAxis {
  const gridlines = childOf(element, "majorGridlines");
  const format = childOf(element, "numFmt")?.attributes;
  const line = lineOf(element);
  const font = fontOf(childOf(element, "txPr", "p", "pPr", "defRPr"));
  const { weight, ...gridline } = lineOf(gridlines);
  const minimum = numberOf(valueOf(element, "scaling", "min"));
  const maximum = numberOf(valueOf(element, "scaling", "max"));
  const majorUnit = numberOf(valueOf(element, "majorUnit"));
  const minorUnit = numberOf(valueOf(element, "minorUnit"));
  return {
    ...plain,
    visible: !isOn(valueOf(element, "delete")),
    title: childOf(element, "title") ? titleOf(element, false) : plain.title,
    numberFormat: format && !isOn(format.sourceLinked) ? (format.formatCode ?? "General") : "General",
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
    ...(minorUnit !== undefined && { minorUnit }),
    majorGridlines: {
      visible: gridlines !== undefined,
      ...(Object.keys(gridline).length > 0 && { line: weight === USUAL_WEIGHT ? gridline : { ...gridline, weight } }),
    },
    minorGridlines: { visible: childOf(element, "minorGridlines") !== undefined },
    majorTickMark: keyOf(TICK_MARKS, valueOf(element, "majorTickMark")) ?? "None",
    minorTickMark: keyOf(TICK_MARKS, valueOf(element, "minorTickMark")) ?? "None",
    tickLabelPosition: keyOf(LABEL_PLACES, valueOf(element, "tickLblPos")) ?? "NextToAxis",
    reversePlotOrder: valueOf(element, "scaling", "orientation") === "maxMin",
    scaleType: childOf(element, "scaling", "logBase") ? "Logarithmic" : "Linear",
    categoryType: local(element) === "catAx" && valueOf(element, "auto") === "0" ? "TextAxis" : "Automatic",
    ...(Object.keys(line).length > 0 && { line }),
    ...(Object.keys(font).length > 0 && { font }),
  };
}

/** The title of a chart or an axis: a text, or the cell that it is linked to. */
function titleOf(owner: Element | undefined, isDeleted: boolean): ChartText {
  const title = childOf(owner, "title");
  const link = textOf(title, "tx", "strRef", "f");
  const paragraphs = childrenOf(childOf(title, "tx", "rich"), "p");
  const text = paragraphs
    .map((one) =>
      childrenOf(one, "r")
        .map((run) => textOf(run, "t") ?? "")
        .join(""),
    )
    .join("\n");
  const look =
    childOf(paragraphs[0], "r", "rPr") ??
    childOf(paragraphs[0], "pPr", "defRPr") ??
    childOf(title, "txPr", "p", "pPr", "defRPr");
  const font = fontOf(look);
  return {
    text,
    ...(link !== undefined && { formula: bookFormula(link) }),
    visible: !isDeleted,
    ...(isOn(valueOf(title, "overlay")) && { overlay: true }),
    ...(Object.keys(font).length > 0 && { font }),
  };
}

function legendOf(legend: Element | undefined, plain: ChartLegend): ChartLegend {
  if (!legend) return { ...plain, visible: false };
  return {
    visible: true,
    position: keyOf(LEGEND_PLACES, valueOf(legend, "legendPos")) ?? "Right",
    overlay: isOn(valueOf(legend, "overlay")),
  };
}

function readSeries(
  sheet: MemorySheet,
  type: string,
  group: Element,
  series: Element,
  axisGroup: ChartSeries["axisGroup"],
): ChartSeries {
  const values = textOf(series, "val", "numRef", "f");
  const xValues = textOf(series, "cat", "numRef", "f") ?? textOf(series, "cat", "strRef", "f");
  const nameFormula = textOf(series, "tx", "strRef", "f");
  const name = textOf(series, "tx", "v");
  const plain = newSeries(sheet, type, 0, {
    ...(values !== undefined && { values: bookFormula(values) }),
    ...(xValues !== undefined && { xValues: bookFormula(xValues) }),
    ...(nameFormula !== undefined && { nameFormula: bookFormula(nameFormula) }),
    ...(name !== undefined && { name }),
  });
  const isLine = local(group) === "lineChart";
  // The fill of a line's series is that of nothing seen, which LibreOffice writes all the same.
  const fill = isLine ? undefined : solidOf(series);
  const isOutlined = numberOf(childOf(series, "spPr", "ln")?.attributes.w) !== 0;
  return {
    ...plain,
    axisGroup,
    ...(fill !== undefined && { fill }),
    line: isLine || isOutlined ? lineOf(series) : {},
    markerStyle: keyOf(MARKERS, valueOf(series, "marker", "symbol")) ?? (isLine ? "Automatic" : plain.markerStyle),
    markerSize: numberOf(valueOf(series, "marker", "size")) ?? plain.markerSize,
    smooth: isLine && isOn(valueOf(series, "smooth")),
    gapWidth: numberOf(valueOf(group, "gapWidth")) ?? plain.gapWidth,
    overlap: numberOf(valueOf(group, "overlap")) ?? plain.overlap,
    hasDataLabels: isOn(valueOf(series, "dLbls", "showVal")),
  };
}

/** Where an anchor puts its picture, in points. */
function placeOf(sheet: MemorySheet, anchor: Element): Omit<Frame, "name"> {
  const from = cornerOf(sheet, childOf(anchor, "from")) ?? positionOf(childOf(anchor, "pos"));
  const to = cornerOf(sheet, childOf(anchor, "to"));
  const size = childOf(anchor, "ext")?.attributes;
  const width = to ? to.left - from.left : lengthOf(size?.cx);
  const height = to ? to.top - from.top : lengthOf(size?.cy);
  const kind = anchor.attributes.editAs ?? local(anchor);
  const placement = /^oneCell/.test(kind) ? "OneCell" : /^absolute/.test(kind) ? "Absolute" : "TwoCell";
  return { ...from, width, height, placement };
}

function cornerOf(sheet: MemorySheet, corner: Element | undefined) {
  if (!corner) return undefined;
  const number = (name: string) => numberOf(textOf(corner, name)) ?? 0;
  const { left, top } = sheet.place({ row: number("row"), column: number("col"), rows: 1, columns: 1 });
  return { left: left + number("colOff") / EMU_PER_POINT, top: top + number("rowOff") / EMU_PER_POINT };
}

function positionOf(position: Element | undefined) {
  return { left: lengthOf(position?.attributes.x), top: lengthOf(position?.attributes.y) };
}

function lengthOf(emu: string | undefined): number {
  return (numberOf(emu) ?? 0) / EMU_PER_POINT;
}
