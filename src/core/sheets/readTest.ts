/** The results that are noted on the sheet of a test. */
import type { LookResult } from "../ideas/verdict";
import { cellAddress } from "./address";
import { periodColumn } from "./columns";
import type { SheetGrid } from "./grid";
import { gridValue } from "./inputRows";
import type { SheetProblem } from "./sheetProblem";
import { resultKeys, resultLabels } from "./testRows";
import { stampedTest, type StrategyTest } from "./testStamp";

export interface TestRead {
  readonly test: StrategyTest;
  /** By look; undefined where nothing is noted yet. */
  readonly results: readonly (LookResult | undefined)[];
  /** Cells that cannot be used; their looks are left out of the results. */
  readonly problems: readonly SheetProblem[];
}

/** Reads a sheet that carries the stamp of a test; undefined for other sheets. Rows are found by their labels. */
export function readTest(grid: SheetGrid): TestRead | undefined {
  const test = stampedTest(grid.stamp);
  if (test === undefined) return undefined;
  const labels = resultLabels(test);
  const rows = resultKeys.map((key) => grid.values.findIndex(([label]) => label === labels[key]));
  const missing = resultKeys.filter((_, index) => rows[index] === -1);
  if (missing.length > 0) {
    const sentence = `the row “${labels[missing[0] ?? "firstEvents"]}” is missing; undo its deletion.`;
    return { test, results: [], problems: [{ sheet: grid.name, sentence }] };
  }
  const read = Array.from({ length: test.design.looks }, (_, look) => readLook(grid, rows, look, test));
  return { test, results: read.map(({ result }) => result), problems: read.flatMap(({ problems }) => problems) };
}

interface LookRead {
  readonly result?: LookResult;
  readonly problems: readonly SheetProblem[];
}

function readLook(grid: SheetGrid, rows: readonly number[], look: number, { design }: StrategyTest): LookRead {
  const column = periodColumn(look);
  const cells = rows.map((row) => ({ cell: cellAddress({ row, column }), value: gridValue(grid.values, row, column) }));
  if (cells.every(({ value }) => value === "")) return { problems: [] };
  const problem = (index: number, sentence: string): SheetProblem => {
    return { sheet: grid.name, cell: cells[index]?.cell, sentence };
  };
  const wrong = cells.flatMap(({ value }, index) => {
    if (value === "") return [problem(index, `nothing is typed here; type what was counted up to look ${look + 1}.`)];
    const isCount = typeof value === "number" && value >= 0;
    return isCount ? [] : [problem(index, `“${String(value)}” is not a number of 0 or more; type what was counted.`)];
  });
  if (wrong.length > 0) return { problems: wrong };
  const [exposure = 0, events = 0, otherExposure = 0, otherEvents = 0] = cells.map(({ value }) => Number(value));
  const sides = [
    { exposure, events },
    { exposure: otherExposure, events: otherEvents },
  ] as const;
  const tooMany = sides.flatMap((side, index) =>
    design.kind === "split" && side.events > side.exposure
      ? [problem(2 * index + 1, `more counted than leads dealt (${side.exposure}); type at most that many.`)]
      : [],
  );
  if (tooMany.length > 0) return { problems: tooMany };
  return { result: { first: sides[0], second: sides[1] }, problems: [] };
}
