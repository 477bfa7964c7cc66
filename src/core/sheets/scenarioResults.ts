/** The results of a scenario: what it comes to, against the goals, and one sentence that says it. */
import type { CompletePlan } from "../plan/completePlan";
import type { PlanPath } from "../plan/problem";
import { numberFormat, unitText, type Unit } from "../plan/unit";
import { channelsOf } from "../model/chain";
import { teamKey } from "../model/people";
import { cellAddress } from "./address";
import { constantColumn, noteColumn, totalColumn, unitColumn } from "./columns";
import type { PageRow } from "./frame";
import type { ModelSheet } from "./modelSheet";
import type { Formula } from "./page";
import type { FilledCell, ScenarioInputs } from "./scenarioInputs";

/** One figure of the results. */
export interface ResultLine {
  /** Unique on the sheet; the comparison finds figures by it. */
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** The row of the model that holds it. */
  readonly key: string;
  readonly goal?: { readonly path: PlanPath; readonly sense: "atLeast" | "atMost" };
  /** What is better; absent where no direction is agreed. */
  readonly better?: "more" | "less";
}

/** The heading of the results. */
export const resultsTitle = "Results";

/** The lines of the results block, the ones that people ask for first above. */
export function resultLines(plan: CompletePlan): readonly ResultLine[] {
  const goal = (path: PlanPath, sense: "atLeast" | "atMost") => ({ path, sense });
  return [
    {
      id: "bookings",
      label: "Bookings",
      unit: "money",
      key: "result.bookings",
      goal: goal(["goals", "bookings"], "atLeast"),
      better: "more",
    },
    {
      id: "planValue",
      label: "Value over the years that count",
      unit: "money",
      key: "result.planValue",
      better: "more",
    },
    {
      id: "contribution",
      label: "Margin after sales and marketing",
      unit: "money",
      key: "result.contribution",
      better: "more",
    },
    { id: "wins", label: "Wins", unit: "wins", key: "result.wins", better: "more" },
    { id: "leads", label: "Leads", unit: "leads", key: "result.leads" },
    { id: "overflow", label: "Never called", unit: "items", key: "result.overflow", better: "less" },
    { id: "atStake", label: "Money at stake", unit: "money", key: "result.atStake", better: "less" },
    ...plan.teams.flatMap((_, index) => teamLines(plan, index)),
    { id: "marketing", label: "Marketing cost", unit: "money", key: "result.marketing" },
    { id: "sales", label: "Sales cost", unit: "money", key: "result.sales" },
    {
      id: "cost",
      label: "Marketing and sales cost",
      unit: "money",
      key: "result.cost",
      goal: goal(["budget", "total"], "atMost"),
      better: "less",
    },
    { id: "cac", label: "Cost per win", unit: "money", key: "result.cac", better: "less" },
    {
      id: "payback",
      label: "Payback",
      unit: "months",
      key: "result.paybackMonths",
      goal: goal(["goals", "paybackMonths"], "atMost"),
      better: "less",
    },
  ];
}

function teamLines(plan: CompletePlan, index: number): ResultLine[] {
  const n = index + 1;
  const name = plan.teams[index]?.name ?? "";
  const hasChannels = channelsOf(plan, index, 1).length + channelsOf(plan, index, 2).length > 0;
  const goal = (field: string, sense: "atLeast" | "atMost") => ({ path: ["goals", field], sense });
  const lines: ResultLine[] = [
    {
      id: `overflow${n}`,
      label: `${name}: never called`,
      unit: "items",
      key: `${teamKey(index)}.overflow`,
      better: "less",
    },
    {
      id: `lostFitShare${n}`,
      label: `${name}: of fitting items, never called`,
      unit: "share",
      key: `summary.lostFitShare${n}`,
      goal: goal("maxOverflowShare", "atMost"),
      better: "less",
    },
    {
      id: `headroom${n}`,
      label: `${name}: least headroom`,
      unit: "items",
      key: `summary.headroomWorst${n}`,
      better: "more",
    },
    { id: `short${n}`, label: `${name}: most reps short`, unit: "reps", key: `summary.shortWorst${n}`, better: "less" },
    {
      id: `load${n}`,
      label: `${name}: highest load`,
      unit: "share",
      key: `summary.loadWorst${n}`,
      goal: goal("maxUtilization", "atMost"),
    },
    {
      id: `onTime${n}`,
      label: `${name}: lowest on-time share`,
      unit: "share",
      key: `summary.onTimeWorst${n}`,
      goal: hasChannels ? goal("onTimeShare", "atLeast") : undefined,
      better: "more",
    },
    { id: `hires${n}`, label: `${name}: hires`, unit: "reps", key: `${teamKey(index)}.hires` },
  ];
  return lines;
}

/** The results block under construction: knows in which row each line stands. */
export class ResultsBlock {
  readonly lines: readonly ResultLine[];

  constructor(
    private readonly sheet: ModelSheet,
    private readonly inputs: ScenarioInputs,
    /** The row of the first line, zero-based. */
    readonly firstRow: number,
  ) {
    this.lines = resultLines(sheet.evaluation.plan);
  }

