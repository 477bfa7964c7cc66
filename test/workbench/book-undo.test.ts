import fc from "fast-check";
import { ALL } from "../../src/workbench/book/area";
import type { Book, Sheet } from "../../src/workbench/book/book";
import { createBook } from "../../src/workbench/book/memory-book";
import { ErrorValue } from "../../src/workbench/book/value";
import { at, put } from "./book-sheet";

type Change = (book: Book, sheet: Sheet) => void;

const row = fc.nat({ max: 7 });
const column = fc.nat({ max: 5 });
const block = fc
  .tuple(row, column, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([top, left, rows, columns]) => ({ row: top, column: left, rows, columns }));
const typed = fc.constantFrom(
  "1",
  "2.5",
  "12%",
  "",
  "text",
  "2026-01-31",
  "=A1+1",
  "=SUM(A1:C4)",
  "=Rate*B2",
  "=SUM(Spend[Jan])",
  "=Other!A1",
  "=$B$3*2",
);

const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(row, column, typed).map(
      ([r, c, text]): Change =>
        (_, sheet) =>
          sheet.type(r, c, text),
    ),
  },
  fc.tuple(row, fc.constantFrom(1, 2)).map(
    ([r, rows]): Change =>
      (_, sheet) =>
        sheet.insert({ ...ALL, row: r, rows }, "Down"),
  ),
  fc.tuple(row, fc.constantFrom(1, 2)).map(
    ([r, rows]): Change =>
      (_, sheet) =>
        sheet.delete({ ...ALL, row: r, rows }, "Up"),
  ),
  column.map(
    (c): Change =>
      (_, sheet) =>
        sheet.insert({ ...ALL, column: c, columns: 1 }, "Right"),
  ),
  column.map(
    (c): Change =>
      (_, sheet) =>
        sheet.delete({ ...ALL, column: c, columns: 1 }, "Left"),
  ),
  fc.tuple(block, fc.constantFrom("Down" as const, "Right" as const)).map(
    ([area, shift]): Change =>
      (_, sheet) =>
        sheet.insert(area, shift),
  ),
  fc.tuple(block, fc.constantFrom("Up" as const, "Left" as const)).map(
    ([area, shift]): Change =>
      (_, sheet) =>
        sheet.delete(area, shift),
  ),
  fc.tuple(block, fc.constantFrom("All" as const, "Contents" as const, "Formats" as const)).map(
    ([area, what]): Change =>
      (_, sheet) =>
        sheet.clear(area, what),
  ),
  fc.tuple(block, block).map(
    ([area, to]): Change =>
      (_, sheet) =>
        sheet.copy({ sheet, area }, to, "All"),
  ),
  block.map(
    (area): Change =>
      (_, sheet) =>
        sheet.merge(area),
  ),
  block.map(
    (area): Change =>
      (_, sheet) =>
        sheet.setStyle(area, { fill: "#FFEE00" }),
  ),
  column.map(
    (c): Change =>
      (_, sheet) =>
        sheet.setStyle({ ...ALL, column: c, columns: 1 }, { font: { bold: true } }),
  ),
  row.map(
    (r): Change =>
      (_, sheet) =>
        sheet.setRowsHidden({ ...ALL, row: r, rows: 1 }, true),
  ),
  fc.constantFrom("Renamed", "Second try").map(
    (name): Change =>
      (_, sheet) =>
        sheet.rename(name),
  ),
  fc.constant<Change>((book, sheet) => book.deleteSheet(book.sheets.find((one) => one !== sheet) ?? sheet)),
  fc.constant<Change>((book) => book.addSheet()),
  fc.constant<Change>((book, sheet) => sheet.addTableRows(book.tables[0]?.table.id ?? "", 0, [["new", 3]])),
  fc.constant<Change>((book, sheet) => sheet.deleteTable(book.tables[0]?.table.id ?? "", true)),
  fc.constant<Change>((book, sheet) => sheet.updateTable(book.tables[0]?.table.id ?? "", { name: "Media" })),
  fc.constant<Change>((book) =>
    book.updateName(book.names[0] ?? { name: "none", scope: undefined, formula: "", comment: "", visible: true }, {
      formula: "=0.5",
    }),
  ),
);

test("whatever a person does is taken back step by step, and can be done again", () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 12 }), (list) => {
      const { book, sheet } = plan();
      const states = [stateOf(book)];
      for (const change of list) if (attempt(book, () => change(book, sheet))) states.push(stateOf(book));
      const undone = states
        .slice(0, -1)
        .reverse()
        .map(() => (book.undo(), stateOf(book)));
      expect(undone).toEqual(states.slice(0, -1).reverse());
      const redone = states.slice(1).map(() => (book.redo(), stateOf(book)));
      expect(redone).toEqual(states.slice(1));
    }),
    { numRuns: 300, seed: 20_260 },
  );
});

test("values after any edits are those of a full calculation", () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 12 }), (list) => {
      const { book, sheet } = plan();
      for (const change of list) attempt(book, () => change(book, sheet));
      const before = stateOf(book);
      book.calculate(true);
      expect(stateOf(book)).toEqual(before);
    }),
    { numRuns: 300, seed: 20_261 },
  );
});

/** True when the change happened and left something to take back; a refused one is taken back at once. */
function attempt(book: Book, change: () => void): boolean {
  let heard = false;
  const stop = book.subscribe(() => (heard = true));
  try {
    book.edit("user", change);
  } catch {
    if (heard) book.undo();
    return false;
  } finally {
    stop();
  }
  return heard;
}

/** Two sheets, a table, a name, a rule and a chart that all hang together. */
function plan(): { readonly book: Book; readonly sheet: Sheet } {
  const book = createBook();
  const sheet = book.activeSheet;
  book.edit("addin", () => {
    const other = book.addSheet("Other");
    put(sheet, {
      A1: "Channel",
      B1: "Jan",
      A2: "Search",
      B2: 10,
      A3: "Events",
      B3: 20,
      D1: "=SUM(B2:B3)",
      D2: "=D1*2",
    });
    sheet.addTable(at("A1:B3"), true, "Spend");
    book.addName({ name: "Rate", formula: "=Sheet1!$B$2" });
    put(other, { A1: "=Sheet1!B3+Rate", A2: "=SUM(Spend[Jan])" });
    sheet.setValidation(at("B2:B3"), {
      rule: { type: "Decimal", operator: "GreaterThan", formula1: "=$D$1" },
      ignoreBlanks: true,
      prompt: { title: "", message: "", showPrompt: false },
      errorAlert: { title: "", message: "", showAlert: true, style: "Stop" },
    });
    sheet.addChart("Line", at("A1:B3"), sheet, "Columns");
  });
  return { book, sheet };
}

/** All that can be seen of a workbook. */
function stateOf(book: Book): unknown {
  return {
    names: book.names,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      cells: cellsOf(sheet),
      tables: sheet.tables,
      charts: sheet.charts,
      merges: sheet.merges,
      validations: sheet.validations,
      formats: sheet.conditionalFormats,
      bold: Array.from({ length: 8 }, (_, at) => sheet.style(40, at).font?.bold ?? false),
      hidden: Array.from({ length: 12 }, (_, at) => sheet.isRowHidden(at)),
    })),
  };
}

function cellsOf(sheet: Sheet): unknown[] {
  const cells: unknown[] = [];
  sheet.forEachCell(ALL, ({ row: r, column: c, input, value, style }) => {
    const isPlain = input === null && Object.keys(style).length === 0;
    if (!isPlain) cells.push([r, c, input, value instanceof ErrorValue ? value.code : value, style]);
  });
  return cells;
}
