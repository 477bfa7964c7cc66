/** The picture of the capacity chart: leads as bars cut by what becomes of them, capacity as a stepped line, headroom below. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { CapacityView } from "../state/planView";
import { useWords } from "../words/WordsContext";
import { HeadroomBars } from "./HeadroomBars";
import { useInk } from "./ink";
import { LostPattern } from "./LostPattern";
import { ticksTo } from "./scale";

export interface CapacityBarsProps {
  readonly view: CapacityView;
  /** Arriving items of the saved plan, where it differs. */
  readonly saved?: readonly number[];
  readonly width: number;
  readonly labels: readonly string[];
  /** The period that is read out. */
  readonly chosen: number | undefined;
  readonly onPoint: (period: number | undefined) => void;
  /** Without headroom and axis figures: for the block that stays in sight while a lever moves. */
  readonly compact?: boolean;
  /** The items at the top of the scale, where charts are to be compared. */
  readonly largest?: number;
}

const useStyles = makeStyles({ root: { display: "block", overflow: "visible", touchAction: "pan-y" } });

const labelled = 3;

export function CapacityBars(props: CapacityBarsProps) {
  const { view, saved, width, labels, chosen, onPoint, compact = false } = props;
  const styles = useStyles();
  const ink = useInk();
  const pattern = useId();
  const { numbers } = useWords();
  const { arrivals, capacity, headroom, repsShort } = view;
  const count = capacity.length;
  const left = compact ? 0 : 40;
  const top = compact ? 4 : 18;
  const plot = compact ? 52 : 132;
  const foot = top + plot;
  const strip = compact ? 0 : 64;
  const band = (width - left) / Math.max(count, 1);
  const bar = band * 0.66;
  const largest = Math.max(...arrivals.items, ...capacity, ...(saved ?? []), props.largest ?? 0, 1e-9);
  const ticks = ticksTo(largest, 4);
  const y = (items: number) => foot - (items / (largest * 1.04)) * plot;
  const x = (period: number) => left + band * period + (band - bar) / 2;
  const every = Math.ceil(count / Math.floor((width - left) / 14));
  const worst = [...arrivals.lost.keys()]
    .sort((a, b) => (arrivals.lost[b] ?? 0) - (arrivals.lost[a] ?? 0))
    .slice(0, labelled)
    .filter((period) => (arrivals.lost[period] ?? 0) >= 0.5);
  const steps = capacity.map((items, period) => {
    const from = left + band * period;
    return `${period === 0 ? "M" : "L"}${from} ${y(items)} H${from + band}`;
  });
  return (
    <svg
      className={styles.root}
      width={width}
      height={foot + 18 + strip}
      aria-hidden="true"
      onPointerMove={({ nativeEvent }) => {
        const period = Math.floor((nativeEvent.offsetX - left) / band);
        onPoint(period >= 0 && period < count ? period : undefined);
      }}
      onPointerLeave={() => onPoint(undefined)}
    >
      <LostPattern id={pattern} />
      {chosen !== undefined && (
        <rect className={ink.chosen} x={left + band * chosen} y={top - 4} width={band} height={plot + 4 + 18 + strip} />
      )}
      {!compact &&
        ticks.map((tick) => (
          <g key={tick}>
            <line className={tick === 0 ? ink.base : ink.grid} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text className={ink.axis} x={left - 8} y={y(tick) + 4} textAnchor="end">
              {numbers.whole(tick)}
            </text>
          </g>
        ))}
      {compact && <line className={ink.base} x1={left} x2={width} y1={foot} y2={foot} />}
      {arrivals.items.map((items, period) => {
        const fresh = arrivals.workedFresh[period] ?? 0;
        const later = (arrivals.workedLater[period] ?? 0) + (arrivals.waiting[period] ?? 0);
        return (
          <g key={period}>
            <Part className={ink.worked} x={x(period)} width={bar} from={y(0)} to={y(fresh)} />
            <Part className={ink.later} x={x(period)} width={bar} from={y(fresh)} to={y(fresh + later)} />
            <Part
              className={ink.lost}
              fill={`url(#${pattern})`}
              x={x(period)}
              width={bar}
              from={y(fresh + later)}
              to={y(items)}
            />
          </g>
        );
      })}
      {saved?.map((items, period) => (
        <rect key={period} className={ink.saved} x={x(period)} y={y(items)} width={bar} height={foot - y(items)} />
      ))}
      <path className={ink.halo} d={steps.join(" ")} />
      <path className={ink.capacity} d={steps.join(" ")} />
      {!compact &&
        worst.map((period) => (
          <text
            key={period}
            className={ink.lostFigure}
            x={x(period) + bar / 2}
            y={y(Math.max(arrivals.items[period] ?? 0, capacity[period] ?? 0)) - 5}
            textAnchor="middle"
          >
            {numbers.count(arrivals.lost[period] ?? 0)}
          </text>
        ))}
      {labels.map((label, period) =>
        period % every === 0 ? (
          <text
            key={period}
            className={mergeClasses(ink.axis, period === chosen && ink.strong)}
            x={left + band * (period + 0.5)}
            y={foot + 14}
            textAnchor="middle"
          >
            {label}
          </text>
        ) : null,
      )}
      {!compact && (
        <HeadroomBars
          headroom={headroom}
          repsShort={repsShort}
          left={left}
          width={width}
          top={foot + 24}
          pattern={pattern}
        />
      )}
    </svg>
  );
}

interface PartProps {
  readonly className: string;
  readonly fill?: string;
  readonly x: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** One part of a bar; thinner than half a pixel it is not drawn. */
function Part({ className, fill, x, width, from, to }: PartProps) {
  if (from - to < 0.5) return null;
  return <rect className={className} fill={fill} x={x} y={to} width={width} height={from - to} />;
}
