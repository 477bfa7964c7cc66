/** What generated sheets do not hold, written to a file and read again; and files that LibreOffice saved. */
import { readBook } from "../../src/workbench/files/read-book";
import { writeBook } from "../../src/workbench/files/write-book";
import type { Area } from "../../src/workbench/book/area";
import { parseAddress } from "../../src/workbench/book/area";
import type { Book, Sheet } from "../../src/workbench/book/book";
import { createBook } from "../../src/workbench/book/memory-book";
import { ErrorValue, type CellInput } from "../../src/workbench/book/value";
import { recalculatedFiles } from "../setup/libreOffice";

jest.setTimeout(120_000);

/** A workbook after it was saved and opened. */
async function reopened(fill: (book: Book, sheet: Sheet) => void): Promise<Book> {
  const book = createBook();
  book.edit("user", () => fill(book, book.activeSheet));
  const { bytes, leftOut } = await writeBook(book);
  const opened = await readBook(bytes);
  expect([...leftOut, ...opened.leftOut]).toEqual([]);
  return opened.book;
}

function area(address: string): Area {
  const found = parseAddress(address);
  if (!found) throw new Error(`${address} is no area.`);
  return found;
}

function put(sheet: Sheet, address: string, ...rows: CellInput[][]): void {
  const { row, column } = area(address);
  sheet.setInputs({ row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
}

function inputs(sheet: Sheet, address: string): CellInput[][] {
  const { row, column, rows, columns } = area(address);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_unused, right) => sheet.input(row + down, column + right)),
  );
}

const ROWS: CellInput[][] = [
  [1.5, "text", true, ErrorValue.of("#N/A")],
  [{ text: "=1+1" }, "+1", " two  spaces ", "line\nbreak & <tag>"],
  ["=A1*2", '="a"&"<b>"', "=1/0", "=A1>1"],
  ['=IFS(A1>1,"_xlfn.IFS(")', "=SUM('My sheet'!A1:A2)", "=SUM(A:A)", '=XLOOKUP(1,A1:A2,B1:B2,"IFS(")'],
];

test("values of every kind, formulas and texts that look like formulas", async () => {
  const book = await reopened((it, sheet) => {
    put(it.addSheet("My sheet"), "A1", [3], [4]);
    put(sheet, "B2", ...ROWS);
  });
  expect(inputs(book.activeSheet, "B2:E5")).toEqual(ROWS);
  expect(book.activeSheet.value(4, 2)).toBe(7);
});

test("an open date is a number that shows as a date", async () => {
  const book = await reopened((_, sheet) => sheet.type(0, 0, "2026-11-25"));
  expect(book.activeSheet.input(0, 0)).toBe(46351);
  expect(book.activeSheet.style(0, 0).numberFormat).toMatch(/yy/i);
});

test("a table keeps its parts, and formulas of its rows", async () => {
  const book = await reopened((_, sheet) => {
    put(sheet, "B2", ["Team", "Seats", "Cost in all"], ["SDR", 3, null], ["AE", 2, null]);
    const { id } = sheet.addTable(area("B2:D4"), true, "Roster");
    put(sheet, "D3", ["=[@Seats]*10"], ["=Roster[@[Cost in all]]"]);
    put(sheet, "F1", ["=SUM(Roster[Seats])"]);
    sheet.updateTable(id, { showTotals: true, style: "TableStyleLight9", showFilterButton: false });
    put(sheet, "B5", ["In all", "=SUM([Seats])", null]);
  });
  const sheet = book.activeSheet;
  expect(sheet.tables).toMatchObject([
    { name: "Roster", area: area("B2:D5"), showTotals: true, style: "TableStyleLight9", showFilterButton: false },
  ]);
  expect(sheet.value(2, 3)).toBe(30);
  expect(sheet.input(2, 3)).toBe("=[@Seats]*10");
  expect([sheet.value(0, 5), sheet.value(4, 1), sheet.value(4, 2)]).toEqual([5, "In all", 5]);
  expect(inputs(sheet, "C5:C5")).toEqual([["=SUM(Roster[Seats])"]]);
});

test("names of the workbook and of a sheet, hidden ones too", async () => {
  const book = await reopened((it, sheet) => {
    put(sheet, "A1", [0.25]);
    const other = it.addSheet("Other sheet");
    it.addName({ name: "Rate", formula: "=Sheet1!$A$1" });
    it.addName({ name: "Rate", formula: "=0.5", scope: other, visible: false });
    it.addName({ name: "Title", formula: '="a&b "&"c"', comment: "" });
  });
  const other = book.findSheet("Other sheet");
  expect(book.names.map(({ name, formula, visible, scope }) => [name, formula, visible, scope === other?.id])).toEqual([
    ["Rate", "=Sheet1!$A$1", true, false],
    ["Rate", "=0.5", false, true],
    ["Title", '="a&b "&"c"', true, false],
  ]);
});

