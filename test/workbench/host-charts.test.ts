/** Charts through the real client. */
import { codeOf, inExcel } from "./host-session";

/** A chart of two series over A1:C4 of the first sheet. */
function addChart(
  context: Excel.RequestContext,
  type: Excel.ChartType | "Line" | "ColumnClustered" = "Line",
): Excel.Chart {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C4").values = [
    ["Month", "Leads", "Capacity"],
    ["Jan", 120, 100],
    ["Feb", 140, 110],
    ["Mar", 90, 130],
  ];
  return sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C4"), "Columns");
}

test("a chart makes series of its cells, takes a title, a place and a legend", async () => {
  await inExcel(async (context) => {
    const chart = addChart(context);
    chart.name = "Fit";
    chart.title.text = "Leads and capacity";
    chart.title.format.font.set({ size: 12, bold: true, color: "#333333" });
    chart.legend.position = "Top";
    chart.setPosition("E2", "H10");
    chart.series.load("items/name,items/chartType,items/axisGroup");
    chart.load("id,name,chartType,top,left,width,height,title/text,title/visible,legend/position");
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange("E2:H10");
    cells.load("left,top,width,height");
    await context.sync();
    expect(chart.series.items.map(({ name, chartType, axisGroup }) => [name, chartType, axisGroup])).toEqual([
      ["Leads", "Line", "Primary"],
      ["Capacity", "Line", "Primary"],
    ]);
    expect([chart.name, chart.chartType, chart.title.text, chart.legend.position]).toEqual([
      "Fit",
      "Line",
      "Leads and capacity",
      "Top",
    ]);
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
      cells.left,
      cells.top,
      cells.width,
      cells.height,
    ]);
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    const found = charts.getItem("fit");
    found.load("id");
    const missing = charts.getItemOrNullObject("none");
    charts.load("count");
    await context.sync();
    expect([found.id, missing.isNullObject, charts.count]).toEqual([chart.id, true, 1]);
    chart.delete();
    charts.load("count");
    await context.sync();
    expect(charts.count).toBe(0);
  });
});

test("series are added, filled from ranges, styled, moved to a second axis and deleted", async () => {
  await inExcel(async (context, { book }) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = addChart(context, "ColumnClustered");
    const added = chart.series.add("Target");
    added.setValues(sheet.getRange("C2:C4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    added.chartType = "Line";
    added.axisGroup = "Secondary";
    added.format.line.set({ color: "#ff0000", weight: 2, lineStyle: "Dash" });
    added.hasDataLabels = true;
    added.dataLabels.set({ position: "Top", numberFormat: "0.0" });
    chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E79");
    chart.series.getItemAt(1).delete();
    const second = chart.axes.getItem("Value", "Secondary");
    second.numberFormat = "0%";
    await context.sync();
    const [chartData] = book.activeSheet.charts;
    expect(chartData?.axes.secondaryValue.visible).toBe(true);
    expect(chartData?.series.map(({ name, values, xValues }) => [name, values, xValues])).toEqual([
      [undefined, "=Sheet1!$B$2:$B$4", "=Sheet1!$A$2:$A$4"],
      ["Target", "=Sheet1!$C$2:$C$4", "=Sheet1!$A$2:$A$4"],
    ]);
    expect(chartData?.series[0]?.fill).toBe("#1F4E79");
    expect(chartData?.series[1]).toMatchObject({
      chartType: "Line",
      axisGroup: "Secondary",
      line: { color: "#FF0000", weight: 2, style: "Dash" },
      hasDataLabels: true,
      dataLabels: { position: "Top", numberFormat: "0.0" },
    });
    expect(chartData?.axes.secondaryValue.numberFormat).toBe("0%");
  });
});

test("axes take titles, formats, limits and gridlines; an empty text is automatic again", async () => {
  await inExcel(async (context) => {
    const { valueAxis, categoryAxis } = addChart(context).axes;
    valueAxis.title.text = "Leads per month";
    valueAxis.set({ numberFormat: "#,##0", minimum: 0, maximum: 200, majorUnit: 50 });
    valueAxis.majorGridlines.visible = false;
    valueAxis.majorGridlines.format.line.color = "#D9D9D9";
    categoryAxis.tickLabelPosition = "Low";
    categoryAxis.format.font.size = 9;
    valueAxis.load("numberFormat,minimum,maximum,majorUnit,title/text,title/visible,majorGridlines/visible");
    categoryAxis.load("tickLabelPosition,type");
    await context.sync();
    expect([valueAxis.numberFormat, valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit]).toEqual([
      "#,##0",
      0,
      200,
      50,
    ]);
    expect([valueAxis.title.text, valueAxis.title.visible, valueAxis.majorGridlines.visible]).toEqual([
      "Leads per month",
      true,
      false,
    ]);
    expect([categoryAxis.tickLabelPosition, categoryAxis.type]).toEqual(["Low", "Category"]);
    valueAxis.maximum = "";
    valueAxis.load("maximum");
    await context.sync();
    expect(valueAxis.maximum).toBe("");
  });
});

test("new data replaces the series, and the chart's fill and border are set", async () => {
  await inExcel(async (context, { book }) => {
    const chart = addChart(context);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    chart.setData(sheet.getRange("A1:B4"), "Columns");
    chart.format.fill.setSolidColor("white");
    chart.format.border.color = "#BFBFBF";
    chart.plotArea.format.fill.clear();
    chart.displayBlanksAs = "Interplotted";
    chart.series.load("count");
    await context.sync();
    const [data] = book.activeSheet.charts;
    expect([chart.series.count, book.activeSheet.charts.length]).toEqual([1, 1]);
    expect(data).toMatchObject({
      fill: "#FFFFFF",
      border: { color: "#BFBFBF" },
      plotAreaFill: null,
      displayBlanksAs: "Interpolated",
    });
  });
});

test("an unknown chart type, place or axis is refused", async () => {
  await inExcel(async (context) => {
    addChart(context, "Lines" as "Line");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    const chart = addChart(context);
    await context.sync();
    chart.setPosition("nowhere");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    chart.axes.getItem("Value", "Secondary").visible = true;
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    chart.series.getItemAt(9).load("name");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});
