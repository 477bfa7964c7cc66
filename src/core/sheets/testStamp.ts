/** What the sheet of a test says of itself, unseen: what was fixed before the test began. */
import type { TestMeasure } from "../ideas/testPlan";
import type { TestDesign } from "../ideas/verdict";
import { stampKey } from "./grid";

/** A test of two strategies as it was set up. */
export interface StrategyTest {
  readonly id: string;
  readonly name: string;
  /** Names of the two strategies. */
  readonly first: string;
  readonly second: string;
  readonly measure: TestMeasure;
  readonly design: TestDesign;
  /** Shares of leads, or counts per unit of money, that the model expected. */
  readonly expected: readonly [number, number];
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

const testPageKind = "Test";

export function testStamp({ id, name, madeAt, ...fixed }: StrategyTest): Readonly<Record<string, string>> {
  return {
    [stampKey]: testPageKind,
    HeadroomId: id,
    HeadroomName: name,
    HeadroomMadeAt: madeAt,
    HeadroomTest: JSON.stringify(fixed),
  };
}

/** The test that a sheet's stamp tells of; undefined for other sheets. */
export function stampedTest(stamp: Readonly<Record<string, string>>): StrategyTest | undefined {
  const fixed = stamp["HeadroomTest"];
  if (stamp[stampKey] !== testPageKind || fixed === undefined) return undefined;
  return {
    id: stamp["HeadroomId"] ?? "",
    name: stamp["HeadroomName"] ?? "",
    madeAt: stamp["HeadroomMadeAt"] ?? "",
    ...(JSON.parse(fixed) as Omit<StrategyTest, "id" | "name" | "madeAt">),
  };
}
