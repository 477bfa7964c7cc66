/** Whether Excel's events may come from what the pane itself is writing. */

/** Excel may tell of a write a little after it has answered. */
const echoMilliseconds = 300;

let running = 0;
let endedAt = -Infinity;

/** Runs a write; events that arrive meanwhile, or just after, may be its own. */
export async function asOwnWrite<Result>(write: () => Promise<Result>): Promise<Result> {
  running += 1;
  try {
    return await write();
  } finally {
    running -= 1;
    endedAt = performance.now();
  }
}

export function mayBeOwnWrite(): boolean {
  return running > 0 || performance.now() - endedAt < echoMilliseconds;
}
