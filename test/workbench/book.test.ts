import { createBook } from "../../src/workbench/book/memory-book";
import type { BookChange } from "../../src/workbench/book/change";
import { put, shown, typeIn, userEdits } from "./book-sheet";

describe("a new workbook", () => {
  test("has one empty sheet, which is active, with A1 selected", () => {
    const book = createBook();
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(book.activeSheet.usedArea()).toBeUndefined();
    expect(book.selection.areas).toEqual([{ row: 0, column: 0, rows: 1, columns: 1 }]);
  });
});

describe("typing", () => {
  test.each([
    ["12", 12, "General"],
    ["12%", 0.12, "0%"],
    ["-1.5", -1.5, "General"],
    ["TRUE", true, "General"],
    ["Search", "Search", "General"],
    ["'007", "007", "General"],
    ["#N/A", "#N/A", "General"],
    ["=1+1", 2, "General"],
  ])("%s gives %p with format %s", (text, value, numberFormat) => {
    const { sheet } = typeIn({ A1: text });
    expect(shown(sheet, "A1")).toBe(value);
    expect(sheet.style(0, 0).numberFormat ?? "General").toBe(numberFormat);
  });

  test("a date is a number that shows as a date, and is typed again as it was", () => {
    const { sheet } = typeIn({ A1: "2026-01-31" });
    expect(sheet.value(0, 0)).toBe(46_053);
    expect(sheet.editText(0, 0)).toBe("2026-01-31");
  });

  test.each(["12%", "'=A1", "'12", "=SUM(B1:B3)", "TRUE", "#N/A", "some text", "0.1"])(
    "the formula bar gives %s back",
    (text) => {
      expect(typeIn({ A1: text }).sheet.editText(0, 0)).toBe(text);
    },
  );

  test("empties a cell with no text", () => {
    const { book, sheet } = typeIn({ A1: "5" });
    book.edit("user", () => sheet.type(0, 0, ""));
    expect(sheet.input(0, 0)).toBeNull();
    expect(sheet.usedArea(true)).toBeUndefined();
  });

  test("refuses a formula that cannot be read, and leaves the cell as it was", () => {
    const { book, sheet } = typeIn({ A1: "5" });
    expect(() => book.edit("user", () => sheet.type(0, 0, "=SUM("))).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }) as Error,
    );
    expect(sheet.value(0, 0)).toBe(5);
  });
});

describe("an edit", () => {
  test("tells its listeners once, after recalculation", () => {
    const { book, sheet } = typeIn({ A1: "1", B1: "=A1*2", B2: "=B1+1" });
    const heard: BookChange[] = [];
    book.subscribe((change) => heard.push(change));
    book.edit("addin", () => {
      put(sheet, { A1: 10 });
      sheet.setTabColor("#FF0000");
    });
    expect(heard).toEqual([
      {
        source: "addin",
        changes: [
          { kind: "cells", sheetId: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 }, before: 1, after: 10 },
          { kind: "sheetLook", sheetId: sheet.id },
          { kind: "values", sheetId: sheet.id, areas: [{ row: 0, column: 1, rows: 2, columns: 1 }] },
        ],
      },
    ]);
  });

  test("that changes nothing is not heard, nor one after the listener stopped", () => {
    const { book, sheet } = typeIn({ A1: "1" });
    const heard: BookChange[] = [];
    const stop = book.subscribe((change) => heard.push(change));
    book.edit("user", () => sheet.value(0, 0));
    stop();
    book.edit("user", () => put(sheet, { A1: 2 }));
    expect(heard).toEqual([]);
  });

  test("sees values that are up to date while it runs", () => {
    const { book, sheet } = typeIn({ A1: "1", B1: "=A1*2" });
    const seen = book.edit("user", () => {
      put(sheet, { A1: 4 });
      return sheet.value(0, 1);
    });
    expect(seen).toBe(8);
  });

  test("that fails keeps what it changed before, and the next one works", () => {
    const { book, sheet } = typeIn({ A1: "1", B1: "=A1*2" });
    const fail = () => {
      put(sheet, { A1: 3 });
      sheet.rename("a/b");
    };
    expect(() => book.edit("user", fail)).toThrow();
    expect(sheet.value(0, 1)).toBe(6);
    book.edit("user", () => put(sheet, { A1: 5 }));
    expect(sheet.value(0, 1)).toBe(10);
  });

  test("is the only place where changes can happen", () => {
    const { sheet } = typeIn({});
    expect(() => sheet.setTabColor("#FF0000")).toThrow("book.edit()");
  });

  test("of a listener is heard by all after the edit that caused it", () => {
    const { book, sheet } = typeIn({});
    const heard: string[] = [];
    book.subscribe(({ changes }) => {
      if (changes[0]?.kind === "cells") book.edit("user", () => sheet.setTabColor("#00FF00"));
    });
    book.subscribe(({ changes }) => heard.push(changes.map(({ kind }) => kind).join()));
    book.edit("user", () => put(sheet, { A1: 2 }));
    expect(heard).toEqual(["cells", "sheetLook"]);
  });
});

