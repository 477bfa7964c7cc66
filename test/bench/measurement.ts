/** What a file `test/bench/*.measure.ts` exports: a title, and a function that measures and gives back the lines to print. */
export interface Measurement {
  readonly title: string;
  readonly measure: () => Promise<readonly MeasuredLine[]> | readonly MeasuredLine[];
}

/** One line of the printed table. */
export interface MeasuredLine {
  readonly what: string;
  /** Figures with their units: { "per second": 21_000 }. */
  readonly figures: Readonly<Record<string, number | string>>;
}

const rounds = 15;
const roundMilliseconds = 40;

/** Seconds that one call takes: the fastest of several rounds, since anything else on the machine only makes it slower. */
export function secondsPerCall(call: (turn: number) => unknown, warmUp = 400): number {
  for (let turn = 0; turn < warmUp; turn += 1) call(turn);
  let fastest = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    let calls = 0;
    const start = performance.now();
    let now = start;
    for (; now - start < roundMilliseconds; now = performance.now()) {
      call(calls);
      calls += 1;
    }
    fastest = Math.min(fastest, (now - start) / calls / 1000);
  }
  return fastest;
}
