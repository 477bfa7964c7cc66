/** The workbench's engine calculates every generated sheet as our own rows do. */
import { areaAddress, sheetPrefix } from "../../src/core/sheets/address";
import { inputPages } from "../../src/core/sheets/inputPages";
import type { Content, Page } from "../../src/core/sheets/page";
import { createBook } from "../../src/workbench/book/memory-book";
import type { Book } from "../../src/workbench/book/book";
import { ErrorValue, type CellInput } from "../../src/workbench/book/value";
import { changedPlan, scenarioOf } from "../core/sheets/scenarioOf";
import { golden, goldenFiles } from "../core/goldenPlans";

function bookOf(pages: readonly Page[]): Book {
  const book = createBook();
  book.edit("addin", () => {
    for (const page of pages) book.addSheet(page.name);
    for (const page of pages) {
      for (const { name, area } of page.names ?? []) {
        const formula = `=${sheetPrefix(page.name)}${areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
        book.addName({ name, scope: book.findSheet(page.name), formula });
      }
      const columns = Math.max(...page.rows.map((row) => row.length));
      const inputs = page.rows.map((row) =>
        Array.from({ length: columns }, (_, column) => inputOf(row[column]?.content)),
      );
      book.findSheet(page.name)?.setInputs({ row: 0, column: 0, rows: inputs.length, columns }, inputs);
    }
  });
  return book;
}

function inputOf(content: Content | undefined): CellInput {
  return typeof content === "object" ? content.formula : (content ?? null);
}

/** Formula cells whose value in the book is another than the page's. */
function differing(book: Book, pages: readonly Page[]): string[] {
  return pages.flatMap((page) =>
    page.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (typeof cell?.content !== "object") return [];
        const found = book.findSheet(page.name)?.value(row, column) ?? null;
        const { value, formula } = cell.content;
        if (found === value) return [];
        const isClose =
          typeof found === "number" && Math.abs(found - Number(value)) <= 1e-9 * Math.max(1, Math.abs(found));
        const shown = found instanceof ErrorValue ? found.code : String(found);
        return isClose ? [] : [`${page.name} ${row + 1}:${column + 1} ${formula} = ${shown}, not ${String(value)}`];
      }),
    ),
  );
}

test.each(goldenFiles)("%s: input sheets and scenarios", (file) => {
  const { plan } = golden(file);
  const pages = [...inputPages(plan), scenarioOf(plan, plan, "Base"), scenarioOf(plan, changedPlan(plan), "Changed")];
  expect(differing(bookOf(pages), pages)).toEqual([]);
});

test("a changed input runs through the scenario sheets as through the rows", () => {
  const { plan } = golden("sample.json");
  const book = bookOf([...inputPages(plan), scenarioOf(plan, plan, "Base")]);
  const draft = { ...plan, grossMargin: 0.5, dealValue: 20_000 };
  const sheet = book.findSheet("Goals");
  book.edit("user", () => {
    for (const [label, text] of [
      ["Gross margin", "50%"],
      ["Deal value", "20000"],
    ] as const) {
      const row = Array.from({ length: 60 }, (_, at) => at).find((at) => sheet?.value(at, 0) === label) ?? -1;
      sheet?.type(row, 2, text);
    }
  });
  const expected = scenarioOf(draft, draft, "Base");
  const isResult = (label: unknown) =>
    ["Bookings", "Value over the years that count", "Money at stake"].includes(String(label));
  const results = {
    ...expected,
    rows: expected.rows.map((row, at) => (at < 40 && isResult(row[0]?.content) ? row : [])),
  };
  expect(differing(book, [results])).toEqual([]);
});
