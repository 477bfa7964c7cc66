/** A page with a little of everything, as plain data. */
import { stampKey } from "../../src/core/sheets/grid";
import type { Cell, Page } from "../../src/core/sheets/page";

export function smallPage(change: Partial<Page> = {}): Page {
  return {
    name: "Small",
    stamp: { [stampKey]: "Small" },
    rows: [
      [{ role: "title", content: "Two months" }],
      [
        { role: "head", content: "Spend" },
        { role: "head", content: "Jan" },
        { role: "head", content: "Feb" },
      ],
      figures("Search", 100, 200),
      figures("Events", 300, 400),
      [
        { role: "total", content: "All together" },
        { role: "total", content: { formula: "=SUM(B3:B4)", value: 400 }, format: "#,##0" },
        { role: "total", content: { formula: "=SUM(C3:C4)", value: 600 }, format: "#,##0" },
      ],
      [{ role: "override", content: 7 }, undefined, { role: "link", content: { formula: "=B3", value: 100 } }],
    ],
    widths: [200, 80, 80],
    frozen: { rows: 2, columns: 1 },
    groups: [{ from: 2, to: 3 }],
    tables: [],
    charts: [
      {
        name: "Spend by month",
        title: { row: 0, column: 0 },
        categories: { row: 1, column: 1, rows: 1, columns: 2 },
        series: [
          {
            name: { row: 3, column: 0 },
            values: { row: 3, column: 1, rows: 1, columns: 2 },
            kind: "line",
            axis: "secondary",
            line: { color: "#000000", points: 2, dash: true },
          },
          {
            name: { row: 2, column: 0 },
            values: { row: 2, column: 1, rows: 1, columns: 2 },
            kind: "stackedColumn",
            fill: "#0F6CBD",
          },
        ],
        at: { row: 8, column: 0, rows: 10, columns: 3 },
        valueAxis: { title: "EUR", format: "#,##0" },
        secondaryAxis: { title: "EUR for events", format: "0" },
      },
    ],
    validations: [
      {
        area: { row: 2, column: 1, rows: 2, columns: 2 },
        rule: { kind: "decimal", min: 0 },
        title: "Spend",
        message: "0 or more.",
      },
    ],
    looks: [{ area: { row: 2, column: 1, rows: 2, columns: 2 }, formula: "=B3>350", look: "bad" }],
    print: {
      orientation: "landscape",
      pagesWide: 1,
      pagesTall: 0,
      titleRows: { from: 0, to: 1 },
      area: { row: 0, column: 0, rows: 6, columns: 3 },
    },
    ...change,
  };
}

function figures(label: string, ...amounts: readonly number[]): Cell[] {
  return [
    { role: "label", content: label },
    ...amounts.map((content): Cell => ({ role: "input", content, format: "#,##0" })),
  ];
}

/** A page of texts, one below the other. */
export function textPage(texts: readonly string[]): Page {
  return smallPage({
    rows: texts.map((content) => [{ role: "text", content }]),
    charts: [],
    validations: [],
    looks: [],
    groups: [],
  });
}
