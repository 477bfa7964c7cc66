/** The table of the comparison: one row a figure, for each scenario its value, its difference and whether that is better. */
import { completePlan } from "../plan/completePlan";
import { numberFormat, unitText, type Unit } from "../plan/unit";
import { cellAddress, columnName } from "./address";
import { liveCell, liveFigure, type ComparedScenario } from "./comparedScenario";
import { constantColumn, labelColumn, noteColumn } from "./columns";
import { locked, type PageRow } from "./frame";
import type { Cell, Content, Formula, Validation } from "./page";
import { quartersTitle } from "./scenarioQuarters";
import { resultLines, resultsTitle, type ResultLine } from "./scenarioResults";

/** Label, unit, goal and the chosen base stand before the first scenario. */
export const firstScenarioColumn = 4;
const goalColumn = 2;
const baseColumn = 3;
/** Value, difference and mark. */
export const scenarioColumns = 3;

const headRow = 3;
const pointsInOne = 100;

/** Sections and the ids of their lines, in the order of the page; ids of teams' lines without their number. */
const sections = [
  { title: "Money", ids: ["planValue", "bookings", "contribution", "marketing", "sales", "cost", "cac", "payback"] },
  {
    title: "Fit",
    ids: ["wins", "leads", "overflow", "atStake", "lostFitShare", "headroom", "short", "load", "onTime"],
  },
  { title: "People", ids: ["hires"] },
] as const;

/** A line of the table: where the scenarios' sheets hold it, and what is better. */
interface TableLine extends Pick<ResultLine, "label" | "unit" | "better"> {
  readonly id: string;
  readonly section: string;
  readonly hasGoal: boolean;
}

export class CompareTable {
  readonly firstRow = headRow + 1;
  /** Headings as texts, and lines. */
  private readonly lines: readonly (TableLine | string)[];

  constructor(
    private readonly scenarios: readonly ComparedScenario[],
    private readonly base: number,
  ) {
    const plans = scenarios.map(({ plan }) => completePlan(plan));
    const known = new Map(plans.flatMap(resultLines).map((line) => [line.label, line]));
    const quarters = scenarios[base]?.sheet.labels(quartersTitle).filter((label) => /^Bookings, Q/.test(label)) ?? [];
    this.lines = sections.flatMap(({ title, ids }) => [
      title,
      ...ids.flatMap((id) => [...known.values()].filter((line) => isOf(line, id)).map(resultLine)),
      ...(title === sections[0].title ? quarters.map(quarterLine) : []),
    ]);
  }

  /** Rows of the table below its head. */
  get rows(): number {
    return this.lines.length + 2;
  }

  /** The column of a scenario's values. */
  column(scenario: number): number {
    return firstScenarioColumn + scenarioColumns * scenario;
  }

  /** The row of a result, zero-based. */
  rowOf(id: string): number {
    const at = this.lines.findIndex((line) => typeof line !== "string" && line.id === id);
    return this.firstRow + 2 + at;
  }

  sentence(): Formula {
    const name = this.scenarios[this.base]?.name ?? "";
    const base = locked(headRow, baseColumn);
    return {
      formula: `="Differences against "&${base}&": ✓ better, ✗ worse"`,
      value: `Differences against ${name}: ✓ better, ✗ worse`,
    };
  }

  rollUp(): Formula {
    const [names, checks] = [headRow, this.firstRow + 1].map((row) => this.across(row, "").replaceAll("$", ""));
    return {
      formula: `=IF(COUNTIF(${checks},"All *")=COUNTIF(${names},"?*"),"All checks pass","Checks fail")`,
      value: "All checks pass",
    };
  }

  /** The base is chosen from the scenarios' names. */
  baseChoice(): Validation {
    return {
      area: { row: headRow, column: baseColumn, rows: 1, columns: 1 },
      rule: { kind: "list", choices: this.scenarios.map(({ name }) => name) },
      title: "Compare against",
      message: "Choose the scenario that the differences are against.",
    };
  }

  /** `dataRow` is the row of the head of `figureRows`, zero-based. */
  print(dataRow: number): PageRow[] {
    return [
      this.head(),
      this.texts("Bookings against goal", (scenario) => scenario.sheet.rowOf(resultsTitle, "Bookings") ?? 0),
      this.texts("Checks", () => 0),
      ...this.lines.map((line, index) =>
        typeof line === "string"
          ? this.section(line)
          : this.figures(line, this.firstRow + 2 + index, dataRow + 1 + index),
      ),
    ];
  }

  private get pointsCell(): string {
    return locked(headRow - 1, goalColumn);
  }

  private head(): PageRow {
    const cells: PageRow = [
      { role: "head" },
      { role: "head", content: "Unit", align: "left" },
      { role: "head", content: "Goal", align: "right" },
      { role: "input", content: this.scenarios[this.base]?.name, align: "right" },
    ];
    this.scenarios.forEach((scenario, index) => {
      cells[this.column(index)] = { role: "head", content: liveCell(scenario, 0, labelColumn), align: "right" };
      cells[this.column(index) + 1] = { role: "head" };
      cells[this.column(index) + 2] = { role: "head" };
    });
    return cells;
  }

  /** Texts in the note column of the scenario sheets: what is short, whether checks hold. */
  private texts(label: string, rowOn: (scenario: ComparedScenario) => number): PageRow {
    const cells: PageRow = [{ role: "label", content: label }];
    this.scenarios.forEach((scenario, index) => {
      cells[this.column(index)] = {
        role: "text",
        content: liveCell(scenario, rowOn(scenario), noteColumn),
        align: "right",
      };
    });
    return cells;
  }

  private section(content: string): PageRow {
    return Array.from({ length: this.column(this.scenarios.length) }, (_, column): Cell => {
      return column === 0 ? { role: "section", content } : { role: "section" };
    });
  }

