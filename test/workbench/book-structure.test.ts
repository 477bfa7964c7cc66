import { createBook } from "../../src/workbench/book/memory-book";
import { ALL } from "../../src/workbench/book/area";
import type { Book, Sheet } from "../../src/workbench/book/book";
import type { BookChange } from "../../src/workbench/book/change";
import { at, put, refusal, shown, table, typed, typeIn, userEdits } from "./book-sheet";

const rows = (row: number, count: number) => ({ ...ALL, row, rows: count });
const columns = (column: number, count: number) => ({ ...ALL, column, columns: count });

describe("sheets", () => {
  test("formulas read other sheets, and follow a rename", () => {
    const { book, first, second } = twoSheets();
    expect(shown(second, "A1")).toBe(20);
    book.edit("user", () => first.rename("Q1 goals"));
    expect(typed(second, "A1")).toBe("='Q1 goals'!A1*2");
    book.edit("user", () => put(first, { A1: 30 }));
    expect(shown(second, "A1")).toBe(60);
    expect([book.undo(), book.undo()]).toEqual([true, true]);
    expect([first.name, typed(second, "A1"), shown(second, "A1")]).toEqual(["Sheet1", "=Sheet1!A1*2", 20]);
  });

  test("a deleted sheet leaves #REF! in cells, names and charts, until the deletion is taken back", () => {
    const { book, first, second } = twoSheets();
    book.edit("user", () => {
      book.addName({ name: "Base", formula: "=Sheet1!$A$1" });
      put(second, { A2: "=Base+1" });
      second.addChart("Line", at("A1:A3"), first, "Columns");
    });
    book.edit("user", () => book.deleteSheet(first));
    expect(book.sheets).toEqual([second]);
    expect(book.activeSheet).toBe(second);
    expect(table(second, "A1:A2")).toEqual([["#REF!"], ["#REF!"]]);
    expect(typed(second, "A1")).toBe("=#REF!*2");
    expect(book.findName("base")?.formula).toBe("=#REF!");
    expect(second.charts[0]?.series[0]?.values).toBe("=#REF!");
    book.undo();
    expect(book.sheets).toEqual([first, second]);
    expect(table(second, "A1:A2")).toEqual([[20], [11]]);
    expect(second.charts[0]?.series[0]?.values).toBe("=Sheet1!$A$1:$A$3");
    book.redo();
    expect(table(second, "A1:A2")).toEqual([["#REF!"], ["#REF!"]]);
  });

  test("that formulas mention before it exists is found once it is added", () => {
    const { book, sheet } = typeIn({ A1: "=Later!B2+1" });
    expect(shown(sheet, "A1")).toBe("#REF!");
    book.edit("user", () => put(book.addSheet("Later"), { B2: 4 }));
    expect(shown(sheet, "A1")).toBe(5);
  });

  test("are found by name in any letter case and by id", () => {
    const { book, second } = twoSheets();
    expect(book.findSheet("sales PLAN")).toBe(second);
    expect(book.findSheet(second.id)).toBe(second);
    expect(book.findSheet("nothing")).toBeUndefined();
  });

  test("take a place among the tabs and can be moved", () => {
    const { book, first, second } = twoSheets();
    const between = book.edit("user", () => book.addSheet("Sheet2", 1));
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2", "Sales plan"]);
    book.edit("user", () => second.moveTo(0));
    expect(book.sheets).toEqual([second, first, between]);
    expect([second.position, between.position]).toEqual([0, 2]);
    book.undo();
    book.undo();
    expect(book.sheets).toEqual([first, second]);
  });

  test.each(["", "a".repeat(32), "a/b", "[x]", "what?", "'quoted", "History", "SALES PLAN"])(
    "cannot be called %p",
    (name) => {
      const { book, first } = twoSheets();
      expect(refusal(book, () => first.rename(name))).not.toBe("done");
      expect(refusal(book, () => book.addSheet(name))).not.toBe("done");
      expect(book.sheets).toHaveLength(2);
      expect(first.name).toBe("Sheet1");
    },
  );

  test("hiding the active sheet shows the next one; the last visible one stays", () => {
    const { book, first, second } = twoSheets();
    book.edit("user", () => first.setVisibility("Hidden"));
    expect(book.activeSheet).toBe(second);
    expect(refusal(book, () => second.setVisibility("VeryHidden"))).toBe("InvalidOperation");
    expect(refusal(book, () => book.deleteSheet(second))).toBe("InvalidOperation");
    expect(refusal(book, () => book.activate(first))).toBe("InvalidOperation");
  });

  test("taking back tells the opposite of what was told", () => {
    const { book, second } = twoSheets();
    const heard: string[] = [];
    book.subscribe(({ changes }: BookChange) =>
      heard.push(...changes.map(({ kind }) => kind).filter((kind) => /^sheet[AD]/.test(kind))),
    );
    book.edit("user", () => book.deleteSheet(second));
    book.undo();
    book.redo();
    expect(heard).toEqual(["sheetDeleted", "sheetAdded", "sheetDeleted"]);
  });

  test("keep their place under a protected structure", () => {
    const { book, first, second } = twoSheets();
    book.edit("user", () => book.protect("secret"));
    const changes = [
      () => book.addSheet(),
      () => book.deleteSheet(second),
      () => first.rename("x"),
      () => first.moveTo(1),
      () => first.setVisibility("Hidden"),
    ];
    expect(changes.map((change) => refusal(book, change))).toEqual(new Array(5).fill("AccessDenied"));
    expect(refusal(book, () => put(first, { A1: 1 }))).toBe("done");
    expect(refusal(book, () => book.unprotect("wrong"))).toBe("AccessDenied");
    book.edit("user", () => book.unprotect("secret"));
    expect(book.isProtected).toBe(false);
  });
});

