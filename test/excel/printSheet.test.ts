/** What a printed sheet looks like, as the workbook holds it. */
import { cellAddress, placeOf } from "../../src/core/sheets/address";
import type { Page } from "../../src/core/sheets/page";
import { workbookPages } from "../../src/core/sheets/workbookPages";
import { printPages } from "../../src/excel/printPages";
import type { Sheet } from "../../src/workbench/book/book";
import { golden } from "../core/goldenPlans";
import { sheetNamed } from "./bookState";
import { inExcel } from "./openExcel";
import { smallPage } from "./smallPage";

/** Prints a page and looks at its sheet. */
async function printed<Result>(page: Page, look: (sheet: Sheet) => Result): Promise<Result> {
  return inExcel(async ({ book }) => {
    await printPages([page], { onTakenName: "refuse" });
    return look(sheetNamed(book, page.name));
  });
}

function styleOf(sheet: Sheet, cell: string) {
  const { row, column } = placeOf(cell);
  return sheet.style(row, column);
}

test("cells look as their roles say, and so that a print in gray tells them apart", async () => {
  const line = (color: string) => ({ style: "Continuous", color, weight: "Thin" });
  await printed(smallPage(), (sheet) => {
    expect(styleOf(sheet, "A1").font).toEqual({ bold: true, size: 16 });
    expect(styleOf(sheet, "B2")).toMatchObject({
      font: { bold: true },
      horizontalAlignment: "Right",
      borders: { bottom: line("#424242") },
    });
    expect(styleOf(sheet, "C4")).toEqual({ fill: "#FFFBE6", font: { color: "#0000FF" }, numberFormat: "#,##0" });
    expect(styleOf(sheet, "C6")).toEqual({ fill: "#FFFBE6", font: { color: "#0B6A0B" } });
    const around = line("#BF8F00");
    expect(styleOf(sheet, "A6")).toEqual({
      fill: "#FFE699",
      font: { color: "#0000FF", bold: true },
      borders: { top: around, bottom: around, left: around, right: around },
    });
    expect(styleOf(sheet, "B5")).toMatchObject({ font: { bold: true }, borders: { top: line("#424242") } });
    expect(styleOf(sheet, "A3")).toEqual({});
  });
});

test("alignment of a cell goes before that of its role", async () => {
  const rows: Page["rows"] = [[{ role: "head", content: "Unit", align: "left" }]];
  await printed(smallPage({ rows, charts: [] }), (sheet) => {
    expect(styleOf(sheet, "A1").horizontalAlignment).toBe("Left");
  });
});

test("widths, frozen panes, groups, gridlines and the print setup are the page's", async () => {
  await printed(smallPage(), (sheet) => {
    expect([0, 1, 2].map((column) => sheet.columnWidth(column))).toEqual([150, 60, 60]);
    expect(sheet.rowHeight(0)).toBeGreaterThan(sheet.rowHeight(1));
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect([1, 2, 3, 4].map((row) => sheet.rowOutline(row))).toEqual([0, 1, 1, 0]);
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.pageSetup).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      printArea: [{ row: 0, column: 0, rows: 6, columns: 3 }],
      titleRows: { row: 0, rows: 2 },
    });
    expect(sheet.pageSetup.leftMargin).toBeCloseTo(72 / 2.54);
  });
});

test("an entry that the page refuses is refused, with its sentence before and after", async () => {
  await printed(smallPage(), (sheet) => {
    expect([sheet.isValid(2, 1, 0), sheet.isValid(2, 1, -1), sheet.isValid(1, 1, -1)]).toEqual([true, false, true]);
    expect(sheet.validationAt(3, 2)).toMatchObject({
      prompt: { title: "Spend", message: "0 or more.", showPrompt: true },
      errorAlert: { title: "Spend", message: "0 or more.", showAlert: true, style: "Stop" },
    });
  });
});

