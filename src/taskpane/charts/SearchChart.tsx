/** A search over its time: the best so far as a step line, the bound dashed above it, until they meet. */
import { makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import type { SearchPoint } from "../state/search";
import { useInk } from "./ink";
import { useWidth } from "./useWidth";

export interface SearchChartProps {
  readonly points: readonly SearchPoint[];
  /** How long it has gone on, and may go on. */
  readonly seconds: number;
  readonly allowed: number;
  readonly figure: (value: number) => string;
  readonly secondsText: (seconds: number) => string;
  readonly label: string;
  readonly names: { readonly best: string; readonly bound: string };
}

const useStyles = makeStyles({ root: { display: "block", overflow: "visible" } });

const height = 128;
const left = 52;
const top = 22;
const bottom = 22;
const room = 0.08;
const labelGap = 6;
const labelHeight = 16;

export function SearchChart({ points, seconds, allowed, figure, secondsText, label, names }: SearchChartProps) {
  const styles = useStyles();
  const ink = useInk();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const known = points.filter(({ objective }) => objective !== undefined);
  const bounds = points.filter(({ bound }) => Number.isFinite(bound));
  const figures = [...known.map(({ objective = 0 }) => objective), ...bounds.map(({ bound }) => bound)];
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)];
  const span = Math.max(highest - lowest, Math.abs(highest) * 1e-3, 1e-9);
  const [from, to] = [lowest - room * span, highest + room * span];
  const x = (time: number) => left + (Math.min(time, allowed) / allowed) * (width - left - 4);
  const y = (value: number) => top + ((to - value) / (to - from)) * (height - top - bottom);
  const steps = (each: readonly (readonly [number, number])[]) =>
    each
      .map(([time, value], index) => (index === 0 ? `M${x(time)} ${y(value)}` : `H${x(time)}V${y(value)}`))
      .join("")
      .concat(`H${x(seconds)}`);
  const last = known.at(-1);
  const lastBound = bounds.at(-1);
  const bestY = y(last?.objective ?? 0);
  const boundY = y(lastBound?.bound ?? 0);
  /** A least cost comes down to its bound. */
  const isFalling = boundY > bestY;
  const isCrowded = lastBound !== undefined && !isFalling && bestY - boundY < 2 * labelHeight;
  return (
    <div ref={box}>
      <svg className={styles.root} width={width} height={height} role="img" aria-label={label}>
        {figures.length > 0 &&
          [...new Set([highest, lowest].map(figure))].map((text, index) => (
            <g key={text}>
              <line
                className={ink.grid}
                x1={left}
                x2={width}
                y1={y(index === 0 ? highest : lowest)}
                y2={y(index === 0 ? highest : lowest)}
              />
              <text className={ink.axis} x={left - 8} y={y(index === 0 ? highest : lowest) + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
        <line className={ink.base} x1={left} x2={width} y1={height - bottom} y2={height - bottom} />
        {[0, allowed / 2, allowed].map((time, index) => (
          <text
            key={time}
            className={ink.axis}
            x={x(time)}
            y={height - 6}
            textAnchor={index === 2 ? "end" : index === 1 ? "middle" : "start"}
          >
            {secondsText(time)}
          </text>
        ))}
        {lastBound !== undefined && (
          <>
            <path className={ink.bound} d={steps(bounds.map((each) => [each.seconds, each.bound]))} />
            <text
              className={ink.axis}
              x={width - 4}
              y={isFalling ? boundY + labelHeight : boundY - labelGap}
              textAnchor="end"
            >
              {names.bound}
            </text>
          </>
        )}
        {last?.objective !== undefined && (
          <>
            <path className={ink.curve} d={steps(known.map((each) => [each.seconds, each.objective ?? 0]))} />
            <circle className={ink.worked} cx={x(seconds)} cy={bestY} r="3.6" />
            <text
              className={ink.axis}
              x={width - 4}
              y={isCrowded ? bestY + labelHeight : bestY - labelGap}
              textAnchor="end"
            >
              {names.best}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}
