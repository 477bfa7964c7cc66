/** The page for the regular meeting of marketing and sales: one landscape page, dated; figures live where they can be, texts as they were. */
import { planFlags } from "../model/flags";
import { teamKey } from "../model/people";
import { verdictOf } from "../words/verdict";
import { rateSentence } from "../words/reviewWords";
import { columnHeads, periodColumn } from "./columns";
import type { PageRow } from "./frame";
import { stampKey } from "./grid";
import type { Area, Cell, Chart, ConditionalLook, Content, Page } from "./page";
import { periodFormat, periodSerials } from "./periods";
import {
  agreementBlock,
  blockColumns,
  changesBlock,
  decisionsBlock,
  figuresBlock,
  flagsBlock,
  testsBlock,
  type ReviewBlock,
} from "./reviewBlocks";
import type { ReviewFacts } from "./reviewFacts";
import { utcText } from "./scenarioPage";
import { modelVersion } from "./scenarioStamp";
import { cellAddress } from "./address";

/** What the stamp of the sheet says. */
const reviewPageKind = "Review";

export interface ReviewHead {
  /** Tells which snapshot of the plan belongs to it. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
}

/** The review that a sheet's stamp names; undefined for other sheets. */
export function reviewHead(stamp: Readonly<Record<string, string>>): ReviewHead | undefined {
  if (stamp[stampKey] !== reviewPageKind) return undefined;
  return { id: stamp["HeadroomId"] ?? "", takenAt: stamp["HeadroomTakenAt"] ?? "" };
}

/** "Review 2027-03-04": the tab of a review. */
export function reviewName(takenAt: string): string {
  return `${reviewPageKind} ${takenAt.slice(0, 10)}`;
}

const headRows = 4;
const chartRows = 13;
/** Lines that a block shows at most. */
const most = { flags: 9, changes: 7, decisions: 7, tests: 3 };
/** The left block begins in the first column, the right one after a gap. */
const rightColumn = blockColumns + 1;
const widths = [240, 92, 128, 104, 124, 18, 330, 76, 140, 124, 84];

/** `name` is the tab that the page gets; `id` names the review. */
export function reviewPage(facts: ReviewFacts, name: string, id = facts.takenAt): Page {
  return new ReviewPrinter(facts, id).page(name);
}

class ReviewPrinter {
  private readonly rows: PageRow[] = [];

  constructor(
    private readonly facts: ReviewFacts,
    private readonly id: string,
  ) {}

  page(name: string): Page {
    this.head(name);
    this.beside(figuresBlock(this.facts), agreementBlock(this.facts));
    const chartRow = this.rows.length;
    this.beside(chartPlace, flagsBlock(this.facts, most.flags));
    this.beside(changesBlock(this.facts, most.changes), decisionsBlock(this.facts, most.decisions));
    this.beside(testsBlock(this.facts, most.tests), undefined);
    const printed = this.rows.length;
    this.rows.push([], ...this.chartData());
    const { takenAt } = this.facts;
    return {
      name,
      stamp: { [stampKey]: reviewPageKind, HeadroomId: this.id, HeadroomTakenAt: takenAt },
      rows: this.rows.map((row) => Array.from(row)),
      widths,
      frozen: { rows: 0, columns: 0 },
      groups: [{ from: printed + 1, to: this.rows.length - 1 }],
      tables: [],
      charts: [this.chart(chartRow + 1, printed + 1)],
      validations: [],
      looks: this.looks(printed),
      print: {
        orientation: "landscape",
        pagesWide: 1,
        pagesTall: 1,
        area: { row: 0, column: 0, rows: printed, columns: widths.length },
      },
    };
  }

  private get figures() {
    return this.facts.forecast?.figures ?? this.facts.plan;
  }

  private head(name: string): void {
    const { forecast, takenAt, plan } = this.facts;
    const { evaluation } = this.figures;
    const { lead, rest } = verdictOf(evaluation, planFlags(evaluation), "en-US");
    const title: PageRow = [{ role: "title", content: name }];
    const taken = `${plan.evaluation.plan.name}, texts as of ${utcText(takenAt)}, model version ${modelVersion}`;
    title[widths.length - 1] = { role: "unit", content: taken, align: "right" };
    const rate =
      forecast === undefined
        ? "No actuals yet: the figures are the plan's."
        : rateSentence(forecast.rate, evaluation.plan, "en-US");
    this.rows.push(title, [{ role: "verdict", content: rate }], [{ role: "verdict", content: `${lead} ${rest}` }], []);
  }