test("every kind of rule is kept, and a sentence without a rule shows too", async () => {
  const area = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
  const words = { title: "Choice", message: "Choose." };
  const rules: Page["validations"][number]["rule"][] = [
    { kind: "list", choices: ["yes", "no"] },
    { kind: "list", choices: ["one, two", "three"] },
    { kind: "whole", min: 1, max: 3 },
    { kind: "decimal", max: 1 },
    { kind: "decimal" },
    { kind: "custom", formula: '=A6="x"' },
  ];
  const validations = rules.map((rule, row) => ({ rule, area: area(row), ...words }));
  await printed(smallPage({ validations }), (sheet) => {
    const accepted = [
      ["yes", "maybe"],
      ["one, two", "anything"],
      [2, 2.5],
      [0.5, 1.5],
      [1e9, "text"],
      ["x", "y"],
    ] as const;
    expect(accepted.map((values, row) => values.map((value) => accepts(sheet, row, value)))).toEqual([
      [true, false],
      [true, true],
      [true, false],
      [true, false],
      [true, true],
      [true, false],
    ]);
    expect(rules.map((_, row) => sheet.validationAt(row, 0)?.prompt.message)).toEqual(rules.map(() => "Choose."));
  });
});

/** Whether the rule lets a value stand in its cell. */
function accepts(sheet: Sheet, row: number, value: string | number): boolean {
  sheet.book.edit("user", () => sheet.setInputs({ row, column: 0, rows: 1, columns: 1 }, [[value]]));
  return sheet.isValid(row, 0, value);
}

test("a look that depends on a figure changes with it", async () => {
  await printed(smallPage(), (sheet) => {
    expect(sheet.conditionalFormats).toMatchObject([
      {
        areas: [{ row: 2, column: 1, rows: 2, columns: 2 }],
        rule: { type: "Custom", formula: "=B3>350" },
        style: { fill: "#FDE7E9", font: { color: "#A80000" } },
      },
    ]);
  });
});

test("a chart is native, columns before lines, its title and names linked to cells", async () => {
  await printed(smallPage({ name: "Two months" }), (sheet) => {
    const [chart, ...more] = sheet.charts;
    expect(more).toEqual([]);
    expect(chart).toMatchObject({
      name: "Spend by month",
      title: { formula: "='Two months'!$A$1", visible: true },
      legend: { visible: true, position: "Bottom" },
      axes: {
        category: { categoryType: "TextAxis" },
        value: { numberFormat: "#,##0", title: { text: "EUR", visible: true } },
        secondaryValue: { numberFormat: "0", title: { text: "EUR for events", visible: true } },
      },
      series: [
        {
          nameFormula: "='Two months'!$A$3",
          values: "='Two months'!$B$3:$C$3",
          xValues: "='Two months'!$B$2:$C$2",
          chartType: "ColumnStacked",
          axisGroup: "Primary",
          fill: "#0F6CBD",
        },
        {
          nameFormula: "='Two months'!$A$4",
          values: "='Two months'!$B$4:$C$4",
          chartType: "Line",
          axisGroup: "Secondary",
          line: { color: "#000000", weight: 2, style: "Dash" },
        },
      ],
    });
    const at = sheet.place({ row: 8, column: 0, rows: 10, columns: 3 });
    expect(chart).toMatchObject(at);
  });
});

test("a table is native, over the cells that are there", async () => {
  const tables = [{ name: "Spending", area: { row: 1, column: 0, rows: 3, columns: 3 } }];
  await printed(smallPage({ tables }), (sheet) => {
    expect(sheet.tables).toMatchObject([{ name: "Spending", area: tables[0]?.area }]);
    expect(sheet.value(1, 0)).toBe("Spend");
  });
});

test("a whole scenario sheet calculates to the figures that the pane shows, and its checks pass", async () => {
  const { plan } = golden("sample.json");
  const pages = workbookPages(plan, [], { author: "Dana", savedAt: "2026-11-12T14:05:00Z" });
  await inExcel(async ({ book }) => {
    await printPages(pages, { onTakenName: "refuse" });
    const page = pages.find(({ name }) => name === plan.name);
    const sheet = sheetNamed(book, plan.name);
    const differing = (page?.rows ?? []).flatMap((cells, row) =>
      Array.from(cells, (cell, column) => {
        const content = cell?.content;
        if (typeof content !== "object") return [];
        return isNear(sheet.value(row, column), content.value) ? [] : [cellAddress({ row, column })];
      }).flat(),
    );
    expect(differing).toEqual([]);
    expect(page?.charts.length).toBe(sheet.charts.length);
    expect(sheet.value(0, 4)).toMatch(/^All \d+ checks pass$/);
  });
});

function isNear(found: unknown, wanted: unknown): boolean {
  if (typeof found !== "number" || typeof wanted !== "number") return found === wanted;
  return Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}
