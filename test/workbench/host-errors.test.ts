/** Strictness, failures on order, a cell being edited, and what is counted. */
import { codeOf, inExcel } from "./host-session";

test("a property that does not exist is refused when it is loaded, at any depth", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const path of ["nothing", "freezePanes/nothing", "charts/items/nothing", "name/inside", "toString"]) {
      sheet.load(path);
      expect([path, await codeOf(context.sync())]).toEqual([path, "ApiNotFound"]);
    }
    context.workbook.worksheets.load("items/nothing");
    expect(await codeOf(context.sync())).toBe("ApiNotFound");
  });
});

test("members the workbench does not serve are refused, never silently accepted", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.shapes.load("items/name");
    expect(await codeOf(context.sync())).toBe("ApiNotFound");
    sheet.getRange("A1").showCard();
    expect(await codeOf(context.sync())).toBe("ApiNotFound");
    sheet.getRange("A1").format.readingOrder = "LeftToRight";
    expect(await codeOf(context.sync())).toBe("ApiNotFound");
    sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center";
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    sheet.getRange("A1").format.fill.color = "reddish";
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    sheet.getRange("A1").format.font.bold = "yes" as unknown as boolean;
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("an error tells its place, and what came before it in the batch is done", async () => {
  await inExcel(async (context, { book }) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["done"]];
    sheet.getRange("A2").values = [[1, 2]];
    sheet.getRange("A3").values = [["not done"]];
    const error = await context.sync().then(
      () => undefined,
      (thrown: OfficeExtension.Error) => thrown,
    );
    expect([error?.code, error?.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range.values"]);
    expect([book.activeSheet.value(0, 0), book.activeSheet.value(2, 0)]).toEqual(["done", null]);
  });
});

test("writing to a null object is refused", async () => {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("none").tabColor = "#FF0000";
    expect(await codeOf(context.sync())).toBe("InvalidObjectPath");
  });
});

test("the n-th coming sync fails as ordered, before or after its actions", async () => {
  await inExcel(async (context, { host, book }) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    const write = (value: number) => {
      cell.values = [[value]];
      return codeOf(context.sync());
    };
    host.failAt(2);
    expect([await write(1), await write(2), await write(3)]).toEqual(["done", "GeneralException", "done"]);
    host.failAt({ sync: 1, code: "AccessDenied" });
    expect([await write(4), book.activeSheet.value(0, 0)]).toEqual(["AccessDenied", 3]);
    host.failAt({ sync: 1, code: "GeneralException", when: "after" });
    expect([await write(5), book.activeSheet.value(0, 0)]).toEqual(["GeneralException", 5]);
    host.failAt({ sync: 1, code: 5102 });
    expect([await write(6), book.activeSheet.value(0, 0)]).toEqual(["ActivityLimitReached", 5]);
    host.failAt({ sync: 1, code: 5012, when: "after" });
    expect([await write(7), book.activeSheet.value(0, 0)]).toEqual(["InvalidOrTimedOutSession", 7]);
    expect(() => host.failAt(0)).toThrow("failAt: sync must be a whole number from 1, got 0");
  });
});

test("while a cell is edited requests are refused, or wait when they ask to", async () => {
  await inExcel(async (context, { host, book, Excel: excel }) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    host.editing = true;
    sheet.getRange("A1").values = [[1]];
    expect(await codeOf(context.sync())).toBe("InvalidOperationInCellEditMode");
    const waiting = excel.run({ delayForCellEdit: true }, async (own) => {
      own.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[2]];
      await own.sync();
    });
    await host.errands.settled();
    expect(book.activeSheet.value(0, 0)).toBeNull();
    host.editing = false;
    await waiting;
    expect(book.activeSheet.value(0, 0)).toBe(2);
  });
});

test("syncs, actions and bytes are counted, the client's housekeeping apart", async () => {
  await inExcel(async (context, { host, Excel: excel }) => {
    await context.sync();
    await host.errands.settled();
    host.traffic.reset();
    await excel.run(async (own) => {
      const range = own.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [["ä"]];
      range.load("values");
      await own.sync();
    });
    await host.errands.settled();
    expect(host.traffic.syncs).toBe(1);
    expect(host.traffic.requests).toBe(2);
    expect(host.traffic.actions).toBeGreaterThan(5);
    expect(host.traffic.bytesIn).toBeGreaterThan(400);
    expect(host.traffic.bytesOut).toBeGreaterThan(100);
    await context.sync();
    expect(host.traffic.syncs).toBe(1);
  });
});

test("a lower requirement set makes the client refuse newer members, and isSetSupported says so", async () => {
  await inExcel(
    (context, { Office: office }) => {
      expect(office.context.requirements.isSetSupported("ExcelApi", "1.8")).toBe(true);
      expect(office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      expect(() => sheet.pageLayout).toThrow();
      return Promise.resolve();
    },
    { requirementSets: { ExcelApi: "1.8" } },
  );
});

test("openings are apart from each other", async () => {
  await inExcel((outer) =>
    inExcel(async (inner, { book }) => {
      inner.workbook.worksheets.add("Inner");
      await inner.sync();
      outer.workbook.worksheets.load("items/name");
      await outer.sync();
      expect(outer.workbook.worksheets.items).toHaveLength(1);
      expect(book.sheets).toHaveLength(2);
    }),
  );
});
