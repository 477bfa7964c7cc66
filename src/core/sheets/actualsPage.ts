/** The Actuals sheet: what happened, typed period by period, beside what the plan says for it, and the difference. */
import { figuresOf, type Actuals } from "../actuals/actuals";
import { numberFormat, unitText } from "../plan/unit";
import { actualsPageKind, actualsSections, closedLabel, closedTitle, workedOut } from "./actualsLines";
import type { ActualsLine, ActualsSection } from "./actualsLines";
import { areaAddress, cellAddress, columnName } from "./address";
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
import { headCells, locked, printSetup, type PageRow } from "./frame";
import { stampKey } from "./grid";
import type { InputPlaces } from "./inputPlaces";
import { sectionCells } from "./modelSheet";
import type { Area, Cell, ConditionalLook, Content, Formula, Page, Validation } from "./page";
import { periodFormat, periodSerials } from "./periods";
import type { PlanFigures } from "./planFigures";
import { fixed } from "./scenarioResults";

/** Actual, plan and difference. */
const rowsOfLine = 3;
const closedRow = headRows + 1;
const factRow = headRows + 2;
/** The row of the first section: after the closed periods and an empty row. */
const firstSectionRow = headRows + 4;

/** `name` is the tab that the page gets. */
export function actualsPage(actuals: Actuals, plan: PlanFigures, places: InputPlaces, name: string): Page {
  return new ActualsPrinter(actuals, plan, places).page(name);
}

interface PlacedLine {
  readonly line: ActualsLine;
  readonly row: number;
}

interface PlacedActuals {
  readonly section: ActualsSection;
  readonly headingRow: number;
  readonly lines: readonly PlacedLine[];
}

class ActualsPrinter {
  private readonly sections: readonly PlacedActuals[];
  private readonly periods: number;

  constructor(
    private readonly actuals: Actuals,
    private readonly figures: PlanFigures,
    private readonly places: InputPlaces,
  ) {
    this.periods = figures.evaluation.plan.periods;
    let row = firstSectionRow;
    this.sections = actualsSections(figures.evaluation.plan).map((section) => {
      const headingRow = row;
      row += section.lines.length * rowsOfLine + 2;
      const lines = section.lines.map((line, index) => ({ line, row: headingRow + 1 + index * rowsOfLine }));
      return { section, headingRow, lines };
    });
  }

  page(name: string): Page {
    const { plan } = this.figures.evaluation;
    const rows: PageRow[] = headCells("Actuals", this.sentence(), this.heads(), periodFormat(plan.period));
    rows.push(sectionCells(closedTitle, this.periods), this.closedCells(), this.factCells(), []);
    for (const { section, lines } of this.sections) {
      rows.push(this.headingCells(section), ...lines.flatMap((placed) => this.lineCells(placed)), []);
    }
    return {
      name,
      stamp: { [stampKey]: actualsPageKind },
      rows: rows.map((row) => Array.from(row)),
      widths: columnWidths(this.periods),
      frozen: { rows: headRows, columns: 1 },
      groups: [],
      tables: [],
      charts: [],
      validations: this.validations(),
      looks: this.looks(),
      print: printSetup(rows.length, this.periods),
    };
  }

  /** "Bookings so far 1,234,000, planned 1,500,000". */
  private sentence(): Formula {
    const row = this.rowOf("bookings");
    const [actual, plan] = [row, row + 1].map((at) => cellAddress({ row: at, column: totalColumn }));
    const sums = this.totals(this.line("bookings"));
    return {
      formula: `="Bookings so far "&FIXED(${actual},0)&", planned "&FIXED(${plan},0)`,
      value: `Bookings so far ${fixed(sums.actual)}, planned ${fixed(sums.plan)}`,
    };
  }

  private heads(): Content[] {
    const goals = this.places.prefix("Goals");
    return periodSerials(this.figures.evaluation.plan).map((value, period) => ({
      formula: `=${goals}${columnName(periodColumn(period))}$${columnHeadRow + 1}`,
      value,
    }));
  }

  private closedCells(): PageRow {
    const unit = unitText("periods", this.figures.evaluation.plan);
    const cells: PageRow = [
      { role: "label", content: closedLabel },
      { role: "unit", content: unit },
    ];
    cells[constantColumn] = { role: "input", format: "0", content: this.actuals.periods };
    cells[noteColumn] = { role: "note", content: "an empty cell below is not known, 0 is nothing" };
    return cells;
  }

  private factCells(): PageRow {
    const cells: PageRow = [
      { role: "label", content: `${workedOut}is a fact` },
      { role: "unit", content: unitText("flag", this.figures.evaluation.plan) },
    ];
    for (let period = 0; period < this.periods; period += 1) {
      const count = `COLUMNS($${columnName(firstPeriodColumn)}$1:${columnName(periodColumn(period))}$1)`;
      const formula = `=IF(${count}<=${closedCell},1,0)`;
      cells[periodColumn(period)] = { role: "calculation", content: { formula, value: this.isFact(period) ? 1 : 0 } };
    }
    return cells;
  }

  private headingCells({ title, note }: ActualsSection): PageRow {
    const cells = sectionCells(title, this.periods);
    cells[noteColumn] = { role: "section", content: note };
    return cells;
  }

