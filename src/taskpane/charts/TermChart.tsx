/** The picture on the page of a term: a curve with marks, a few bars, or a row of boxes. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { Picture } from "../state/termPicture";
import { useInk } from "./ink";
import { LostPattern } from "./LostPattern";
import { useWidth } from "./useWidth";

export interface TermChartProps {
  readonly picture: Picture;
  /** Names of the axes, or of the bars and boxes. */
  readonly axes: readonly string[];
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
}

const useStyles = makeStyles({
  root: { margin: 0 },
  svg: { display: "block", overflow: "visible" },
  axes: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const height = 132;
const top = 18;
const foot = 20;

export function TermChart({ picture, axes, label }: TermChartProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <figure className={styles.root}>
      <div ref={box}>
        <svg className={styles.svg} width={width} height={height} role="img" aria-label={label}>
          {picture.kind === "curve" && <Curve picture={picture} width={width} />}
          {picture.kind === "bars" && <Bars picture={picture} names={axes} width={width} />}
          {picture.kind === "boxes" && <Boxes picture={picture} names={axes} width={width} />}
        </svg>
      </div>
      <figcaption className={styles.axes} aria-hidden="true">
        {picture.kind === "curve" ? `${axes[1] ?? ""} ↑  ${axes[0] ?? ""} →` : caption(picture, axes)}
      </figcaption>
    </figure>
  );
}

/** The axis of bars that have names of their own; bars that the axes name need none. */
function caption(picture: Picture, axes: readonly string[]): string {
  return picture.kind === "bars" && picture.bars.some(({ name }) => name !== "") ? axes.join(" · ") : "";
}

interface Drawn<Kind> {
  readonly picture: Extract<Picture, { readonly kind: Kind }>;
  readonly width: number;
}

function Curve({ picture, width }: Drawn<"curve">) {
  const ink = useInk();
  const { points, marks, knownTo, ends } = picture;
  const [from, to] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1];
  const highest = Math.max(...points.map(([, y]) => y), 1e-9);
  const base = height - foot;
  const x = (value: number) => ((Math.min(value, to) - from) / Math.max(to - from, 1e-9)) * width;
  const y = (value: number) => base - (Math.min(value, highest) / highest) * (base - top);
  const path = (list: readonly (readonly [number, number])[]) =>
    list.map(([px, py], index) => `${index === 0 ? "M" : "L"}${x(px)} ${y(py)}`).join(" ");
  const known = points.filter(([px]) => knownTo === undefined || px <= knownTo);
  const guessed = knownTo === undefined ? [] : points.filter(([px]) => px >= (known.at(-1)?.[0] ?? 0));
  return (
    <>
      <line className={ink.base} x1={0} x2={width} y1={base} y2={base} />
      <path className={ink.curve} d={path(known)} />
      {guessed.length > 1 && <path className={ink.guess} d={path(guessed)} />}
      {marks.map(([px, py]) => (
        <g key={px}>
          <path className={ink.saved} d={`M${x(px)} ${base} V${y(py)} H0`} />
          <circle className={ink.worked} cx={x(px)} cy={y(py)} r="4" />
        </g>
      ))}
      <text className={ink.axis} x={0} y={height - 6}>
        {ends.x[0]}
      </text>
      <text className={ink.axis} x={width} y={height - 6} textAnchor="end">
        {ends.x[1]}
      </text>
      <text className={ink.axis} x={0} y={11}>
        {ends.y}
      </text>
    </>
  );
}

/** More bars than this stand too close for a figure above each. */
const figuredBars = 6;

function Bars({ picture, names, width }: Drawn<"bars"> & { readonly names: readonly string[] }) {
  const ink = useInk();
  const pattern = useId();
  const { bars, line = [], format } = picture;
  const totals = bars.map(({ value, lost = 0 }) => value + lost);
  const highest = Math.max(...totals, ...line, 0);
  const lowest = Math.min(...totals, 0);
  const scale = (height - foot - top) / Math.max(highest - lowest, 1e-9);
  const y = (value: number) => top + (highest - value) * scale;
  const band = width / Math.max(bars.length, 1);
  const inset = band * 0.17;
  const isNamed = bars.some(({ name }) => name !== "");
  const extremes = [totals.indexOf(Math.max(...totals)), totals.indexOf(Math.min(...totals))];
  const figured = bars.map((_, index) => bars.length <= figuredBars || extremes.includes(index));
  const steps = line.map(
    (value, index) => `${index === 0 ? "M" : "L"}${index * band} ${y(value)} H${(index + 1) * band}`,
  );
  return (
    <>
      <LostPattern id={pattern} />
      {bars.map(({ name, value, lost = 0 }, index) => {
        const left = index * band + inset;
        const [first, last] = [y(Math.max(value, 0)), y(Math.min(value, 0))];
        const end = value < 0 ? last + 11 : y(value + lost) - 4;
        return (
          <g key={index}>
            <rect
              className={ink.worked}
              x={left}
              width={band - 2 * inset}
              y={first}
              height={Math.max(last - first, 0.5)}
            />
            {lost > 0 && (
              <rect
                className={ink.lost}
                fill={`url(#${pattern})`}
                x={left}
                width={band - 2 * inset}
                y={y(value + lost)}
                height={lost * scale}
              />
            )}
            {figured[index] === true && (
              <text className={mergeClasses(ink.axis, ink.strong)} x={(index + 0.5) * band} y={end} textAnchor="middle">
                {lost > 0 ? `${format(value)} + ${format(lost)}` : format(value)}
              </text>
            )}
            <text className={ink.axis} x={(index + 0.5) * band} y={height - 4} textAnchor="middle">
              {isNamed ? name : (names[index] ?? "")}
            </text>
          </g>
        );
      })}
      <line className={ink.base} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      {line.length > 0 && (
        <>
          <path className={ink.halo} d={steps.join(" ")} />
          <path className={ink.capacity} d={steps.join(" ")} />
        </>
      )}
    </>
  );
}

const boxHeight = 34;

function Boxes({ picture, names, width }: Drawn<"boxes"> & { readonly names: readonly string[] }) {
  const ink = useInk();
  const { boxes } = picture;
  const band = width / Math.max(boxes.length, 1);
  const tones = [ink.free, ink.later, ink.worked];
  const first = boxes.map(({ tone }, index) => boxes.findIndex((each) => each.tone === tone) === index);
  const named = [...new Set(boxes.map(({ tone }) => tone))];
  return (
    <>
      {boxes.map(({ name, tone }, index) => (
        <g key={index}>
          <rect className={tones[tone]} x={index * band + 1} width={band - 2} y={44} height={boxHeight} rx="3" />
          <text className={ink.axis} x={(index + 0.5) * band} y={44 + boxHeight + 14} textAnchor="middle">
            {name}
          </text>
          {first[index] === true && (
            <text
              className={ink.axis}
              x={named.indexOf(tone) === named.length - 1 && named.length > 1 ? width : index * band + 1}
              y={named.indexOf(tone) % 2 === 0 ? 36 : 20}
              textAnchor={named.indexOf(tone) === named.length - 1 && named.length > 1 ? "end" : "start"}
            >
              {names[named.indexOf(tone)] ?? ""}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
