/** The input sheets as pages: Goals, Marketing and Sales, each with its owner, its lines and what may be typed into them. */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { pathText, type PlanPath } from "../plan/problem";
import { valueAt } from "../plan/readPlan";
import { numberFormat, unitText } from "../plan/unit";
import { cellAddress } from "./address";
import {
  columnHeadRow,
  columnWidths,
  constantColumn,
  firstPeriodColumn,
  headRows,
  noteColumn,
  periodColumn,
  totalColumn,
} from "./columns";
import { headCells, printSetup, sumOverPeriods, type PageRow } from "./frame";
import type { InputLine, InputSection, InputSheet } from "./inputLines";
import { hasSumRow, InputPlaces, type PlacedSection } from "./inputPlaces";
import { inputLooks, inputValidations } from "./inputRules";
import { stampKey } from "./grid";
import type { Cell, Page } from "./page";
import { startSerial } from "./periods";

/** What the sum row of a section is called; reading the sheet back passes it over. */
export const sumLabel = "All together";

const owners: Readonly<Record<InputSheet, string>> = {
  Goals:
    "Owner: finance. Periods, money, goals and limits that the whole plan shares. Change the blue cells; scenarios follow.",
  Marketing:
    "Owner: marketing. What each channel spends, period by period, and how it turns spend into leads. Change the blue cells; scenarios follow.",
  Sales:
    "Owner: sales managers. Reps, their ramp and hours, and how items are worked. Change the blue cells; scenarios follow.",
};

/** The three input sheets of a plan. */
export function inputPages(plan: Plan): readonly Page[] {
  const complete = completePlan(plan);
  const places = InputPlaces.of(complete);
  return (["Goals", "Marketing", "Sales"] as const).map((sheet) =>
    new InputSheetPrinter(plan, complete, places, sheet).page(),
  );
}

/** An optional input whose default is another input: its cell links to that one until somebody types over it. */
export function defaultLink(path: PlanPath): PlanPath | undefined {
  const above = path.slice(0, -1);
  switch (path.at(-1)) {
    case "carryIn":
      return [...above, "spend"];
    case "selfServeDealValue":
      return ["dealValue"];
    case "dealValue":
      return above.length === 0 ? undefined : ["dealValue"];
    case "triageHours":
      return [...above, "handleHours"];
    default:
      return undefined;
  }
}

/** The formula that stands in an input cell as long as its default holds; undefined where the default is a figure. */
export function defaultFormula(path: PlanPath, places: InputPlaces): string | undefined {
  const link = defaultLink(path);
  if (link === undefined) return undefined;
  const target = link.at(-1) === "spend" ? places.periodReference(link, 0) : places.reference(link);
  const { sheet } = places.at(path);
  return `=${target.startsWith(`${sheet}!`) ? target.slice(sheet.length + 1) : target}`;
}

class InputSheetPrinter {
  constructor(
    private readonly plan: Plan,
    private readonly complete: CompletePlan,
    private readonly places: InputPlaces,
    private readonly sheet: InputSheet,
  ) {}

  page(): Page {
    const { periods } = this.plan;
    const sections = this.places.sections[this.sheet];
    const rows: PageRow[] = headCells(this.sheet, owners[this.sheet], this.heads());
    for (const placed of sections) this.section(rows, placed);
    return {
      name: this.sheet,
      stamp: { [stampKey]: this.sheet },
      rows,
      widths: columnWidths(periods),
      frozen: { rows: headRows, columns: 1 },
      groups: [],
      tables: [],
      charts: [],
      validations: inputValidations(sections, this.complete, this.places),
      looks: inputLooks(sections, this.complete, this.places),
      print: printSetup(rows.length, periods),
    };
  }

  /** The first sheet counts the periods from the plan's start; the others follow it. */
  private heads(): readonly string[] {
    const { period, periods } = this.plan;
    const startCell = this.places.reference(["start"]).replace("Goals!", "");
    return Array.from({ length: periods }, (_, index) => {
      if (this.sheet !== "Goals") return `=Goals!${cellAddress({ row: columnHeadRow, column: periodColumn(index) })}`;
      if (index === 0) return `=${startCell}`;
      const before = cellAddress({ row: columnHeadRow, column: periodColumn(index - 1) });
      return period === "month" ? `=EDATE(${before},1)` : `=${before}+${this.daysPerPeriod()}`;
    });
  }

  private daysPerPeriod(): string {
    return "1+1+1+1+1+1+1";
  }

  private section(rows: PageRow[], { section, headingRow, firstRow }: PlacedSection): void {
    rows[headingRow] = this.heading(section, firstRow);
    section.lines.forEach((line, index) => {
      rows[firstRow + index] = this.line(line, firstRow + index, section);
    });
    if (hasSumRow(section)) rows[firstRow + section.lines.length] = this.sumRow(section, firstRow);
  }