test("sizes, hidden and grouped lines, merges, panes, tabs", async () => {
  const book = await reopened((it, sheet) => {
    put(sheet, "A1", ["Wide"]);
    sheet.setStandardWidth(60);
    sheet.setColumnWidth(area("B:C"), 120);
    sheet.setRowHeight(area("2:2"), 33.75);
    sheet.setColumnsHidden(area("E:F"), true);
    sheet.setRowsHidden(area("7:8"), true);
    sheet.group(area("10:12"), "rows");
    sheet.group(area("11:11"), "rows");
    sheet.group(area("H:I"), "columns");
    sheet.merge(area("A3:C4"));
    sheet.freeze({ rows: 2, columns: 1 });
    sheet.setTabColor("#0F6CBD");
    sheet.setShowHeadings(false);
    it.addSheet("Hidden").setVisibility("Hidden");
    it.addSheet("Very").setVisibility("VeryHidden");
    it.activate(it.addSheet("Last"));
  });
  const sheet = book.findSheet("Sheet1") as Sheet;
  expect([0, 1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([60, 120, 120, 60]);
  expect([sheet.rowHeight(0), sheet.rowHeight(1)]).toEqual([15, 33.75]);
  expect([3, 4, 5, 6].map((column) => sheet.isColumnHidden(column))).toEqual([false, true, true, false]);
  expect([5, 6, 7, 8].map((row) => sheet.isRowHidden(row))).toEqual([false, true, true, false]);
  expect([8, 9, 10, 11, 12].map((row) => sheet.rowOutline(row))).toEqual([0, 1, 2, 1, 0]);
  expect([6, 7, 8, 9].map((column) => sheet.columnOutline(column))).toEqual([0, 1, 1, 0]);
  expect(sheet.merges).toEqual([area("A3:C4")]);
  expect([sheet.frozen, sheet.tabColor, sheet.showHeadings]).toEqual([{ rows: 2, columns: 1 }, "#0F6CBD", false]);
  expect(book.sheets.map(({ visibility }) => visibility)).toEqual(["Visible", "Hidden", "VeryHidden", "Visible"]);
  expect(book.activeSheet.name).toBe("Last");
});

test("looks of cells, of rows and of columns", async () => {
  const look = {
    numberFormat: '0.0%;[Red]-0.0%;"–"',
    fill: "#FFF2CC",
    font: {
      name: "Arial",
      size: 14,
      color: "#C00000",
      bold: true,
      italic: true,
      underline: "Double",
      strikethrough: true,
    },
    horizontalAlignment: "CenterAcrossSelection",
    verticalAlignment: "Center",
    wrapText: true,
    indentLevel: 2,
    textOrientation: -45,
    locked: false,
    formulaHidden: true,
    borders: {
      top: { style: "Continuous", weight: "Hairline", color: "#000000" },
      bottom: { style: "Dash", weight: "Medium", color: "#0000FF" },
      left: { style: "Double", weight: "Thick", color: "#00FF00" },
      diagonalUp: { style: "Dot", weight: "Thin", color: "#FF0000" },
    },
  } as const;
  const book = await reopened((_, sheet) => {
    sheet.setStyle(area("B2"), look);
    sheet.setStyle(area("D:D"), { fill: "#DDEBF7" });
    sheet.setStyle(area("9:9"), { font: { bold: true } });
    put(sheet, "D5", [1]);
  });
  const sheet = book.activeSheet;
  expect(sheet.style(1, 1)).toEqual(look);
  expect([sheet.style(4, 3), sheet.style(900, 3), sheet.style(8, 20)]).toEqual([
    { fill: "#DDEBF7" },
    { fill: "#DDEBF7" },
    { font: { bold: true } },
  ]);
});

test("limits that are formulas, dates and times, lists, warnings", async () => {
  const prompt = { title: "Spend & more", message: 'From "0"', showPrompt: true };
  const alert = { title: "No", message: "Line\nbreak", showAlert: true, style: "Warning" } as const;
  const rules = {
    "B2:C4": { type: "Decimal", operator: "Between", formula1: 0, formula2: "=$A$1*2" },
    B6: { type: "Date", operator: "GreaterThan", formula1: 46351 },
    B7: { type: "Time", operator: "LessThanOrEqualTo", formula1: 0.5 },
    B8: { type: "List", source: 'yes,"no",R&D', inCellDropDown: false },
    B9: { type: "List", source: "=$A$1:$A$3", inCellDropDown: true },
    B10: { type: "Custom", formula: "=ISNUMBER(B10)" },
    B11: { type: "TextLength", operator: "NotEqualTo", formula1: "=LEN(A1)" },
  } as const;
  const wanted = Object.entries(rules).map(([address, rule], index) => ({
    area: area(address),
    rule,
    ignoreBlanks: index % 2 === 0,
    prompt,
    errorAlert: alert,
  }));
  const book = await reopened((_, sheet) => {
    for (const { area: cells, ...validation } of wanted) sheet.setValidation(cells, validation);
  });
  expect(book.activeSheet.validations).toEqual(wanted);
});

test("conditional formats in their order", async () => {
  const style = { fill: "#FDE7E9", font: { color: "#A80000", bold: true } } as const;
  const book = await reopened((_, sheet) => {
    const add = sheet.addConditionalFormat.bind(sheet);
    add({ areas: [area("A1:A9")], stopIfTrue: false, rule: { type: "Custom", formula: "=A1<0" }, style });
    add({
      areas: [area("B1:B9"), area("D1:D9")],
      stopIfTrue: true,
      rule: { type: "CellValue", operator: "NotBetween", formula1: "=1", formula2: "=$A$1" },
      style,
    });
    add({
      areas: [area("E1:E9")],
      stopIfTrue: false,
      rule: {
        type: "ColorScale",
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      },
      style: {},
    });
  });
  expect(book.activeSheet.conditionalFormats).toMatchObject([
    { areas: [area("E1:E9")], rule: { type: "ColorScale", midpoint: { formula: "50", color: "#FFEB84" } } },
    {
      areas: [area("B1:B9"), area("D1:D9")],
      stopIfTrue: true,
      rule: { type: "CellValue", operator: "NotBetween", formula1: "=1", formula2: "=$A$1" },
      style,
    },
    { areas: [area("A1:A9")], stopIfTrue: false, rule: { type: "Custom", formula: "=A1<0" } },
  ]);
});

test("what a file cannot take along is named", async () => {
  const book = createBook();
  book.edit("user", () => {
    put(book.activeSheet, "A1", ["a", "b"], [1, 2]);
    book.activeSheet.addChart("Waterfall", area("A1:B2"), book.activeSheet, "Columns");
    book.activeSheet.protect({ password: undefined, options: {} });
  });
  expect((await writeBook(book)).leftOut).toEqual(["The chart Chart 1 on Sheet1", "The protection of Sheet1"]);
});

test("LibreOffice calculates the same from our file, and what it saved opens as it was", async () => {
  const book = createBook();
  book.edit("user", () => {
    put(book.addSheet("My sheet"), "A1", [3], [4]);
    put(book.activeSheet, "B2", ...ROWS);
    put(book.activeSheet, "B8", ["Month", "Leads"], ["Jan", 10], ["Feb", 20]);
    book.activeSheet.addTable(area("B8:C10"), true, "Months");
    put(book.activeSheet, "D9", ["=Months[@Leads]*2"], ["=SUM(Months[Leads])"]);
    book.activeSheet.addChart("ColumnStacked", area("B8:C10"), book.activeSheet, "Columns");
    book.addName({ name: "Rate", formula: "=Sheet1!$B$2", visible: false });
    book.activeSheet.setStyle(area("B2"), { numberFormat: "#,##0.00", font: { color: "#0000FF" } });
  });
  const { bytes } = await writeBook(book);
  const [saved = bytes] = await recalculatedFiles([bytes]);
  const opened = await readBook(saved);
  const [before, after] = [book.activeSheet, opened.book.activeSheet];
  const values = (sheet: Sheet) => {
    const found: unknown[] = [];
    sheet.forEachCell(area("A1:J20"), ({ row, column, value }) => value !== null && found.push([row, column, value]));
    return found;
  };
  expect(opened.leftOut).toEqual([]);
  expect(values(after)).toEqual(values(before));
  expect(inputs(after, "B4:E4")).toEqual(ROWS.slice(2, 3));
  expect(after.tables.map(({ name, area: cells }) => [name, cells])).toEqual([["Months", area("B8:C10")]]);
  expect(after.charts).toMatchObject([{ type: "ColumnStacked", series: [{ values: "=Sheet1!$C$9:$C$10" }] }]);
  expect(opened.book.findName("Rate")?.formula).toBe("=Sheet1!$B$2");
  expect(after.style(1, 1)).toEqual({ numberFormat: "#,##0.00", font: { color: "#0000FF" } });
});