  private figures(line: TableLine, row: number, dataRow: number): PageRow {
    const format = numberFormat(line.unit);
    const plan = this.scenarios[this.base]?.plan;
    const values = this.scenarios.map((scenario) => liveFigure(scenario, line.section, line.label));
    const cells: PageRow = [
      { role: "label", content: line.label },
      { role: "unit", content: plan === undefined ? "" : unitText(line.unit, plan) },
    ];
    const goal = this.goal(line);
    if (goal !== undefined) cells[goalColumn] = { role: "calculation", format, content: goal };
    const base = cellAddress({ row, column: baseColumn });
    const dataHead = dataRow - 1 - (row - this.firstRow - 2);
    const chosen = `MATCH(${locked(headRow, baseColumn)},${this.inData(dataHead, "$")},0)`;
    const baseValue = Number(values[this.base]?.value ?? 0);
    const content = { formula: `=INDEX(${this.inData(dataRow, "")},${chosen})`, value: baseValue };
    cells[baseColumn] = { role: "total", format, content };
    values.forEach((value, index) => {
      if (value === undefined) return;
      const column = this.column(index);
      const [live, next] = [cellAddress({ row, column }), cellAddress({ row, column: column + 1 })];
      const difference = this.difference(line.unit, `${live}-$${base}`, Number(value.value) - baseValue);
      cells[column] = { role: "calculation", format, content: value };
      cells[column + 1] = difference;
      const mark = markOf(line, next, Number(difference.content.value));
      if (mark !== undefined) cells[column + 2] = { role: "text", content: mark, align: "center" };
    });
    return cells;
  }

  /** Rounded as it is shown, so that what looks the same is the same. */
  private difference(unit: Unit, formula: string, value: number): Cell & { readonly content: Formula } {
    const round = (figure: number, digits: 0 | 1) => Math.round(figure * 10 ** digits) / 10 ** digits;
    if (unit === "share") {
      const content = { formula: `=ROUND((${formula})*${this.pointsCell},1)`, value: round(value * pointsInOne, 1) };
      return { role: "calculation", format: '+0.0" pts";-0.0" pts";"same"', content };
    }
    const digits = unit === "money" ? 0 : 1;
    const format = digits === 0 ? '+#,##0;-#,##0;"same"' : '+#,##0.0;-#,##0.0;"same"';
    const content = { formula: `=ROUND(${formula},${digits})`, value: round(value, digits) };
    return { role: "calculation", format, content };
  }

  private goal({ hasGoal, section, label }: TableLine): Formula | undefined {
    const scenario = this.scenarios[this.base];
    const row = scenario?.sheet.rowOf(section, label);
    if (!hasGoal || scenario === undefined || row === undefined) return undefined;
    const goal = liveCell(scenario, row, constantColumn);
    return goal.value === "" ? undefined : goal;
  }

  /** The figures once more without what depends on the chosen base, for finding those of the base among them. */
  figureRows(): PageRow[] {
    const row = (label: Content, at: number): PageRow => {
      const cells: PageRow = [{ role: "unit", content: label }];
      this.scenarios.forEach((scenario, index) => {
        const formula = `=${cellAddress({ row: at, column: this.column(index) })}`;
        const line = this.lines[at - this.firstRow - 2];
        const live = typeof line === "object" ? liveFigure(scenario, line.section, line.label) : undefined;
        const value = at === headRow ? scenario.name : live?.value;
        if (value === undefined) return;
        cells[firstScenarioColumn + index] = { role: "unit", content: { formula, value }, align: "right" };
      });
      return cells;
    };
    const lines = this.lines.map((line, index) =>
      row(typeof line === "string" ? line : line.label, this.firstRow + 2 + index),
    );
    return [row("Figures of all scenarios", headRow), ...lines];
  }

  /** The constant that differences of shares need, above the head. */
  pointsRow(): PageRow {
    const cells: PageRow = [
      { role: "unit", content: "Points in a share of 1" },
      { role: "unit", content: "number" },
    ];
    cells[goalColumn] = { role: "unit", content: pointsInOne };
    return cells;
  }

  /** The scenarios' columns of a row: "$E$5:$M$5", or "$E5:$M5". */
  private across(row: number, lock: "$" | ""): string {
    return this.columns(row, lock, this.column(this.scenarios.length) - 1);
  }

  /** The scenarios' figures in a row of `figureRows`. */
  private inData(row: number, lock: "$" | ""): string {
    return this.columns(row, lock, firstScenarioColumn + this.scenarios.length - 1);
  }

  private columns(row: number, lock: "$" | "", last: number): string {
    const ends = [firstScenarioColumn, last];
    return ends.map((column) => `$${columnName(column)}${lock}${row + 1}`).join(":");
  }
}

/** "overflow" stands for the figure of the whole plan and of each team. */
function isOf({ id }: ResultLine, wanted: string): boolean {
  return id === wanted || (id.startsWith(wanted) && /^\d+$/.test(id.slice(wanted.length)));
}

function resultLine({ id, label, unit, better, goal }: ResultLine): TableLine {
  return { id, label, unit, better, section: resultsTitle, hasGoal: goal !== undefined };
}

function quarterLine(label: string): TableLine {
  return { id: label, label, unit: "money", better: "more", section: quartersTitle, hasGoal: false };
}

function markOf({ better }: TableLine, difference: string, value: number): Formula | undefined {
  if (better === undefined) return undefined;
  const [up, down] = better === "more" ? (["✓", "✗"] as const) : (["✗", "✓"] as const);
  return {
    formula: `=IF(${difference}=0,"",IF(${difference}>0,"${up}","${down}"))`,
    value: value === 0 ? "" : value > 0 ? up : down,
  };
}
