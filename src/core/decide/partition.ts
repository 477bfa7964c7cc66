/**
 * One figure that responses depend on (a lever or an adstock), with the parts that its range is cut into. On each part every
 * response is held below the concave envelope on that part: tighter the smaller the part. Choosing the part takes one
 * yes-or-no column each.
 */
import { envelopeOf, type Envelope } from "./envelope";
import { Linear, type MilpWriter } from "./linear";
import { inflectionOf, responsesAt, slopesAt, type Response } from "./response";

/** A tangent that rises more than this many times the response over its part is left out: it says nothing and spoils digits. */
const steepest = 1e4;

/** Lines are moved this share away from the response, for the digits that slopes and solvers lack. */
const digits = 1e-9;

interface Line {
  readonly constant: number;
  readonly slope: number;
}

/** Cuts that have to be this far above the response to be worth a refinement, as a share of the response's range. */
const exactEnough = 1e-10;

export class Driver {
  /** Inner points at which the range is cut. */
  private cuts: readonly number[] = [];
  /** Points at which tangents are drawn. */
  private points: readonly number[];
  private readonly envelopes = new Map<string, Envelope>();
  private readonly tangents = new Map<string, Line>();
  constructor(
    readonly low: number,
    readonly high: number,
    readonly responses: readonly Response[],
  ) {
    this.points = high > low ? [0.02, 0.1, 0.25, 0.5, 1].map((share) => low + share * (high - low)) : [];
    const bends = responses.map(inflectionOf).filter((bend) => bend > low && bend < high);
    if (bends.length > 0) this.cuts = [bends.reduce((sum, bend) => sum + bend, 0) / bends.length];
  }

