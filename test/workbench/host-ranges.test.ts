/** Ranges through the real client: contents, addresses, neighbors, moves. */
import { codeOf, inExcel } from "./host-session";

test("values and formulas are written and read as tables, with texts and types", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:C2");
    range.values = [
      [2, "text", true],
      ["=A1*3", "=1/0", ""],
    ];
    range.numberFormat = [
      ["0.00", "General", "General"],
      ["0%", "General", "General"],
    ];
    range.load("values,formulas,formulasR1C1,text,valueTypes,numberFormat,address,rowCount,columnCount,cellCount");
    await context.sync();
    expect(range.values).toEqual([
      [2, "text", true],
      [6, "#DIV/0!", ""],
    ]);
    expect(range.formulas[1]).toEqual(["=A1*3", "=1/0", ""]);
    expect((range.formulasR1C1 as unknown[][])[1]?.[0]).toBe("=R[-1]C*3");
    expect(range.text.map((line) => line[0])).toEqual(["2.00", "600%"]);
    expect(range.valueTypes).toEqual([
      ["Double", "String", "Boolean"],
      ["Double", "Error", "Empty"],
    ]);
    expect([range.address, range.rowCount, range.columnCount, range.cellCount]).toEqual(["Sheet1!A1:C2", 2, 3, 6]);
  });
});

test("a single value fills the range; null leaves a cell, an empty text empties it; text is read as typed", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.values = 7 as unknown as number[][];
    await context.sync();
    range.values = [
      [null, ""],
      ["12%", "'=A1"],
    ];
    range.load("values,numberFormat,formulas");
    await context.sync();
    expect(range.values).toEqual([
      [7, ""],
      [0.12, "=A1"],
    ]);
    expect(range.numberFormat[1]?.[0]).toBe("0%");
  });
});

test("a table that does not fit the range is refused", async () => {
  await inExcel(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [[1]];
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    range.numberFormat = [["0", "0"]];
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("the client's chunked writes of more than 1,500 cells arrive whole", async () => {
  await inExcel(async (context, { host }) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rows = Array.from({ length: 1000 }, (_, row) => [row, row * 2, `=A${row + 1}+B${row + 1}`]);
    sheet.getRange("A1:C1000").formulas = rows;
    await context.sync();
    const last = sheet.getRange("A999:C1000");
    last.load("values");
    await context.sync();
    expect(last.values).toEqual([
      [998, 1996, 2994],
      [999, 1998, 2997],
    ]);
    expect(host.traffic.syncs).toBe(2);
    sheet.getRange("A1:C999").values = rows;
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("whole columns answer null for their cells and refuse values", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const column = sheet.getRange("B:C");
    column.load("values,address,isEntireColumn,isEntireRow,columnIndex,columnCount");
    await context.sync();
    expect(column.values).toBeNull();
    expect([column.address, column.isEntireColumn, column.isEntireRow]).toEqual(["Sheet1!B:C", true, false]);
    column.values = [[1, 2]];
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("ranges lead to other ranges", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const base = sheet.getRange("C3:E6");
    const others = {
      cell: base.getCell(1, 1),
      row: base.getRow(1),
      column: base.getColumn(2),
      lastCell: base.getLastCell(),
      entireRow: base.getEntireRow(),
      entireColumn: base.getEntireColumn(),
      offset: base.getOffsetRange(-1, 2),
      resized: base.getResizedRange(1, -1),
      absolute: base.getAbsoluteResizedRange(1, 1),
      above: base.getRowsAbove(2),
      after: base.getColumnsAfter(1),
      bounds: base.getBoundingRect("G1"),
      shared: base.getIntersectionOrNullObject("A1:C3"),
      none: base.getIntersectionOrNullObject("A1"),
      byIndex: sheet.getRangeByIndexes(0, 1, 2, 3),
      single: sheet.getCell(4, 0),
    };
    for (const range of Object.values(others)) range.load("address");
    await context.sync();
    const found = Object.entries(others).map(([name, range]) => [name, range.isNullObject ? null : range.address]);
    expect(Object.fromEntries(found)).toEqual({
      cell: "Sheet1!D4",
      row: "Sheet1!C4:E4",
      column: "Sheet1!E3:E6",
      lastCell: "Sheet1!E6",
      entireRow: "Sheet1!3:6",
      entireColumn: "Sheet1!C:E",
      offset: "Sheet1!E2:G5",
      resized: "Sheet1!C3:D7",
      absolute: "Sheet1!C3",
      above: "Sheet1!C1:E2",
      after: "Sheet1!F3:F6",
      bounds: "Sheet1!C1:G6",
      shared: "Sheet1!C3",
      none: null,
      byIndex: "Sheet1!B1:D2",
      single: "Sheet1!A5",
    });
    base.getOffsetRange(-5, 0).load("address");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    base.getIntersection("A1").load("address");
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
  });
});

test("a range follows its cells when rows are inserted and deleted before it", async () => {
  await inExcel(async (context, { book }) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange("B5");
    cell.values = [["here"]];
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    cell.load("address,values");
    await context.sync();
    expect([cell.address, cell.values]).toEqual(["Sheet1!B7", [["here"]]]);
    sheet.getRange("3:3").delete("Up");
    cell.load("address");
    await context.sync();
    expect(cell.address).toBe("Sheet1!B6");
    book.edit("user", () => book.activeSheet.insert({ row: 0, column: 0, rows: 1_048_576, columns: 1 }, "Right"));
    cell.load("address,values");
    await context.sync();
    expect([cell.address, cell.values]).toEqual(["Sheet1!C6", [["here"]]]);
    sheet.getRange("6:6").delete("Up");
    cell.load("address");
    expect(await codeOf(context.sync())).toBe("InvalidReference");
  });
});

test("clear, merge, copy, hide and group", async () => {
  await inExcel(async (context, { book }) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A3").copyFrom("A1:B1");
    sheet.getRange("D1:E2").merge();
    sheet.getRange("5:7").group("ByRows");
    sheet.getRange("5:7").hideGroupDetails("ByRows");
    const copied = sheet.getRange("A3:B3");
    copied.load("formulas,format/font/bold");
    const hidden = sheet.getRange("5:7");
    hidden.load("rowHidden");
    await context.sync();
    expect(copied.formulas).toEqual([[1, "=A3+1"]]);
    expect(copied.format.font.bold).toBeNull();
    expect(hidden.rowHidden).toBe(true);
    expect(book.activeSheet.merges).toHaveLength(1);
    expect(book.activeSheet.rowOutline(4)).toBe(1);
    sheet.getRange("A1:B3").clear("Contents");
    sheet.getRange("D1:E2").unmerge();
    sheet.getRange("5:7").showGroupDetails("ByRows");
    copied.load("values");
    hidden.load("rowHidden");
    await context.sync();
    expect([copied.values, hidden.rowHidden, book.activeSheet.merges.length]).toEqual([[["", ""]], false, 0]);
    expect(book.activeSheet.style(0, 0).font?.bold).toBe(true);
  });
});

test("formats of a range are what its cells agree on, or null", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "yellow";
    range.format.font.set({ bold: true, color: "#0000ff", size: 14, name: "Arial", italic: true, underline: "Single" });
    range.format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 1 });
    range.format.columnWidth = 90;
    range.format.rowHeight = 30;
    range.format.borders.getItem("EdgeBottom").style = "Double";
    range.format.borders.getItem("InsideHorizontal").color = "#FF0000";
    range.format.protection.locked = false;
    sheet.getRange("A1").format.font.bold = false;
    range.load(
      "format/fill/color,format/font/bold,format/font/color,format/font/size,format/horizontalAlignment,format/wrapText,format/columnWidth,format/rowHeight,format/protection/locked",
    );
    const bottom = range.format.borders.getItem("EdgeBottom");
    const inside = range.format.borders.getItem("InsideHorizontal");
    bottom.load("style,weight,sideIndex");
    inside.load("style,color");
    await context.sync();
    const { format } = range;
    expect([format.fill.color, format.font.bold, format.font.color]).toEqual(["#FFFF00", null, "#0000FF"]);
    expect([format.font.size, format.horizontalAlignment, format.wrapText]).toEqual([14, "Center", true]);
    expect([format.columnWidth, format.rowHeight, format.protection.locked]).toEqual([90, 30, false]);
    expect([bottom.style, bottom.sideIndex, inside.style, inside.color]).toEqual([
      "Double",
      "EdgeBottom",
      "Continuous",
      "#FF0000",
    ]);
    format.fill.clear();
    format.autofitColumns();
    range.load("format/fill/color");
    await context.sync();
    expect(format.fill.color).toBe("#FFFFFF");
  });
});

