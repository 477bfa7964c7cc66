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

/** The results of both strategies when somebody looked. */
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
 * The verdict on results by look, undefined where none are noted. A look counts only once the sample planned for it is in;
 * the first look beyond its limit decides, and later results change nothing.
 */
export function testVerdict(design: TestDesign, results: readonly (LookResult | undefined)[]): TestVerdict {
  const limits = evenLookLimits(design.looks, design.falseAlarm);
  let verdict: TestVerdict = {
    decision: "running",
    looks: 0,
    missing: design.needed / design.looks,
    z: 0,
    limit: undefined,
    secondIsBetter: 1 / 2,
  };
  for (const [index, result] of results.entries()) {
    if (result === undefined) continue;
    const z = testStatistic(design, result);
    const sample = sampleOf(design, result);
    const counts = sample >= plannedSample(design, index + 1);
    const looks = counts ? index + 1 : verdict.looks;
    const limit = counts ? limits[index] : verdict.limit;
    const isOver = looks >= design.looks;
    const next = isOver ? 0 : plannedSample(design, looks + 1) - sample;
    verdict = {
      decision: isOver ? "same" : "running",
      looks,
      missing: next,
      z,
      limit,
      secondIsBetter: normalShareBelow(z),
    };
    if (counts && Math.abs(z) >= (limit ?? Infinity)) {
      return { ...verdict, decision: z > 0 ? "second" : "first", missing: 0 };
    }
  }
  return verdict;
}

/** The sample that a look waits for, 1 the first: leads on each side (split), or counts together (turns). */
export function plannedSample({ needed, looks }: Pick<TestDesign, "needed" | "looks">, look: number): number {
  return (needed * look) / looks;
}

function sampleOf({ kind }: TestDesign, { first, second }: LookResult): number {
  return kind === "split" ? Math.min(first.exposure, second.exposure) : first.events + second.events;
}

/**
 * Split: difference of the shares over its standard error at the pooled share (the score test). Turns: the second's counts
 * against its part of the money, z = (x₂ − N·π₂)/√(N·π₁·π₂·scatter). 0 while nothing can be said.
 */
export function testStatistic({ kind, scatter }: TestDesign, { first, second }: LookResult): number {
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
