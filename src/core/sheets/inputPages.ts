/** The input sheets as pages: Goals, Marketing and Sales, each with its owner, its lines and what may be typed into them. */
import { completePlan, type CompletePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { valueAt } from "../plan/readPlan";
import { numberFormat, unitText } from "../plan/unit";
import { cellAddress } from "./address";
import { withAgreement } from "./agreementPage";
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
import { headCells, printSetup, sumOverPeriods, type PageRow } from "./frame";
import { defaultFormula } from "./inputDefaults";
import {
  daysInWeekPath,
  inputSheets,
  isByPeriod,
  type InputLine,
  type InputSection,
  type InputSheet,
} from "./inputLines";
import { hasSumRow, InputPlaces, placeSections, rosterRow, type PlacedSection } from "./inputPlaces";
import { inputLooks, inputValidations } from "./inputRules";
import { stampKey } from "./grid";
import type { Cell, Formula, Page } from "./page";
import { periodFormat, periodSerials, startSerial } from "./periods";
import { RosterBlock } from "./rosterBlock";
import { calendarField } from "./rosterCalendar";
import { isCalculated, isSalesField, planPath } from "./salesFields";
import { SalesLines } from "./salesLines";

/** What the sum row of a section is called; reading the sheet back passes it over. */
export const sumLabel = "All together";

const owners: Readonly<Record<InputSheet, string>> = {
  Goals:
    "Owner: finance. Periods, money, goals and limits that the whole plan shares. Change the blue cells; scenarios follow.",
  Marketing:
    "Owner: marketing. What each channel spends, period by period, and how it turns spend into leads. Change the blue cells; scenarios follow.",
  Sales:
    "Owner: sales managers. The roster by seat (below all else), planned hires, hours, and how items are worked. Change the blue cells; scenarios follow.",
};

/** The three input sheets of a plan. */
export function inputPages(plan: Plan): readonly Page[] {
  const complete = completePlan(plan);
  const sections = placeSections(complete);
  const places = InputPlaces.of(sections);
  const roster = new RosterBlock(complete, rosterRow(sections));
  return inputSheets.map((sheet) => {
    const page = new InputSheetPrinter(plan, complete, places, { sheet, sections: sections[sheet] }).page();
    if (sheet === "Goals") return withAgreement(page, plan);
    return sheet === "Sales" ? withRoster(page, roster, sections) : page;
  });
}

/** Further blocks of a sheet stand above the roster: it grows downwards, and so the print has no end. */
function withRoster(page: Page, roster: RosterBlock, sections: ReturnType<typeof placeSections>): Page {
  const row = rosterRow(sections);
  const calendar = sections.Sales.at(-1);
  const days = calendar && { from: calendar.firstRow, to: calendar.firstRow + calendar.section.lines.length - 1 };
  const { orientation, pagesWide, pagesTall, titleRows } = page.print;
  return {
    ...page,
    rows: [...page.rows, ...Array.from({ length: row - page.rows.length }, () => []), ...roster.rows()],
    widths: page.widths.map((width, column) => (column === unitColumn ? rosterTeamWidth : width)),
    groups: days === undefined ? [] : [days],
    tables: [roster.table()],
    names: roster.names(),
    validations: [...page.validations, ...roster.validations()],
    looks: [...page.looks, ...roster.looks()],
    print: { orientation, pagesWide, pagesTall, titleRows },
  };
}

/** Names of teams stand in the column of units. */
const rosterTeamWidth = 140;

class InputSheetPrinter {
  private readonly sales: SalesLines;

  constructor(
    private readonly plan: Plan,
    private readonly complete: CompletePlan,
    private readonly places: InputPlaces,
    private readonly own: { readonly sheet: InputSheet; readonly sections: readonly PlacedSection[] },
  ) {
    this.sales = new SalesLines(complete, places);
  }

  page(): Page {
    const { periods } = this.plan;
    const { sheet, sections } = this.own;
    const rows: (PageRow | undefined)[] = headCells(sheet, owners[sheet], this.heads(), periodFormat(this.plan.period));
    for (const placed of sections) this.section(rows, placed);
    return {
      name: sheet,
      stamp: { [stampKey]: sheet },
      rows: Array.from(rows, (row) => Array.from(row ?? [])),
      widths: columnWidths(periods),
      frozen: { rows: headRows, columns: 1 },
      groups: [],
      tables: [],
      charts: [],
      validations: inputValidations(sections, this.complete),
      looks: inputLooks(sections, this.complete, this.places),
      print: printSetup(rows.length, periods),
    };
  }

  /** The first sheet counts the periods from the plan's start; the others follow it. */
  private heads(): readonly Formula[] {
    return periodSerials(this.plan).map((value, period) => ({ formula: this.head(period), value }));
  }

  private head(period: number): string {
    if (this.own.sheet !== "Goals")
      return `=Goals!${cellAddress({ row: columnHeadRow, column: periodColumn(period) })}`;
    if (period === 0) return `=${this.constant(["start"])}`;
    const before = cellAddress({ row: columnHeadRow, column: periodColumn(period - 1) });
    const [word, week] = [this.constant(["period"]), this.constant(daysInWeekPath)];
    return `=IF(${word}="month",EDATE(${before},1),${before}+${week})`;
  }

  /** A reference from the Goals sheet to one of its own constants. */
  private constant(path: PlanPath): string {
    return this.places.reference(path).slice(this.places.prefix("Goals").length);
  }

  private section(rows: (PageRow | undefined)[], { section, headingRow, firstRow }: PlacedSection): void {
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
    if (isCalculated(path) || calendarField(path) !== undefined) return this.sales.calculated(cells, line, row);
    const given = valueAt(this.plan, planPath(path));
    if (path[0] === daysInWeekPath[0]) {
      cells[constantColumn] = { role: "calculation", content: 7 };
      return cells;
    }
    if (isSalesField(path) && !isPlanned(path)) return this.sales.typed(cells, line, given);
    cells[noteColumn] = { role: "note", content: given === undefined ? "default" : "judged" };
    if (isByPeriod(line)) this.byPeriod(cells, line, row, given);
    else if (info.shape === "list") this.list(cells, line);
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
    const figures = valueAt(this.complete, planPath(path)) as readonly number[];
    const steady = Array.isArray(given) ? undefined : (figures[0] ?? 0);
    cells[constantColumn] = { role: "input", format, content: steady };
    if (info.unit === "money" || path.at(-1) === "baselineItems" || isPlanned(path)) {
      cells[totalColumn] = {
        role: "total",
        format,
        content: { formula: `=${sumOverPeriods(row, this.plan.periods)}`, value: sum(figures) },
      };
    }
    figures.forEach((figure, period) => {
      const link = `=$${cellAddress({ row, column: constantColumn })}`;
      const content = steady === undefined ? figure : { formula: link, value: figure };
      cells[periodColumn(period)] = { role: "input", format, content };
    });
  }

  private list(cells: PageRow, { info, path }: InputLine): void {
    const format = numberFormat(info.unit);
    const entries = valueAt(this.complete, path) as readonly number[];
    for (let index = 0; index < Math.max(this.plan.periods, entries.length); index += 1) {
      cells[periodColumn(index)] = { role: "input", format, content: entries[index] };
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
    const series = lines.map(({ path }) => valueAt(this.complete, path) as readonly number[]);
    for (const column of columns) {
      const figures = series.map((each) =>
        column === totalColumn ? sum(each) : (each[column - firstPeriodColumn] ?? 0),
      );
      cells[column] = { role: "total", format, content: { formula: over(column), value: sum(figures) } };
    }
    return cells;
  }
}

/** Planned hires and departures are typed like any series of the plan. */
function isPlanned(path: PlanPath): boolean {
  return path.at(-1) === "plannedHires" || path.at(-1) === "plannedDepartures";
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function startFormat(period: Plan["period"]): string {
  return period === "month" ? "yyyy-mm" : "yyyy-mm-dd";
}
