/** Conditional formats and data validation through the real client. */
import { codeOf, inExcel } from "./host-session";

test("a condition with a formula, and one with a limit, keep rule and style", async () => {
  await inExcel(async (context, { book }) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:F9");
    const custom = range.conditionalFormats.add("Custom" as Excel.ConditionalFormatType);
    custom.custom.rule.formula = "=B2<0";
    custom.custom.format.font.color = "#C00000";
    custom.custom.format.fill.color = "#FFC7CE";
    custom.custom.format.borders.getItem("EdgeBottom").style = "Continuous";
    const limit = range.conditionalFormats.add("CellValue" as Excel.ConditionalFormatType);
    limit.cellValue.rule = { formula1: "=0", formula2: "=9", operator: "Between" };
    limit.cellValue.format.font.bold = true;
    limit.stopIfTrue = true;
    custom.load("id,type,priority,custom/rule/formula,custom/format/fill/color");
    limit.load("type,priority,stopIfTrue,cellValue/rule");
    const other = custom.cellValueOrNullObject;
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect([custom.type, custom.priority, custom.custom.rule.formula]).toEqual(["Custom", 1, "=B2<0"]);
    expect([limit.type, limit.priority, limit.stopIfTrue]).toEqual(["CellValue", 0, true]);
    expect(limit.cellValue.rule).toEqual({ formula1: "=0", formula2: "=9", operator: "Between" });
    expect([count.value, other.isNullObject]).toEqual([2, true]);
    expect(book.activeSheet.conditionalFormats[1]?.style).toMatchObject({
      font: { color: "#C00000" },
      fill: "#FFC7CE",
      borders: { bottom: { style: "Continuous" } },
    });
    custom.cellValue.rule = { formula1: "=0", operator: "EqualTo" };
    expect(await codeOf(context.sync())).toBe("InvalidOperation");
    range.getCell(0, 0).conditionalFormats.getItem(custom.id).delete();
    const left = range.conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    range.conditionalFormats.clearAll();
    const none = range.conditionalFormats.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});

test("color scales, data bars, icons and texts keep what they were given", async () => {
  await inExcel(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9");
    const scale = range.conditionalFormats.add("ColorScale" as Excel.ConditionalFormatType).colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    };
    const bar = range.conditionalFormats.add("DataBar" as Excel.ConditionalFormatType).dataBar;
    bar.showDataBarOnly = true;
    bar.positiveFormat.fillColor = "#5B9BD5";
    bar.lowerBoundRule = { type: "Number", formula: "=0" };
    const icons = range.conditionalFormats.add("IconSet" as Excel.ConditionalFormatType).iconSet;
    icons.style = "ThreeArrows";
    icons.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=1" },
      { type: "Number", operator: "GreaterThan", formula: "=2" },
    ];
    const words = range.conditionalFormats.add("ContainsText" as Excel.ConditionalFormatType).textComparison;
    words.rule = { operator: "Contains", text: "late" };
    scale.load("criteria,threeColorScale");
    bar.load("showDataBarOnly,lowerBoundRule,positiveFormat/fillColor");
    icons.load("style,criteria");
    words.load("rule");
    await context.sync();
    expect([scale.threeColorScale, scale.criteria.midpoint?.formula]).toEqual([true, "50"]);
    expect([bar.showDataBarOnly, bar.lowerBoundRule.formula, bar.positiveFormat.fillColor]).toEqual([
      true,
      "=0",
      "#5B9BD5",
    ]);
    expect([icons.style, icons.criteria[2]?.operator, words.rule.text]).toEqual(["ThreeArrows", "GreaterThan", "late"]);
  });
});

test("kinds of conditions the workbench does not draw are refused, as are wrong rules", async () => {
  await inExcel(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9");
    range.conditionalFormats.add("TopBottom" as Excel.ConditionalFormatType);
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    const format = range.conditionalFormats.add("CellValue" as Excel.ConditionalFormatType);
    await context.sync();
    format.cellValue.rule = { formula1: "=0", operator: "Between" };
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    format.cellValue.rule = { formula1: "=0", operator: "Above" as "LessThan" };
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("validation rules of every kind are kept with prompt and alert", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { dataValidation } = sheet.getRange("B2:B9");
    dataValidation.rule = { decimal: { formula1: 0, formula2: "=1", operator: "Between" } };
    dataValidation.errorAlert = { title: "Share", message: "Type 0 to 1.", showAlert: true, style: "Warning" };
    dataValidation.prompt = { title: "Share", message: "0 to 1", showPrompt: true };
    dataValidation.ignoreBlanks = false;
    sheet.getRange("B2").values = [[3]];
    dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks,valid");
    await context.sync();
    expect([dataValidation.type, dataValidation.ignoreBlanks, dataValidation.valid]).toEqual(["Decimal", false, false]);
    expect(dataValidation.rule).toEqual({ decimal: { formula1: 0, formula2: "=1", operator: "Between" } });
    expect([dataValidation.errorAlert.style, dataValidation.prompt.message]).toEqual(["Warning", "0 to 1"]);
    const rules: [Excel.DataValidationRule, string][] = [
      [{ list: { inCellDropDown: true, source: "Yes,No" } }, "List"],
      [{ list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } }, "List"],
      [{ wholeNumber: { formula1: 1, operator: "GreaterThan" } }, "WholeNumber"],
      [{ custom: { formula: "=B2>A2" } }, "Custom"],
      [{ textLength: { formula1: 9, operator: "LessThan" } }, "TextLength"],
    ];
    for (const [rule, type] of rules) await expectKept(dataValidation, rule, type);
    expect(dataValidation.errorAlert.title).toBe("Share");
    dataValidation.clear();
    dataValidation.load("type");
    await context.sync();
    expect(dataValidation.type).toBe("None");
  });
});

async function expectKept(
  validation: Excel.DataValidation,
  rule: Excel.DataValidationRule,
  type: string,
): Promise<void> {
  validation.rule = rule;
  validation.load("type,rule,errorAlert");
  await validation.context.sync();
  expect(validation.type).toBe(type);
  const source = validation.rule.list?.source;
  if (rule.list && typeof rule.list.source !== "string") expect(source).toBe("=Sheet1!$D$1:$D$3");
}

test("a validation of mixed cells is inconsistent; two rules, unknown rules and a missing limit are refused", async () => {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").dataValidation.rule = { custom: { formula: "=TRUE" } };
    const mixed = sheet.getRange("A1:A9").dataValidation;
    mixed.load("type");
    await context.sync();
    expect(mixed.type).toBe("Inconsistent");
    const wrong: object[] = [
      { custom: { formula: "=TRUE" }, wholeNumber: { formula1: 1, operator: "EqualTo" } },
      { number: { formula1: 1, operator: "EqualTo" } },
      { decimal: { formula1: 1, operator: "Between" } },
      { decimal: { formula1: 1, operator: "Above" } },
    ];
    for (const rule of wrong) {
      sheet.getRange("C1").dataValidation.rule = rule;
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    }
  });
});