describe("undo and redo", () => {
  test("take back and repeat edits of the person, one by one", () => {
    const { book, sheet } = typeIn({ B1: "=A1*2" });
    userEdits(book, [() => sheet.type(0, 0, "1"), () => sheet.type(0, 0, "12%"), () => sheet.type(2, 0, "x")]);
    expect([book.undo(), book.undo()]).toEqual([true, true]);
    expect([sheet.value(0, 1), sheet.text(0, 0), sheet.value(2, 0)]).toEqual([2, "1", null]);
    expect(book.redo()).toBe(true);
    expect([sheet.value(0, 1), sheet.text(0, 0)]).toEqual([0.24, "12%"]);
    expect([book.canUndo, book.canRedo]).toEqual([true, true]);
  });

  test("end when nothing is left, and a new edit forgets what was taken back", () => {
    const { book, sheet } = typeIn({ A1: "1" });
    expect([book.undo(), book.undo()]).toEqual([true, false]);
    book.edit("user", () => put(sheet, { A1: 7 }));
    expect([book.redo(), book.canRedo]).toEqual([false, false]);
  });

  test("an edit of the add-in empties the list", () => {
    const { book, sheet } = typeIn({ A1: "1" });
    book.edit("addin", () => put(sheet, { A2: 1 }));
    expect(book.canUndo).toBe(false);
    expect(book.undo()).toBe(false);
  });

  test("selecting is no edit to take back, and forgets nothing", () => {
    const { book, sheet } = typeIn({ A1: "1" });
    book.edit("user", () => book.select(sheet, [{ row: 4, column: 4, rows: 2, columns: 2 }]));
    expect(book.undo()).toBe(true);
    book.edit("user", () => book.select(sheet, [{ row: 5, column: 4, rows: 2, columns: 2 }]));
    expect(book.redo()).toBe(true);
    expect(sheet.value(0, 0)).toBe(1);
  });
});

describe("calculation", () => {
  test("a circle shows 0 and ends when it is broken", () => {
    const { book, sheet } = typeIn({ A1: "=B1+1", B1: "=A1+1" });
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([0, 0]);
    book.edit("user", () => sheet.type(0, 1, "5"));
    expect(sheet.value(0, 0)).toBe(6);
  });

  test("by hand: new formulas are calculated when typed, others wait for calculate()", () => {
    const { book, sheet } = typeIn({ A1: "1", B1: "=A1*2" });
    book.calculationMode = "Manual";
    book.edit("user", () => {
      sheet.type(0, 0, "10");
      sheet.type(0, 2, "=A1*3");
    });
    expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual([2, 30]);
    book.calculate();
    expect(sheet.value(0, 1)).toBe(20);
  });

  test("back to automatic, what waited is calculated and told", () => {
    const { book, sheet } = typeIn({ A1: "1", B1: "=A1*2" });
    book.calculationMode = "Manual";
    book.edit("user", () => sheet.type(0, 0, "10"));
    const heard: BookChange[] = [];
    book.subscribe((change) => heard.push(change));
    book.calculationMode = "Automatic";
    expect(sheet.value(0, 1)).toBe(20);
    expect(heard.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual(["values"]);
  });

  test("suspended: values stay until it goes on within the same edit", () => {
    const { book, sheet } = typeIn({ A1: "1", B1: "=A1*2" });
    book.edit("addin", () => {
      book.isCalculationSuspended = true;
      put(sheet, { A1: 10 });
      expect(sheet.value(0, 1)).toBe(2);
      book.isCalculationSuspended = false;
    });
    expect(sheet.value(0, 1)).toBe(20);
  });

  test("a formula is evaluated for a cell, its references moving from the cell it was written for", () => {
    const { book, sheet } = typeIn({ A1: "1", A2: "2", B2: "5" });
    expect(book.evaluate("=A1*10", sheet, { row: 1, column: 0 }, { row: 0, column: 0 })).toBe(20);
    expect(book.evaluate("=A1*10+$B$2", sheet, { row: 0, column: 0 })).toBe(15);
  });
});
