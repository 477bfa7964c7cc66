/** Charts of the comparison, and the figures that they draw: plan value by scenario, items never called by period. */
import { cellAddress } from "./address";
import { liveCell, liveFigure, type ComparedScenario } from "./comparedScenario";
import { firstScenarioColumn, type CompareTable } from "./compareTable";
import { columnHeadRow, labelColumn, periodColumn } from "./columns";
import type { PageRow } from "./frame";
import type { Chart, ChartSeries } from "./page";
import { periodFormat } from "./periods";
import { resultsTitle } from "./scenarioResults";

/** Rows that the charts take. */
const chartRows = 13;

/** Lines are told apart by dash and weight besides color. */
const lines = [
  { color: "#616161", points: 2 },
  { color: "#0F6CBD", points: 2 },
  { color: "#000000", points: 1, dash: true },
  { color: "#0F6CBD", points: 1, dash: true },
] as const;

/** The column of the data that the bars draw. */
const valueColumn = 3;

/** The charts, and how many rows they need from a row on. */
export function compareCharts(scenarios: readonly ComparedScenario[], table: CompareTable, firstRow: number) {
  const reported = Math.min(...scenarios.map(({ plan }) => plan.periods - (plan.runOn ?? 0)));
  const charts = (dataRow: number): Chart[] => {
    const names = { row: dataRow + 1, column: 0, rows: scenarios.length, columns: 1 };
    const values = { row: dataRow + 1, column: valueColumn, rows: scenarios.length, columns: 1 };
    const bars: ChartSeries = { name: { row: dataRow, column: valueColumn }, values, kind: "bar", fill: "#0F6CBD" };
    const lost = scenarios.map((_, index): ChartSeries => {
      const row = dataRow + 1 + index;
      const period = { row, column: firstScenarioColumn, rows: 1, columns: reported };
      return { name: { row, column: 0 }, values: period, kind: "line", line: lines[index % lines.length] };
    });
    const periods = { row: dataRow, column: firstScenarioColumn, rows: 1, columns: reported };
    const half = Math.max(4, Math.floor(table.column(scenarios.length) / 2));
    const place = (column: number, columns: number) => ({ row: firstRow, column, rows: chartRows - 1, columns });
    return [
      {
        name: "Plan value",
        title: { row: dataRow, column: valueColumn },
        categories: names,
        series: [bars],
        at: place(0, 4),
        valueAxis: { title: scenarios[0]?.plan.currency ?? "", format: "#,##0" },
      },
      {
        name: "Never called",
        title: { row: dataRow, column: 0 },
        categories: periods,
        series: lost,
        at: place(firstScenarioColumn, Math.max(6, half)),
        valueAxis: { title: "Items", format: "#,##0" },
      },
    ];
  };
  return { rows: chartRows, charts };
}

/** The figures that the charts draw: one row a scenario. */
export function compareChartRows(scenarios: readonly ComparedScenario[], table: CompareTable): PageRow[] {
  const head: PageRow = [{ role: "section", content: "Items never called, by period" }];
  head[valueColumn] = { role: "section", content: "Value over the years that count" };
  const [first] = scenarios;
  for (let period = 0; period < (first?.plan.periods ?? 0); period += 1) {
    if (first === undefined) continue;
    const content = liveCell(first, columnHeadRow, periodColumn(period), "row");
    head[firstScenarioColumn + period] = { role: "head", format: periodFormat(first.plan.period), content };
  }
  return [head, ...scenarios.map((scenario, index) => dataRow(scenario, table, index))];
}

function dataRow(scenario: ComparedScenario, table: CompareTable, index: number): PageRow {
  const cells: PageRow = [{ role: "label", content: liveCell(scenario, 0, labelColumn) }];
  const value = liveFigure(scenario, resultsTitle, "Value over the years that count");
  if (value !== undefined) {
    const formula = `=${cellAddress({ row: table.rowOf("planValue"), column: table.column(index) })}`;
    cells[valueColumn] = { role: "calculation", format: "#,##0", content: { formula, value: value.value } };
  }
  const row = scenario.sheet.rowOf("Results by period", "Never called");
  if (row === undefined) return cells;
  for (let period = 0; period < scenario.plan.periods; period += 1) {
    const content = liveCell(scenario, row, periodColumn(period));
    cells[firstScenarioColumn + period] = { role: "calculation", format: "#,##0.0", content };
  }
  return cells;
}
