/** A chart object on a sheet, as plain data. References are formulas ("='My sheet'!$B$2:$B$13") that follow renames and moves. */
import type { FontStyle } from "./style";

export interface ChartLine {
  readonly color?: string;
  /** Points. */
  readonly weight?: number;
  readonly style?:
    | "None"
    | "Continuous"
    | "Dash"
    | "DashDot"
    | "DashDotDot"
    | "Dot"
    | "Grey25"
    | "Grey50"
    | "Grey75"
    | "Automatic"
    | "RoundDot";
}

export interface ChartText {
  /** Literal text; when `formula` is set, the text of that cell is shown instead. */
  readonly text: string;
  readonly formula?: string;
  readonly visible: boolean;
  readonly overlay?: boolean;
  readonly font?: FontStyle;
}

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner" | "Custom" | "Invalid";
  readonly overlay: boolean;
  readonly font?: FontStyle;
}

export interface ChartAxis {
  readonly visible: boolean;
  readonly title: ChartText;
  readonly numberFormat: string;
  /** Undefined: chosen from the data. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly minorUnit?: number;
  readonly majorGridlines: { readonly visible: boolean; readonly line?: ChartLine };
  readonly minorGridlines: { readonly visible: boolean; readonly line?: ChartLine };
  readonly majorTickMark: "None" | "Cross" | "Inside" | "Outside";
  readonly minorTickMark: "None" | "Cross" | "Inside" | "Outside";
  readonly tickLabelPosition: "NextToAxis" | "High" | "Low" | "None";
  readonly tickLabelSpacing?: number;
  readonly tickMarkSpacing?: number;
  readonly reversePlotOrder: boolean;
  readonly scaleType: "Linear" | "Logarithmic";
  readonly categoryType: "Automatic" | "TextAxis" | "DateAxis";
  readonly displayUnit: string;
  readonly textOrientation?: number;
  readonly line?: ChartLine;
  readonly font?: FontStyle;
}

export interface DataLabels {
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  readonly showPercentage: boolean;
  readonly showLegendKey: boolean;
  readonly showBubbleSize: boolean;
  readonly position: string;
  readonly numberFormat: string;
  readonly separator: string;
  readonly font?: FontStyle;
}

export interface ChartSeries {
  /** Lasting identity inside the chart. */
  readonly id: string;
  /** Literal name, or undefined when `nameFormula` gives it or Excel would say "Series1". */
  readonly name?: string;
  readonly nameFormula?: string;
  /** Reference formula of the values; undefined until set. */
  readonly values?: string;
  /** Reference formula of the categories, or of the x values of a scatter chart. */
  readonly xValues?: string;
  /** The series' own type in a combination chart; starts as the chart's. */
  readonly chartType: string;
  readonly axisGroup: "Primary" | "Secondary";
  /** Fill color; undefined is automatic; null is no fill. */
  readonly fill?: string | null;
  readonly line: ChartLine;
  readonly markerStyle: string;
  readonly markerSize: number;
  readonly markerBackgroundColor?: string;
  readonly markerForegroundColor?: string;
  readonly smooth: boolean;
  /** Percent of a bar's width. */
  readonly gapWidth: number;
  /** -100 … 100. */
  readonly overlap: number;
  readonly hasDataLabels: boolean;
  readonly dataLabels: DataLabels;
  readonly showShadow: boolean;
  readonly filtered: boolean;
  readonly plotOrder: number;
  readonly invertIfNegative: boolean;
  readonly varyByCategories: boolean;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** Office.js ChartType: "ColumnClustered", "Line", "XYScatterLinesNoMarkers", … */
  readonly type: string;
  /** Points from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly title: ChartText;
  readonly legend: ChartLegend;
  readonly series: readonly ChartSeries[];
  readonly axes: {
    readonly category: ChartAxis;
    readonly value: ChartAxis;
    readonly secondaryCategory: ChartAxis;
    readonly secondaryValue: ChartAxis;
  };
  readonly font?: FontStyle;
  readonly fill?: string | null;
  readonly border: ChartLine;
  readonly plotAreaFill?: string | null;
  readonly plotVisibleOnly: boolean;
  readonly displayBlanksAs: "NotPlotted" | "Zero" | "Interpolated";
  readonly style: number;
  readonly altText: { readonly title: string; readonly description: string };
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
}
