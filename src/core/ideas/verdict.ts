/** What the results of a test say so far, with no more false alarms than were agreed, however often somebody looks. */
import { evenLookLimits } from "./looks";
import { normalShareBelow } from "./normal";
import type { TestKind } from "./testPlan";

/** What was fixed before the test began. */
export interface TestDesign {
  readonly kind: TestKind;
  /** Leads on each side (split), or counts of both together (turns). */
  readonly needed: number;
  readonly looks: number;
  readonly falseAlarm: number;
  /** Variance of counts over their mean in turns; 1 for pure chance. */
  readonly scatter: number;
}

/** One strategy's results from the start of the test: leads dealt to it or money spent on it, and what came of it. */
export interface SideResult {
  readonly exposure: number;
  readonly events: number;
}

/** The results when somebody looked; not cumulative counts of one period. */
export interface LookResult {
  readonly first: SideResult;
  readonly second: SideResult;
}

export interface TestVerdict {
  /** Which is better, no difference of the size that the test was made for, or too early to say. */
  readonly decision: "first" | "second" | "same" | "running";
  /** Looks that counted so far. */
  readonly looks: number;
  /** Leads a side, or counts together, still missing for the next look; 0 when the test has ended. */
  readonly missing: number;
  /** Of the look that decided, else of the latest results; above 0 when the second does better. */
  readonly z: number;
  /** What |z| had to reach then; undefined before the first look. */
  readonly limit: number | undefined;
  /** Probability, on these data alone, that the second is better: Φ(z). */
  readonly secondIsBetter: number;
}

/**
 * The verdict on the results so far, in the order in which they were noted. Results count as a look only once the sample
 * planned for it is in; the first look beyond its limit decides, and later results change nothing.
 */
export function testVerdict(design: TestDesign, results: readonly LookResult[]): TestVerdict {
  const limits = evenLookLimits(design.looks, design.falseAlarm);
  let looks = 0;
  let z = 0;
  let limit: number | undefined;
  for (const result of results) {
    z = statistic(design, result);
    const reached = looksReached(design, result);
    if (reached <= looks) continue;
    looks = reached;
    limit = limits[looks - 1];
    const decision = Math.abs(z) >= (limit ?? Infinity) ? (z > 0 ? "second" : "first") : undefined;
    if (decision !== undefined) return { decision, looks, missing: 0, z, limit, secondIsBetter: normalShareBelow(z) };
    if (looks >= design.looks) break;
  }
  const isOver = looks >= design.looks;
  const missing = isOver ? 0 : (design.needed * (looks + 1)) / design.looks - sampleOf(design, results.at(-1));
  return { decision: isOver ? "same" : "running", looks, missing, z, limit, secondIsBetter: normalShareBelow(z) };
}

function looksReached(design: TestDesign, result: LookResult): number {
  const rounding = 1e-9;
  return Math.min(design.looks, Math.floor((sampleOf(design, result) / design.needed) * design.looks + rounding));
}

function sampleOf({ kind }: TestDesign, result: LookResult | undefined): number {
  if (result === undefined) return 0;
  const { first, second } = result;
  return kind === "split" ? Math.min(first.exposure, second.exposure) : first.events + second.events;
}

/**
 * Split: difference of the shares over its standard error at the pooled share (the score test). Turns: the second's counts
 * against its part of the money, z = (x₂ − N·π₂)/√(N·π₁·π₂·scatter). 0 while nothing can be said.
 */
function statistic({ kind, scatter }: TestDesign, { first, second }: LookResult): number {
  const exposure = first.exposure + second.exposure;
  const events = first.events + second.events;
  if (first.exposure <= 0 || second.exposure <= 0) return 0;
  if (kind === "turns") {
    const part = second.exposure / exposure;
    const variance = events * part * (1 - part) * scatter;
    return variance === 0 ? 0 : (second.events - events * part) / Math.sqrt(variance);
  }
  const pooled = events / exposure;
  const variance = pooled * (1 - pooled) * (1 / first.exposure + 1 / second.exposure);
  return variance <= 0 ? 0 : (second.events / second.exposure - first.events / first.exposure) / Math.sqrt(variance);
}