  print(): PageRow[] {
    return this.lines.map((line) => this.lineCells(line));
  }

  /** "1,386 items never called, 305,000 EUR at stake; bookings ▼ 790,000 short", live. */
  verdict(): Formula {
    const note = (id: string) => this.cell(id, noteColumn);
    const [lost, stake, bookings] = [this.lostText(), this.stakeText(), this.againstGoal("bookings")];
    const atStake = note("atStake");
    const both = `=${note("overflow")}&IF(${atStake}="","",", "&${atStake})`;
    const words = stake.value === "" ? lost.value : `${lost.value}, ${stake.value}`;
    if (bookings === undefined) return { formula: `${both}&"."`, value: `${words}.` };
    const value = `${words}; bookings ${bookings.value}.`;
    return { formula: `${both}&"; bookings "&${note("bookings")}&"."`, value };
  }

  /** The row of a line, zero-based. */
  rowOf(id: string): number {
    return this.firstRow + this.lines.findIndex((line) => line.id === id);
  }

  private lineCells(line: ResultLine): PageRow {
    const cells: PageRow = [
      { role: "label", content: line.label },
      { role: "unit", content: unitText(line.unit, this.sheet.evaluation.plan) },
    ];
    const format = numberFormat(line.unit);
    const goal = this.goalCell(line);
    if (goal !== undefined) cells[constantColumn] = { ...goal, format };
    const content = { formula: `=${this.sheet.figureCell(line.key)}`, value: this.sheet.figure(line.key) };
    cells[totalColumn] = { role: "total", format, content };
    const note = this.noteOf(line.id);
    if (note !== undefined) cells[noteColumn] = { role: goal === undefined ? "note" : "goal", content: note };
    return cells;
  }

  /** A goal that the model's formulas use is shown from there, so that there is one place to change it. */
  private goalCell({ goal }: ResultLine): FilledCell | undefined {
    if (goal === undefined) return undefined;
    const key = this.sheet.keyOfInput(goal.path);
    if (key === undefined) {
      return this.inputs.goal(goal.path);
    }
    const content = { formula: `=${this.sheet.figureCell(key)}`, value: this.sheet.figure(key) };
    return { role: "calculation", content };
  }

  private noteOf(id: string): Formula | undefined {
    if (id === "overflow") return this.lostText();
    if (id === "atStake") return this.stakeText();
    return this.againstGoal(id);
  }

  private lostText(): Formula {
    const cell = this.cell("overflow", totalColumn);
    const value = this.figure("overflow");
    return {
      formula: `=IF(${cell}<1,"Every item is worked",FIXED(${cell},0)&" items never called")`,
      value: value < 1 ? "Every item is worked" : `${fixed(value)} items never called`,
    };
  }

  private stakeText(): Formula {
    const cell = this.cell("atStake", totalColumn);
    const value = this.figure("atStake");
    const unit = this.cell("atStake", unitColumn);
    return {
      formula: `=IF(${cell}<1,"",FIXED(${cell},0)&" "&${unit}&" at stake")`,
      value: value < 1 ? "" : `${fixed(value)} ${this.sheet.evaluation.plan.currency} at stake`,
    };
  }

  /** "▼ 790,000 short", "✓ met"; undefined where there is no goal. */
  private againstGoal(id: string): Formula | undefined {
    const line = this.lines.find((each) => each.id === id);
    const cell = line === undefined ? undefined : this.goalCell(line);
    if (line?.goal === undefined || cell === undefined) return undefined;
    const [result, goal] = [this.cell(id, totalColumn), this.cell(id, constantColumn)];
    const target = typeof cell.content === "object" ? Number(cell.content.value) : Number(cell.content);
    const atLeast = line.goal.sense === "atLeast";
    const [mark, word] = atLeast ? (["▼", "short"] as const) : (["▲", "over"] as const);
    const [more, less] = atLeast ? [goal, result] : [result, goal];
    const met = atLeast ? this.figure(id) >= target : this.figure(id) <= target;
    const test = atLeast ? `${result}>=${goal}` : `${result}<=${goal}`;
    if (line.unit === "share") {
      const missed = `${mark} ${atLeast ? "below the goal" : "over the limit"}`;
      return { formula: `=IF(${test},"✓ met","${missed}")`, value: met ? "✓ met" : missed };
    }
    const digits = line.unit === "money" ? 0 : 1;
    return {
      formula: `=IF(${test},"✓ met","${mark} "&FIXED(${more}-${less},${digits})&" ${word}")`,
      value: met ? "✓ met" : `${mark} ${fixed(Math.abs(this.figure(id) - target), digits)} ${word}`,
    };
  }

  private cell(id: string, column: number): string {
    return cellAddress({ row: this.rowOf(id), column });
  }

  private figure(id: string): number {
    return this.sheet.figure(this.lines.find((line) => line.id === id)?.key ?? "");
  }
}

/** What FIXED gives in an English workbook. */
export function fixed(value: number, digits = 0): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