  /** Writes the parts of a figure's range and gives a column for each response. */
  write(writer: MilpWriter, x: Linear): readonly number[] {
    const edges = [this.low, ...this.cuts, this.high];
    const parts = edges.slice(1).map((to, index) => ({ from: edges[index] ?? this.low, to }));
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) {
      return this.responses.map((response, index) => this.writePart(writer, index, only, x, undefined, response));
    }
    const picks = parts.map(() => writer.column(0, 1, true));
    const scale = Math.max(Math.abs(this.low), Math.abs(this.high), Number.MIN_VALUE);
    const shares = parts.map(({ to }) => writer.column(Math.min(0, this.low) / scale, Math.max(0, to) / scale));
    writer.row(
      picks.reduce((sum, pick) => sum.add(1, pick), new Linear()),
      1,
      1,
    );
    writer.row(shares.reduce((sum, share) => sum.add(1, share), new Linear()).plus(x, -1 / scale), 0, 0);
    parts.forEach(({ from, to }, index) => {
      const [pick, share] = [picks[index] ?? 0, shares[index] ?? 0];
      writer.row(new Linear().add(1, share).add(-to / scale, pick), -Infinity, 0);
      writer.row(new Linear().add(1, share).add(-from / scale, pick), 0, Infinity);
    });
    return this.responses.map((response, index) => {
      const below = parts.map((part, at) => {
        const share = new Linear().add(scale, shares[at] ?? 0);
        return this.writePart(writer, index, part, share, picks[at], response);
      });
      const [least = 0, most = 0] = responsesAt(response, [this.low, this.high]);
      const column = writer.column(least * (1 - digits), most * (1 + digits));
      const sum = below.reduce((total, each) => total.add(1, each), new Linear());
      writer.row(sum.add(-1, column), 0, 0);
      return column;
    });
  }

  /** A column between the lines over and under the response on one part; lines pass through 0 where the part is not picked. */
  private writePart(
    writer: MilpWriter,
    index: number,
    part: { from: number; to: number },
    x: Linear,
    pick: number | undefined,
    response: Response,
  ): number {
    const { atLow, atHigh } = this.envelope(index, part.from, part.to, response);
    const column = writer.column(pick === undefined ? atLow * (1 - digits) : 0, atHigh * (1 + digits));
    const lineOf = ({ constant, slope }: Line) => {
      const line = new Linear().plus(x, slope);
      return pick === undefined ? line.add(constant) : line.add(constant, pick);
    };
    for (const line of this.linesOver(index, part, response)) writer.atMost(column, lineOf(line));
    writer.row(lineOf(this.lineUnder(index, part, response)).add(-1, column), -Infinity, 0);
    return column;
  }

  /** What the response is at least: its chord where it is concave, what it is at the start elsewhere. */
  private lineUnder(index: number, { from, to }: { from: number; to: number }, response: Response): Line {
    const { touch, atLow, atHigh } = this.envelope(index, from, to, response);
    if (touch > from || to <= from) return { constant: atLow * (1 - digits), slope: 0 };
    const slope = (atHigh - atLow) / (to - from);
    return { constant: atLow - digits * atHigh - slope * from, slope };
  }

  private linesOver(index: number, { from, to }: { from: number; to: number }, response: Response): readonly Line[] {
    const envelope = this.envelope(index, from, to, response);
    const { touch, atLow, lineSlope } = envelope;
    if (to === from) return [{ constant: atLow, slope: 0 }];
    const straight = touch > from ? [{ constant: atLow - lineSlope * from, slope: lineSlope }] : [];
    if (touch >= to) return straight;
    const inner = this.points.filter((point) => point > touch && point < to);
    const tangents = [...inner, to].map((point) => this.tangent(index, point, response));
    if (touch > from) return [...straight, ...tangents];
    const first = this.tangent(index, from, response);
    return first.slope * (to - from) > steepest * envelope.atHigh ? tangents : [first, ...tangents];
  }

  private envelope(index: number, from: number, to: number, response: Response): Envelope {
    const key = `${index} ${from} ${to}`;
    const known = this.envelopes.get(key) ?? envelopeOf(response, from, to);
    this.envelopes.set(key, known);
    return known;
  }

  private tangent(index: number, point: number, response: Response): Line {
    const key = `${index} ${point}`;
    const known = this.tangents.get(key) ?? tangentAt(response, point);
    this.tangents.set(key, known);
    return known;
  }

  /** Draws tangents at a point; false where there are some already. */
  touchAt(x: number): boolean {
    const margin = 1e-7 * (this.high - this.low);
    if (this.points.some((point) => Math.abs(point - x) <= margin)) return false;
    this.points = [...this.points, Math.min(Math.max(x, this.low), this.high)];
    return true;
  }

  /** Cuts a part in two where the straight line over it is above the response at a point; false where it is exact. */
  cutAt(x: number): boolean {
    if (this.excess(x) <= exactEnough * this.range()) return false;
    const edges = [this.low, ...this.cuts, this.high];
    const to = edges.findIndex((edge) => edge > x);
    const [from, end] = [edges[to - 1] ?? this.low, edges[to] ?? this.high];
    const margin = 0.02 * (end - from);
    const at = Math.min(Math.max(x, from + margin), end - margin);
    this.cuts = [...this.cuts, at].sort((a, b) => a - b);
    return true;
  }

  /** How far the straight lines are above the responses at a point. */
  excess(x: number): number {
    const edges = [this.low, ...this.cuts, this.high];
    const to = Math.max(
      1,
      edges.findIndex((edge) => edge >= x),
    );
    const [from, end] = [edges[to - 1] ?? this.low, edges[to] ?? this.high];
    return this.responses.reduce((sum, response, index) => {
      const { touch, atLow, lineSlope } = this.envelope(index, from, end, response);
      if (x >= touch) return sum;
      return sum + atLow + lineSlope * (x - from) - (responsesAt(response, [x])[0] ?? 0);
    }, 0);
  }

  private range(): number {
    return this.responses.reduce((sum, response) => sum + (responsesAt(response, [this.high])[0] ?? 0), 0);
  }
}

function tangentAt(response: Response, point: number): Line {
  const [value = 0] = responsesAt(response, [point]);
  const [slope = 0] = slopesAt(response, [point]);
  const raised = value * (1 + digits);
  return { constant: raised - slope * point, slope };
}