  private lineCells({ line, row }: PlacedLine): PageRow[] {
    const { measure, label, namePath } = line;
    const unit = unitText(measure.unit, this.figures.evaluation.plan);
    const format = numberFormat(measure.unit);
    const link = namePath !== undefined && this.places.has(namePath) ? this.places.reference(namePath) : undefined;
    const name: Content = link === undefined ? label : { formula: `=${link}`, value: label };
    const head = (content: Content, role: Cell["role"]): PageRow => [
      { role, content },
      { role: "unit", content: unit },
    ];
    const rows = [head(name, "label"), head(`${workedOut}plan`, "note"), head(`${workedOut}difference`, "note")];
    const [actual = [], plan = [], difference = []] = rows;
    const given = figuresOf(this.actuals, measure);
    for (let period = 0; period < this.periods; period += 1) {
      const column = periodColumn(period);
      actual[column] = { role: "input", format, content: given[period] };
      plan[column] = {
        role: "calculation",
        format,
        content: this.figures.at(measure.key, period),
      };
      difference[column] = {
        role: "calculation",
        format: differenceFormat(format),
        content: this.differenceAt(line, row, period),
      };
    }
    const sums = this.totals(line);
    const formulas = measure.kind === "flow" ? this.flowTotals(row) : this.stockTotals(row);
    rows.forEach((cells, index) => {
      const key = (["actual", "plan", "difference"] as const)[index] ?? "actual";
      const content = { formula: formulas[key], value: sums[key] };
      cells[totalColumn] = { role: "total", format: key === "difference" ? differenceFormat(format) : format, content };
    });
    if (!this.figures.isLive) plan[noteColumn] = { role: "note", content: "as planned when this sheet was made" };
    return rows;
  }

  private differenceAt({ measure }: ActualsLine, row: number, period: number): Formula {
    const column = periodColumn(period);
    const [actual, plan] = [row, row + 1].map((at) => cellAddress({ row: at, column }));
    const fact = cellAddress({ row: factRow, column }).replace(/(\d+)$/, "$$$1");
    const known = this.isFact(period) ? figuresOf(this.actuals, measure)[period] : undefined;
    return {
      formula: `=IF(${fact}=1,IF(${actual}="",0,${actual}-${plan}),0)`,
      value: known === undefined ? 0 : known - this.figures.evaluation.valueOf(measure.key, period),
    };
  }

  /** Facts of closed periods; the plan for those of them that are known. */
  private flowTotals(row: number) {
    const across = (at: number) => areaAddress(this.across(at));
    const [actual, difference] = [row, row + 2].map((at) => cellAddress({ row: at, column: totalColumn }));
    return {
      actual: `=SUMIF(${across(factRow).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")},1,${across(row)})`,
      plan: `=${actual}-${difference}`,
      difference: `=SUM(${across(row + 2)})`,
    };
  }

  /** The last closed period. */
  private stockTotals(row: number) {
    const last = (at: number) => `=IF(${closedCell}=0,0,INDEX(${areaAddress(this.across(at))},${closedCell}))`;
    return { actual: last(row), plan: last(row + 1), difference: last(row + 2) };
  }

  private totals({ measure }: ActualsLine): {
    readonly actual: number;
    readonly plan: number;
    readonly difference: number;
  } {
    const { evaluation } = this.figures;
    const given = figuresOf(this.actuals, measure);
    const closed = Array.from({ length: Math.min(this.actuals.periods, this.periods) }, (_, period) => period);
    const planAt = (period: number) => evaluation.valueOf(measure.key, period);
    if (measure.kind === "stock") {
      const last = closed.at(-1);
      if (last === undefined) return { actual: 0, plan: 0, difference: 0 };
      const actual = given[last];
      return { actual: actual ?? 0, plan: planAt(last), difference: actual === undefined ? 0 : actual - planAt(last) };
    }
    const actual = closed.reduce((sum, period) => sum + (given[period] ?? 0), 0);
    const difference = closed.reduce(
      (sum, period) => sum + (given[period] === undefined ? 0 : (given[period] ?? 0) - planAt(period)),
      0,
    );
    return { actual, plan: actual - difference, difference };
  }

  private validations(): Validation[] {
    const closed: Validation = {
      area: { row: closedRow, column: constantColumn, rows: 1, columns: 1 },
      rule: { kind: "whole", min: 0, max: this.periods },
      title: closedLabel,
      message: `A whole number from 0 to ${this.periods}: how many of the first periods are closed.`,
    };
    const lines = this.sections.flatMap(({ section, lines: placed }) =>
      placed.map(({ line, row }): Validation => ({
        area: this.across(row),
        rule: { kind: "decimal", min: 0 },
        title: `${section.title}: ${line.label}`.slice(0, 32),
        message: "A number of 0 or more; leave it empty where it is not known.",
      })),
    );
    return [closed, ...lines];
  }

  /** Open periods step back, but for spend, which can be committed. */
  private looks(): ConditionalLook[] {
    const first = columnName(firstPeriodColumn);
    return this.sections.flatMap(({ lines }) => {
      const [top] = lines;
      if (top === undefined || top.line.measure.field === "spend") return [];
      const area = { ...this.across(top.row), rows: lines.length * rowsOfLine };
      return [{ area, formula: `=${first}$${factRow + 1}=0`, look: "muted" as const }];
    });
  }

  private across(row: number): Area {
    return { row, column: firstPeriodColumn, rows: 1, columns: this.periods };
  }

  private line(field: ActualsLine["measure"]["field"]): ActualsLine {
    const found = this.sections.flatMap(({ section }) => section.lines).find(({ measure }) => measure.field === field);
    if (found === undefined) throw new RangeError(`actualsPage: no line for ${field}`);
    return found;
  }

  private rowOf(field: ActualsLine["measure"]["field"]): number {
    const placed = this.sections.flatMap(({ lines }) => lines);
    return placed.find(({ line }) => line.measure.field === field)?.row ?? firstSectionRow;
  }

  private isFact(period: number): boolean {
    return period < this.actuals.periods;
  }
}

const closedCell = locked(closedRow, constantColumn);

/** Differences carry their sign. */
function differenceFormat(format: string | undefined): string {
  const positive = format?.split(";")[0] ?? "0";
  return `+${positive};-${positive};"–"`;
}
