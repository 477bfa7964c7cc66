/** Headroom by period under the capacity chart: free places above the line, leads too many hatched below it, reps short as figures. */
import { useWords } from "../words/WordsContext";
import { useInk } from "./ink";

export interface HeadroomBarsProps {
  readonly headroom: readonly number[];
  /** Full-strength reps short; negative: to spare. */
  readonly repsShort: readonly number[];
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly pattern: string;
}

const barHeight = 36;
const figureWidth = 23;
const labelHeight = 14;

export function HeadroomBars({ headroom, repsShort, left, width, top, pattern }: HeadroomBarsProps) {
  const ink = useInk();
  const { numbers } = useWords();
  const band = (width - left) / Math.max(headroom.length, 1);
  const bar = band * 0.66;
  const most = Math.max(0, ...headroom);
  const least = Math.min(0, ...headroom);
  const scale = barHeight / Math.max(most - least, 1e-9);
  const zero = top + most * scale;
  const every = Math.ceil(figureWidth / band);
  return (
    <g>
      {headroom.map((items, period) => {
        const height = Math.abs(items) * scale;
        if (height < 0.5) return null;
        return (
          <rect
            key={period}
            className={items < 0 ? ink.lost : ink.free}
            fill={items < 0 ? `url(#${pattern})` : undefined}
            x={left + band * period + (band - bar) / 2}
            y={items < 0 ? zero : zero - height}
            width={bar}
            height={height}
          />
        );
      })}
      <line className={ink.base} x1={left} x2={width} y1={zero} y2={zero} />
      <text className={ink.axis} x={left - 8} y={zero + 4} textAnchor="end">
        0
      </text>
      {least < 0 && barHeight - (zero - top) > labelHeight && (
        <text className={ink.axis} x={left - 8} y={top + barHeight + 2} textAnchor="end">
          {numbers.whole(least)}
        </text>
      )}
      {repsShort.map((reps, period) =>
        period % every === 0 && Math.abs(reps) >= 0.05 ? (
          <text
            key={period}
            className={ink.figure}
            x={left + band * (period + 0.5)}
            y={top + barHeight + 13}
            textAnchor="middle"
          >
            {(reps < 0 ? "+" : "−") + numbers.oneDecimal(Math.abs(reps))}
          </text>
        ) : null,
      )}
    </g>
  );
}
