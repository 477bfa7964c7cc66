/** The workbook as an .xlsx file and back: what is written can be read again, and LibreOffice calculates the same from it. */
import { workbookPages } from "../../src/core/sheets/workbookPages";
import { printPages } from "../../src/excel/printPages";
import type { Book } from "../../src/workbench/book/book";
import type { ChartSeries } from "../../src/workbench/book/chart";
import { DEFAULT_FONT } from "../../src/workbench/book/style";
import { readBook } from "../../src/workbench/files/read-book";
import { writeBook } from "../../src/workbench/files/write-book";
import { golden } from "../core/goldenPlans";
import { changedPlan } from "../core/sheets/scenarioOf";
import { bookState } from "../excel/bookState";
import { inExcel } from "../excel/openExcel";

jest.setTimeout(120_000);

test("every generated sheet is the same when its file is opened again", async () => {
  const { plan } = golden("sample.json");
  const pages = workbookPages(plan, [{ ...changedPlan(plan), name: "Changed" }], {
    author: "Finance",
    savedAt: "2026-11-25T08:00:00.000Z",
  });
  await inExcel(async ({ book }) => {
    await printPages(pages, { onTakenName: "refuse" });
    const { bytes, leftOut } = await writeBook(book);
    const opened = await readBook(bytes);
    expect([...leftOut, ...opened.leftOut]).toEqual([]);
    expect(differences(shown(book), shown(opened.book))).toEqual([]);
  });
});

/** All that there is to see of a workbook; what is as in every new cell does not count, nor lengths below a thousandth of a point. */
function shown(book: Book): unknown {
  return JSON.parse(
    JSON.stringify(bookState(book), (key, value: unknown) => {
      if (key === "font" && typeof value === "object" && value !== null) return changedFont(value);
      if (key === "numberFormat" && value === "General") return undefined;
      if (isSeries(value) && value.chartType === "Line") return { ...value, overlap: undefined, gapWidth: undefined };
      if (isNeedlessApostrophe(value)) return value.text;
      return typeof value === "number" && !/^\d*$/.test(key) ? Math.round(value * 1000) / 1000 : value;
    }),
  );
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