  private heading({ of, title }: InputSection, firstRow: number): PageRow {
    const own = of === "channel" || of === "team";
    const name = `=${cellAddress({ row: firstRow, column: constantColumn })}`;
    const cell: Cell = { role: "section", content: own ? { formula: name, value: title } : title };
    return Array.from({ length: firstPeriodColumn + this.plan.periods }, (_, column) =>
      column === 0 ? cell : { role: "section" },
    );
  }

  private line(line: InputLine, row: number, section: InputSection): PageRow {
    const { info, path } = line;
    const cells: PageRow = [this.label(line, section), { role: "unit", content: unitText(info.unit, this.plan) }];
    const given = valueAt(this.plan, path);
    cells[noteColumn] = { role: "note", content: given === undefined ? "default" : "judged" };
    if (isByPeriod(line)) this.byPeriod(cells, line, row, given);
    else if (info.shape === "list") this.list(cells, given as readonly number[] | undefined, line);
    else cells[constantColumn] = this.single(line, given);
    return cells;
  }

  /** Series of channels and teams are named after them: the label follows the name. */
  private label({ label, path }: InputLine, { of, lines }: InputSection): Cell {
    if (of !== "series" || lines.length === 0) return { role: "label", content: label };
    const [list, index] = path;
    const name = valueAt(this.plan, [list ?? "", index ?? 0, "name"]);
    const formula = `=${this.places.reference([list ?? "", index ?? 0, "name"]).split("!")[1]}`;
    return { role: "label", content: { formula, value: String(name) } };
  }

  private byPeriod(cells: PageRow, { info, path }: InputLine, row: number, given: unknown): void {
    const format = numberFormat(info.unit);
    const figures = valueAt(this.complete, path) as readonly number[];
    const steady = Array.isArray(given) ? undefined : (figures[0] ?? 0);
    cells[constantColumn] = { role: "input", format, content: steady };
    if (info.unit === "money" || path.at(-1) === "hires" || path.at(-1) === "baselineItems") {
      cells[totalColumn] = {
        role: "total",
        format,
        content: { formula: `=${sumOverPeriods(row, this.plan.periods)}` },
      };
    }
    figures.forEach((figure, period) => {
      const link = `=$${cellAddress({ row, column: constantColumn })}`;
      const content = steady === undefined ? figure : { formula: link, value: figure };
      cells[periodColumn(period)] = { role: "input", format, content };
    });
  }

  private list(cells: PageRow, given: readonly number[] | undefined, { info }: InputLine): void {
    const format = numberFormat(info.unit);
    for (let index = 0; index < Math.max(this.plan.periods, given?.length ?? 0); index += 1) {
      cells[periodColumn(index)] = { role: "input", format, content: given?.[index] };
    }
  }

  private single({ path, info }: InputLine, given: unknown): Cell {
    const format = path[0] === "start" ? startFormat(this.plan.period) : numberFormat(info.unit);
    if (path[0] === "start") return { role: "input", format, content: startSerial(this.plan.start), align: "left" };
    const link = given === undefined ? defaultFormula(path, this.places) : undefined;
    const value = valueAt(this.complete, path);
    const align = info.shape === "text" || info.shape === "choice" ? "left" : undefined;
    if (link !== undefined) return { role: "input", format, content: { formula: link, value: Number(value) } };
    if (typeof value === "boolean") return { role: "input", content: value ? "yes" : "no", align: "left" };
    const plain = typeof value === "number" || typeof value === "string";
    return { role: "input", format, content: plain ? value : undefined, align };
  }

  private sumRow({ lines }: InputSection, firstRow: number): PageRow {
    const format = numberFormat(lines[0]?.info.unit ?? "money");
    const cells: PageRow = [{ role: "total", content: sumLabel }];
    const over = (column: number) => {
      const first = cellAddress({ row: firstRow, column });
      const last = cellAddress({ row: firstRow + lines.length - 1, column });
      return `=SUM(${first}:${last})`;
    };
    const columns = [totalColumn, ...Array.from({ length: this.plan.periods }, (_, period) => periodColumn(period))];
    for (const column of columns) cells[column] = { role: "total", format, content: { formula: over(column) } };
    return cells;
  }
}

/** True for inputs with one figure a period; the opening pipeline is a list in the plan and a row by period on the sheet. */
export function isByPeriod({ info, path }: InputLine): boolean {
  return info.shape === "series" || path.at(-1) === "openingPipeline";
}

function startFormat(period: Plan["period"]): string {
  return period === "month" ? "yyyy-mm" : "yyyy-mm-dd";
}

/** The text of a path, for looking up lines. */
export function lineKey(path: PlanPath): string {
  return pathText(path);
}
