/** Excel.ChartTitle and ChartLegend. */
import type { ChartLegend, ChartText } from "../../book/chart";
import { flag, oneOf, text, type Reader } from "../argument";
import { method, OfficeClass, value, type Scalar } from "../office-object";
import { plainValue } from "../cell-contents";
import { fontFormat } from "./chart-format";
import { changeChart, chartOf, type ChartOf } from "./chart-of";

function setTitle(of: ChartOf, change: Partial<ChartText>): void {
  changeChart(of, { title: { ...chartOf(of).title, ...change } });
}

/** The text a title shows: its own, or that of the cell it is linked to. */
export function shownText({ sheet }: ChartOf, title: ChartText): string {
  const cell = title.formula === undefined ? undefined : sheet.book.resolve(title.formula, sheet);
  return cell ? String(plainValue(cell.sheet.value(cell.area.row, cell.area.column))) : title.text;
}

const titleFormat = fontFormat("ChartTitleFormat");

export const chartTitle: OfficeClass<ChartOf> = new OfficeClass("ChartTitle", {
  scalars: {
    text: value(
      text,
      (of) => shownText(of, chartOf(of).title),
      (of, written) => setTitle(of, { text: written, formula: undefined, visible: true }),
    ),
    visible: value(
      flag,
      (of) => chartOf(of).title.visible,
      (of, visible) => setTitle(of, { visible }),
    ),
    overlay: value(
      flag,
      (of) => chartOf(of).title.overlay ?? false,
      (of, overlay) => setTitle(of, { overlay }),
    ),
  },
  objects: {
    format: (of) => titleFormat.of({ get: () => chartOf(of).title.font ?? {}, set: (font) => setTitle(of, { font }) }),
  },
  methods: { setFormula: method([text], (of, [formula]) => setTitle(of, { formula, visible: true })) },
});

function setLegend(of: ChartOf, change: Partial<ChartLegend>): void {
  changeChart(of, { legend: { ...chartOf(of).legend, ...change } });
}

function legendPart<Key extends keyof ChartLegend>(key: Key, read: Reader<ChartLegend[Key]>): Scalar<ChartOf> {
  return value(
    read,
    (of: ChartOf) => chartOf(of).legend[key],
    (of, chosen) => setLegend(of, { [key]: chosen }),
  );
}

const legendFormat = fontFormat("ChartLegendFormat");

export const chartLegend: OfficeClass<ChartOf> = new OfficeClass("ChartLegend", {
  scalars: {
    visible: legendPart("visible", flag),
    position: legendPart("position", oneOf("Top", "Bottom", "Left", "Right", "Corner", "Custom")),
    overlay: legendPart("overlay", flag),
  },
  objects: {
    format: (of) =>
      legendFormat.of({ get: () => chartOf(of).legend.font ?? {}, set: (font) => setLegend(of, { font }) }),
  },
});

export const chartTitleClasses = [chartTitle, titleFormat, chartLegend, legendFormat];
