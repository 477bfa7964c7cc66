import fc from "fast-check";
import { cellsOf } from "../../../../src/workbench/page/grid/clipboard";

test("cellsOf splits at tabs and line ends of every kind", () => {
  expect(cellsOf("a\tb\r\nc\td\n")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("a quoted cell keeps its tabs, line ends and doubled quotes", () => {
  expect(cellsOf('"two\nlines"\t"say ""hi"""')).toEqual([["two\nlines", 'say "hi"']]);
});

test("a quote inside a cell is just a quote", () => {
  expect(cellsOf('5" pipe\tx')).toEqual([['5" pipe', "x"]]);
});

test("an empty text is one empty cell, and empty cells stay", () => {
  expect(cellsOf("")).toEqual([[""]]);
  expect(cellsOf("\t\tx")).toEqual([["", "", "x"]]);
});

test("any rows of plain cells come back as they were written", () => {
  const cell = fc.string().map((text) => text.replace(/[\t\r\n"]/g, ""));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (table) => {
      expect(cellsOf(`${table.map((row) => row.join("\t")).join("\n")}\n`)).toEqual(table);
    }),
    { seed: 1 },
  );
});
