/** Excel.ChartAxes and ChartAxis, with titles and gridlines. */
import type { Chart, ChartAxis, ChartText } from "../../book/chart";
import { either, flag, integer, number, oneOf, optional, text, type Reader } from "../argument";
import { invalidArgument } from "../office-error";
import { method, OfficeClass, readOnly, value, type Scalar } from "../office-object";
import { chartFont, chartLine, fontFormat } from "./chart-format";
import { changeChart, chartOf, type ChartOf } from "./chart-of";
import { shownText } from "./chart-title";

interface AxisOf {
  readonly chart: ChartOf;
  readonly axis: keyof Chart["axes"];
}

function axisOf({ chart, axis }: AxisOf): ChartAxis {
  return chartOf(chart).axes[axis];
}

function changeAxis({ chart, axis }: AxisOf, change: Partial<ChartAxis>): void {
  const { axes } = chartOf(chart);
  changeChart(chart, { axes: { ...axes, [axis]: { ...axes[axis], ...change } } });
}

export const chartAxes: OfficeClass<ChartOf> = new OfficeClass("ChartAxes", {
  objects: {
    categoryAxis: (chart) => chartAxis.of({ chart, axis: "category" }),
    valueAxis: (chart) => chartAxis.of({ chart, axis: "value" }),
  },
  methods: {
    getItem: method(
      [oneOf("Category", "Value"), optional(oneOf("Primary", "Secondary"))],
      (chart, [type, group = "Primary"]) => {
        if (group === "Primary") return chartAxis.of({ chart, axis: type === "Category" ? "category" : "value" });
        const hasSecond = chartOf(chart).series.some(({ axisGroup }) => axisGroup === "Secondary");
        if (!hasSecond) throw invalidArgument("no series is on a secondary axis");
        return chartAxis.of({ chart, axis: type === "Category" ? "secondaryCategory" : "secondaryValue" });
      },
    ),
  },
});

function part<Key extends keyof ChartAxis>(key: Key, read: Reader<ChartAxis[Key]>): Scalar<AxisOf> {
  return value(
    read,
    (of: AxisOf) => axisOf(of)[key],
    (of, chosen) => changeAxis(of, { [key]: chosen }),
  );
}

const emptyText: Reader<undefined> = (given) => {
  if (given !== "") throw invalidArgument("a number, or an empty text for automatic, is expected");
  return undefined;
};

/** A limit that Excel chooses from the data until it is set; an empty text gives the choice back, and stands for it. */
function limit(key: "minimum" | "maximum" | "majorUnit" | "minorUnit"): Scalar<AxisOf> {
  return value(
    either<number | undefined, number | undefined>(number, emptyText),
    (of: AxisOf) => axisOf(of)[key] ?? "",
    (of, chosen) => changeAxis(of, { [key]: chosen }),
  );
}

const TICKS = ["None", "Cross", "Inside", "Outside"] as const;
const UNITS = `None Hundreds Thousands TenThousands HundredThousands Millions TenMillions HundredMillions Billions Trillions`;

const chartAxis: OfficeClass<AxisOf> = new OfficeClass("ChartAxis", {
  scalars: {
    type: readOnly(({ axis }) => (axis === "category" || axis === "secondaryCategory" ? "Category" : "Value")),
    axisGroup: readOnly(({ axis }) => (axis === "category" || axis === "value" ? "Primary" : "Secondary")),
    visible: part("visible", flag),
    numberFormat: part("numberFormat", text),
    minimum: limit("minimum"),
    maximum: limit("maximum"),
    majorUnit: limit("majorUnit"),
    minorUnit: limit("minorUnit"),
    majorTickMark: part("majorTickMark", oneOf(...TICKS)),
    minorTickMark: part("minorTickMark", oneOf(...TICKS)),
    tickLabelPosition: part("tickLabelPosition", oneOf("NextToAxis", "High", "Low", "None")),
    tickLabelSpacing: part("tickLabelSpacing", integer),
    tickMarkSpacing: part("tickMarkSpacing", integer),
    reversePlotOrder: part("reversePlotOrder", flag),
    scaleType: part("scaleType", oneOf("Linear", "Logarithmic")),
    categoryType: part("categoryType", oneOf("Automatic", "TextAxis", "DateAxis")),
    displayUnit: part("displayUnit", oneOf(...UNITS.split(" "))),
    textOrientation: part("textOrientation", integer),
  },
  objects: {
    title: (of) => axisTitle.of(of),
    majorGridlines: (of) => gridlines.of({ of, which: "majorGridlines" }),
    minorGridlines: (of) => gridlines.of({ of, which: "minorGridlines" }),
    format: (of) => axisFormat.of(of),
  },
});

function setTitle(of: AxisOf, change: Partial<ChartText>): void {
  changeAxis(of, { title: { ...axisOf(of).title, ...change } });
}

const axisTitleFormat = fontFormat("ChartAxisTitleFormat");

const axisTitle: OfficeClass<AxisOf> = new OfficeClass("ChartAxisTitle", {
  scalars: {
    text: value(
      text,
      (of) => shownText(of.chart, axisOf(of).title),
      (of, written) => setTitle(of, { text: written, formula: undefined, visible: true }),
    ),
    visible: value(
      flag,
      (of) => axisOf(of).title.visible,
      (of, visible) => setTitle(of, { visible }),
    ),
  },
  objects: {
    format: (of) =>
      axisTitleFormat.of({ get: () => axisOf(of).title.font ?? {}, set: (font) => setTitle(of, { font }) }),
  },
  methods: { setFormula: method([text], (of, [formula]) => setTitle(of, { formula, visible: true })) },
});

interface GridlinesOf {
  readonly of: AxisOf;
  readonly which: "majorGridlines" | "minorGridlines";
}

const gridlines: OfficeClass<GridlinesOf> = new OfficeClass("ChartGridlines", {
  scalars: {
    visible: value(
      flag,
      ({ of, which }) => axisOf(of)[which].visible,
      ({ of, which }, visible) => changeAxis(of, { [which]: { ...axisOf(of)[which], visible } }),
    ),
  },
  objects: { format: (lines) => gridlinesFormat.of(lines) },
});

const gridlinesFormat: OfficeClass<GridlinesOf> = new OfficeClass("ChartGridlinesFormat", {
  objects: {
    line: ({ of, which }) =>
      chartLine.of({
        get: () => axisOf(of)[which].line ?? {},
        set: (line) => changeAxis(of, { [which]: { ...axisOf(of)[which], line } }),
      }),
  },
});

const axisFormat: OfficeClass<AxisOf> = new OfficeClass("ChartAxisFormat", {
  objects: {
    font: (of) => chartFont.of({ get: () => axisOf(of).font ?? {}, set: (font) => changeAxis(of, { font }) }),
    line: (of) => chartLine.of({ get: () => axisOf(of).line ?? {}, set: (line) => changeAxis(of, { line }) }),
  },
});

export const chartAxesClasses = [
  chartAxes,
  chartAxis,
  axisTitle,
  axisTitleFormat,
  gridlines,
  gridlinesFormat,
  axisFormat,
];
