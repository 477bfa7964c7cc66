/** The sheet of one test: what was fixed before it, what is noted at each look, and a verdict that stands without the add-in. */
import { testVerdict, type LookResult } from "../ideas/verdict";
import { columnWidths, firstPeriodColumn, headRows, periodColumn, totalColumn } from "./columns";
import { cellAddress } from "./address";
import { headCells, printSetup, type PageRow } from "./frame";
import type { Page, Validation } from "./page";
import { TestRows, resultKeys } from "./testRows";
import { testStamp, type StrategyTest } from "./testStamp";

/** A test with the results noted so far; looks without one are undefined. `notes` say how it is to be run. */
export function testPage(
  test: StrategyTest,
  notes: readonly string[],
  results: readonly (LookResult | undefined)[],
  name: string,
): Page {
  const { design } = test;
  const verdicts = verdictTexts(test);
  const notesAt = headRows;
  const block = new TestRows(test, results, notesAt + notes.length + 2);
  const verdictRow = notesAt + notes.length + 2 + block.rows.length + 2;
  const texts = verdicts.map((_, index) => cellAddress({ row: verdictRow + index, column: 0 }));
  const decided = block.cell("decided", totalColumn);
  const lastCounts = block.cell("counts", periodColumn(design.looks - 1));
  const open = `IF(${lastCounts}=1,${texts[1]},${texts[0]})`;
  const winner = `IF(${decided}=1,${texts[3]},${texts[2]})`;
  const { decision } = testVerdict(design, results);
  const said = verdicts[["running", "same", "first", "second"].indexOf(decision)] ?? "";
  const heads = Array.from({ length: design.looks }, (_, look) => `Look ${look + 1}`);
  const rows: PageRow[] = [
    ...headCells(test.name, { formula: `=IF(${decided}=0,${open},${winner})`, value: said }, heads, "@"),
    section("How it is run", design.looks),
    ...notes.map((content): PageRow => [{ role: "text", content }]),
    [],
    ...block.rows,
    [],
    section("What the verdict can be", design.looks),
    ...verdicts.map((content): PageRow => [{ role: "text", content }]),
  ];
  return {
    name,
    stamp: testStamp(test),
    rows: rows.map((row) => Array.from(row)),
    widths: columnWidths(design.looks),
    frozen: { rows: headRows, columns: 1 },
    groups: [],
    tables: [],
    charts: [],
    validations: countRules(block, design.looks),
    looks: [],
    print: printSetup(rows.length, design.looks),
  };
}

/** Still running, no difference, the first is better, the second is better. */
function verdictTexts({ first, second, design }: StrategyTest): readonly [string, string, string, string] {
  const left = design.kind === "split" ? "leads" : "counts";
  return [
    `Too early to say: the next look needs more ${left}. Looking in between decides nothing.`,
    `No difference of the size that this test was made for, between ${first} and ${second}.`,
    `${first} is better than ${second}.`,
    `${second} is better than ${first}.`,
  ];
}

function section(content: string, looks: number): PageRow {
  return Array.from({ length: firstPeriodColumn + looks }, (_, column) => ({
    role: "section",
    content: column === 0 ? content : undefined,
  }));
}

function countRules(block: TestRows, looks: number): Validation[] {
  return resultKeys.map((key) => ({
    area: { row: block.rowOf(key), column: firstPeriodColumn, rows: 1, columns: looks },
    rule: { kind: "decimal", min: 0 },
    title: key.endsWith("Events") ? "Counted so far" : "Given to it so far",
    message: "From the start of the test up to this look, 0 or more. Leave looks that have not come empty.",
  }));
}
