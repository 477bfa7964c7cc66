/** Figures with the range in which they may lie: a line for the range, a dot for the best, a ring for the plan. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useInk } from "./ink";
import { useWidth } from "./useWidth";

export interface Band {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly best: number;
  readonly plan: number;
  /** "€328k to €740k". */
  readonly range: string;
  /** All of it in words. */
  readonly label: string;
}

export interface BandChartProps {
  readonly bands: readonly Band[];
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  range: { whiteSpace: "nowrap" },
  drawing: { display: "block", overflow: "visible" },
});

const height = 16;
const inset = 5;

export function BandChart({ bands }: BandChartProps) {
  const styles = useStyles();
  const ink = useInk();
  const box = useRef<HTMLUListElement>(null);
  const width = useWidth(box);
  const most = Math.max(...bands.flatMap(({ high, best, plan }) => [high, best, plan]), 1e-9);
  const x = (value: number) => inset + (value / most) * (width - 2 * inset);
  const middle = height / 2;
  return (
    <ul ref={box} className={styles.list}>
      {bands.map(({ name, low, high, best, plan, range, label }) => (
        <li key={name} className={styles.row}>
          <div className={styles.head}>
            <span>{name}</span>
            <span className={styles.range}>{range}</span>
          </div>
          <svg className={styles.drawing} width={width} height={height} role="img" aria-label={label}>
            <line className={ink.grid} x1={inset} x2={width - inset} y1={middle} y2={middle} />
            <line className={ink.range} x1={x(low)} x2={Math.max(x(high), x(low) + 1)} y1={middle} y2={middle} />
            {plan !== best && <circle className={ink.ring} cx={x(plan)} cy={middle} r="3.2" />}
            <circle className={ink.worked} cx={x(best)} cy={middle} r="3.6" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
