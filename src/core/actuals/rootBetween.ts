/** Where a rising function reaches a level: false position with the weight of a kept end halved (Illinois), so that bends do not slow it. */

const mostRounds = 60;
const digits = 1e-13;

/** The x in [low, high] at which `rising` is `level`; an end where the level lies beyond it. */
export function rootBetween(rising: (x: number) => number, level: number, low: number, high: number): number {
  let [from, to] = [low, high];
  let below = rising(from) - level;
  let above = rising(to) - level;
  if (below >= 0) return from;
  if (above <= 0) return to;
  let kept: "from" | "to" | undefined;
  for (let round = 0; round < mostRounds && to - from > digits * Math.abs(to); round += 1) {
    const x = Math.min(to, Math.max(from, to - (above * (to - from)) / (above - below)));
    const value = rising(x) - level;
    if (Math.abs(value) <= digits * Math.max(1, Math.abs(level))) return x;
    if (value < 0) {
      [from, below] = [x, value];
      if (kept === "to") above /= 2;
      kept = "to";
    } else {
      [to, above] = [x, value];
      if (kept === "from") below /= 2;
      kept = "from";
    }
  }
  return (from + to) / 2;
}
