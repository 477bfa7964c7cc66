/** The workbook as an .xlsx file and back: what is written can be read again, and LibreOffice calculates the same from it. */
import { dateToExcel, Workbook } from "@cj-tech-master/excelts";
import { workbookPages } from "../../src/core/sheets/workbookPages";
import { printPages } from "../../src/excel/printPages";
import { addressOf, ALL } from "../../src/workbench/book/area";
import type { Book, Sheet } from "../../src/workbench/book/book";
import type { ChartSeries } from "../../src/workbench/book/chart";
import { DEFAULT_FONT } from "../../src/workbench/book/style";
import { isFormula } from "../../src/workbench/book/value";
import { readBook } from "../../src/workbench/files/read-book";
import { writeBook } from "../../src/workbench/files/write-book";
import { golden } from "../core/goldenPlans";
import { changedPlan } from "../core/sheets/scenarioOf";
import { bookState } from "../excel/bookState";
import { inExcel } from "../excel/openExcel";
import { recalculatedFiles } from "../setup/libreOffice";

jest.setTimeout(120_000);

let bytes: Uint8Array;
let book: Book;

beforeAll(async () => {
  const { plan } = golden("sample.json");
  const pages = workbookPages(plan, [{ ...changedPlan(plan), name: "Changed" }], {
    author: "Finance",
    savedAt: "2026-11-25T08:00:00.000Z",
  });
  await inExcel(async (opened) => {
    await printPages(pages, { onTakenName: "refuse" });
    book = opened.book;
  });
  const written = await writeBook(book);
  expect(written.leftOut).toEqual([]);
  ({ bytes } = written);
});

test("every generated sheet is the same when its file is opened again", async () => {
  const opened = await readBook(bytes);
  expect(opened.leftOut).toEqual([]);
  expect(differences(shown(book), shown(opened.book))).toEqual([]);
});

test("the file carries the values of its formulas, for programs that only show them", async () => {
  expect(disagreeing(await valuesIn(bytes))).toEqual([]);
});

test("LibreOffice calculates the same, and the file that it saved opens with formulas and charts", async () => {
  const [saved = bytes] = await recalculatedFiles([bytes]);
  expect(disagreeing(await valuesIn(saved))).toEqual([]);
  const opened = await readBook(saved);
  expect(opened.leftOut).toEqual([]);
  const formulas = ({ sheets }: Book) =>
    sheets.map((sheet) => cellsOf(sheet).filter(([, { formula }]) => formula).length);
  expect(formulas(opened.book)).toEqual(formulas(book));
  expect(opened.book.sheets.map(({ charts }) => charts.length)).toEqual(book.sheets.map(({ charts }) => charts.length));
});

/** What a file says that its formulas give, by sheet and cell; no engine of ours has a part in it. */
async function valuesIn(file: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const { worksheets } = await new Workbook().xlsx.load(file);
  const values = new Map<string, unknown>();
  for (const sheet of worksheets) {
    sheet.eachRow((row) =>
      row.eachCell(({ formula, address, result }) => {
        if (formula !== undefined) values.set(`${sheet.name}!${address}`, result);
      }),
    );
  }
  return values;
}

/** Formulas of the workbook of which a file says something else: the first few. */
function disagreeing(values: ReadonlyMap<string, unknown>): readonly unknown[] {
  const formulas = book.sheets.flatMap((sheet) => cellsOf(sheet).filter(([, { formula }]) => formula));
  expect(formulas.length).toBeGreaterThan(10_000);
  return formulas.filter(([place, { value }]) => !agree(value, values.get(place))).slice(0, 5);
}

interface CellState {
  readonly value: unknown;
  readonly formula: string | undefined;
}

/** Every cell with contents, by its address. */
function cellsOf(sheet: Sheet): readonly (readonly [place: string, cell: CellState])[] {
  const cells: [string, CellState][] = [];
  sheet.forEachCell(ALL, ({ row, column, input, value }) => {
    if (input === null) return;
    const address = addressOf({ row, column, rows: 1, columns: 1 });
    cells.push([`${sheet.name}!${address}`, { value, formula: isFormula(input) ? input : undefined }]);
  });
  return cells;
}

/** Numbers to 1e-9 relative; differences of large figures that should be 0 may leave a little. The library turns dates into days of its own. */
function agree(ours: unknown, theirs: unknown): boolean {
  const found = theirs instanceof Date ? dateToExcel(theirs) : theirs;
  if (typeof ours !== "number" || typeof found !== "number") return (ours ?? "") === (found ?? "");
  return Math.abs(ours - found) <= 1e-10 + 1e-9 * Math.max(Math.abs(ours), Math.abs(found));
}

/** All that there is to see of a workbook; what is as in every new cell does not count, nor lengths below a thousandth of a point. */
function shown(book: Book): unknown {
  return JSON.parse(
    JSON.stringify(bookState(book), (key, value: unknown) => {
      if (key === "font" && typeof value === "object" && value !== null) return changedFont(value);
      if (key === "names" && Array.isArray(value)) return byScopeAndName(value as NamedIn[]);
      if (key === "numberFormat" && value === "General") return undefined;
      if (isSeries(value) && value.chartType === "Line") return { ...value, overlap: undefined, gapWidth: undefined };
      if (isNeedlessApostrophe(value)) return value.text;
      return typeof value === "number" && !/^\d*$/.test(key) ? Math.round(value * 1000) / 1000 : value;
    }),
  );
}

interface NamedIn {
  readonly name: string;
  readonly scope?: string;
}

/** The order of names means nothing. */
function byScopeAndName(names: readonly NamedIn[]): readonly NamedIn[] {
  const key = ({ name, scope = "" }: NamedIn) => `${scope} ${name}`;
  return [...names].sort((one, other) => key(one).localeCompare(key(other)));
}

function isSeries(value: unknown): value is Pick<ChartSeries, "chartType"> {
  return typeof value === "object" && value !== null && "chartType" in value;
}

/** A text that was typed with an apostrophe, and would be the same text without. */
function isNeedlessApostrophe(value: unknown): value is { readonly text: string } {
  const isLiteral = typeof value === "object" && value !== null && Object.keys(value).join() === "text";
  return isLiteral && !(value as { text: string }).text.startsWith("=");
}

function changedFont(font: object): object | undefined {
  const changed = Object.entries(font).filter(
    ([key, value]) => value !== DEFAULT_FONT[key as keyof typeof DEFAULT_FONT],
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** Where two trees of data differ, by path. */
function differences(before: unknown, after: unknown, path = ""): readonly string[] {
  if (before === after) return [];
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) {
    return [`${path}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differences((before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key], `${path}/${key}`),
  );
}
