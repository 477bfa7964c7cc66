/** A scenario as a page: a complete, live model that stands on its own, with results, charts and checks. */
import { evaluatePlan } from "../model/evaluatePlan";
import type { Plan } from "../plan/plan";
import { columnName } from "./address";
import {
  columnHeadRow,
  columnWidths,
  constantColumn,
  firstPeriodColumn,
  headRows,
  noteColumn,
  periodColumn,
  totalColumn,
  unitColumn,
} from "./columns";
import { headCells, printSetup, type PageRow } from "./frame";
import type { InputPlaces } from "./inputPlaces";
import { ModelSheet, sectionCells } from "./modelSheet";
import type { Cell, Content, Page } from "./page";
import { periodFormat, periodSerials } from "./periods";
import { ChartsBlock } from "./scenarioCharts";
import { ChecksBlock } from "./scenarioChecks";
import { QuartersBlock, quarterRows } from "./scenarioQuarters";
import { ScenarioInputs } from "./scenarioInputs";
import { scenarioLooks } from "./scenarioLooks";
import { ResultsBlock, resultLines, resultsTitle } from "./scenarioResults";
import { modelVersion, scenarioStamp, type ScenarioHead } from "./scenarioStamp";

export interface Scenario extends ScenarioHead {
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** The plan with the scenario's own values. */
  readonly plan: Plan;
  /** The plan of the input sheets, where they stand. */
  readonly base: Plan;
  readonly places: InputPlaces;
}

/** Rows of the about block, its heading and the empty row after it included. */
const aboutRows = 5;

/** The page of a scenario; `sheetName` is the tab that it gets. */
export function scenarioPage(scenario: Scenario, sheetName: string): Page {
  return new ScenarioPrinter(scenario).page(sheetName);
}

class ScenarioPrinter {
  private readonly sheet: ModelSheet;
  private readonly inputs: ScenarioInputs;
  private readonly results: ResultsBlock;
  private readonly quarters: QuartersBlock;
  private readonly charts: ChartsBlock;
  private readonly checks: ChecksBlock;
  private readonly chartTitlesRow: number;

  constructor(private readonly scenario: Scenario) {
    const evaluation = evaluatePlan(scenario.plan);
    const { plan } = evaluation;
    const isFrozen = scenario.frozenAt !== undefined;
    this.inputs = new ScenarioInputs(scenario.plan, scenario.base, scenario.places, isFrozen);
    const resultsHeading = headRows + aboutRows;
    const results = resultLines(plan).length;
    const quartersHeading = resultsHeading + results + 2;
    this.sheet = new ModelSheet(evaluation, quartersHeading + quarterRows(plan) + 1);
    this.quarters = new QuartersBlock(this.sheet, quartersHeading);
    this.results = new ResultsBlock(this.sheet, this.inputs, resultsHeading + 1);
    this.chartTitlesRow = this.sheet.endRow;
    const beside = { firstRow: resultsHeading + 1, rows: results };
    this.charts = new ChartsBlock(this.sheet, this.inputs, this.chartTitlesRow, beside);
    const titles = this.charts.print().length;
    this.checks = new ChecksBlock(this.sheet, this.chartTitlesRow + titles + 1);
  }

  page(name: string): Page {
    const { plan } = this.sheet.evaluation;
    const rows = this.rows();
    return {
      name,
      stamp: scenarioStamp(this.scenario),
      rows: rows.map((row) => Array.from(row)),
      widths: columnWidths(plan.periods),
      frozen: { rows: headRows, columns: 1 },
      groups: [...this.sheet.groups(), this.checks.group()],
      tables: [],
      charts: this.charts.charts(),
      validations: [],
      looks: scenarioLooks(this.sheet, this.results, this.checks, this.scenario.frozenAt === undefined),
      print: printSetup(rows.length, plan.periods),
    };
  }

  private rows(): PageRow[] {
    const { plan } = this.sheet.evaluation;
    const head = headCells(this.scenario.name, this.results.verdict(), this.heads(), periodFormat(plan.period));
    const title = head[0] ?? [];
    title[noteColumn] = { role: "rollup", content: this.checks.rollUp(), align: "center" };
    return [
      ...head,
      ...this.about(),
      this.resultsHeading(),
      ...this.results.print(),
      [],
      ...this.quarters.print(),
      [],
      ...this.sheet.print(this.inputs),
      ...this.charts.print(),
      [],
      ...this.checks.print(),
    ];
  }

  private heads(): Content[] {
    const serials = periodSerials(this.sheet.evaluation.plan);
    if (this.scenario.frozenAt !== undefined) return serials;
    const goals = this.scenario.places.prefix("Goals");
    return serials.map((value, period) => ({
      formula: `=${goals}${columnName(periodColumn(period))}$${columnHeadRow + 1}`,
      value,
    }));
  }

  private about(): PageRow[] {
    const { purpose, author, savedAt } = this.scenario;
    const saved = `${utcText(savedAt)}${author === "" ? "" : ` by ${author}`}, model version ${modelVersion}`;
    const rows: PageRow[] = [
      sectionCells("About", this.sheet.evaluation.plan.periods),
      textCells("Purpose", purpose),
      textCells("Saved", saved),
      textCells("Overrides", this.overridesText()),
      [],
    ];
    styleKey.forEach(({ row, column, cell }) => {
      (rows[row] ?? [])[column] = cell;
    });
    return rows;
  }

  private overridesText(): string {
    const { frozenAt } = this.scenario;
    if (frozenAt !== undefined) return `frozen ${utcText(frozenAt)}: no cell follows the input sheets any more`;
    const rows = this.inputs.overridden(
      this.sheet.blocks.flatMap(({ block }) => block.rows.filter(({ input }) => input)),
    );
    if (rows.length === 0) return "none: all inputs follow Goals, Marketing and Sales";
    const named = rows.slice(0, 4).map(({ label }) => label);
    const more = rows.length > named.length ? ` and ${rows.length - named.length} more` : "";
    return `${rows.length} ${rows.length === 1 ? "input" : "inputs"}: ${named.join(", ")}${more}; all others follow the input sheets`;
  }

  private resultsHeading(): PageRow {
    const cells = sectionCells(resultsTitle, this.sheet.evaluation.plan.periods);
    cells[constantColumn] = { role: "section", content: "Goal", align: "right" };
    cells[totalColumn] = { role: "section", content: "Result", align: "right" };
    cells[noteColumn] = { role: "section", content: "Against goal" };
    return cells;
  }
}

function textCells(label: string, text: string): PageRow {
  const cells: PageRow = [{ role: "unit", content: label }];
  cells[unitColumn] = { role: "text", content: text === "" ? undefined : text };
  return cells;
}

/** "2026-11-25 08:00 UTC". */
export function utcText(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}

/** What the looks of cells mean, to the right of the about block. */
const styleKey: readonly { readonly row: number; readonly column: number; readonly cell: Cell }[] = [
  { row: 1, column: firstPeriodColumn + 6, cell: { role: "link", content: "Link", align: "left" } },
  {
    row: 2,
    column: firstPeriodColumn + 6,
    cell: { role: "override", content: "Override", align: "left" },
  },
  { row: 3, column: firstPeriodColumn + 6, cell: { role: "calculation", content: "Calculation", align: "left" } },
];
