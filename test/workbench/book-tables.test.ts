import { ALL } from "../../src/workbench/book/area";
import type { Book, Sheet } from "../../src/workbench/book/book";
import { createBook } from "../../src/workbench/book/memory-book";
import type { Table } from "../../src/workbench/book/table";
import { at, put, refusal, shown, table, typed, userEdits } from "./book-sheet";

describe("a table", () => {
  test("takes its column names from its header row", () => {
    const { spend } = roster();
    expect(spend).toMatchObject({ name: "Spend", area: at("A1:C3"), showHeaders: true, showTotals: false });
    expect(spend.columns.map(({ name }) => name)).toEqual(["Channel", "Jan", "Feb"]);
  });

  test("without headers gets some above, and empty or repeated names are made up", () => {
    const { book, sheet } = blank({ A1: 1, B1: 2, A2: 3, B2: 4 });
    const added = book.edit("addin", () => sheet.addTable(at("A1:B2"), false));
    expect(added.area).toEqual(at("A1:B3"));
    expect(table(sheet, "A1:B3")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
    book.edit("addin", () => put(sheet, { B1: "Column1" }));
    expect(table(sheet, "A1:B1")).toEqual([["Column1", "Column12"]]);
  });

  test("is read by structured references, which follow its names", () => {
    const { book, sheet, spend } = roster();
    book.edit("user", () =>
      put(sheet, { E1: "=SUM(Spend[Jan])", E2: "=[@Jan]", D2: "=Spend[@Jan]+Spend[@Feb]", E3: "=SUM(Spend)" }),
    );
    expect([shown(sheet, "E1"), shown(sheet, "D2"), shown(sheet, "E3")]).toEqual([30, 11, 33]);
    userEdits(book, [
      () => sheet.updateTable(spend.id, { name: "Media" }),
      () => sheet.renameTableColumn(spend.id, spend.columns[1]?.id ?? 0, "January"),
    ]);
    expect(typed(sheet, "E1")).toBe("=SUM(Media[January])");
    expect([shown(sheet, "E1"), shown(sheet, "B1"), shown(sheet, "E3")]).toEqual([30, "January", 33]);
    book.undo();
    book.undo();
    expect([typed(sheet, "E1"), shown(sheet, "E1"), shown(sheet, "B1")]).toEqual(["=SUM(Spend[Jan])", 30, "Jan"]);
  });

  test("grows when a person types right below it, and formulas with it", () => {
    const { book, sheet } = roster();
    book.edit("user", () => put(sheet, { E1: "=SUM(Spend[Jan])" }));
    userEdits(book, [() => sheet.type(3, 0, "Partners"), () => sheet.type(3, 1, "5")]);
    expect(sheet.tables[0]?.area).toEqual(at("A1:C4"));
    expect(shown(sheet, "E1")).toBe(35);
    book.undo();
    book.undo();
    expect(sheet.tables[0]?.area).toEqual(at("A1:C3"));
    expect(shown(sheet, "E1")).toBe(30);
  });

  test("stays as it is when nothing is typed below it", () => {
    const { book, sheet } = roster();
    book.edit("user", () => sheet.type(3, 0, ""));
    expect(sheet.tables[0]?.area).toEqual(at("A1:C3"));
  });

  test("gets rows at an index and at its end, pushing down what stands below", () => {
    const { book, sheet, spend } = roster();
    book.edit("addin", () => {
      put(sheet, { A5: "below", E1: "=SUM(Spend[Jan])" });
      sheet.addTableRows(spend.id, undefined, [["Partners", 5, 0]]);
      sheet.addTableRows(spend.id, 0, [
        ["Mail", 1, 0],
        ["Fairs", 2, undefined],
      ]);
    });
    expect(table(sheet, "A1:B8")).toEqual([
      ["Channel", "Jan"],
      ["Mail", 1],
      ["Fairs", 2],
      ["Search", 10],
      ["Events", 20],
      ["Partners", 5],
      [null, null],
      ["below", null],
    ]);
    expect(shown(sheet, "E1")).toBe(38);
  });

  test("loses rows but keeps one to write into", () => {
    const { book, sheet, spend } = roster();
    book.edit("user", () => sheet.deleteTableRows(spend.id, 0, 1));
    expect(table(sheet, "A1:B2")).toEqual([
      ["Channel", "Jan"],
      ["Events", 20],
    ]);
    book.edit("user", () => sheet.deleteTableRows(spend.id, 0, 1));
    expect(sheet.tables[0]?.area).toEqual(at("A1:C2"));
    expect(table(sheet, "A2:C2")).toEqual([[null, null, null]]);
    book.undo();
    book.undo();
    expect(table(sheet, "A1:B3")).toEqual([
      ["Channel", "Jan"],
      ["Search", 10],
      ["Events", 20],
    ]);
  });

  test("gets and loses columns", () => {
    const { book, sheet, spend } = roster();
    book.edit("user", () => {
      put(sheet, { E1: "=SUM(Spend[Feb])" });
      sheet.addTableColumn(spend.id, 1, ["Dec", 7, 8]);
      sheet.addTableColumn(spend.id, undefined, undefined, "Mar");
    });
    expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(["Channel", "Dec", "Jan", "Feb", "Mar"]);
    expect(table(sheet, "A1:E2")).toEqual([
      ["Channel", "Dec", "Jan", "Feb", "Mar"],
      ["Search", 7, 10, 1, null],
    ]);
    expect(new Set(sheet.tables[0]?.columns.map(({ id }) => id)).size).toBe(5);
    book.edit("user", () => sheet.deleteTableColumn(spend.id, spend.columns[1]?.id ?? 0));
    expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(["Channel", "Dec", "Feb", "Mar"]);
    expect(shown(sheet, "F1")).toBe(3);
  });

  test("follows rows and columns that are inserted or deleted through it", () => {
    const { book, sheet } = roster();
    userEdits(book, [
      () => sheet.insert({ ...ALL, row: 2, rows: 1 }, "Down"),
      () => sheet.insert({ ...ALL, column: 1, columns: 1 }, "Right"),
    ]);
    expect(sheet.tables[0]?.area).toEqual(at("A1:D4"));
    expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(["Channel", "Column2", "Jan", "Feb"]);
    expect(shown(sheet, "B1")).toBe("Column2");
    userEdits(book, [() => sheet.delete({ ...ALL, column: 2, columns: 1 }, "Left")]);
    expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(["Channel", "Column2", "Feb"]);
    for (let step = 0; step < 3; step++) book.undo();
    expect(sheet.tables[0]?.area).toEqual(at("A1:C3"));
    expect(table(sheet, "A1:C1")).toEqual([["Channel", "Jan", "Feb"]]);
  });

  test("goes when all its rows are deleted, but not for its header row alone", () => {
    const { book, sheet, spend } = roster();
    expect(refusal(book, () => sheet.delete({ ...ALL, row: 0, rows: 1 }, "Up"))).toBe("InsertDeleteConflict");
    const heard: unknown[] = [];
    book.subscribe(({ changes }) => heard.push(...changes.filter(({ kind }) => kind.startsWith("table"))));
    book.edit("user", () => sheet.delete({ ...ALL, row: 0, rows: 3 }, "Up"));
    expect(sheet.tables).toEqual([]);
    book.undo();
    expect(sheet.tables[0]).toMatchObject({ id: spend.id, area: at("A1:C3") });
    expect(heard).toEqual([
      { kind: "tableDeleted", sheetId: sheet.id, tableId: spend.id },
      { kind: "tableAdded", sheetId: sheet.id, tableId: spend.id },
    ]);
  });

  test("shows totals in a row of its own", () => {
    const { book, sheet, spend } = roster();
    book.edit("user", () => {
      put(sheet, { A4: "below", E1: "=SUM(Spend[Jan])" });
      sheet.updateTable(spend.id, { showTotals: true });
      put(sheet, { B4: "=SUM(Spend[Jan])" });
    });
    expect(table(sheet, "A4:B5")).toEqual([
      ["Total", 30],
      ["below", null],
    ]);
    expect(shown(sheet, "E1")).toBe(30);
    book.edit("user", () => sheet.updateTable(spend.id, { showTotals: false }));
    expect(sheet.tables[0]?.area).toEqual(at("A1:C3"));
    expect(shown(sheet, "B4")).toBeNull();
  });

  test("cannot overlap another, be split by moving cells, or share its name", () => {
    const { book, sheet } = roster();
    expect(refusal(book, () => sheet.addTable(at("C3:D5"), true))).toBe("InvalidOperation");
    expect(refusal(book, () => sheet.insert(at("A2:A2"), "Down"))).toBe("InsertDeleteConflict");
    expect(refusal(book, () => sheet.addTable(at("G1:H3"), true, "SPEND"))).toBe("InvalidArgument");
    expect(refusal(book, () => sheet.addTable(at("G1:H3"), true, "B2"))).toBe("InvalidArgument");
    expect(table(sheet, "A1:C3")).toEqual([
      ["Channel", "Jan", "Feb"],
      ["Search", 10, 1],
      ["Events", 20, 2],
    ]);
    expect(sheet.tables).toHaveLength(1);
  });

  test("can go and leave its cells, and formulas that read it show #REF! until it is back", () => {
    const { book, sheet, spend } = roster();
    book.edit("user", () => put(sheet, { E1: "=SUM(Spend[Jan])" }));
    book.edit("user", () => sheet.deleteTable(spend.id, true));
    expect([shown(sheet, "E1"), shown(sheet, "B2"), book.tables.length]).toEqual(["#REF!", 10, 0]);
    book.undo();
    expect(shown(sheet, "E1")).toBe(30);
    book.edit("user", () => sheet.deleteTable(spend.id, false));
    expect(table(sheet, "A1:B2")).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

function blank(cells: Parameters<typeof put>[1]): { readonly book: Book; readonly sheet: Sheet } {
  const book = createBook();
  book.edit("addin", () => put(book.activeSheet, cells));
  return { book, sheet: book.activeSheet };
}

/** A table "Spend" of two channels over two months. */
function roster(): { readonly book: Book; readonly sheet: Sheet; readonly spend: Table } {
  const { book, sheet } = blank({
    A1: "Channel",
    B1: "Jan",
    C1: "Feb",
    A2: "Search",
    B2: 10,
    C2: 1,
    A3: "Events",
    B3: 20,
    C3: 2,
  });
  const spend = book.edit("addin", () => sheet.addTable(at("A1:C3"), true, "Spend"));
  return { book, sheet, spend };
}
