/** Tests of strategies in memory: what was set up, and what somebody noted. */
import type { LookResult } from "../../src/core/ideas/verdict";
import type { StrategyTest } from "../../src/core/sheets/testStamp";
import type { ListedTest, StrategyTests } from "../../src/excel/strategyTests";

export class MemoryTests implements StrategyTests {
  readonly made: {
    readonly test: StrategyTest;
    readonly notes: readonly string[];
    results: (LookResult | undefined)[];
  }[] = [];

  list(): Promise<readonly ListedTest[]> {
    return Promise.resolve(this.made.map(({ test, results }) => ({ test, results, problems: [], sheet: test.name })));
  }

  make(test: Omit<StrategyTest, "id" | "madeAt">, notes: readonly string[]): Promise<void> {
    const id = String(this.made.length + 1);
    this.made.push({ test: { ...test, id, madeAt: "2027-01-04T09:00:00Z" }, notes, results: [] });
    return Promise.resolve();
  }
}
