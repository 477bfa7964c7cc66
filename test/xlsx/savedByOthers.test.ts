import { editZip } from "@cj-tech-master/excelts/archive";
import type { Page } from "../../src/core/sheets/page";
import { Package } from "../../src/xlsx/package";
import { readWorkbookFile } from "../../src/xlsx/readWorkbookFile";
import { workbookFile } from "../../src/xlsx/workbookFile";
import { recalculatedFiles } from "../setup/libreOffice";

const number = (content: number) => ({ role: "input" as const, content });
const sum = (formula: string, value: number) => ({ role: "calculation" as const, content: { formula, value } });

/** A page with what a reader could stumble over, and everything else that a page can hold. */
const page: Page = {
  name: "Spend by month",
  stamp: { Headroom: "Sample" },
  rows: [
    [
      { role: "head", content: "Month" },
      { role: "head", content: "Spend" },
      { role: "head", content: "Leads" },
    ],
    [{ role: "label", content: "Jan" }, number(10), sum("=B2+$B$2", 20)],
    [{ role: "label", content: "Feb" }, number(20), sum("=B3+$B$2", 30)],
    [{ role: "label", content: "Mar" }, number(30), sum("=B4+$B$2", 40)],
    [
      { role: "title", content: { formula: '="Total "&SUM(B2:B4)', value: "Total 60" } },
      { role: "check", content: { formula: "=1/0", value: "#DIV/0!" } },
      { role: "check", content: { formula: "=B2>1", value: true } },
    ],
  ],
  widths: [120, 80, 80],
  frozen: { rows: 1, columns: 1 },
  groups: [{ from: 1, to: 3 }],
  tables: [{ name: "Months", area: { row: 0, column: 0, rows: 4, columns: 3 } }],
  charts: [
    {
      name: "Spend and leads",
      title: { row: 4, column: 0 },
      categories: { row: 1, column: 0, rows: 3, columns: 1 },
      series: [
        {
          name: { row: 0, column: 1 },
          values: { row: 1, column: 1, rows: 3, columns: 1 },
          kind: "stackedColumn",
          fill: "#0F6CBD",
        },
        {
          name: { row: 0, column: 2 },
          values: { row: 1, column: 2, rows: 3, columns: 1 },
          kind: "line",
          axis: "secondary",
          line: { color: "#000000", points: 2, dash: true },
        },
      ],
      at: { row: 6, column: 0, rows: 12, columns: 3 },
      valueAxis: { title: "EUR", format: "#,##0" },
      secondaryAxis: { title: "Leads", format: "0.0" },
    },
  ],
  validations: [
    {
      area: { row: 1, column: 1, rows: 3, columns: 1 },
      rule: { kind: "decimal", min: 0 },
      title: "Spend",
      message: "0 or more.",
    },
  ],
  looks: [{ area: { row: 1, column: 1, rows: 3, columns: 1 }, formula: "=B2>15", look: "bad" }],
  print: {
    orientation: "landscape",
    pagesWide: 1,
    pagesTall: 0,
    titleRows: { from: 0, to: 0 },
    area: { row: 0, column: 0, rows: 5, columns: 3 },
  },
};

const write = () => workbookFile([page], { title: "Sample", author: "", modified: new Date(0) });

describe("a file that others saved", () => {
  test("formulas that Excel shares are spelled out for every cell", async () => {
    const edited = await withSheet(await write(), (xml) =>
      xml
        .replace("<f>B2+$B$2</f>", '<f t="shared" ref="C2:C4" si="0">B2+$B$2</f>')
        .replace("<f>B3+$B$2</f>", '<f t="shared" si="0"/>')
        .replace("<f>B4+$B$2</f>", '<f t="shared" si="0"/>'),
    );
    const [grid] = await readWorkbookFile(edited);
    expect(grid?.formulas.slice(1, 4).map((row) => row[2])).toEqual(["=B2+$B$2", "=B3+$B$2", "=B4+$B$2"]);
    expect(grid?.values.slice(1, 4).map((row) => row[2])).toEqual([20, 30, 40]);
  });

  test("LibreOffice keeps formulas, figures, errors and what is true", async () => {
    const [saved = new Uint8Array()] = await recalculatedFiles([await write()]);
    const [grid] = await readWorkbookFile(saved);
    expect(grid?.values[4]).toEqual(["Total 60", "#DIV/0!", true]);
    expect(grid?.formulas[4]).toEqual(['="Total "&SUM(B2:B4)', "=1/0", "=B2>1"]);
    expect(grid?.stamp).toEqual({ Headroom: "Sample" });
  }, 120_000);
});

describe("the parts of a file", () => {
  test("hold table, chart, validation, conditional look, groups and print setup", async () => {
    const file = new Package(await write());
    const [sheet] = await file.sheets();
    const xml = (await file.text(sheet?.path ?? "")) ?? "";
    expect(xml).toContain('<outlinePr summaryBelow="0" summaryRight="1"/><pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<row r="2" spans="1:3" outlineLevel="1">');
    expect(xml).toMatch(/<dataValidation type="decimal" operator="greaterThanOrEqual"[^>]*prompt="0 or more."/);
    expect(xml).toContain("<formula>B2&gt;15</formula>");
    expect(xml).toMatch(/<pane xSplit="1" ySplit="1"/);
    expect(sheet?.names).toContainEqual({ name: "_xlnm.Print_Titles", formula: "'Spend by month'!$1:$1" });
    const chart = (await file.text("xl/charts/chart1.xml")) ?? "";
    expect(chart).toContain("<c:f>&apos;Spend by month&apos;!$A$5</c:f>");
    expect(chart).toMatch(
      /<c:grouping val="stacked"\/>.*<c:lineChart>.*<c:smooth val="0"\/>.*<c:crosses val="max"\/>/s,
    );
    expect(await file.text("xl/drawings/drawing1.xml")).toContain('name="Spend and leads"');
    expect(await file.text("xl/tables/table1.xml")).toMatch(/name="Months".*ref="A1:C4"/s);
  });
});

/** The file with the XML of its first sheet changed. */
async function withSheet(bytes: Uint8Array, edit: (xml: string) => string): Promise<Uint8Array> {
  const file = new Package(bytes);
  const path = (await file.sheets())[0]?.path ?? "";
  const editor = await editZip(bytes);
  editor.set(path, edit((await file.text(path)) ?? ""));
  return editor.bytes();
}