describe("inserting and deleting cells", () => {
  test("rows push contents down, and formulas on every sheet and names follow", () => {
    const { book, first, second } = twoSheets();
    book.edit("user", () => {
      put(first, { A2: 5, A3: "=SUM(A1:A2)", B3: "=$A$1" });
      book.addName({ name: "Total", formula: "=Sheet1!$A$3" });
      put(second, { A2: "=Total", A3: "=SUM(Sheet1!A:A)" });
      first.insert(rows(1, 2), "Down");
    });
    expect(typed(first, "A5")).toBe("=SUM(A1:A4)");
    expect(typed(first, "B5")).toBe("=$A$1");
    expect(typed(second, "A1")).toBe("=Sheet1!A1*2");
    expect(book.findName("Total")?.formula).toBe("=Sheet1!$A$5");
    expect(table(second, "A1:A3")).toEqual([[20], [15], [30]]);
    book.edit("user", () => put(first, { A2: 100 }));
    expect(table(second, "A2:A3")).toEqual([[115], [230]]);
  });

  test("deleted rows leave #REF! where a whole reference went and shrink ranges", () => {
    const { book, sheet } = typeIn({ A1: "1", A2: "2", A3: "3", B5: "=SUM(A1:A3)", C5: "=A2", D5: "=A3" });
    book.edit("user", () => sheet.delete(rows(1, 1), "Up"));
    expect([typed(sheet, "B4"), typed(sheet, "C4"), typed(sheet, "D4")]).toEqual(["=SUM(A1:A2)", "=#REF!", "=A2"]);
    expect(table(sheet, "B4:D4")).toEqual([[4, "#REF!", 3]]);
    book.undo();
    expect([typed(sheet, "B5"), typed(sheet, "C5"), typed(sheet, "D5")]).toEqual(["=SUM(A1:A3)", "=A2", "=A3"]);
    expect(table(sheet, "A1:A3")).toEqual([[1], [2], [3]]);
    expect(table(sheet, "B5:D5")).toEqual([[6, 2, 3]]);
  });

  test("columns move right, formulas with them, and back", () => {
    const { book, sheet } = typeIn({ A1: "1", B1: "=A1+1", C1: "=B1+1" });
    userEdits(book, [() => sheet.insert(columns(1, 1), "Right")]);
    expect([typed(sheet, "C1"), typed(sheet, "D1"), shown(sheet, "D1")]).toEqual(["=A1+1", "=C1+1", 3]);
    userEdits(book, [() => sheet.delete(columns(0, 1), "Left")]);
    expect([typed(sheet, "B1"), shown(sheet, "C1")]).toEqual(["=#REF!+1", "#REF!"]);
    book.undo();
    book.undo();
    expect([typed(sheet, "C1"), shown(sheet, "C1")]).toEqual(["=B1+1", 3]);
  });

  test("a block moves only the cells below or beside it", () => {
    const { book, sheet } = typeIn({ A1: "1", B1: "10", A2: "2", B2: "20", C1: "=A2+B2" });
    userEdits(book, [() => sheet.insert(at("A1:A1"), "Down")]);
    expect(table(sheet, "A1:B3")).toEqual([
      [null, 10],
      [1, 20],
      [2, null],
    ]);
    expect([typed(sheet, "C1"), shown(sheet, "C1")]).toEqual(["=A3+B2", 22]);
    userEdits(book, [() => sheet.delete(at("A1:A2"), "Left")]);
    expect(table(sheet, "A1:B3")).toEqual([
      [10, 22],
      [20, null],
      [2, null],
    ]);
    expect(typed(sheet, "B1")).toBe("=A3+A2");
  });

  test("styles, sizes, groups, merges, rules, print areas and charts move along", () => {
    const { book, sheet } = typeIn({ A5: "x" });
    book.edit("user", () => {
      sheet.setStyle(at("A5:B5"), { fill: "#FF0000" });
      sheet.setRowHeight(at("A5"), 40);
      sheet.setRowsHidden(at("A6"), true);
      sheet.group(at("A7:A8"), "rows");
      sheet.merge(at("A5:B5"));
      sheet.addConditionalFormat({
        areas: [at("A5:B9")],
        stopIfTrue: false,
        rule: { type: "Custom", formula: "=$A5>1" },
        style: {},
      });
      sheet.setValidation(at("A6"), wholeNumber("=$A$5"));
      sheet.setPageSetup({ printArea: [at("A1:F20")], titleRows: rows(4, 1) });
      const chart = sheet.addChart("Line", at("A5:B9"), sheet, "Auto");
      sheet.updateChart(chart.id, { top: 90, height: 150 });
    });
    book.edit("user", () => sheet.insert(rows(2, 2), "Down"));
    expect(sheet.style(6, 1).fill).toBe("#FF0000");
    expect(sheet.style(4, 1).fill).toBeUndefined();
    expect([sheet.rowHeight(6), sheet.isRowHidden(7), sheet.rowOutline(9)]).toEqual([40, true, 1]);
    expect(sheet.merges).toEqual([at("A7:B7")]);
    expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [at("A7:B11")], rule: { formula: "=$A7>1" } });
    expect(sheet.validations[0]).toMatchObject({ area: at("A8"), rule: { formula1: "=$A$7" } });
    expect(sheet.pageSetup).toMatchObject({ printArea: [at("A1:F22")], titleRows: rows(6, 1) });
    expect(sheet.charts[0]).toMatchObject({ top: 120, height: 150 });
    expect(sheet.charts[0]?.series.at(-1)?.values).toBe("=Sheet1!$B$7:$B$11");
    book.undo();
    expect(sheet.merges).toEqual([at("A5:B5")]);
    expect(sheet.charts[0]).toMatchObject({ top: 90 });
    expect([sheet.rowHeight(4), sheet.style(4, 1).fill]).toEqual([40, "#FF0000"]);
  });

  test("tells once what moved", () => {
    const { book, sheet } = typeIn({ A1: "1", A2: "=A1" });
    const heard: BookChange[] = [];
    book.subscribe((change) => heard.push(change));
    book.edit("user", () => sheet.insert(rows(0, 1), "Down"));
    book.undo();
    const shifts = heard.map(({ changes }) =>
      changes.filter((one) => one.kind === "inserted" || one.kind === "deleted"),
    );
    expect(shifts).toEqual([
      [{ kind: "inserted", sheetId: sheet.id, area: rows(0, 1), shift: "Down" }],
      [{ kind: "deleted", sheetId: sheet.id, area: rows(0, 1), shift: "Up" }],
    ]);
  });
});

