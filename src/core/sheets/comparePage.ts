/** Scenarios side by side on one page, by live references to their sheets, with differences against one of them that the reader chooses. */
import { bridge } from "../model/bridge";
import { cellAddress } from "./address";
import type { ComparedScenario } from "./comparedScenario";
import { CompareTable, firstScenarioColumn, scenarioColumns } from "./compareTable";
import { compareCharts, compareChartRows } from "./compareCharts";
import { stampKey } from "./grid";
import type { PageRow } from "./frame";
import type { Cell, ConditionalLook, Page } from "./page";
import { utcText } from "./scenarioPage";
import { modelVersion } from "./scenarioStamp";

export interface CompareOptions {
  readonly title: string;
  /** Position of the scenario that the differences are against, and that the bridge begins at. */
  readonly base: number;
  /** Position of the scenario that the bridge leads to. */
  readonly bridgeTo?: number;
  /** ISO 8601, UTC. */
  readonly comparedAt: string;
}

/** What the stamp of the page says. */
export const comparePageKind = "Compare";

/** The comparison of any number of scenarios. */
export function comparePage(scenarios: readonly ComparedScenario[], options: CompareOptions, name: string): Page {
  const table = new CompareTable(scenarios, options.base);
  const top: PageRow[] = [
    [{ role: "title", content: options.title }],
    [{ role: "verdict", content: table.sentence() }],
    table.pointsRow(),
  ];
  const below = [...bridgeRows(scenarios, options), ...signOffRows()];
  const chartsAt = top.length + 1 + table.rows + 1;
  const charts = compareCharts(scenarios, table, chartsAt);
  const printed = chartsAt + charts.rows + below.length;
  const data = compareChartRows(scenarios, table);
  const blank = (rows: number): PageRow[] => Array.from({ length: rows }, () => []);
  const rows = [
    ...top,
    ...table.print(printed + 1 + data.length + 1),
    ...blank(1 + charts.rows),
    ...below,
    ...blank(1),
    ...data,
    ...blank(1),
    ...table.figureRows(),
  ];
  const title = rows[0] ?? [];
  title[firstScenarioColumn - 1] = { role: "rollup", content: table.rollUp(), align: "center" };
  const columns = firstScenarioColumn + scenarioColumns * scenarios.length;
  return {
    name,
    stamp: { [stampKey]: comparePageKind },
    rows: rows.map((row) => Array.from(row)),
    widths: [230, 78, 92, 110, ...scenarios.flatMap(() => [110, 96, 24])],
    frozen: { rows: 4, columns: 1 },
    groups: [{ from: printed, to: rows.length - 1 }],
    tables: [],
    charts: charts.charts(printed + 1),
    validations: [table.baseChoice()],
    looks: markLooks(columns, table),
    print: {
      orientation: "landscape",
      pagesWide: 1,
      pagesTall: 1,
      area: { row: 0, column: 0, rows: printed, columns },
    },
  };
}

/** Better and worse: words by their mark, colors besides. */
function markLooks(columns: number, table: CompareTable): ConditionalLook[] {
  const area = {
    row: table.firstRow,
    column: firstScenarioColumn,
    rows: table.rows,
    columns: columns - firstScenarioColumn,
  };
  const cell = cellAddress(area);
  return [
    { area, formula: `=${cell}="✓"`, look: "good" },
    { area, formula: `=${cell}="✗"`, look: "bad" },
  ];
}

function bridgeRows(scenarios: readonly ComparedScenario[], options: CompareOptions): PageRow[] {
  const [from, to] = [scenarios[options.base], scenarios[options.bridgeTo ?? -1]];
  if (from === undefined || to === undefined || from === to) return [];
  const way = bridge(from.plan, to.plan);
  const money = (value: number, role: Cell["role"], sign: "+" | ""): Cell => ({
    role,
    content: value,
    format: sign === "+" ? '+#,##0;-#,##0;"–"' : "#,##0",
  });
  const line = (
    label: string,
    figures: { bookings: number; planValue: number },
    role: Cell["role"],
    sign: "+" | "",
  ) => [
    { role: role === "total" ? ("total" as const) : ("label" as const), content: label },
    undefined,
    money(figures.bookings, role, sign),
    money(figures.planValue, role, sign),
  ];
  const when = `${utcText(options.comparedAt)}, model version ${modelVersion}`;
  return [
    [
      { role: "section", content: `From ${from.name} to ${to.name}` },
      { role: "section" },
      { role: "section", content: "Bookings", align: "right" },
      { role: "section", content: "Plan value", align: "right" },
    ],
    [{ role: "note", content: `Values of ${when}. Inputs switched one after the other, in this order.` }],
    line(from.name, way.from, "total", ""),
    ...way.steps.map((step) => line(step.label, step, "calculation", "+")),
    line(to.name, way.to, "total", ""),
    [],
  ];
}

function signOffRows(): PageRow[] {
  const heading: PageRow = ["Sign-off", "Role", "Date", "Initials"].map((content): Cell => ({
    role: "section",
    content,
  }));
  const line = (content: string): PageRow => [
    { role: "label", content },
    { role: "input" },
    { role: "input", format: "yyyy-mm-dd" },
    { role: "input" },
  ];
  return [heading, line("Prepared"), line("Reviewed"), line("Approved")];
}
