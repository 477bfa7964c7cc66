/** Events that the host raises, heard by handlers of the real client. */
import { inExcel } from "./host-session";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test("a change by the user reaches handlers of the sheet and of all sheets, with cell, values and range", async () => {
  await inExcel(async (context, { book, host, Excel: excel }) => {
    const heard: unknown[] = [];
    const ranges: unknown[] = [];
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (args) => {
      heard.push(["sheet", args.address, args.changeType, args.triggerSource, args.details?.valueAfter]);
      await excel.run(async (own) => {
        const range = args.getRange(own);
        range.load("address,values");
        await own.sync();
        ranges.push(range.address, range.values);
      });
    });
    context.workbook.worksheets.onChanged.add((args) => {
      heard.push(["all", args.address]);
      return Promise.resolve();
    });
    await context.sync();
    book.edit("user", () => book.activeSheet.type(1, 1, "99"));
    await host.errands.settled();
    expect(heard).toEqual([
      ["sheet", "B2", "RangeEdited", "Unknown", 99],
      ["all", "B2"],
    ]);
    expect(ranges).toEqual(["Sheet1!B2", [[99]]]);
  });
});

test("the add-in's own change names it as the source, and a removed handler hears nothing", async () => {
  await inExcel(async (context, { host }) => {
    const heard: string[] = [];
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const handler = sheet.onChanged.add((args) => {
      heard.push(`${args.address} ${args.triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    await host.errands.settled();
    expect(heard).toEqual(["A1:B2 ThisLocalAddin"]);
    handler.remove();
    await context.sync();
    sheet.getRange("A1").values = [[5]];
    await context.sync();
    await host.errands.settled();
    expect(heard).toHaveLength(1);
  });
});

test("inserted and deleted rows are told as such", async () => {
  await inExcel(async (context, { book, host }) => {
    const heard: string[] = [];
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
    sheet.onChanged.add((args) => {
      heard.push(`${args.changeType} ${args.address}`);
      return Promise.resolve();
    });
    await context.sync();
    book.edit("user", () => book.activeSheet.insert({ row: 1, column: 0, rows: 1, columns: 16_384 }, "Down"));
    book.edit("user", () => book.activeSheet.delete(cell(0, 0), "Left"));
    await host.errands.settled();
    expect(heard).toEqual(expect.arrayContaining(["RowInserted 2:2", "CellDeleted A1"]));
  });
});

test("sheets that come, go and are turned to, and selections, are heard", async () => {
  await inExcel(async (context, { book, host }) => {
    const heard: string[] = [];
    const { worksheets } = context.workbook;
    const hear = (what: string) => (args: { worksheetId: string; address?: string }) => {
      heard.push(`${what} ${args.address ?? book.findSheet(args.worksheetId)?.name ?? "gone"}`);
      return Promise.resolve();
    };
    worksheets.onAdded.add(hear("added"));
    worksheets.onDeleted.add(hear("deleted"));
    worksheets.onActivated.add(hear("activated"));
    worksheets.onDeactivated.add(hear("deactivated"));
    worksheets.getItem("Sheet1").onSelectionChanged.add(hear("selected"));
    await context.sync();
    const other = book.edit("user", () => book.addSheet("Other"));
    await host.errands.settled();
    book.edit("user", () => book.activate(other));
    await host.errands.settled();
    book.edit("user", () => book.activate(book.sheets[0] ?? other));
    book.edit("user", () => book.select(book.activeSheet, [cell(2, 2)]));
    await host.errands.settled();
    book.edit("user", () => book.deleteSheet(other));
    await host.errands.settled();
    expect(heard.filter((one) => !one.startsWith("selected A1"))).toEqual([
      "added Other",
      "deactivated Sheet1",
      "activated Other",
      "deactivated Other",
      "activated Sheet1",
      "selected C3",
      "deleted gone",
    ]);
  });
});

test("recalculated cells, formats, protection, tables and charts are heard", async () => {
  await inExcel(async (context, { book, host }) => {
    const heard: string[] = [];
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["Seat", "Share"],
      ["SDR-01", "=1+D1"],
    ];
    const table = sheet.tables.add("A1:B2", true);
    const hear = (what: string) => () => {
      heard.push(what);
      return Promise.resolve();
    };
    sheet.onCalculated.add(hear("calculated"));
    sheet.onFormatChanged.add(hear("format"));
    sheet.onProtectionChanged.add(hear("protection"));
    table.onChanged.add(hear("table"));
    context.workbook.tables.onDeleted.add(hear("table deleted"));
    sheet.charts.onAdded.add(hear("chart added"));
    await context.sync();
    await host.errands.settled();
    heard.length = 0;
    book.edit("user", () => book.activeSheet.type(0, 3, "4"));
    await host.errands.settled();
    expect(heard).toEqual(["calculated"]);
    book.edit("user", () => book.activeSheet.setStyle(cell(0, 0), { fill: "#FF0000" }));
    book.edit("user", () => book.activeSheet.type(1, 0, "SDR-02"));
    sheet.charts.add("Line" as Excel.ChartType, sheet.getRange("A1:B2"));
    table.delete();
    sheet.protection.protect();
    await context.sync();
    await host.errands.settled();
    expect(heard).toEqual(expect.arrayContaining(["format", "table", "chart added", "table deleted", "protection"]));
  });
});

test("switched-off events are not raised", async () => {
  await inExcel(async (context, { host }) => {
    let heard = 0;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(() => {
      heard++;
      return Promise.resolve();
    });
    await context.sync();
    context.runtime.enableEvents = false;
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await host.errands.settled();
    expect(heard).toBe(0);
    context.runtime.enableEvents = true;
    sheet.getRange("A1").values = [[2]];
    await context.sync();
    await host.errands.settled();
    expect(heard).toBe(1);
  });
});

test("a ribbon command runs the function that the add-in associated with it", async () => {
  await inExcel(async (_context, { Office: office, host }) => {
    const ran: string[] = [];
    office.actions.associate("openGuide", (event: Office.AddinCommands.Event) => {
      ran.push(event.source.id);
      event.completed();
    });
    await host.invokeCommand("openGuide");
    expect(ran).toHaveLength(1);
    await expect(host.invokeCommand("unknown")).rejects.toThrow('no function "unknown"');
  });
});