describe("names", () => {
  test("stand for cells and formulas, those of a sheet before those of the book", () => {
    const { book, first, second } = twoSheets();
    book.edit("user", () => {
      book.addName({ name: "Rate", formula: "=0.25", comment: "a quarter" });
      book.addName({ name: "Start", formula: "=Sheet1!$A$1" });
      book.addName({ name: "Rate", formula: "=0.5", scope: second });
      put(first, { B1: "=Start*rate" });
      put(second, { B1: "=Start*Rate" });
    });
    expect([shown(first, "B1"), shown(second, "B1")]).toEqual([2.5, 5]);
    expect(book.names.map(({ name, scope }) => [name, scope])).toEqual([
      ["Rate", undefined],
      ["Start", undefined],
      ["Rate", second.id],
    ]);
    expect(book.resolve("=Start")).toEqual({ sheet: first, area: at("A1") });
    const values = ["Rate", "Start"].map((name) => book.nameValue(book.findName(name) ?? fail()));
    expect(values).toEqual([0.25, 10]);
  });

  test("changed, deleted or added anew, formulas with them follow", () => {
    const { book, sheet } = typeIn({ A1: "=Rate*100" });
    expect(shown(sheet, "A1")).toBe("#NAME?");
    userEdits(book, [
      () => book.addName({ name: "Rate", formula: "=0.25" }),
      () => book.updateName(book.findName("Rate") ?? fail(), { formula: "=Sheet1!$B$1" }),
      () => put(sheet, { B1: 0.5 }),
    ]);
    expect(shown(sheet, "A1")).toBe(50);
    book.undo();
    book.undo();
    expect(shown(sheet, "A1")).toBe(25);
    book.edit("user", () => book.deleteName(book.findName("Rate") ?? fail()));
    expect(shown(sheet, "A1")).toBe("#NAME?");
  });

  test("that stand for each other around give an error, and no formula that cannot be read is a name's", () => {
    const { book, sheet } = typeIn({ A1: "=There+1" });
    book.edit("user", () => {
      book.addName({ name: "Here", formula: "=There" });
      book.addName({ name: "There", formula: "=Here" });
    });
    expect(shown(sheet, "A1")).toBe("#NAME?");
    expect(book.resolve("=Here")).toBeUndefined();
    expect(refusal(book, () => book.addName({ name: "Bad", formula: "=SUM(" }))).toBe("InvalidArgument");
  });

  test.each([
    ["=Sheet1!$B$2:$C$3", "B2:C3"],
    ["Sheet1!B2", "B2"],
    ["=Sheet1!$A:$A", "A:A"],
    ["=Second[Feb]", "F2:F3"],
    ["=Second", "E2:F3"],
    ["=INDEX(Sheet1!$A$1:$A$9,3)", "A3"],
    ["=Sheet1!$A$1+1", undefined],
    ["=Nowhere!A1", undefined],
    ["=SUM(", undefined],
  ])("%s points to %s", (formula, address) => {
    const { book, sheet } = typeIn({ A1: "a", B1: "b", E1: "Jan", F1: "Feb" });
    book.edit("user", () => {
      sheet.addTable(at("A1:B3"), true, "First");
      sheet.addTable(at("E1:F3"), true, "Second");
    });
    expect(book.resolve(formula, sheet)?.area).toEqual(address === undefined ? undefined : at(address));
  });

  test.each(["A1", "R1C1", "1st", "two words", "", "TRUE"])("%p is refused", (name) => {
    const { book } = typeIn({});
    expect(refusal(book, () => book.addName({ name, formula: "=1" }))).toBe("InvalidArgument");
  });
});

function wholeNumber(formula1: string) {
  return {
    rule: { type: "WholeNumber" as const, operator: "GreaterThan" as const, formula1 },
    ignoreBlanks: true,
    prompt: { title: "", message: "", showPrompt: false },
    errorAlert: { title: "", message: "", showAlert: true, style: "Stop" as const },
  };
}

function fail(): never {
  throw new Error("the test expected a name");
}

/** Sheet1 with 10 in A1, and "Sales plan" that doubles it in its own A1. */
function twoSheets(): { readonly book: Book; readonly first: Sheet; readonly second: Sheet } {
  const book = createBook();
  const first = book.activeSheet;
  const second = book.edit("addin", () => {
    put(first, { A1: 10 });
    const added = book.addSheet("Sales plan");
    put(added, { A1: "=Sheet1!A1*2" });
    return added;
  });
  return { book, first, second };
}
