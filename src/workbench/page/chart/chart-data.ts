/** What a chart shows at this moment: its references read from the workbook, automatic colors and names filled in as Excel does. */
import { formatValue } from "../../engine/number-format";
import type { Book, Sheet } from "../../book/book";
import type { Chart, ChartSeries, ChartText } from "../../book/chart";

export type Mark = "column" | "line" | "area" | "points";
export type Stacking = "none" | "stacked" | "share";

export interface SeriesData {
  readonly series: ChartSeries;
  readonly name: string;
  readonly mark: Mark;
  readonly stacking: Stacking;
  readonly color: string;
  readonly secondary: boolean;
  /** One number per category; undefined where nothing is plotted. */
  readonly values: readonly (number | undefined)[];
  /** The horizontal values of a scatter chart. */
  readonly x: readonly (number | undefined)[];
}

export interface ChartData {
  readonly chart: Chart;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  /** Bars lie: categories run down, values run to the right. */
  readonly lying: boolean;
  readonly scatter: boolean;
  readonly axisTitles: { readonly category: string; readonly value: string; readonly secondary: string };
  /** The number format of the values, for axes that follow their source. */
  readonly format: string;
}

/** The Office theme's accents, in the order Excel hands them out. */
const ACCENTS = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
  "#636363",
  "#997300",
];

/** The chart's present contents, or undefined for a type that this workbench does not draw. */
export function chartData(chart: Chart, sheet: Sheet): ChartData | undefined {
  const shown = chart.series.filter(({ filtered }) => !filtered);
  const kinds = shown.map((series) => kindOf(series.chartType || chart.type));
  if (kinds.some((kind) => kind === undefined)) return undefined;
  const reader = new Reader(sheet);
  const series = shown.map((one, index): SeriesData => {
    const kind = kinds[index] as Kind;
    const values = reader.numbers(one.values, chart.displayBlanksAs === "Zero");
    return {
      series: one,
      name: one.nameFormula ? reader.text(one.nameFormula) : (one.name ?? `Series${index + 1}`),
      mark: kind.mark,
      stacking: kind.stacking,
      color: one.fill ?? one.line.color ?? (ACCENTS[index % ACCENTS.length] as string),
      secondary: one.axisGroup === "Secondary",
      values: chart.displayBlanksAs === "Interpolated" ? bridged(values) : values,
      x: kind.mark === "points" || kind.scatter ? reader.numbers(one.xValues, false) : [],
    };
  });
  return {
    chart,
    title: reader.label(chart.title) || (chart.title.visible && series.length === 1 ? (series[0]?.name ?? "") : ""),
    categories: categoriesOf(series, reader),
    series,
    lying: kinds.some((kind) => kind?.lying),
    scatter: kinds.some((kind) => kind?.scatter),
    axisTitles: {
      category: reader.label(chart.axes.category.title),
      value: reader.label(chart.axes.value.title),
      secondary: reader.label(chart.axes.secondaryValue.title),
    },
    format: reader.format(shown[0]?.values),
  };
}

interface Kind {
  readonly mark: Mark;
  readonly stacking: Stacking;
  readonly lying: boolean;
  readonly scatter: boolean;
}

function kindOf(type: string): Kind | undefined {
  const stacking: Stacking = type.includes("100") ? "share" : type.includes("Stacked") ? "stacked" : "none";
  const kind = { stacking, lying: false, scatter: false };
  if (/^Column(Clustered|Stacked|Stacked100)$/.test(type)) return { ...kind, mark: "column" };
  if (/^Bar(Clustered|Stacked|Stacked100)$/.test(type)) return { ...kind, mark: "column", lying: true };
  if (/^Line(Markers)?(Stacked|Stacked100)?$/.test(type)) return { ...kind, mark: "line" };
  if (/^Area(Stacked|Stacked100)?$/.test(type)) return { ...kind, mark: "area" };
  if (/^XYScatter/.test(type))
    return { ...kind, mark: type.includes("Lines") || type.includes("Smooth") ? "line" : "points", scatter: true };
  return undefined;
}

function categoriesOf(series: readonly SeriesData[], reader: Reader): string[] {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const texts = reader.texts(series.find((one) => one.series.xValues)?.series.xValues);
  return Array.from({ length: count }, (_, index) => texts[index] ?? String(index + 1));
}

/** Gaps filled in on the straight line between their neighbors. */
function bridged(values: readonly (number | undefined)[]): (number | undefined)[] {
  return values.map((value, index) => {
    if (value !== undefined) return value;
    const known = values.flatMap((other, at) => (other === undefined ? [] : [at]));
    const before = known.filter((at) => at < index).at(-1) ?? -1;
    const after = known.find((at) => at > index) ?? -1;
    if (before < 0 || after < 0) return undefined;
    const [from, to] = [values[before] as number, values[after] as number];
    return from + ((to - from) * (index - before)) / (after - before);
  });
}

/** Reads the chart's references; a hidden reference or a missing sheet reads as empty. */
class Reader {
  private readonly book: Book;

  constructor(private readonly sheet: Sheet) {
    this.book = sheet.book;
  }

  label(text: ChartText): string {
    if (!text.visible) return "";
    return text.formula ? this.text(text.formula) : text.text;
  }

  text(formula: string): string {
    return this.texts(formula).join(" ");
  }

  texts(formula: string | undefined): string[] {
    return this.cells(formula, (sheet, row, column) => sheet.text(row, column));
  }

  numbers(formula: string | undefined, blankIsZero: boolean): (number | undefined)[] {
    return this.cells(formula, (sheet, row, column) => {
      const value = sheet.value(row, column);
      if (typeof value === "number") return value;
      return value === null && !blankIsZero ? undefined : typeof value === "object" && value !== null ? undefined : 0;
    });
  }

  format(formula: string | undefined): string {
    const [first] = this.cells(formula, (sheet, row, column) => sheet.style(row, column).numberFormat ?? "General");
    return first ?? "General";
  }

  private cells<Result>(
    formula: string | undefined,
    read: (sheet: Sheet, row: number, column: number) => Result,
  ): Result[] {
    const target = formula === undefined ? undefined : this.book.resolve(formula, this.sheet);
    if (!target) return [];
    const { area } = target;
    const results: Result[] = [];
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        results.push(read(target.sheet, row, column));
    return results;
  }
}

/** A number under an axis' format; "General" follows the source. */
export function axisLabel(value: number, axisFormat: string, sourceFormat: string): string {
  const code = axisFormat === "" || axisFormat === "General" ? sourceFormat : axisFormat;
  return formatValue(Math.abs(value) < 1e-12 ? 0 : value, code).trim();
}
