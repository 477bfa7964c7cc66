/** A value axis: round limits and steps around the data, as Excel chooses them, unless the axis fixes them. */

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
  /** 0 at the minimum, 1 at the maximum. */
  readonly share: (value: number) => number;
}

export interface ScaleRequest {
  readonly values: readonly number[];
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly step?: number | undefined;
  /** Columns and areas begin at zero; lines and points may begin elsewhere. */
  readonly fromZero: boolean;
  /** About how many steps fit. */
  readonly steps: number;
}

/** The axis for the values; with no values it runs from 0 to 1. */
export function scaleOf(request: ScaleRequest): Scale {
  const low = Math.min(...request.values, ...(request.fromZero ? [0] : []));
  const high = Math.max(...request.values, ...(request.fromZero ? [0] : []));
  const [from, to] = Number.isFinite(low) && Number.isFinite(high) ? spread(low, high) : [0, 1];
  // Excel keeps zero on the axis unless the data spans less than a sixth of its height.
  const bottom = from > 0 && (request.fromZero || to - from > to / 6) ? 0 : from;
  const top = to < 0 && (request.fromZero || to - from > -from / 6) ? 0 : to;
  const step = request.step ?? roundStep((top - bottom) / request.steps);
  const minimum = request.minimum ?? Math.floor(bottom / step + 1e-9) * step;
  const natural = Math.ceil(top / step - 1e-9) * step;
  const maximum =
    request.maximum ??
    (natural - top < step * 0.05 && top > 0 && !request.values.every((value) => value <= 0)
      ? natural + (natural === top ? step : 0)
      : natural);
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const ticks = Array.from({ length: Math.min(count, 60) + 1 }, (_, index) => minimum + index * step);
  return { minimum, maximum, ticks, share: (value) => (value - minimum) / (maximum - minimum || 1) };
}

function spread(low: number, high: number): [number, number] {
  if (low !== high) return [low, high];
  return low === 0 ? [0, 1] : low > 0 ? [0, high] : [low, 0];
}

/** The next step of 1, 2 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = step / power;
  return (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power;
}
