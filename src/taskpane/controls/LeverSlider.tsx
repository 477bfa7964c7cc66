/**
 * A slider that moves a lever once a frame, with a ring under the rail where the sheets have it and a diamond where the best split does. Its step goes to the input
 * alone: Fluent would mark each step on the rail, and steps finer than a pixel would cover it.
 */
import { makeStyles, mergeClasses, Slider, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { cleanNumber } from "../charts/scale";
import { useFrame } from "./useFrame";

export interface LeverSliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The smallest move; default a clean thousandth of the range. */
  readonly step?: number;
  /** Where the sheets have it; undefined: no ring. */
  readonly saved: number | undefined;
  /** Where the best split has it; undefined: no diamond. */
  readonly best?: number | undefined;
  readonly valueText: (value: number) => string;
  readonly isLocked?: boolean;
  /** Where the lever stands by now, if `value` is drawn later. */
  readonly current?: () => number;
  readonly onMove: (value: number) => void;
  /** Let go: the next move is a step of its own. */
  readonly onSettle: () => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  root: { position: "relative", paddingBottom: "10px" },
  slider: { display: "grid", width: "100%", minWidth: 0, minHeight: "24px" },
  mark: {
    position: "absolute",
    bottom: "2px",
    width: "7px",
    height: "7px",
    marginLeft: "-5px",
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    pointerEvents: "none",
    "@media (forced-colors: active)": { border: "2px solid CanvasText" },
  },
  ring: { borderRadius: tokens.borderRadiusCircular },
  diamond: { width: "5px", height: "5px", marginLeft: "-4px", bottom: "4px", transform: "rotate(45deg)" },
});

const thumbRadius = 8;

export function LeverSlider(props: LeverSliderProps) {
  const { label, value, min, max, saved, best, valueText, isLocked = false, onMove, onSettle, onCancel } = props;
  const styles = useStyles();
  const [held, setHeld] = useState<number>();
  const frame = useFrame(onMove);
  const range = Math.max(max - min, 0);
  const arrow = cleanNumber(range / 100);
  const step = props.step ?? arrow / 10;
  const shown = held ?? value;

  const move = (to: number) => {
    const next = Math.min(Math.max(to, min), max);
    setHeld(next);
    frame.request(next);
  };
  const settle = () => {
    frame.flush();
    setHeld(undefined);
    onSettle();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && held !== undefined) {
      event.stopPropagation();
      frame.drop();
      setHeld(undefined);
      onCancel();
      return;
    }
    const to = keyTarget(event, held ?? props.current?.() ?? value, {
      min,
      max,
      arrow: Math.max(arrow, props.step ?? 0),
      fine: step,
    });
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  return (
    <div className={styles.root}>
      <Slider
        className={styles.slider}
        size="small"
        min={min}
        max={Math.max(max, min)}
        input={{ step }}
        value={shown}
        disabled={isLocked || range === 0}
        aria-label={label}
        aria-valuetext={valueText(shown)}
        onChange={(_, data) => move(data.value)}
        onKeyDown={onKeyDown}
        onKeyUp={({ key }) => key !== "Tab" && key !== "Escape" && settle()}
        onPointerUp={settle}
        onBlur={() => held !== undefined && settle()}
      />
      {best !== undefined && range > 0 && (
        <span className={mergeClasses(styles.mark, styles.diamond)} aria-hidden="true" style={{ left: place(best) }} />
      )}
      {saved !== undefined && range > 0 && (
        <span className={mergeClasses(styles.mark, styles.ring)} aria-hidden="true" style={{ left: place(saved) }} />
      )}
    </div>
  );

  /** Under the rail, where the thumb would be. */
  function place(mark: number): string {
    const share = Math.min(Math.max((mark - min) / range, 0), 1);
    return `clamp(${thumbRadius}px, ${100 * share}%, calc(100% - ${thumbRadius}px))`;
  }
}

interface Keys {
  readonly min: number;
  readonly max: number;
  readonly arrow: number;
  readonly fine: number;
}

/** Where a key leads: arrows by 1 % of the range, with Shift by a tenth of it, page keys by 10 %, Home and End to the bounds. */
function keyTarget(
  { key, shiftKey }: KeyboardEvent,
  from: number,
  { min, max, arrow, fine }: Keys,
): number | undefined {
  const step = shiftKey ? fine : arrow;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return (Math.ceil(from / step - 1e-9) - 1) * step;
    case "ArrowRight":
    case "ArrowUp":
      return (Math.floor(from / step + 1e-9) + 1) * step;
    case "PageDown":
      return from - 10 * arrow;
    case "PageUp":
      return from + 10 * arrow;
    case "Home":
      return min;
    case "End":
      return max;
    default:
      return undefined;
  }
}
