/** A channel's response curve: leads a period by spend, the dot where the plan stands, the ring where the sheets do, the diamond the best split. */
import { makeStyles } from "@fluentui/react-components";
import { responseCurve } from "../../core/model/responseCurve";
import type { Curve } from "../../core/plan/curve";
import { useMemo } from "react";
import { useInk } from "./ink";

export interface CurveChartProps {
  readonly curve: Curve;
  readonly label: string;
  /** Mean spend a period, now and on the sheets. */
  readonly spend: number;
  readonly saved: number;
  /** In the best split; undefined: none is known. */
  readonly best?: number;
  /** The most that the plan ever spends in a period: beyond it the curve is a guess, and grey. */
  readonly seen: number;
  readonly most: number;
}

const useStyles = makeStyles({ root: { display: "block", flexShrink: 0 } });

const width = 76;
const height = 46;
const inset = 5;
const points = 32;

export function CurveChart({ curve, label, spend, saved, best, seen, most }: CurveChartProps) {
  const styles = useStyles();
  const ink = useInk();
  const leads = useMemo(
    () =>
      responseCurve(
        { curve },
        Array.from({ length: points + 1 }, (_, index) => (most * index) / points),
      ),
    [curve, most],
  );
  const highest = Math.max(...leads, 1e-9);
  const x = (money: number) => inset + (Math.min(money, most) / Math.max(most, 1e-9)) * (width - 2 * inset);
  const y = (count: number) => height - inset - (count / highest) * (height - 2 * inset);
  const at = (money: number) => {
    const place = (Math.min(money, most) / Math.max(most, 1e-9)) * points;
    const below = Math.floor(place);
    const from = leads[below] ?? 0;
    return from + ((leads[below + 1] ?? from) - from) * (place - below);
  };
  const path = (from: number, to: number) => {
    const inside = leads.map((_, index) => (most * index) / points).filter((money) => money > from && money < to);
    return [from, ...inside, to]
      .map((money, index) => `${index === 0 ? "M" : "L"}${x(money)} ${y(at(money))}`)
      .join(" ");
  };
  const known = Math.min(seen, most);
  return (
    <svg className={styles.root} width={width} height={height} role="img" aria-label={label}>
      <line className={ink.base} x1={inset} x2={width - inset} y1={height - inset} y2={height - inset} />
      <path className={ink.curve} d={path(0, known)} />
      {known < most && <path className={ink.guess} d={path(known, most)} />}
      {saved !== spend && <circle className={ink.ring} cx={x(saved)} cy={y(at(saved))} r="3.2" />}
      {best !== undefined && <path className={ink.ring} d={diamond(x(best), y(at(best)))} />}
      <circle className={ink.worked} cx={x(spend)} cy={y(at(spend))} r="3.6" />
    </svg>
  );
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 4.4}l4.4 4.4l-4.4 4.4l-4.4 -4.4z`;
}