test("the selection is given, changed and refused when it has several areas", async () => {
  await inExcel(async (context, { book }) => {
    const sheet = context.workbook.worksheets.add("Other");
    sheet.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange();
    const active = context.workbook.getActiveCell();
    selected.load("address");
    active.load("address");
    await context.sync();
    expect([selected.address, active.address]).toEqual(["Other!B2:C3", "Other!B2"]);
    const one = { row: 0, column: 0, rows: 1, columns: 1 };
    book.edit("user", () => book.select(book.activeSheet, [one, { ...one, row: 5 }]));
    const areas = context.workbook.getSelectedRanges();
    areas.load("address,areaCount");
    await context.sync();
    expect([areas.address, areas.areaCount]).toEqual(["Other!A1,Other!A6", 2]);
    context.workbook.getSelectedRange().load("address");
    expect(await codeOf(context.sync())).toBe("InvalidSelection");
  });
});

test("a sheet finds ranges by address, name and quoted sheet, and no other sheet's", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add("My sheet");
    context.workbook.names.add("Budget", sheet.getRange("B2"));
    const named = sheet.getRange("Budget");
    const full = sheet.getRange("'My sheet'!A1:A2");
    const all = sheet.getRange();
    named.load("address");
    full.load("address");
    all.load("cellCount");
    await context.sync();
    expect([named.address, full.address, all.cellCount]).toEqual(["'My sheet'!B2", "'My sheet'!A1:A2", -1]);
    for (const wrong of ["Sheet1!A1", "nothing", "A1:", ""]) {
      sheet.getRange(wrong).load("address");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    }
  });
});

test("a range kept over several runs goes on until it is let go", async () => {
  await inExcel(async (context, { host }) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    context.trackedObjects.add(range);
    range.values = [[1]];
    await context.sync();
    range.values = [[2]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[2]]);
    context.trackedObjects.remove(range);
    await context.sync();
    expect(host.book.activeSheet.value(0, 0)).toBe(2);
  });
});
