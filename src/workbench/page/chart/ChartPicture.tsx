/** One chart of the workbook as a picture. */
import { axisLabel, type ChartData } from "./chart-data";
import { chartFrame, hasLabels, type ChartFrame } from "./chart-frame";
import { Marks } from "./Marks";

const GRAY = "#595959";
const GRID = "#D9D9D9";

interface ChartPictureProps {
  readonly data: ChartData;
  readonly width: number;
  readonly height: number;
}

/** Title, axes, marks and legend, with a sentence for who cannot see it. */
export function ChartPicture({ data, width, height }: ChartPictureProps) {
  const { chart } = data;
  const frame = chartFrame(data, width, height);
  const family = `${chart.font?.name ?? "Calibri"}, Carlito, "Segoe UI", sans-serif`;
  const line = chart.border.style === "None" ? "none" : (chart.border.color ?? GRID);
  return (
    <svg
      role="img"
      aria-label={sentence(data)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={family}
      fontSize={12}
      fill={chart.font?.color ?? GRAY}
    >
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        fill={chart.fill === null ? "none" : (chart.fill ?? "#FFFFFF")}
        stroke={line}
        strokeWidth={chart.border.weight ?? 1}
      />
      {frame.title && (
        <text
          x={frame.title.x}
          y={frame.title.y}
          textAnchor="middle"
          fontSize={frame.title.size}
          fontWeight={chart.title.font?.bold ? 700 : 400}
          fill={chart.title.font?.color ?? GRAY}
        >
          {fitting(data.title, width, frame.title.size)}
        </text>
      )}
      <ValueAxis data={data} frame={frame} secondary={false} />
      {frame.secondary && <ValueAxis data={data} frame={frame} secondary />}
      <Marks data={data} frame={frame} />
      <CategoryAxis data={data} frame={frame} />
      <AxisTitles data={data} frame={frame} />
      {frame.legend && <Legend data={data} frame={frame} />}
    </svg>
  );
}

interface PartProps {
  readonly data: ChartData;
  readonly frame: ChartFrame;
}

function ValueAxis({ data, frame, secondary }: PartProps & { readonly secondary: boolean }) {
  const axis = secondary ? data.chart.axes.secondaryValue : data.chart.axes.value;
  const scale = secondary ? frame.secondary : frame.value;
  const { plot } = frame;
  if (!scale) return null;
  const labels = hasLabels(axis, secondary);
  return (
    <g>
      {scale.ticks.map((tick) => {
        const share = axis.reversePlotOrder ? 1 - scale.share(tick) : scale.share(tick);
        const x = plot.left + share * plot.width;
        const y = plot.top + (1 - share) * plot.height;
        const text = axisLabel(tick, axis.numberFormat, data.format);
        const gridline = axis.majorGridlines.visible && !secondary;
        if (data.lying)
          return (
            <g key={tick}>
              {gridline && (
                <line
                  x1={x}
                  x2={x}
                  y1={plot.top}
                  y2={plot.top + plot.height}
                  stroke={axis.majorGridlines.line?.color ?? GRID}
                />
              )}
              {labels && (
                <text x={x} y={plot.top + plot.height + 15} textAnchor="middle">
                  {text}
                </text>
              )}
            </g>
          );
        return (
          <g key={tick}>
            {gridline && (
              <line
                x1={plot.left}
                x2={plot.left + plot.width}
                y1={y}
                y2={y}
                stroke={axis.majorGridlines.line?.color ?? GRID}
              />
            )}
            {labels && (
              <text
                x={secondary ? plot.left + plot.width + 6 : plot.left - 6}
                y={y + 4}
                textAnchor={secondary ? "start" : "end"}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function CategoryAxis({ data, frame }: PartProps) {
  const axis = data.chart.axes.category;
  const { plot } = frame;
  const zero = Math.min(1, Math.max(0, frame.value.share(0)));
  const base = plot.top + (1 - zero) * plot.height;
  const side = plot.left + zero * plot.width;
  const line = data.lying ? (
    <line x1={side} x2={side} y1={plot.top} y2={plot.top + plot.height} stroke="#A6A6A6" />
  ) : (
    <line x1={plot.left} x2={plot.left + plot.width} y1={base} y2={base} stroke="#A6A6A6" />
  );
  if (!axis.visible || axis.tickLabelPosition === "None") return line;
  return (
    <g>
      {line}
      {data.scatter ? <AcrossLabels data={data} frame={frame} /> : <CategoryLabels data={data} frame={frame} />}
    </g>
  );
}

function AcrossLabels({ data, frame }: PartProps) {
  const { plot, across } = frame;
  return across?.ticks.map((tick) => (
    <text
      key={tick}
      x={plot.left + across.share(tick) * plot.width}
      y={plot.top + plot.height + 15}
      textAnchor="middle"
    >
      {axisLabel(tick, data.chart.axes.category.numberFormat, "General")}
    </text>
  ));
}

function CategoryLabels({ data, frame }: PartProps) {
  const { plot } = frame;
  const { categories, lying } = data;
  const { tickLabelSpacing, reversePlotOrder } = data.chart.axes.category;
  const room = (lying ? plot.height : plot.width) / Math.max(1, categories.length);
  const longest = Math.max(1, ...categories.map((text) => text.length)) * 6.2 + 6;
  const every = tickLabelSpacing ?? Math.max(1, Math.ceil((lying ? 14 : longest) / room));
  return categories.map((text, index) => {
    if (index % every > 0) return null;
    const place = (reversePlotOrder ? categories.length - 1 - index : index) + 0.5;
    // Lying bars begin at the bottom, as in Excel.
    return lying ? (
      <text key={index} x={plot.left - 6} y={plot.top + plot.height - place * room + 4} textAnchor="end">
        {text}
      </text>
    ) : (
      <text key={index} x={plot.left + place * room} y={plot.top + plot.height + 15} textAnchor="middle">
        {text}
      </text>
    );
  });
}

function AxisTitles({ data, frame }: PartProps) {
  const { plot, width } = frame;
  const { category, value, secondary } = data.axisTitles;
  const below = data.lying ? value : category;
  const beside = data.lying ? category : value;
  const middle = plot.top + plot.height / 2;
  return (
    <g fontWeight={400}>
      {below && (
        <text x={plot.left + plot.width / 2} y={plot.top + plot.height + 33} textAnchor="middle">
          {below}
        </text>
      )}
      {beside && (
        <text x={17} y={middle} textAnchor="middle" transform={`rotate(-90 17 ${middle})`}>
          {beside}
        </text>
      )}
      {secondary && (
        <text x={width - 9} y={middle} textAnchor="middle" transform={`rotate(-90 ${width - 9} ${middle})`}>
          {secondary}
        </text>
      )}
    </g>
  );
}

function Legend({ data, frame }: PartProps) {
  const { box, vertical } = frame.legend as NonNullable<ChartFrame["legend"]>;
  const widths = data.series.map(({ name }) => 34 + 6 * name.length);
  const places = vertical
    ? widths.map((_, index) => ({ x: box.left + 6, y: box.top + 14 + index * 18 }))
    : rowsOf(widths, box);
  return (
    <g>
      {data.series.map(({ series, name, color, mark }, index) => {
        const { x, y } = places[index] as { x: number; y: number };
        const swatch =
          mark === "line" ? (
            <line x1={x} x2={x + 18} y1={y - 4} y2={y - 4} stroke={color} strokeWidth={2.5} />
          ) : (
            <rect x={x + 6} y={y - 9} width={10} height={10} fill={color} stroke={series.line.color ?? "none"} />
          );
        return (
          <g key={series.id}>
            {swatch}
            <text x={x + 22} y={y}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Legend entries in centered rows. */
function rowsOf(
  widths: readonly number[],
  box: { left: number; top: number; width: number },
): { x: number; y: number }[] {
  const rows: number[][] = [[]];
  widths.forEach((width, index) => {
    const row = rows.at(-1) as number[];
    const taken = row.reduce((sum, entry) => sum + (widths[entry] as number), 0);
    if (row.length > 0 && taken + width > box.width) rows.push([index]);
    else row.push(index);
  });
  return rows.flatMap((row, line) => {
    const total = row.reduce((sum, entry) => sum + (widths[entry] as number), 0);
    let x = box.left + (box.width - total) / 2;
    return row.map((entry) => {
      const place = { x, y: box.top + 12 + line * 16 };
      x += widths[entry] as number;
      return place;
    });
  });
}

function fitting(text: string, width: number, size: number): string {
  const room = Math.floor((width - 16) / (size * 0.5));
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1))}…`;
}

/** The alternative text, or what the chart shows in words. */
function sentence({ chart, title, series }: ChartData): string {
  const { altText } = chart;
  if (altText.title || altText.description) return [altText.title, altText.description].filter(Boolean).join(". ");
  return `Chart ${title || chart.name}: ${series.map(({ name }) => name).join(", ")}`;
}
