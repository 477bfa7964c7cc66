/** Names, settings, properties, custom XML and the application through the real client. */
import { codeOf, inExcel } from "./host-session";

test("names are added over ranges and formulas, found, changed and deleted", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { names } = context.workbook;
    sheet.getRange("A1").values = [[4]];
    const price = names.add("Price", sheet.getRange("A1"), "per seat");
    const rate = names.add("Rate", "=0.25");
    const local = sheet.names.add("Here", "=Sheet1!$B$2");
    sheet.getRange("B1").formulas = [["=Price*Rate"]];
    const result = sheet.getRange("B1");
    result.load("values");
    price.load("name,formula,value,type,comment,visible,scope");
    rate.load("type,value");
    local.load("scope");
    const range = price.getRange();
    range.load("values,address");
    const noRange = rate.getRangeOrNullObject();
    await context.sync();
    expect(result.values).toEqual([[1]]);
    expect([price.name, price.formula, price.value, price.type]).toEqual([
      "Price",
      "=Sheet1!$A$1",
      "Sheet1!A1",
      "Range",
    ]);
    expect([price.comment, price.visible, price.scope, local.scope]).toEqual([
      "per seat",
      true,
      "Workbook",
      "Worksheet",
    ]);
    expect([rate.type, rate.value, noRange.isNullObject]).toEqual(["Double", 0.25, true]);
    expect([range.values, range.address]).toEqual([[[4]], "Sheet1!A1"]);
    rate.formula = "=0.5";
    rate.visible = false;
    result.load("values");
    const missing = names.getItemOrNullObject("None");
    names.load("items/name,items/visible");
    await context.sync();
    expect([result.values, missing.isNullObject]).toEqual([[[2]], true]);
    expect(names.items.map(({ name, visible }) => [name, visible])).toEqual([
      ["Price", true],
      ["Rate", false],
    ]);
    price.delete();
    await context.sync();
    names.getItem("Price").load("name");
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
    names.add("Rate", "=1");
    expect(await codeOf(context.sync())).not.toBe("done");
    names.add("not a name", "=1");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("settings keep JSON values with the workbook", async () => {
  await inExcel(async (context) => {
    const { settings } = context.workbook;
    settings.add("plan", { channels: ["search", 2], on: true, at: new Date(0) });
    const read = settings.getItem("plan");
    read.load("key,value");
    const missing = settings.getItemOrNullObject("none");
    await context.sync();
    expect(read.key).toBe("plan");
    expect(JSON.stringify(read.value)).toBe('{"channels":["search",2],"on":true,"at":"1970-01-01T00:00:00.000Z"}');
    expect(missing.isNullObject).toBe(true);
    settings.add("plan", "second");
    const count = settings.getCount();
    read.load("value");
    await context.sync();
    expect([count.value, read.value]).toEqual([1, "second"]);
    read.delete();
    const after = settings.getCount();
    await context.sync();
    expect(after.value).toBe(0);
  });
});

test("document properties and custom properties", async () => {
  await inExcel(async (context) => {
    const { properties } = context.workbook;
    properties.title = "Headroom";
    properties.custom.add("version", "2");
    properties.custom.add("draws", 10_000);
    properties.load("title,author,custom/items/key,custom/items/value,custom/items/type");
    const found = properties.custom.getItemOrNullObject("VERSION");
    found.load("value");
    await context.sync();
    expect([properties.title, found.value]).toEqual(["Headroom", "2"]);
    expect(properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
      ["version", "2", "String"],
      ["draws", 10_000, "Number"],
    ]);
    properties.custom.getItem("version").delete();
    const count = properties.custom.getCount();
    await context.sync();
    expect(count.value).toBe(1);
    properties.custom.deleteAll();
    const none = properties.custom.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});

test("custom XML parts are found by namespace", async () => {
  await inExcel(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add('<plan xmlns="urn:headroom"><budget>1</budget></plan>');
    customXmlParts.add("<other/>");
    part.load("id,namespaceUri");
    const scoped = customXmlParts.getByNamespace("urn:headroom");
    const only = scoped.getOnlyItem();
    const xml = only.getXml();
    const count = scoped.getCount();
    await context.sync();
    expect([part.namespaceUri, count.value]).toEqual(["urn:headroom", 1]);
    expect(xml.value).toContain("<budget>1</budget>");
    part.setXml("<changed/>");
    const changed = customXmlParts.getItem(part.id).getXml();
    const gone = customXmlParts.getByNamespace("urn:headroom").getOnlyItemOrNullObject();
    await context.sync();
    expect([changed.value, gone.isNullObject]).toEqual(["<changed/>", true]);
    part.delete();
    const left = customXmlParts.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    customXmlParts.add("not xml");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("calculation can be manual, or wait until the end of a sync", async () => {
  await inExcel(async (context) => {
    const { application } = context.workbook;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange("B1");
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1:B1").formulas = [[2, "=A1*2"]];
    await context.sync();
    application.cultureInfo.numberFormat.load("numberDecimalSeparator");
    application.load("calculationMode,decimalSeparator");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[4]]);
    expect([application.calculationMode, application.decimalSeparator]).toEqual(["Automatic", "."]);
    expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(".");
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[5]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[4]]);
    application.calculate("Full");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[10]]);
  });
});

test("Office.context.document.settings are kept when saved", async () => {
  await inExcel(async (_context, { Office: office, host }) => {
    office.context.document.settings.set("seen", { guide: true });
    await new Promise<void>((resolve) => office.context.document.settings.saveAsync(() => resolve()));
    expect([...host.documentSettings]).toEqual([["seen", '{"guide":true}']]);
    expect(office.context.document.settings.get("seen")).toEqual({ guide: true });
  });
});

test("Excel may speak another language, with its separators", async () => {
  await inExcel(
    async (context, { Office: office }) => {
      const { application } = context.workbook;
      application.load("decimalSeparator,thousandsSeparator,cultureInfo/name");
      application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      await context.sync();
      expect(office.context.displayLanguage).toBe("de-DE");
      expect([application.cultureInfo.name, application.decimalSeparator, application.thousandsSeparator]).toEqual([
        "de-DE",
        ",",
        ".",
      ]);
      expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(",");
    },
    { language: "de-DE" },
  );
});
