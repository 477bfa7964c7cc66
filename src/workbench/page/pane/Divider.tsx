/** The line between grid and task pane: dragged, or moved with the arrow keys. */
import type { KeyboardEvent, PointerEvent } from "react";

interface DividerProps {
  /** Of the pane at its right, in pixels. */
  readonly width: number;
  readonly onResize: (width: number) => void;
}

const NARROWEST = 280;
const GRID_ROOM = 560;
const STEP = 20;

export function Divider({ width, onResize }: DividerProps) {
  const resize = (wanted: number): void => onResize(Math.round(Math.min(Math.max(wanted, NARROWEST), widest())));
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") resize(width + STEP);
    if (key === "ArrowRight") resize(width - STEP);
  };
  return (
    <div
      className="workbench-divider"
      role="separator"
      tabIndex={0}
      aria-label="Width of the task pane"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={widest()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}

/** The grid keeps room for a few columns and the tab of a sheet. */
function widest(): number {
  return Math.max(NARROWEST, window.innerWidth - GRID_ROOM);
}
