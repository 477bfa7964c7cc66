/** The columns, lines, areas and points of a chart. */
import type { ChartLine } from "../../book/chart";
import { axisLabel, type ChartData, type SeriesData } from "./chart-data";
import type { ChartFrame } from "./chart-frame";
import type { Scale } from "./scale";

interface MarksProps {
  readonly data: ChartData;
  readonly frame: ChartFrame;
}

/** A value of one series at one category, from where it starts (0, or the top of the stack below) to where it ends. */
interface Span {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** All series, areas behind columns, columns behind lines, as Excel draws them. */
export function Marks({ data, frame }: MarksProps) {
  const order = ["area", "column", "line", "points"];
  const sorted = [...data.series].sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
  const { plot } = frame;
  return (
    <svg x={plot.left} y={plot.top - 6} width={plot.width} height={plot.height + 12} overflow="hidden">
      <g transform="translate(0 6)">
        {sorted.map((one) => (
          <SeriesMarks key={one.series.id} one={one} data={data} frame={frame} />
        ))}
      </g>
    </svg>
  );
}

function SeriesMarks({ one, data, frame }: MarksProps & { readonly one: SeriesData }) {
  const spans = spansOf(one, data);
  if (one.mark === "column") return <Columns one={one} spans={spans} data={data} frame={frame} />;
  const points = spans.map((span) => pointOf(span, one, data, frame));
  return (
    <g>
      {one.mark === "area" && <AreaShape one={one} spans={spans} data={data} frame={frame} />}
      {one.mark === "line" && one.series.line.style !== "None" && (
        <path
          d={pathOf(points, spans, one.series.smooth)}
          fill="none"
          stroke={one.color}
          strokeWidth={width(one.series.line, 2.25)}
          strokeDasharray={dashes(one.series.line)}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      )}
      {showsMarkers(one) &&
        points.map(({ x, y }, index) => (
          <circle
            key={index}
            cx={x}
            cy={y}
            r={Math.max(2, one.series.markerSize / 2)}
            fill={one.series.markerBackgroundColor ?? one.color}
            stroke={one.series.markerForegroundColor ?? "none"}
          />
        ))}
      {one.series.hasDataLabels &&
        points.map(({ x, y }, index) => (
          <Label key={index} one={one} data={data} span={spans[index] as Span} x={x} y={y - 8} />
        ))}
    </g>
  );
}

function Columns({
  one,
  spans,
  data,
  frame,
}: MarksProps & { readonly one: SeriesData; readonly spans: readonly Span[] }) {
  const { plot } = frame;
  const scale = scaleFor(one, frame);
  const room = (data.lying ? plot.height : plot.width) / Math.max(1, data.categories.length);
  const { offset, thickness } = slotOf(one, data, room);
  const line = one.series.line.style === "None" ? "none" : (one.series.line.color ?? "none");
  return spans.map((span) => {
    const [low, high] = [scale.share(span.from), scale.share(span.to)].sort((a, b) => a - b) as [number, number];
    const start = span.index * room + offset;
    const box = data.lying
      ? { x: low * plot.width, y: plot.height - start - thickness, width: (high - low) * plot.width, height: thickness }
      : { x: start, y: (1 - high) * plot.height, width: thickness, height: (high - low) * plot.height };
    const end = data.lying
      ? { x: box.x + box.width + 14, y: box.y + box.height / 2 + 4 }
      : { x: box.x + box.width / 2, y: span.value < 0 ? box.y + box.height + 13 : box.y - 4 };
    return (
      <g key={span.index}>
        <rect
          {...box}
          fill={one.series.fill === null ? "none" : one.color}
          stroke={line}
          strokeWidth={width(one.series.line, 1)}
        />
        {one.series.hasDataLabels && <Label one={one} data={data} span={span} {...end} />}
      </g>
    );
  });
}

function AreaShape({
  one,
  spans,
  data,
  frame,
}: MarksProps & { readonly one: SeriesData; readonly spans: readonly Span[] }) {
  const upper = spans.map((span) => pointOf(span, one, data, frame));
  const lower = spans.map((span) => pointOf({ ...span, to: span.from }, one, data, frame)).reverse();
  const path = [...upper, ...lower]
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");
  return <path d={`${path}Z`} fill={one.color} />;
}

function Label({
  one,
  data,
  span,
  x,
  y,
}: {
  readonly one: SeriesData;
  readonly data: ChartData;
  readonly span: Span;
  readonly x: number;
  readonly y: number;
}) {
  const { dataLabels } = one.series;
  const text = dataLabels.showValue
    ? axisLabel(span.value, dataLabels.numberFormat, data.format)
    : dataLabels.showSeriesName
      ? one.name
      : (data.categories[span.index] ?? "");
  return (
    <text
      x={x}
      y={y}
      textAnchor="middle"
      fontSize={(dataLabels.font?.size ?? 9) * (96 / 72)}
      fill={dataLabels.font?.color ?? "#404040"}
      fontWeight={dataLabels.font?.bold ? 700 : 400}
    >
      {text}
    </text>
  );
}

/** Where a series' columns stand inside a category: side by side, or on one another when stacked; the gap as Excel measures it. */
function slotOf(one: SeriesData, data: ChartData, room: number): { offset: number; thickness: number } {
  const columns = data.series.filter(({ mark, secondary }) => mark === "column" && secondary === one.secondary);
  const stacked = one.stacking !== "none";
  const count = stacked ? 1 : columns.length;
  const overlap = stacked ? 1 : one.series.overlap / 100;
  const units = 1 + (count - 1) * (1 - overlap);
  const thickness = room / (units + one.series.gapWidth / 100);
  const index = stacked ? 0 : columns.indexOf(one);
  return { offset: (room - units * thickness) / 2 + index * thickness * (1 - overlap), thickness };
}

function spansOf(one: SeriesData, data: ChartData): Span[] {
  const peers = data.series.filter(
    ({ mark, stacking, secondary }) => mark === one.mark && stacking === one.stacking && secondary === one.secondary,
  );
  const below = one.stacking === "none" ? [] : peers.slice(0, peers.indexOf(one));
  return one.values.flatMap((value, index) => {
    if (value === undefined) return [];
    const sameSign = (other: number): boolean => other < 0 === value < 0;
    const base = below.reduce((sum, { values }) => sum + (sameSign(values[index] ?? 0) ? (values[index] ?? 0) : 0), 0);
    const whole =
      one.stacking === "share" ? peers.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0) || 1 : 1;
    return [{ index, from: base / whole, to: (base + value) / whole, value }];
  });
}

