/** Calls at most once a frame, with the latest value: a drag must not ask for more evaluations than are painted. */
import { useCallback, useEffect, useRef } from "react";

export interface FrameCall<Value> {
  readonly request: (value: Value) => void;
  /** Calls at once with what is waiting for its frame. */
  readonly flush: () => void;
  readonly drop: () => void;
}

export function useFrame<Value>(call: (value: Value) => void): FrameCall<Value> {
  const latest = useRef(call);
  const waiting = useRef<{ readonly frame: number; value: Value }>(undefined);
  useEffect(() => {
    latest.current = call;
  }, [call]);
  const drop = useCallback(() => {
    if (waiting.current !== undefined) cancelAnimationFrame(waiting.current.frame);
    waiting.current = undefined;
  }, []);
  const flush = useCallback(() => {
    const held = waiting.current;
    drop();
    if (held !== undefined) latest.current(held.value);
  }, [drop]);
  const request = useCallback(
    (value: Value) => {
      if (waiting.current !== undefined) waiting.current.value = value;
      else waiting.current = { value, frame: requestAnimationFrame(flush) };
    },
    [flush],
  );
  useEffect(() => drop, [drop]);
  return { request, flush, drop };
}
