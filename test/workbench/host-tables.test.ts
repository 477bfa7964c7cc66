/** Tables through the real client. */
import { codeOf, inExcel } from "./host-session";

/** A table "Reps" over A1:C3 of the first sheet. */
function addReps(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C3").values = [
    ["Seat", "Team", "Share"],
    ["SDR-01", "SDR", 1],
    ["SDR-02", "SDR", 0.5],
  ];
  const table = sheet.tables.add("A1:C3", true);
  table.name = "Reps";
  return table;
}

test("a table is added, named, styled and found in sheet and workbook", async () => {
  await inExcel(async (context) => {
    const table = addReps(context);
    table.set({ style: "TableStyleLight1", showBandedRows: false, showFilterButton: false });
    await context.sync();
    const found = context.workbook.tables.getItem("reps");
    found.load("id,name,style,showHeaders,showTotals,showBandedRows,showFilterButton,columns/items/name,rows/count");
    const missing = context.workbook.tables.getItemOrNullObject("none");
    const ranges = [found.getRange(), found.getHeaderRowRange(), found.getDataBodyRange()];
    for (const range of ranges) range.load("address");
    await context.sync();
    expect([found.name, found.style, found.showHeaders, found.showTotals]).toEqual([
      "Reps",
      "TableStyleLight1",
      true,
      false,
    ]);
    expect([found.showBandedRows, found.showFilterButton, missing.isNullObject]).toEqual([false, false, true]);
    expect(found.columns.items.map(({ name }) => name)).toEqual(["Seat", "Team", "Share"]);
    expect(ranges.map(({ address }) => address)).toEqual(["Sheet1!A1:C3", "Sheet1!A1:C1", "Sheet1!A2:C3"]);
    found.getTotalRowRange().load("address");
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
  });
});

test("rows are added at the end and in between, read, written and deleted", async () => {
  await inExcel(async (context) => {
    const table = addReps(context);
    table.rows.add(undefined, [["SDR-03", "SDR", "=C3*2"]]);
    table.rows.add(0, [["SDR-00", "SDR", 1]]);
    const body = table.getDataBodyRange();
    body.load("values,address");
    table.rows.load("items/index,items/values");
    await context.sync();
    expect(body.values).toEqual([
      ["SDR-00", "SDR", 1],
      ["SDR-01", "SDR", 1],
      ["SDR-02", "SDR", 0.5],
      ["SDR-03", "SDR", 1],
    ]);
    expect(table.rows.items.map(({ index, values }) => [index, values[0]?.[0] as unknown])).toEqual([
      [0, "SDR-00"],
      [1, "SDR-01"],
      [2, "SDR-02"],
      [3, "SDR-03"],
    ]);
    table.rows.getItemAt(0).delete();
    table.rows.getItemAt(0).values = [["SDR-1", "AE", 1]];
    const after = table.getDataBodyRange();
    after.load("values");
    const count = table.rows.getCount();
    await context.sync();
    expect([after.values[0], count.value]).toEqual([["SDR-1", "AE", 1], 3]);
    table.rows.add(undefined, [["too", "short"]]);
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("columns are added, renamed and deleted, and formulas follow", async () => {
  await inExcel(async (context) => {
    const table = addReps(context);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("F1").formulas = [["=SUM(Reps[Share])"]];
    table.columns.add(undefined, [["Start"], [1], [2]]);
    table.columns.getItem("Share").name = "Full time";
    const sum = sheet.getRange("F1");
    sum.load("values,formulas");
    table.columns.load("items/name,items/index,items/values");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Seat", "Team", "Full time", "Start"]);
    expect(table.columns.items[3]?.values).toEqual([["Start"], [1], [2]]);
    table.columns.getItem("Team").delete();
    const header = table.getHeaderRowRange();
    header.load("values");
    const missing = table.columns.getItemOrNullObject("Team");
    await context.sync();
    expect([header.values, missing.isNullObject]).toEqual([[["Seat", "Full time", "Start"]], true]);
  });
});

test("totals, resizing, turning into cells and deleting", async () => {
  await inExcel(async (context) => {
    const table = addReps(context);
    table.showTotals = true;
    const totals = table.getTotalRowRange();
    totals.load("address");
    await context.sync();
    expect(totals.address).toBe("Sheet1!A4:C4");
    table.showTotals = false;
    table.resize("A1:C8");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    await context.sync();
    expect(body.rowCount).toBe(7);
    table.resize("A2:C8");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    const cells = table.convertToRange();
    cells.load("values,address");
    const none = context.workbook.tables.getCount();
    await context.sync();
    expect([cells.address, cells.values[1], none.value]).toEqual(["Sheet1!A1:C8", ["SDR-01", "SDR", 1], 0]);
    const again = context.workbook.tables.add("Sheet1!A1:C3", true);
    again.delete();
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[""]]);
  });
});

test("a table over another, or with a taken name, is refused", async () => {
  await inExcel(async (context) => {
    addReps(context);
    await context.sync();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add("B2:D9", true);
    expect(await codeOf(context.sync())).not.toBe("done");
    const other = sheet.tables.add("F1:G3", true);
    other.name = "reps";
    expect(await codeOf(context.sync())).not.toBe("done");
  });
});