function pointOf({ index, to }: Span, one: SeriesData, data: ChartData, frame: ChartFrame): { x: number; y: number } {
  const { plot, across } = frame;
  const x = across
    ? across.share(one.x[index] ?? index + 1) * plot.width
    : ((index + 0.5) * plot.width) / Math.max(1, data.categories.length);
  return { x, y: (1 - scaleFor(one, frame).share(to)) * plot.height };
}

/** A line through the points, broken where a value is missing. */
function pathOf(points: readonly { x: number; y: number }[], spans: readonly Span[], smooth: boolean): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      const joined = before && (spans[index] as Span).index === (spans[index - 1] as Span).index + 1;
      if (!joined || !before) return `M${x.toFixed(1)} ${y.toFixed(1)}`;
      const middle = ((before.x + x) / 2).toFixed(1);
      return smooth
        ? `C${middle} ${before.y.toFixed(1)} ${middle} ${y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`
        : `L${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}

function scaleFor(one: SeriesData, frame: ChartFrame): Scale {
  return one.secondary && frame.secondary ? frame.secondary : frame.value;
}

function showsMarkers({ series, mark }: SeriesData): boolean {
  if (mark === "points") return true;
  const byType = series.chartType.includes("Markers") && !series.chartType.includes("NoMarkers");
  return (
    mark === "line" &&
    series.markerStyle !== "None" &&
    (byType || !["", "Automatic", "Invalid"].includes(series.markerStyle))
  );
}

function width(line: ChartLine, standard: number): number {
  return (line.weight ?? standard) * (96 / 72) * 0.75;
}

function dashes(line: ChartLine): string | undefined {
  switch (line.style) {
    case "Dash":
      return "8 5";
    case "Dot":
    case "RoundDot":
      return "2 4";
    case "DashDot":
      return "8 4 2 4";
    case "DashDotDot":
      return "8 4 2 4 2 4";
    default:
      return undefined;
  }
}
