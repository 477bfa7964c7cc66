/** Headroom by period under the capacity chart: free places above the line, leads too many hatched below it, reps short as figures. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../words/WordsContext";

export interface HeadroomBarsProps {
  readonly headroom: readonly number[];
  /** Full-strength reps short; negative: to spare. */
  readonly repsShort: readonly number[];
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly pattern: string;
}

const useStyles = makeStyles({
  zero: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  free: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  missing: {
    stroke: tokens.colorStatusDangerBorder2,
    strokeWidth: 1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  reps: { fill: tokens.colorNeutralForeground2, fontSize: "10px", fontFamily: tokens.fontFamilyBase },
  axis: { fill: tokens.colorNeutralForeground3, fontSize: "11px", fontFamily: tokens.fontFamilyBase },
});

const barHeight = 36;
const figureWidth = 23;
const labelHeight = 14;

export function HeadroomBars({ headroom, repsShort, left, width, top, pattern }: HeadroomBarsProps) {
  const styles = useStyles();
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
            className={items < 0 ? styles.missing : styles.free}
            fill={items < 0 ? `url(#${pattern})` : undefined}
            x={left + band * period + (band - bar) / 2}
            y={items < 0 ? zero : zero - height}
            width={bar}
            height={height}
          />
        );
      })}
      <line className={styles.zero} x1={left} x2={width} y1={zero} y2={zero} />
      <text className={styles.axis} x={left - 8} y={zero + 4} textAnchor="end">
        0
      </text>
      {least < 0 && barHeight - (zero - top) > labelHeight && (
        <text className={styles.axis} x={left - 8} y={top + barHeight + 2} textAnchor="end">
          {numbers.whole(least)}
        </text>
      )}
      {repsShort.map((reps, period) =>
        period % every === 0 && Math.abs(reps) >= 0.05 ? (
          <text
            key={period}
            className={styles.reps}
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
