/** Worksheets through the real client. */
import { codeOf, inExcel } from "./host-session";

test("add, load names and positions, move, rename and delete sheets", async () => {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Goals");
    const unnamed = worksheets.add();
    unnamed.load("name");
    added.load("name,id,position");
    worksheets.load("items/name");
    await context.sync();
    expect([added.name, added.position]).toEqual(["Goals", 1]);
    expect(unnamed.name).toMatch(/^Sheet[2-9]$/);
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Goals", unnamed.name]);
    added.position = 0;
    added.name = "Targets";
    unnamed.delete();
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Targets", "Sheet1"]);
  });
});

test("a sheet is found by name in any letter case and by id; a missing one is a null object or ItemNotFound", async () => {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getItem("SHEET1");
    first.load("id");
    const missing = worksheets.getItemOrNullObject("none");
    const belowMissing = missing.getRange("A1").getOffsetRange(1, 1);
    missing.load("name");
    belowMissing.load("values");
    await context.sync();
    expect([missing.isNullObject, belowMissing.isNullObject]).toEqual([true, true]);
    const byId = worksheets.getItem(first.id);
    byId.load("name");
    await context.sync();
    expect(byId.name).toBe("Sheet1");
    worksheets.getItem("none").load("name");
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
  });
});

test("visibility, tab color, gridlines and headings are written and read back", async () => {
  await inExcel(async (context, { book }) => {
    const sheet = context.workbook.worksheets.add("Log");
    sheet.visibility = "VeryHidden";
    sheet.tabColor = "#1f4e79";
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    await context.sync();
    sheet.load("visibility,tabColor,showGridlines,showHeadings");
    const count = context.workbook.worksheets.getCount(true);
    await context.sync();
    expect([sheet.visibility, sheet.tabColor]).toEqual(["VeryHidden", "#1F4E79"]);
    expect([sheet.showGridlines, sheet.showHeadings, count.value]).toEqual([false, false, 1]);
    expect(book.findSheet("Log")?.showGridlines).toBe(false);
    sheet.tabColor = "";
    sheet.load("tabColor");
    await context.sync();
    expect(sheet.tabColor).toBe("");
  });
});

test("a collection loads nested collections by path", async () => {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const goals = worksheets.add("Goals");
    goals.customProperties.add("role", "goals");
    goals.customProperties.add("version", "1");
    worksheets.load("items/name,items/customProperties/items/key,items/customProperties/items/value");
    await context.sync();
    const found = worksheets.items.map(({ name, customProperties }) => [
      name,
      customProperties.items.map(({ key, value }) => `${key}=${value}`),
    ]);
    expect(found).toEqual([
      ["Sheet1", []],
      ["Goals", ["role=goals", "version=1"]],
    ]);
    const first = worksheets.items[1]?.customProperties.getItemOrNullObject("ROLE");
    const none = worksheets.items[1]?.customProperties.getItemOrNullObject("none");
    first?.load("value");
    await context.sync();
    expect([first?.value, none?.isNullObject]).toEqual(["goals", true]);
    first?.delete();
    const count = worksheets.items[1]?.customProperties.getCount();
    await context.sync();
    expect(count?.value).toBe(1);
  });
});

test("the used range is what holds something; an empty sheet has a null object", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const none = sheet.getUsedRangeOrNullObject();
    const cell = sheet.getUsedRange();
    cell.load("address");
    await context.sync();
    expect([none.isNullObject, cell.address]).toEqual([true, "Sheet1!A1"]);
    sheet.getRange("B2:C4").values = [
      [1, 2],
      [3, ""],
      ["", 4],
    ];
    sheet.getRange("E9").format.fill.color = "#FFFF00";
    const all = sheet.getUsedRange();
    const values = sheet.getUsedRangeOrNullObject(true);
    all.load("address");
    values.load("address");
    await context.sync();
    expect([all.address, values.address]).toEqual(["Sheet1!B2:E9", "Sheet1!B2:C4"]);
  });
});

test("panes freeze by rows, columns or a range, and are given back", async () => {
  await inExcel(async (context, { book }) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.freezePanes.freezeRows(3);
    await context.sync();
    expect(book.activeSheet.frozen).toEqual({ rows: 3, columns: 0 });
    sheet.freezePanes.freezeAt(sheet.getRange("A1:E4"));
    const location = sheet.freezePanes.getLocationOrNullObject();
    location.load("address");
    await context.sync();
    expect(location.address).toBe("Sheet1!A1:E4");
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("page layout keeps orientation, zoom, margins, print area, titles and footers", async () => {
  await inExcel(async (context, { book }) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.paperSize = "A4";
    pageLayout.setPrintArea("A1:F20");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.setPrintTitleColumns("A:B");
    pageLayout.setPrintMargins("Inches", { left: 0.5, right: 0.25 });
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
    pageLayout.load("orientation,zoom,paperSize,leftMargin,rightMargin,topMargin");
    const area = pageLayout.getPrintArea();
    area.load("address");
    const titles = pageLayout.getPrintTitleRows();
    titles.load("address");
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(["Landscape", "A4"]);
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 2 });
    expect([pageLayout.leftMargin, pageLayout.rightMargin, pageLayout.topMargin]).toEqual([36, 18, 54]);
    expect([area.address, titles.address]).toEqual(["Sheet1!A1:F20", "Sheet1!1:3"]);
    expect(book.activeSheet.pageSetup.headersFooters.centerFooter).toBe("&P of &N");
    pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 };
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("a protected sheet refuses writing until it is unprotected with its password", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange("A1");
    sheet.protection.protect({ allowFormatCells: true }, "secret");
    sheet.protection.load("protected,options");
    await context.sync();
    expect([sheet.protection.protected, sheet.protection.options.allowFormatCells]).toEqual([true, true]);
    cell.values = [[1]];
    expect(await codeOf(context.sync())).toBe("AccessDenied");
    cell.format.fill.color = "#FFFF00";
    expect(await codeOf(context.sync())).toBe("done");
    sheet.protection.unprotect("wrong");
    expect(await codeOf(context.sync())).not.toBe("done");
    sheet.protection.unprotect("secret");
    cell.values = [[1]];
    expect(await codeOf(context.sync())).toBe("done");
  });
});

test("the last visible sheet is not deleted, and a hidden one not activated", async () => {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const hidden = worksheets.add("Hidden");
    hidden.visibility = "Hidden";
    await context.sync();
    worksheets.getItem("Sheet1").delete();
    expect(await codeOf(context.sync())).not.toBe("done");
    hidden.activate();
    expect(await codeOf(context.sync())).toBe("InvalidOperation");
    hidden.visibility = "Visible";
    hidden.activate();
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    expect(active.name).toBe("Hidden");
  });
});

test("a deleted sheet, and ranges on it, are not found any more", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add("Gone");
    const cell = sheet.getRange("A1");
    await context.sync();
    sheet.delete();
    sheet.tabColor = "#FF0000";
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
    cell.load("address");
    expect(await codeOf(context.sync())).toBe("InvalidReference");
  });
});