  /** Two blocks on the same rows, and an empty row below. */
  private beside(left: ReviewBlock, right: ReviewBlock | undefined): void {
    const first = this.rows.length;
    const sides = [{ block: left, column: 0 }, ...(right === undefined ? [] : [{ block: right, column: rightColumn }])];
    const height = Math.max(...sides.map(({ block }) => block.count)) + 2;
    const rows: PageRow[] = Array.from({ length: height }, () => []);
    for (const { block, column } of sides) {
      const width = right === undefined ? widths.length : blockColumns;
      const cells = [
        headingCells(block.title, width),
        block.heads.map((content, index): Cell | undefined => headCell(content, index)),
        ...block.lines({ row: first + 2, column }),
      ];
      const kept = block.heads.every((head) => head === "") ? [cells[0], ...cells.slice(2)] : cells;
      kept.forEach((line, row) => line?.forEach((cell, index) => ((rows[row] ?? [])[column + index] = cell)));
    }
    const used = Math.max(...rows.map((row, at) => (row.some((cell) => cell !== undefined) ? at + 1 : 0)));
    this.rows.push(...rows.slice(0, Math.max(used, left === chartPlace ? height : 0)), []);
  }

  private get team(): number {
    return 0;
  }

  /** What the chart draws: heads of the periods, then its three rows. */
  private chartData(): PageRow[] {
    const { evaluation } = this.figures;
    const { plan } = evaluation;
    const heads: PageRow = [
      { role: "section", content: `${plan.teams[this.team]?.name ?? ""}: leads against capacity` },
    ];
    periodSerials(plan).forEach((content, period) => {
      heads[periodColumn(period)] = { role: "head", format: periodFormat(plan.period), content };
    });
    const n = this.team + 1;
    return [
      heads,
      this.seriesCells("Worked on arrival", `summary.fresh${n}`),
      this.seriesCells("Left over on arrival", `summary.left${n}`),
      this.seriesCells("Workable", `${teamKey(this.team)}.capacity`),
    ];
  }

  private seriesCells(label: string, key: string): PageRow {
    const cells: PageRow = [{ role: "label", content: label }];
    if (this.figures.evaluation.plan.teams.length === 0) return cells;
    for (let period = 0; period < this.figures.evaluation.plan.periods; period += 1) {
      const content: Content = this.figures.at(key, period);
      cells[periodColumn(period)] = { role: "calculation", format: "#,##0", content };
    }
    return cells;
  }

  private chart(row: number, dataRow: number): Chart {
    const { periods, runOn } = this.figures.evaluation.plan;
    const across = (at: number): Area => ({ row: at, column: columnHeads.length, rows: 1, columns: periods - runOn });
    const series = (offset: number) => ({
      name: { row: dataRow + offset, column: 0 },
      values: across(dataRow + offset),
    });
    return {
      name: "Leads against capacity",
      title: { row: dataRow, column: 0 },
      categories: across(dataRow),
      series: [
        { ...series(1), kind: "stackedColumn", fill: "#0F6CBD" },
        { ...series(2), kind: "stackedColumn", fill: "#F4C7CA", line: { color: "#C50F1F", points: 1 } },
        { ...series(3), kind: "line", line: { color: "#000000", points: 2 } },
      ],
      at: { row, column: 0, rows: chartRows, columns: blockColumns },
      valueAxis: { title: "Items", format: "#,##0" },
    };
  }

  private looks(printed: number): ConditionalLook[] {
    const area: Area = { row: headRows, column: 0, rows: printed - headRows, columns: widths.length };
    const cell = cellAddress(area);
    return [
      { area, formula: `=IF(LEFT(${cell})="▲",1,LEFT(${cell})="▼")`, look: "bad" },
      { area, formula: `=LEFT(${cell})="✓"`, look: "good" },
    ];
  }
}

/** Keeps the rows of the chart free. */
const chartPlace: ReviewBlock = {
  title: "Leads against capacity",
  heads: new Array<string>(blockColumns).fill(""),
  count: chartRows,
  lines: () => [],
};

function headingCells(title: string, columns: number): PageRow {
  return Array.from({ length: columns }, (_, column): Cell => {
    return column === 0 ? { role: "section", content: title } : { role: "section" };
  });
}

function headCell(content: string, index: number): Cell {
  const shown = content === "" ? undefined : content;
  const isText = ["Who decides", "Scenario"].includes(content);
  return { role: "head", content: shown, align: index === 0 || isText ? "left" : "right" };
}
