/** Tests of two strategies, each on a sheet of its own. */
import type { LookResult } from "../core/ideas/verdict";
import { readTest, type TestRead } from "../core/sheets/readTest";
import { tabName } from "../core/sheets/tabName";
import { testPage } from "../core/sheets/testPage";
import { stampedTest, type StrategyTest } from "../core/sheets/testStamp";
import type { ActionOptions } from "./attempt";
import { inWords } from "./inWords";
import { printPages } from "./printPages";
import { readSheets } from "./readSheets";
import type { SheetSummary } from "./sheetList";
import { activateSheet } from "./showCell";

/** A test with what its sheet holds now. */
export interface ListedTest extends TestRead {
  /** The name of the tab. */
  readonly sheet: string;
}

/** Every method rejects with a WorkbookError whose message can be shown. */
export interface StrategyTests {
  /** All tests of the workbook, in the order of their tabs. */
  list(): Promise<readonly ListedTest[]>;
  /** Adds the sheet of a test and opens it; `notes` say how it is run. */
  make(test: Omit<StrategyTest, "id" | "madeAt">, notes: readonly string[]): Promise<void>;
}

const nothingNoted: readonly LookResult[] = [];

export class ExcelStrategyTests implements StrategyTests {
  constructor(private readonly options: ActionOptions = {}) {}

  async list(): Promise<readonly ListedTest[]> {
    const grids = await inWords(readSheets((stamp) => stampedTest(stamp) !== undefined, this.options));
    return grids.flatMap((grid) => {
      const read = readTest(grid);
      return read === undefined ? [] : [{ ...read, sheet: grid.name }];
    });
  }

  async make(test: Omit<StrategyTest, "id" | "madeAt">, notes: readonly string[]): Promise<void> {
    const made = { ...test, id: crypto.randomUUID(), madeAt: new Date().toISOString() };
    const page = (sheets: readonly SheetSummary[]) => {
      const taken = sheets.map(({ name }) => name);
      return [testPage(made, notes, nothingNoted, tabName(test.name, taken))];
    };
    const what = `Test ${test.name} set up`;
    const [printed] = await inWords(printPages(page, { onTakenName: "number", what, ...this.options }));
    if (printed !== undefined) await inWords(activateSheet(printed.sheet, this.options));
  }
}
